// How is a long list told page by page?
// By keyset: a page begins after the row that the cursor names, whatever was added or removed since. No offset.

import { sql } from 'kysely';
import { type Args, type Compiler, columns, type Field, type Row, type Sql, typeName } from './compile.ts';
import { refusal } from './errors.ts';
import type { Selection } from './selection.ts';

/** A list is ordered by one expression, then by the id, both in the same direction. */
export type Order = { by: (row: Row) => Sql; direction: 'asc' | 'desc' };

export type Connection = {
  /** A table, or rows of their own in parentheses: all, or at least the first so many that are `needed`. */
  table: string | ((args: Args, compiler: Compiler, needed?: number) => Sql);
  id: string;
  most: number;
  /** How many where neither first nor last is given. */
  usual: number;
  /** By the value of `orderBy`; or the one order, under a name that tells the list of one question from another's. */
  orders: Record<string, Order> | ((args: Args) => [name: string, Order]);
  /**
   * A column of which a question may name several values, and an index that has the rows of each in order: of each value no more are read
   * than the page has. Otherwise a statement that is planned for any values reads and sorts all rows of all of them.
   */
  apart?: { column: string; values: (args: Args) => string[] | null | undefined };
  /** The rows of the list, as a condition on `self`. */
  where: (row: Row, self: Row, selection: Selection, compiler: Compiler) => Sql;
};

export const connection =
  ({ table, id, most, usual, orders, apart, where }: Connection): Field =>
  (row, selection, compiler) => {
    const { after, before, last } = selection.args;
    const [orderBy, order]: [string, Order] =
      typeof orders === 'function' ? orders(selection.args) : [selection.args.orderBy, orders[selection.args.orderBy]!];
    const rows = (needed?: number) =>
      typeof table === 'string' ? sql.table(table) : table(selection.args, compiler, needed);
    if (last != null && selection.args.first != null)
      throw refusal(
        'BAD_ARGUMENT',
        'last',
        'first and last cannot both be given. Go forward with first and after, or back with last and before.',
      );
    const isBackward = last != null;
    const first: number = last ?? selection.args.first ?? usual;
    const [size, edge] = isBackward ? (['last', 'before'] as const) : (['first', 'after'] as const);
    if (first < 0 || first > most)
      throw refusal('BAD_ARGUMENT', size, `${size} is ${first}. Ask for 0 to ${most} items, and go on with ${edge}.`);
    const self = compiler.row();
    const condition = where(row, self, selection, compiler);
    const key = sql`${order.by(self)}, ${self.col(id)}`;
    const isUp = (order.direction === 'asc') !== isBackward;
    const beyond = (cursor: string | null | undefined, argument: string, up: boolean) =>
      cursor == null ? sql`` : sql`and (${key}) ${sql.raw(up ? '>' : '<')} ${keyOf(cursor, orderBy, argument)}`;
    const start = sql`${beyond(after, 'after', order.direction === 'asc')} ${beyond(before, 'before', order.direction !== 'asc')}`;
    const direction = sql.raw(isUp ? 'asc' : 'desc');
    const ordered = sql`${order.by(self)} ${direction}, ${self.col(id)} ${direction}`;
    const cursor = sql`translate(encode(convert_to(json_build_array(${sql.lit(orderBy)}, (${order.by(self)})::text, ${self.col(id)})::text, 'utf8'), 'base64'), E'+/=\n', '-_')`;

    // Each of nodes and edges selects fields of its own, so each has a column of its own in the page.
    const lists = selection.fields.filter((field) => field.name === 'nodes' || field.name === 'edges');
    const listed = lists.map(
      (list, index) => sql`, ${itemOf(list, self, cursor, compiler)} as ${sql.ref(`list${index}`)}`,
    );
    // One more than is told says whether there are more, where that is asked.
    const isMoreAsked = selection.fields.some(({ name }) => name === 'pageInfo');
    const read = isMoreAsked ? first + 1 : first;
    const all = sql`
      ${rows(isBackward || after != null || before != null ? undefined : read)} ${self.alias}
      where ${condition} ${start}`;
    const limited = sql`order by ${ordered} limit ${sql.lit(read)}`;
    const values = [...new Set(apart?.values(selection.args))];
    const found =
      apart && values.length > 1
        ? sql`unnest(${values}::text[]) apart(value)
      cross join lateral (select * from ${all} and ${self.col(apart.column)} = apart.value ${limited}) ${self.alias}`
        : all;
    const page = sql`
      select row_number() over (order by ${ordered}) as n, ${cursor} as cursor${sql.join(listed, sql``)}
      from ${found} ${limited}`;
    const total = () => {
      const counted = compiler.row();
      return sql`(select count(*)::int from ${rows()} ${counted.alias} where ${where(row, counted, selection, compiler)})`;
    };
    const fields = selection.fields.map((field) => {
      const as = sql`as ${sql.ref(field.key)}`;
      if (field.name === '__typename') return sql`${typeName(selection)} ${as}`;
      if (field.name === 'totalCount') return sql`${total()} ${as}`;
      if (field.name === 'pageInfo') return sql`${pageInfo(field, first, { isBackward, after, before })} ${as}`;
      const list = sql.ref(`page.list${lists.indexOf(field)}`);
      // A page from behind is read in the other direction and told in the list's own.
      const told = isMoreAsked ? sql`filter (where n <= ${sql.lit(first)})` : sql``;
      return sql`coalesce(json_agg(${list}${isBackward ? sql` order by n desc` : sql``}) ${told}, '[]') ${as}`;
    });
    // One row however many items the page has, and also where none of the fields has an aggregate over it: HAVING sees to that.
    const isRead = selection.fields.some(({ name }) => name !== 'totalCount' && name !== '__typename');
    const source = isRead ? sql`from (${page}) page having true` : sql``;
    return sql`(select row_to_json(c) from (select ${sql.join(fields)} ${source}) c)`;
  };

