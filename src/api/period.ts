// On which days are points of a curve taken?

import type { Day } from '../law/partial-date.ts';
import { askedDay } from './asked-day.ts';
import type { Args, Compiler } from './compile.ts';
import { refusal } from './errors.ts';

const mostPoints = 400;

/** The last day of each year or quarter from one day to another, and that other day itself. */
export function periodEnds({ by, from, to }: Args, { today }: Compiler): Day[] {
  const [first, last] = [askedDay(from, '1995-01-01', 'from'), askedDay(to, today, 'to')];
  if (last < first)
    throw refusal('BAD_ARGUMENT', 'to', `to, ${last}, is before from, ${first}. Give the later day as to.`);
  const ends = by === 'YEAR' ? ['12-31'] : ['03-31', '06-30', '09-30', '12-31'];
  const days: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (const end of ends) if (`${year}-${end}` >= first && `${year}-${end}` < last) days.push(`${year}-${end}`);
  days.push(last);
  if (days.length > mostPoints)
    throw refusal(
      'BAD_ARGUMENT',
      'from',
      `These would be ${days.length} points. Ask for at most ${mostPoints}: fewer years, or by: YEAR.`,
    );
  return days;
}
