// How are many rows put into empty tables? Before their indexes, and before what refers to them: made once over all rows, these take a
// fraction of the time that they take row by row.

import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/generated.ts';

/**
 * Fills tables that are empty. Meanwhile they have no indexes, keys and references; these are made again, and so hold, when it
 * returns. Until the transaction ends nobody else can read the tables.
 */
export async function fillEmpty(trx: Transaction<DB>, tables: string[], fill: () => Promise<void>): Promise<void> {
  const constraints = await constraintsOf(trx, tables);
  const indexes = await indexesOf(trx, tables);
  // References need the keys that they refer to.
  const references = constraints.filter(({ refers }) => refers);
  const keys = constraints.filter(({ refers }) => !refers);
  for (const each of [...references, ...keys])
    await sql`alter table ${sql.raw(each.table)} drop constraint ${sql.ref(each.name)}`.execute(trx);
  for (const { name } of indexes) await sql`drop index ${sql.raw(name)}`.execute(trx);
  await fill();
  for (const { definition } of indexes) await sql.raw(definition).execute(trx);
  for (const each of [...keys, ...references])
    await sql`alter table ${sql.raw(each.table)} add constraint ${sql.ref(each.name)} ${sql.raw(each.definition)}`.execute(
      trx,
    );
}

async function constraintsOf(trx: Transaction<DB>, tables: string[]) {
  const { rows } = await sql<{ table: string; name: string; definition: string; refers: boolean }>`
    with named as (select name::regclass as oid from unnest(${tables}::text[]) as name)
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition, contype = 'f' as refers
    from pg_constraint
    where contype in ('p', 'u', 'x', 'f') and (conrelid in (select oid from named) or confrelid in (select oid from named))
    order by oid`.execute(trx);
  return rows;
}

/** Those of no constraint. */
async function indexesOf(trx: Transaction<DB>, tables: string[]) {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid in (select name::regclass from unnest(${tables}::text[]) as name)
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    order by indexrelid`.execute(trx);
  return rows;
}
