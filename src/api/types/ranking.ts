// How does a number of a kind of rule compare between jurisdictions?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import { column, madeOnce, many, type ObjectFields, one, type Row, type Sql } from '../compile.ts';
import { codesAmong } from './jurisdiction.ts';
import { jurisdictionBy, kindBy } from './relation.ts';

/** Each jurisdiction's strictest number among its provisions certainly in force on the day, as a row of holds, too. */
const numbersOf = (ranking: Row): Sql => sql`(
  select strictest.*, 'in-force'::standing as status, null::standing as or_status, false as left_bloc,
    case ${ranking.col('direction')} when 'higher-is-stricter' then -in_unit else in_unit end as strictness
  from strictest
  where kind = ${ranking.col('kind')} and key = ${ranking.col('key')} and during @> ${ranking.col('on_day')}
    and jurisdiction in (select unnest(${ranking.col('codes')}))
)`;

/** Each of the jurisdictions with its answer and its number; both may be missing. */
const standings = (ranking: Row): Sql => sql`(
  select jurisdiction.code, jurisdiction.region, in_unit, answer.status, answer.or_status, answer.kind is not null as is_reviewed
  from jurisdiction
  left join answer on answer.jurisdiction = jurisdiction.code and answer.kind = ${ranking.col('kind')}
    and answer.during @> ${ranking.col('on_day')}
  left join ${numbersOf(ranking)} numbers on numbers.jurisdiction = jurisdiction.code
  where jurisdiction.code in (select unnest(${ranking.col('codes')}))
)`;

/** Every jurisdiction counts once; numbers are spread over those that have one. */
const tally = sql`
  count(*)::int as population, count(in_unit)::int as with_number,
  (count(*) filter (where status = 'in-force' and or_status is null and in_unit is null))::int as without_number,
  (count(*) filter (where status = 'none' and or_status is null))::int as none,
  (count(*) filter (where is_reviewed and (or_status is not null or status not in ('in-force', 'none'))))::int as not_in_force,
  (count(*) filter (where not is_reviewed))::int as not_reviewed,
  min(in_unit) as minimum, max(in_unit) as maximum,
  percentile_cont(0.25) within group (order by in_unit) as lower_quartile,
  percentile_cont(0.5) within group (order by in_unit) as median,
  percentile_cont(0.75) within group (order by in_unit) as upper_quartile`;

/** The fields of a row of tally. */
const tallied: ObjectFields = {
  population: column('population'),
  withNumber: column('with_number'),
  withoutNumber: column('without_number'),
  none: column('none'),
  notInForce: column('not_in_force'),
  notReviewed: column('not_reviewed'),
  distribution: one((row, self) => sql`(select ${row.alias}.*) ${self.alias} where ${self.col('with_number')} > 0`),
};

export const rankingTypes = {
  Ranking: {
    kind: kindBy('kind'),
    attribute: one(
      (ranking, self) => sql`
      attribute ${self.alias} where ${self.col('kind')} = ${ranking.col('kind')} and ${self.col('key')} = ${ranking.col('key')}`,
    ),
    on: column('on_day'),
    ...tallied,
    regions: many(
      (ranking, self) => sql`(
      select region, ${tally} from ${standings(ranking)} standing where region is not null group by region
    ) ${self.alias} order by ${self.col('region')}`,
    ),
    blocs: many((ranking, self, { codes }, { catalogue }) => {
      checkCodes(catalogue, 'jurisdictions', 'codes', codes);
      return sql`(
        select bloc.code as bloc, place, counted.*
        from unnest(${codes}::text[]) with ordinality wanted(code, place)
        join jurisdiction bloc on bloc.code = wanted.code and bloc.kind = 'bloc'
        cross join lateral (
          select ${tally} from ${standings(ranking)} standing
          where code in (select member from membership where membership.bloc = wanted.code and during @> ${ranking.col('on_day')})
        ) counted
      ) ${self.alias} order by ${self.col('place')}`;
    }),
    places: many(
      (ranking, self) => sql`(
      select numbers.*, rank() over (order by strictness)::int as rank, folded(jurisdiction.name) collate "C" as name
      from ${numbersOf(ranking)} numbers join jurisdiction on jurisdiction.code = numbers.jurisdiction
    ) ${self.alias} order by ${self.col('rank')}, ${self.col('name')}`,
    ),
  },
  Distribution: {
    count: column('with_number'),
    minimum: column('minimum'),
    lowerQuartile: column('lower_quartile'),
    median: column('median'),
    upperQuartile: column('upper_quartile'),
    maximum: column('maximum'),
  },
  RankingRegion: { region: column('region'), ...tallied },
  RankingBloc: { bloc: jurisdictionBy('bloc'), ...tallied },
  RankingPlace: {
    rank: column('rank'),
    jurisdiction: jurisdictionBy('jurisdiction'),
    number: one(
      (place, self) => sql`(select ${place.col('number')} as value, ${place.col('unit')} as unit) ${self.alias}`,
    ),
    inUnit: column('in_unit'),
    held: one((place, self) => sql`(select ${place.alias}.*) ${self.alias}`),
  },
} satisfies Record<string, ObjectFields>;

export const ranking = one((_root, self, { kind, attribute, among, on }, compiler) => {
  checkCodes(compiler.catalogue, 'kinds', 'kind', [kind]);
  checkCodes(compiler.catalogue, 'numbers', 'attribute', [`${kind} ${attribute}`]);
  const asked = compiler.row();
  return sql`(
    select ${asked.alias}.*, counted.*
    from (
      select attribute.kind, key, direction, ${askedDay(on, compiler.today)}::date as on_day, ${codesAmong(among, compiler)} as codes
      from attribute where attribute.kind = ${kind} and key = ${attribute} ${madeOnce}
    ) ${asked.alias}
    cross join lateral (select ${tally} from ${standings(asked)} standing) counted
  ) ${self.alias}`;
});
