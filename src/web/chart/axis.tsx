// How are time and numbers laid along the sides of a chart?

import { scaleLinear, scaleUtc } from 'd3-scale';
import { earliestDay, latestDay } from '../../law/partial-date.ts';
import { numberText, widthOf } from './text.ts';

/** Milliseconds: where a day stands on a scale of time. Never shown as a date, so no time zone can move it. */
export const instant = (day: string): number => Date.parse(day);

const dayLength = 86_400_000;

/** The span that a date can mean: 2018-06 is all of June. Ends where the next day begins. */
export const spanOf = (date: string): [number, number] => [
  instant(earliestDay(date)),
  instant(latestDay(date)) + dayLength,
];

export type TimeScale = ReturnType<typeof timeScale>;

/** From the first day to the last, laid from `left` to `right`. A single day gets half a year on both sides. */
export function timeScale(days: number[], left: number, right: number) {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const alone = first === last ? 183 * dayLength : 0;
  return scaleUtc([first - alone, last + alone], [left, right]);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 1 January → 2019; else Mar 2019, or 12 Mar 2019. */
function tickText(tick: Date): string {
  const [year, month, day] = tick.toISOString().slice(0, 10).split('-');
  if (day !== '01') return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
  return month === '01' ? year! : `${months[Number(month) - 1]} ${year}`;
}

/** Years (or months, where few) along the bottom, with a tick each. `edge`: where the drawing ends, if no room is left beside the scale. */
export const TimeAxis = ({ x, y, grid, edge }: { x: TimeScale; y: number; grid?: number; edge?: number }) => {
  const [left, right] = x.range() as [number, number];
  // A label never comes nearer to the next than it is wide.
  const ticks = x.ticks(Math.max(2, Math.floor((right - left) / 72)));
  return (
    <g aria-hidden="true">
      <path class="base" d={`M${left} ${y}H${right}`} />
      {ticks.map((tick) => {
        const at = Math.round(x(tick) * 10) / 10;
        const text = tickText(tick);
        const half = widthOf(text) / 2;
        return (
          <g key={text}>
            {grid !== undefined && <path class="rule" d={`M${at} ${grid}V${y}`} />}
            <path class="base" d={`M${at} ${y}v5`} />
            <text
              class="soft middle"
              x={Math.min(Math.max(at, half), edge === undefined ? right + half : edge - half)}
              y={y + 20}
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
};

export type NumberScale = ReturnType<typeof numberScale>;

/** From nothing to the greatest, on round numbers. All nothing: to one. */
export function numberScale(values: number[], bottom: number, top: number) {
  const greatest = Math.max(0, ...values);
  return scaleLinear([0, greatest || 1], [bottom, top]).nice(4);
}

/** Thin rules with their numbers standing on them, the unit beside the topmost. */
export const NumberAxis = ({
  y,
  left,
  right,
  unit,
  count = 4,
}: {
  y: NumberScale;
  left: number;
  right: number;
  unit?: string;
  count?: number;
}) => {
  const ticks = y.ticks(count);
  return (
    <g aria-hidden="true">
      {ticks.map((tick, index) => (
        <g key={tick}>
          {tick !== 0 && <path class="rule" d={`M${left} ${y(tick)}H${right}`} />}
          <text class="soft halo" x={left} y={y(tick) - 4}>
            {numberText(tick)}
            {unit && index === ticks.length - 1 && ` ${unit}`}
          </text>
        </g>
      ))}
    </g>
  );
};

/** Where there is nothing to draw, the drawing says so. */
export const nothing = (width: number, text: string) => ({
  width,
  height: 60,
  body: (
    <text class="soft" x="0" y="36">
      {text}
    </text>
  ),
});
