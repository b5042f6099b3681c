// How good is the evidence for a field? Derived from the sources it cites, never typed.

import type { Cite, Source } from './format.ts';

export type Grade = 'A' | 'B' | 'C' | 'D' | 'X';

/**
 * A: a primary source states it. B: a curated one does. C: two specialist or press pages of different publishers agree.
 * D: a single one. X: the sources disagree.
 */
export function gradeOf(cite: Cite, sources: Record<string, Source>, disputed = false): Grade {
  if (disputed) return 'X';
  const cited = cite.map(({ source }) => sources[source]!);
  if (cited.some((source) => source.class === 'primary')) return 'A';
  if (cited.some((source) => source.class === 'curated')) return 'B';
  return new Set(cited.map((source) => source.publisher.toLowerCase())).size > 1 ? 'C' : 'D';
}
