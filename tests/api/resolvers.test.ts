// What the compiler answers, answered again by plain resolvers of graphql-js that share no code with it (tests/api/resolvers): the fixtures,
// and valid documents at random. DOCUMENTS=5000 npx vitest run tests/api/resolvers.test.ts asks more of them.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { getNullableType, graphql, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answers, answersFrom } from '../../src/api/answer.ts';
import { isTooCostly } from '../../src/api/errors.ts';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { filesIn } from '../support/seeds.ts';
import { documents, leftOut, type Printed, print } from './resolvers/documents.ts';
import type { Cursors } from './resolvers/drawn.ts';
import { difference, isEmpty } from './resolvers/same.ts';
import { schemaOverTables } from './resolvers/schema.ts';
import { readTables, type Tables } from './resolvers/tables.ts';

const schema = schemaOverTables();

/** The resolvers' answer, as JSON has it. */
async function resolved(
  tables: Tables,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: tables });
  if (errors)
    throw new Error(`The resolvers refuse: ${errors.map(String).join('\n')}`, { cause: errors[0]!.originalError });
  return JSON.parse(JSON.stringify(data));
}

const names = (await filesIn('tests/api', '.graphql'))
  .map((file) => path.basename(file, '.graphql'))
  // A refusal is told before anything is compiled; tests/api/fixtures.test.ts holds it to the letter.
  // The files to download and their sizes are held against themselves in tests/export.
  .filter((name) => !name.startsWith('refused-') && name !== 'downloads');

describe.each(engines)('fixtures by resolvers, %s', (engine) => {
  let db: Database;
  let tables: Tables;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'sound');
    tables = await readTables(db);
  });
  afterAll(() => db.destroy());

  it.each(names)('%s', async (name) => {
    const query = await readFile(path.join(root, 'tests/api', `${name}.graphql`), 'utf8');
    const text = await answersFrom(db)({ query });
    const told = text === undefined ? await asker(db)(query) : JSON.parse(text);
    expect(told.errors).toBeUndefined();
    expect(difference(told.data, await resolved(tables, query))).toBeUndefined();
  });
});

const seed = 20_261_122;
/** Words, titles, numbers, other scripts, and words that are mistyped or unfinished. */
const searched = [
  ...[
    'cybersecurity law',
    'data',
    'VN',
    'an ninh mang',
    '24/2018/QH14',
    '网络安全法',
    'takedown',
    'removal of content',
    'Viet Nam',
  ],
  ...[
    'blokking',
    'cyber security',
    'datalocalisation',
    'personal inform',
    'พระราชบัญญัติ',
    'European Union',
    'zzzz qqqq',
    'NetzDG deadline',
  ],
];

/** Cursors of every list in every order, from answers. */
async function cursorsOf(answers: Answers): Promise<Cursors> {
  const cursors: Cursors = new Map();
  const ask = async (name: string, question: string) => {
    const { data } = JSON.parse((await answers({ query: `{ list: ${question} { edges { cursor } } }` }))!);
    cursors.set(
      name,
      data.list.edges.map(({ cursor }: { cursor: string }) => cursor),
    );
  };
  for (const { name, args } of Object.values(schema.getQueryType()!.getFields())) {
    const order = args.map(({ name: own, type }) => own === 'orderBy' && getNullableType(type)).find(Boolean);
    if (isEnumType(order))
      for (const { name: by } of order.getValues()) {
        await ask(`${name} ${by}`, `${name}(orderBy: ${by}, first: 60)`);
      }
  }
  for (const text of searched) await ask(`search ${text}`, `search(text: ${JSON.stringify(text)}, first: 20)`);
  return cursors;
}

describe.each(engines)('documents at random by resolvers, %s', (engine) => {
  const wanted = Number(process.env.DOCUMENTS ?? 300);
  let db: Database;
  let tables: Tables;
  let answers: Answers;
  const counted = { asked: 0, costly: 0, empty: 0 };
  beforeAll(async () => {
    db = await freshDatabase(engine, 'real');
    tables = await readTables(db);
    answers = answersFrom(db);
  });
  afterAll(() => db.destroy());

  /** What differs between the two answers, in words; undefined where nothing does. */
  async function unlike(printed: Printed): Promise<string | undefined> {
    const { query, variables } = printed;
    const day = tables.today;
    const text = await answers({ query, variables }).catch((error) => {
      if (!isTooCostly(error)) throw error;
      counted.costly++;
      // Another is asked in its place.
      return fc.pre(false) as never;
    });
    const told = text === undefined ? await asker(db)(query, variables) : JSON.parse(text);
    const expected = await resolved(tables, query, variables);
    // Midnight came between the two.
    if (tables.today !== day) return unlike(printed);
    counted.asked++;
    if (isEmpty(expected)) counted.empty++;
    // Where all root fields are skipped there is nothing to compile.
    if (text === undefined && JSON.stringify(expected) !== '{}')
      return `The text way leaves it: ${JSON.stringify(told.errors ?? 'without an error')}`;
    return difference(told.data, expected);
  }

  it(`${wanted}, seed ${seed}; not asked for: ${Object.keys(leftOut).join(', ')}`, { timeout: 7_200_000 }, async () => {
    const asked = documents(schema, tables, await cursorsOf(answers));
    await fc.assert(
      fc.asyncProperty(asked, async (plan) => {
        const printed = print(schema, plan);
        const found = await unlike(printed).catch((error: Error) => {
          if (fc.PreconditionFailure.isFailure(error)) throw error;
          return String(error);
        });
        if (found)
          throw new Error(`${found}\n\n${printed.query}\n\nvariables: ${JSON.stringify(printed.variables, null, 2)}\n`);
      }),
      { seed, numRuns: wanted },
    );
    console.log(`${engine}: ${JSON.stringify(counted)}`);
    expect(counted.empty / counted.asked).toBeLessThan(0.25);
  });
});
