// In which way an answer changed between two days, by the oracle, from the words of schema/api/changes.graphql.

import type { Attribute, Bounds } from './oracle.ts';
import { isStricterUp, same } from './oracle-values.ts';

export type ValueChange = {
  key: string;
  before: number | null;
  after: number | null;
  /** Null where neither end is stricter, or there was no value on one of the days. */
  stricter: boolean | null;
};

/** The strictest numbers and scales of a kind that differ between two days. */
export function valuesChanged(
  attributes: Attribute[],
  before: Map<string, number>,
  after: Map<string, number>,
): ValueChange[] {
  return attributes.flatMap((attribute): ValueChange[] => {
    const { key, type, direction } = attribute;
    const [was, is] = [before.get(key), after.get(key)];
    if (was === undefined && is === undefined) return [];
    if (was === undefined || is === undefined) return [{ key, before: was ?? null, after: is ?? null, stricter: null }];
    if (same(was, is)) return [];
    const hasOrder = type === 'scale' || direction !== 'none';
    return [
      { key, before: was, after: is, stricter: hasOrder ? (isStricterUp(attribute) ? is > was : is < was) : null },
    ];
  });
}

/** In which way an answer changed; null: it did not. `values`: those that changed, asked only where a rule binds on both days. */
export function changeOf(before: Bounds, after: Bounds, values: () => ValueChange[]): string | null {
  const binds = (answer: Bounds) => (answer.orStatus === 'in-force' ? undefined : answer.status === 'in-force');
  const [was, is] = [binds(before), binds(after)];
  const isSame = before.status === after.status && before.orStatus === after.orStatus;
  if (was === undefined || is === undefined) return isSame ? null : 'UNCERTAIN';
  if (was && is) return inValues(values());
  if (is) return 'BEGAN';
  if (was) return after.status === null ? 'LEFT_BLOC' : 'ENDED';
  const unknown = ({ status, orStatus }: Bounds) => status === null && orStatus === null;
  const absent = ({ status, orStatus }: Bounds) =>
    orStatus === null && (status === 'none' || status === 'not-applicable');
  if ((unknown(before) && absent(after)) || (absent(before) && unknown(after))) return null;
  return isSame ? null : 'MOVED';
}

function inValues(values: ValueChange[]): string | null {
  if (values.length === 0) return null;
  const has = (stricter: boolean | null) => values.some((value) => value.stricter === stricter);
  if (has(true) && !has(false) && !has(null)) return 'TIGHTENED';
  if (has(false) && !has(true) && !has(null)) return 'LOOSENED';
  return 'ALTERED';
}
