// How are jurisdictions, their answers and comparisons read from the tables?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import {
  type Args,
  type Compiler,
  codeOf,
  column,
  enumColumn,
  many,
  type ObjectFields,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { connection } from '../connection.ts';
import { among, conditionOf, type Filter, text } from '../filter.ts';
import { lawConnection } from './law.ts';
import { citationsOf, jurisdictionBy, kindBy } from './relation.ts';

const Jurisdiction: ObjectFields = {
  code: column('code'),
  kind: enumColumn('kind'),
  name: column('name'),
  officialName: column('official_name'),
  alpha3: column('alpha3'),
  m49: column('m49'),
  region: column('region'),
  subregion: column('subregion'),
  memberships: many(
    (member, self) => sql`
    membership ${self.alias} where ${self.col('member')} = ${member.col('code')} order by ${self.col('bloc')}, ${self.col('during')}`,
  ),
  members: many(
    (bloc, self, { on }, { today }) => sql`
    jurisdiction ${self.alias} where exists (
      select from membership where bloc = ${bloc.col('code')} and member = ${self.col('code')} and during @> ${askedDay(on, today)}::date)
    order by folded(${self.col('name')}) collate "C"`,
  ),
  laws: lawConnection((jurisdiction, law) => sql`${law.col('jurisdiction')} = ${jurisdiction.col('code')}`),
  answers: many(
    (jurisdiction, self, args, compiler) => sql`(
      select ${jurisdiction.col('code')} as jurisdiction, provision_kind.code as kind, answer.status, answer.or_status, answer.during,
        ${askedDay(args.on, compiler.today)}::date as on_day, pillar.position as pillar_position, provision_kind.position
      from provision_kind join pillar on pillar.code = provision_kind.pillar
      left join answer on answer.jurisdiction = ${jurisdiction.col('code')} and answer.kind = provision_kind.code
        and answer.during @> ${askedDay(args.on, compiler.today)}::date
      where ${wantedKinds(args, compiler)}
    ) ${self.alias} order by ${self.col('pillar_position')}, ${self.col('position')}`,
  ),
  findings: many(
    (jurisdiction, self) => sql`
    finding ${self.alias} where ${self.col('jurisdiction')} = ${jurisdiction.col('code')} order by ${self.col('position')}`,
  ),
};

const Finding: ObjectFields = {
  id: column('id'),
  jurisdiction: jurisdictionBy('jurisdiction'),
  kind: kindBy('kind'),
  value: enumColumn('value'),
  from: column('from_date'),
  to: column('to_date'),
  asOf: column('as_of'),
  note: column('note'),
  grade: column('grade'),
  citations: many(citationsOf('finding_id')),
};

const Membership: ObjectFields = {
  member: jurisdictionBy('member'),
  bloc: jurisdictionBy('bloc'),
  from: column('from_date'),
  to: column('to_date'),
  boundUntil: column('bound_until'),
  grade: column('grade'),
  citations: many(citationsOf('membership_id')),
};

const Comparison: ObjectFields = {
  on: column('on_day'),
  jurisdictions: many(
    (comparison, self) => sql`
    jurisdiction ${self.alias} where ${self.col('code')} = any(${comparison.col('codes')})
    order by array_position(${comparison.col('codes')}, ${self.col('code')})`,
  ),
  rows: many((comparison, self, { differencesFirst, onlyDifferences }) => {
    const only = onlyDifferences ? sql`where ${self.col('differs')}` : sql``;
    const first = differencesFirst ? sql`${self.col('differs')} desc, ` : sql``;
    return sql`(
        select provision_kind.code as kind, ${comparison.col('codes')} as codes, ${comparison.col('on_day')} as on_day, answers,
          pillar.position as pillar_position, provision_kind.position, coalesce(reviewed, 0) as reviewed,
          coalesce(in_state, false) as in_state, coalesce(in_values, false) as in_values, coalesce(in_state or in_values, false) as differs
        from provision_kind join pillar on pillar.code = provision_kind.pillar
        left join (
          select answer.kind, array_agg(answer) as answers, count(*)::int as reviewed, count(distinct (status, or_status)) > 1 as in_state,
            count(distinct coalesce(degrees, '')) filter (where 'in-force' in (status, or_status)) > 1 as in_values
          from answer
          left join (
            -- as numeric: what is lost in counting a number over from another unit is no difference
            select jurisdiction, kind, string_agg(key || ' ' || degree::numeric, ' ' order by position) as degrees
            from strictest where jurisdiction = any(${comparison.col('codes')}) and during @> ${comparison.col('on_day')}
            group by jurisdiction, kind
          ) valued on valued.jurisdiction = answer.jurisdiction and valued.kind = answer.kind
          where answer.jurisdiction = any(${comparison.col('codes')}) and during @> ${comparison.col('on_day')}
          group by answer.kind
        ) answered on answered.kind = provision_kind.code
        where provision_kind.code = any(${comparison.col('kinds')})
      ) ${self.alias} ${only} order by ${first}${self.col('pillar_position')}, ${self.col('position')}`;
  }),
};

