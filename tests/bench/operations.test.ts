// Does everybody who is measured say the same?

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { asker } from '../support/ask.ts';
import { serverUrl } from '../support/machine.ts';
import { syntheticDocuments } from './data/documents.ts';
import { load, newPlace, openPlace, type Place } from './database.ts';
import { operationsOn, parametersOf, statementOf } from './operations.ts';

let place: Place & AsyncDisposable;
let db: Database;
let pool: pg.Pool;

beforeAll(async () => {
  if (!serverUrl) return;
  const { seeds } = await checkSeeds(seedsDir);
  place = await newPlace('server', serverUrl, `netlaws_bench_${process.pid}`);
  db = await openPlace(place);
  await load(db, syntheticDocuments(seeds!, 0.1), seeds!);
  pool = new pg.Pool({ connectionString: place.databaseUrl });
});

afterAll(async () => {
  await pool?.end();
  await db?.destroy();
  await place?.[Symbol.asyncDispose]();
});

test.skipIf(!serverUrl)(
  'Netlaws and the statements by hand give the same answers, with something in them',
  async () => {
    const operations = await operationsOn(db);
    expect(operations).toHaveLength(10);
    for (const { name, query, variables } of operations) {
      const { data, errors } = await asker(db)(query, variables);
      expect(errors, name).toBeUndefined();
      expect(JSON.stringify(data).length, name).toBeGreaterThan(1000);
      const { rows } = await pool.query(statementOf(name), parametersOf(name, variables));
      expect(JSON.parse(rows[0].body), name).toEqual({ data });
    }
  },
);
