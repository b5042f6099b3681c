// What the compiler answers, answered again by plain resolvers of graphql-js that share no code with it (tests/api/resolvers).

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersFrom } from '../../src/api/answer.ts';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { filesIn } from '../support/seeds.ts';
import { difference } from './resolvers/same.ts';
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
  .filter((name) => !name.startsWith('refused-'));

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
    const text = await answersFrom(db, 0)({ query });
    const told = text === undefined ? await asker(db)(query) : JSON.parse(text);
    expect(told.errors).toBeUndefined();
    expect(difference(told.data, await resolved(tables, query))).toBeUndefined();
  });
});
