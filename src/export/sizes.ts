// How large are the files of the record? Counted once a release and kept, as the count reads every row.

import { createQueryId, PostgresQueryCompiler, sql, type Transaction } from 'kysely';
import type { Sql } from '../api/compile.ts';
import type { Database } from '../database/client.ts';
import type { DB } from '../database/generated.ts';
import { documentsSize, sizeOf } from './table.ts';
import { tables } from './tables.ts';

const counted = sql`
  select row_number() over ()::int as place, * from (${sql.join([...tables.map(sizeOf), documentsSize], sql` union all `)}) files`;
const countedText = new PostgresQueryCompiler().compileQuery(counted.toOperationNode(), createQueryId()).sql;

/** Of each file place, name, title, rows and bytes: as kept, or counted where nothing is. */
export const sizes: Sql = sql`(
  select * from download
  union all select * from counted_downloads(${sql.lit(countedText)}) where not exists (select from download))`;

/** Keeps them until an import comes. By itself after an import, which readers need not wait for; an import under way is waited for. */
export const keepSizes = (db: Database): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('netlaws import'))`.execute(trx);
    await keepSizesIn(trx);
  });

/** The same for the release whose tables the transaction sees. */
export async function keepSizesIn(trx: Transaction<DB>): Promise<void> {
  await forgetSizes(trx);
  await sql`insert into download ${counted}`.execute(trx);
}

export const forgetSizes = (trx: Transaction<DB>) => sql`delete from download`.execute(trx);
