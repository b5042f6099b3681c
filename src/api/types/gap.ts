// Where is a bloc's law not made part of a member's own?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { column, enumColumn, type From, many, type ObjectFields, one, type Row, type Sql } from '../compile.ts';
import { refusal } from '../errors.ts';
import { codesAmong } from './jurisdiction.ts';
import { jurisdictionBy, lawById } from './relation.ts';

const mostGaps = 1000;

/** How far the laws of the member have come in transposing the bloc's, in any of its kinds. */
const come = sql`
  transposition join law own on own.id = transposition.own_law
  where transposition.law_id = law.id and own.jurisdiction = reach.member`;

/** Gaps on a day, with the conditions that `law` (the bloc's) and `reach` (the member's) must fit. */
const gapsOn = (day: Sql, condition: Sql): Sql => sql`(
  select reach.law_id, reach.member, reach.via, ${day} as on_day, due.date as deadline, due.latest < ${day} as overdue,
    (select max(transposition.status) from ${come} and transposition.during @> ${day}) as transposition
  from law
  join law_status on law_status.law_id = law.id and law_status.during @> ${day} and law_status.status = 'in-force'
    and law_status.or_status is null
  join law_reach reach on reach.law_id = law.id and reach.during @> ${day}
  left join lateral (
    select date, latest from law_event
    where law_event.law_id = law.id and law_event.kind = 'transposition-due' and provisions is null
    order by latest desc nulls last limit 1
  ) due on true
  where binds = 'through-transposition' and ${condition} and not exists (
    select from ${come} and transposition.during @> ${day} and transposition.status = 'in-force' and transposition.or_status is null)
)`;

const inOrder = (self: Row): Sql =>
  sql`${self.col('deadline')} nulls last, ${self.col('law_id')}, ${self.col('member')} collate "C", ${self.col('via')}`;

export const gaps = many((_root, self, { on, law, among, overdue, first }, compiler) => {
  if (first < 0 || first > mostGaps)
    throw refusal('BAD_ARGUMENT', 'first', `first is ${first}. Ask for 0 to ${mostGaps} gaps.`);
  const fits = sql.join(
    [
      sql`true`,
      ...(law == null ? [] : [sql`law.id = any(${law}::text[])`]),
      ...(overdue == null
        ? []
        : [sql`coalesce(due.latest < ${askedDay(on, compiler.today)}::date, false) = ${overdue}::boolean`]),
      ...(among == null ? [] : [sql`reach.member = any(${codesAmong(among, compiler, true)})`]),
    ],
    sql` and `,
  );
  return sql`${gapsOn(sql`${askedDay(on, compiler.today)}::date`, fits)} ${self.alias} order by ${inOrder(self)} limit ${first}`;
});

/** The gaps of an answer's jurisdiction that concern its kind. */
export const gapsOfAnswer: From = (answer, self) =>
  sql`${gapsOn(
    answer.col('on_day'),
    sql`reach.member = ${answer.col('jurisdiction')} and exists (
    select from provision where provision.law_id = law.id and provision.kind = ${answer.col('kind')})`,
  )} ${self.alias} order by ${inOrder(self)}`;

export const gapTypes = {
  Gap: {
    on: column('on_day'),
    law: one(lawById((gap) => gap.col('law_id'))),
    member: jurisdictionBy('member'),
    via: jurisdictionBy('via'),
    deadline: column('deadline'),
    overdue: column('overdue'),
    transposition: enumColumn('transposition'),
    transposedBy: many(
      (gap, self) => sql`
      law ${self.alias}
      where ${self.col('jurisdiction')} = ${gap.col('member')} and exists (
        select from law_relation where kind = 'transposes' and law_id = ${self.col('id')} and to_law = ${gap.col('law_id')})
      order by ${self.col('first_day')}, ${self.col('id')}`,
    ),
  },
} satisfies Record<string, ObjectFields>;
