// Where a bloc's law is not made part of a member's own.

import { codesAmong, daysOf } from './filters.ts';
import { degreeOfStanding, isCertainlyInForce, isWithin, type Row, sorted, type Tables } from './tables.ts';

/** The last day for transposing a law: of several, the latest. */
function dueOf(tables: Tables, law: string): { date: string; latest: string } | undefined {
  const due = tables
    .where('law_event', 'law_id', law)
    .filter(({ kind, provisions }) => kind === 'transposition-due' && provisions === null)
    .flatMap(({ date }) => (date === null ? [] : [{ date: date as string, latest: daysOf(date)![1] }]));
  return sorted(due, ({ latest }) => latest).at(-1);
}

/** Bloc's laws in force that reach a member on a day and that no law of it in force transposes. */
export function gapsOn(tables: Tables, on: string): Row[] {
  const known = found.get(tables) ?? new Map<string, Row[]>();
  found.set(tables, known);
  const gaps = known.get(on) ?? gapsFound(tables, on);
  known.set(on, gaps);
  return gaps;
}

/** What was found for a day is asked for by each answer of it. */
const found = new WeakMap<Tables, Map<string, Row[]>>();

function gapsFound(tables: Tables, on: string): Row[] {
  const gaps: Row[] = [];
  for (const law of tables.rows('law')) {
    const isInForce = tables
      .where('law_status', 'law_id', law.id)
      .some((state) => isCertainlyInForce(state) && isWithin(state.during, on));
    if (law.binds !== 'through-transposition' || !isInForce) continue;
    for (const { member, via, during } of tables.where('law_reach', 'law_id', law.id)) {
      if (!isWithin(during, on)) continue;
      const come = tables
        .where('transposition', 'law_id', law.id)
        .filter((each) => isWithin(each.during, on) && tables.one('law', 'id', each.own_law)!.jurisdiction === member);
      if (come.some(isCertainlyInForce)) continue;
      const due = dueOf(tables, law.id);
      const furthest = sorted(come, ({ status }) => degreeOfStanding(status)).at(-1);
      gaps.push({
        on,
        law,
        member: tables.one('jurisdiction', 'code', member),
        via: tables.one('jurisdiction', 'code', via),
        deadline: due?.date ?? null,
        overdue: due ? due.latest < on : null,
        transposition: furthest?.status ?? null,
        transposedBy: sorted(
          tables
            .where('law_relation', 'to_law', law.id)
            .filter(({ kind }) => kind === 'transposes')
            .map(({ law_id }) => tables.one('law', 'id', law_id)!)
            .filter(({ jurisdiction }) => jurisdiction === member),
          (own) => own.first_day,
          (own) => own.id,
        ),
      });
    }
  }
  return sorted(
    gaps,
    ({ deadline }) => deadline,
    ({ law }) => law.id,
    ({ member }) => member.code,
    ({ via }) => via.code,
  );
}

export function gapsAsked({ on, law, among, overdue, first }: Record<string, any>, tables: Tables) {
  const members = among == null ? null : codesAmong(tables, among, true);
  return gapsOn(tables, on ?? tables.today)
    .filter(
      (gap) =>
        (law == null || law.includes(gap.law.id)) &&
        (members === null || members.includes(gap.member.code)) &&
        (overdue == null || (gap.overdue ?? false) === overdue),
    )
    .slice(0, first);
}
