// Where do the shapes of a map in a page come from? From one file a map, whose copy holds for good: pages then tell the states alone.

import { createHash } from 'node:crypto';
import { geometry } from './generated.ts';
import type { ViewName } from './views.ts';

const sheets = Object.entries(geometry).map(([view, { rest, shapes }]) => {
  const paths = Object.entries({ rest, ...shapes }).map(([code, d]) => `<path id="${code}" d="${d}"/>`);
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${paths.join('')}</svg>`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { view, name: `map-${view}-${hash}.svg`, file: Buffer.from(text), hash };
});

/** A sheet by its name in /assets. */
export const sheetNamed = (name: string): Uint8Array | undefined => sheets.find((sheet) => sheet.name === name)?.file;

/** Where the shapes of a map are: each has its code for an id; the land of no country is `rest`. */
export const sheetAddress = (view: ViewName): string => `/assets/${sheets.find((sheet) => sheet.view === view)!.name}`;

/** Changes with any of them. */
export const sheetsTag = createHash('sha256')
  .update(sheets.map(({ hash }) => hash).join())
  .digest('hex')
  .slice(0, 8);
