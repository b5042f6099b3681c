// Does README tell what the program does? Its tables are held against the lists that the program works by.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { errorCodes } from '../../src/api/errors.ts';
import { limits } from '../../src/api/limits.ts';
import { root, settingsHelp } from '../../src/config.ts';

const readme = await readFile(path.join(root, 'README.md'), 'utf8');

/** Rows of the first table under a heading, by their cells. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`))!;
  const [, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

it('every limit with its number, and no other', () => {
  const told = tableUnder('Limits').map(([name, most]) => [name, Number(most!.replaceAll(',', ''))]);
  expect(Object.fromEntries(told)).toEqual(limits);
});

it('every code of errors, and no other', () => {
  expect(tableUnder('Errors').map(([code]) => code)).toEqual(errorCodes);
  for (const [code, meaning, remedy] of tableUnder('Errors')) expect(meaning && remedy, code).toBeTruthy();
});

it('every setting, and no other', () => {
  const settings = [...settingsHelp.matchAll(/^ {2}([A-Z_]+) /gm)].map(([, name]) => name);
  expect(settings.length).toBeGreaterThan(4);
  expect(tableUnder('Settings').map(([name]) => name)).toEqual(settings);
});
