// What does a date known to the day, the month or the year say about days?
// Dates are ISO strings from end to end ('2018', '2018-06', '2018-06-12'): the length is the precision, and days compare as text.

export type PartialDate = string;
export type Day = string;

const shape = /^(1[5-9]|2[01])\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for YYYY, YYYY-MM and YYYY-MM-DD of a day that exists, from 1500 to 2199. */
export function isPartialDate(text: string): text is PartialDate {
  return shape.test(text) && (text.length < 10 || dayOf(Date.parse(text)) === text);
}

export const isDay = (text: string): text is Day => text.length === 10 && isPartialDate(text);

/** The first day a date can mean: 2018-06 → 2018-06-01. */
export function earliestDay(date: PartialDate): Day {
  return date + '0000-01-01'.slice(date.length);
}

/** The last day a date can mean: 2018-02 → 2018-02-28. */
export function latestDay(date: PartialDate): Day {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return dayOf(Date.UTC(year, month, 0));
}

export const today = (): Day => dayOf(Date.now());

const dayOf = (time: number): Day => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10));
