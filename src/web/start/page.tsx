// What is here, and where does one begin?

import { today } from '../../law/partial-date.ts';
import { BadRequest, documentOf } from '../ask.ts';
import { YearForm } from '../form.tsx';
import type { StartEventFragment, StartPageQuery, StartPageQueryVariables } from '../generated.ts';
import { KindFigure } from '../kind/figures.tsx';
import { finding, kindMap } from '../kind/map.ts';
import { Link } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { SearchBox } from '../search-box.tsx';
import { Time } from '../time.tsx';
import { counted, midSentence, numberText } from '../wording.ts';

export const route = defineRoute({
  path: '/',
  hasSearch: true,
  document: documentOf<StartPageQuery, StartPageQueryVariables>('start/page.graphql'),
  read: ({ day, one }) => ({ kind: one('kind') ?? firstKind, onOrBefore: { lte: day }, after: { gt: day } }),
  view: (data, { kind }, here) => view(data, kind, here),
});

/** What the map shows where nothing was chosen. */
const firstKind = 'takedown-duty';

const doors = [
  { to: '/compare', name: 'Compare', text: 'Two to twelve jurisdictions side by side on any day, kind by kind.' },
  { to: '/kinds', name: 'Topics', text: 'One kind of rule around the world: who has it, since when, how strict.' },
  { to: '/trends', name: 'Trends', text: 'How rules spread, who had them first, whose law came nearer to whose.' },
  { to: '/laws', name: 'Laws', text: 'Acts, decrees and regulations with their dates, articles and sources.' },
  { to: '/claims', name: 'Claims', text: 'Published sentences about internet law, held against the record.' },
];

