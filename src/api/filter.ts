// Which rows does a filter ask for?
// Each type has a table: field of the filter → condition on the row. and, or and not are the same for all, and so are ranges and texts.

import { sql } from 'kysely';
import type { Args, Compiler, Row, Sql } from './compile.ts';
import { refusal } from './errors.ts';

/** `where`: the filter in which the field stands; `depth`: how far that is nested in others. */
export type Filter = Record<
  string,
  (self: Row, value: any, compiler: Compiler, within: { where: Args; depth: number }) => Sql
>;

const mostDepth = 8;
const mostConditions = 200;

/** The condition that a filter's value sets; true for an empty one. */
export function conditionOf(
  filter: Filter,
  self: Row,
  where: Args | null | undefined,
  compiler: Compiler,
  depth = 0,
): Sql {
  if (depth > mostDepth)
    throw refusal('BAD_ARGUMENT', 'where', `where is nested more than ${mostDepth} deep. Ask a flatter question.`);
  compiler.count.conditions++;
  if (compiler.count.conditions > mostConditions)
    throw refusal('BAD_ARGUMENT', 'where', `where has more than ${mostConditions} parts. Ask in several questions.`);
  const nested = (each: Args) => conditionOf(filter, self, each, compiler, depth + 1);
  const all = Object.entries(where ?? {})
    .filter(([, value]) => value != null)
    .map(([field, value]) => {
      switch (field) {
        case 'and':
          return every(value.map(nested));
        case 'or':
          return value.length === 0 ? sql`false` : sql`(${sql.join(value.map(nested), sql` or `)})`;
        case 'not':
          // What is not known to fit does not fit: without coalesce, "not unknown" would lose the row.
          return sql`not coalesce(${nested(value)}, false)`;
        default:
          return filter[field]!(self, value, compiler, { where: where!, depth });
      }
    });
  return every(all);
}

const every = (conditions: Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;

/** The row's value is one of a list. */
export const among =
  (expression: (self: Row) => Sql, codes: (values: string[]) => string[] = (values) => values): Filter[string] =>
  (self, values: string[]) =>
    sql`${expression(self)}::text = any(${codes(values)}::text[])`;

/** TextFilter, on a text that may be missing. Case and accents do not matter. */
export const text =
  (column: string): Filter[string] =>
  (self, { in: list, contains, startsWith, isNull }) => {
    const own = sql`folded(${self.col(column)})`;
    const like = (piece: string) => sql`regexp_replace(folded(${piece}), '([%_\\\\])', '\\\\\\1', 'g')`;
    return every([
      ...(list == null ? [] : [sql`${self.col(column)} = any(${list}::text[])`]),
      ...(contains == null ? [] : [sql`${own} like '%' || ${like(contains)} || '%'`]),
      ...(startsWith == null ? [] : [sql`${own} like ${like(startsWith)} || '%'`]),
      ...(isNull == null ? [] : [sql`(${self.col(column)} is null) = ${isNull}::boolean`]),
    ]);
  };

/** DayFilter, on the first and the last day that a date can mean: it certainly lies in the range. */
export const days =
  (first: (self: Row) => Sql, last: (self: Row) => Sql = first): Filter[string] =>
  (self, { gte, gt, lte, lt, isNull }) =>
    every([
      ...(gte == null ? [] : [sql`${first(self)} >= ${gte}::date`]),
      ...(gt == null ? [] : [sql`${first(self)} > ${gt}::date`]),
      ...(lte == null ? [] : [sql`${last(self)} <= ${lte}::date`]),
      ...(lt == null ? [] : [sql`${last(self)} < ${lt}::date`]),
      ...(isNull == null ? [] : [sql`(${first(self)} is null) = ${isNull}::boolean`]),
    ]);

/** At least one related row fits another filter. */
export const some =
  (table: string, relation: (self: Row, other: Row) => Sql, filter: () => Filter): Filter[string] =>
  (self, where, compiler, { depth }) => {
    const other = compiler.row();
    return sql`exists (
      select from ${sql.table(table)} ${other.alias}
      where ${relation(self, other)} and ${conditionOf(filter(), other, where, compiler, depth + 1)})`;
  };
