// How did numbers change over time? Lines or steps, named where they end.

import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { dateText } from '../wording.ts';
import {
  instant,
  NumberAxis,
  type NumberScale,
  nothing,
  numberScale,
  TimeAxis,
  type TimeScale,
  timeScale,
} from './axis.tsx';
import type { Chart } from './chart.ts';
import { apart, linesOf, numberText, widthOf } from './text.ts';

/** A day and what was counted or measured then; `low` and `high` where it is known within bounds only. */
export type Point = { on: string; value: number; low?: number; high?: number };

export type Line = { name: string; points: Point[] };

export type LineChart = {
  title: string;
  description: string;
  /** At most six, as colours go; they are drawn in this order. */
  lines: Line[];
  /** How much of it is on record, as a thin dotted line: what cannot be said to be zero. */
  coverage?: Line;
  /** "countries", "of 1 at most". */
  unit: string;
  /** The column of the first cell. */
  time?: string;
};

/** Values that go over evenly from one day to the next. */
export const lineChart = (chart: LineChart): Chart => drawnWith(chart, curveLinear);

/** Counts, that stay until they change. */
export const stepChart = (chart: LineChart): Chart => drawnWith(chart, curveStepAfter);

export type Curve = typeof curveLinear;

function drawnWith(chart: LineChart, curve: Curve): Chart {
  const { title, description, lines, coverage, unit, time = 'Day' } = chart;
  const all = coverage ? [...lines, coverage] : lines;
  if (lines.length > 6) throw new RangeError('A line chart tells six lines apart. Draw small multiples.');
  return {
    title,
    description,
    table: lineTable(all, time),
    draw(width) {
      const points = all.flatMap((one) => one.points);
      if (points.length === 0) return nothing(width, 'Nothing on record to draw.');
      const height = Math.round(Math.min(360, 150 + width * 0.28));
      const room = Math.min(
        width * 0.36,
        Math.max(...all.map(({ name, points }) => widthOf(endText(name, points)))) + 10,
      );
      const [top, bottom, right] = [24, height - 28, Math.round(width - room)];
      const x = timeScale(
        points.map(({ on }) => instant(on)),
        0,
        right,
      );
      const y = numberScale(
        points.flatMap(({ value, high = value }) => [value, high]),
        bottom,
        top,
      );
      const drawn = all.filter((one) => one.points.length > 0);
      const ends = drawn.map(({ points }) => y(points.at(-1)!.value));
      const names = drawn.map(({ name, points }) => linesOf(endText(name, points), room - 9));
      const tall = Math.max(...names.map((lines) => lines.length));
      const labels = apart(ends, 16 * tall, top, bottom);
      return {
        width,
        height,
        body: (
          <>
            <NumberAxis y={y} left={0} right={right} unit={unit} />
            <TimeAxis x={x} y={bottom} />
            {drawn.map((one, index) => {
              const series = one === coverage ? undefined : lines.indexOf(one) + 1;
              return (
                <g key={one.name}>
                  <Trace points={one.points} x={x} y={y} curve={curve} series={series} />
                  {Math.abs(labels[index]! - ends[index]!) > 3 && (
                    <path
                      class="leader"
                      d={`M${right + 1} ${tenth(ends[index]!)}L${right + 7} ${tenth(labels[index]!)}`}
                    />
                  )}
                  {names[index]!.map((text, number) => (
                    <text
                      class={series ? `fill-${series}` : 'soft'}
                      x={right + 9}
                      y={tenth(labels[index]! + 4 + 16 * number)}
                      key={text}
                    >
                      {text}
                    </text>
                  ))}
                </g>
              );
            })}
          </>
        ),
      };
    },
  };
}

const endText = (name: string, points: Point[]) =>
  points.length > 0 ? `${name} ${numberText(points.at(-1)!.value)}` : name;

/** One line with its band. One point alone is a dot. */
export const Trace = ({
  points,
  x,
  y,
  curve,
  series,
}: {
  points: Point[];
  x: TimeScale;
  y: NumberScale;
  curve: Curve;
  series: number | undefined;
}) => {
  const at = (point: Point) => tenth(x(instant(point.on)));
  const stroke = series ? `stroke-${series}` : 'coverage';
  if (points.length === 1) {
    const [{ value, low = value, high = value }] = points as [Point];
    const middle = at(points[0]!);
    return (
      <>
        {high > low && <path class={`line ${stroke} shade`} d={`M${middle} ${tenth(y(low))}V${tenth(y(high))}`} />}
        <circle class={series ? `fill-${series}` : 'track'} cx={middle} cy={tenth(y(value))} r="4" />
      </>
    );
  }
  const bounded = points.some(({ low, high }) => low !== undefined || high !== undefined);
  const band = area<Point>(
    at,
    (point) => tenth(y(point.low ?? point.value)),
    (point) => tenth(y(point.high ?? point.value)),
  ).curve(curve);
  const path = line<Point>(at, (point) => tenth(y(point.value))).curve(curve);
  return (
    <>
      {bounded && <path class={`fill-${series ?? 6} shade`} d={band(points)!} />}
      <path class={series ? `line ${stroke}` : stroke} d={path(points)!} />
    </>
  );
};

export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A row for each day, a column for each line; where there are bounds, a column for each of them. */
function lineTable(lines: Line[], time: string): Chart['table'] {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  const byDay = lines.map(({ name, points }) => ({
    name,
    bounded: points.some(({ low, high }) => low !== undefined || high !== undefined),
    at: new Map(points.map((point) => [point.on, point])),
  }));
  return {
    columns: [
      time,
      ...byDay.flatMap(({ name, bounded }) => (bounded ? [name, `${name}, at least`, `${name}, at most`] : [name])),
    ],
    rows: days.map((day) => [
      dateText(day),
      ...byDay.flatMap(({ at, bounded }) => {
        const point = at.get(day);
        const value = point?.value ?? null;
        return bounded ? [value, point?.low ?? value, point?.high ?? value] : [value];
      }),
    ]),
  };
}
