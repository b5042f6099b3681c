// How is a provision, and what belongs to it, read from the tables?

import { sql } from 'kysely';
import { checkCodes } from '../catalogue.ts';
import {
  type Args,
  type Compiler,
  column,
  enumColumn,
  type From,
  many,
  type ObjectFields,
  one,
  value,
} from '../compile.ts';
import { citationsOf, disputesOf, lawById, stateOn, termOf, termsOf } from './relation.ts';

/** The provisions of a law, in its order, of some kinds or all. */
export const provisionsOf: From = (law, self, { kind }: Args, { catalogue }: Compiler) => {
  checkCodes(catalogue, 'kinds', 'kind', kind);
  const wanted = kind == null ? sql`` : sql`and ${self.col('kind')} = any(${kind}::text[])`;
  return sql`provision ${self.alias} where ${self.col('law_id')} = ${law.col('id')} ${wanted} order by ${self.col('position')}`;
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

export const provisionTypes = {
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
  State: {
    status: enumColumn('status'),
    orStatus: enumColumn('or_status'),
    uncertain: value((state) => sql`${state.col('or_status')} is not null`),
    from: value((state) => sql`lower(${state.col('during')})`),
    to: value((state) => sql`upper(${state.col('during')})`),
  },
} satisfies Record<string, ObjectFields>;
