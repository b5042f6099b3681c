// How does a page show its one figure, and give it as a file at its own address?

import { useHere } from '../link.tsx';
import type { Form, Here, View } from '../route.ts';
import { dateText } from '../wording.ts';
import type { Chart } from './chart.ts';
import { svgDocument } from './document.tsx';
import { Figure } from './figure.tsx';
import { png } from './png.ts';

/** The page's forms svg and png, of the chart that it shows. Titles are laid out for a page 736 pixels wide. */
export function pictures<Data>(chartOf: (data: Data, here: Here) => Chart): Record<'svg' | 'png', Form<Data, any>> {
  const svg = (data: Data, here: Here): string =>
    svgDocument(chartOf(data, here), {
      day: dateText(here.on),
      release: String(here.release.number),
      address: here.origin + here.href,
    });
  return {
    svg: { type: 'image/svg+xml; charset=utf-8', name: 'SVG', make: (data, _variables, here) => svg(data, here) },
    png: {
      type: 'image/png',
      name: 'PNG',
      async make(data, _variables, here) {
        const file = svg(data, here);
        return Buffer.from(await png(file, Number(/ width="(\d+)"/.exec(file)![1])));
      },
    },
  };
}

/** What other sites show in a frame: the figure by itself, and the way to the page that it stands in. */
export const pictureFrame = (chart: Chart, here: Here, to = here.href): View => ({
  title: chart.title,
  description: `${chart.title}. ${chart.description}`,
  body: (
    <>
      <h1 class="unseen">{chart.title}</h1>
      <Figure
        id="figure"
        chart={chart}
        day={dateText(here.on)}
        release={String(here.release.number)}
        links={[{ text: 'All of it, with the proof', href: here.to(to) }]}
        table={{ text: 'Table', href: here.href }}
      />
    </>
  ),
});

/** The figure of a page whose forms are pictures() of the same chart, and whose frame is pictureFrame(). The page has an EmbedSection. */
export const PageFigure = ({ id, chart }: { id: string; chart: Chart }) => {
  const here = useHere();
  return (
    <Figure
      id={id}
      chart={chart}
      day={dateText(here.on)}
      release={String(here.release.number)}
      links={[
        { text: 'SVG', href: here.as('svg') },
        { text: 'PNG', href: here.as('png') },
        { text: 'Embed', href: '#embed' },
      ]}
    />
  );
};
