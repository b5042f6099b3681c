// Which kinds of rules are there, and in how many countries is each in force?

import { documentOf } from '../ask.ts';
import { DayForm } from '../form.tsx';
import type {
  KindsPageQuery,
  KindsPageQueryVariables,
  KindsTableQuery,
  KindsTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, numberText } from '../wording.ts';

export const route = defineRoute({
  path: '/kinds',
  nav: { name: 'Topics' },
  document: documentOf<KindsPageQuery, KindsPageQueryVariables>('kinds/page.graphql'),
  table: documentOf<KindsTableQuery, KindsTableQueryVariables>('kinds/table.graphql'),
  read: () => ({}),
  view: (data, _variables, { on }) => view(data, on),
});

type Standing = { inForce: number; none: number; known: number };

function view({ pillars, counts, countries }: KindsPageQuery, on: string): View {
  const standings = standingsOf(counts);
  const kinds = pillars.flatMap((pillar) => pillar.kinds);
  const known = [...standings.values()].reduce((sum, standing) => sum + standing.known, 0);
  const begun = kinds.filter(({ code }) => (standings.get(code)?.inForce ?? 0) > 0).length;
  return {
    title: 'Kinds of rules',
    description: `The ${kinds.length} kinds of rules of internet law that countries are compared by, and how many have each in force.`,
    body: (
      <>
        <h1>Kinds of rules</h1>
        <p class="lead">
          Countries are compared by {counted(kinds.length, 'kind')} of rules under {counted(pillars.length, 'heading')}.
        </p>
        <DayForm />
        <p role="status">
          On <Time date={on} />, {numberText(begun)} of them were in force in a country on record. {numberText(known)}{' '}
          of {numberText(kinds.length * countries.totalCount)} answers (each kind in each of{' '}
          {counted(countries.totalCount, 'country', 'countries')}) are on record; the others were not reviewed, which
          says nothing about the law.
        </p>
        <p class="kinds-key">
          <Bar standing={{ inForce: 3, none: 0, known: 6 }} of={9} /> in force · other answer on record · not reviewed
        </p>
        {pillars.map((pillar) => (
          <section key={pillar.code} aria-labelledby={`pillar-${pillar.code}`}>
            <h2 id={`pillar-${pillar.code}`}>{pillar.name}</h2>
            <p>{pillar.question}</p>
            <table class="kinds-table">
              <caption class="unseen">
                {pillar.name}: countries with each kind of rule on <Time date={on} />
              </caption>
              <thead class="unseen">
                <tr>
                  <th scope="col">Kind</th>
                  <th scope="col">Countries with the rule in force, of those on record</th>
                </tr>
              </thead>
              <tbody>
                {pillar.kinds.map(({ code, name, question }) => (
                  <tr key={code}>
                    <th scope="row">
                      <Link to={`/kinds/${code}`}>{name}</Link>
                      <span class="kinds-question">{question}</span>
                    </th>
                    <td>
                      <Counted standing={standings.get(code)} of={countries.totalCount} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </>
    ),
  };
}

const Counted = ({ standing, of }: { standing: Standing | undefined; of: number }) =>
  standing ? (
    <>
      <Bar standing={standing} of={of} /> {numberText(standing.inForce)} of {numberText(standing.known)} on record
      {standing.none > 0 && `, ${numberText(standing.none)} verifiably none`}
    </>
  ) : (
    <span class="unreviewed">nothing on record</span>
  );

/** How many countries there are, how many of them are on record, and in how many it is in force. */
const Bar = ({ standing: { inForce, known }, of }: { standing: Standing; of: number }) => {
  const long = (count: number) => Math.round((count / of) * 1200) / 10;
  return (
    <svg class="chart kinds-bar" viewBox="0 0 120 10" width="120" height="10" aria-hidden="true">
      <path class="base" d="M0 9.5H120" />
      <rect class="track" width={long(known)} height="9" />
      <rect class="bar" width={long(inForce)} height="9" />
    </svg>
  );
};

/** By kind. Statuses are those of the day that are certain; a group without one is of uncertain answers. */
function standingsOf(counts: KindsPageQuery['counts']): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { keys, count } of counts) {
    const [kind, status] = keys;
    const { inForce, none, known } = standings.get(kind!.code!) ?? { inForce: 0, none: 0, known: 0 };
    standings.set(kind!.code!, {
      inForce: inForce + (status?.code === 'in-force' ? count : 0),
      none: none + (status?.code === 'none' ? count : 0),
      known: known + count,
    });
  }
  return standings;
}
