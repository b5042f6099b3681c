// Ids of all types are unlike each other, and each finds the object that told it.

import { type GraphQLObjectType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSchema } from '../../src/api/schema.ts';
import { nodePlaces } from '../../src/api/types/node.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';

const schema = makeSchema();

it('knows where each type with an id of its own stands', () => {
  const types: readonly GraphQLObjectType[] = schema.getPossibleTypes(schema.getType('Node') as never);
  expect(Object.keys(nodePlaces).sort()).toEqual(types.map(({ name }) => name).sort());
  const withId = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && 'id' in type.getFields());
  expect(withId.map(({ name }) => name).sort()).toEqual(types.map(({ name }) => name).sort());
});

describe.each(engines)('the real record, %s', (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'real');
  });
  afterAll(() => db.destroy());

  it('has no id twice, and each names what told it', async () => {
    const folders: Record<string, string> = { Jurisdiction: 'jurisdictions/', Kind: 'kinds/', Pillar: 'pillars/' };
    const all: { type: string; id: string }[] = [];
    for (const [type, [table, key]] of Object.entries(nodePlaces)) {
      const { rows } = await sql<{ id: string }>`
        select ${folders[type] ?? ''} || ${sql.ref(key)} as id from ${sql.table(table)} order by 1`.execute(db);
      expect(rows.length, type).toBeGreaterThan(5);
      all.push(...rows.map(({ id }) => ({ type, id })));
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    // Some of each type, in an order of their own.
    const some = all.filter((_, n) => n % 97 === 0).sort((a, b) => (a.id.at(-1)! < b.id.at(-1)! ? -1 : 1));
    expect(new Set(some.map(({ type }) => type)).size).toBeGreaterThan(5);
    const { data } = await asker(db)('query ($ids: [ID!]!) { nodes(ids: $ids) { type: __typename id } }', {
      ids: some.slice(0, 100).map(({ id }) => id),
    });
    expect(data.nodes).toEqual(some.slice(0, 100));
  });

  it('answers as of a release', async () => {
    const { data } = await asker(db)(
      '{ node(id: "kinds/takedown-duty") { id ... on Kind { name } } nodes(ids: ["pillars/content"], release: 1) { id } }',
    );
    expect(data).toEqual({
      node: { id: 'kinds/takedown-duty', name: 'Takedown duty' },
      nodes: [{ id: 'pillars/content' }],
    });
  });

  it('takes no id for SQL or text that the database cannot hold', async () => {
    const { data, errors } = await asker(db)('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: ["' or true --", '\ud800', 'kinds/', '/', 7],
    });
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([null, null, null, null, null]);
  });
});
