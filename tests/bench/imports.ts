// How fast is a record imported, beside COPY of the same rows into the same tables, and one law that changed?

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import type { Database } from '../../src/database/client.ts';
import type { Law } from '../../src/seeds/format.ts';
import type { Document } from '../../src/seeds/plan.ts';
import type { Seeds } from '../../src/seeds/read.ts';
import { derived, importDocuments, tables } from '../../src/seeds/write.ts';
import { making } from './data/documents.ts';
import { newPlace, openPlace } from './database.ts';
import { median } from './figures.ts';
import { load } from './rivals.ts';

/** Every table that an import writes to, parents first. */
const written = ['release', 'document_version', 'document', 'document_shelf', ...tables, ...derived];

/** `copy` in seconds, indexes and constraints included, as the import has them too. */
export type Copied = { rows: number; copy: number };

/** Copies the rows of one database into a new one, and says how long it took to put them in. */
export async function copyRows(from: string, server: string): Promise<Copied> {
  const streams = load('pg-copy-streams') as Record<'to' | 'from', (statement: string) => pg.Submittable & Duplex>;
  const folder = await mkdtemp(path.join(tmpdir(), 'netlaws-copy-'));
  const place = await newPlace('server', server, `bench_copy_${process.pid}`);
  const [source, target] = [new pg.Client(from), new pg.Client(place.databaseUrl)];
  try {
    await (await openPlace(place)).destroy();
    await Promise.all([source.connect(), target.connect()]);
    let rows = 0;
    const columns = new Map<string, string>();
    for (const table of written) {
      const { rows: told } = await source.query(
        `select string_agg(quote_ident(column_name), ', ') as names, (select count(*)::int from ${table}) as count
        from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
        [table],
      );
      columns.set(table, told[0].names);
      rows += told[0].count;
      const out = source.query(streams.to(`copy ${table} (${told[0].names}) to stdout`));
      await pipeline(out, createWriteStream(path.join(folder, table)));
    }
    const start = performance.now();
    await target.query('begin');
    for (const table of written) {
      const into = target.query(streams.from(`copy ${table} (${columns.get(table)}) from stdin`));
      await pipeline(createReadStream(path.join(folder, table)), into);
    }
    await target.query('commit');
    return { rows, copy: (performance.now() - start) / 1000 };
  } finally {
    await Promise.all([source.end(), target.end()]);
    await place[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  }
}

/**
 * Imports the record with one of its laws changed, three times, and says how many milliseconds that took in the median: from the documents
 * in hand, of which the changed one alone has not been hashed before, to the commit, the plan included. No file is read, and no claim settled.
 */
export async function changeOneLaw(db: Database, documents: Document[], { codebook }: Seeds): Promise<number> {
  const at = documents.findIndex(({ id }) => id === 'laws/de-law-2');
  const law = documents[at]!.content as Law;
  const times: number[] = [];
  for (const nth of [1, 2, 3]) {
    const changed = { id: documents[at]!.id, content: { ...law, summary: `Changed for the ${nth}. time.` } };
    const start = performance.now();
    const made = making.seconds;
    const { plan } = await importDocuments(db, documents.with(at, changed), codebook);
    if (plan.changed.length !== 1) throw new Error(`${plan.changed.length} documents changed where one was to.`);
    times.push(performance.now() - start - 1000 * (making.seconds - made));
  }
  return median(times);
}
