// Which countries' laws are alike, and would they still be if other kinds of rules had been looked at?

import { BadRequest, documentOf } from '../ask.ts';
import { barList } from '../chart/bars.tsx';
import type { Chart } from '../chart/chart.ts';
import { figureRoute, PlacedFigure } from '../figure-route.tsx';
import { DayForm } from '../form.tsx';
import type {
  ClustersPageQuery,
  ClustersPageQueryVariables,
  ClustersTableQuery,
  ClustersTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { counted, dateText, numberText } from '../wording.ts';
import { DistanceNote, MeasureChoice, termsIn } from './distance.tsx';
import { PillarChoice, TrendsNav } from './parts.tsx';

const question = documentOf<ClustersPageQuery, ClustersPageQueryVariables>('trends/clusters.graphql');
type Variables = Omit<ClustersPageQueryVariables, 'on' | 'release'>;
type Group = ClustersPageQuery['clusters']['clusters'][number];
type Pair = NonNullable<ClustersPageQuery['distance']>['pairs'][number];

export const clusters = defineRoute({
  path: '/trends/clusters',
  document: question,
  table: documentOf<ClustersTableQuery, ClustersTableQueryVariables>('trends/clusters-table.graphql'),
  read(asked): Variables {
    const count = asked.one('count');
    if (count !== undefined && !/^\d{1,2}$/.test(count))
      throw new BadRequest(`count is "${count.slice(0, 20)}". Give a number of groups from 1 to 12.`);
    const terms = termsIn(asked);
    const between = asked.several('between');
    if (between.length === 1 || between.length > 2)
      throw new BadRequest(`between names ${between.length} jurisdictions. Name the two that are to be held together.`);
    return { count: count === undefined ? null : Number(count), terms, between, areChosen: between.length > 0 };
  },
  view,
});

export const clustersFigure = figureRoute({
  path: '/trends/clusters/stability',
  document: clusters.document,
  read: clusters.read,
  of: (here) => ({ name: 'Groups of like law', to: here.href.replace('/stability', '') }),
  chart: ({ clusters }, _variables, here) => stabilityOf(clusters, here),
});

/** Hennig 2007: under 0.6 a group dissolves, from 0.85 it is stable. */
const stabilityWord = (stability: number) =>
  stability >= 0.85 ? 'stable' : stability >= 0.6 ? 'doubtful' : 'it dissolves';

const nameOf = ({ medoid, members }: Group) =>
  members.length === 1
    ? `${medoid.name} alone`
    : `${counted(members.length, 'country', 'countries')} around ${medoid.name}`;

const anchorOf = ({ medoid }: Group) => `around-${medoid.code}`;

function stabilityOf({ clusters, population, resamples, leftOut }: ClustersPageQuery['clusters'], here: Here): Chart {
  return barList({
    title:
      clusters.length === 0
        ? `Too little is on record to group countries by their law on ${dateText(here.on)}`
        : `${counted(clusters.length, 'group')} of like law among ${counted(population, 'country', 'countries')} on ${dateText(here.on)}: ${clusters.map(nameOf).join(', ')}`,
    description:
      `How stable each group is: how much of it comes back when the kinds of rules are drawn anew, ${numberText(resamples)} times; from 0.85 it is stable, under 0.6 it dissolves. ` +
      `${counted(leftOut.length, 'country', 'countries')} with something on record could not be compared with all others.`,
    bars: clusters.map((group) => ({
      name: `${nameOf(group)}: ${stabilityWord(group.stability)}`,
      href: `${here.to('/trends/clusters')}#${anchorOf(group)}`,
      value: group.stability,
      of: 1,
    })),
    measure: 'Stability',
    rowName: 'Group',
  });
}

function view(data: ClustersPageQuery, variables: Variables, here: Here): View {
  const { clusters } = data;
  const chart = stabilityOf(clusters, here);
  const pillar = data.pillars.find(({ code }) => code === variables.terms.pillar);
  return {
    title: pillar ? `Groups of like law: ${pillar.name}` : 'Groups of like law',
    description: `${chart.title}.`,
    body: (
      <>
        <p class="above">
          <Link to="/trends">Trends</Link>
          {pillar && ` · ${pillar.name}`}
        </p>
        <h1>Groups of like law</h1>
        <TrendsNav />
        <DistanceNote />
        <DayForm>
          <PillarChoice pillars={data.pillars} chosen={variables.terms.pillar} />
          <MeasureChoice chosen={variables.terms.measure} />
          <label>
            Groups{' '}
            <select name="count">
              <option value="">as many as fit best</option>
              {[2, 3, 4, 5, 6, 7, 8].map((count) => (
                <option key={count} value={count} selected={count === variables.count}>
                  {count}
                </option>
              ))}
            </select>
          </label>
        </DayForm>
        <p role="status" class="unseen">
          {chart.title}.
        </p>
        <PlacedFigure name="stability" chart={chart} />
        {clusters.silhouette !== null && (
          <p>
            The groups’ mean silhouette is {numberText(clusters.silhouette)}: near 1 they are compact and apart, near 0
            they run into each other.
          </p>
        )}
        {clusters.clusters.map((group) => (
          <GroupPart key={group.medoid.code} group={group} />
        ))}
        <Reasons data={data} />
        {clusters.leftOut.length > 0 && (
          <>
            <h2 id="left-out">Left out</h2>
            <p>
              Something is on record for them, but too little to compare them with all others:{' '}
              <Names of={clusters.leftOut} />. All other countries were not reviewed.
            </p>
          </>
        )}
        <section class="trends-caution" aria-labelledby="caution">
          <h2 id="caution">Before you quote it</h2>
          <ul>
            <li>
              Alike means: the same kinds of rules are in force, among those reviewed in both. It says nothing about
              what the rules order in detail, how they are applied, or whether a country is free.
            </li>
            <li>
              Absences are hard to prove and few are on record, so laws look more alike here than they may be. Members
              of a bloc share its law, which makes them alike whatever their own law says.
            </li>
            <li>
              Average linkage over the distances; the number of groups from 2 to 8 with the highest mean silhouette.{' '}
              <Link to="/method#distances">How distances come about</Link>
            </li>
          </ul>
        </section>
      </>
    ),
  };
}

const GroupPart = ({ group }: { group: Group }) => {
  const { medoid, members, width, stability } = group;
  const others = members.filter(({ code }) => code !== medoid.code).slice(0, 5);
  return (
    <section aria-labelledby={anchorOf(group)}>
      <h2 id={anchorOf(group)}>{nameOf(group)}</h2>
      <p>
        <Names of={members} />
      </p>
      <p class="since">
        Stability {numberText(stability)}: {stabilityWord(stability)}.
        {width !== null && ` Mean distance between its members ${numberText(width)}.`}{' '}
        {others.length > 0 && (
          <Link to={`/compare?j=${[medoid, ...others].map(({ code }) => code).join(',')}`}>What they share</Link>
        )}
      </p>
    </section>
  );
};

const Names = ({ of }: { of: { code: string; name: string }[] }) => (
  <>
    {of.map(({ code, name }, index) => (
      <>
        {index > 0 && ', '}
        <Link to={`/jurisdictions/${code}`}>{name}</Link>
      </>
    ))}
  </>
);

/** Why two groups are apart: the distance of those that stand for them, kind by kind. */
const Reasons = ({ data }: { data: ClustersPageQuery }) => {
  const here = useHere();
  const medoids = data.clusters.clusters.slice(0, 5).map(({ medoid }) => medoid);
  const pairs = medoids.flatMap((first, index) => medoids.slice(index + 1).map((second) => [first, second] as const));
  const [told] = data.distance?.pairs ?? [];
  if (pairs.length === 0 && !told) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">Why they are apart</h2>
      {pairs.length > 0 && (
        <ul class="columns">
          {pairs.map(([first, second]) => (
            <li key={first.code + second.code}>
              <a href={`${here.with({ between: `${first.code},${second.code}` })}#reasons`}>
                {first.name} and {second.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {told && <PairReasons pair={told} />}
    </section>
  );
};

const PairReasons = ({ pair }: { pair: Pair }) => {
  const { first, second, value, compared, notCompared, reasons } = pair;
  const { on } = useHere();
  return (
    <>
      <p>
        {first.name} and {second.name} on <Time date={on} />:{' '}
        {value === null ? 'too little is on record to tell a distance' : `distance ${numberText(value)}`}. Compared:{' '}
        {counted(compared, 'kind')}; {counted(notCompared, 'other')} could not be. In force in both{' '}
        {numberText(pair.bothInForce)}, in neither {numberText(pair.neitherInForce)}, only in {first.name}{' '}
        {numberText(pair.onlyFirst)}, only in {second.name} {numberText(pair.onlySecond)}.
      </p>
      {reasons.length > 0 && (
        <section class="scroll" tabIndex={0} aria-label="Kinds in which they differ">
          <table>
            <caption>Kinds in which they differ, and what each adds to the distance</caption>
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">{first.name}</th>
                <th scope="col">{second.name}</th>
                <th scope="col" class="amount">
                  Adds
                </th>
              </tr>
            </thead>
            <tbody>
              {reasons.map((reason) => (
                <tr key={reason.kind.code}>
                  <th scope="row">
                    <Link to={`/kinds/${reason.kind.code}`}>{reason.kind.name}</Link>
                  </th>
                  <td>
                    <Status {...reason.first} />
                  </td>
                  <td>
                    <Status {...reason.second} />
                  </td>
                  <td class="amount">{reason.contribution === null ? 'nothing' : numberText(reason.contribution)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
};
