// How did many things change over time? One small panel for each, all on the same scales.

import { curveStepAfter } from 'd3-shape';
import { dateText } from '../wording.ts';
import { instant, nothing, numberScale, TimeAxis, timeScale } from './axis.tsx';
import type { Chart } from './chart.ts';
import { type Point, Trace, tenth } from './line.tsx';
import { linesOf, numberText, widthOf } from './text.ts';

export type Panel = { name: string; href: string; points: Point[]; coverage?: Point[] };

type SmallMultiples = { title: string; description: string; panels: Panel[]; unit: string };

const lastText = (points: Point[]): string => (points.length > 0 ? numberText(points.at(-1)!.value) : '');

/** In the order given. The last number stands at the end of each line; the dotted line is how many are on record. */
export function smallMultiples({ title, description, panels, unit }: SmallMultiples): Chart {
  return {
    title,
    description,
    table: {
      columns: ['What', 'Day', unit, 'on record'],
      rows: panels.flatMap(({ name, href, points, coverage = [] }) => {
        const known = new Map(coverage.map(({ on, value }) => [on, value]));
        return points.map(({ on, value }) => [{ text: name, href }, dateText(on), value, known.get(on) ?? null]);
      }),
    },
    draw(width) {
      const points = panels.flatMap(({ points, coverage = [] }) => [...points, ...coverage]);
      if (points.length === 0) return nothing(width, 'Nothing on record to draw.');
      const columns = Math.max(1, Math.floor((width + 24) / 172));
      const panelWidth = Math.floor((width + 24) / columns) - 24;
      const heads = panels.map(({ name }) => linesOf(name, panelWidth));
      const head = 18 * Math.max(...heads.map((lines) => lines.length));
      const [top, bottom, panelHeight] = [head + 20, head + 106, head + 150];
      // Beside the line stands its last number, in figures a little wider than the others.
      const room = Math.ceil(Math.max(17, ...panels.map(({ points }) => widthOf(lastText(points), 14)))) + 5;
      const x = timeScale(
        points.map(({ on }) => instant(on)),
        0,
        panelWidth - room,
      );
      const y = numberScale(
        points.map(({ value }) => value),
        bottom,
        top,
      );
      return {
        width,
        height: Math.ceil(panels.length / columns) * panelHeight,
        body: panels.map(({ name, href, points, coverage }, index) => {
          const last = points.at(-1);
          const lines = heads[index]!;
          return (
            <g
              key={name}
              transform={`translate(${(index % columns) * (panelWidth + 24)} ${Math.floor(index / columns) * panelHeight})`}
            >
              <a href={href}>
                {lines.map((line, number) => (
                  <text class="strong" key={line} y={head - 18 * (lines.length - 1 - number) - 2}>
                    {line}
                  </text>
                ))}
              </a>
              <path class="rule" d={`M0 ${top}H${panelWidth - room}`} />
              <text class="soft halo" aria-hidden="true" font-size="11" y={top - 3}>
                {numberText(y.domain()[1]!)}
                {index === 0 && ` ${unit}`}
              </text>
              <TimeAxis x={x} y={bottom} />
              {coverage && coverage.length > 0 && (
                <Trace points={coverage} x={x} y={y} curve={curveStepAfter} series={undefined} />
              )}
              {points.length > 0 && <Trace points={points} x={x} y={y} curve={curveStepAfter} series={1} />}
              {last && (
                <text class="fill-1 strong" x={panelWidth - room + 4} y={tenth(y(last.value) + 4)}>
                  {lastText(points)}
                </text>
              )}
            </g>
          );
        }),
      };
    },
  };
}
