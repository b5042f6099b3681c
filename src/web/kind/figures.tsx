// How does a figure of a kind stand in a page? With its files and the address from which it is embedded.

import type { Chart } from '../chart/chart.ts';
import { svgDocument } from '../chart/document.tsx';
import { Figure } from '../chart/figure.tsx';
import { png } from '../chart/png.ts';
import { useHere } from '../link.tsx';
import type { Form, Here } from '../route.ts';
import { dateText } from '../wording.ts';

type KindFigure = {
  id: string;
  chart: Chart;
  /** The address of the figure's own page: /kinds/takedown-duty/map. */
  path: string;
  table?: { text: string; href: string };
};

export const KindFigure = ({ id, chart, path, table }: KindFigure) => {
  const here = useHere();
  const as = (ending: string) => here.to(path.replace(/(?=\?|$)/, `.${ending}`));
  return (
    <Figure
      id={id}
      chart={chart}
      day={dateText(here.on)}
      release={String(here.release.number)}
      links={[
        { text: 'SVG', href: as('svg') },
        { text: 'PNG', href: as('png') },
        { text: 'Embed', href: here.to(`${path}#embed`) },
      ]}
      {...(table && { table })}
    />
  );
};

/** The files of a figure that a page's answer gives. */
export function filesOf<Data, Variables>(
  chartOf: (data: Data, variables: Variables, here: Here) => Chart,
): Record<string, Form<Data, any>> {
  const svg = (data: Data, variables: Variables, here: Here) =>
    svgDocument(chartOf(data, variables, here), {
      day: dateText(here.on),
      release: String(here.release.number),
      address: here.origin + here.href,
    });
  return {
    svg: { type: 'image/svg+xml', name: 'SVG', make: svg },
    png: {
      type: 'image/png',
      name: 'PNG',
      async make(data, variables, here) {
        const text = svg(data, variables, here);
        return Buffer.from(await png(text, Number(/ width="(\d+)"/.exec(text)![1])));
      },
    },
  };
}
