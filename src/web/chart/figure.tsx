// How does a chart stand in a page? With its finding above, its table below, and where it comes from.

import type { VNode } from 'preact';
import type { Cell, Chart, Drawing, Table } from './chart.ts';
import { legendDrawing } from './mark.tsx';
import { numberText } from './text.ts';

/** A drawing as an SVG element. Links in it can be reached by keyboard, so it is a group; one without links is one image. */
export const Drawn = ({
  drawing,
  id,
  label,
  linked,
}: {
  drawing: Drawing;
  id: string;
  label: string;
  linked: boolean;
}) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    id={id}
    class="chart"
    viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    width={drawing.width}
    height={drawing.height}
    role={linked ? 'group' : 'img'}
    aria-label={label}
  >
    {drawing.body}
  </svg>
);

/** Pixels: the widths that a chart is laid out for in a page; the stylesheet shows the one that fits. */
const widths = { wide: 736, narrow: 350 };

type Figure = {
  /** Unique in the page. */
  id: string;
  chart: Chart;
  /** The day the record speaks of, as it is to be read, and the release. */
  day: string;
  release: string;
  /** "Downloads and embedding": SVG, PNG, CSV, Embed, with their addresses. */
  links: { text: string; href: string }[];
  /** Where the table stands already, so that it need not stand here once more. */
  table?: { text: string; href: string };
};

export const Figure = ({ id, chart, day, release, links, table }: Figure) => (
  <figure class="figure" id={id}>
    <figcaption>
      <span class="finding">{chart.title}</span> <span class="description">{chart.description}</span>
    </figcaption>
    {Object.entries(widths).map(([name, width]) => (
      <div class={name} key={name}>
        {chart.legend && (
          <Drawn
            drawing={legendDrawing(chart.legend, width, `${id}-legend-${name}`)}
            id={`${id}-legend-${name}`}
            label="Legend"
            linked={false}
          />
        )}
        {chart.fixedWidth === undefined && <Drawn {...drawnAt(chart, width, `${id}-${name}`)} />}
      </div>
    ))}
    {chart.fixedWidth !== undefined && (
      <section class={chart.grows ? 'part' : 'pan'} tabindex={0} aria-label={`${chart.title}: scroll to see all`}>
        {chart.begins && <span class="begin" />}
        <Drawn {...drawnAt(chart, chart.fixedWidth, `${id}-map`)} />
      </section>
    )}
    {!table && (
      <details>
        <summary>Table</summary>
        <ChartTable table={chart.table} caption={chart.title} />
      </details>
    )}
    <p class="source">
      Source: Netlaws, as of {day}, release {release}.{' '}
      {[...(table ? [table] : []), ...links].map(({ text, href }) => (
        <>
          {' '}
          <a href={href}>{text}</a>
        </>
      ))}
    </p>
  </figure>
);

const drawnAt = (chart: Chart, width: number, id: string) => ({
  drawing: chart.draw(width, id),
  id,
  label: chart.title,
  linked: hasLinks(chart),
});

/** Charts whose rows lead somewhere draw these rows as links. */
const hasLinks = ({ table }: Chart): boolean =>
  table.rows.some((row) => row.some((cell) => typeof cell === 'object' && cell !== null));

export const ChartTable = ({ table: { columns, rows }, caption }: { table: Table; caption: string }): VNode => {
  const isNumber = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  return (
    <section class="scroll" tabindex={0} aria-label={`Table: ${caption}`}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" key={column} class={isNumber[index] ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th scope="row" key={columns[column]}>
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={columns[column]} class={isNumber[column] ? 'number' : undefined}>
                    {cellText(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const cellText = (cell: Cell | undefined) => {
  if (cell === null || cell === undefined) return 'not on record';
  if (typeof cell === 'number') return numberText(cell);
  return typeof cell === 'string' ? cell : <a href={cell.href}>{cell.text}</a>;
};
