// What would an import change?

import { createHash } from 'node:crypto';
import diff from 'microdiff';
import type { Database } from '../database/client.ts';
import { countText, fieldName } from './problem.ts';
import type { Seeds } from './read.ts';

/** A unit of the record: one law, one findings file, one bloc, one part of the codebook. Its id is its place under seeds/. */
export type Document = { id: string; content: unknown };

export type Plan = {
  added: Document[];
  changed: Document[];
  removed: string[];
  /** Laws that stay as they are. */
  unchanged: number;
  /** On which what differs stands, or stood. */
  shelves: number[];
};

export function documentsOf(seeds: Seeds): Document[] {
  return [
    { id: 'codebook/terms', content: seeds.terms.content },
    { id: 'codebook/lifecycle', content: seeds.lifecycle.content },
    ...seeds.pillars.map(({ content }) => ({ id: `codebook/${content.code}`, content })),
    { id: 'jurisdictions/countries', content: seeds.countries.content },
    ...seeds.blocs.map(({ content }) => ({ id: `jurisdictions/${content.code}`, content })),
    ...seeds.laws.map(({ content }) => ({ id: `laws/${content.id}`, content })),
    ...seeds.findings.map(({ content }) => ({ id: `findings/${content.jurisdiction}`, content })),
    ...seeds.claims.map(({ content }) => ({ id: `claims/${content.id}`, content })),
  ];
}

/**
 * What differs from the record. Only shelves whose marks do not add up are looked through (migration 0029): where one law of many
 * has changed, these are the shelf on which it stood and that on which it stands.
 */
export async function planImport(db: Database, documents: Document[]): Promise<Plan> {
  const before = await db.selectFrom('document_shelf').select(['shelf', 'marks']).execute();
  const marks = new Float64Array(shelfCount);
  for (const each of before) marks[each.shelf]! -= Number(each.marks);
  for (const document of documents) {
    const { shelf, mark } = printOf(document);
    marks[shelf]! += mark;
  }
  const shelves = [...marks.keys()].filter((shelf) => marks[shelf] !== 0);
  const differing = new Set(shelves);
  const here = documents.filter((document) => differing.has(printOf(document).shelf));
  const there = new Map(
    (
      await db
        .selectFrom('document')
        .select(['id', 'hash'])
        .where('shelf', 'in', [...shelves, -1])
        .execute()
    ).map(({ id, hash }) => [id, hash]),
  );
  const added = here.filter(({ id }) => !there.has(id));
  const changed = here.filter(
    (document) => there.has(document.id) && there.get(document.id) !== printOf(document).hash,
  );
  const ids = new Set(here.map(({ id }) => id));
  const removed = [...there.keys()].filter((id) => !ids.has(id)).sort();
  const unchanged = lawsIn(documents) - lawsIn(added) - lawsIn(changed);
  return { added, changed, removed, unchanged, shelves };
}

export const lawsIn = (documents: Document[]): number =>
  documents.reduce((count, { id }) => count + (id.startsWith('laws/') ? 1 : 0), 0);

export const isEmpty = (plan: Plan): boolean => plan.added.length + plan.changed.length + plan.removed.length === 0;

/** '12 laws added, 3 changed, 240 unchanged; 1 other file changed' */
export function planSummary({ added, changed, removed, unchanged }: Plan): string {
  const lawsRemoved = removed.filter((id) => id.startsWith('laws/'));
  const laws = lawsIn(added) + lawsIn(changed) + lawsRemoved.length;
  const counts = [
    `${countText(lawsIn(added), 'law')} added`,
    `${lawsIn(changed)} changed`,
    ...(lawsRemoved.length > 0 ? [`${lawsRemoved.length} removed (${listed(lawsRemoved)})`] : []),
    `${unchanged} unchanged`,
  ].join(', ');
  const others = added.length + changed.length + removed.length - laws;
  return others === 0 ? counts : `${counts}; ${countText(others, 'other document')} changed`;
}

/** Which laws are gone: a file that was lost by mistake should be missed. */
function listed(ids: string[]): string {
  const laws = ids.map((id) => id.slice('laws/'.length));
  return laws.length > 5 ? `${laws.slice(0, 5).join(', ')} and ${laws.length - 5} more` : laws.join(', ');
}

/** Each document that would change, with every field of those that stay. */
export async function planDetails(db: Database, plan: Plan): Promise<string[]> {
  const lines = plan.added.map(({ id }) => `+ ${id}`);
  for (const { id, content } of plan.changed) {
    const { content: before } = await db
      .selectFrom('document')
      .innerJoin('document_version', (join) =>
        join
          .onRef('document_version.document', '=', 'document.id')
          .onRef('document_version.release', '=', 'document.release'),
      )
      .select('document_version.content')
      .where('document.id', '=', id)
      .executeTakeFirstOrThrow();
    lines.push(`~ ${id}`, ...fieldChanges(before, plain(content)));
  }
  return [...lines, ...plan.removed.map((id) => `- ${id}`)];
}

function fieldChanges(before: unknown, after: unknown): string[] {
  return diff(before as object, after as object).map((change) => {
    const field = fieldName(change.path);
    if (change.type === 'CREATE') return `    + ${field}: ${JSON.stringify(change.value)}`;
    if (change.type === 'REMOVE') return `    - ${field}: ${JSON.stringify(change.oldValue)}`;
    return `    ~ ${field}: ${JSON.stringify(change.oldValue)} → ${JSON.stringify(change.value)}`;
  });
}

/** As it comes back from the database: undefined fields are gone. */
const plain = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

/** The same for the same content, whatever the order of its fields. */
export function hashOf(content: unknown): string {
  const sorted = JSON.stringify(content, (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}

const shelfCount = 4096;

type Print = { hash: string; shelf: number; mark: number };
const prints = new WeakMap<Document, Print>();

/** A document is hashed once. Its shelf and mark are the beginning of the hash, as numbers. */
export function printOf(document: Document): Print {
  const known = prints.get(document);
  if (known) return known;
  const hash = hashOf(document.content);
  const print = { hash, shelf: Number.parseInt(hash.slice(0, 3), 16), mark: Number.parseInt(hash.slice(3, 14), 16) };
  prints.set(document, print);
  return print;
}
