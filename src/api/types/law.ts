// How is a law, and what belongs to it, read from the tables?

import { sql } from 'kysely';
import { numberKey } from '../../seeds/check.ts';
import { checkCodes } from '../catalogue.ts';
import {
  type Args,
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

export const termOf =
  (list: string, code: (row: Row) => Sql): From =>
  (row, self) =>
    sql`term ${self.alias} where ${self.col('list')} = ${sql.lit(list)} and ${self.col('code')} = ${code(row)}`;

const termsOf =
  (list: string, codes: string): From =>
  (row, self) =>
    sql`term ${self.alias} where ${self.col('list')} = ${sql.lit(list)} and ${self.col('code')} = any(${row.col(codes)})
    order by ${self.col('position')}`;

/** The terms of lifecycle events stand in a table of their own. */
const eventTerm: From = (row, self) => sql`event_kind ${self.alias} where ${self.col('code')} = ${row.col('kind')}`;

const ofLaw =
  (table: string): From =>
  (law, self) =>
    sql`${sql.table(table)} ${self.alias} where ${self.col('law_id')} = ${law.col('id')} order by ${self.col('position')}`;

export const lawById =
  (id: (row: Row) => Sql): From =>
  (row, self) =>
    sql`law ${self.alias} where ${self.col('id')} = ${id(row)}`;

export const jurisdictionBy =
  (code: string): From =>
  (row, self) =>
    sql`jurisdiction ${self.alias} where ${self.col('code')} = ${row.col(code)}`;

export const citationsOf =
  (subject: string): From =>
  (row, self) =>
    sql`citation ${self.alias} where ${self.col(subject)} = ${row.col('id')} order by ${self.col('position')}`;

const disputesOf =
  (subject: string): From =>
  (row, self) =>
    sql`dispute ${self.alias} where ${self.col(subject)} = ${row.col('id')} order by ${self.col('position')}`;

const stateOn =
  (table: string, key: string): From =>
  (row, self, { on }: Args, { today }: Compiler) =>
    sql`${sql.table(table)} ${self.alias} where ${self.col(key)} = ${row.col('id')} and ${self.col('during')} @> ${on ?? today}::date`;

const provisionsOf: From = (law, self, { kind }: Args, { catalogue }: Compiler) => {
  checkCodes(catalogue, 'kinds', 'kind', kind);
  const wanted = kind == null ? sql`` : sql`and ${self.col('kind')} = any(${kind}::text[])`;
  return sql`provision ${self.alias} where ${self.col('law_id')} = ${law.col('id')} ${wanted} order by ${self.col('position')}`;
};

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

const quantity = (number: string, unit: string) =>
  one(
    (row, self) => sql`(select ${row.col(number)} as value, ${row.col(unit)} as unit) ${self.alias}
    where ${self.col('value')} is not null`,
  );

const Provision: ObjectFields = {
  id: column('id'),
  law: one(lawById((provision) => provision.col('law_id'))),
  kind: one(
    (provision, self) => sql`provision_kind ${self.alias} where ${self.col('code')} = ${provision.col('kind')}`,
  ),
  article: column('article'),
  summary: column('summary'),
  from: column('from_date'),
  to: column('to_date'),
  enacted: column('enacted'),
  state: one(stateOn('provision_status', 'provision_id')),
  states: many(
    (provision, self) => sql`
    provision_status ${self.alias} where ${self.col('provision_id')} = ${provision.col('id')} order by ${self.col('during')}`,
  ),
  appliesTo: many(termsOf('actors', 'applies_to')),
  threshold: quantity('threshold', 'threshold_unit'),
  authority: column('authority'),
  penalty: one(
    (row, self) => sql`(
      select ${row.col('fine')} as fine, ${row.col('fine_currency')} as fine_currency, ${row.col('turnover_share')} as turnover_share,
        ${row.col('turnover_of')} as turnover_of, ${row.col('prison_months')} as prison_months, ${row.col('sanctions')} as sanctions
    ) ${self.alias}
    where num_nonnulls(${self.col('fine')}, ${self.col('turnover_share')}, ${self.col('prison_months')}) > 0
      or cardinality(${self.col('sanctions')}) > 0`,
  ),
  attributes: many(
    (provision, self) => sql`
    provision_attribute ${self.alias} where ${self.col('provision_id')} = ${provision.col('id')}
    order by (select position from attribute where kind = ${self.col('kind')} and key = ${self.col('key')})`,
  ),
  grade: column('grade'),
  citations: many(citationsOf('provision_id')),
  otherValues: many(disputesOf('provision_id')),
};

const Attribute: ObjectFields = {
  definition: one(
    (own, self) => sql`
    attribute ${self.alias} where ${self.col('kind')} = ${own.col('kind')} and ${self.col('key')} = ${own.col('key')}`,
  ),
  number: quantity('number', 'unit'),
  inUnit: column('in_unit'),
  choice: one(
    (own, self) => sql`
    attribute_value ${self.alias} where ${self.col('kind')} = ${own.col('kind')} and ${self.col('key')} = ${own.col('key')}
      and ${self.col('code')} = ${own.col('choice')}`,
  ),
  choices: (own, selection, compiler) => sql`
    case when ${own.col('choices')} is not null then ${many(
      (_row, self) => sql`
      attribute_value ${self.alias} where ${self.col('kind')} = ${own.col('kind')} and ${self.col('key')} = ${own.col('key')}
        and ${self.col('code')} = any(${own.col('choices')}) order by ${self.col('position')}`,
    )(own, selection, compiler)} end`,
  flag: column('flag'),
};

export const lawTypes = {
  Law,
  Title,
  Number: LawNumber,
  Event,
  Relation,
  Provision,
  Attribute,
  Quantity: { value: column('value'), unit: column('unit') },
  Penalty: {
    fine: quantity('fine', 'fine_currency'),
    turnoverShare: column('turnover_share'),
    turnoverOf: one(termOf('turnoverBases', (penalty) => penalty.col('turnover_of'))),
    prisonMonths: column('prison_months'),
    sanctions: many(termsOf('sanctions', 'sanctions')),
  },
  OtherValue: { field: column('field'), value: column('value'), citations: many(citationsOf('dispute_id')) },
  Citation: {
    source: one((citation, self) => sql`source ${self.alias} where ${self.col('id')} = ${citation.col('source_id')}`),
    place: column('place'),
  },
  Source: {
    id: column('id'),
    url: column('url'),
    title: column('title'),
    publisher: column('publisher'),
    class: enumColumn('class'),
    lang: column('lang'),
    readOn: column('read_on'),
  },
  State: {
    status: enumColumn('status'),
    orStatus: enumColumn('or_status'),
    uncertain: value((state) => sql`${state.col('or_status')} is not null`),
    from: value((state) => sql`lower(${state.col('during')})`),
    to: value((state) => sql`upper(${state.col('during')})`),
  },
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

function lawConditions(law: Row, where: Args, { catalogue, today }: Compiler): Sql[] {
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
      where law_id = ${law.col('id')} and during @> ${status.on ?? today}::date and or_status is null
        and law_status.status = any(${status.is.map(codeOf)}::standing[]))`);
  return conditions;
}

/** Words in any of the law's texts, stemmed or as they are; or a piece of a title or number, for scripts without spaces. */
function textCondition(law: Row, text: string): Sql {
  const piece = sql`'%' || regexp_replace(folded(${text}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
  return sql`(${law.col('search')} @@ (websearch_to_tsquery('english', folded(${text})) || websearch_to_tsquery('simple', folded(${text})))
    or ${law.col('search_text')} like ${piece})`;
}
