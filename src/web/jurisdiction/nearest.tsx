// Whose law is nearest to that of a jurisdiction, and how far was it from that of China, the European Union and the United States?

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { lineChart } from '../chart/line.tsx';
import { PageFigure, pictureFrame, pictures } from '../chart/pictures.tsx';
import { EmbedSection } from '../embed.tsx';
import { DayForm } from '../form.tsx';
import { oembedLink } from '../frame.ts';
import type {
  JurisdictionNearestQuery,
  JurisdictionNearestQueryVariables,
  JurisdictionNearestTableQuery,
  JurisdictionNearestTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, dateText, numberText } from '../wording.ts';
import { codeIn } from './page.tsx';

const years = 15;

export const route = defineRoute({
  path: '/jurisdictions/:code/nearest',
  document: documentOf<JurisdictionNearestQuery, JurisdictionNearestQueryVariables>('jurisdiction/nearest.graphql'),
  table: documentOf<JurisdictionNearestTableQuery, JurisdictionNearestTableQueryVariables>(
    'jurisdiction/nearest-table.graphql',
  ),
  read({ path, day }) {
    const code = codeIn(path.code!, '/nearest');
    const first = Math.max(1900, Number(day.slice(0, 4)) - years);
    return { code, followed: [code], from: `${first}-01-01` };
  },
  view: (data, _variables, here) => (data.jurisdiction ? view(data, data.jurisdiction, here) : undefined),
  frame: (data, _variables, here) =>
    data.jurisdiction ? pictureFrame(chartOf(data, data.jurisdiction.name, here.on), here) : undefined,
  forms: pictures((data: JurisdictionNearestQuery, here) => chartOf(data, data.jurisdiction!.name, here.on)),
});

const percent = (share: number): string => `${numberText(Math.round(share * 100))} %`;

/** With the article that a sentence gives them. */
const withArticle = ({ code, name }: { code: string; name: string }) =>
  code === 'EU' || code === 'US' ? `the ${name}` : name;

function chartOf({ drift }: JurisdictionNearestQuery, name: string, on: string): Chart {
  const lines = drift.map(({ reference, points }) => ({
    name: reference.name,
    points: points.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }])),
  }));
  const told = drift
    .flatMap(({ reference, points }) => {
      const last = points.at(-1);
      return last && last.value !== null ? [{ reference, value: last.value, compared: last.compared }] : [];
    })
    .sort((a, b) => a.value - b.value);
  const chart = lineChart({
    title:
      told.length === 0
        ? `Too little is on record to compare ${name} with ${drift.map(({ reference }) => withArticle(reference)).join(', ')} on ${dateText(on)}`
        : `On ${dateText(on)}, ${name} differed ${told
            .map(
              ({ reference, value, compared }) =>
                `from ${withArticle(reference)} in ${percent(value)} of ${counted(compared, 'kind')} of rules`,
            )
            .join(', ')}`,
    description:
      'From 0, where the same kinds of rules are in force, to 1. Drawn where a quarter of all kinds can be compared. As more was reviewed, more kinds were compared, so a line can move though no law did.',
    lines,
    unit: 'of 1',
  });
  return {
    ...chart,
    table: {
      columns: ['Day', ...drift.flatMap(({ reference }) => [reference.name, `kinds compared with ${reference.name}`])],
      rows: (drift[0]?.points ?? []).map(({ on }, index) => [
        dateText(on),
        ...drift.flatMap(({ points }) => [points[index]!.value, points[index]!.compared]),
      ]),
    },
  };
}

function view(
  data: JurisdictionNearestQuery,
  { code, name }: NonNullable<JurisdictionNearestQuery['jurisdiction']>,
  here: Here,
): View {
  const { on } = here;
  const chart = chartOf(data, name, on);
  const { population, tooLittleKnown, nearest } = data.neighbours;
  const first = nearest[0];
  return {
    title: `Whose law is nearest to that of ${name}`,
    description: `Which countries have the most like internet law to ${name} on ${dateText(on)}, and how far it was from China, the European Union and the United States.`,
    alternates: [oembedLink(here, chart.title)],
    body: (
      <>
        <p class="above">
          <Link to={`/jurisdictions/${code}`}>{name}</Link>
        </p>
        <h1>Whose law is nearest to that of {name}</h1>
        <p class="lead" role="status">
          {first ? (
            <>
              On <Time date={on} /> the nearest was that of {first.second.name}: of {counted(first.compared, 'kind')} of
              rules that can be compared, {numberText(first.onlyFirst + first.onlySecond)}{' '}
              {first.onlyFirst + first.onlySecond === 1 ? 'was' : 'were'} in force in one of the two only.
            </>
          ) : (
            <>
              On <Time date={on} /> too little is on record to say whose law is nearest.
            </>
          )}
        </p>
        <p>
          Looked at: {counted(population, 'country', 'countries')} with laws on record. Of {numberText(tooLittleKnown)}{' '}
          too few kinds were reviewed to compare, so that one of them may be nearer. Two laws are near where the same
          kinds of rules are in force; how strict these are, and how they are used, is not measured.
        </p>
        <DayForm />
        {nearest.length > 0 && <Nearest code={code} name={name} nearest={nearest} on={on} />}
        <section aria-labelledby="part-drift">
          <h2 id="part-drift">How far from China, the European Union and the United States</h2>
          <PageFigure id="figure-drift" chart={chart} />
        </section>
        <EmbedSection title={chart.title} />
      </>
    ),
  };
}

type NearestProps = {
  code: string;
  name: string;
  nearest: JurisdictionNearestQuery['neighbours']['nearest'];
  on: string;
};

const countsOf = (pair: NearestProps['nearest'][number], name: string): [column: string, text: string][] => [
  ['Differing', percent(pair.value!)],
  ['Kinds compared', `${numberText(pair.compared)} of ${numberText(pair.compared + pair.notCompared)}`],
  ['In force in both', numberText(pair.bothInForce)],
  ['In neither', numberText(pair.neitherInForce)],
  [`Only in ${name}`, numberText(pair.onlyFirst)],
  ['Only in the other', numberText(pair.onlySecond)],
];

const Nearest = ({ code, name, nearest, on }: NearestProps) => (
  <section class="scroll" aria-label="Nearest law" tabIndex={0}>
    <table class="stacked">
      <caption>
        The nearest on <Time date={on} />, of how many kinds that can be compared
      </caption>
      <thead>
        <tr>
          <th scope="col">Country</th>
          {countsOf(nearest[0]!, name).map(([column]) => (
            <th scope="col" class="amount" key={column}>
              {column}
            </th>
          ))}
          <th scope="col">Reasons</th>
        </tr>
      </thead>
      <tbody>
        {nearest.map((pair) => (
          <tr key={pair.second.code}>
            <th scope="row">
              <Link to={`/jurisdictions/${pair.second.code}`}>{pair.second.name}</Link>
            </th>
            {countsOf(pair, name).map(([column, text]) => (
              <td class="amount" data-name={column} key={column}>
                {text}
              </td>
            ))}
            <td>
              <Link to={`/compare?j=${code},${pair.second.code}`} aria-label={`Compare with ${pair.second.name}`}>
                Compare
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
