// Which rows fit a filter, one by one.

import { sql } from 'kysely';
import { codeOf, isCertainlyInForce, isWithin, type Row, type Tables } from './tables.ts';

type Where = Record<string, any>;
/** `where`: the filter that the part stands in. */
type Part = (tables: Tables, row: Row, value: any, where: Where) => boolean;
export type Filter = Record<string, Part>;

export function fits(filter: () => Filter, tables: Tables, row: Row, where: Where | null | undefined): boolean {
  const within = (each: Where) => fits(filter, tables, row, each);
  return Object.entries(where ?? {}).every(([name, value]) => {
    if (value === null || value === undefined) return true;
    if (name === 'and') return value.every(within);
    if (name === 'or') return value.some(within);
    if (name === 'not') return !within(value);
    return filter()[name]!(tables, row, value, where!);
  });
}

const listed =
  (column: string): Part =>
  (_tables, row, values: string[]) =>
    row[column] !== null && values.includes(row[column]);

/** Values of an enum, which the table has as codes. */
const coded =
  (column: string): Part =>
  (_tables, row, values: string[]) =>
    row[column] !== null && values.map(codeOf).includes(row[column]);

const text =
  (column: string): Part =>
  ({ fold }, row, { in: list, contains, startsWith, isNull }) => {
    const own: string | null = row[column];
    if (isNull != null && isNull !== (own === null)) return false;
    if (own === null) return list == null && contains == null && startsWith == null;
    return (
      (list == null || list.includes(own)) &&
      (contains == null || fold(own).includes(fold(contains))) &&
      (startsWith == null || fold(own).startsWith(fold(startsWith)))
    );
  };

