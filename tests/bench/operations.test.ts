// Does everybody who is measured say the same?

import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { asker } from '../support/ask.ts';
import { engines } from '../support/databases.ts';
import { serverUrl } from '../support/machine.ts';
import { syntheticDocuments } from './data/documents.ts';
import { load, newPlace, openPlace, type Place } from './database.ts';
import { type DataLoaderClass, foilNames, foilOn } from './foil.ts';
import { type Operation, operationsOn, parametersOf, statementOf } from './operations.ts';

/** DataLoader gathers what is asked for; without it, each key is asked for by itself and the answer is the same. */
const Ungathered: DataLoaderClass = class {
  readonly #told = new Map<string, Promise<any>>();
  constructor(readonly read: (keys: readonly string[]) => Promise<any[]>) {}
  load(key: string) {
    const told = this.#told.get(key) ?? this.read([key]).then(([only]) => only);
    this.#told.set(key, told);
    return told;
  }
};

describe.each(engines)('on the %s engine', (engine) => {
  let place: Place & AsyncDisposable;
  let db: Database;
  let operations: Operation[];
  const query = (text: string, values: unknown[]) => db.executeQuery<any>(CompiledQuery.raw(text, values));
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

  beforeAll(async () => {
    const { seeds } = await checkSeeds(seedsDir);
    place = await newPlace(engine, serverUrl ?? '', `netlaws_bench_${process.pid}`);
    db = await openPlace(place);
    await load(db, syntheticDocuments(seeds!, 0.05), seeds!);
    operations = await operationsOn(db);
  });
  afterAll(async () => {
    await db?.destroy();
    await place?.[Symbol.asyncDispose]();
  });

  test('Netlaws and the statements by hand give the same answers, with something in them', async () => {
    expect(operations).toHaveLength(10);
    for (const { name, query: document, variables } of operations) {
      const { data, errors } = await asker(db)(document, variables);
      expect(errors, name).toBeUndefined();
      expect(JSON.stringify(data).length, name).toBeGreaterThan(1000);
      const { rows } = await query(statementOf(name), parametersOf(name, variables));
      expect(JSON.parse(rows[0].body), name).toEqual({ data });
    }
  });

  test('so does the foil', async () => {
    const foil = foilOn({ query: ({ text, values }) => query(text, values) }, Ungathered);
    const nested = operations.filter(({ name }) => foilNames.includes(name));
    expect(nested.map(({ name }) => name).sort()).toEqual(foilNames.toSorted());
    for (const { name, query: document, variables } of nested) {
      const { data } = await asker(db)(document, variables);
      expect(plain(await foil(document, variables)), name).toEqual({ data });
    }
  });
});
