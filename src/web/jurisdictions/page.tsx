// Which countries and blocs are there, and how much is on record of each?

import { documentOf } from '../ask.ts';
import { DayForm } from '../form.tsx';
import type {
  JurisdictionsPageQuery,
  JurisdictionsPageQueryVariables,
  JurisdictionsTableQuery,
  JurisdictionsTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, numberText } from '../wording.ts';

export const route = defineRoute({
  path: '/jurisdictions',
  nav: { name: 'Jurisdictions' },
  document: documentOf<JurisdictionsPageQuery, JurisdictionsPageQueryVariables>('jurisdictions/page.graphql'),
  table: documentOf<JurisdictionsTableQuery, JurisdictionsTableQueryVariables>('jurisdictions/table.graphql'),
  read: () => ({}),
  view: (data, _variables, { on }) => view(data, on),
});

type Listed = JurisdictionsPageQuery['jurisdictions']['nodes'][number] & { known: number };

function view({ jurisdictions, answered, kinds }: JurisdictionsPageQuery, on: string): View {
  const known = new Map(answered.map(({ keys, count }) => [keys[0]!.code, count]));
  const all: Listed[] = jurisdictions.nodes.map((each) => ({ ...each, known: known.get(each.code) ?? 0 }));
  const countries = all.filter(({ kind }) => kind !== 'BLOC');
  const blocs = all.filter(({ kind }) => kind === 'BLOC');
  const regions = [...new Set(countries.map(({ region }) => region))].sort((a, b) =>
    (a ?? '~') < (b ?? '~') ? -1 : 1,
  );
  const begun = countries.filter(hasAny);
  return {
    title: 'Jurisdictions',
    description:
      'Countries and territories by region, and blocs, with how many of their laws are on record and how many kinds of rules were reviewed.',
    body: (
      <>
        <h1>Jurisdictions</h1>
        <p class="lead" role="status">
          On <Time date={on} />, something is on record of {numberText(begun.length)} of{' '}
          {counted(countries.length, 'country or territory', 'countries and territories')}. What is not on record was
          not reviewed, which says nothing about the law there.
        </p>
        <DayForm />
        {regions.map((region) => {
          const own = countries.filter((each) => each.region === region);
          const name = region ?? 'Without a region';
          return (
            <section key={name} aria-labelledby={idOf(name)}>
              <h2 id={idOf(name)}>{name}</h2>
              <OnRecord name={name} on={on} rows={own.filter(hasAny)} kinds={kinds.length} />
              <NotBegun rows={own.filter((each) => !hasAny(each))} />
            </section>
          );
        })}
        <section aria-labelledby="blocs">
          <h2 id="blocs">Blocs</h2>
          <p>Groups of countries, with law or membership of their own. Their members are listed on their pages.</p>
          <ul class="columns">
            {blocs.map(({ code, name, laws }) => (
              <li key={code}>
                <Link to={`/jurisdictions/${code}`}>{name}</Link>
                {laws.totalCount > 0 && <span class="count"> {counted(laws.totalCount, 'law')}</span>}
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

const hasAny = ({ laws, known }: Listed): boolean => laws.totalCount > 0 || known > 0;

const idOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

const OnRecord = ({ name, on, rows, kinds }: { name: string; on: string; rows: Listed[]; kinds: number }) =>
  rows.length > 0 && (
    <table class="jurisdictions-list">
      <caption>
        {name}: laws on record, and how many of the {numberText(kinds)} kinds of rules have an answer on{' '}
        <Time date={on} />, inherited law included
      </caption>
      <thead>
        <tr>
          <th scope="col">Country or territory</th>
          <th scope="col" class="amount">
            Laws
          </th>
          <th scope="col">Kinds reviewed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, laws, known }) => (
          <tr key={code}>
            <th scope="row">
              <Link to={`/jurisdictions/${code}`}>{name}</Link>
            </th>
            <td class="amount">{numberText(laws.totalCount)}</td>
            <td>
              <Share part={known} whole={kinds} /> {numberText(known)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

/** A bar for the eye; the number stands beside it. */
const Share = ({ part, whole }: { part: number; whole: number }) => (
  <svg class="jurisdictions-share" viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden="true">
    <rect width={whole} height="1" class="track" />
    <rect width={part} height="1" class="part" />
  </svg>
);

const NotBegun = ({ rows }: { rows: Listed[] }) =>
  rows.length > 0 && (
    <details>
      <summary>Nothing on record of {numberText(rows.length)}</summary>
      <ul class="columns">
        {rows.map(({ code, name }) => (
          <li key={code}>
            <Link to={`/jurisdictions/${code}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
