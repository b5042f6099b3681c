// How does a chart leave the site? As an SVG file that carries its title, colours and source inside.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { root } from '../../config.ts';
import type { Chart, Drawing } from './chart.ts';
import { legendDrawing } from './mark.tsx';
import { linesOf } from './text.ts';

export type Credit = {
  /** As it is to be read: "22 November 2026". */
  day: string;
  release: string;
  /** The page that the chart stands in, in full. */
  address: string;
};

const margin = 24;

/** A whole SVG file, in the light colours. Its text is all escaped, and its links lead to the site that `credit.address` is on. */
export function svgDocument(chart: Chart, credit: Credit, width = chart.fixedWidth ?? 736): string {
  const drawing = chart.draw(chart.fixedWidth ?? width, 'chart');
  const legend = chart.legend && legendDrawing(chart.legend, drawing.width, 'legend');
  // Titles are set larger and in a wider face than what widthOf measures.
  const title = linesOf(chart.title, drawing.width, 23);
  const description = linesOf(chart.description, drawing.width, 13.5);
  const source = linesOf(
    `Netlaws, as of ${credit.day}, release ${credit.release}. ${credit.address}. CC BY 4.0.`,
    drawing.width,
    12.5,
  );
  let y = margin;
  const down = (by: number) => {
    y += by;
    return y;
  };
  const body = (
    <>
      {title.map((line) => (
        <text class="finding" x={margin} y={down(28) - 6} key={line}>
          {line}
        </text>
      ))}
      {description.map((line) => (
        <text class="soft" x={margin} y={down(19)} key={line}>
          {line}
        </text>
      ))}
      {legend && <Part {...legend} y={down(18)} />}
      <Part {...drawing} y={down(legend ? legend.height + 8 : 18)} />
      {source.map((line, index) => (
        <text class="soft" font-size="12" x={margin} y={down(index === 0 ? drawing.height + 24 : 17)} key={line}>
          {line}
        </text>
      ))}
    </>
  );
  // The body says how high it is only once it is made: lines above, drawing, lines below.
  const height = y + margin;
  const outer = drawing.width + 2 * margin;
  const text = renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="chart"
      viewBox={`0 0 ${outer} ${height}`}
      width={outer}
      height={height}
    >
      <title>{chart.title}</title>
      <desc>{chart.description}</desc>
      <style>{style()}</style>
      <rect class="paper" width={outer} height={height} />
      {body}
    </svg>,
  );
  // A quotation mark outside of markup is escaped, so only links begin like this.
  const linked = text.replaceAll(' href="/', ` href="${new URL(credit.address).origin}/`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linked}\n`;
}

/** A drawing of its own within the file: what lies outside it is cut off. */
const Part = ({ width, height, body, y }: Drawing & { y: number }) => (
  <svg x={margin} y={y} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
    {body}
  </svg>
);

let resolved: string | undefined;

/** The stylesheet's rules for drawings, with light colours put in: renderers of SVG files know neither variables nor the reader's preference. */
function style(): string {
  if (resolved) return resolved;
  const text = readFileSync(path.join(root, 'src/web/chart/chart.css'), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const colours = new Map(
    [...text.slice(0, text.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
  resolved = [...text.matchAll(/^(\.chart[^{]*)\{([^}]*)\}/gm)]
    .filter(([, selector]) => !/:hover|:focus/.test(selector!))
    .map(([, selector, rules]) => `${selector!.trim()}{${rules!.trim().replace(/\s*\n\s*/g, '')}}`)
    .join('\n')
    .replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => colours.get(name)!);
  return resolved;
}
