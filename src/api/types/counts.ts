// How many are there of what, by what?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import { type Args, type Compiler, column, many, type ObjectFields, type Row, type Sql, typeName } from '../compile.ts';
import { refusal } from '../errors.ts';
import { conditionOf, type Filter } from '../filter.ts';
import type { Selection } from '../selection.ts';
import { findingFilter, jurisdictionFilter } from './jurisdiction.ts';
import { eventFilter, lawFilter } from './law.ts';
import { provisionFilter } from './provision.ts';

const mostGroups = 5000;
const mostDimensions = 3;

/** What is counted: where its rows come from, which of its rows are which, and how it can be grouped. */
type Base = {
  from: (rows: Rows, day: Sql) => Sql;
  id: (rows: Rows) => Sql;
  filters: Record<string, [Filter, keyof Rows]>;
  dimensions: Record<string, Dimension>;
};
type Rows = { self: Row; law: Row; jurisdiction: Row };
/**
 * `code` is grouped by as it is and told as text. `join`: what the dimension needs beside the base's own tables; `repeats`, where it can
 * bring a row twice into one group.
 */
type Dimension = { code: (rows: Rows) => Sql; join?: (rows: Rows, day: Sql) => Sql; repeats?: true };

const ofJurisdiction: Record<string, Dimension> = {
  JURISDICTION: { code: ({ jurisdiction }) => jurisdiction.col('code') },
  REGION: { code: ({ jurisdiction }) => jurisdiction.col('region') },
  BLOC: {
    join: ({ jurisdiction }, day) =>
      sql`left join membership bloc on bloc.member = ${jurisdiction.col('code')} and bloc.during @> ${day}`,
    code: () => sql`bloc.bloc`,
  },
};

const byKind = (kind: (rows: Rows) => Sql): Record<string, Dimension> => ({
  KIND: { code: kind },
  PILLAR: {
    join: (rows) => sql`left join provision_kind counted_kind on counted_kind.code = ${kind(rows)}`,
    code: () => sql`counted_kind.pillar`,
  },
});

const stateOf = (table: string, key: string): Dimension => ({
  join: ({ self }, day) => sql`
    left join ${sql.table(table)} state on ${sql.ref(`state.${key}`)} = ${self.col('id')} and state.during @> ${day} and state.or_status is null`,
  code: () => sql`state.status`,
});

const ownColumn = (name: string): Dimension => ({ code: ({ self }) => self.col(name) });
const year = (day: (rows: Rows) => Sql): Dimension => ({
  code: (rows) => sql`extract(year from ${day(rows)})::int`,
});
const lawJoins = ({ self, law, jurisdiction }: Rows): Sql => sql`
  join law ${law.alias} on ${law.col('id')} = ${self.col('law_id')}
  join jurisdiction ${jurisdiction.alias} on ${jurisdiction.col('code')} = ${law.col('jurisdiction')}`;
const own = ({ self, jurisdiction }: Rows): Sql =>
  sql`join jurisdiction ${jurisdiction.alias} on ${jurisdiction.col('code')} = ${self.col('jurisdiction')}`;

