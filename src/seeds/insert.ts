// How are the rows of documents put in? A batch at a time, so that memory holds any number of them: while the database writes one, the next
// is made.

import { setImmediate as turn } from 'node:timers/promises';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../database/generated.ts';
import type { Codebook } from './codebook.ts';
import { documentRows } from './document-rows.ts';
import { type Document, printOf } from './plan.ts';
import { type Row, Rows } from './rows.ts';
import { insertSearch, insertWords } from './search.ts';
import { type Names, SearchRows } from './search-rows.ts';

/** How many documents have been written. */
export type Progress = (done: number, total: number) => void;

export type Inserting = {
  codebook: Codebook;
  names: Names;
  /** Documents whose content this release keeps. */
  kept: Set<Document>;
  release: number | undefined;
};

const batchSize = 250;
/** Documents between which a socket may send and receive what the last batch has left to it. */
const atOnce = 10;

export async function insertDocuments(
  trx: Transaction<DB>,
  documents: Document[],
  inserting: Inserting,
  progress: Progress,
): Promise<void> {
  if (documents.length === 0) return;
  const words = new Map<string, number>();
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < documents.length; from += batchSize) {
    const inserts = await insertsOf(documents.slice(from, from + batchSize), inserting, words);
    await writing;
    progress(from, documents.length);
    // All tables in one statement: what refers to what is looked at when it ends.
    const named = inserts.map((insert, index) => sql`${sql.ref(`part_${index}`)} as (${insert})`);
    writing = sql`with ${sql.join(named)} select`.execute(trx);
    // A failure is told where the batch is waited for.
    writing.catch(() => {});
  }
  await writing;
  await insertWords(trx, words);
  progress(documents.length, documents.length);
}

async function insertsOf(
  documents: Document[],
  { codebook, names, kept, release }: Inserting,
  words: Map<string, number>,
): Promise<RawBuilder<unknown>[]> {
  const rows = new Rows();
  const search = new SearchRows();
  for (const [index, document] of documents.entries()) {
    const { id, content } = document;
    if (kept.has(document))
      rows.add('document_version', { document: id, release, hash: printOf(document).hash, content });
    documentRows(rows, { id, content }, codebook);
    search.add({ id, content }, names, codebook, words);
    if (index % atOnce === 0) await turn();
  }
  const inserts: RawBuilder<unknown>[] = [];
  for (const [table, own] of rows.tables) {
    inserts.push(insertOf(table, own));
    await turn();
  }
  return search.entries.length === 0 ? inserts : [...inserts, insertSearch(search)];
}

/** COPY would be quicker, but the embedded database's door cannot take it. json, not jsonb: it is read once, from front to end. */
export function insertOf(table: string, rows: Row[]): RawBuilder<unknown> {
  const named = new Set<string>();
  for (const row of rows) for (const column in row) named.add(column);
  const columns = sql.join([...named].map((column) => sql.ref(column)));
  return sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
}
