// How is a law, and what belongs to it, read from the tables?

import { sql } from 'kysely';
import { numberKey } from '../../seeds/number-key.ts';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import {
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
import { among, conditionOf, days, type Filter, some, text } from '../filter.ts';
import { jurisdictionFilter } from './jurisdiction.ts';
import { provisionFilter, provisionsOf } from './provision.ts';
import { citationsOf, disputesOf, eventTerm, jurisdictionBy, lawById, stateOn, termOf } from './relation.ts';
import { sourceFilter } from './source.ts';

const ofLaw =
  (table: string): From =>
  (law, self) =>
    sql`${sql.table(table)} ${self.alias} where ${self.col('law_id')} = ${law.col('id')} order by ${self.col('position')}`;

const Law: ObjectFields = {
  id: column('id'),
  jurisdiction: jurisdictionBy('jurisdiction'),
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
  into: jurisdictionBy('into_bloc'),
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
    usual: 50,
    orders,
    apart: { column: 'jurisdiction', values: ({ where }) => where?.jurisdiction },
    where: (parent, law, { args }, compiler) =>
      sql`${ofParent(parent, law)} and ${conditionOf(lawFilter, law, args.where, compiler)}`,
  });

export const lawFilter: Filter = {
  id: among((law) => law.col('id')),
  jurisdiction: (law, codes: string[], { catalogue }) => {
    checkCodes(catalogue, 'jurisdictions', 'where.jurisdiction', codes);
    return sql`${law.col('jurisdiction')} = any(${codes}::text[])`;
  },
  jurisdictionWhere: some(
    'jurisdiction',
    (law, own) => sql`${own.col('code')} = ${law.col('jurisdiction')}`,
    () => jurisdictionFilter,
  ),
  kind: (law, kinds: string[], { catalogue }) => {
    checkCodes(catalogue, 'kinds', 'where.kind', kinds);
    return sql`exists (select from provision where law_id = ${law.col('id')} and provision.kind = any(${kinds}::text[]))`;
  },
  instrument: among((law) => law.col('instrument')),
  binds: among(
    (law) => law.col('binds'),
    (values) => values.map(codeOf),
  ),
  number: (law, numbers: string[]) => sql`exists (
    select from law_number where law_id = ${law.col('id')} and law_number.key = any(${numbers.map(numberKey)}::text[]))`,
  hasNumber: (law, has: boolean) => sql`(${law.col('number')} is not null) = ${has}::boolean`,
  title: text('title'),
  text: (law, words: string) => (words.trim() === '' ? sql`true` : textCondition(law, words)),
  firstDay: days((law) => law.col('first_day')),
  asOf: days(
    (law) => sql`earliest_day(${law.col('as_of')})`,
    (law) => sql`latest_day(${law.col('as_of')})`,
  ),
  isReviewed: (law, is: boolean) => sql`(${law.col('reviewed_on')} is not null) = ${is}::boolean`,
  status: (law, { is, on }, { today }) => sql`exists (
    select from law_status
    where law_id = ${law.col('id')} and during @> ${askedDay(on, today)}::date and or_status is null
      and law_status.status = any(${is.map(codeOf)}::standing[]))`,
  events: some(
    'law_event',
    (law, event) => sql`${event.col('law_id')} = ${law.col('id')}`,
    () => eventFilter,
  ),
  provisions: some(
    'provision',
    (law, own) => sql`${own.col('law_id')} = ${law.col('id')}`,
    () => provisionFilter,
  ),
  relations: (law, { kind, inverse }) => {
    const [mine] = inverse ? ['to_law'] : ['law_id'];
    return sql`exists (
      select from law_relation where ${sql.ref(`law_relation.${mine}`)} = ${law.col('id')}
        and ${kind == null ? sql`true` : sql`law_relation.kind = any(${kind}::text[])`})`;
  },
  sources: some(
    'source',
    (law, source) => sql`${source.col('document')} = 'laws/' || ${law.col('id')}`,
    () => sourceFilter,
  ),
};

export const eventFilter: Filter = {
  kind: among((event) => event.col('kind')),
  phase: (event, phases: string[]) => sql`exists (
    select from event_kind where code = ${event.col('kind')} and event_kind.phase = any(${phases.map(codeOf)}::text[]))`,
  date: days(
    (event) => event.col('earliest'),
    (event) => event.col('latest'),
  ),
  basis: text('basis'),
  note: text('note'),
  grade: among((event) => event.col('grade')),
  concerns: (event, kinds: string[], { catalogue }) => {
    checkCodes(catalogue, 'kinds', 'where.concerns', kinds);
    return sql`exists (
      select from provision
      where provision.law_id = ${event.col('law_id')} and provision.kind = any(${kinds}::text[])
        and (${event.col('provisions')} is null or provision.slug = any(${event.col('provisions')})))`;
  },
  law: some(
    'law',
    (event, law) => sql`${law.col('id')} = ${event.col('law_id')}`,
    () => lawFilter,
  ),
};

/** Events of all laws. */
export const events = connection({
  table: 'law_event',
  id: 'id',
  most: 200,
  usual: 50,
  orders: {
    // An event whose day was not found stands after all others.
    DATE_ASC: { by: (event) => sql`coalesce(${event.col('earliest')}, 'infinity')`, direction: 'asc' },
    DATE_DESC: { by: (event) => sql`coalesce(${event.col('earliest')}, '-infinity')`, direction: 'desc' },
    ID_ASC: { by: (event) => event.col('id'), direction: 'asc' },
  },
  where: (_parent, self, { args }, compiler) => conditionOf(eventFilter, self, args.where, compiler),
});

/** Words in any of the law's texts, stemmed or as they are; or a piece of a title or number, for scripts without spaces. */
function textCondition(law: Row, text: string): Sql {
  const piece = sql`'%' || regexp_replace(folded(${text}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
  return sql`(${law.col('search')} @@ (websearch_to_tsquery('english', folded(${text})) || websearch_to_tsquery('simple', folded(${text})))
    or ${law.col('search_text')} like ${piece})`;
}
