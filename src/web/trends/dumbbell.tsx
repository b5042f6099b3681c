// How much of it was there then, and how much is there now? Two dots on a line for each thing, the later one filled.

import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { nothing } from '../chart/axis.tsx';
import type { Chart } from '../chart/chart.ts';
import { tenth } from '../chart/line.tsx';
import { numberText, shortened, widthOf } from '../chart/text.ts';

type Known = { value: number; known: number };
type Row = { name: string; href: string; before: Known; after: Known };
type Dumbbell = {
  title: string;
  description: string;
  rowName: string;
  /** The two days, as they are to be read. */
  days: [string, string];
  rows: Row[];
};

/** The pale bar reaches to what is on record now: a dot cannot lie beyond it. */
export function dumbbell({ title, description, rowName, days, rows }: Dumbbell): Chart {
  const [then, now] = days;
  return {
    title,
    description,
    table: {
      columns: [rowName, `In force, ${then}`, `On record, ${then}`, `In force, ${now}`, `On record, ${now}`],
      rows: rows.map((row) => [
        { text: row.name, href: row.href },
        row.before.value,
        row.before.known,
        row.after.value,
        row.after.known,
      ]),
    },
    draw(width) {
      if (rows.length === 0) return nothing(width, 'Nothing on record to draw.');
      const beside = width >= 520;
      const names = beside ? Math.min(width * 0.42, max(rows, ({ name }) => widthOf(name))! + 14) : 0;
      const texts = rows.map((row) => `${numberText(row.before.value)} → ${numberText(row.after.value)}`);
      const room = max(texts, (text) => widthOf(text))! + 12;
      const greatest = max(rows, (row) => Math.max(row.before.known, row.after.known))!;
      const x = scaleLinear([0, greatest || 1], [names + 6, width - room - 6]);
      const pitch = beside ? 26 : 44;
      return {
        width,
        height: rows.length * pitch + 4,
        body: rows.map((row, index) => {
          const y = beside ? 13 : 30;
          const [from, to] = [tenth(x(row.before.value)), tenth(x(row.after.value))];
          return (
            <g key={row.href} transform={`translate(0 ${index * pitch})`}>
              <a href={row.href}>
                <text x="0" y="17">
                  {shortened(row.name, beside ? names - 10 : width)}
                </text>
              </a>
              <rect class="track" x={tenth(x(0))} y={y - 4} width={tenth(x(row.after.known) - x(0))} height="8" />
              <path class="line stroke-1" d={`M${from} ${y}H${to}`} />
              <circle class="event" cx={from} cy={y} r="4" />
              <circle class="fill-1" cx={to} cy={y} r="4.5" />
              <text class="soft" x={tenth(width - room + 6)} y={y + 4}>
                {texts[index]}
              </text>
            </g>
          );
        }),
      };
    },
  };
}
