// How does another site show a page of this one? By an element that it pastes, which needs no script.

import { type Here, Moved, type Route } from './route.ts';

/** Pixels: a figure is seen whole at the width of an article. */
export const frameSize = { width: 800, height: 560 };

const attributeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** `width` in pixels, or in the share of the room there is, such as 100%. */
export const frameText = (
  address: string,
  title: string,
  { width, height }: { width: number | string; height: number } = { ...frameSize, width: '100%' },
): string =>
  `<iframe src="${attributeText(address)}" title="${attributeText(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`;

/** The address in a frame of a page that has one: /embed before its path. */
export const framedAddress = ({ origin }: Pick<Here, 'origin'>, address: string): string =>
  `${origin}/embed${address.replace(origin, '')}`;

/** What oEmbed finds in a page: where its frame is told. */
export const oembedLink = ({ origin, href }: Here, title: string) => ({
  type: 'application/json+oembed',
  href: `${origin}/oembed?url=${encodeURIComponent(origin + href)}`,
  title,
});

/** A page's frame, at an address of its own. */
export function frameOf({ path, document, read, named, frame }: Route): Route | undefined {
  return (
    frame && {
      path: `/embed${path}`,
      isFrame: true,
      document,
      read(asked) {
        try {
          return read(asked);
        } catch (error) {
          throw error instanceof Moved ? new Moved(`/embed${error.to}`, error.status) : error;
        }
      },
      ...(named && { named }),
      view: (data, variables, here) => frame(data, variables, ofPage(here)),
    }
  );
}

/** In a frame: where the page is that it shows. */
function ofPage(here: Here): Here {
  const plain = (address: string) => address.replace(/^\/embed(?=\/)/, '');
  return {
    ...here,
    pathname: plain(here.pathname),
    href: plain(here.href),
    as: (ending) => plain(here.as(ending)),
    with: (parameters) => plain(here.with(parameters)),
  };
}