const bases: Record<string, Base> = {
  LAWS: {
    from: (rows) => sql`law ${rows.self.alias} ${own(rows)}`,
    id: ({ self }) => self.col('id'),
    filters: { law: [lawFilter, 'self'], jurisdiction: [jurisdictionFilter, 'jurisdiction'] },
    dimensions: {
      ...ofJurisdiction,
      KIND: {
        join: ({ self }) => sql`left join provision has_kind on has_kind.law_id = ${self.col('id')}`,
        code: () => sql`has_kind.kind`,
        repeats: true,
      },
      PILLAR: {
        join: ({ self }) => sql`
          left join provision has_pillar on has_pillar.law_id = ${self.col('id')}
          left join provision_kind pillar_kind on pillar_kind.code = has_pillar.kind`,
        code: () => sql`pillar_kind.pillar`,
        repeats: true,
      },
      STATUS: stateOf('law_status', 'law_id'),
      YEAR: year(({ self }) => self.col('first_day')),
      INSTRUMENT: ownColumn('instrument'),
      GRADE: ownColumn('title_grade'),
    },
  },
  PROVISIONS: {
    from: (rows) => sql`provision ${rows.self.alias} ${lawJoins(rows)}`,
    id: ({ self }) => self.col('id'),
    filters: {
      law: [lawFilter, 'law'],
      provision: [provisionFilter, 'self'],
      jurisdiction: [jurisdictionFilter, 'jurisdiction'],
    },
    dimensions: {
      ...ofJurisdiction,
      ...byKind(({ self }) => self.col('kind')),
      STATUS: stateOf('provision_status', 'provision_id'),
      YEAR: year(({ law }) => law.col('first_day')),
      INSTRUMENT: { code: ({ law }) => law.col('instrument') },
      GRADE: ownColumn('grade'),
      AUTHORITY: ownColumn('authority'),
      ACTOR: {
        join: ({ self }) => sql`left join lateral unnest(${self.col('applies_to')}) actor(code) on true`,
        code: () => sql`actor.code`,
        repeats: true,
      },
    },
  },
  EVENTS: {
    from: (rows) => sql`law_event ${rows.self.alias} ${lawJoins(rows)}`,
    id: ({ self }) => self.col('id'),
    filters: {
      law: [lawFilter, 'law'],
      event: [eventFilter, 'self'],
      jurisdiction: [jurisdictionFilter, 'jurisdiction'],
    },
    dimensions: {
      ...ofJurisdiction,
      EVENT: ownColumn('kind'),
      YEAR: year(({ self }) => self.col('earliest')),
      INSTRUMENT: { code: ({ law }) => law.col('instrument') },
      GRADE: ownColumn('grade'),
    },
  },
  FINDINGS: {
    from: (rows) => sql`finding ${rows.self.alias} ${own(rows)}`,
    id: ({ self }) => self.col('id'),
    filters: { finding: [findingFilter, 'self'], jurisdiction: [jurisdictionFilter, 'jurisdiction'] },
    dimensions: {
      ...ofJurisdiction,
      ...byKind(({ self }) => self.col('kind')),
      STATUS: ownColumn('value'),
      YEAR: year(({ self }) => sql`lower(${self.col('during')})`),
      GRADE: ownColumn('grade'),
    },
  },
  ANSWERS: {
    from: (rows, day) => sql`(
      select jurisdiction, kind, case when or_status is null then status end as status from answer where during @> ${day}
    ) ${rows.self.alias} ${own(rows)} and ${rows.jurisdiction.col('kind')} = 'country'`,
    id: ({ self }) => sql`(${self.col('jurisdiction')}, ${self.col('kind')})`,
    filters: { jurisdiction: [jurisdictionFilter, 'jurisdiction'] },
    dimensions: { ...ofJurisdiction, ...byKind(({ self }) => self.col('kind')), STATUS: ownColumn('status') },
  },
};

/** The name of a code, for those dimensions whose codes are not what a reader reads. */
const names: Record<string, (code: Sql) => Sql> = {
  JURISDICTION: (code) => sql`(select name from jurisdiction where jurisdiction.code = ${code})`,
  BLOC: (code) => sql`(select name from jurisdiction where jurisdiction.code = ${code})`,
  KIND: (code) => sql`(select name from provision_kind where provision_kind.code = ${code})`,
  PILLAR: (code) => sql`(select name from pillar where pillar.code = ${code})`,
  EVENT: (code) => sql`(select name from event_kind where event_kind.code = ${code})`,
  INSTRUMENT: (code) => sql`(select name from term where list = 'instruments' and term.code = ${code})`,
  ACTOR: (code) => sql`(select name from term where list = 'actors' and term.code = ${code})`,
  STATUS: (code) => sql`(select name from term where list = 'statuses' and term.code = ${code})`,
};

