// The quick way gives what the slow one gives: the same bytes, whatever is asked.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answersFrom } from '../../src/api/answer.ts';
import { tour } from '../../src/api/tour.ts';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { filesIn, soundSeeds } from '../support/seeds.ts';

const names = (await filesIn('tests/api', '.graphql')).map((file) => path.basename(file, '.graphql'));
/** What is left to graphql-js: refusals, earlier releases, and what is worked out from the rows. */
const isLeft = (name: string, text: string) =>
  name.startsWith('refused-') || /release:|clusters|recordChanges/.test(text);

describe.each(engines)('answers in one statement, %s', (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'sound');
  });
  afterAll(() => db.destroy());

  it.each(names)('%s', async (name) => {
    const query = await readFile(path.join(root, 'tests/api', `${name}.graphql`), 'utf8');
    const text = await answersFrom(db)({ query });
    if (isLeft(name, query)) return expect(text === undefined || !name.startsWith('refused-')).toBe(true);
    expect(JSON.stringify(JSON.parse(text!))).toBe(JSON.stringify(await asker(db)(query)));
  });

  it('has no question of the fixtures that it leaves without a reason', async () => {
    const left = [];
    for (const name of names) {
      const query = await readFile(path.join(root, 'tests/api', `${name}.graphql`), 'utf8');
      if (!isLeft(name, query) && (await answersFrom(db)({ query })) === undefined) left.push(name);
    }
    expect(left).toEqual([]);
  });

  it('is one statement', async () => {
    const answers = answersFrom(db);
    await answers({ query: '{ dataset { release } }' });
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    await answers({ query: '{ a: laws(first: 1) { nodes { id } } b: kinds { code } c: dataset { release } }' });
    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
  });

  it('forgets when a release comes', async () => {
    const answers = answersFrom(db);
    const query = '{ dataset { release laws } }';
    const before = JSON.parse((await answers({ query }))!).data.dataset;
    await using folder = await soundSeeds();
    const { seeds } = await checkSeeds(folder.folder);
    const all = documentsOf(seeds!);
    await importDocuments(
      db,
      all.filter(({ id }) => id !== 'laws/fr-retention-act-2006'),
      seeds!.codebook,
    );
    const after = await vi.waitFor(async () => {
      const told = JSON.parse((await answers({ query }))!).data.dataset;
      expect(told.release).toBe(before.release + 1);
      return told;
    });
    expect(after.laws).toBe(before.laws - 1);
    await importDocuments(db, all, seeds!.codebook);
  });

  it('takes variables, and tells the answers of each apart', async () => {
    const answers = answersFrom(db);
    const query =
      'query Q($n: Int, $with: Boolean!, $codes: [String!]) { laws(first: $n, where: { jurisdiction: $codes }) { nodes { id title @include(if: $with) ...F @skip(if: $with) } } } fragment F on Law { __typename number }';
    for (const variables of [
      { n: 1, with: true },
      { n: 2, with: false },
      { n: 2, with: true, codes: ['SM'] },
      { with: false, codes: null },
    ])
      expect(JSON.parse((await answers({ query, variables }))!)).toEqual(await asker(db)(query, variables));
    expect(await answers({ query, variables: { n: 'x', with: true } })).toBeUndefined();
    expect(await answers({ query: `${query} query R { kinds { code } }`, variables: { with: true } })).toBeUndefined();
    expect(
      JSON.parse((await answers({ query: `${query} query R { kinds { code } }`, operationName: 'R' }))!).data.kinds
        .length,
    ).toBeGreaterThan(50);
  });
});

describe('answers on the real record', () => {
  it.each(tour().map((text) => [/query (\w+)/.exec(text)![1]!, text]))('%s', async (_name, query) => {
    const db = await freshDatabase('embedded', 'real');
    expect(JSON.stringify(JSON.parse((await answersFrom(db)({ query }))!))).toBe(
      JSON.stringify(await asker(db)(query)),
    );
    await db.destroy();
  });
});
