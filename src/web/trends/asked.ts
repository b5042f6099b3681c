// What do pages of trends read from their addresses?

import { type Day, isDay } from '../../law/partial-date.ts';
import type { Asked } from '../address.ts';
import { BadRequest } from '../ask.ts';

const mostKinds = 20;

/** Codes of kinds; whether they exist is for the record to say. */
export function kindsIn({ several }: Asked): string[] {
  const kinds = several('kinds');
  if (kinds.length > mostKinds)
    throw new BadRequest(`${kinds.length} kinds are too many for one page. Choose up to ${mostKinds}.`);
  return kinds;
}

const earliest: Day = '1900-01-01';

/** The last day of the year that lies so many years before a day's; no day before 1900. */
export function yearEndBefore(day: Day, years: number): Day {
  const end = `${Number(day.slice(0, 4)) - years}-12-31`;
  return end < earliest ? earliest : end;
}

/** The same day so many years before. */
export function yearsBefore(day: Day, years: number): Day {
  const before = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  const isOne: boolean = isDay(before);
  if (before < earliest) return earliest;
  return isOne ? before : `${before.slice(0, 8)}28`;
}

/** An earlier day than the one asked about. Left out: `otherwise`. */
export function earlierDay({ one, day }: Asked, name: string, otherwise: Day): Day {
  const text = one(name);
  if (text === undefined) return otherwise;
  const given = /^\d{4}$/.test(text) ? `${text}-12-31` : text;
  const isOne: boolean = isDay(given);
  if (!isOne || given < earliest)
    throw new BadRequest(
      `${name} is "${text.slice(0, 40)}", which is no day from ${earliest} on. Write it as in 2015-01-01.`,
    );
  if (given >= day) throw new BadRequest(`${name} is ${given}, which is not before ${day}. Give an earlier day.`);
  return given;
}

/** The pillar all of whose kinds were asked for, and no others. */
export const pillarOf = <Pillar extends { kinds: { code: string }[] }>(
  pillars: Pillar[],
  kinds: string[],
): Pillar | undefined =>
  pillars.find(
    (pillar) => pillar.kinds.length === kinds.length && pillar.kinds.every(({ code }) => kinds.includes(code)),
  );

export const kindsAddress = (path: string, kinds: { code: string }[]): string =>
  `${path}?kinds=${kinds.map(({ code }) => code).join(',')}`;
