// What comes from people who mean harm: refused by a code, before it costs anything, and without harm to others.

import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { type Served, served } from '../support/served.ts';

const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** Refused before any statement is run. */
const refusedUnasked: [name: string, query: string, code: string, limit?: string][] = [
  ['ten thousand aliases', `{ ${repeated(10_000, (i) => `a${i}: __typename`)} }`, 'TOO_LARGE'],
  ['as many aliases as fit', `{ ${repeated(1_500, (i) => `a${i}: __typename`)} }`, 'TOO_COSTLY', 'aliases'],
  ['one field ten thousand times', `{ ${repeated(10_000, () => '__typename')} }`, 'TOO_LARGE'],
  ['one field as often as fits', `{ ${repeated(4_900, () => 'a')} }`, 'TOO_COSTLY', 'breadth'],
  ['more words than are read', `{ ${repeated(5_100, () => 'a')} }`, 'TOO_COSTLY', 'tokens'],
  ['500 levels', `${'{ a '.repeat(500)}${'} '.repeat(500)}`, 'TOO_COSTLY', 'depth'],
  [
    'a list in a list in a list',
    `{ laws(where: { id: ${'['.repeat(400)}"a"${']'.repeat(400)} }) { totalCount } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fragments in a circle',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fragments that double, thirty times over',
    `{ laws { nodes { ...F0 } } } ${repeated(30, (i) => `fragment F${i} on Law { a: provisions { law { ...F${i + 1} } } b: provisions { law { ...F${i + 1} } } }`)} fragment F30 on Law { id }`,
    'TOO_COSTLY',
    'fields',
  ],
  [
    'fields of one key with different arguments',
    `{ ${repeated(190, (i) => `f: laws(first: ${i}) { nodes { id } }`)} }`,
    'TOO_COSTLY',
    'pairs',
  ],
  [
    'fields of one key in fields of one key',
    `{ ${repeated(20, () => `laws { nodes { ${repeated(190, () => 'id')} } }`)} }`,
    'TOO_COSTLY',
    'pairs',
  ],
  [
    'fragments side by side, each to be compared with each',
    `{ laws { nodes { ${repeated(150, (i) => `...F${i}`)} } } } ${repeated(150, (i) => `fragment F${i} on Law { id }`)}`,
    'TOO_COSTLY',
    'pairs',
  ],
  [
    'fragments in circles, by every way there is',
    `{ ...F0 } ${repeated(13, (i) => `fragment F${i} on Query { ${repeated(13, (j) => `a${j}: node(id: "") { ...F${j} }`)} }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'more directives than are read',
    `{ __typename ${repeated(60, () => '@skip(if: false)')} }`,
    'TOO_COSTLY',
    'directives',
  ],
  ['directives that nobody knows', `{ __typename ${repeated(40, (i) => `@d${i}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'pages of pages',
    '{ jurisdictions { nodes { laws(first: 200) { nodes { provisions { id } } } } } }',
    'TOO_COSTLY',
    'cost',
  ],
  [
    'a cost just over the limit',
    // 1 + 200 * (1 + 500 * 1), the 500 of them from lists.
    `{ laws(first: 200) { nodes { ${repeated(100, (i) => `a${i}: events { date }`)} } } }`,
    'TOO_COSTLY',
    'cost',
  ],
  [
    'fifty root fields that each ask for much',
    `{ ${repeated(60, (i) => `c${i}: laws(first: 200) { nodes { provisions { id } sources { url } } }`)} }`,
    'TOO_COSTLY',
    'cost',
  ],
  ['two operations and none named', 'query A { __typename } query B { __typename }', 'BAD_REQUEST'],
  ['a write', 'mutation { drop }', 'BAD_REQUEST'],
];

/** Refused by what an argument says. */
const refusedArguments: [name: string, query: string, variables: Record<string, unknown>, code: string][] = [
  ['a page of a million', 'query($n: Int) { laws(first: $n) { totalCount } }', { n: 1_000_000 }, 'BAD_ARGUMENT'],
  ['a page that goes backwards', 'query($n: Int) { laws(first: $n) { totalCount } }', { n: -1 }, 'BAD_ARGUMENT'],
  [
    'a cursor of somebody’s own',
    'query($a: String) { laws(after: $a) { totalCount nodes { id } } }',
    { a: 'AAAA' },
    'BAD_CURSOR',
  ],
  [
    'a cursor of another list',
    'query($a: String) { sources(after: $a) { totalCount nodes { id } } }',
    { a: Buffer.from('["FIRST_DAY_ASC","2018-06-12","x"]').toString('base64url') },
    'BAD_CURSOR',
  ],
  [
    'a cursor with SQL in it',
    'query($a: String) { laws(after: $a) { nodes { id } } }',
    { a: Buffer.from(`["FIRST_DAY_ASC' or 1=1--","x","y"]`).toString('base64url') },
    'BAD_CURSOR',
  ],
  [
    'a list of six thousand',
    'query($i: [String!]) { laws(where: { id: $i }) { totalCount } }',
    { i: Array(6_000).fill('x') },
    'TOO_COSTLY',
  ],
  ['a NUL in a text', 'query($t: String!) { search(text: $t) { totalCount } }', { t: 'a\u0000b' }, 'BAD_ARGUMENT'],
  [
    'a NUL in a filter',
    'query($t: String!) { laws(where: { title: { contains: $t } }) { totalCount } }',
    { t: 'a\u0000b' },
    'BAD_ARGUMENT',
  ],
  ['a NUL in a code', 'query($t: String!) { law(id: $t) { id } }', { t: '\u0000' }, 'BAD_ARGUMENT'],
];

describe.each(engines)('the door, %s', (engine) => {
  let db: Database;
  let door: Served;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'sound');
    door = await served(db);
    await ask('{ laws { totalCount } }');
  });
  afterAll(async () => {
    await door[Symbol.asyncDispose]();
    await db.destroy();
  });

  async function ask(query: string, variables = {}): Promise<any> {
    const response = await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }

  it.each(refusedUnasked)('refuses %s', async (_name, query, code, limit) => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const { errors, data } = await ask(query);
    expect(statements).not.toHaveBeenCalled();
    statements.mockRestore();
    expect(errors[0].extensions).toMatchObject({ code, ...(limit && { limit }) });
    expect(data ?? null).toBeNull();
  });

  it.each(refusedArguments)('refuses %s', async (_name, query, variables, code) => {
    const { errors } = await ask(query, variables);
    expect(errors[0].extensions.code).toBe(code);
  });

  it.each(refusedUnasked.filter(([, , code]) => code === 'TOO_COSTLY'))(
    'tells the same of %s by its quick way and by the other',
    async (_name, query) => {
      const told = async (body: object) => {
        const response = await fetch(`${door.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        return [response.status, response.headers.get('content-type'), await response.json()];
      };
      const quick = await told({ query });
      expect(quick[0]).toBe(400);
      // What has extensions is not for the quick way.
      expect(await told({ query, extensions: { any: true } })).toEqual(quick);
    },
  );

  it('tells the same of a long list, by whichever way and wherever it stands', async () => {
    const told = async (variables: object, more = {}) => {
      const query = 'query($i: [String!], $w: LawFilter!) { laws(where: { and: [{ id: $i }, $w] }) { totalCount } }';
      const response = await fetch(`${door.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { w: {}, ...variables }, ...more }),
      });
      return [response.status, await response.json()];
    };
    const long = Array(1_001).fill('x');
    const refused = await told({ i: long });
    expect(refused).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'TOO_COSTLY', limit: 'items', most: 1_000 } }] },
    ]);
    for (const variables of [{ i: long }, { w: { or: [{ id: long }] } }]) {
      expect(await told(variables)).toEqual(refused);
      expect(await told(variables, { extensions: { any: true } })).toEqual(refused);
    }
    expect(await told({ i: long.slice(1) })).toMatchObject([200, { data: { laws: { totalCount: 0 } } }]);
  });

  it('refuses variables that are nested deeper than calls can be', async () => {
    const lists = `{"i":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;
    const filters = `{"w":${'{"and":['.repeat(6_000)}${']}'.repeat(6_000)}}`;
    for (const variables of [lists, filters])
      for (const more of ['', ',"extensions":{"any":true}']) {
        const query = 'query($i: [String!], $w: LawFilter! = {}) { laws(where: { id: $i, and: [$w] }) { totalCount } }';
        const response = await fetch(`${door.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: `{"query":"${query}","variables":${variables}${more}}`,
        });
        const { errors } = (await response.json()) as any;
        expect([response.status, errors[0].extensions]).toEqual([
          400,
          { code: 'TOO_COSTLY', limit: 'nesting', most: 100 },
        ]);
      }
  });

  it('answers what costs just less than the limit', async () => {
    const { errors, extensions } = await ask(
      `{ laws(first: 200) { nodes { ${repeated(99, (i) => `a${i}: events { date }`)} } } }`,
    );
    expect([errors, extensions.cost.cost]).toEqual([undefined, 1 + 200 * (1 + 99 * 5)]);
  });

  it('refuses a megabyte', async () => {
    const { errors } = await ask(`{ ${' '.repeat(1_000_000)} __typename }`);
    expect(errors[0].extensions.code).toBe('TOO_LARGE');
  });

  it('refuses several requests in one', async () => {
    const response = await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as any).errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it.each(['{', 'null', '"x"', '{"query":5}', '{"query":"{__typename}","variables":[1]}', ''])(
    'refuses the body %s',
    async (body) => {
      const response = await fetch(`${door.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(response.status).toBe(400);
      const { errors } = (await response.json()) as any;
      expect(errors[0].extensions.code).toBe('BAD_REQUEST');
    },
  );

  const injections = [
    `'; drop table law; --`,
    `" or ""="`,
    `\\'; select pg_sleep(10); --`,
    `$1`,
    `%_\\`,
    `$$; delete from law; $$`,
    `\u202E\uFEFFﷺ𝕏`,
    `\uD83D`,
    `{"$gt":""}`,
    `1) union select null--`,
  ];
  it.each(injections)('takes %j for a text, wherever it stands', async (text) => {
    const { errors = [] } = await ask(
      `query($t: String!, $i: ID!) {
        a: law(id: $t) { id }
        b: laws(where: { title: { contains: $t } }) { totalCount }
        c: laws(where: { number: [$t], text: $t, id: [$t] }) { totalCount }
        d: provisions(where: { summary: { startsWith: $t }, authority: { contains: $t } }) { totalCount }
        e: search(text: $t) { totalCount }
        f: jurisdiction(code: $t) { code }
        g: kind(code: $t) { code }
        h: sources(where: { url: { contains: $t } }) { totalCount }
        i: compare(jurisdictions: [$t], kinds: [$t]) { on }
        j: node(id: $i) { id }
      }`,
      { t: text, i: text },
    );
    for (const { extensions } of errors) expect(extensions.code).toBe('BAD_ARGUMENT');
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from law`.execute(db);
    expect(rows[0]!.count).toBeGreaterThan(0);
  });

  it('keeps nothing of a flood, and answers others meanwhile', async () => {
    const flood = Array.from({ length: 300 }, (_, i) =>
      ask(`{ ${repeated(190, (j) => `f${i}x${j}: __typename`)} laws(first: 200) { nodes { id } } }`),
    );
    const neighbours = Array.from({ length: 20 }, () => ask('{ dataset { release } }'));
    for (const { errors, data } of await Promise.all(neighbours))
      expect([errors, data.dataset.release]).toEqual([undefined, 1]);
    for (const { errors } of await Promise.all(flood)) expect(errors).toBeUndefined();
  });
});
