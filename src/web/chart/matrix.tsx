// Who has which rules? Countries down, kinds across, a state in each cell.

import { max } from 'd3-array';
import type { Chart } from './chart.ts';
import { countsOf, filled, type Mark, markText, Patterns } from './mark.tsx';
import { shortened, widthOf } from './text.ts';

type Heading = { name: string; href: string };

type Matrix = {
  title: string;
  description: string;
  /** The heading over the first column of the table: "Country". */
  rowName: string;
  columns: Heading[];
  rows: (Heading & { cells: { mark: Mark; href: string }[] })[];
};

/** Pixels from cell to cell: each can be pointed at. */
const pitch = 26;

export function matrix({ title, description, rowName, columns, rows }: Matrix): Chart {
  const used = rows.flatMap(({ cells }) => cells.map(({ mark }) => mark));
  const side = Math.min(180, (max(rows, ({ name }) => widthOf(name)) ?? 0) + 12);
  // Headings are turned by sixty degrees: so high, and so far to the right.
  const head = Math.min(260, (max(columns, ({ name }) => widthOf(name)) ?? 0) * 0.87 + 16);
  const needed = Math.ceil(side + columns.length * pitch + head * 0.58);
  return {
    title,
    description,
    legend: countsOf(used),
    // Cells do not shrink: on a narrow screen one pans over what is wider.
    fixedWidth: Math.max(350, needed),
    table: {
      columns: [rowName, ...columns.map(({ name }) => name)],
      rows: rows.map(({ name, href, cells }) => [{ text: name, href }, ...cells.map(({ mark }) => markText(mark))]),
    },
    draw: (_width, id) => ({
      width: Math.max(350, needed),
      height: head + rows.length * pitch + 4,
      body: (
        <>
          <Patterns id={id} of={used} />
          {columns.map(({ name, href }, index) => (
            <a href={href} key={href}>
              <text transform={`translate(${side + index * pitch + pitch / 2 + 3} ${head - 6}) rotate(-60)`}>
                {shortened(name, (head - 8) / 0.87)}
              </text>
            </a>
          ))}
          {rows.map(({ name, href, cells }, row) => (
            <g key={href} transform={`translate(0 ${head + row * pitch})`}>
              <a href={href}>
                <text x="0" y="17">
                  {shortened(name, side - 8)}
                </text>
              </a>
              {cells.map(({ mark, href: to }, column) => (
                <a href={to} key={columns[column]!.href}>
                  <rect {...filled(mark, id)} x={side + column * pitch} width={pitch - 2} height={pitch - 2} />
                  <rect
                    class="swatch"
                    fill="none"
                    pointer-events="all"
                    x={side + column * pitch}
                    width={pitch - 2}
                    height={pitch - 2}
                  />
                  <title>{`${name}, ${columns[column]!.name}: ${markText(mark)}`}</title>
                </a>
              ))}
            </g>
          ))}
        </>
      ),
    }),
  };
}
