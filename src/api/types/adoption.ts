// How did a kind of rule spread?

import { sql } from 'kysely';
import { checkCodes } from '../catalogue.ts';
import {
  type Args,
  type Compiler,
  column,
  madeOnce,
  many,
  type ObjectFields,
  one,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { refusal } from '../errors.ts';
import { periodEnds } from '../period.ts';
import { codesAmong } from './jurisdiction.ts';
import { jurisdictionBy } from './relation.ts';

/** The answers of the counted jurisdictions to the counted kinds. Of a list that is a column, `in` looks up what `any` would go through. */
const answersTo = (asked: Row): Sql => sql`(
  select answer.* from answer
  where kind = any(${asked.col('kinds')}) and jurisdiction in (select unnest(${asked.col('codes')})) ${madeOnce})`;

/** Everybody's answers to the counted kinds. */
const answersOfAll = (asked: Row): Sql =>
  sql`(select answer.* from answer where kind = any(${asked.col('kinds')}) ${madeOnce})`;

const inForce = sql`status = 'in-force'`;

export const adoptionTypes = {
  Adoption: {
    kinds: many(
      (adoption, self) => sql`
      provision_kind ${self.alias} where ${self.col('code')} = any(${adoption.col('kinds')}) order by ${self.col('code')}`,
    ),
    population: value((adoption) => sql`cardinality(${adoption.col('codes')})`),
    points: many(
      (adoption, self) => sql`(
      select on_day, ${adoption.col('kinds')} as kinds, ${adoption.col('codes')} as codes, count(distinct jurisdiction)::int as reviewed,
        count(distinct jurisdiction) filter (where ${inForce})::int as in_force,
        count(distinct jurisdiction) filter (where 'in-force' in (status, or_status))::int as perhaps_in_force
      from unnest(${adoption.col('days')}) as on_day left join ${answersTo(adoption)} answer on during @> on_day group by on_day
    ) ${self.alias} order by ${self.col('on_day')}`,
    ),
    // Answers of several kinds are laid over each other: one span from the first day any of them held to the last.
    spells: many(
      (adoption, self) => sql`(
      select jurisdiction, ${adoption.col('kinds')} as kinds, unnest(range_agg(during)) as during
      from answer
      where kind = any(${adoption.col('kinds')}) and jurisdiction in (select unnest(${adoption.col('codes')})) and ${inForce} and or_status is null
      group by jurisdiction
    ) ${self.alias} order by ${self.col('during')}, ${self.col('jurisdiction')} collate "C"`,
    ),
  },
  AdoptionPoint: {
    on: column('on_day'),
    inForce: column('in_force'),
    uncertain: value((point) => sql`${point.col('perhaps_in_force')} - ${point.col('in_force')}`),
    reviewed: column('reviewed'),
    holders: many(
      (point, self) => sql`
      jurisdiction ${self.alias}
      where ${self.col('code')} in (
        select jurisdiction from ${answersTo(point)} answer where during @> ${point.col('on_day')} and ${inForce})
      order by folded(${self.col('name')}) collate "C"`,
    ),
    regions: many(
      (point, self) => sql`(
      select region, count(distinct code)::int as population, count(distinct code) filter (where ${inForce})::int as in_force,
        count(distinct answer.jurisdiction)::int as reviewed
      from jurisdiction left join ${answersOfAll(point)} answer on answer.jurisdiction = jurisdiction.code and during @> ${point.col('on_day')}
      where code in (select unnest(${point.col('codes')})) and region is not null group by region
    ) ${self.alias} order by ${self.col('region')}`,
    ),
    blocs: many((point, self, { codes }, { catalogue }) => {
      checkCodes(catalogue, 'jurisdictions', 'codes', codes);
      return sql`(
        select bloc, place, count(distinct member)::int as population, count(distinct member) filter (where ${inForce})::int as in_force,
          count(distinct answer.jurisdiction)::int as reviewed
        from unnest(${codes}::text[]) with ordinality wanted(code, place)
        join membership on bloc = code and membership.during @> ${point.col('on_day')} and member = any(${point.col('codes')})
        left join ${answersOfAll(point)} answer on answer.jurisdiction = member and answer.during @> ${point.col('on_day')}
        group by bloc, place
      ) ${self.alias} order by ${self.col('place')}`;
    }),
  },
  AdoptionBloc: {
    bloc: jurisdictionBy('bloc'),
    population: column('population'),
    inForce: column('in_force'),
    reviewed: column('reviewed'),
  },
  RiskRow: {
    jurisdiction: jurisdictionBy('code'),
    year: column('year'),
    held: column('held'),
    reviewed: column('reviewed'),
    adopted: column('adopted'),
    ended: column('ended'),
    earlier: column('earlier'),
    holders: column('holders'),
    holdersNearby: column('holders_nearby'),
  },
  AdoptionRegion: {
    region: column('region'),
    population: column('population'),
    inForce: column('in_force'),
    reviewed: column('reviewed'),
  },
  Spell: {
    jurisdiction: jurisdictionBy('jurisdiction'),
    from: value((spell) => sql`nullif(lower(${spell.col('during')}), '-infinity')`),
    to: value((spell) => sql`upper(${spell.col('during')})`),
    provisions: many(
      (spell, self) => sql`
      holds ${self.alias}
      where ${self.col('jurisdiction')} = ${spell.col('jurisdiction')} and ${self.col('kind')} = any(${spell.col('kinds')})
        and ${self.col('during')} @> lower(${spell.col('during')}) and ${self.col('status')} = 'in-force' and ${self.col('or_status')} is null
      order by ${self.col('via')} nulls first, ${self.col('provision_id')}`,
    ),
  },
} satisfies Record<string, ObjectFields>;

export const adoption = one((_root, self, args, compiler) => {
  return sql`(
    select ${wantedKinds(args, compiler)} as kinds, ${periodEnds(args, compiler)}::date[] as days,
      ${codesAmong(args.among, compiler)} as codes
    ${madeOnce}
  ) ${self.alias}`;
});

const mostRows = 20_000;

export const riskSet = many((_root, self, args, compiler) => {
  const { from } = args;
  const to = args.to ?? Number(compiler.today.slice(0, 4));
  for (const [argument, year] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (year < 1901 || year > 2100)
      throw refusal('BAD_ARGUMENT', argument, `${argument} is ${year}. Ask about years from 1901 to 2100.`);
  if (to < from) throw refusal('BAD_ARGUMENT', 'to', `to, ${to}, is before from, ${from}. Give the later year as to.`);
  const years = to - from + 1;
  const most = Math.floor(mostRows / compiler.catalogue.jurisdictions.size);
  if (years > most) throw refusal('BAD_ARGUMENT', 'from', `These would be ${years} years. Ask for at most ${most}.`);
  return sql`(
    with asked as (select ${wantedKinds(args, compiler)} as kinds, ${codesAmong(args.among, compiler)} as codes),
    told as (
      select jurisdiction, during, ${inForce} and or_status is null as holds, 'in-force' in (status::text, or_status::text) as can_hold
      from asked join answer on jurisdiction = any(codes) and kind = any(kinds)
    ),
    spell as (
      select jurisdiction, unnest(range_agg(during)) as during from told where holds group by jurisdiction
    ),
    cell as (
      select jurisdiction.code, jurisdiction.subregion, place, year, make_date(year - 1, 12, 31) as begins,
        daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1)) as days
      from asked cross join unnest(codes) with ordinality wanted(code, place) join jurisdiction on jurisdiction.code = wanted.code
      cross join generate_series(${from}::int, ${to}::int) year
    ),
    state as (
      select cell.code, subregion, place, year,
        exists (select from spell where jurisdiction = cell.code and during @> begins) as holds,
        exists (select from told where jurisdiction = cell.code and during @> begins and can_hold) as can_hold,
        exists (select from told where jurisdiction = cell.code and during @> begins) as reviewed,
        (select min(lower(during)) from spell where jurisdiction = cell.code and lower(during) <@ days) as adopted,
        (select min(upper(during)) from spell where jurisdiction = cell.code and upper(during) <@ days) as ended,
        (select count(*)::int from spell where jurisdiction = cell.code and coalesce(lower(during), '-infinity') <= begins) as earlier
      from cell
    )
    select state.*, case when holds or not can_hold then holds end as held,
      (sum(holds::int) over (partition by year) - holds::int)::int as holders,
      case when subregion is null then 0 else (sum(holds::int) over (partition by year, subregion) - holds::int)::int end as holders_nearby
    from state
  ) ${self.alias} order by ${self.col('place')}, ${self.col('year')}`;
});

function wantedKinds({ kinds, crosswalk }: Args, { catalogue }: Compiler): Sql {
  checkCodes(catalogue, 'kinds', 'kinds', kinds);
  if ((kinds == null) === (crosswalk == null))
    throw refusal('BAD_ARGUMENT', 'kinds', 'Give either kinds or crosswalk: one of the two says what is counted.');
  if (kinds != null) return sql`${kinds}::text[]`;
  const code = `${crosswalk.scheme} ${crosswalk.code}`;
  checkCodes(catalogue, 'crosswalkCodes', 'crosswalk', [code]);
  return sql`array(select kind from crosswalk where scheme = ${crosswalk.scheme} and code = ${crosswalk.code})`;
}
