// How is the record taken as a whole? Its tables as CSV and its documents as JSON lines, read on one snapshot of a release.

import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Sql } from '../api/compile.ts';
import type { DB } from '../database/generated.ts';
import { dataPackage, type Packed } from './package.ts';
import { documentLines, headOf, linesOf } from './table.ts';
import { tables } from './tables.ts';

type Reader = Transaction<DB>;
type Made = { type: string; body: Buffer };
type Release = { number: number; madeAt: string };

/** How to make each file, by its name. */
export const files: Record<string, (trx: Reader, release: Release, origin: string) => Promise<Made>> = {
  ...Object.fromEntries(
    tables.map((table) => [
      `${table.name}.csv`,
      async (trx: Reader) => ({
        type: 'text/csv; charset=utf-8; header=present',
        body: await linesFrom(trx, linesOf(table), '\r\n', headOf(table)),
      }),
    ]),
  ),
  'documents.jsonl': async (trx) => ({
    type: 'application/jsonl; charset=utf-8',
    body: await linesFrom(trx, documentLines, '\n'),
  }),
  'datapackage.json': async (trx, release, origin) => {
    const packed: Packed[] = [];
    for (const table of tables) {
      const { body } = await files[`${table.name}.csv`]!(trx, release, origin);
      packed.push({
        name: `${table.name}.csv`,
        rows: await countOf(trx, table.from),
        bytes: body.length,
        hash: createHash('sha256').update(body).digest('hex'),
      });
    }
    return { type: 'application/json; charset=utf-8', body: Buffer.from(dataPackage(packed, release, origin)) };
  },
};

async function countOf(trx: Reader, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(trx);
  return rows[0]!.count;
}

/** So many lines are read at once. */
const batch = 2000;

/**
 * The lines of a statement, by a cursor. They are held as bytes, not sent on one by one: the embedded database has one session, which a slow
 * reader at the other end would hold up.
 */
async function linesFrom(trx: Reader, statement: Sql, end: string, head?: string): Promise<Buffer> {
  const parts: Buffer[] = head === undefined ? [] : [Buffer.from(head + end)];
  await sql`declare lines no scroll cursor for ${statement}`.execute(trx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(batch)} from lines`.execute(trx);
    if (rows.length === 0) break;
    parts.push(Buffer.from(rows.map(({ line }) => line + end).join('')));
  }
  await sql`close lines`.execute(trx);
  return Buffer.concat(parts);
}
