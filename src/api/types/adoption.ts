// How did a kind of rule spread?

import { sql } from 'kysely';
import { checkCodes } from '../catalogue.ts';
import { type Args, type Compiler, column, many, type ObjectFields, one, type Sql, value } from '../compile.ts';
import { refusal } from '../errors.ts';
import { periodEnds } from '../period.ts';
import { codesAmong, jurisdictionsAmong } from './jurisdiction.ts';
import { jurisdictionBy } from './relation.ts';

const inForce = sql`status = 'in-force'`;
const perhaps = sql`'in-force' in (status, or_status)`;

/**
 * The spans in which places have answers, with 1 or 0 for each thing that is counted. Answers of several kinds are laid over each other, a
 * span for each thing, so that nobody counts twice on a day.
 */
function toldOf(kinds: Sql, isOne: boolean): Sql {
  const answers = sql`place join answer on answer.jurisdiction = place.code and kind = any(${kinds})`;
  if (isOne)
    return sql`
      select place.*, during, 1 as reviewed, (${inForce})::int as in_force, (${perhaps})::int as perhaps from ${answers}`;
  return sql`
    select code, region, unnest(range_agg(during)) as during, (what = 'reviewed')::int as reviewed, (what = 'in_force')::int as in_force,
      (what = 'perhaps')::int as perhaps
    from ${answers}
    cross join lateral (values ('reviewed', true), ('in_force', ${inForce}), ('perhaps', ${perhaps})) each(what, is_so)
    where is_so group by code, region, what`;
}

/** The counts of each day and region. What a span adds it adds from its first day on, and takes away from its last on: no day is held against each span. */
const counted = sql`
  select day.n, on_day, region.region, population, coalesce(sum(reviewed) over since, 0)::int as reviewed,
    coalesce(sum(in_force) over since, 0)::int as in_force, coalesce(sum(perhaps) over since, 0)::int as perhaps
  from day
  cross join (
    select region, count(code)::int as population from (select code, region from place union all select null, '') named group by region
  ) region
  left join (
    -- n: the first of the days that are not before the change
    select region, width_bucket(change.on_day - 1, days) + 1 as n, sum(way * reviewed)::int as reviewed, sum(way * in_force)::int as in_force,
      sum(way * perhaps)::int as perhaps
    from told
    cross join (select array_agg(on_day order by n) as days from day) asked
    cross join lateral (values (coalesce(lower(during), '-infinity'), 1), (upper(during), -1)) change(on_day, way)
    where change.on_day is not null group by region, 2
  ) changes on changes.region = region.region and changes.n = day.n
  window since as (partition by region.region order by day.n)`;

export const adoptionTypes = {
  Adoption: {
    kinds: many(
      (adoption, self) => sql`
      provision_kind ${self.alias} where ${self.col('code')} = any(${adoption.col('kinds')}) order by ${self.col('code')}`,
    ),
    population: value(() => sql`(select count(*)::int from place)`),
    points: many(
      (_adoption, self) => sql`(
      select on_day, sum(reviewed)::int as reviewed, sum(in_force)::int as in_force, sum(perhaps)::int as perhaps,
        array_agg((region, population, in_force, reviewed) order by region) filter (where region <> '') as regions
      from counted group by on_day
    ) ${self.alias} order by ${self.col('on_day')}`,
    ),
    // Answers of several kinds are laid over each other: one span from the first day any of them held to the last.
    spells: many(
      (adoption, self) => sql`(
      select code as jurisdiction, ${adoption.col('kinds')} as kinds, unnest(range_agg(during)) as during
      from told where in_force = 1 group by code
    ) ${self.alias} order by ${self.col('during')}, ${self.col('jurisdiction')} collate "C"`,
    ),
  },
  AdoptionPoint: {
    on: column('on_day'),
    inForce: column('in_force'),
    uncertain: value((point) => sql`${point.col('perhaps')} - ${point.col('in_force')}`),
    reviewed: column('reviewed'),
    holders: many(
      (point, self) => sql`
      jurisdiction ${self.alias}
      where ${self.col('code')} in (select code from told where in_force = 1 and during @> ${point.col('on_day')})
      order by folded(${self.col('name')}) collate "C"`,
    ),
    regions: many(
      (point, self) => sql`
      unnest(${point.col('regions')}) as ${self.alias}(region text, population int, in_force int, reviewed int)
      order by ${self.col('region')}`,
    ),
    blocs: many((point, self, { codes }, { catalogue }) => {
      checkCodes(catalogue, 'jurisdictions', 'codes', codes);
      return sql`(
        select bloc, wanted.place, count(distinct member)::int as population, count(distinct member) filter (where in_force = 1)::int as in_force,
          count(distinct told.code)::int as reviewed
        from unnest(${codes}::text[]) with ordinality wanted(code, place)
        join membership on bloc = wanted.code and membership.during @> ${point.col('on_day')}
        join place on place.code = member
        left join told on told.code = member and told.during @> ${point.col('on_day')}
        group by bloc, wanted.place
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
  const kinds = wantedKinds(args, compiler);
  const each = compiler.row();
  return {
    made: {
      place: sql`
        select ${each.col('code')}, coalesce(${each.col('region')}, '') as region from jurisdiction ${each.alias}
        where ${jurisdictionsAmong(args.among, each, compiler)}`,
      told: toldOf(kinds, args.kinds?.length === 1),
      day: sql`select on_day, n from unnest(${periodEnds(args, compiler)}::date[]) with ordinality day(on_day, n)`,
      counted,
    },
    from: sql`(select ${kinds} as kinds) ${self.alias}`,
  };
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
