// What does a rule of a law say, in which state is it, and what proves it?

import type { CitationPartsFragment, StatePartsFragment } from '../generated.ts';
import { GradeMark, ProvisionFacts } from '../provision.tsx';
import { Since, Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { anchor } from '../wording.ts';
import type { Law, Provision } from './page.tsx';

export const Rule = ({ law, provision, on }: { law: Law; provision: Provision; on: string }) => (
  <article class="provision" id={anchor(provision.id)}>
    <h4>
      <span>{provision.article ?? 'Article not seen'}</span> <GradeMark grade={provision.grade} />{' '}
      <a
        class="law-anchor"
        href={`#${anchor(provision.id)}`}
        aria-label={`Address of ${provision.article ?? 'this rule'}`}
      >
        #
      </a>
    </h4>
    <p>
      {provision.summary} <Marks law={law} citations={provision.citations} />
    </p>
    <States provision={provision} on={on} />
    <ProvisionFacts provision={provision} />
    {provision.otherValues.map((other) => (
      <p key={`${other.field}${other.value}`} class="dispute">
        Other sources: {other.field.replace('attributes.', '').replaceAll('_', ' ')} {other.value}{' '}
        <Marks law={law} citations={other.citations} />
      </p>
    ))}
  </article>
);

/** All states from the first to the last, with the one of the day marked. */
const States = ({ provision: { state, states }, on }: { provision: Provision; on: string }) => (
  <>
    {!state && (
      <p class="count">
        On <Time date={on} /> it was not yet proposed.
      </p>
    )}
    <ol class="law-states">
      {states.map((each) => (
        <li key={`${each.from}`} aria-current={isSame(each, state) ? 'date' : undefined}>
          <Status {...each} /> <Since {...each} />
          {isSame(each, state) && (
            <span class="law-now">
              , so on <Time date={on} />
            </span>
          )}
        </li>
      ))}
    </ol>
  </>
);

const isSame = (one: StatePartsFragment, other: StatePartsFragment | null): boolean =>
  other !== null && one.from === other.from && one.to === other.to;

/** Numbers that lead to the list of sources, with the place in each. */
export const Marks = ({ law, citations }: { law: Law; citations: CitationPartsFragment[] }) => (
  <span class="marks">
    {citations.map(({ source, place }) => {
      const index = law.sources.findIndex((listed) => listed.id === source.id) + 1;
      return (
        <a key={source.id} href={`#source-${index}`} aria-label={`Source ${index}${place ? `, ${place}` : ''}`}>
          [{index}
          {place && `, ${place}`}]
        </a>
      );
    })}
  </span>
);
