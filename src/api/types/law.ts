// How is a law, and what belongs to it, read from the tables?

import { sql } from 'kysely';
import { numberKey } from '../../seeds/number-key.ts';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import {
  type Compiler,
  codeOf,
  column,
  enumColumn,
  type From,
  many,
  type ObjectFields,
  one,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { connection, type Order } from '../connection.ts';
import type { LawFilter } from '../generated.ts';
import { provisionsOf } from './provision.ts';
import { citationsOf, disputesOf, eventTerm, jurisdictionBy, lawById, stateOn, termOf } from './relation.ts';

const ofLaw =
  (table: string): From =>
  (law, self) =>
    sql`${sql.table(table)} ${self.alias} where ${self.col('law_id')} = ${law.col('id')} order by ${self.col('position')}`;

const Law: ObjectFields = {
  id: column('id'),
  jurisdiction: one(jurisdictionBy('jurisdiction')),
  instrument: one(termOf('instruments', (law) => law.col('instrument'))),
  binds: enumColumn('binds'),
  title: column('title'),
  titles: many(ofLaw('law_title')),
  number: column('number'),
  numbers: many(ofLaw('law_number')),
  summary: column('summary'),
  asOf: column('as_of'),
  firstDay: column('first_day'),
  state: one(stateOn('law_status', 'law_id')),
  // In the order of the days; an event without one stands where the file has it.
  events: many(
    (law, self) => sql`
    law_event ${self.alias} where ${self.col('law_id')} = ${law.col('id')}
    order by coalesce(${self.col('earliest')}, (
      select max(before.earliest) from law_event before
      where before.law_id = ${self.col('law_id')} and before.position < ${self.col('position')})) nulls first, ${self.col('position')}`,
  ),
  relations: many(
    (law, self) => sql`(
      select id, kind, to_law as other, false as inverse, grade, position from law_relation where law_id = ${law.col('id')}
      union all
      select id, kind, law_id, true, grade, position from law_relation where to_law = ${law.col('id')}
    ) ${self.alias} order by ${self.col('inverse')}, ${self.col('position')}, ${self.col('id')}`,
  ),
  provisions: many(provisionsOf),
  sources: many(
    (law, self) => sql`
    source ${self.alias} where ${self.col('document')} = 'laws/' || ${law.col('id')} order by ${self.col('position')}`,
  ),
  readOn: column('read_on'),
  reviewedOn: column('reviewed_on'),
};

const Title: ObjectFields = {
  text: column('text'),
  lang: column('lang'),
  role: enumColumn('role'),
  grade: column('grade'),
  citations: many(citationsOf('law_title_id')),
};

const LawNumber: ObjectFields = {
  text: column('text'),
  grade: column('grade'),
  citations: many(citationsOf('law_number_id')),
};

const Event: ObjectFields = {
  id: column('id'),
  law: one(lawById((event) => event.col('law_id'))),
  kind: one(eventTerm),
  date: column('date'),
  earliest: column('earliest'),
  latest: column('latest'),
  chamber: column('chamber'),
  basis: column('basis'),
  note: column('note'),
  byLaw: one(lawById((event) => event.col('by_law'))),
  into: one(jurisdictionBy('into_bloc')),
  provisions: many(
    (event, self) => sql`
    provision ${self.alias} where ${self.col('law_id')} = ${event.col('law_id')} and ${self.col('slug')} = any(${event.col('provisions')})
    order by ${self.col('position')}`,
  ),
  grade: column('grade'),
  citations: many(citationsOf('law_event_id')),
  otherValues: many(disputesOf('law_event_id')),
};

const Relation: ObjectFields = {
  kind: one(termOf('relations', (relation) => relation.col('kind'))),
  name: value(
    (relation) => sql`(
    select case when ${relation.col('inverse')} then inverse else name end
    from term where list = 'relations' and code = ${relation.col('kind')})`,
  ),
  inverse: column('inverse'),
  law: one(lawById((relation) => relation.col('other'))),
  grade: column('grade'),
  citations: many(citationsOf('law_relation_id')),
};

export const lawTypes = {
  Law,
  Title,
  Number: LawNumber,
  Event,
  Relation,
} satisfies Record<string, ObjectFields>;

const orders: Record<string, Order> = {
  FIRST_DAY_ASC: { by: (law) => law.col('first_day'), direction: 'asc' },
  FIRST_DAY_DESC: { by: (law) => law.col('first_day'), direction: 'desc' },
  TITLE_ASC: { by: (law) => law.col('title'), direction: 'asc' },
  TITLE_DESC: { by: (law) => law.col('title'), direction: 'desc' },
};

/** Laws that fit a filter, narrowed to those of the parent where `ofParent` says which. */
export const lawConnection = (ofParent: (parent: Row, law: Row) => Sql = () => sql`true`) =>
  connection({
    table: 'law',
    id: 'id',
    most: 200,
    orders,
    where: (parent, law, { args }, compiler) =>
      sql.join([ofParent(parent, law), ...lawConditions(law, args.where ?? {}, compiler)], sql` and `),
  });

function lawConditions(law: Row, where: LawFilter, { catalogue, today }: Compiler): Sql[] {
  const { id, jurisdiction, kind, number, text, status } = where;
  checkCodes(catalogue, 'jurisdictions', 'where.jurisdiction', jurisdiction);
  checkCodes(catalogue, 'kinds', 'where.kind', kind);
  const conditions: Sql[] = [];
  if (id != null) conditions.push(sql`${law.col('id')} = any(${id}::text[])`);
  if (jurisdiction != null) conditions.push(sql`${law.col('jurisdiction')} = any(${jurisdiction}::text[])`);
  if (kind != null)
    conditions.push(
      sql`exists (select from provision where law_id = ${law.col('id')} and provision.kind = any(${kind}::text[]))`,
    );
  if (number != null)
    conditions.push(sql`exists (
      select from law_number where law_id = ${law.col('id')} and law_number.key = any(${number.map(numberKey)}::text[]))`);
  if (text != null && text.trim() !== '') conditions.push(textCondition(law, text));
  if (status != null)
    conditions.push(sql`exists (
      select from law_status
      where law_id = ${law.col('id')} and during @> ${askedDay(status.on, today)}::date and or_status is null
        and law_status.status = any(${status.is.map(codeOf)}::standing[]))`);
  return conditions;
}

/** Words in any of the law's texts, stemmed or as they are; or a piece of a title or number, for scripts without spaces. */
function textCondition(law: Row, text: string): Sql {
  const piece = sql`'%' || regexp_replace(folded(${text}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
  return sql`(${law.col('search')} @@ (websearch_to_tsquery('english', folded(${text})) || websearch_to_tsquery('simple', folded(${text})))
    or ${law.col('search_text')} like ${piece})`;
}