/** The days that a date can mean: 2018-02 → 2018-02-01 to 2018-02-28. */
export function daysOf(date: string | null): [first: string, last: string] | null {
  if (date === null || date.length === 10) return date === null ? null : [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const next = new Date(`${date}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return [`${date}-01`, new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10)];
}

/** All days that the date can mean lie in the range. */
const dated =
  (column: string): Part =>
  (_tables, row, { gte, gt, lte, lt, isNull }) => {
    const days = daysOf(row[column]);
    if (isNull != null && isNull !== (days === null)) return false;
    if (days === null) return gte == null && gt == null && lte == null && lt == null;
    const [first, last] = days;
    return (
      (gte == null || first >= gte) &&
      (gt == null || first > gt) &&
      (lte == null || last <= lte) &&
      (lt == null || last < lt)
    );
  };

const certainState =
  (table: string, key: string): Part =>
  (tables, row, { is, on }) =>
    tables
      .where(table, key, row.id)
      .some(
        ({ during, status, or_status }) =>
          or_status === null && isWithin(during, on ?? tables.today) && is.map(codeOf).includes(status),
      );

const some =
  (filter: () => Filter, related: (tables: Tables, row: Row) => (Row | undefined)[]): Part =>
  (tables, row, where) =>
    related(tables, row).some((each) => each !== undefined && fits(filter, tables, each, where));

const lawOf = (tables: Tables, row: Row) => [tables.one('law', 'id', row.law_id)];

export const lawFilter = (): Filter => ({
  id: listed('id'),
  jurisdiction: listed('jurisdiction'),
  jurisdictionWhere: some(jurisdictionFilter, (tables, law) => [tables.one('jurisdiction', 'code', law.jurisdiction)]),
  kind: (tables, law, kinds: string[]) =>
    tables.where('provision', 'law_id', law.id).some(({ kind }) => kinds.includes(kind)),
  instrument: listed('instrument'),
  binds: coded('binds'),
  number: (tables, law, numbers: string[]) => {
    const plain = (number: string) => number.toLowerCase().replace(/[\s.,]/g, '');
    return tables.where('law_number', 'law_id', law.id).some((own) => numbers.map(plain).includes(plain(own.text)));
  },
  hasNumber: (_tables, law, has) => has === (law.number !== null),
  title: text('title'),
  text: (tables, law, words: string) => lawsWith(tables).get(words)!.has(law.id),
  firstDay: dated('first_day'),
  asOf: dated('as_of'),
  isReviewed: (_tables, law, is) => is === (law.reviewed_on !== null),
  status: certainState('law_status', 'law_id'),
  events: some(eventFilter, (tables, law) => tables.where('law_event', 'law_id', law.id)),
  provisions: some(provisionFilter, (tables, law) => tables.where('provision', 'law_id', law.id)),
  relations: (tables, law, { kind, inverse }) =>
    tables
      .where('law_relation', inverse ? 'to_law' : 'law_id', law.id)
      .some((relation) => kind == null || kind.includes(relation.kind)),
  sources: some(sourceFilter, (tables, law) => tables.where('source', 'document', `laws/${law.id}`)),
});

export const eventFilter = (): Filter => ({
  kind: listed('kind'),
  phase: (tables, event, phases: string[]) =>
    phases.map(codeOf).includes(tables.one('event_kind', 'code', event.kind)!.phase),
  date: dated('date'),
  basis: text('basis'),
  note: text('note'),
  grade: listed('grade'),
  concerns: (tables, event, kinds: string[]) =>
    tables
      .where('provision', 'law_id', event.law_id)
      .some(({ kind, slug }) => kinds.includes(kind) && (event.provisions === null || event.provisions.includes(slug))),
  law: some(lawFilter, lawOf),
});

export const provisionFilter = (): Filter => ({
  id: listed('id'),
  kind: listed('kind'),
  pillar: (tables, { kind }, pillars: string[]) => pillars.includes(tables.one('provision_kind', 'code', kind)!.pillar),
  article: text('article'),
  summary: text('summary'),
  authority: text('authority'),
  appliesTo: (_tables, { applies_to }, actors: string[]) => actors.some((actor) => applies_to.includes(actor)),
  sanctions: (_tables, { sanctions }, wanted: string[]) => wanted.some((sanction) => sanctions.includes(sanction)),
  grade: listed('grade'),
  status: certainState('provision_status', 'provision_id'),
  holdsIn: (tables, provision, { jurisdiction, on }) =>
    tables
      .where('holds', 'provision_id', provision.id)
      .some(
        (held) =>
          jurisdiction.includes(held.jurisdiction) &&
          isCertainlyInForce(held) &&
          isWithin(held.during, on ?? tables.today),
      ),
  from: dated('from_date'),
  to: dated('to_date'),
  attribute: (tables, provision, { isNull, ...wanted }) =>
    (isNull === true) !==
    tables.where('provision_attribute', 'provision_id', provision.id).some((own) => hasValue(own, wanted)),
  law: some(lawFilter, lawOf),
  sources: some(sourceFilter, (tables, provision) =>
    tables
      .where('citation', 'provision_id', provision.id)
      .map(({ source_id }) => tables.one('source', 'id', source_id)),
  ),
});

const hoursIn: Record<string, number> = { h: 1, d: 24, weeks: 168, months: 730.5, years: 8766 };
const units: Record<string, string> = {
  ...{ HOURS: 'h', DAYS: 'd', WEEKS: 'weeks', MONTHS: 'months', YEARS: 'years', PERCENT: '%' },
  ...{ HOURS_A_WEEK: 'h/week', MEGABITS_PER_SECOND: 'Mbit/s' },
};

/** Units of time compare in hours, other units only with themselves. */
function hasValue(own: Row, { key, gte, gt, lte, lt, unit, in: codes, flag }: Where): boolean {
  if (own.key !== key) return false;
  if (codes != null && !codes.includes(own.choice) && !own.choices?.some((code: string) => codes.includes(code)))
    return false;
  if (flag != null && own.flag !== flag) return false;
  if (gte == null && gt == null && lte == null && lt == null) return true;
  if (own.number === null) return false;
  const wanted = units[unit]!;
  const isTime = own.unit in hoursIn && wanted in hoursIn;
  if (!isTime && own.unit !== wanted) return false;
  const size = (number: number, from: string) => Number((number * (hoursIn[from] ?? 1)).toPrecision(9));
  const is = size(own.number, own.unit);
  return (
    (gte == null || is >= size(gte, wanted)) &&
    (gt == null || is > size(gt, wanted)) &&
    (lte == null || is <= size(lte, wanted)) &&
    (lt == null || is < size(lt, wanted))
  );
}

export const sourceFilter = (): Filter => ({
  url: text('url'),
  title: text('title'),
  publisher: text('publisher'),
  class: coded('class'),
  lang: listed('lang'),
  readOn: dated('read_on'),
  document: listed('document'),
});

export const findingFilter = (): Filter => ({
  jurisdiction: listed('jurisdiction'),
  kind: listed('kind'),
  value: coded('value'),
  on: (_tables, { during }, day) => isWithin(during, day),
  grade: listed('grade'),
  note: text('note'),
});

export const jurisdictionFilter = (): Filter => ({
  code: listed('code'),
  kind: coded('kind'),
  region: listed('region'),
  subregion: listed('subregion'),
  name: text('name'),
  memberOf: (tables, { code }, blocs: string[], { on }) =>
    tables
      .where('membership', 'member', code)
      .some(({ bloc, during }) => blocs.includes(bloc) && isWithin(during, on ?? tables.today)),
  on: () => true,
  hasLaws: (tables, { code }, has) => has === tables.where('law', 'jurisdiction', code).length > 0,
});

/** Codes by name: of countries, unless kinds are named or `all` are meant. */
export function codesAmong(tables: Tables, among: Where | null | undefined, all = false): string[] {
  const where = all || among?.kind != null ? among : { ...among, kind: ['COUNTRY'] };
  return byName(
    tables,
    tables.rows('jurisdiction').filter((row) => fits(jurisdictionFilter, tables, row, where)),
  ).map(({ code }) => code);
}

export const byName = ({ fold }: Tables, rows: Row[]): Row[] => {
  const names = new Map(rows.map((row) => [row, Buffer.from(fold(row.name))]));
  return [...rows].sort((a, b) => Buffer.compare(names.get(a)!, names.get(b)!));
};

const found = new WeakMap<Tables, Map<string, Set<string>>>();
const lawsWith = (tables: Tables): Map<string, Set<string>> => {
  const known = found.get(tables) ?? new Map<string, Set<string>>();
  found.set(tables, known);
  return known;
};

/** Looks up the laws that have the words which a filter asks for: stems of words are Postgres's knowledge. */
export async function lookUp(tables: Tables, where: unknown): Promise<void> {
  if (typeof where !== 'object' || where === null) return;
  for (const [name, value] of Object.entries(where)) {
    if (name !== 'text' || typeof value !== 'string') await lookUp(tables, value);
    else if (!lawsWith(tables).has(value)) {
      const { rows } = await sql<{ id: string; words: boolean; names: string }>`
        select id, names, search @@ websearch_to_tsquery('english', folded(${value}))
          or search @@ websearch_to_tsquery('simple', folded(${value})) as words from law`.execute(tables.db);
      const { rows: told } = await sql<{ folded: string }>`select folded(${value})`.execute(tables.db);
      const piece = told[0]!.folded;
      lawsWith(tables).set(
        value,
        new Set(
          rows
            .filter(({ words, names }) => words || piece.trim() === '' || tables.fold(names).includes(piece))
            .map(({ id }) => id),
        ),
      );
    }
  }
}
