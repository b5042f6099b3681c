// In which fields do two states of a document differ?

import diff from 'microdiff';

export type FieldChange = {
  path: string;
  change: 'LEARNED' | 'CORRECTED' | 'WITHDRAWN';
  /** As JSON. */
  before: string | null;
  after: string | null;
};

const changes = { CREATE: 'LEARNED', CHANGE: 'CORRECTED', REMOVE: 'WITHDRAWN' } as const;

/** Items of lists are told apart by what names them, not by their place, so that one more in front changes nothing behind it. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  return diff(named(before) as object, named(after) as object).map((change) => ({
    path: change.path.join('.'),
    change: changes[change.type],
    before: change.type === 'CREATE' ? null : JSON.stringify(change.oldValue),
    after: change.type === 'REMOVE' ? null : JSON.stringify(change.value),
  }));
}

function named(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, named(own)]));
  const result: Record<string, unknown> = {};
  for (const [index, item] of value.entries()) {
    const name = nameOf(item, index);
    let free = name;
    for (let n = 2; free in result; n++) free = `${name} (${n})`;
    result[free] = named(item);
  }
  return result;
}

function nameOf(item: unknown, index: number): string {
  if (item === null || typeof item !== 'object') return String(item);
  const own = item as Record<string, unknown>;
  const name = ['id', 'code', 'text', 'source'].map((key) => own[key]).find((each) => typeof each === 'string');
  if (name !== undefined) return name as string;
  const parts = ['kind', 'jurisdiction', 'law', 'date', 'from', 'asOf', 'chamber', 'field', 'scheme'].map(
    (key) => own[key],
  );
  return parts.filter((part) => typeof part === 'string').join(' ') || String(index);
}
