// How does a figure get addresses of its own? A page with the figure alone, and the files that it can be taken home as.

import type { Chart } from './chart/chart.ts';
import { svgDocument } from './chart/document.tsx';
import { Figure } from './chart/figure.tsx';
import { pictureFrame } from './chart/pictures.tsx';
import { png } from './chart/png.ts';
import { EmbedSection } from './embed.tsx';
import { oembedLink } from './frame.ts';
import { Link, useHere } from './link.tsx';
import type { Here, Route } from './route.ts';
import { dateText } from './wording.ts';

/** Pixels of a drawing that takes the width it is given, and of the edges of a file. */
const [usualWidth, edges] = [736, 48];

type Figured<Data, Variables extends Record<string, unknown>> = Pick<
  Route<Data, Variables>,
  'path' | 'document' | 'read'
> & {
  /** The page that the figure stands in, and its name. */
  of: (here: Here) => { name: string; to: string };
  /** Undefined: there is nothing to draw at this address. `inPage`: the shapes of a map may come from a file of their own. */
  chart(
    data: Data,
    variables: Parameters<Route<Data, Variables>['view']>[1],
    here: Here,
    inPage: boolean,
  ): Chart | undefined;
};

/** The figure's page at `path`, the figure as SVG and PNG, and in frames of other sites. It asks what the page asks that it stands in. */
export function figureRoute<Data, Variables extends Record<string, unknown>>({
  of,
  chart,
  ...route
}: Figured<Data, Variables>): Route<Data, Variables> {
  const drawn = (data: Data, variables: Parameters<typeof chart>[1], here: Here) => {
    const made = chart(data, variables, here, false)!;
    return { made, svg: svgDocument(made, creditOf(here)) };
  };
  return {
    ...route,
    view(data, variables, here) {
      const made = chart(data, variables, here, true);
      const { name, to } = of(here);
      return (
        made && {
          title: made.title,
          description: `${made.title}. ${made.description}`,
          alternates: [oembedLink(here, made.title)],
          body: (
            <>
              <p class="above">
                <Link to={to}>{name}</Link> · the figure alone
              </p>
              <h1 class="unseen">{made.title}</h1>
              <Figure
                {...told(made, here)}
                links={[
                  ...['svg', 'png'].map((ending) => ({ text: ending.toUpperCase(), href: here.as(ending) })),
                  { text: 'Embed', href: '#embed' },
                ]}
              />
              <EmbedSection title={made.title} isOfDay={route.document.takes.has('on')} />
            </>
          ),
        }
      );
    },
    frame(data, variables, here) {
      const made = chart(data, variables, here, true);
      return made && pictureFrame(made, here, of(here).to);
    },
    forms: {
      svg: { type: 'image/svg+xml', make: (data, variables, here) => drawn(data, variables, here).svg },
      png: {
        type: 'image/png',
        async make(data, variables, here) {
          const { made, svg } = drawn(data, variables, here);
          return Buffer.from(await png(svg, (made.fixedWidth ?? usualWidth) + edges));
        },
      },
    },
  };
}

const told = (chart: Chart, here: Here) => ({
  id: 'figure',
  chart,
  day: dateText(here.on),
  release: String(here.release.number),
});

const creditOf = (here: Here) => ({
  day: dateText(here.on),
  release: String(here.release.number),
  address: here.origin + here.href,
});

/** A figure in a page whose own addresses lie under the page's: /trends/adoption/curve.svg?kinds=… */
export const PlacedFigure = ({ name, chart }: { name: string; chart: Chart }) => {
  const here = useHere();
  return (
    <Figure
      id={name}
      chart={chart}
      day={dateText(here.on)}
      release={String(here.release.number)}
      links={[
        { text: 'SVG', href: figureAddress(here, name, 'svg') },
        { text: 'PNG', href: figureAddress(here, name, 'png') },
        { text: 'On its own', href: figureAddress(here, name) },
        { text: 'Embed', href: `${figureAddress(here, name)}#embed` },
      ]}
    />
  );
};

/** Where a figure of the page lies, with what was chosen there. */
export const figureAddress = ({ as, pathname }: Here, name: string, ending?: string): string =>
  as('-').replace(`${pathname}.-`, `${pathname}/${name}${ending ? `.${ending}` : ''}`);
