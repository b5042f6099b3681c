// How do documents become rows? In one transaction or not at all.

import path from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Claim } from '../claims/format.ts';
import { root } from '../config.ts';
import type { Database } from '../database/client.ts';
import type { DB } from '../database/generated.ts';
import { forgetSizes } from '../export/sizes.ts';
import { deriveHolds, touchLaws } from '../law/derive.ts';
import type { Codebook } from './codebook.ts';
import { hashOfFiles } from './fingerprint.ts';
import { fillEmpty } from './indexes.ts';
import { type Inserting, insertDocuments, insertOf, type Progress } from './insert.ts';
import { type Document, hashOf, isEmpty, lawsIn, type Plan, planImport } from './plan.ts';
import { removeSearch, searchTables } from './search.ts';
import { namesOfJurisdictions } from './search-rows.ts';

type Writer = Transaction<DB>;

/** Parents before children: rows are inserted in this order. */
export const tables = [
  'term',
  'event_kind',
  'pillar',
  'provision_kind',
  'attribute',
  'attribute_value',
  'crosswalk',
  'jurisdiction',
  'membership',
  'law',
  'law_title',
  'law_number',
  'law_event',
  'law_relation',
  'provision',
  'provision_attribute',
  'finding',
  'source',
  'dispute',
  'citation',
  'claim',
  'law_status',
  'provision_status',
];

/** What src/law/derive.ts, src/seeds/search.ts and src/export/sizes.ts make of them. */
export const derived = [
  'law_reach',
  'transposition',
  'holds',
  'answer',
  'strictest',
  'claim_figure',
  'download',
  ...searchTables,
];

/**
 * Brings the database to the given documents and says what changed, and which release that made (undefined: none, as nothing
 * changed). `files` is the fingerprint of the files the documents were read from. Of two imports at once, the second waits and then finds what the first has written.
 */
export async function importDocuments(
  db: Database,
  documents: Document[],
  codebook: Codebook,
  { files, progress = () => {} }: { files?: string; progress?: Progress } = {},
): Promise<{ plan: Plan; release: number | undefined }> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('netlaws import'))`.execute(trx);
    // What is sorted and indexed here are all rows, by one session.
    await sql`select set_config('work_mem', '64MB', true), set_config('maintenance_work_mem', '256MB', true)`.execute(
      trx,
    );
    const plan = await planImport(trx, documents);
    const projected = await trx.selectFrom('projection').select('code').executeTakeFirst();
    const anew = projected?.code !== codeHash();
    if (isEmpty(plan) && !anew) {
      await trx
        .updateTable('projection')
        .set({ files: files ?? null })
        .execute();
      return { plan, release: undefined };
    }

    const release = isEmpty(plan) ? undefined : await makeRelease(trx, plan);
    await forgetSizes(trx);
    await project(trx, { documents, plan, anew, codebook, release, progress });
    if (release !== undefined) await keepDocuments(trx, plan, release);
    await settle(trx, documents);
    await sql`
      insert into projection (code, files, laws) values (${codeHash()}, ${files ?? null}, ${lawsIn(documents)})
      on conflict (one) do update set code = excluded.code, files = excluded.files, laws = excluded.laws`.execute(trx);
    if (release !== undefined) await sql`select pg_notify('netlaws_release', ${String(release)})`.execute(trx);
    return { plan, release };
  });
}

/** How many laws there are, if the last import was of these very files by this very program. In one statement: each start waits for it. */
export async function lawsImported(db: Database, files: string): Promise<number | undefined> {
  const { rows } = await sql<{ code: string; files: string | null; laws: number }>`
    select code, files, laws from projection`.execute(db);
  const [last] = rows;
  return last?.files === files && last.code === codeHash() ? last.laws : undefined;
}

async function makeRelease(trx: Writer, plan: Plan): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into release (number, added, changed, removed)
    select coalesce(max(number), 0) + 1, ${plan.added.length}, ${plan.changed.length}, ${plan.removed.length} from release
    returning number`.execute(trx);
  return rows[0]!.number;
}

/** What the documents are now, when their versions are written. */
async function keepDocuments(trx: Writer, { removed, shelves }: Plan, release: number): Promise<void> {
  if (removed.length > 0) {
    const gone = removed.map((id) => ({ document: id, release, hash: hashOf(null), content: null }));
    await insertOf('document_version', gone).execute(trx);
    await sql`delete from document where id = any(${removed})`.execute(trx);
  }
  await sql`
    insert into document (id, release, hash)
    select document, release, hash from document_version where release = ${release} and content is not null
    on conflict (id) do update set release = excluded.release, hash = excluded.hash`.execute(trx);
  await sql`delete from document_shelf where shelf = any(${shelves})`.execute(trx);
  await sql`
    insert into document_shelf (shelf, marks)
    select shelf, sum(mark) from document where shelf = any(${shelves}) group by shelf`.execute(trx);
}

