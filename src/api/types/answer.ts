// What does a jurisdiction's law say to a kind of rule on a day, how strictly, and on pain of what?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import {
  column,
  enumColumn,
  enumValue,
  type From,
  many,
  type ObjectFields,
  one,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { jurisdictionBy, kindBy, lawById, quantityOf, termOf } from './relation.ts';

/** For each number and scale of a kind, the strictest value in force in a jurisdiction on a day: a row of strictest that is an attribute, too. */
export const strictestOf = (jurisdiction: Sql, kind: Sql, day: Sql): Sql => sql`(
  select strictest.*, null::text[] as choices, null::boolean as flag
  from strictest
  where strictest.jurisdiction = ${jurisdiction} and strictest.kind = ${kind} and during @> ${day}
)`;

/** Each measure of a penalty that the provisions behind an answer set while certainly in force: columns of holds with type, amount, unit, basis. */
const penaltiesOf = (answer: Row): Sql => sql`(
  select holds.*, penalty.*
  from holds
  join provision on provision.id = holds.provision_id
  cross join lateral (values
    ('fine', fine, fine_currency, null), ('turnover-share', turnover_share, '%', turnover_of), ('prison', prison_months, 'months', null)
  ) penalty(type, amount, unit, basis)
  where holds.jurisdiction = ${answer.col('jurisdiction')} and holds.kind = ${answer.col('kind')} and during @> ${answer.col('on_day')}
    and holds.status = 'in-force' and or_status is null and amount is not null
)`;

const Answer: ObjectFields = {
  jurisdiction: jurisdictionBy('jurisdiction'),
  kind: kindBy('kind'),
  status: value((answer) => sql`coalesce(${enumValue(answer.col('status'))}, 'NOT_REVIEWED')`),
  orStatus: enumColumn('or_status'),
  uncertain: value((answer) => sql`${answer.col('or_status')} is not null`),
  from: value((answer) => sql`nullif(lower(${answer.col('during')}), '-infinity')`),
  to: value((answer) => sql`upper(${answer.col('during')})`),
  provisions: many(
    (answer, self) => sql`
    holds ${self.alias}
    where ${self.col('jurisdiction')} = ${answer.col('jurisdiction')} and ${self.col('kind')} = ${answer.col('kind')}
      and ${self.col('during')} @> ${answer.col('on_day')}
    order by greatest(${self.col('status')}, ${self.col('or_status')}) desc, ${self.col('via')} nulls first, ${self.col('provision_id')}`,
  ),
  strictest: many(
    (answer, self) => sql`
    ${strictestOf(answer.col('jurisdiction'), answer.col('kind'), answer.col('on_day'))} ${self.alias} where 'in-force' in (${answer.col('status')}, ${answer.col('or_status')}) order by ${self.col('position')}`,
  ),
  highestPenalties: many(
    (answer, self) => sql`(
      select ${answer.col('jurisdiction')} as jurisdiction, ${answer.col('kind')} as kind, ${answer.col('on_day')} as on_day,
        type, unit, basis, max(amount) as amount
      from ${penaltiesOf(answer)} penalties
      where 'in-force' in (${answer.col('status')}, ${answer.col('or_status')})
      group by type, unit, basis
    ) ${self.alias}
    order by array_position(array['fine', 'turnover-share', 'prison'], ${self.col('type')}), ${self.col('unit')} collate "C",
      ${self.col('basis')} collate "C"`,
  ),
  finding: one(
    (answer, self) => sql`
    finding ${self.alias}
    where ${answer.col('status')} in ('none', 'not-applicable') and ${answer.col('status')}::text = ${self.col('value')} and ${self.col('jurisdiction')} = ${answer.col('jurisdiction')}
      and ${self.col('kind')} = ${answer.col('kind')} and ${self.col('during')} @> ${answer.col('on_day')}`,
  ),
};

const HighestPenalty: ObjectFields = {
  type: enumColumn('type'),
  highest: one(quantityOf('amount', 'unit')),
  turnoverOf: one(termOf('turnoverBases', (penalty) => penalty.col('basis'))),
  provisions: many(
    (penalty, self) => sql`
    ${penaltiesOf(penalty)} ${self.alias}
    where ${self.col('type')} = ${penalty.col('type')} and ${self.col('unit')} = ${penalty.col('unit')}
      and ${self.col('basis')} is not distinct from ${penalty.col('basis')} and ${self.col('amount')} = ${penalty.col('amount')}
    order by ${self.col('via')} nulls first, ${self.col('provision_id')}, ${self.col('via_law')} nulls first`,
  ),
};

const HeldProvision: ObjectFields = {
  provision: one((held, self) => sql`provision ${self.alias} where ${self.col('id')} = ${held.col('provision_id')}`),
  status: enumColumn('status'),
  orStatus: enumColumn('or_status'),
  uncertain: value((held) => sql`${held.col('or_status')} is not null`),
  how: value(
    (held) => sql`case when ${held.col('via')} is null then 'OWN'
    when ${held.col('via_law')} is null then 'DIRECTLY' else 'THROUGH_TRANSPOSITION' end`,
  ),
  via: jurisdictionBy('via'),
  leftBloc: column('left_bloc'),
  viaLaw: one(lawById((held) => held.col('via_law'))),
};

export const answerTypes = { Answer, HighestPenalty, HeldProvision } satisfies Record<string, ObjectFields>;

export const answersToKind: From = (kind, self, { jurisdictions, on }, { catalogue, today }) => {
  checkCodes(catalogue, 'jurisdictions', 'jurisdictions', jurisdictions);
  const day = sql`${askedDay(on, today)}::date`;
  const named = sql`
    select code as jurisdiction, answer.status, answer.or_status, answer.during
    from unnest(${jurisdictions}::text[]) as wanted(code)
    left join answer on answer.jurisdiction = wanted.code and answer.kind = ${kind.col('code')} and answer.during @> ${day}`;
  const all = sql`
    select jurisdiction, status, or_status, during from answer where answer.kind = ${kind.col('code')} and during @> ${day}`;
  return sql`(
      select answers.*, ${kind.col('code')} as kind, ${day} as on_day, folded(jurisdiction.name) collate "C" as name
      from (${jurisdictions == null ? all : named}) answers join jurisdiction on jurisdiction.code = answers.jurisdiction
    ) ${self.alias} order by ${self.col('name')}`;
};
