// How do dates of law get into a calendar program? As RFC 5545 has it: each lasts the days that the date can mean, and blocks no time.

import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { earliestDay, latestDay } from '../../law/partial-date.ts';
import type { Here } from '../route.ts';
import { dateText } from '../wording.ts';
import type { CalendarDate } from './dates.ts';

export function icalendar(dates: CalendarDate[], name: string, here: Here): string {
  const calendar = ical({
    name,
    prodId: { company: 'Netlaws', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    url: here.origin + here.as('ics'),
    ttl: 86_400,
  });
  for (const { id, date, what, law, kinds, place, basis, note } of dates) {
    const isExact = date.length === 10;
    calendar.createEvent({
      id: `${id}@netlaws`,
      // When the record came to say so, not when it was asked: the same file is told the same.
      stamp: new Date(`${here.release.madeOn}T00:00:00Z`),
      allDay: true,
      start: new Date(earliestDay(date)),
      // The first day after it.
      end: new Date(Date.parse(latestDay(date)) + 86_400_000),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: clean(
        `${law.jurisdiction.name}: ${law.title} ${what}${isExact ? '' : ` (${dateText(date)}, day not found)`}`,
      ),
      description: clean(
        [
          !isExact && `The sources read give ${dateText(date)} and no day: it is one of these days.`,
          kinds.length > 0 && `Only: ${kinds.join(', ')}.`,
          basis && `By ${basis}.`,
          note,
          `${law.number ? `${law.number}. ` : ''}Known up to ${dateText(law.asOf)}.`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
      url: here.origin + here.to(place),
    });
  }
  return calendar.toString();
}

/** Texts of calendars have no control characters. */
const clean = (text: string) => text.replace(/[\p{Cc}]+/gu, ' ');
