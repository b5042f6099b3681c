// How does a number of a kind of rule compare between jurisdictions?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import { column, many, type ObjectFields, one, type Row, type Sql, value } from '../compile.ts';
import { codesAmong } from './jurisdiction.ts';
import { jurisdictionBy } from './relation.ts';

/**
 * Each jurisdiction's strictest number among its provisions certainly in force on the day. A smaller number goes first unless the codebook
 * says that a larger one is stricter; of equal ones the jurisdiction's own law goes before a bloc's.
 */
const numbersOf = (ranking: Row): Sql => sql`(
  select distinct on (holds.jurisdiction) holds.*, provision_attribute.number, provision_attribute.unit, in_unit,
    case ${ranking.col('direction')} when 'higher-is-stricter' then -in_unit else in_unit end as strictness,
    jurisdiction.region, folded(jurisdiction.name) collate "C" as name
  from holds
  join provision_attribute on provision_attribute.provision_id = holds.provision_id
  join jurisdiction on jurisdiction.code = holds.jurisdiction
  where holds.kind = ${ranking.col('kind')} and provision_attribute.key = ${ranking.col('key')}
    and holds.jurisdiction = any(${ranking.col('codes')}) and during @> ${ranking.col('on_day')}
    and holds.status = 'in-force' and or_status is null
  order by holds.jurisdiction, strictness, via nulls first, holds.provision_id, via_law
)`;

const answered = (ranking: Row, condition: Sql): Sql => sql`(
  select count(*)::int from answer
  where answer.kind = ${ranking.col('kind')} and jurisdiction = any(${ranking.col('codes')}) and during @> ${ranking.col('on_day')}
    and ${condition})`;

const inForce = sql`(status = 'in-force' and or_status is null) is true`;
const numbered = (ranking: Row): Sql => sql`(select count(*)::int from ${numbersOf(ranking)} numbers)`;

const spread = sql`
  count(*)::int as count, min(in_unit) as minimum, max(in_unit) as maximum,
  percentile_cont(0.25) within group (order by in_unit) as lower_quartile,
  percentile_cont(0.5) within group (order by in_unit) as median,
  percentile_cont(0.75) within group (order by in_unit) as upper_quartile`;

const distributionOf = one(
  (ranking, self) => sql`(select ${spread} from ${numbersOf(ranking)} numbers having count(*) > 0) ${self.alias}`,
);

export const rankingTypes = {
  Ranking: {
    kind: one((ranking, self) => sql`provision_kind ${self.alias} where ${self.col('code')} = ${ranking.col('kind')}`),
    attribute: one(
      (ranking, self) => sql`
      attribute ${self.alias} where ${self.col('kind')} = ${ranking.col('kind')} and ${self.col('key')} = ${ranking.col('key')}`,
    ),
    on: column('on_day'),
    population: value((ranking) => sql`cardinality(${ranking.col('codes')})`),
    withNumber: value(numbered),
    withoutNumber: value((ranking) => sql`${answered(ranking, inForce)} - ${numbered(ranking)}`),
    notInForce: value((ranking) => answered(ranking, sql`not ${inForce}`)),
    notReviewed: value((ranking) => sql`cardinality(${ranking.col('codes')}) - ${answered(ranking, sql`true`)}`),
    distribution: distributionOf,
    regions: many(
      (ranking, self) => sql`(
      select region, ${spread} from ${numbersOf(ranking)} numbers where region is not null group by region
    ) ${self.alias} order by ${self.col('region')}`,
    ),
    blocs: many((ranking, self, { codes }, { catalogue }) => {
      checkCodes(catalogue, 'jurisdictions', 'codes', codes);
      // Each bloc is asked about as the whole is, among those of its members that are.
      return sql`(
        select ${ranking.col('kind')} as kind, ${ranking.col('key')} as key, ${ranking.col('direction')} as direction,
          ${ranking.col('on_day')} as on_day, code as bloc, place,
          array(select member from membership where bloc = code and during @> ${ranking.col('on_day')}
            and member = any(${ranking.col('codes')})) as codes
        from unnest(${codes}::text[]) with ordinality wanted(code, place)
        where exists (select from jurisdiction where jurisdiction.code = wanted.code and kind = 'bloc')
      ) ${self.alias} order by ${self.col('place')}`;
    }),
    places: many(
      (ranking, self) => sql`(
      select numbers.*, rank() over (order by strictness)::int as rank from ${numbersOf(ranking)} numbers
    ) ${self.alias} order by ${self.col('rank')}, ${self.col('name')}`,
    ),
  },
  Distribution: {
    count: column('count'),
    minimum: column('minimum'),
    lowerQuartile: column('lower_quartile'),
    median: column('median'),
    upperQuartile: column('upper_quartile'),
    maximum: column('maximum'),
  },
  RegionDistribution: {
    region: column('region'),
    // The row is the region's distribution itself.
    distribution: one((row, self) => sql`(select ${row.alias}.*) ${self.alias}`),
  },
  BlocDistribution: { bloc: one(jurisdictionBy('bloc')), distribution: distributionOf },
  RankingPlace: {
    rank: column('rank'),
    jurisdiction: one(jurisdictionBy('jurisdiction')),
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
  return sql`(
    select attribute.kind, key, direction, ${askedDay(on, compiler.today)}::date as on_day,
      ${codesAmong(among, compiler)} as codes
    from attribute where attribute.kind = ${kind} and key = ${attribute}
  ) ${self.alias}`;
});
