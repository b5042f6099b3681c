// What does a comparison find, in words?

import type { ComparePageQuery } from '../generated.ts';
import { counted, dateText } from '../wording.ts';

export type Comparison = NonNullable<ComparePageQuery['compare']>;
export type Row = Comparison['rows'][number];
export type Cell = Row['cells'][number];
export type Change = NonNullable<ComparePageQuery['changes']>['changes'][number];

/** 'China, Vietnam and Germany'. */
export const listText = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const namesText = ({ jurisdictions }: Comparison): string => listText(jurisdictions.map(({ name }) => name));

/** 'differs in state and in how strict it is'. */
export const differenceText = ({ differsIn }: Pick<Row, 'differsIn'>): string =>
  `differs in ${differsIn.map((way) => ({ STATE: 'state', VALUES: 'how strict it is' })[way]).join(' and in ')}`;

/** In how many kinds answers differ, in what, and of how many that is said. */
export function countsText({ rows, jurisdictions }: Comparison, on: string): string {
  const day = `On ${dateText(on)}`;
  if (jurisdictions.length === 1) {
    const reviewed = rows.filter((row) => row.reviewed > 0).length;
    return `${day}, ${jurisdictions[0]!.name} has an answer on record for ${reviewed} of ${counted(rows.length, 'kind')} of rules.`;
  }
  const comparable = rows.filter((row) => row.reviewed > 1).length;
  if (comparable === 0) return `${day}, no kind of rule was reviewed in two of them: there is nothing to compare.`;
  const differing = rows.filter((row) => row.differs);
  const inState = differing.filter(({ differsIn }) => differsIn.includes('STATE')).length;
  const inValues = differing.length - inState;
  const ways = [
    inState > 0 && `${inState} in their state`,
    inValues > 0 && `${inValues} ${inState > 0 ? 'only ' : ''}in how strict they are`,
  ].filter(Boolean);
  const told = ways.length > 0 ? `: ${ways.join(', ')}` : '';
  return `${day}, answers differ in ${differing.length} of the ${counted(comparable, 'kind')} of rules that were reviewed in two or more of them${told}.`;
}

export function changedCount({ changes }: ComparePageQuery, on: string, then: string): string {
  const [earlier, later] = [on, then].sort() as [string, string];
  const count = changes?.changes.length ?? 0;
  return `${counted(count, 'answer')} changed between ${dateText(earlier)} and ${dateText(later)}.`;
}

/** What changed in a cell, by its jurisdiction and kind. */
export const changesByCell = ({ changes }: ComparePageQuery): Map<string, Change> =>
  new Map((changes?.changes ?? []).map((change) => [`${change.jurisdiction.code} ${change.kind.code}`, change]));

/** Under their pillars, in the codebook's order of these. */
export const byPillar = <T extends { kind: { pillar: { code: string } } }>(
  rows: T[],
  pillars: { code: string; name: string }[],
): { code: string; name: string; rows: T[] }[] =>
  pillars
    .map((pillar) => ({ ...pillar, rows: rows.filter(({ kind }) => kind.pillar.code === pillar.code) }))
    .filter((pillar) => pillar.rows.length > 0);