type Projecting = {
  documents: Document[];
  plan: Plan;
  anew: boolean;
  codebook: Codebook;
  release: number | undefined;
  progress: Progress;
};

/** Writes the rows of what changed. The rows of a law depend on the codebook too (units, values): with it, all are written anew. */
async function project(trx: Writer, { documents, plan, anew, progress, ...more }: Projecting): Promise<void> {
  const changes = [...plan.added, ...plan.changed];
  const inserting = { ...more, kept: new Set(changes), names: namesOfJurisdictions(documents) };
  if (documents.length === plan.added.length && plan.removed.length === 0)
    return projectAll(trx, documents, inserting, progress);
  const touched = changes.map(({ id }) => id).concat(plan.removed);
  const everything = anew || touched.some((id) => id.startsWith('codebook/') || id.startsWith('jurisdictions/'));
  const under = (folder: string) =>
    touched.filter((id) => id.startsWith(`${folder}/`)).map((id) => id.slice(folder.length + 1));
  const [laws, findings, claims] = [under('laws'), under('findings'), under('claims')];
  const what = everything ? 'all' : { laws, findings, claims };

  await touchLaws(trx, what);
  await removeRows(trx, what);
  await removeSearch(trx, everything ? 'all' : laws);
  await insertDocuments(trx, everything ? documents : changes, inserting, progress);
  if (everything) await analyze(trx, tables);
  await deriveHolds(trx, what);
  if (everything) await analyze(trx, derived);
}

/** Writes the rows of all documents into empty tables. */
async function projectAll(trx: Writer, documents: Document[], inserting: Inserting, progress: Progress): Promise<void> {
  await touchLaws(trx, 'all');
  await fillEmpty(
    trx,
    [...tables, 'search_entry', ...(inserting.release === undefined ? [] : ['document_version'])],
    () => insertDocuments(trx, documents, inserting, progress),
  );
  await analyze(trx, tables);
  await fillEmpty(trx, ['law_reach', 'transposition', 'holds', 'answer'], () => deriveHolds(trx, 'all'));
  await analyze(trx, derived);
}

/** The same, for a release that was made before. */
export async function projectEarlier(trx: Writer, documents: Document[], codebook: Codebook): Promise<void> {
  const names = namesOfJurisdictions(documents);
  await projectAll(trx, documents, { codebook, names, kept: new Set(), release: undefined }, () => {});
  await settle(trx, documents);
}

/** A new database knows nothing of its tables' sizes, and plans some questions ten times too slow; the embedded one never learns by itself. */
const analyze = (trx: Writer, names: string[]) =>
  sql`analyze ${sql.join(names.map((table) => sql.table(table)))}`.execute(trx);

/** What claims say follows from all other rows. Loaded here only: it asks by the same door as everybody else. */
async function settle(trx: Writer, documents: Document[]): Promise<void> {
  const claims = documents.filter(({ id }) => id.startsWith('claims/')).map(({ content }) => content as Claim);
  if (claims.length === 0) return;
  const { settleClaims } = await import('../claims/settle.ts');
  await settleClaims(trx, claims);
}

async function removeRows(
  trx: Writer,
  what: 'all' | { laws: string[]; findings: string[]; claims: string[] },
): Promise<void> {
  if (what === 'all') {
    // Delete, not truncate: readers go on with the last release until this one is whole.
    for (const table of [
      'answer',
      'strictest',
      ...tables.filter((name) => !name.startsWith('law_') && name !== 'citation').reverse(),
    ])
      await sql`delete from ${sql.table(table)}`.execute(trx);
    return;
  }
  const sources = [...what.laws.map((id) => `laws/${id}`), ...what.findings.map((code) => `findings/${code}`)];
  await sql`delete from source where document = any(${sources})`.execute(trx);
  await sql`delete from law where id = any(${what.laws})`.execute(trx);
  await sql`delete from finding where jurisdiction = any(${what.findings})`.execute(trx);
  await sql`delete from claim where id = any(${what.claims})`.execute(trx);
}

let code: string | undefined;

/** Changes whenever the code that makes rows from documents does. Its first call reads that code. */
export function codeHash(): string {
  code ??= hashOfFiles(['src/seeds', 'src/law', 'src/export', 'migrations'].map((folder) => path.join(root, folder)));
  return code;
}
