// How does a selection become one SQL statement whose result is the response?
// Each type of the schema has a table field → SQL (src/api/types). A relation is a function from a row to the rows it leads to; it is
// compiled into a subselect that gives JSON under the response keys, so one statement answers a root field however deep it goes.

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../law/partial-date.ts';
import type { Catalogue } from './catalogue.ts';
import { refusal } from './errors.ts';
import type { Selection } from './selection.ts';

export type Sql = RawBuilder<unknown>;
/** A row of the statement, by its table alias. */
export type Row = { col: (name: string) => Sql; alias: Sql };
export type Args = Record<string, any>;
export type Compiler = {
  catalogue: Catalogue;
  today: Day;
  row: () => Row;
  types: Types;
  /** Whether the statement's JSON is the answer itself: then nothing stands in it but what was asked. */
  isWhole: boolean;
  /** What a question must not have too much of. */
  count: { conditions: number };
};

export type Field = (row: Row, selection: Selection, compiler: Compiler) => Sql;
/** What is known about a type: its fields, by name. */
export type ObjectFields = Record<string, Field>;
export type Types = Record<string, ObjectFields>;
/** What stands after FROM: the rows of `self` that belong to `row`. */
export type From = (row: Row, self: Row, args: Args, compiler: Compiler) => Sql | Shared;
/** `made`: rows by name, made once, which `from` and everything selected of it may read. */
export type Shared = { made: Record<string, Sql>; from: Sql };

export function compilerFor(types: Types, catalogue: Catalogue, today: Day, isWhole = false): Compiler {
  let rows = 0;
  const row = (): Row => {
    const name = `t${rows++}`;
    return { alias: sql.ref(name), col: (column) => sql.ref(`${name}.${column}`) };
  };
  return { catalogue, today, row, types, isWhole, count: { conditions: 0 } };
}

/**
 * At the end of a subselect whose columns are dear: its rows are made once. Without it, Postgres puts what a column is in the place of each
 * use of it, and works it out anew for each row there.
 */
export const madeOnce = sql`offset 0`;

/** A column as it is. */
export const column =
  (name: string): Field =>
  (row) =>
    row.col(name);

/** A column of codes ('in-force') as values of an enum (IN_FORCE). */
export const enumColumn =
  (name: string): Field =>
  (row) =>
    enumValue(row.col(name));

export const enumValue = (code: Sql): Sql => sql`upper(replace(${code}::text, '-', '_'))`;

/** The code ('in-force') that an enum's value (IN_FORCE) stands for. */
export const codeOf = (value: string): string => value.toLowerCase().replaceAll('_', '-');

/** An SQL expression of the row. */
export const value =
  (expression: (row: Row, args: Args, compiler: Compiler) => Sql): Field =>
  (row, selection, compiler) =>
    expression(row, selection.args, compiler);

/** At most one object: `(select row_to_json(o) from (select …) o)`. */
export const one =
  (from: From): Field =>
  (row, selection, compiler) => {
    const self = compiler.row();
    const [shared, rows] = parts(from(row, self, selection.args, compiler));
    return sql`(${shared}select row_to_json(o) from (select ${columns(self, selection, compiler)} from ${rows}) o)`;
  };

/** A list of objects: `(select coalesce(json_agg(o), '[]') from (select … order by …) o)`. Ordering inside json_agg costs twice. */
export const many =
  (from: From): Field =>
  (row, selection, compiler) => {
    const self = compiler.row();
    const [shared, rows] = parts(from(row, self, selection.args, compiler));
    return sql`(${shared}select coalesce(json_agg(o), '[]') from (select ${columns(self, selection, compiler)} from ${rows}) o)`;
  };

function parts(rows: Sql | Shared): [shared: Sql, from: Sql] {
  if (!('made' in rows)) return [sql``, rows];
  const each = Object.entries(rows.made).map(([name, made]) => sql`${sql.ref(name)} as materialized (${made})`);
  return [sql`with ${sql.join(each)} `, rows.from];
}

/** Where the rows of types stand that one field can give: their table, and the column that tells them apart. */
export type Places = Record<string, readonly [table: string, key: string]>;

/** The key under which an object of an interface or union says what it is. No alias can be the same. */
export const typeKey = ':type';

/**
 * An object of one of several types. `row` says which: its column `type` has the type's name and `key` the value of the place's key. A
 * subselect a type, of which the row's own alone is run.
 */
export function oneOf(row: Row, selection: Selection, places: Places, compiler: Compiler): Sql {
  const cases = selection.types!.map((each) => {
    const [table, key] = places[each.type!]!;
    const self = compiler.row();
    const type = sql`${sql.lit(each.type)} as ${sql.ref(typeKey)}`;
    const told = [
      ...(compiler.isWhole ? [] : [type]),
      ...(each.fields.length === 0 ? [] : [columns(self, each, compiler)]),
    ];
    const fields = sql.join(told);
    return sql`when ${sql.lit(each.type)} then (select row_to_json(o) from (
      select ${fields} from ${sql.table(table)} ${self.alias} where ${self.col(key)} = ${row.col('key')}) o)`;
  });
  return sql`case ${row.col('type')} ${sql.join(cases, sql` `)} end`;
}

/** The selected fields of a row, each under its response key. */
export function columns(row: Row, selection: Selection, compiler: Compiler): Sql {
  const fields = compiler.types[selection.type!]!;
  return sql.join(
    selection.fields.map((field) => {
      // Postgres cuts longer names, so two of them could become one.
      if (field.key.length > 63)
        throw refusal(
          'BAD_ARGUMENT',
          field.name,
          `The alias "${field.key}" is longer than 63 characters. Choose a shorter one.`,
        );
      return sql`${field.name === '__typename' ? typeName(selection) : fields[field.name]!(row, field, compiler)} as ${sql.ref(field.key)}`;
    }),
  );
}

/** What `__typename` says of an object. */
export const typeName = (selection: Selection): Sql => sql.lit(selection.type);
