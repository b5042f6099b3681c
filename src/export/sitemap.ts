// Which pages are there, for search engines? https://www.sitemaps.org/protocol.html

import { xml } from '../web/feed/atom.ts';

/** The most that one file may name. */
const most = 50_000;

export function sitemap(pages: { path: string; day: string | null }[], origin: string): string {
  if (pages.length > most) console.error(`The sitemap leaves out ${pages.length - most} pages: it can name ${most}.`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages
      .slice(0, most)
      .map(({ path, day }) => `<url><loc>${xml(origin + path)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`),
    '</urlset>\n',
  ].join('\n');
}
