// How is a provision, and what belongs to it, read from the tables?

import { sql } from 'kysely';
import { unitsLike, valueIn } from '../../seeds/quantity.ts';
import { askedDay } from '../asked-day.ts';
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
import { connection } from '../connection.ts';
import { refusal } from '../errors.ts';
import { among, conditionOf, days, type Filter, some, text } from '../filter.ts';
import { lawFilter } from './law.ts';
import { citationsOf, disputesOf, kindBy, lawById, quantityOf, stateOn, termOf, termsOf } from './relation.ts';
import { sourceFilter } from './source.ts';

/** The provisions of a law, in its order, of some kinds or all. */
export const provisionsOf: From = (law, self, { kind }: Args, { catalogue }: Compiler) => {
  checkCodes(catalogue, 'kinds', 'kind', kind);
  const wanted = kind == null ? sql`` : sql`and ${self.col('kind')} = any(${kind}::text[])`;
  return sql`provision ${self.alias} where ${self.col('law_id')} = ${law.col('id')} ${wanted} order by ${self.col('position')}`;
};

/** Attributes whose number, in a comparable unit, lies in a range. */
function numberCondition(own: Row, range: Args): Sql {
  const unit = unitCodes[range.unit];
  const limits = (['gte', 'gt', 'lte', 'lt'] as const).filter((limit) => range[limit] != null);
  if (limits.length === 0) return sql`true`;
  if (unit === undefined)
    throw refusal('BAD_ARGUMENT', 'where.attribute', 'A range needs its unit. Add unit, such as unit: HOURS.');
  const signs = { gte: '>=', gt: '>', lte: '<=', lt: '<' };
  // Each attribute keeps its numbers in a unit of its own: the limits are told in each that compares.
  const inUnit = unitsLike(unit).map((other) => {
    const parts = limits.map(
      (limit) => sql`${own.col('in_unit')} ${sql.raw(signs[limit])} ${valueIn({ value: range[limit], unit }, other)}`,
    );
    return sql`definition.unit = ${other} and ${sql.join(parts, sql` and `)}`;
  });
  return sql`exists (
    select from attribute definition
    where definition.kind = ${own.col('kind')} and definition.key = ${own.col('key')} and (${sql.join(inUnit, sql` or `)}))`;
}

const unitCodes: Record<string, string> = {
  HOURS: 'h',
  DAYS: 'd',
  WEEKS: 'weeks',
  MONTHS: 'months',
  YEARS: 'years',
  PERCENT: '%',
  HOURS_A_WEEK: 'h/week',
  MEGABITS_PER_SECOND: 'Mbit/s',
};

const attributeCondition: Filter[string] = (provision, { key, isNull, in: codes, flag, ...range }, { row }) => {
  const own = row();
  const parts = [
    sql`${own.col('provision_id')} = ${provision.col('id')} and ${own.col('key')} = ${key}`,
    numberCondition(own, range),
    ...(codes == null
      ? []
      : [sql`(${own.col('choice')} = any(${codes}::text[]) or ${own.col('choices')} && ${codes}::text[])`]),
    ...(flag == null ? [] : [sql`${own.col('flag')} = ${flag}::boolean`]),
  ];
  const found = sql`exists (select from provision_attribute ${own.alias} where ${sql.join(parts, sql` and `)})`;
  return isNull === true ? sql`not ${found}` : found;
};

export const provisionFilter: Filter = {
  id: among((provision) => provision.col('id')),
  kind: (provision, kinds: string[], { catalogue }) => {
    checkCodes(catalogue, 'kinds', 'where.kind', kinds);
    return sql`${provision.col('kind')} = any(${kinds}::text[])`;
  },
  pillar: (provision, pillars: string[], { catalogue }) => {
    checkCodes(catalogue, 'pillars', 'where.pillar', pillars);
    return sql`exists (
      select from provision_kind where code = ${provision.col('kind')} and provision_kind.pillar = any(${pillars}::text[]))`;
  },
  article: text('article'),
  summary: text('summary'),
  authority: text('authority'),
  appliesTo: (provision, actors: string[]) => sql`${provision.col('applies_to')} && ${actors}::text[]`,
  sanctions: (provision, sanctions: string[]) => sql`${provision.col('sanctions')} && ${sanctions}::text[]`,
  grade: among((provision) => provision.col('grade')),
  status: (provision, { is, on }, { today }) => sql`exists (
    select from provision_status
    where provision_id = ${provision.col('id')} and during @> ${askedDay(on, today)}::date and or_status is null
      and provision_status.status = any(${is.map(codeOf)}::standing[]))`,
  holdsIn: (provision, { jurisdiction, on }, { catalogue, today }) => {
    checkCodes(catalogue, 'jurisdictions', 'where.holdsIn', jurisdiction);
    return sql`exists (
      select from holds
      where provision_id = ${provision.col('id')} and holds.jurisdiction = any(${jurisdiction}::text[])
        and during @> ${askedDay(on, today)}::date and holds.status = 'in-force' and or_status is null)`;
  },
  from: days(
    (provision) => sql`earliest_day(${provision.col('from_date')})`,
    (provision) => sql`latest_day(${provision.col('from_date')})`,
  ),
  to: days(
    (provision) => sql`earliest_day(${provision.col('to_date')})`,
    (provision) => sql`latest_day(${provision.col('to_date')})`,
  ),
  attribute: attributeCondition,
  law: some(
    'law',
    (provision, law) => sql`${law.col('id')} = ${provision.col('law_id')}`,
    () => lawFilter,
  ),
  sources: (provision, where, compiler, { depth }) => {
    const source = compiler.row();
    return sql`exists (
      select from citation join source ${source.alias} on ${source.col('id')} = source_id
      where citation.provision_id = ${provision.col('id')} and ${conditionOf(sourceFilter, source, where, compiler, depth + 1)})`;
  },
};

/** Provisions of all laws. */
export const provisions = connection({
  table: 'provision',
  id: 'id',
  most: 200,
  usual: 50,
  orders: {
    ID_ASC: { by: (provision) => provision.col('id'), direction: 'asc' },
    ID_DESC: { by: (provision) => provision.col('id'), direction: 'desc' },
    KIND_ASC: { by: (provision) => provision.col('kind'), direction: 'asc' },
  },
  where: (_parent, self, { args }, compiler) => conditionOf(provisionFilter, self, args.where, compiler),
});

const Provision: ObjectFields = {
  id: column('id'),
  law: one(lawById((provision) => provision.col('law_id'))),
  kind: kindBy('kind'),
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
  threshold: one(quantityOf('threshold', 'threshold_unit')),
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
  number: one(quantityOf('number', 'unit')),
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

export const provisionTypes = {
  Provision,
  Attribute,
  Quantity: { value: column('value'), unit: column('unit') },
  Penalty: {
    fine: one(quantityOf('fine', 'fine_currency')),
    turnoverShare: column('turnover_share'),
    turnoverOf: one(termOf('turnoverBases', (penalty) => penalty.col('turnover_of'))),
    prisonMonths: column('prison_months'),
    sanctions: many(termsOf('sanctions', 'sanctions')),
  },
  State: {
    status: enumColumn('status'),
    orStatus: enumColumn('or_status'),
    uncertain: value((state) => sql`${state.col('or_status')} is not null`),
    from: value((state) => sql`lower(${state.col('during')})`),
    to: value((state) => sql`upper(${state.col('during')})`),
  },
} satisfies Record<string, ObjectFields>;
