// What holds in one jurisdiction on a day, since when, by which law, and what is not known of it?

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { countsOf, markOf, markText } from '../chart/mark.tsx';
import { PageFigure, pictureFrame, pictures } from '../chart/pictures.tsx';
import { timeline } from '../chart/timeline.tsx';
import { EmbedSection } from '../embed.tsx';
import { DayForm } from '../form.tsx';
import { oembedLink } from '../frame.ts';
import type {
  JurisdictionPageQuery,
  JurisdictionPageQueryVariables,
  JurisdictionTableQuery,
  JurisdictionTableQueryVariables,
} from '../generated.ts';
import { barsTold, livesOf } from '../law/life.ts';
import { Link } from '../link.tsx';
import { defineRoute, type Here, Moved, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { counted, dateText, midSentence, numberText } from '../wording.ts';
import { Inherited } from './inherited.tsx';
import { Profile } from './profile.tsx';

const question = documentOf<JurisdictionPageQuery, JurisdictionPageQueryVariables>('jurisdiction/page.graphql');

export type Jurisdiction = NonNullable<JurisdictionPageQuery['jurisdiction']>;
export type Answer = Jurisdiction['answers'][number];

export const route = defineRoute({
  path: '/jurisdictions/:code',
  document: question,
  table: documentOf<JurisdictionTableQuery, JurisdictionTableQueryVariables>('jurisdiction/table.graphql'),
  read: ({ path, several }) => ({ code: codeIn(path.code!), open: several('open') }),
  view: ({ jurisdiction }, _variables, here) => (jurisdiction ? view(jurisdiction, here) : undefined),
  frame: ({ jurisdiction }, _variables, here) =>
    jurisdiction && hasLaws(jurisdiction) ? pictureFrame(chartOf(jurisdiction, here), here) : undefined,
  forms: pictures(({ jurisdiction }: JurisdictionPageQuery, here) => chartOf(jurisdiction!, here)),
});

/** Codes are written in capitals: other addresses lead there. `after` is what the address has behind the code. */
export function codeIn(text: string, after = ''): string {
  const code = text.toUpperCase();
  if (code !== text) throw new Moved(`/jurisdictions/${encodeURIComponent(code)}${after}`);
  return code;
}

function chartOf({ name, laws }: Jurisdiction, here: Here): Chart {
  const inForce = laws.nodes.filter(({ state }) => state?.status === 'IN_FORCE' && !state.uncertain);
  return timeline({
    title: `${numberText(inForce.length)} of ${counted(laws.nodes.length, 'law')} of ${name} on record ${inForce.length === 1 ? 'was' : 'were'} in force on ${dateText(here.on)}`,
    description: barsTold,
    // The number first: titles that begin alike are cut off before they differ.
    lives: laws.nodes.flatMap((law) => livesOf(law, here.to, [law.number, law.title].filter(Boolean).join(' '))),
    until: here.on,
  });
}

const hasLaws = ({ laws }: Jurisdiction): boolean => laws.totalCount > 0;

/** Whether there is an answer, if only an uncertain one. */
const isKnown = ({ status, uncertain }: Answer): boolean => status !== 'NOT_REVIEWED' || uncertain;

function view(jurisdiction: Jurisdiction, here: Here): View {
  const { code, name, officialName, kind, region, subregion, members, laws, answers } = jurisdiction;
  const { on } = here;
  const chart = hasLaws(jurisdiction) ? chartOf(jurisdiction, here) : undefined;
  const known = answers.filter(isKnown);
  return {
    title: name,
    description: `Internet law in ${name} on ${dateText(on)}: what was in force, proposed, ended or absent, with articles and sources.`,
    alternates: [
      ...(chart ? [oembedLink(here, chart.title)] : []),
      { type: 'application/atom+xml', href: `/changes.atom?jurisdiction=${code}`, title: `Changes of law in ${name}` },
      { type: 'text/calendar', href: `/calendar.ics?jurisdiction=${code}`, title: `Calendar of ${name}` },
    ],
    body: (
      <>
        <p class="above">
          <Link to="/jurisdictions">Jurisdictions</Link> ·{' '}
          {kind === 'BLOC' ? 'Bloc' : [region, subregion].filter(Boolean).join(' · ')}
        </p>
        <h1>{name}</h1>
        {officialName !== name && <p class="other-title">{officialName}</p>}
        <p class="lead jurisdiction-lead" role="status">
          On <Time date={on} />, {numberText(known.length)} of {counted(answers.length, 'kind')} of rules{' '}
          {known.length === 1 ? 'has' : 'have'} an answer on record
          {known.length > 0 && `: ${countsTold(known)}`}. {numberText(answers.length - known.length)}{' '}
          {answers.length - known.length === 1 ? 'was' : 'were'} not reviewed.
        </p>
        <ul class="jurisdiction-ways">
          <li>
            <Link to={`/compare?j=${code}`}>Compare with others</Link>
          </li>
          <li>
            <Link to={`/jurisdictions/${code}/nearest`}>Whose law is nearest</Link>
          </li>
          {laws.totalCount > 0 && (
            <li>
              <a href="#part-laws">{counted(laws.totalCount, 'law')}</a>
            </li>
          )}
        </ul>
        <DayForm />

        {known.length > 0 && (
          <section aria-labelledby="part-profile">
            <h2 id="part-profile">
              What held on <Time date={on} />
            </h2>
            <Profile jurisdiction={jurisdiction} known={known} />
          </section>
        )}
        <NextDates jurisdiction={jurisdiction} on={on} />
        {chart && (
          <section aria-labelledby="part-laws">
            <h2 id="part-laws">Its laws over time</h2>
            <PageFigure id="figure-laws" chart={chart} />
            <Laws jurisdiction={jurisdiction} />
          </section>
        )}
        {laws.totalCount === 0 && <p>No law of its own is on record.</p>}
        <Inherited jurisdiction={jurisdiction} />
        <NotReviewed name={name} answers={answers.filter((answer) => !isKnown(answer))} />
        {members.length > 0 && (
          <section aria-labelledby="part-members">
            <h2 id="part-members">
              Members on <Time date={on} />
            </h2>
            <ul class="columns">
              {members.map((member) => (
                <li key={member.code}>
                  <Link to={`/jurisdictions/${member.code}`}>{member.name}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {chart && <EmbedSection title={chart.title} without={{ open: undefined }} />}
      </>
    ),
  };
}

/** '30 in force, 2 adopted, not yet binding, 5 none' with semicolons, as some words have commas. */
const countsTold = (answers: Answer[]): string =>
  countsOf(answers.map(markOf))
    .map(([mark, count]) => `${numberText(count)} ${markText(mark)}`)
    .join('; ');

const mostDates = 8;

/** What is dated after the day. A date that may be the day itself is not told. */
const NextDates = ({ jurisdiction, on }: { jurisdiction: Jurisdiction; on: string }) => {
  const next = jurisdiction.laws.nodes
    .flatMap((law) =>
      law.events.flatMap(({ id, date, kind }) => (date !== null && date > on ? [{ id, date, kind, law }] : [])),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (jurisdiction.laws.totalCount === 0) return null;
  return (
    <section aria-labelledby="part-next">
      <h2 id="part-next">
        Dates after <Time date={on} />
      </h2>
      {next.length === 0 && <p>None is on record for its own laws.</p>}
      {next.length > 0 && (
        <ol class="dated">
          {next.slice(0, mostDates).map(({ id, date, kind, law }) => (
            <li key={id}>
              <span class="date">
                <Time date={date} />
              </span>
              <span>
                <Link to={`/laws/${law.id}`}>{law.title}</Link>: {midSentence(kind.name)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {next.length > mostDates && <p class="count">and {numberText(next.length - mostDates)} later ones.</p>}
    </section>
  );
};

const Laws = ({ jurisdiction: { laws } }: { jurisdiction: Jurisdiction }) => (
  <>
    <ul class="jurisdiction-laws">
      {laws.nodes.map((law) => (
        <li key={law.id}>
          <Link to={`/laws/${law.id}`}>{law.title}</Link>{' '}
          <span class="count">
            {law.number && `${law.number}, `}
            {midSentence(law.instrument.name)}, {law.firstDay.slice(0, 4)}
          </span>{' '}
          {law.state && <Status {...law.state} />}
        </li>
      ))}
    </ul>
    {laws.totalCount > laws.nodes.length && <p>The first {numberText(laws.nodes.length)} are shown.</p>}
  </>
);

const NotReviewed = ({ name, answers }: { name: string; answers: Answer[] }) => {
  if (answers.length === 0) return null;
  const pillars = [...new Set(answers.map(({ kind }) => kind.pillar.name))];
  return (
    <section aria-labelledby="part-not-reviewed">
      <h2 id="part-not-reviewed">Never reviewed here</h2>
      <p>
        For {counted(answers.length, 'kind')} of rules nobody has looked yet. That says nothing about the law of {name}:
        there may be such a rule, or none.
      </p>
      <dl class="facts jurisdiction-gaps">
        {pillars.map((pillar) => (
          <div key={pillar}>
            <dt>{pillar}</dt>
            <dd>
              {answers
                .filter(({ kind }) => kind.pillar.name === pillar)
                .map(({ kind, provisions }, index) => (
                  <span key={kind.code}>
                    {index > 0 && ', '}
                    <Link to={`/kinds/${kind.code}`}>{midSentence(kind.name)}</Link>
                    {provisions.some(({ leftBloc }) => leftBloc) && ' (bound until it left the bloc)'}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
