// Which styles, scripts and fonts does a page load, and from where?

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../config.ts';
import { sheetNamed, sheetsTag } from './map/sheet.ts';

/** Beside the bundled program, made with it; where the program runs from its sources, they are made when it starts. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'assets');

const files: Map<string, Uint8Array> = existsSync(folder)
  ? new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]))
  : await (await import('./make-assets.js')).makeAssets(path.join(root, 'src/web'));

/** A file by its name in /assets. */
export const assetNamed = (name: string): Uint8Array | undefined => files.get(name) ?? sheetNamed(name);

const addressOf = (pattern: RegExp): string => `/assets/${[...files.keys()].find((name) => pattern.test(name))!}`;

export const styleAddress = addressOf(/^style-.*\.css$/);
export const scriptAddress = addressOf(/^script-.*\.js$/);
/** The faces of texts and of figures, which every page needs at once: one that came later would have it laid out twice. */
export const fontAddresses = [
  addressOf(/^source-serif-4-latin-wght-normal-.*\.woff2$/),
  addressOf(/^ibm-plex-sans-latin-wght-normal-.*\.woff2$/),
];

/** Changes with any of them: a page that names others is another page. */
export const assetTag = [styleAddress, scriptAddress]
  .map((address) => /-(\w+)\.\w+$/.exec(address)![1])
  .concat(sheetsTag)
  .join('');
