// How did rules spread, pillar by pillar and kind by kind?

import type { Day } from '../../law/partial-date.ts';
import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { type Panel, smallMultiples } from '../chart/small-multiples.tsx';
import { figureRoute, PlacedFigure } from '../figure-route.tsx';
import { DayForm } from '../form.tsx';
import type {
  TrendsPageQuery,
  TrendsPageQueryVariables,
  TrendsTableQuery,
  TrendsTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { counted, dateText, midSentence, numberText } from '../wording.ts';
import { kindsAddress, kindsIn, pillarOf, yearEndBefore } from './asked.ts';
import { type Known, knownBy, nothingKnown, totalOf } from './counted.ts';
import { CountryCaution, TrendsNav } from './parts.tsx';

const question = documentOf<TrendsPageQuery, TrendsPageQueryVariables>('trends/page.graphql');
type Variables = Omit<TrendsPageQueryVariables, 'on' | 'release'>;

export const trends = defineRoute({
  path: '/trends',
  nav: { name: 'Trends' },
  document: question,
  table: documentOf<TrendsTableQuery, TrendsTableQueryVariables>('trends/table.graphql'),
  read(asked): Variables {
    const kinds = kindsIn(asked);
    const before = (years: number) => yearEndBefore(asked.day, years);
    return {
      by: [kinds.length > 0 ? 'KIND' : 'PILLAR', 'STATUS'],
      kinds: kinds.length > 0 ? kinds : null,
      before2: before(2),
      before4: before(4),
      before6: before(6),
      before8: before(8),
      before10: before(10),
      before12: before(12),
      before14: before(14),
      before16: before(16),
      before18: before(18),
      before20: before(20),
      before22: before(22),
    };
  },
  view,
});

export const trendsFigure = figureRoute({
  path: '/trends/panels',
  document: trends.document,
  read: trends.read,
  of: (here) => ({ name: 'Trends', to: here.href.replace('/panels', '') }),
  chart: (data, variables, here) => chartOf(data, variables, here).chart,
});

/** What is counted on each day, the earliest first. Days before 1900 fall together. */
function pointsOf(data: TrendsPageQuery, variables: Variables, on: Day): { on: Day; known: Map<string, Known> }[] {
  const days = new Map<Day, Map<string, Known>>();
  for (const [name, value] of Object.entries(variables).toReversed())
    if (name.startsWith('before')) days.set(value as Day, knownBy(data[name as 'before2']));
  days.set(on, knownBy(data.now));
  return [...days].map(([on, known]) => ({ on, known })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function chartOf(data: TrendsPageQuery, variables: Variables, here: Here): { chart: Chart; unknown: Panel[] } {
  const { pillars } = data;
  const kinds = [variables.kinds ?? []].flat();
  const points = pointsOf(data, variables, here.on);
  const [first, last] = [points[0]!, points.at(-1)!];
  const wanted =
    kinds.length === 0
      ? pillars.map(({ code, name, kinds }) => ({ code, name, href: here.to(kindsAddress('/trends', kinds)) }))
      : pillars
          .flatMap((pillar) => pillar.kinds)
          .filter(({ code }) => kinds.includes(code))
          .map(({ code, name }) => ({ code, name, href: here.to(`/trends/adoption?kinds=${code}`) }));
  const panels = wanted.map(({ code, name, href }): Panel & Known => {
    const of = (value: keyof Known) =>
      points.map(({ on, known }) => ({ on, value: (known.get(code) ?? nothingKnown)[value] }));
    return { name, href, points: of('inForce'), coverage: of('known'), ...(last.known.get(code) ?? nothingKnown) };
  });
  const total = (known: Map<string, Known>) => totalOf(known.values());
  const [then, now] = [total(first.known), total(last.known)];
  const span =
    points.length > 1
      ? `Counted on ${dateText(here.on)} and at the end of every second year before it, from ${first.on.slice(0, 4)}.`
      : `Counted on ${dateText(here.on)}.`;
  const dotted =
    'Dotted: answers on record. What lies above it was not reviewed, and nothing follows for the law there.';
  if (kinds.length === 0) {
    const grown = panels
      .map((panel) => ({ panel, by: panel.inForce - panel.points[0]!.value }))
      .reduce((a, b) => (b.by > a.by ? b : a));
    const possible = data.countries.totalCount * pillars.flatMap((pillar) => pillar.kinds).length;
    return {
      unknown: [],
      chart: smallMultiples({
        title:
          `${counted(now.inForce, 'rule')} on record in force on ${dateText(here.on)}` +
          (points.length > 1 ? `, ${numberText(then.inForce)} on ${dateText(first.on)}` : '') +
          (grown.by > 0 ? `; most were added in ${midSentence(grown.panel.name)}` : ''),
        description:
          `A rule is one kind in one country, inherited law included: ${numberText(now.known)} of ${numberText(possible)} ` +
          `such answers are on record. ${span} ${dotted}`,
        panels,
        unit: 'rules',
      }),
    };
  }
  const known = panels.filter((panel) => panel.known > 0 || panel.coverage!.some(({ value }) => value > 0));
  const most = known.reduce<(typeof known)[number] | undefined>(
    (a, b) => (a && a.inForce >= b.inForce ? a : b),
    undefined,
  );
  const pillar = pillarOf(pillars, kinds);
  return {
    unknown: panels.filter((panel) => !known.includes(panel)),
    chart: smallMultiples({
      title: `${pillar ? `${pillar.name}: ` : ''}${
        most && most.inForce > 0
          ? `${midSentence(most.name)} is in force in the most countries on record, ${numberText(most.inForce)} of the ${numberText(most.known)} with an answer on ${dateText(here.on)}`
          : `no rule of these kinds is on record as in force on ${dateText(here.on)}`
      }`.replace(/^./, (letter) => letter.toUpperCase()),
      description: `Countries with the rule certainly in force, of ${numberText(data.countries.totalCount)}. ${span} ${dotted}`,
      panels: known,
      unit: 'countries',
    }),
  };
}

function view(data: TrendsPageQuery, variables: Variables, here: Here): View {
  const kinds = [variables.kinds ?? []].flat();
  const { chart, unknown } = chartOf(data, variables, here);
  const pillar = pillarOf(data.pillars, kinds);
  return {
    title: pillar ? `Trends: ${pillar.name}` : kinds.length > 0 ? 'Trends by kind' : 'Trends',
    description: `${chart.title}. ${chart.description}`,
    body: (
      <>
        <p class="above">
          {kinds.length > 0 ? (
            <Link to="/trends">Trends: all pillars</Link>
          ) : (
            'How law spread, as far as it is on record'
          )}
        </p>
        <h1>{pillar ? pillar.name : kinds.length > 0 ? 'Trends by kind' : 'Trends'}</h1>
        <TrendsNav />
        <p class="lead">
          In how many countries a kind of rule was in force, over two decades, beside how much is on record at all.
        </p>
        <p role="status" class="unseen">
          {chart.title}.
        </p>
        <DayForm>{kinds.length > 0 && <input type="hidden" name="kinds" value={kinds.join(',')} />}</DayForm>
        <PlacedFigure name="panels" chart={chart} />
        {unknown.length > 0 && (
          <p class="unreviewed">
            Not reviewed in any country: {unknown.map(({ name }) => midSentence(name)).join(', ')}.
          </p>
        )}
        <CountryCaution />
        <h2 id="kinds">Look closer</h2>
        <p>
          By pillar, one panel for each of its kinds; by kind, who had it first, and how it spread through regions and
          blocs.
        </p>
        {data.pillars.map((each) => (
          <section key={each.code} class="pillar" aria-labelledby={`pillar-${each.code}`}>
            <h3 id={`pillar-${each.code}`}>
              <Link to={kindsAddress('/trends', each.kinds)}>{each.name}</Link>
            </h3>
            <ul class="columns">
              {each.kinds.map(({ code, name }) => (
                <li key={code}>
                  <Link to={`/trends/adoption?kinds=${code}`}>{name}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  };
}
