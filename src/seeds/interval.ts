// Do two spans of days overlap?

import { type Day, earliestDay, latestDay, type PartialDate } from '../law/partial-date.ts';

/** Days from `from` (inclusive) to `to` (exclusive; null: open). */
export type Interval = { from: Day; to: Day | null };

/** The days that are certainly meant: from the last day `from` can mean to the first day `to` can mean. */
export const spanOf = (from: PartialDate | undefined, to: PartialDate | undefined): Interval => ({
  from: from === undefined ? '0001-01-01' : latestDay(from),
  to: to === undefined ? null : earliestDay(to),
});

export const overlapping = (a: Interval, b: Interval): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to);
