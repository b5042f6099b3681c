// How long is it from a start to the first answer, beside opening the embedded database alone? On the real seeds, not the first time.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../src/config.ts';
import { median } from './figures.ts';
import { nodePath } from './rivals.ts';

/** Seconds, medians of the rounds. */
export type Starts = { served: number; opened: number; ratio: number };

export async function measureStarts(rounds: number): Promise<Starts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'netlaws-start-'));
  try {
    await untilServed(folder);
    const served: number[] = [];
    const opened: number[] = [];
    for (let round = 0; round < rounds; round++) {
      opened.push(await untilOpened(folder));
      served.push(await untilServed(folder));
    }
    const ratios = served.map((seconds, round) => seconds / opened[round]!);
    return { served: median(served), opened: median(opened), ratio: median(ratios) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const run = (args: string[], env: Record<string, string>): ChildProcess =>
  spawn(nodePath, args, {
    cwd: root,
    env: { PATH: process.env.PATH!, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function untilServed(folder: string): Promise<number> {
  const start = performance.now();
  const child = run(['src/cli/netlaws.js'], { PORT: '0', DATA_DIR: folder });
  try {
    let address: string | undefined;
    let printed = '';
    for await (const text of child.stdout!) {
      printed += text;
      address = /GraphQL +(\S+)/.exec(printed)?.[1];
      if (address) break;
    }
    const response = await fetch(address!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ jurisdiction(code: "VN") { name } }' }),
    });
    await response.text();
    return (performance.now() - start) / 1000;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

/** Opens PGlite on the folder in a process of its own, with the extensions that the folder's tables need, and asks it one thing. */
async function untilOpened(folder: string): Promise<number> {
  const start = performance.now();
  const child = run(
    [
      '--input-type=module',
      '--eval',
      `import { PGlite } from '@electric-sql/pglite';
      import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
      import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
      import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
      const lite = await PGlite.create({ dataDir: process.env.FOLDER, extensions: { btree_gist, pg_trgm, unaccent } });
      console.log((await lite.query("select name from jurisdiction where code = 'VN'")).rows[0].name);
      await lite.close();`,
    ],
    { FOLDER: path.join(folder, 'postgres') },
  );
  let seconds = 0;
  for await (const text of child.stdout!)
    if (String(text).includes('Viet')) seconds = (performance.now() - start) / 1000;
  if (child.exitCode === null) await once(child, 'exit');
  return seconds;
}
