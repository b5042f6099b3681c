// Whose law came nearer to whose, and whose moved away?

import type { Asked } from '../address.ts';
import { BadRequest, documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { lineChart } from '../chart/line.tsx';
import { figureRoute } from '../figure-route.tsx';
import { DayField, LiveForm } from '../form.tsx';
import type {
  DriftPageQuery,
  DriftPageQueryVariables,
  DriftTableQuery,
  DriftTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, dateText, numberText } from '../wording.ts';
import { earlierDay, yearEndBefore } from './asked.ts';
import { DistanceNote, MeasureChoice, termsIn } from './distance.tsx';
import { FollowedFigure, type Line, toldOf } from './followed.tsx';
import { CountryCaution, PillarChoice, TrendsNav } from './parts.tsx';

const question = documentOf<DriftPageQuery, DriftPageQueryVariables>('trends/drift.graphql');
type Variables = Omit<DriftPageQueryVariables, 'on' | 'release'>;

const most = { of: 6, to: 5 };
const usualReferences = ['CN', 'EU', 'US'];

export const drift = defineRoute({
  path: '/trends/drift',
  document: question,
  table: documentOf<DriftTableQuery, DriftTableQueryVariables>('trends/drift-table.graphql'),
  read(asked): Variables {
    const chosen = upTo(asked, 'of');
    const given = upTo(asked, 'to');
    const reference = given.length > 0 ? given : usualReferences;
    // Where nobody is chosen, no country is picked: those that all are measured by are followed themselves, each to the others.
    const of = chosen.length > 0 ? chosen : reference;
    const from = earlierDay(asked, 'from', yearEndBefore(asked.day, 11));
    return { of, reference, from, terms: termsIn(asked) };
  },
  view,
});

function upTo({ several }: Asked, name: 'of' | 'to'): string[] {
  const codes = several(name);
  if (codes.length > most[name])
    throw new BadRequest(`${name} names ${codes.length} jurisdictions. Choose up to ${most[name]}.`);
  return codes;
}

/** The figure of one jurisdiction: the first of those asked about. */
export const driftFigure = figureRoute({
  path: '/trends/drift/lines',
  document: drift.document,
  read: drift.read,
  of: (here) => ({ name: 'Nearer or farther', to: here.href.replace('/lines', '') }),
  chart: (data, _variables, here) => {
    const [first] = followedIn(data);
    return first && linesOf(first, data, here);
  },
});

/** The lines of each jurisdiction that is followed. */
const followedIn = ({ drift }: DriftPageQuery): Line[][] =>
  [...new Set(drift.map(({ jurisdiction }) => jurisdiction.code))].map((code) =>
    drift.filter(({ jurisdiction }) => jurisdiction.code === code),
  );

function linesOf(lines: Line[], { pillars }: DriftPageQuery, here: Here): Chart {
  const { name } = lines[0]!.jurisdiction;
  const told = lines.filter((line) => toldOf(line).length > 0);
  const untold = lines.filter((line) => !told.includes(line));
  const ends = told.map((line) => {
    const points = toldOf(line);
    const [first, last] = [points[0]!, points.at(-1)!];
    const before = first.on === last.on ? '' : ` (${numberText(first.value)} in ${first.on.slice(0, 4)})`;
    return `${numberText(last.value)} from ${line.reference.name}${before}`;
  });
  const compared = told.map(({ points, reference }) => `${points.at(-1)!.compared} with ${reference.name}`);
  return lineChart({
    title: ends.length > 0 ? `${name}: ${ends.join(', ')}` : `${name}: too little is on record to tell a distance`,
    description:
      `On ${dateText(here.on)}; 0: in no compared kind do they differ, 1: in each. ` +
      (compared.length > 0
        ? `Of ${counted(pillars.flatMap(({ kinds }) => kinds).length, 'kind')}, compared then: ${compared.join(', ')}. A line begins where enough can be compared.`
        : '') +
      (untold.length > 0 && told.length > 0
        ? ` Too little is on record for ${untold.map(({ reference }) => reference.name).join(', ')}.`
        : ''),
    lines: told.map((line) => ({
      name: line.reference.name,
      points: toldOf(line).map(({ on, value }) => ({ on, value })),
    })),
    unit: 'apart',
  });
}

function view(data: DriftPageQuery, variables: Variables, here: Here): View {
  const followed = followedIn(data);
  const isChosen = areChosen(here);
  const names = followed.map(([line]) => line!.jurisdiction.name).join(', ');
  const charts = followed.map((lines) => linesOf(lines, data, here));
  return {
    title: isChosen && names ? `Nearer or farther: ${names}` : 'Nearer or farther',
    description: charts[0]
      ? `${charts[0].title}. ${charts[0].description}`
      : 'Whose internet law came nearer to that of China, the European Union, the United States or any other, and whose moved away.',
    body: (
      <>
        <p class="above">
          <Link to="/trends">Trends</Link>
        </p>
        <h1>{isChosen && names ? `${names}: nearer or farther` : 'Nearer or farther'}</h1>
        <TrendsNav />
        <DistanceNote />
        <DriftForm data={data} variables={variables} />
        {followed.length === 0 && (
          <p>
            {isChosen
              ? 'A jurisdiction has no distance to itself. Choose another to measure it by.'
              : 'Choose whom to follow.'}
          </p>
        )}
        {!isChosen && followed.length > 0 && (
          <p>
            Until you choose whom to follow, nobody is picked: each of those that others are measured by ({names}) is
            held against the rest of them, from <Time date={variables.from} /> to <Time date={here.on} />.
          </p>
        )}
        {charts.length > 0 && (
          <p role="status" class="unseen">
            {charts.map(({ title }) => title).join('. ')}.
          </p>
        )}
        {followed.map((lines, index) => (
          <FollowedFigure key={lines[0]!.jurisdiction.code} lines={lines} chart={charts[index]!} />
        ))}
        {charts.length > 0 && (
          <CountryCaution>
            <li>
              Which kinds can be compared changes as more is on record, and a distance changes with them though no law
              did. The column “over the same kinds” leaves that out, where enough of them are left.
            </li>
          </CountryCaution>
        )}
      </>
    ),
  };
}

/** Whether the address says whom to follow. */
const areChosen = ({ href }: Here): boolean => /[?&]of=/.test(href);

const DriftForm = ({ data, variables }: { data: DriftPageQuery; variables: Variables }) => {
  const chosen = { of: areChosen(useHere()) ? [variables.of].flat() : [], to: [variables.reference].flat() };
  const named = new Map(
    [
      ...data.jurisdictions.nodes,
      ...data.drift.flatMap(({ jurisdiction, reference }) => [jurisdiction, reference]),
    ].map(({ code, name }) => [code, name]),
  );
  return (
    <LiveForm>
      {(['of', 'to'] as const).map((field) => (
        <details key={field} class="trends-who" open={field === 'of' || chosen.to.join() !== usualReferences.join()}>
          <summary>
            {field === 'of' ? 'Follow' : 'Distance to'}:{' '}
            {chosen[field].map((code) => named.get(code) ?? code).join(', ') || 'choose'}
          </summary>
          <fieldset>
            <legend>Up to {most[field]}</legend>
            {[...named].map(([code, name]) => (
              <label key={code} class="choice">
                <input type="checkbox" name={field} value={code} checked={chosen[field].includes(code)} /> {name}
              </label>
            ))}
          </fieldset>
        </details>
      ))}
      <PillarChoice pillars={data.pillars} chosen={variables.terms.pillar} />
      <MeasureChoice chosen={variables.terms.measure} />
      <DayField label="From" name="from" value={variables.from} />
      <DayField label="To" />
    </LiveForm>
  );
};
