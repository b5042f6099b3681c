// What was on record as in force on a day, and what on another?

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { figureRoute, PlacedFigure } from '../figure-route.tsx';
import { DayField, LiveForm } from '../form.tsx';
import type {
  ThenNowPageQuery,
  ThenNowPageQueryVariables,
  TrendsTableQuery,
  TrendsTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, dateText, midSentence, numberText } from '../wording.ts';
import { earlierDay, kindsIn, pillarOf, yearsBefore } from './asked.ts';
import { knownBy, nothingKnown, totalOf } from './counted.ts';
import { dumbbell } from './dumbbell.tsx';
import { CountryCaution, TrendsNav } from './parts.tsx';

const question = documentOf<ThenNowPageQuery, ThenNowPageQueryVariables>('trends/then-now.graphql');
type Variables = Omit<ThenNowPageQueryVariables, 'on' | 'release'>;

export const thenNow = defineRoute({
  path: '/trends/then-now',
  document: question,
  table: documentOf<TrendsTableQuery, TrendsTableQueryVariables>('trends/table.graphql'),
  read(asked): Variables {
    const kinds = kindsIn(asked);
    return {
      by: [kinds.length > 0 ? 'KIND' : 'PILLAR', 'STATUS'],
      kinds: kinds.length > 0 ? kinds : null,
      earlier: earlierDay(asked, 'then', yearsBefore(asked.day, 10)),
    };
  },
  view,
});

export const thenNowFigure = figureRoute({
  path: '/trends/then-now/both',
  document: thenNow.document,
  read: thenNow.read,
  of: (here) => ({ name: 'Then and now', to: here.href.replace('/both', '') }),
  chart: chartOf,
});

function rowsOf({ pillars, earlier, now }: ThenNowPageQuery, kinds: string[], here: Here) {
  const [before, after] = [knownBy(earlier), knownBy(now)];
  const wanted =
    kinds.length === 0
      ? pillars.map((pillar) => ({
          ...pillar,
          href: here.with({ kinds: pillar.kinds.map(({ code }) => code).join(',') }),
        }))
      : pillars
          .flatMap((pillar) => pillar.kinds)
          .filter(({ code }) => kinds.includes(code))
          .map((kind) => ({ ...kind, href: here.to(`/trends/adoption?kinds=${kind.code}`) }));
  return wanted.map(({ code, name, href }) => {
    const of = (known: typeof before) => {
      const { inForce, known: all } = known.get(code) ?? nothingKnown;
      return { value: inForce, known: all };
    };
    return { name, href: href.replace('/both?', '?'), before: of(before), after: of(after) };
  });
}

function chartOf(data: ThenNowPageQuery, variables: Variables, here: Here): Chart {
  const kinds = [variables.kinds ?? []].flat();
  const rows = rowsOf(data, kinds, here);
  const days: [string, string] = [dateText(variables.earlier), dateText(here.on)];
  const [then, now] = [totalOf(knownBy(data.earlier).values()), totalOf(knownBy(data.now).values())];
  const grown = rows
    .map((row) => ({ row, by: row.after.value - row.before.value }))
    .reduce((a, b) => (b.by > a.by ? b : a));
  const pillar = pillarOf(data.pillars, kinds);
  return dumbbell({
    title:
      `${pillar ? `${pillar.name}: ` : ''}${counted(now.inForce, 'rule')} in force on record on ${days[1]}, ${numberText(then.inForce)} on ${days[0]}` +
      (grown.by > 0 ? `; the most were added in ${midSentence(grown.row.name)} (${numberText(grown.by)})` : ''),
    description:
      `A rule is one kind in one country, inherited law included. Hollow: ${days[0]}; filled: ${days[1]}; pale: answers on record now. ` +
      `On record: ${numberText(then.known)} answers then, ${numberText(now.known)} now.`,
    rowName: kinds.length === 0 ? 'Pillar' : 'Kind',
    days,
    rows,
  });
}

function view(data: ThenNowPageQuery, variables: Variables, here: Here): View {
  const kinds = [variables.kinds ?? []].flat();
  const chart = chartOf(data, variables, here);
  const pillar = pillarOf(data.pillars, kinds);
  return {
    title: `Then and now${pillar ? `: ${pillar.name}` : ''}, ${dateText(variables.earlier)} and ${dateText(here.on)}`,
    description: `${chart.title}. ${chart.description}`,
    body: (
      <>
        <p class="above">
          <Link to="/trends">Trends</Link>
          {kinds.length > 0 && (
            <>
              {' '}
              · <a href={here.with({ kinds: undefined })}>all pillars</a>
            </>
          )}
        </p>
        <h1>{pillar ? `Then and now: ${midSentence(pillar.name)}` : 'Then and now'}</h1>
        <TrendsNav />
        <LiveForm>
          {kinds.length > 0 && <input type="hidden" name="kinds" value={kinds.join(',')} />}
          <DayField label="Then" name="then" value={variables.earlier} />
          <DayField label="Now" />
        </LiveForm>
        <p role="status" class="unseen">
          {chart.title}.
        </p>
        <PlacedFigure name="both" chart={chart} />
        <CountryCaution>
          <li>
            Both columns are what the record says today about the two days, <Time date={variables.earlier} /> and{' '}
            <Time date={here.on} />; laws that ended in between count on the first alone.
          </li>
        </CountryCaution>
        {kinds.length === 0 && (
          <>
            <h2 id="pillars">By kind</h2>
            <ul class="columns">
              {data.pillars.map(({ code, name, kinds: own }) => (
                <li key={code}>
                  <a href={here.with({ kinds: own.map((kind) => kind.code).join(',') })}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  };
}
