// What did the record say as of an earlier release? Its documents are projected anew into a schema of its own, in which the same
// statements run: no question carries a condition on releases.

import { sql, type Transaction } from 'kysely';
import { type Database, readerOf } from '../database/client.ts';
import type { DB } from '../database/generated.ts';
import { keepSizesIn } from '../export/sizes.ts';
import { codebookOf, type LifecycleTerms, type Pillar, type Terms } from './codebook.ts';
import type { Document } from './plan.ts';
import { codeHash, derived, projectEarlier, tables } from './write.ts';

/** Schemas kept at once; the one made longest ago goes first. */
const mostKept = 8;

const schemaOf = (release: number): string => `release_${release}`;

/**
 * Runs statements against an earlier release, which must exist. They see that release alone, and no import can come in between.
 */
export async function inOldRelease<T>(
  db: Database,
  release: number,
  run: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  const attempt = () =>
    readerOf(db)
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        const { rows } = await sql<{ newest: number; kept: boolean }>`
          select (select max(number) from release) as newest,
            exists (select from old_release where number = ${release} and code = ${codeHash()}) as kept`.execute(trx);
        if (rows[0]!.newest !== release) {
          if (!rows[0]!.kept) return undefined;
          await sql`set local search_path to ${sql.ref(schemaOf(release))}, public`.execute(trx);
          // Postgres passes over a schema that the reader may not use: the newest release would be told as the earlier one.
          const { rows: seen } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx);
          if (seen[0]!.schema !== schemaOf(release))
            throw new Error(
              `The role that reads may not use the schema ${schemaOf(release)}. Grant it usage, and select on its tables.`,
            );
        }
        return { answer: await run(trx) };
      });
  const told = (await attempt()) ?? (await keep(db, release).then(attempt));
  if (!told) throw new Error(`Release ${release} was dropped while it was asked.`);
  return told.answer;
}

/** Makes the schema of a release, unless another process just has. */
async function keep(db: Database, release: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('netlaws old release'))`.execute(trx);
    const kept = await trx.selectFrom('old_release').select(['number', 'code']).orderBy('asked_at').execute();
    if (kept.some(({ number, code }) => number === release && code === codeHash())) return;
    const stale = kept.filter(({ number, code }) => number === release || code !== codeHash());
    const others = kept.filter((each) => !stale.includes(each));
    for (const { number } of [...stale, ...others.slice(0, Math.max(0, others.length - mostKept + 1))]) {
      await sql`drop schema if exists ${sql.ref(schemaOf(number))} cascade`.execute(trx);
      await trx.deleteFrom('old_release').where('number', '=', number).execute();
    }
    await makeSchema(trx, release);
    await trx.insertInto('old_release').values({ number: release, code: codeHash() }).execute();
  });
}

async function makeSchema(trx: Transaction<DB>, release: number): Promise<void> {
  const schema = schemaOf(release);
  await sql`create schema ${sql.ref(schema)}`.execute(trx);
  for (const table of [...tables, ...derived])
    await sql`create table ${sql.table(`${schema}.${table}`)} (like ${sql.table(`public.${table}`)} including all)`.execute(
      trx,
    );
  // Triggers are not copied with a table.
  for (const table of ['law_status', 'provision_status', 'holds', 'answer'])
    await sql`
      create trigger ${sql.ref(`${table}_one_a_day`)} after insert on ${sql.table(`${schema}.${table}`)}
        referencing new table as added for each statement execute function ${sql.ref(`${table}_one_a_day`)}()`.execute(
      trx,
    );
  await sql`
    create view ${sql.table(`${schema}.release`)} as select * from public.release where number <= ${sql.lit(release)}`.execute(
    trx,
  );
  const { rows } = await sql<{ document: string; content: unknown }>`
    select document, content from (
      select distinct on (document) document, content from document_version
      where release <= ${release} order by document, release desc
    ) newest where content is not null`.execute(trx);
  const documents: Document[] = rows.map(({ document, content }) => ({ id: document, content }));
  await sql`set local search_path to ${sql.ref(schema)}, public`.execute(trx);
  await projectEarlier(trx, documents, codebookFrom(documents));
  await keepSizesIn(trx);
}

function codebookFrom(documents: Document[]) {
  const named = <T>(id: string) => documents.find((document) => document.id === id)!.content as T;
  const pillars = documents
    .filter(({ id }) => id.startsWith('codebook/') && id !== 'codebook/terms' && id !== 'codebook/lifecycle')
    .map(({ content }) => content as Pillar)
    .sort((a, b) => a.order - b.order);
  return codebookOf(pillars, named<Terms>('codebook/terms'), named<LifecycleTerms>('codebook/lifecycle'));
}
