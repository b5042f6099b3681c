// Every list, walked in both directions, in every order, also while releases land.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type GraphQLEnumType, type GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSchema } from '../../src/api/schema.ts';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { soundSeeds } from '../support/seeds.ts';

const schema = makeSchema();
const lists = Object.values(schema.getQueryType()!.getFields())
  // The list of what was found for a few words has one order: tests/api/search.test.ts walks it.
  .filter((field) => getNamedType(field.type).name.endsWith('Connection') && field.name !== 'search')
  .flatMap((field) => {
    const item = (
      schema.getType(getNamedType(field.type).name.replace('Connection', '')) as GraphQLObjectType
    ).getFields();
    const orders = getNamedType(field.args.find(({ name }) => name === 'orderBy')!.type) as GraphQLEnumType;
    return orders.getValues().map(({ name }) => [field.name, name, 'id' in item ? 'id' : 'code'] as const);
  });

type Page = { nodes: Record<string, string>[]; pageInfo: Record<string, any> };

async function page(db: Database, list: string, args: string, key: string): Promise<Page> {
  const { data, errors } = await asker(db)(
    `{ page: ${list}(${args}) { nodes { ${key} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data.page;
}

const ids = ({ nodes }: Page, key: string) => nodes.map((node) => node[key]!);

describe.each(engines)('walking, %s', (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'sound');
  });
  afterAll(() => db.destroy());

  it('knows six lists', () => {
    expect(new Set(lists.map(([list]) => list)).size).toBe(6);
  });

  it.each(lists)('%s by %s loses and doubles nothing, forward and backward', async (list, order, key) => {
    const size = list === 'jurisdictions' ? 60 : list === 'sources' ? 50 : 3;
    const step = async (direction: 'forward' | 'backward', cursor: string | null) =>
      page(
        db,
        list,
        `orderBy: ${order}, ${direction === 'forward' ? `first: ${size}, after` : `last: ${size}, before`}: ${JSON.stringify(cursor)}`,
        key,
      );
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { pageInfo, ...rest } = await step('forward', after);
      forward.push(...ids(rest as Page, key));
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { pageInfo, ...rest } = await step('backward', before);
      backward.unshift(...ids(rest as Page, key));
      expect(pageInfo.hasNextPage).toBe(before !== null);
      before = pageInfo.startCursor;
      more = pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(forward);
    expect(new Set(forward).size).toBe(forward.length);
    const { data } = await asker(db)(`{ all: ${list} { totalCount } }`);
    expect(forward.length).toBe(data.all.totalCount);
    // Between two cursors lies what lies between them.
    const first = await page(db, list, `orderBy: ${order}, first: 1`, key);
    const last = await page(db, list, `orderBy: ${order}, last: 1`, key);
    const between = `after: "${first.pageInfo.endCursor}", before: "${last.pageInfo.startCursor}"`;
    const inner = await page(db, list, `orderBy: ${order}, last: 2, ${between}`, key);
    expect(ids(inner, key)).toEqual(forward.slice(1, -1).slice(-2));
  });

  it.each(lists.filter(([list]) => list === 'laws'))(
    '%s by %s of several jurisdictions are theirs of the whole list, each once',
    async (list, order, key) => {
      const whole = ids(await page(db, list, `orderBy: ${order}, first: 200`, key), key);
      const theirs = whole.filter((id) => /^(sm|fr|ad)-/.test(id));
      expect(new Set(theirs.map((id) => id.slice(0, 2))).size).toBeGreaterThan(1);
      const narrowed = `orderBy: ${order}, where: { jurisdiction: ["SM", "FR", "SM", "AD"] }`;
      const walked: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const told: Page = await page(db, list, `${narrowed}, first: 2, after: ${JSON.stringify(after)}`, key);
        walked.push(...ids(told, key));
        after = told.pageInfo.endCursor;
        more = told.pageInfo.hasNextPage;
      }
      expect(walked).toEqual(theirs);
      expect(ids(await page(db, list, `${narrowed}, last: 3`, key), key)).toEqual(theirs.slice(-3));
    },
  );

  // The last, as it changes what is there.
  it('goes on where it was while releases land', async () => {
    await using seeds = await soundSeeds();
    const args = (cursor: string | null) => `orderBy: ID_ASC, first: 2, after: ${JSON.stringify(cursor)}`;
    const before = ids(await page(db, 'provisions', 'orderBy: ID_ASC, first: 200', 'id'), 'id');
    const walked: string[] = [];
    for (let after: string | null = null, more = true, n = 0; more; n++) {
      const told: Page = await page(db, 'provisions', args(after), 'id');
      walked.push(...ids(told, 'id'));
      after = told.pageInfo.endCursor;
      more = told.pageInfo.hasNextPage;
      // The law just passed goes; one ahead changes its values.
      if (n === 0) await rm(path.join(seeds.folder, 'laws/AD/ad-bill-2020.yaml'));
      if (n === 1)
        await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'titles:', 'formerly: [sm-older-act]\ntitles:');
      if (n < 2) await importSeeds(db, seeds.folder);
    }
    expect(walked).toEqual(before);
  });
});
