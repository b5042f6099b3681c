// From which row does one come to which others?
// Each is a function from a row to what stands after FROM, used wherever a type has that relation.

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import type { Args, Compiler, From, Row, Sql } from '../compile.ts';

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

export const jurisdictionBy =
  (code: string): From =>
  (row, self) =>
    sql`jurisdiction ${self.alias} where ${self.col('code')} = ${row.col(code)}`;

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
