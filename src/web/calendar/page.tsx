// What takes effect, leaves its grace period or ends, month by month, ahead of a day and behind it?

import { earliestDay, latestDay, today } from '../../law/partial-date.ts';
import { documentOf } from '../ask.ts';
import { type Chosen, narrowed, PlaceAndKind, queryOf } from '../filter.tsx';
import { DayForm } from '../form.tsx';
import type {
  CalendarPageQuery,
  CalendarPageQueryVariables,
  CalendarTableQuery,
  CalendarTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { counted, dateText } from '../wording.ts';
import { type CalendarDate, datesOf } from './dates.ts';
import { icalendar } from './icalendar.ts';

/** The most that one list of the question gives. */
const most = 200;

export const route = defineRoute({
  path: '/calendar',
  nav: { name: 'Calendar' },
  document: documentOf<CalendarPageQuery, CalendarPageQueryVariables>('calendar/page.graphql'),
  table: documentOf<CalendarTableQuery, CalendarTableQueryVariables>('calendar/table.graphql'),
  read({ several, day }) {
    const codes = several('jurisdiction').map((code) => code.toUpperCase());
    const kinds = several('kind');
    const year = Number(day.slice(0, 4));
    // All that is known ahead of today; around an earlier day its year and the next.
    const last = year < Number(today().slice(0, 4)) ? `${year + 1}-12-31` : '2100-12-31';
    return {
      before: { gte: `${year - 1}-01-01`, lt: `${year}-01-01` },
      since: { gte: `${year}-01-01`, lte: last },
      both: { gte: `${year - 1}-01-01`, lte: last },
      law: codes.length > 0 ? { jurisdiction: codes } : null,
      concerns: kinds.length > 0 ? kinds : null,
      codes,
    };
  },
  view: (data, variables, { on }) => view(data, [variables.concerns ?? []].flat(), on),
  forms: {
    ics: {
      type: 'text/calendar; charset=utf-8',
      name: 'iCalendar',
      make: (data, variables, here) =>
        icalendar(datesOf(data), `Netlaws${narrowed(data, chosenIn(data, [variables.concerns ?? []].flat()))}`, here),
    },
  },
});

const chosenIn = ({ chosen }: CalendarPageQuery, kinds: string[]) => ({ jurisdictions: chosen.nodes, kinds });

function view(data: CalendarPageQuery, kinds: string[], on: string): View {
  const chosen = chosenIn(data, kinds);
  const where = narrowed(data, chosen);
  const dates = datesOf(data);
  const ahead = dates.filter(({ date }) => earliestDay(date) > on);
  const behind = dates.filter(({ date }) => latestDay(date) <= on).reverse();
  const open = dates.filter((each) => !ahead.includes(each) && !behind.includes(each));
  const isCut = [data.before, data.since, data.begins, data.ends].some(({ totalCount }) => totalCount > most);
  const next = ahead[0];
  return {
    title: `Calendar${where}`,
    description: `Days on which internet law takes effect, leaves its grace period or ends${where}, ahead of ${dateText(on)} and behind.`,
    ...(data.before.totalCount + data.since.totalCount === 0 && { table: false as const }),
    alternates: [
      { type: 'text/calendar', href: `/calendar.ics${queryOf(chosen)}`, title: `Calendar${where}` },
      { type: 'application/atom+xml', href: `/changes.atom${queryOf(chosen)}`, title: `Changes of law${where}` },
    ],
    body: (
      <>
        <h1>Calendar{where}</h1>
        <p class="lead">
          Days on which law takes effect, leaves its grace period or ends, as far as the record knows them.
        </p>
        <DayForm>
          <PlaceAndKind options={data} chosen={chosen} />
        </DayForm>
        <p role="status">
          {ahead.length === 0
            ? `No date after ${dateText(on)} is on record${where}.`
            : `${counted(ahead.length, 'date')} ${ahead.length === 1 ? 'is' : 'are'} on record after ${dateText(on)}${where}; the next is ${dateText(next!.date)}.`}{' '}
          A date that no source read gives is not here; that says nothing about the law.
        </p>
        <ThroughBlocs data={data} />
        <Subscribe chosen={chosen} />
        {isCut && (
          <p class="notice">
            More dates fit than one page holds. Choose a jurisdiction or a kind of rule to see them all.
          </p>
        )}

        {open.length > 0 && (
          <section aria-labelledby="open">
            <h2 id="open">Before or after {dateText(on)}: the day was not found</h2>
            <Dates dates={open} />
          </section>
        )}
        <section aria-labelledby="ahead">
          <h2 id="ahead">After {dateText(on)}</h2>
          <Months dates={ahead} name="ahead" />
        </section>
        <section aria-labelledby="behind">
          <h2 id="behind">Up to {dateText(on)}</h2>
          <Months dates={behind} name="behind" />
          <p>
            <Earlier on={on} />
          </p>
        </section>
      </>
    ),
  };
}

const Earlier = ({ on }: { on: string }) => {
  const here = useHere();
  const year = Number(on.slice(0, 4)) - 2;
  return year < 1900 ? null : <a href={here.with({ on: `${year}-12-31` })}>Up to the end of {year}</a>;
};

/** What binds a member through a bloc stands under the bloc. */
const ThroughBlocs = ({ data: { chosen } }: { data: CalendarPageQuery }) => {
  const here = useHere();
  const codes = chosen.nodes.map(({ code }) => code);
  const blocs = chosen.nodes
    .flatMap(({ memberships }) => memberships)
    .filter(({ to, bloc }) => to === null && bloc.laws.totalCount > 0 && !codes.includes(bloc.code))
    .map(({ bloc }) => bloc);
  if (blocs.length === 0) return null;
  return (
    <p>
      Law made by{' '}
      {blocs.map(({ code, name }, index) => (
        <>
          {index > 0 && ', '}
          <Link to={`/jurisdictions/${code}`} key={code}>
            {name}
          </Link>
        </>
      ))}{' '}
      is not listed here.{' '}
      <a href={here.with({ jurisdiction: [...codes, ...blocs.map(({ code }) => code)].join(',') })}>
        Show its dates too
      </a>
    </p>
  );
};

const Subscribe = ({ chosen }: { chosen: Chosen }) => (
  <p>
    To follow: <a href={`/calendar.ics${queryOf(chosen)}`}>this calendar for calendar programs</a> (iCalendar) or{' '}
    <a href={`/changes.atom${queryOf(chosen)}`}>what happens to these laws</a> (Atom feed).
  </p>
);

const Months = ({ dates, name }: { dates: CalendarDate[]; name: string }) => {
  if (dates.length === 0) return <p>No date is on record.</p>;
  const months = [...new Set(dates.map(monthOf))];
  return (
    <>
      {months.map((month) => (
        <section class="calendar-month" key={month} aria-labelledby={`${name}-${month}`}>
          <h3 id={`${name}-${month}`}>{month.length === 4 ? `${month}, month not found` : dateText(month)}</h3>
          <Dates dates={dates.filter((each) => monthOf(each) === month)} />
        </section>
      ))}
    </>
  );
};

const monthOf = ({ date }: CalendarDate) => date.slice(0, 7);

const Dates = ({ dates }: { dates: CalendarDate[] }) => (
  <ol class="dated">
    {dates.map(({ id, date, what, sort, law, kinds, place, basis, note }) => (
      <li key={id} class={sort === 'ends' ? 'calendar-ends' : undefined}>
        <span class="date">
          <time datetime={date}>{date.length === 10 ? dateText(date) : `${dateText(date)}, day not found`}</time>
        </span>
        <span>
          <Link to={place}>{law.title}</Link> <strong>{what}</strong>
          <span class="whence calendar-about">
            <Link to={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</Link>
            {law.number && ` · ${law.number}`}
            {law.state && (
              <>
                {' · '}
                <Status {...law.state} />
              </>
            )}
          </span>
          {(kinds.length > 0 || basis || note) && (
            <span class="calendar-about note">
              {[kinds.length > 0 && `Only: ${kinds.join(', ')}.`, basis && `By ${basis}.`, note]
                .filter(Boolean)
                .join(' ')}
            </span>
          )}
        </span>
      </li>
    ))}
  </ol>
);
