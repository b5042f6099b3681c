// How is a run told?

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../src/config.ts';
import { figuresOf, geometricMean, type Measured, median, ratio } from './figures.ts';
import type { Copied } from './imports.ts';
import type { Curves } from './memory.ts';
import type { Page } from './pages.ts';
import type { Starts } from './starts.ts';

export type Report = {
  date: string;
  scale: number;
  engine: string;
  database: string;
  processor: string;
  node: string;
  rounds: number;
  seconds: number;
  operations: Measured[];
  pages: Page[];
  memory: Curves;
  imports: Imports | undefined;
  starts: Starts | undefined;
};

/** `seconds` of the whole import, `oneLaw` in milliseconds. */
export type Imports = { seconds: number; copied: Copied | undefined; oneLaw: number };

/** Each column: its heading, and what stands in it for an operation. */
const ratios: [heading: string, one: string, other: string][] = [
  ['cold ÷ PostGraphile', 'cold', 'postgraphile'],
  ['cold ÷ limit', 'cold', 'limit'],
  ['cold ÷ DataLoader', 'cold', 'dataloader'],
  ['warm ÷ PostGraphile', 'warm', 'postgraphile'],
  ['warm ÷ memory', 'warm', 'memory'],
];

function table(heads: string[], rows: (string | undefined)[][]): string[] {
  const line = (cells: (string | undefined)[]) => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  return [line(heads), line(heads.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function operationsTable(operations: Measured[]): string[] {
  if (operations.length === 0) return [];
  const shown = ratios.filter(([, one, other]) => operations.some((each) => ratio(each, one, other) !== undefined));
  const heads = ['operation', 'kB', 'cold/s', '± %', 'p99 ÷ median', 'warm/s', ...shown.map(([heading]) => heading)];
  const rows = operations.map((each) => {
    const [cold, warm] = (['cold', 'warm'] as const).map((name) => each.rounds[name] && figuresOf(each.rounds[name]));
    return [
      each.name,
      (each.bytes / 1000).toFixed(0),
      cold?.rate.toFixed(1),
      cold && (cold.spread * 50).toFixed(0),
      cold && (cold.p99 / cold.median).toFixed(1),
      warm?.rate.toFixed(1),
      ...shown.map(([, one, other]) => ratio(each, one, other)?.toFixed(2)),
    ];
  });
  const means = shown.map(([, one, other]) => {
    const all = operations.map((each) => ratio(each, one, other)).filter((each) => each !== undefined);
    return geometricMean(all).toFixed(2);
  });
  rows.push(['geometric mean', '', '', '', '', '', ...means]);
  const memory = [...new Set(operations.flatMap(({ rounds }) => Object.keys(rounds)))].map((name) => {
    const most = Math.max(...operations.flatMap(({ rounds }) => rounds[name]?.map((round) => round.memory) ?? []));
    return `${name} ${most}`;
  });
  return [...table(heads, rows), '', `Memory in MB at most: ${memory.join(', ')}.`, ''];
}

function pagesTable(pages: Page[]): string[] {
  if (pages.length === 0) return [];
  const rows = pages.map(({ name, bytes, cold, warm }) => [
    name,
    (bytes / 1000).toFixed(1),
    ...[cold, warm].flatMap(({ median, p99 }) => [median.toFixed(1), p99.toFixed(1)]),
  ]);
  const medians = (['cold', 'warm'] as const).flatMap((of) => [
    median(pages.map((page) => page[of].median)).toFixed(1),
    '',
  ]);
  return [
    'Pages of the real record, asked for one at a time, in milliseconds to the last byte:',
    '',
    ...table(['page', 'kB compressed', 'cold', 'p99', 'warm', 'p99'], [...rows, ['median', '', ...medians]]),
    '',
  ];
}

function importsTold({ seconds, copied, oneLaw }: Imports): string {
  const beside = copied
    ? `: ${(copied.rows / seconds).toFixed(0)} of ${copied.rows} rows a second, ${(copied.copy / seconds).toFixed(2)} of the rate of COPY into the same tables (${copied.copy.toFixed(1)} s)`
    : '';
  return `Import: ${seconds.toFixed(1)} s${beside}. One changed law: ${oneLaw.toFixed(0)} ms.`;
}

const startsTold = ({ served, opened, ratio }: Starts): string =>
  `Embedded, real seeds, second start to first answer: ${served.toFixed(2)} s, ${ratio.toFixed(2)}× opening PGlite alone (${opened.toFixed(2)} s).`;

const curveTold = ([name, curve]: [string, number[]]): string =>
  `Memory under mixed load, ${name}, in MB: ${curve.join(' ')}.`;

export const tableOf = (report: Report): string =>
  [
    `${report.date}, ${report.scale}× 2,000 laws, ${report.database} (${report.engine}), ${report.processor}, Node.js ${report.node}, 16 connections, ${report.rounds} rounds of ${report.seconds} s.`,
    '',
    ...operationsTable(report.operations),
    ...pagesTable(report.pages),
    ...Object.entries(report.memory).flatMap((each) => [curveTold(each), '']),
    ...(report.imports ? [importsTold(report.imports), ''] : []),
    ...(report.starts ? [startsTold(report.starts), ''] : []),
  ].join('\n');

/** Keeps the run beside the bench, and its table in the README between two comments. */
export async function write(report: Report): Promise<void> {
  await writeFile(path.join(import.meta.dirname, 'bench.json'), `${JSON.stringify(report, null, 1)}\n`);
  await writeFile(path.join(import.meta.dirname, 'bench.md'), tableOf(report));
  const readme = path.join(root, 'README.md');
  const text = await readFile(readme, 'utf8');
  await writeFile(
    readme,
    text.replace(
      /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/,
      (_, open, close) => `${open}\n${tableOf(report)}\n${close}`,
    ),
  );
}