const ComparisonRow: ObjectFields = {
  reviewed: column('reviewed'),
  differs: column('differs'),
  differsIn: value(
    (row) =>
      sql`array_remove(array[case when ${row.col('in_state')} then 'STATE' end, case when ${row.col('in_values')} then 'VALUES' end], null)`,
  ),
  kind: kindBy('kind'),
  cells: many(
    (row, self) => sql`(
      select code as jurisdiction, ${row.col('kind')} as kind, status, or_status, during, ${row.col('on_day')} as on_day, place
      from unnest(${row.col('codes')}) with ordinality as wanted(code, place)
      left join unnest(${row.col('answers')}) answer on answer.jurisdiction = wanted.code
    ) ${self.alias} order by ${self.col('place')}`,
  ),
};

export const jurisdictionTypes = {
  Jurisdiction,
  Finding,
  Membership,
  Comparison,
  ComparisonRow,
} satisfies Record<string, ObjectFields>;

export const findingFilter: Filter = {
  jurisdiction: (self, codes: string[], { catalogue }) => {
    checkCodes(catalogue, 'jurisdictions', 'where.jurisdiction', codes);
    return sql`${self.col('jurisdiction')} = any(${codes}::text[])`;
  },
  kind: (self, kinds: string[], { catalogue }) => {
    checkCodes(catalogue, 'kinds', 'where.kind', kinds);
    return sql`${self.col('kind')} = any(${kinds}::text[])`;
  },
  value: among(
    (self) => self.col('value'),
    (values) => values.map(codeOf),
  ),
  on: (self, day) => sql`${self.col('during')} @> ${askedDay(day, day)}::date`,
  grade: among((self) => self.col('grade')),
  note: text('note'),
};

export const findings = connection({
  table: 'finding',
  id: 'id',
  most: 200,
  usual: 50,
  orders: {
    ID_ASC: { by: (self) => self.col('id'), direction: 'asc' },
    KIND_ASC: { by: (self) => self.col('kind'), direction: 'asc' },
  },
  where: (_parent, self, { args }, compiler) => conditionOf(findingFilter, self, args.where, compiler),
});

export const jurisdictionConnection = connection({
  table: 'jurisdiction',
  id: 'code',
  most: 300,
  usual: 300,
  orders: {
    NAME_ASC: { by: (row) => sql`folded(${row.col('name')}) collate "C"`, direction: 'asc' },
    CODE_ASC: { by: (row) => row.col('code'), direction: 'asc' },
  },
  where: (_parent, self, { args }, compiler) => conditionOf(jurisdictionFilter, self, args.where, compiler),
});

export const jurisdictionFilter: Filter = {
  code: (self, codes: string[], { catalogue }) => {
    checkCodes(catalogue, 'jurisdictions', 'where.code', codes);
    return sql`${self.col('code')} = any(${codes}::text[])`;
  },
  kind: among(
    (self) => self.col('kind'),
    (values) => values.map(codeOf),
  ),
  region: among((self) => self.col('region')),
  subregion: among((self) => self.col('subregion')),
  name: text('name'),
  memberOf: (self, blocs: string[], { catalogue, today }, { where }) => {
    checkCodes(catalogue, 'jurisdictions', 'where.memberOf', blocs);
    return sql`exists (
      select from membership
      where member = ${self.col('code')} and bloc = any(${blocs}::text[]) and during @> ${askedDay(where.on, today)}::date)`;
  },
  // Says on which day memberOf is asked, and nothing by itself.
  on: () => sql`true`,
  hasLaws: (self, has: boolean) =>
    sql`exists (select from law where law.jurisdiction = ${self.col('code')}) = ${has}::boolean`,
};

/** Whether a jurisdiction fits a filter: of countries, unless it names kinds or `all` of them are meant. */
export function jurisdictionsAmong(where: Args | null | undefined, self: Row, compiler: Compiler, all = false): Sql {
  const condition = conditionOf(jurisdictionFilter, self, where, compiler);
  return all || where?.kind != null ? condition : sql`${self.col('kind')} = 'country' and ${condition}`;
}

/** The codes of the jurisdictions that fit a filter, by name. */
export function codesAmong(where: Args | null | undefined, compiler: Compiler, all = false): Sql {
  const row = compiler.row();
  return sql`array(
    select ${row.col('code')}::text from jurisdiction ${row.alias} where ${jurisdictionsAmong(where, row, compiler, all)}
    order by folded(${row.col('name')}) collate "C")`;
}

/** The kinds that `kinds` and `pillar` ask for, as a condition on provision_kind. */
export function wantedKinds({ kinds, pillar }: Args, { catalogue }: Compiler): Sql {
  checkCodes(catalogue, 'kinds', 'kinds', kinds);
  if (pillar != null) checkCodes(catalogue, 'pillars', 'pillar', [pillar]);
  const ofKinds = kinds == null ? sql`true` : sql`provision_kind.code = any(${kinds}::text[])`;
  return pillar == null ? ofKinds : sql`${ofKinds} and provision_kind.pillar = ${pillar}`;
}