function itemOf(list: Selection, self: Row, cursor: Sql, compiler: Compiler): Sql {
  const node = (selection: Selection) =>
    sql`(select row_to_json(o) from (select ${columns(self, selection, compiler)}) o)`;
  if (list.name === 'nodes') return node(list);
  const fields = list.fields.map((field) => {
    const as = sql`as ${sql.ref(field.key)}`;
    if (field.name === 'node') return sql`${node(field)} ${as}`;
    return field.name === 'cursor' ? sql`${cursor} ${as}` : sql`${typeName(list)} ${as}`;
  });
  return sql`(select row_to_json(e) from (select ${sql.join(fields)}) e)`;
}

type Page = { isBackward: boolean; after?: string | null; before?: string | null };

function pageInfo(selection: Selection, size: number, { isBackward, after, before }: Page): Sql {
  const more = sql`count(*) > ${sql.lit(size)}`;
  const [begin, end] = [
    sql`min(cursor) filter (where n = 1 and ${sql.lit(size)} > 0)`,
    // No ORDER BY here: Postgres would sort the page by it for every aggregate, the lists included.
    sql`substr(max(lpad(n::text, 4, '0') || cursor collate "C") filter (where n <= ${sql.lit(size)}), 5)`,
  ];
  const parts: Record<string, Sql> = {
    __typename: typeName(selection),
    hasNextPage: isBackward ? sql`${sql.lit(before != null)}` : more,
    hasPreviousPage: isBackward ? more : sql`${sql.lit(after != null)}`,
    startCursor: isBackward ? end : begin,
    endCursor: isBackward ? begin : end,
  };
  return sql`json_build_object(${sql.join(selection.fields.flatMap((field) => [sql.lit(field.key), parts[field.name]!]))})`;
}

/** The row that a cursor names, as `(value, id)`. A cursor knows its order and says so when refused. */
function keyOf(cursor: string, orderBy: string, argument: string): Sql {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string'))
    throw refusal('BAD_CURSOR', argument, `${argument} is no cursor of this list. Ask again without ${argument}.`);
  const [order, value, id] = parts as [string, string, string];
  if (order !== orderBy)
    throw refusal(
      'BAD_CURSOR',
      argument,
      `This cursor belongs to a list ordered by ${order}. Ask again without ${argument}.`,
    );
  return sql`(${value}, ${id})`;
}
