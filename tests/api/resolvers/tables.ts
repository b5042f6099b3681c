// The tables in memory, as plain objects under the names of their columns: what the resolvers read instead of the database.

import { sql } from 'kysely';
import type { Database } from '../../../src/database/client.ts';

export type Row = Record<string, any>;
/** Days from `from` to before `to`. An empty `from`: since ever; `to` null: it goes on. */
export type Span = { from: string; to: string | null };

const names = [
  ...['jurisdiction', 'membership', 'law', 'law_title', 'law_number', 'law_event', 'law_relation', 'law_status'],
  ...['law_reach', 'transposition', 'provision', 'provision_attribute', 'provision_status', 'holds', 'answer'],
  ...['finding', 'source', 'citation', 'dispute', 'claim', 'claim_figure', 'release', 'document_version', 'pillar'],
  ...['provision_kind', 'attribute', 'attribute_value', 'crosswalk', 'event_kind', 'term', 'search_entry'],
];

/** The types that have an id of their own, by their table. */
export const nodeTypes: Record<string, string> = {
  law: 'Law',
  provision: 'Provision',
  law_event: 'Event',
  source: 'Source',
  finding: 'Finding',
  claim: 'Claim',
  jurisdiction: 'Jurisdiction',
  provision_kind: 'Kind',
  pillar: 'Pillar',
};

export type Tables = {
  db: Database;
  /** The day (UTC) of the clock. */
  readonly today: string;
  rows: (table: string) => Row[];
  /** The rows whose column has a value, in the order of their position where they have one. */
  where: (table: string, column: string, value: unknown) => Row[];
  one: (table: string, column: string, value: unknown) => Row | undefined;
  /** Text without case and accents. */
  fold: (text: string) => string;
};

export async function readTables(db: Database): Promise<Tables> {
  const tables = new Map<string, Row[]>();
  for (const name of names) {
    const { rows } = await sql<{ rows: Row[] }>`
      select coalesce(json_agg(t), '[]') as rows from ${sql.table(name)} t`.execute(db);
    const read = rows[0]!.rows.map((row) => ({
      ...row,
      ...(typeof row.during === 'string' && { during: spanOf(row.during) }),
      ...(name in nodeTypes && { __typename: nodeTypes[name] }),
    }));
    tables.set(
      name,
      read.sort((a: Row, b: Row) => (a.position ?? 0) - (b.position ?? 0)),
    );
  }
  const letters = await folding(db, tables);
  const indexes = new Map<string, Map<unknown, Row[]>>();
  const where = (table: string, column: string, value: unknown) => {
    const name = `${table} ${column}`;
    const index = indexes.get(name) ?? groupBy(tables.get(table)!, (row) => row[column]);
    indexes.set(name, index);
    return index.get(value) ?? [];
  };
  return {
    db,
    get today() {
      return new Date().toISOString().slice(0, 10);
    },
    rows: (table) => tables.get(table)!,
    where,
    one: (table, column, value) => where(table, column, value)[0],
    fold: (text) =>
      [...text]
        .map((letter) => {
          const folded = letters.get(letter);
          if (folded === undefined) throw new Error(`The record has no letter ${letter}.`);
          return folded;
        })
        .join(''),
  };
}

/** What becomes of each letter without case and accents is Postgres's knowledge (unaccent); that texts are folded letter by letter is ours. */
async function folding(db: Database, tables: Map<string, Row[]>): Promise<Map<string, string>> {
  const texts = JSON.stringify([...tables.values()]);
  // JSON writes the end of a line in other letters.
  const letters = [...new Set(['\n', '\r', '\t', ...texts, ...texts.toUpperCase(), ...texts.toLowerCase()])];
  const { rows } = await sql<{ letter: string; folded: string }>`
    select letter, folded(letter) from unnest(${letters}::text[]) letter`.execute(db);
  return new Map(rows.map(({ letter, folded }) => [letter, folded]));
}

const spanOf = (range: string): Span => {
  const [from, to] = range.slice(1, -1).split(',') as [string, string];
  return { from: from === '-infinity' ? '' : from, to: to || null };
};

export const isWithin = ({ from, to }: Span, day: string): boolean => from <= day && (to === null || day < to);

export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

type Key = string | number | boolean | null | undefined;

/** Sorts by several keys; texts by the bytes of their letters, null last. */
export const sorted = <T>(items: readonly T[], ...keys: ((item: T) => Key)[]): T[] =>
  [...items].sort((a, b) => {
    for (const key of keys) {
      const order = compared(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  });

export function compared(a: Key, b: Key): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  // Pairs of UTF-16 come before some letters that their bytes come after.
  if (pair.test(a) || pair.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : Number(a > b);
}

const pair = /[\ud800-\udfff]/;

/** What of a bloc's law comes first: what has no bloc. */
export const nullsFirst = (value: string | null): string => value ?? '';

const standings = ['not-applicable', 'none', 'ended', 'proposed', 'adopted', 'suspended', 'in-force'];
/** How binding a state is; -1 where there is none. */
export const degreeOfStanding = (status: string | null): number => (status === null ? -1 : standings.indexOf(status));
/** How binding it can be. */
export const mostBinding = ({ status, or_status }: Row): number =>
  Math.max(degreeOfStanding(status), degreeOfStanding(or_status));

export const isCertainlyInForce = ({ status, or_status }: Row): boolean => status === 'in-force' && or_status === null;

/** IN_FORCE → in-force. */
export const codeOf = (value: string): string => value.toLowerCase().replaceAll('_', '-');
/** in-force → IN_FORCE. */
export const enumOf = (code: string | null | undefined): string | null =>
  code == null ? null : code.toUpperCase().replaceAll('-', '_');

/** To six digits, as shares are told: halves away from zero. */
export const rounded = (number: number): number => Math.round(Number((number * 1e6).toPrecision(12))) / 1e6;
