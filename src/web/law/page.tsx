// What does a law say, what happened to it, and what proves it?

import { documentOf } from '../ask.ts';
import type {
  CitationPartsFragment,
  LawPageQuery,
  LawPageQueryVariables,
  LawTableQuery,
  LawTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { GradeMark, ProvisionFacts } from '../provision.tsx';
import { defineRoute, Moved, type View } from '../route.ts';
import { Since, Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { anchor } from '../wording.ts';

const question = documentOf<LawPageQuery, LawPageQueryVariables>('law/page.graphql');

type Law = NonNullable<LawPageQuery['law']>;

export const route = defineRoute({
  path: '/laws/:id',
  document: question,
  table: documentOf<LawTableQuery, LawTableQueryVariables>('law/table.graphql'),
  read: ({ path }) => ({ id: path.id! }),
  view({ law }, { id }, { on, chosen }) {
    if (!law) return undefined;
    // A law that was renamed is found under its old address.
    return law.id === id ? view(law, on, chosen.on !== undefined) : new Moved(`/laws/${law.id}`);
  },
});

function view(law: Law, on: string, isDayChosen: boolean): View {
  const others = law.titles.filter((title) => title.role !== 'MAIN');
  return {
    title: `${law.title}${law.number ? ` (${law.number})` : ''}, ${law.jurisdiction.name}`,
    description: law.summary ?? `${law.title}, ${law.jurisdiction.name}: its events, provisions and sources.`,
    body: (
      <>
        <p class="above">
          <Link to={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</Link> · {law.instrument.name}
          {law.binds && ` · binds members ${law.binds === 'DIRECTLY' ? 'directly' : 'through transposition'}`}
        </p>
        <h1>{law.title}</h1>
        {law.number && <p class="number">{law.number}</p>}
        {others.map((title) => (
          <p class="other-title" key={title.text} lang={title.lang} dir="auto">
            {title.text}
          </p>
        ))}
        {law.state && (
          <p>
            {isDayChosen ? (
              <>
                On <Time date={on} />
              </>
            ) : (
              'Today'
            )}
            : <Status {...law.state} /> <Since {...law.state} />. The pages read speak of it up to{' '}
            <Time date={law.asOf} />.
          </p>
        )}
        {law.summary && <p class="lead">{law.summary}</p>}

        <h2>What happened</h2>
        <Events law={law} />

        {law.relations.length > 0 && (
          <>
            <h2>Related laws</h2>
            <ul>
              {law.relations.map((relation) => (
                <li key={`${relation.name}${relation.law.id}`}>
                  {relation.name} <LawLink law={relation.law} />
                  {relation.law.jurisdiction.code !== law.jurisdiction.code && ` (${relation.law.jurisdiction.code})`}
                </li>
              ))}
            </ul>
          </>
        )}

        <h2>What it orders</h2>
        {law.provisions.length === 0 && <p>No provision of this law is coded.</p>}
        {law.provisions.map((provision) => (
          <article class="provision" key={provision.id} id={anchor(provision.id)}>
            <h3>
              <Link to={`/kinds/${provision.kind.code}`}>{provision.kind.name}</Link>
              {provision.article && <span class="article">{provision.article}</span>}{' '}
              <GradeMark grade={provision.grade} />
            </h3>
            {provision.state && (
              <p>
                <Status {...provision.state} /> <Since {...provision.state} />
              </p>
            )}
            <p>
              {provision.summary} <Marks law={law} citations={provision.citations} />
            </p>
            <ProvisionFacts provision={provision} />
            {provision.otherValues.map((other) => (
              <p key={other.value} class="dispute">
                Other sources: {other.field.replace('attributes.', '')} {other.value}{' '}
                <Marks law={law} citations={other.citations} />
              </p>
            ))}
          </article>
        ))}

        <h2>Sources</h2>
        <ol class="sources">
          {law.sources.map((source, index) => (
            <li key={source.id} id={`source-${index + 1}`}>
              <a href={source.url} rel="noopener" hreflang={source.lang}>
                {source.title}
              </a>
              , {source.publisher} ({source.class.toLowerCase()}, {source.lang}), read <Time date={source.readOn} />
            </li>
          ))}
        </ol>
        <p>
          Read and coded <Time date={law.readOn} />;{' '}
          {law.reviewedOn ? (
            <>
              checked by a second reading <Time date={law.reviewedOn} />.
            </>
          ) : (
            'not yet checked by a second reading.'
          )}
        </p>
      </>
    ),
  };
}

const Events = ({ law }: { law: Law }) => (
  <ol class="events">
    {law.events.map((event) => (
      <li key={event.id}>
        <span class="date">{event.date ? <Time date={event.date} /> : 'date not found'}</span>{' '}
        <strong>{event.kind.name}</strong>
        {event.chamber && ` (${event.chamber})`}
        {event.into && (
          <>
            {' '}
            into the law of the <Link to={`/jurisdictions/${event.into.code}`}>{event.into.name}</Link>
          </>
        )}
        {event.byLaw && (
          <>
            {' '}
            by <LawLink law={event.byLaw} />
          </>
        )}
        {event.basis && `: ${event.basis}`}
        {event.provisions.length > 0 && (
          <>
            {' '}
            (
            {event.provisions.map((provision, index) => (
              <span key={provision.id}>
                {index > 0 && ', '}
                <a href={`#${anchor(provision.id)}`}>{provision.article ?? provision.kind.name}</a>
              </span>
            ))}
            )
          </>
        )}{' '}
        <GradeMark grade={event.grade} /> <Marks law={law} citations={event.citations} />
        {event.note && <span class="note"> {event.note}</span>}
        {event.otherValues.map((other) => (
          <span key={other.value} class="dispute">
            {' '}
            Other sources say <Time date={other.value} /> <Marks law={law} citations={other.citations} />.
          </span>
        ))}
      </li>
    ))}
  </ol>
);

/** With the number: a law and the one that replaces it often share their title. */
const LawLink = ({ law }: { law: { id: string; title: string; number: string | null } }) => (
  <Link to={`/laws/${law.id}`}>
    {law.title}
    {law.number && ` (${law.number})`}
  </Link>
);

/** Numbers that lead to the list of sources, with the place in each. */
const Marks = ({ law, citations }: { law: Law; citations: CitationPartsFragment[] }) => (
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