function view(asked: StartPageQuery, kind: string, here: Here): View {
  const { dataset, figures, latest, next, jurisdictions, pillars, chosen } = asked;
  if (!chosen) throw new BadRequest(`There is no kind of rule "${kind.slice(0, 80)}". The start page has the list.`);
  const { on } = here;
  return {
    title: 'Netlaws',
    description: 'Which rule of internet law held where, on any day, proved to the article and open to comparison.',
    body: (
      <>
        <div class="opening">
          <h1>Which rule of internet law held where, on any day</h1>
          <p class="lead">
            {counted(dataset.laws, 'law')} of {counted(dataset.jurisdictionsWithLaws, 'jurisdiction')} with{' '}
            {numberText(dataset.provisions)} duties, powers, rights and offences, each with its dates and the pages that
            prove it, and its article where one was seen.
          </p>
          <SearchBox />
        </div>

        <WorldOn asked={asked} chosen={chosen} here={here} />

        <ul class="doors">
          {doors.map(({ to, name, text }) => (
            <li key={to}>
              <Link to={to}>{name}</Link>
              <p>{text}</p>
            </li>
          ))}
        </ul>

        <section aria-labelledby="figures">
          <h2 id="figures">
            Countries with the rule in force on <Time date={on} />
          </h2>
          <ul class="figures-row">
            {figuresOf(figures).map(({ code, name, inForce, known }) => (
              <li key={code}>
                <Link to={`/kinds/${code}`}>
                  <strong>{numberText(inForce)}</strong> {name}
                </Link>
                <p>
                  of {numberText(known)} with an answer on record; the others were not reviewed, which says nothing
                  about their law.
                </p>
              </li>
            ))}
          </ul>
        </section>

        <div class="two">
          <section aria-labelledby="latest">
            <h2 id="latest">What changed lately</h2>
            <Events events={latest.nodes} none="Nothing is on record." />
            <p>
              <Link to="/changes">All changes of the last year</Link>
            </p>
          </section>
          <section aria-labelledby="next">
            <h2 id="next">What comes next</h2>
            <Events events={next.nodes} none="No later date is on record." />
            <p>
              <Link to="/calendar">The whole calendar</Link>
            </p>
          </section>
        </div>

        <h2 id="jurisdictions">Jurisdictions on record</h2>
        <ul class="columns">
          {jurisdictions.nodes.map(({ code, name, laws }) => (
            <li key={code}>
              <Link to={`/jurisdictions/${code}`}>{name}</Link>{' '}
              <span class="count">{counted(laws.totalCount, 'law')}</span>
            </li>
          ))}
        </ul>

        <h2 id="kinds">Kinds of rules</h2>
        {pillars.map((pillar) => (
          <section key={pillar.code} class="pillar" aria-labelledby={`pillar-${pillar.code}`}>
            <h3 id={`pillar-${pillar.code}`}>{pillar.name}</h3>
            <ul class="columns">
              {pillar.kinds.map((kind) => (
                <li key={kind.code}>
                  <Link to={`/kinds/${kind.code}`}>{kind.name}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}

        <h2>State of the record</h2>
        <p>
          Release {dataset.release} of <Time date={dataset.madeAt.slice(0, 10)} />: {counted(dataset.events, 'event')}{' '}
          and {counted(dataset.sources, 'page')} read
          {dataset.newestReading && (
            <>
              , the newest on <Time date={dataset.newestReading} />
            </>
          )}
          . {numberText(dataset.reviewedLaws)} of {counted(dataset.laws, 'law')} were checked by a second reading. What
          was not reviewed is said to be so, everywhere.
        </p>
      </>
    ),
  };
}

/** Where one kind of rule is in force, for any kind and year. */
const WorldOn = ({ asked, chosen, here }: { asked: StartPageQuery; chosen: Chosen; here: Here }) => (
  <section class="start-map" aria-labelledby="where">
    <h2 class="unseen" id="where">
      Where a rule is in force
    </h2>
    <YearForm from={1995} to={Math.max(Number(today().slice(0, 4)), Number(here.on.slice(0, 4)))}>
      <label>
        Kind of rule{' '}
        <select name="kind">
          {asked.pillars.map((pillar) => (
            <optgroup key={pillar.code} label={pillar.name}>
              {pillar.kinds.map(({ code, name }) => (
                <option key={code} value={code} selected={code === chosen.code}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </YearForm>
    <p class="unseen" role="status">
      {finding(chosen, here.on)}.
    </p>
    <KindFigure
      id="map"
      chart={kindMap({ kind: chosen, countries: asked.countries.nodes, view: 'world', here, inPage: true })}
      path={`/kinds/${chosen.code}/map`}
      table={{ text: 'Who has it, with the proof', href: here.to(`/kinds/${chosen.code}`) }}
    />
  </section>
);

type Chosen = NonNullable<StartPageQuery['chosen']>;

/** In the order of the document: how many countries have a kind in force, of how many with an answer. */
function figuresOf(figures: StartPageQuery['figures']) {
  const kinds = new Map<string, { code: string; name: string; inForce: number; known: number }>();
  for (const { keys, count } of figures) {
    const kind = keys.find(({ dimension }) => dimension === 'KIND')!;
    const status = keys.find(({ dimension }) => dimension === 'STATUS');
    const { inForce, known } = kinds.get(kind.code!) ?? { inForce: 0, known: 0 };
    kinds.set(kind.code!, {
      code: kind.code!,
      name: midSentence(kind.name!),
      inForce: inForce + (status?.code === 'in-force' ? count : 0),
      known: known + count,
    });
  }
  return [...kinds.values()].sort((a, b) => b.known - a.known || (a.code < b.code ? -1 : 1));
}

const Events = ({ events, none }: { events: StartEventFragment[]; none: string }) =>
  events.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ol class="dated">
      {events.map(({ id, date, kind, law }) => (
        <li key={id}>
          <span class="date">{date ? <Time date={date} /> : 'date not found'}</span>
          <span>
            <Link to={`/laws/${law.id}`}>{law.title}</Link>, {law.jurisdiction.name}: {midSentence(kind.name)}
          </span>
        </li>
      ))}
    </ol>
  );
