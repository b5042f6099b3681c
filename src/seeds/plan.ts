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
  unchanged: number;
  hashes: Map<string, string>;
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

export async function planImport(db: Database, documents: Document[]): Promise<Plan> {
  const current = new Map(
    (await db.selectFrom('document').select(['id', 'hash']).execute()).map(({ id, hash }) => [id, hash]),
  );
  const hashes = new Map(documents.map((document) => [document.id, hashOf(document.content)]));
  const added = documents.filter(({ id }) => !current.has(id));
  const changed = documents.filter(({ id }) => current.has(id) && current.get(id) !== hashes.get(id));
  const removed = [...current.keys()].filter((id) => !hashes.has(id)).sort();
  return { added, changed, removed, unchanged: documents.length - added.length - changed.length, hashes };
}

export const isEmpty = (plan: Plan): boolean => plan.added.length + plan.changed.length + plan.removed.length === 0;

/** '12 laws added, 3 changed, 240 unchanged; 1 other file changed' */
export function planSummary(plan: Plan): string {
  const laws = (ids: string[]) => ids.filter((id) => id.startsWith('laws/')).length;
  const ids = (documents: Document[]) => documents.map((document) => document.id);
  const [added, changed, removed] = [ids(plan.added), ids(plan.changed), plan.removed];
  const total = laws([...plan.hashes.keys()]);
  const unchanged = total - laws(added) - laws(changed);
  const counts = [
    `${countText(laws(added), 'law')} added`,
    `${laws(changed)} changed`,
    ...(laws(removed) > 0 ? [`${laws(removed)} removed (${listed(removed)})`] : []),
    `${unchanged} unchanged`,
  ].join(', ');
  const others = [...added, ...changed, ...removed].length - laws([...added, ...changed, ...removed]);
  return others === 0 ? counts : `${counts}; ${countText(others, 'other document')} changed`;
}

/** Which laws are gone: a file that was lost by mistake should be missed. */
function listed(ids: string[]): string {
  const laws = ids.filter((id) => id.startsWith('laws/')).map((id) => id.slice('laws/'.length));
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
