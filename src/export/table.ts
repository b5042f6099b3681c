// What is a table of the download? Columns with their types and meanings, from which its CSV, its schema and its size all follow.

import { sql } from 'kysely';
import type { Sql } from '../api/compile.ts';

export type ColumnType = 'string' | 'list' | 'integer' | 'number' | 'boolean' | 'date' | 'partial date';

export type Column = {
  name: string;
  type: ColumnType;
  description: string;
  /** SQL, where it is not the column of the same name. */
  from?: string;
  required?: boolean;
};

export type Table = {
  name: string;
  title: string;
  /** The table of the database. */
  from: string;
  columns: Column[];
  /** Columns that tell its rows apart, by which they are ordered. Where one of them can be empty it is only an order. */
  key: string[];
  /** Columns that name a row of another table: [column, table, column there]. */
  references: [string, string, string][];
};

/** What a spreadsheet would run as a formula is preceded by ', as in the API's CSV. A pattern would take longer than all else. */
const beginsFormula = (text: Sql): Sql =>
  sql`ascii(${text}) in (${sql.join([...'=+@\t\r-'].map((sign) => sql.lit(sign.charCodeAt(0))))})`;

const quoted = (text: Sql): Sql =>
  sql`coalesce('"' || case when ${beginsFormula(text)} then '''' else '' end || replace(${text}, '"', '""') || '"', '')`;

/** A line of CSV as RFC 4180 has it, without its end. Texts stand in quotation marks; what is missing is nothing at all. */
function lineOf({ columns }: Table): Sql {
  const cells = columns.map(({ name, type, from }) => {
    const value = from === undefined ? sql.ref(`t.${name}`) : sql.raw(from);
    if (type === 'string') return quoted(sql`${value}::text`);
    if (type === 'list') return quoted(sql`array_to_string(${value}, '; ')`);
    return sql`coalesce(${value}::text, '')`;
  });
  return sql.join(cells, sql` || ',' || `);
}

export const headOf = ({ columns }: Table): string => columns.map(({ name }) => name).join(',');

/** One row a line, in the order of the key. */
export const linesOf = (table: Table): Sql => {
  const order = table.key.map((name) => {
    const from = table.columns.find((column) => column.name === name)?.from;
    return from === undefined ? sql.ref(`t.${name}`) : sql.raw(from);
  });
  return sql`select ${lineOf(table)} as line from ${sql.table(table.from)} t order by ${sql.join(order)}`;
};

/** How many rows it has, and how many bytes as CSV with its head. */
export const sizeOf = (table: Table): Sql => sql`
  select ${sql.lit(`${table.name}.csv`)}::text as name, ${sql.lit(table.title)}::text as title, count(*)::int as rows,
    (${sql.lit(headOf(table).length + 2)} + coalesce(sum(octet_length(${lineOf(table)}) + 2), 0))::int as bytes
  from ${sql.table(table.from)} t`;

/** Every document of the record as its file has it, each on a line of its own. */
export const documentLines = sql`
  select json_build_object('id', document, 'content', content)::text as line from (
    select distinct on (document) document collate "C" as document, content from document_version
    where release <= (select max(number) from release) order by document, release desc
  ) newest where content is not null order by document`;

export const documentsSize = sql`
  select 'documents.jsonl'::text as name, 'All documents as they are kept, one a line'::text as title, count(*)::int as rows,
    coalesce(sum(octet_length(line) + 1), 0)::int as bytes
  from (${documentLines}) lines`;
