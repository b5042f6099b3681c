// Every message that a contributor can meet, beside a file that earns it. After a change of wording: UPDATE=1 npx vitest run
// tests/seeds/broken.test.ts, and read every line of the difference.

import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import { root, UserError } from '../../src/config.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { problemText } from '../../src/seeds/problem.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { filesIn, type SeedFolder, soundSeeds } from '../support/seeds.ts';

const folder = 'tests/seeds/broken';
const names = (await filesIn(folder, '.yaml')).map((file) => path.basename(file, '.yaml'));

/** A broken file says in its first line where it would stand. */
async function broken(name: string): Promise<{ at: string; text: string }> {
  const text = await readFile(path.join(root, folder, `${name}.yaml`), 'utf8');
  return { at: /^# at: (\S+)\n/.exec(text)![1]!, text };
}

describe('each broken file', () => {
  let seeds: SeedFolder;
  beforeAll(async () => {
    seeds = await soundSeeds();
  });
  afterAll(() => seeds[Symbol.asyncDispose]());

  it.each(names)('%s is told with file, line, column, field and remedy', async (name) => {
    const { at, text } = await broken(name);
    await seeds.write(at, text);
    const { problems } = await checkSeeds(seeds.folder);
    await rm(path.join(seeds.folder, at));
    const told = `${problems.map(problemText).join('\n')}\n`;
    const expected = path.join(root, folder, `${name}.txt`);
    if (process.env.UPDATE && !process.env.CI) await writeFile(expected, told);
    expect(told).toBe(await readFile(expected, 'utf8'));
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe.each(engines)('all broken files at once, %s', (engine) => {
  it('are all told, and nothing is written', async () => {
    await using seeds = await soundSeeds();
    let files = 0;
    for (const name of names) {
      const { at, text } = await broken(name);
      if (at !== 'laws/SM/sm-broken-act-2001.yaml') continue;
      // The same id cannot stand 40 times: each file gets a name, and an id, of its own.
      const id = `sm-broken-${name}`;
      await seeds.write(
        `laws/SM/${id}.yaml`,
        text.replaceAll('sm-broken-act-2001', id).replace('Broken Act, lang', `${name} Act, lang`),
      );
      files++;
    }
    const db = await freshDatabase(engine, 'empty');
    const { problems } = await checkSeeds(seeds.folder);
    expect(files).toBeGreaterThanOrEqual(40);
    const told = new Set(problems.map((problem) => problem.file));
    // The file whose id differs from its name is told under the id it was given here; every other one under its own.
    expect(told.size).toBeGreaterThanOrEqual(40);
    await expect(importSeeds(db, seeds.folder)).rejects.toThrow(UserError);
    for (const table of ['release', 'document', 'law', 'term', 'jurisdiction'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    await db.destroy();
  });
});

describe('problems of a folder', () => {
  it('without its codebook are told, not thrown', async () => {
    await using seeds = await soundSeeds();
    await rm(path.join(seeds.folder, 'codebook/terms.yaml'));
    const { seeds: read, problems } = await checkSeeds(seeds.folder);
    expect(read).toBeUndefined();
    expect(problems.map(problemText)).toEqual(['seeds/codebook/terms.yaml:1:1 The file is missing. Add it.']);
  });
});
