// How far does the law of jurisdictions lie apart, pair by pair, and in what?

import { BadRequest, documentOf } from '../ask.ts';
import { LiveForm } from '../form.tsx';
import type {
  CompareDistanceQuery,
  CompareDistanceQueryVariables,
  CompareDistanceTableQuery,
  CompareDistanceTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { counted, dateText, numberText } from '../wording.ts';
import { columnsIn, most } from './columns.ts';
import { listText } from './finding.ts';

type Pair = CompareDistanceQuery['distance']['pairs'][number];

export const distance = defineRoute({
  path: '/compare/distance',
  document: documentOf<CompareDistanceQuery, CompareDistanceQueryVariables>('compare/distance.graphql'),
  table: documentOf<CompareDistanceTableQuery, CompareDistanceTableQueryVariables>('compare/distance-table.graphql'),
  read(asked) {
    const jurisdictions = columnsIn(asked);
    if (jurisdictions.length < 2) throw new BadRequest(`Name two to ${most} jurisdictions: /compare/distance?j=CN,VN.`);
    return { jurisdictions, pillar: asked.one('pillar') ?? null, isPair: jurisdictions.length === 2 };
  },
  view: (data, { pillar }, { on }) => view(data, pillar, on),
});

function view(
  { distance: { pairs }, pillars }: CompareDistanceQuery,
  pillar: string | null | undefined,
  on: string,
): View {
  const { first } = pairs[0]!;
  const jurisdictions = [first, ...pairs.filter((pair) => pair.first.code === first.code).map(({ second }) => second)];
  const names = listText(jurisdictions.map(({ name }) => name));
  const codes = jurisdictions.map(({ code }) => code).join(',');
  const among = pillars.find(({ code }) => code === pillar)?.name;
  const finding = findingText(pairs, on);
  return {
    title: `How far apart: ${names}`,
    description: finding,
    body: (
      <>
        <p class="above">
          <Link to={`/compare?j=${codes}${pillar ? `&pillar=${pillar}` : ''}`}>Compare {names}</Link>
        </p>
        <h1>How far apart their law lies</h1>
        <p class="lead" role="status">
          {finding}
        </p>
        <LiveForm>
          <input type="hidden" name="j" value={codes} />
          <label>
            Rules
            <select name="pillar">
              <option value="">all</option>
              {pillars.map(({ code, name }) => (
                <option key={code} value={code} selected={code === pillar}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Day <input type="date" name="on" value={on} min="1900-01-01" max="2100-12-31" />
          </label>
        </LiveForm>
        {jurisdictions.length > 2 && <Triangle jurisdictions={jurisdictions} pairs={pairs} pillar={pillar} />}
        {pairs.length === 1 && <Reasons pair={pairs[0]!} />}
        <PairTable pairs={pairs} pillar={pillar} among={among} />
        <p>
          The distance is the share of the kinds of rules compared in which one has a rule in force and the other has
          not: 0 is the same, 1 is the opposite in each (Nordås 2016, as the OECD measures regulatory heterogeneity). A
          kind is compared where both were reviewed and their answers are certain. Where fewer than a quarter of the
          kinds can be compared, no distance is told. It does not say who is right.
        </p>
      </>
    ),
  };
}

const valueText = (value: number) => value.toFixed(2);

const pairText = ({ first, second }: Pair) => `${first.name} and ${second.name}`;

function findingText(pairs: Pair[], on: string): string {
  const known = pairs.filter((pair): pair is Pair & { value: number } => pair.value !== null);
  const day = `On ${dateText(on)}`;
  if (known.length === 0)
    return `${day}, too little was reviewed in both of any two to tell how far apart their law lies.`;
  const ordered = known.toSorted((a, b) => a.value - b.value || b.compared - a.compared);
  const [nearest, farthest] = [ordered[0]!, ordered.at(-1)!];
  const told = (pair: Pair & { value: number }) =>
    `${valueText(pair.value)} over ${counted(pair.compared, 'kind')} of rules`;
  if (pairs.length === 1) return `${day}, the law of ${pairText(nearest)} lies ${told(nearest)} apart.`;
  if (nearest === farthest)
    return `${day}, of the pairs only ${pairText(nearest)} can be compared: ${told(nearest)} apart.`;
  return `${day}, ${pairText(nearest)} lie nearest (${told(nearest)}), ${pairText(farthest)} farthest apart (${told(farthest)}).`;
}

type InPillar = { pillar: string | null | undefined };

const pairAddress = ({ first, second }: Pair, pillar: string | null | undefined) =>
  `/compare/distance?j=${first.code},${second.code}${pillar ? `&pillar=${pillar}` : ''}`;

const Triangle = ({ jurisdictions, pairs, pillar }: InPillar & { jurisdictions: Pair['first'][]; pairs: Pair[] }) => (
  <section class="scroll" aria-label="Distances" tabIndex={0}>
    <table class="compare-triangle">
      <caption>Distance of each pair, from 0, the same, to 1. A number leads to its reasons.</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Jurisdiction</span>
          </th>
          {jurisdictions.slice(0, -1).map(({ code, name }) => (
            <th scope="col" key={code}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {jurisdictions.slice(1).map((row, index) => (
          <tr key={row.code}>
            <th scope="row">{row.name}</th>
            {jurisdictions.slice(0, -1).map((column, at) => {
              const pair = pairs.find(({ first, second }) => first.code === column.code && second.code === row.code);
              return <td key={column.code}>{at <= index && pair && <Told pair={pair} pillar={pillar} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Told = ({ pair, pillar }: InPillar & { pair: Pair }) => (
  <Link to={pairAddress(pair, pillar)}>
    {pair.value === null ? 'not told' : <Measured value={pair.value} />}
    <span class="unseen"> {pairText(pair)}</span>
  </Link>
);

/** The number with a bar as long. */
const Measured = ({ value }: { value: number }) => (
  <>
    {valueText(value)}
    <svg class="compare-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <path class="compare-track" d="M0 2h100" />
      <path d={`M0 2h${(value * 100).toFixed(1)}`} />
    </svg>
  </>
);

const pairColumns = ['Distance', 'Compared', 'Could not be', 'Both', 'Neither', 'Only the first', 'Only the second'];

const PairTable = ({ pairs, pillar, among }: InPillar & { pairs: Pair[]; among: string | undefined }) => (
  <section class="scroll" aria-label="Pairs" tabIndex={0}>
    <table class="stacked">
      <caption>How many kinds of rules{among && ` of ${among}`} were compared, and who has them in force</caption>
      <thead>
        <tr>
          <th scope="col">Pair</th>
          {pairColumns.map((name) => (
            <th scope="col" class="amount" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairs
          .toSorted((a, b) => (a.value ?? 2) - (b.value ?? 2) || b.compared - a.compared)
          .map((pair) => (
            <tr key={pairText(pair)}>
              <th scope="row">
                <Link to={pairAddress(pair, pillar)}>{pairText(pair)}</Link>
              </th>
              {[
                pair.value === null ? 'not told' : valueText(pair.value),
                pair.compared,
                pair.notCompared,
                pair.bothInForce,
                pair.neitherInForce,
                pair.onlyFirst,
                pair.onlySecond,
              ].map((count, index) => (
                <td class="amount" data-name={pairColumns[index]} key={index}>
                  {typeof count === 'number' ? numberText(count) : count}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  </section>
);

const Reasons = ({ pair }: { pair: Pair }) => {
  const here = useHere();
  const reasons = pair.reasons ?? [];
  if (reasons.length === 0) return <p>In no kind of rule that was compared do they differ.</p>;
  return (
    <section class="scroll" aria-label="Reasons" tabIndex={0}>
      <table>
        <caption>In what they differ on {dateText(here.on)}, each with the same weight</caption>
        <thead>
          <tr>
            <th scope="col">Kind of rule</th>
            <th scope="col">{pair.first.name}</th>
            <th scope="col">{pair.second.name}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ kind, first, second }) => (
            <tr key={kind.code}>
              <th scope="row">
                <Link to={`/compare?j=${pair.first.code},${pair.second.code}&open=${kind.code}#${kind.code}`}>
                  {kind.name}
                </Link>
              </th>
              <td>
                <Status {...first} />
              </td>
              <td>
                <Status {...second} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
