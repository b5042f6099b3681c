// How does an answer become a table?
// A row for each item of its innermost list, with what stands above the item repeated. Lists side by side would be two tables.

import { stringify } from 'csv-stringify/sync';
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { requestRefusal } from './errors.ts';
import { askedBy } from './guard.ts';
import { makeSchema } from './schema.ts';
import type { Selection } from './selection.ts';

/** A value's way down from where its row begins, and the column it goes to. */
type Column = { name: string; path: string[] };
/** Columns of one level, and the list below it, by its way down. */
type Table = { columns: Column[]; list?: { path: string[]; of: Table } };

/** `Accept: text/csv`: the answer as RFC 4180 has it, UTF-8, with a header line. What a spreadsheet would run as a formula is preceded by '. */
export function csvTables(): Plugin {
  return {
    onResultProcess({ request, result, acceptableMediaTypes, setResultProcessor }) {
      acceptableMediaTypes.push('text/csv');
      if (!/\btext\/csv\b/.test(request.headers.get('accept') ?? '') || Symbol.asyncIterator in result) return;
      setResultProcessor((told, fetchAPI) => {
        const { text, status, type } = asCsv(told as ExecutionResult, askedBy.get(request));
        return new fetchAPI.Response(text, { status, headers: { 'content-type': type } });
      }, 'text/csv');
    },
  };
}

function asCsv({ data, errors }: ExecutionResult, asked: Selection[] | undefined) {
  const refused = (problems: readonly GraphQLError[], status: number) => ({
    text: JSON.stringify({ errors: problems.map(withoutStatus) }),
    status,
    type: 'application/json; charset=utf-8',
  });
  if (errors) return refused(errors, (errors[0]!.extensions.http as { status?: number })?.status ?? 400);
  try {
    return {
      text: tableText(makeSchema(), asked ?? [], data),
      status: 200,
      type: 'text/csv; charset=utf-8; header=present',
    };
  } catch (error) {
    if (error instanceof GraphQLError) return refused([error], 406);
    throw error;
  }
}

/** The status goes by HTTP, not in the body. */
function withoutStatus(error: GraphQLError) {
  const { http: _status, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}

/** Throws NOT_A_TABLE where the answer is not one. */
export function tableText(schema: GraphQLSchema, asked: Selection[], data: unknown): string {
  const roots = asked.filter(({ name }) => name !== '__typename');
  if (roots.length !== 1) throw notATable('asks for several things');
  const table = tableOf(schema, roots, schema.getQueryType()!.name, [], '');
  const columns: string[] = [];
  for (let level: Table | undefined = table; level; level = level.list?.of)
    columns.push(...level.columns.map(({ name }) => name));
  if (columns.length === 0) throw notATable('has no values');
  return stringify(rowsOf(table, data, true), {
    header: true,
    columns,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}

const notATable = (why: string) =>
  requestRefusal(
    'NOT_A_TABLE',
    406,
    `As CSV goes what is one table, and this ${why}. Ask for one list, with lists in it only one inside the other, or accept application/json.`,
  );

/** Steps that say nothing to a reader of the table. */
const silent = new Set(['nodes', 'edges', 'node']);

function tableOf(schema: GraphQLSchema, fields: Selection[], type: string, path: string[], prefix: string): Table {
  const table: Table = { columns: [] };
  const parent = schema.getType(type) as GraphQLObjectType;
  const takeList = (list: NonNullable<Table['list']>) => {
    if (table.list) throw notATable('has lists side by side');
    table.list = list;
  };
  for (const field of fields) {
    const definition = parent.getFields()[field.name];
    // What a page tells of itself is no value of its rows.
    if (field.type === 'PageInfo' || (type.endsWith('Connection') && field.name === 'totalCount')) continue;
    const here = [...path, field.key];
    const isRoot = type === schema.getQueryType()!.name;
    const name = isRoot || silent.has(field.name) ? prefix : `${prefix}${field.key}.`;
    const objects = field.types ?? (field.type === undefined ? [] : [field]);
    if (objects.length === 0) {
      table.columns.push({ name: `${prefix}${field.key}`, path: here });
      continue;
    }
    const isList = definition !== undefined && isListType(getNullableType(definition.type));
    for (const [index, object] of objects.entries()) {
      const inner = tableOf(schema, object.fields, object.type!, isList ? [] : here, name);
      if (isList && index === 0) takeList({ path: here, of: inner });
      else {
        const target = isList ? table.list!.of : table;
        // Types of one union share the columns they have in common.
        target.columns.push(
          ...inner.columns.filter((each) => !target.columns.some((other) => other.name === each.name)),
        );
        if (inner.list) takeList(inner.list);
      }
    }
  }
  return table;
}

type Values = Record<string, unknown>;

function rowsOf({ columns, list }: Table, object: unknown, isOutermost: boolean): Values[] {
  const own = Object.fromEntries(columns.map(({ name, path }) => [name, text(at(object, path))]));
  if (!list) return [own];
  const items = (at(object, list.path) ?? []) as unknown[];
  // Whoever has no item still has a row, unless the list is all there is.
  if (items.length === 0) return isOutermost ? [] : [own];
  return items.flatMap((item) => rowsOf(list.of, item, false).map((row) => ({ ...own, ...row })));
}

const at = (object: unknown, path: string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Values | null | undefined)?.[key], object);

const text = (value: unknown): unknown => (Array.isArray(value) ? value.join('; ') : value);
