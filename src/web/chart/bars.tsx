// How many of how many? A bar for each, longest where the number is greatest, in the order given.

import { max } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { nothing } from './axis.tsx';
import type { Chart, Drawing } from './chart.ts';
import { tenth } from './line.tsx';
import { linesOf, numberText, widthOf } from './text.ts';

export type Bar = {
  name: string;
  href: string;
  value: number;
  /** Of how many, drawn as a pale bar behind. */
  of?: number;
  /** What stands beside it. Left out: its value, of how many. */
  text?: string;
};

type BarList = {
  title: string;
  description: string;
  bars: Bar[] /** What is counted: "Laws". */;
  measure: string;
  rowName: string;
};

const textOf = ({ value, of, text }: Bar): string =>
  text ?? (of === undefined ? numberText(value) : `${numberText(value)} of ${numberText(of)}`);

/** Pixels from a line of a name to the next. */
const line = 16;

export function barList({ title, description, bars, measure, rowName }: BarList): Chart {
  const hasOf = bars.some((bar) => bar.of !== undefined);
  return {
    title,
    description,
    table: {
      columns: [rowName, measure, ...(hasOf ? ['of'] : [])],
      rows: bars.map(({ name, href, value, of }) => [{ text: name, href }, value, ...(hasOf ? [of ?? null] : [])]),
    },
    draw: (width) => (bars.length === 0 ? nothing(width, 'Nothing on record to draw.') : drawnBars(bars, width)),
  };
}

/** The bars, and the scale that they are drawn on, from the left edge of the drawing. `all`: those beside which names and values take the same room. */
export function drawnBars(bars: Bar[], width: number, all: Bar[] = bars): Drawing & { x: ScaleLinear<number, number> } {
  const beside = width >= 520;
  const names = beside ? Math.min(width * 0.42, max(all, ({ name }) => widthOf(name))! + 14) : 0;
  const room = max(all, (bar) => widthOf(textOf(bar)))! + 10;
  const greatest = max(bars, ({ value, of = 0 }) => Math.max(value, of))!;
  const x = scaleLinear([0, greatest || 1], [names, width - room]);
  // A long name takes more lines, its bar stands beside the first or under the last.
  const told = bars.map(({ name }) => linesOf(name, beside ? names - 10 : width));
  let bottom = 0;
  const tops = told.map((lines) => {
    const top = bottom;
    bottom += line * (lines.length - 1) + (beside ? 26 : 44);
    return top;
  });
  return {
    width,
    height: bottom + 4,
    x,
    body: bars.map((bar, index) => {
      const { href, value, of } = bar;
      const lines = told[index]!;
      const y = beside ? 7 : 24 + line * (lines.length - 1);
      return (
        <g key={href} transform={`translate(0 ${tops[index]})`}>
          <a href={href}>
            {lines.map((text, number) => (
              <text x="0" y={17 + line * number} key={text}>
                {text}
              </text>
            ))}
          </a>
          {of !== undefined && <rect class="track" x={tenth(names)} y={y} width={tenth(x(of) - names)} height="12" />}
          <rect
            class="bar"
            x={tenth(names)}
            y={y}
            width={tenth(Math.max(x(value) - names, value > 0 ? 1 : 0))}
            height="12"
          />
          <text class="soft" x={tenth(x(Math.max(value, of ?? 0)) + 8)} y={y + 10}>
            {textOf(bar)}
          </text>
        </g>
      );
    }),
  };
}
