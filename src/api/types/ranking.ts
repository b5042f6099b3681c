// How does a number of a kind of rule compare between jurisdictions?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import { column, many, type ObjectFields, one } from '../compile.ts';
import { jurisdictionsAmong } from './jurisdiction.ts';
import { jurisdictionBy, kindBy } from './relation.ts';

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
      (_ranking, self) => sql`(
      select region, ${tally} from standing where region is not null group by region
    ) ${self.alias} order by ${self.col('region')}`,
    ),
    blocs: many((ranking, self, { codes }, { catalogue }) => {
      checkCodes(catalogue, 'jurisdictions', 'codes', codes);
      return sql`(
        select bloc.code as bloc, place, counted.*
        from unnest(${codes}::text[]) with ordinality wanted(code, place)
        join jurisdiction bloc on bloc.code = wanted.code and bloc.kind = 'bloc'
        cross join lateral (
          select ${tally} from standing
          where jurisdiction in (select member from membership where membership.bloc = wanted.code and during @> ${ranking.col('on_day')})
        ) counted
      ) ${self.alias} order by ${self.col('place')}`;
    }),
    places: many(
      (_ranking, self) => sql`(
      select standing.*, rank() over (order by strictness)::int as rank from standing where in_unit is not null
    ) ${self.alias} order by ${self.col('rank')}, folded(${self.col('name')}) collate "C"`,
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
  const day = sql`${askedDay(on, compiler.today)}::date`;
  const each = compiler.row();
  // Each of the jurisdictions with its answer and its strictest number; both may be missing. Who has a number is certainly in force, so
  // that the row tells how the provision is held, too.
  const standing = sql`
    select ${each.col('code')} as jurisdiction, ${each.col('region')}, ${each.col('name')},
      answer.status, answer.or_status, answer.kind is not null as is_reviewed,
      provision_id, via, via_law, false as left_bloc, number, strictest.unit, in_unit,
      case direction when 'higher-is-stricter' then -in_unit else in_unit end as strictness
    from jurisdiction ${each.alias}
    join attribute on attribute.kind = ${kind} and attribute.key = ${attribute}
    left join answer on answer.kind = ${kind} and answer.jurisdiction = ${each.col('code')} and answer.during @> ${day}
    left join strictest on strictest.kind = ${kind} and strictest.key = ${attribute} and strictest.jurisdiction = ${each.col('code')}
      and strictest.during @> ${day}
    where ${jurisdictionsAmong(among, each, compiler)}`;
  return {
    made: { standing },
    from: sql`(
      select ${kind}::text as kind, ${attribute}::text as key, ${day} as on_day, counted.* from (select ${tally} from standing) counted
    ) ${self.alias}`,
  };
});
