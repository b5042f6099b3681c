// From which row does one come to which others?
// Each is a function from a row to what stands after FROM, used wherever a type has that relation.

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { type Args, type Compiler, type Field, type From, one, type Row, type Sql, typeName } from '../compile.ts';

export const termOf =
  (list: string, code: (row: Row) => Sql): From =>
  (row, self) =>
    sql`term ${self.alias} where ${self.col('list')} = ${sql.lit(list)} and ${self.col('code')} = ${code(row)}`;

export const termsOf =
  (list: string, codes: string): From =>
  (row, self) =>
    sql`term ${self.alias} where ${self.col('list')} = ${sql.lit(list)} and ${self.col('code')} = any(${row.col(codes)})
    order by ${self.col('position')}`;

/** The terms of lifecycle events stand in a table of their own. */
export const eventTerm: From = (row, self) =>
  sql`event_kind ${self.alias} where ${self.col('code')} = ${row.col('kind')}`;

export const lawById =
  (id: (row: Row) => Sql): From =>
  (row, self) =>
    sql`law ${self.alias} where ${self.col('id')} = ${id(row)}`;

/** A row of another table by its code. Where nothing but the code is asked for, it stands in the row already. */
const byCode = (table: string, column: string): Field => {
  const whole = one(
    (row, self) => sql`${sql.table(table)} ${self.alias} where ${self.col('code')} = ${row.col(column)}`,
  );
  return (row, selection, compiler) => {
    if (!selection.fields.every(({ name }) => name === 'code' || name === '__typename'))
      return whole(row, selection, compiler);
    const told = selection.fields.flatMap(({ key, name }) => [
      sql.lit(key),
      name === 'code' ? row.col(column) : typeName(selection),
    ]);
    return sql`case when ${row.col(column)} is not null then json_build_object(${sql.join(told)}) end`;
  };
};

export const jurisdictionBy = (column: string): Field => byCode('jurisdiction', column);

export const kindBy = (column: string): Field => byCode('provision_kind', column);

/** A number with its unit, where there is one. */
export const quantityOf =
  (number: string, unit: string): From =>
  (row, self) =>
    sql`(select ${row.col(number)} as value, ${row.col(unit)} as unit) ${self.alias} where ${self.col('value')} is not null`;

export const citationsOf =
  (subject: string): From =>
  (row, self) =>
    sql`citation ${self.alias} where ${self.col(subject)} = ${row.col('id')} order by ${self.col('position')}`;

export const disputesOf =
  (subject: string): From =>
  (row, self) =>
    sql`dispute ${self.alias} where ${self.col(subject)} = ${row.col('id')} order by ${self.col('position')}`;

export const stateOn =
  (table: string, key: string): From =>
  (row, self, { on }: Args, { today }: Compiler) =>
    sql`${sql.table(table)} ${self.alias} where ${self.col(key)} = ${row.col('id')} and ${self.col('during')} @> ${askedDay(on, today)}::date`;
