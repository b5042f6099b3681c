// Which day is asked about?

import type { Day } from '../law/partial-date.ts';
import { refusal } from './errors.ts';

/** The day given, or another where none is. Laws are older than the net, but questions about it are not: 1900 to 2100. */
export function askedDay(given: Day | null | undefined, otherwise: Day, argument = 'on'): Day {
  const day = given ?? otherwise;
  if (day < '1900-01-01' || day > '2100-12-31')
    throw refusal('BAD_ARGUMENT', argument, `${argument} is ${day}. Ask about a day from 1900-01-01 to 2100-12-31.`);
  return day;
}