export const counts = many((_root, self, { of, by, where, on, first }, compiler) => {
  if (by.length < 1 || by.length > mostDimensions)
    throw refusal('BAD_ARGUMENT', 'by', `by names ${by.length} dimensions. Name one to three.`);
  if (first < 0 || first > mostGroups)
    throw refusal('BAD_ARGUMENT', 'first', `first is ${first}. Ask for 0 to ${mostGroups} groups.`);
  const base = bases[of]!;
  const twice = by.find((dimension: string, index: number) => by.indexOf(dimension) !== index);
  if (twice) throw refusal('BAD_ARGUMENT', 'by', `by names ${twice} twice. Name each once.`);
  const dimensions: [string, Dimension][] = by.map((name: string) => {
    const dimension = base.dimensions[name];
    if (!dimension)
      throw refusal('BAD_ARGUMENT', 'by', `${of} have no ${name}. Use: ${Object.keys(base.dimensions).join(', ')}.`);
    return [name, dimension];
  });
  const rows: Rows = { self: compiler.row(), law: compiler.row(), jurisdiction: compiler.row() };
  const day = sql`${askedDay(on, compiler.today)}::date`;
  const joins = dimensions.map(([, { join }]) => join?.(rows, day) ?? sql``);
  const codes = dimensions.map(([, { code }], n) => sql`${code(rows)} as ${sql.ref(`group${n}`)}`);
  const counted = dimensions.some(([, { repeats }]) => repeats) ? sql`distinct ${base.id(rows)}` : sql`*`;
  const told = Array.from({ length: mostDimensions }, (_, n) => {
    const [name] = dimensions[n] ?? [];
    const code = sql`${sql.ref(`group${n}`)}::text`;
    return name === undefined
      ? sql`null as ${sql.ref(`dimension${n}`)}, null as ${sql.ref(`code${n}`)}, null as ${sql.ref(`name${n}`)}`
      : sql`${sql.lit(name)} as ${sql.ref(`dimension${n}`)}, ${code} as ${sql.ref(`code${n}`)}, ${names[name]?.(code) ?? code} as ${sql.ref(`name${n}`)}`;
  });
  return sql`(
    select ${sql.join(told)}, count
    from (
      select ${sql.join(codes)}, count(${counted})::int as count
      from ${base.from(rows, day)} ${sql.join(joins, sql` `)}
      where ${conditions(base, rows, where ?? {}, of, compiler)}
      group by ${sql.join(dimensions.map((_, n) => sql.ref(`group${n}`)))}
    ) groups
  ) ${self.alias} order by ${self.col('count')} desc, ${sql.join(dimensions.map((_, n) => sql`${self.col(`code${n}`)} collate "C" nulls last`))}
  limit ${first}`;
});

function conditions(base: Base, rows: Rows, where: Args, of: string, compiler: Compiler): Sql {
  const { kind, ...parts } = where;
  checkCodes(compiler.catalogue, 'kinds', 'where.kind', kind);
  const all = Object.entries(parts)
    .filter(([, value]) => value != null)
    .map(([part, value]) => {
      const filter = base.filters[part];
      if (!filter)
        throw refusal(
          'BAD_ARGUMENT',
          'where',
          `${of} are not narrowed by ${part}. Use: ${Object.keys(base.filters).join(', ')}.`,
        );
      return conditionOf(filter[0], rows[filter[1]], value, compiler);
    });
  if (kind != null) {
    if (of === 'EVENTS' || of === 'LAWS')
      throw refusal('BAD_ARGUMENT', 'where', `${of} are not narrowed by kind here. Use law: { kind: … }.`);
    all.push(sql`${rows.self.col('kind')} = any(${kind}::text[])`);
  }
  return sql.join([sql`true`, ...all], sql` and `);
}

export const countTypes = {
  Count: {
    // Made of columns, not of rows of their own: there are up to three keys to each of thousands of groups.
    keys: (row, selection, compiler) => {
      const key = (n: number) => {
        const own: Row = { alias: row.alias, col: (name) => row.col(`${name}${n}`) };
        const told = (field: Selection) =>
          field.name === '__typename'
            ? typeName(selection)
            : compiler.types.CountKey![field.name]!(own, field, compiler);
        return sql.join(selection.fields.flatMap((field) => [sql.lit(field.key), told(field)]));
      };
      const keys = (count: number) =>
        sql`json_build_array(${sql.join(Array.from({ length: count }, (_, n) => sql`json_build_object(${key(n)})`))})`;
      return sql`case when ${row.col('dimension1')} is null then ${keys(1)} when ${row.col('dimension2')} is null then ${keys(2)} else ${keys(3)} end`;
    },
    count: column('count'),
  },
  CountKey: { dimension: column('dimension'), code: column('code'), name: column('name') },
} satisfies Record<string, ObjectFields>;

export const kinds = many(
  (_root, self) => sql`
  provision_kind ${self.alias}
  order by (select position from pillar where pillar.code = ${self.col('pillar')}), ${self.col('position')}`,
);

export const crosswalk = many((_root, self, { scheme, code }, { catalogue }) => {
  checkCodes(catalogue, 'crosswalkCodes', 'code', [`${scheme} ${code}`]);
  return sql`
  provision_kind ${self.alias}
  where exists (
    select from crosswalk where crosswalk.kind = ${self.col('code')} and crosswalk.scheme = ${scheme} and crosswalk.code = ${code})
  order by (select position from pillar where pillar.code = ${self.col('pillar')}), ${self.col('position')}`;
});
