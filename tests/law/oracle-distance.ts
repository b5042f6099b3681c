// How far two jurisdictions lie apart on a day, by the oracle, from the words of schema/api/distance.graphql.

import type { Attributes, Bounds, World } from './oracle.ts';
import { degreeOf } from './oracle-values.ts';

export type Measure = 'HETEROGENEITY' | 'JACCARD' | 'GOWER';
/** By kind: the answer, and the strictest values where a rule binds. */
export type Profile = Map<string, { answer: Bounds; values: Map<string, number> }>;

/** Whether a rule certainly binds; undefined where that cannot be told or does not arise. */
export function bindsOn(answer: Bounds): boolean | undefined {
  if (answer.status === null || answer.status === 'not-applicable' || answer.orStatus === 'in-force') return undefined;
  return answer.status === 'in-force';
}

/** Null where too few kinds are known of both or none counts. `ranges`: of rangesOf. */
export function distanceOf(
  first: Profile,
  second: Profile,
  { measure, coverage, ranges }: { measure: Measure; coverage: number; ranges: Map<string, number> },
): number | null {
  const differences: number[] = [];
  let known = 0;
  for (const [kind, one] of first) {
    const other = second.get(kind)!;
    const [a, b] = [bindsOn(one.answer), bindsOn(other.answer)];
    if (a === undefined || b === undefined) continue;
    known++;
    if (measure === 'JACCARD' && !a && !b) continue;
    if (a !== b) differences.push(1);
    else if (a && measure === 'GOWER') differences.push(apart(kind, one.values, other.values, ranges));
    else differences.push(0);
  }
  return differences.length === 0 || known / first.size < coverage ? null : mean(differences);
}

/** That both have the rule is one thing in which they do not differ; each number and scale that both have is another to compare. */
function apart(kind: string, mine: Map<string, number>, theirs: Map<string, number>, ranges: Map<string, number>) {
  const shared = [...mine.keys()].filter((key) => theirs.has(key));
  const gap = (key: string) => {
    const range = ranges.get(`${kind} ${key}`)!;
    return range === 0 ? 0 : Math.abs(mine.get(key)! - theirs.get(key)!) / range;
  };
  return mean([0, ...shared.map(gap)]);
}

const mean = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** The range of each number over all provisions on record, of all days; of each scale from its weakest to its strictest. By 'kind key'. */
export function rangesOf(laws: World['laws'], attributes: Attributes): Map<string, number> {
  const ranges = new Map<string, number>();
  for (const [kind, own] of Object.entries(attributes))
    for (const attribute of own) {
      if (attribute.type === 'scale') ranges.set(`${kind} ${attribute.key}`, attribute.values.length - 1);
      if (attribute.type !== 'number') continue;
      const degrees = laws
        .flatMap(({ provisions }) => provisions.filter((provision) => provision.kind === kind))
        .flatMap(({ attributes: values }) => values?.[attribute.key] ?? [])
        .map((value) => degreeOf(attribute, value)!);
      ranges.set(`${kind} ${attribute.key}`, Math.max(...degrees) - Math.min(...degrees));
    }
  return ranges;
}
