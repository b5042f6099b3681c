// How did a kind of rule spread, and how are its numbers spread? As charts.

import type { Chart } from '../chart/chart.ts';
import { stepChart } from '../chart/line.tsx';
import { stripPlot } from '../chart/strip.tsx';
import type { AdoptionCurveFragment, KindNumberFragment, MapCountryFragment } from '../generated.ts';
import { quantityText } from '../provision.tsx';
import { counted, dateText, midSentence, numberText } from '../wording.ts';

/** How many countries had it in force at the end of each year, by UN region. */
export function adoptionChart(name: string, { points }: AdoptionCurveFragment): Chart {
  const last = points.at(-1);
  const regions = (last?.regions ?? [])
    .map(({ region, inForce }) => ({
      name: region,
      now: inForce,
      points: points.map(({ on, regions }) => ({
        on,
        value: regions.find((each) => each.region === region)?.inForce ?? 0,
      })),
    }))
    .filter(({ points }) => points.some(({ value }) => value > 0))
    .toSorted((a, b) => b.now - a.now);
  return stepChart({
    title: spreadText(name, points),
    description:
      'Countries with the rule certainly in force at the end of each year, by UN region. The dotted line: how many countries have an answer on record for that day. Of the others nothing is known.',
    lines: regions,
    coverage: { name: 'On record', points: points.map(({ on, reviewed }) => ({ on, value: reviewed })) },
    unit: 'countries',
    time: 'Day',
  });
}

/** From the last point with none, or the first there is, to the newest: "in no country at the end of 1997, in 40 of 40 on record on 22 November 2026". */
function spreadText(name: string, points: AdoptionCurveFragment['points']): string {
  const last = points.at(-1);
  if (!last || points.every(({ inForce }) => inForce === 0)) return `${name}: in force in no country on record`;
  const begun = points.findIndex(({ inForce }) => inForce > 0);
  const first = points[Math.max(0, begun - 1)]!;
  const count = first.inForce === 0 ? 'no country' : counted(first.inForce, 'country', 'countries');
  const now = `${numberText(last.inForce)} of ${numberText(last.reviewed)} on record on ${dateText(last.on)}`;
  return first === last
    ? `${name}: in force in ${now}`
    : `${name}: in force in ${count} on ${dateText(first.on)}, in ${now}`;
}

/** A jurisdiction's strictest number; `inUnit` in the unit of its definition. */
export type Held = { jurisdiction: MapCountryFragment; number: { value: number; unit: string }; inUnit: number };

type Numbers = {
  name: string;
  definition: KindNumberFragment;
  held: Held[];
  /** How many countries have the rule in force, with a number or without. */
  inForce: number;
  on: string;
  href(jurisdiction: string): string;
};

/** How a number of the rule is spread over countries. */
export function numbersChart({ name, definition, held, inForce, on, href }: Numbers): Chart {
  const values = held.toSorted((a, b) => a.inUnit - b.inUnit);
  const [least, most] = [values[0], values.at(-1)];
  const isWide = least && most && Math.min(...values.filter(isPositive).map(inUnit)) * 20 < most.inUnit;
  return stripPlot({
    title: `${name}, ${midSentence(definition.name)}: ${rangeText(values, inForce)} on ${dateText(on)}`,
    description: `${definition.description} Each dot is a country with the strictest number of its law in force${
      isWide ? '; each step to the right is so many times the one before' : ''
    }.`,
    measure: definition.name,
    scale: isWide ? 'logarithmic' : 'linear',
    ...ticksOf(definition.unit, values.map(inUnit)),
    values: values.map(({ jurisdiction, number, inUnit }) => ({
      name: jurisdiction.name,
      href: href(jurisdiction.code),
      value: inUnit,
      text: quantityText(number),
      ...(jurisdiction.region && { group: jurisdiction.region }),
    })),
  });
}

const inUnit = ({ inUnit }: Held) => inUnit;
const isPositive = ({ inUnit }: Held) => inUnit > 0;

/** "from 1 hour (27 countries) to 48 hours (3), in 36 of the 40 countries that had it in force" */
function rangeText(values: Held[], inForce: number): string {
  const [least, most] = [values[0], values.at(-1)];
  if (!least || !most) return 'no number is on record';
  const among = `${numberText(values.length)} of the ${counted(inForce, 'country', 'countries')} that had it in force`;
  const at = (end: Held) => values.filter(({ inUnit }) => inUnit === end.inUnit).length;
  if (least.inUnit === most.inUnit) return `${quantityText(least.number)} in ${among}`;
  return `from ${quantityText(least.number)} (${counted(at(least), 'country', 'countries')}) to ${quantityText(most.number)} (${numberText(at(most))}), a number in ${among}`;
}

/** Spans that people speak of, so far as the numbers reach. */
const spans: Record<string, number[]> = {
  h: [1, 3, 6, 12, 24, 48, 72, 168, 336, 720, 2160, 8766],
  d: [1, 3, 7, 14, 30, 90, 180, 365],
  months: [1, 3, 6, 12, 24, 36, 60, 84, 120, 240],
};
const spanNames: Record<string, Record<number, string>> = {
  h: { 72: '3 days', 168: '1 week', 336: '2 weeks', 720: '30 days', 2160: '90 days', 8766: '1 year' },
  d: { 7: '1 week', 14: '2 weeks', 365: '1 year' },
  months: { 12: '1 year' },
};

function ticksOf(unit: string | null, values: number[]): { ticks?: { value: number; text: string }[] } {
  const marks = unit === null ? undefined : spans[unit];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const within = marks?.filter((mark) => mark >= least && mark <= most) ?? [];
  if (unit === null || within.length < 2) return {};
  return { ticks: within.map((value) => ({ value, text: spanNames[unit]?.[value] ?? quantityText({ value, unit }) })) };
}
