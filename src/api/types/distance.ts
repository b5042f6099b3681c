// How far does the law of two jurisdictions lie apart?

import { sql } from 'kysely';
import { askedDay } from '../asked-day.ts';
import { checkCodes } from '../catalogue.ts';
import {
  type Args,
  type Compiler,
  column,
  enumColumn,
  madeOnce,
  many,
  type ObjectFields,
  one,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { refusal } from '../errors.ts';
import { strictestOf } from './answer.ts';
import { codesAmong, wantedKinds } from './jurisdiction.ts';
import { jurisdictionBy, kindBy } from './relation.ts';

export const mostJurisdictions = 12;
const mostNeighbours = 50;

/** What is compared and how, as columns: kinds and weights (arrays side by side), total (of the weights), measure, least (coverage). */
export function distanceTerms(terms: Args, compiler: Compiler): Sql {
  const { measure, weights, coverage } = terms;
  if (!(coverage >= 0.1 && coverage <= 1))
    throw refusal('BAD_ARGUMENT', 'coverage', `coverage is ${coverage}. Give a share from 0.1 to 1.`);
  const given = weightsOf(weights ?? [], compiler);
  return sql`
    select coalesce(array_agg(kind order by kind), '{}') as kinds, coalesce(array_agg(weight order by kind), '{}') as weights,
      sum(weight) as total,
      ${measure.toLowerCase()}::text as measure, ${coverage}::numeric as least
    from (
      select provision_kind.code as kind, coalesce(of_kind.weight, of_pillar.weight, 1)::numeric as weight
      from provision_kind
      left join unnest(${[...given.kind.keys()]}::text[], ${[...given.kind.values()]}::float8[]) of_kind(code, weight)
        on of_kind.code = provision_kind.code
      left join unnest(${[...given.pillar.keys()]}::text[], ${[...given.pillar.values()]}::float8[]) of_pillar(code, weight)
        on of_pillar.code = provision_kind.pillar
      where ${wantedKinds(terms, compiler)}
    ) wanted`;
}

function weightsOf(weights: Args[], { catalogue }: Compiler) {
  const given = { kind: new Map<string, number>(), pillar: new Map<string, number>() };
  for (const { kind, pillar, weight } of weights) {
    if ((kind == null) === (pillar == null))
      throw refusal('BAD_ARGUMENT', 'weights', 'Each weight needs either kind or pillar: one of the two.');
    checkCodes(catalogue, kind == null ? 'pillars' : 'kinds', 'weights', [kind ?? pillar]);
    if (!(weight >= 0 && weight <= 1e6))
      throw refusal('BAD_ARGUMENT', 'weights', `The weight of ${kind ?? pillar} is ${weight}. Give 0 to 1000000.`);
    const own = kind == null ? given.pillar : given.kind;
    if (own.has(kind ?? pillar))
      throw refusal('BAD_ARGUMENT', 'weights', `weights names "${kind ?? pillar}" twice. Name each once.`);
    own.set(kind ?? pillar, weight);
  }
  return given;
}

/** Answers that say whether a rule binds: certain, and the question arises. */
const binding = sql`(
  select jurisdiction, kind, during, status = 'in-force' as binds from answer
  where status <> 'not-applicable' and (or_status is null or or_status <> 'in-force'))`;

/**
 * What distances are told from: the terms (a row of distanceTerms), and what is known of each place (code, on_day), read once, as lists beside
 * those of the kinds and of their values. A pair costs no reading then.
 */
export const knownOf = (terms: Sql, places: Sql): Record<string, Sql> => ({
  terms,
  valued: sql`
    select array_agg(attribute.kind order by attribute.kind, key) as value_kinds, array_agg(key order by attribute.kind, key) as keys,
      array_agg(${rangeOf(sql`attribute.kind`, sql`attribute.key`, sql`type = 'scale'`)} order by attribute.kind, key) as ranges
    from terms join attribute on attribute.kind = any(kinds)
    where measure = 'gower' and type in ('scale', 'number')`,
  profile: sql`
    select code, on_day,
      array(
        select binds from unnest(kinds) with ordinality wanted(kind, n)
        left join ${binding} known on known.jurisdiction = code and known.kind = wanted.kind and known.during @> on_day
        order by n) as binds,
      array(
        select degree from unnest(value_kinds, keys) with ordinality wanted(kind, key, n)
        left join strictest on strictest.jurisdiction = code and strictest.kind = wanted.kind and strictest.key = wanted.key and during @> on_day
        order by n) as degrees
    from terms cross join valued cross join (${places}) place`,
});

/**
 * The kinds in which the two jurisdictions of each pair (first, second, on_day) can be compared, with their difference: the pair's columns and
 * its kinds; with `left join` pairs without any have a row, too. It reads what knownOf makes.
 */
export const comparedKinds = (pairs: Sql, join = sql`join`): Sql => sql`(
  select pair.*, wanted.*, case when first_binds <> second_binds then 1 when first_binds then coalesce(apart.difference, 0) else 0 end as difference,
    -- what neither has does not count in Jaccard's measure
    case when measure <> 'jaccard' or first_binds or second_binds then weight else 0 end as counted
  from (
    select pair.*, one.binds as first_answers, other.binds as second_answers, one.degrees as first_values, other.degrees as second_values
    from ${pairs} pair
    join profile one on one.code = pair.first and one.on_day = pair.on_day
    join profile other on other.code = pair.second and other.on_day = pair.on_day
    ${madeOnce}
  ) pair
  cross join terms cross join valued
  ${join} lateral unnest(kinds, weights, first_answers, second_answers) wanted(kind, weight, first_binds, second_binds)
    on first_binds is not null and second_binds is not null
  left join lateral (
    select both_have.kind, sum(coalesce(abs(mine::numeric - theirs::numeric) / nullif(range, 0), 0)) / (1 + count(*)) as difference
    from unnest(value_kinds, ranges, first_values, second_values) both_have(kind, range, mine, theirs)
    where mine is not null and theirs is not null group by both_have.kind
  ) apart on apart.kind = wanted.kind
)`;

/** The range that the whole record has for a value, all days and places. */
const rangeOf = (kind: Sql, key: Sql, isScale: Sql): Sql => sql`
  case when ${isScale}
    then (select (max(place.position) - min(place.position))::numeric from attribute_value place where place.kind = ${kind} and place.key = ${key})
    else (select (max(every.in_unit) - min(every.in_unit))::numeric from provision_attribute every where every.kind = ${kind} and every.key = ${key})
  end`;

/** Where both have a value: how far they lie apart as a share of the record's range. */
const valueDifferences = (first: Sql, second: Sql, kind: Sql, day: Sql): Sql => sql`(
  select mine.kind, mine.key, mine.position, mine.provision_id as first_provision, theirs.provision_id as second_provision,
    coalesce(abs(mine.degree::numeric - theirs.degree::numeric) / nullif(spread.range, 0), 0) as difference
  from ${strictestOf(first, kind, day)} mine
  join ${strictestOf(second, kind, day)} theirs on theirs.key = mine.key
  cross join lateral (select ${rangeOf(sql`mine.kind`, sql`mine.key`, sql`mine.choice is not null`)} as range) spread
)`;

export const share = (part: Sql, whole: Sql): Sql => sql`round((${part}) / nullif(${whole}, 0), 6)::float8`;

/** The share of the weight asked for; 0 where no kind is asked for, or none counts. */
export const coverageOf = (terms: Row, weight: Sql = sql`sum(weight)`): Sql =>
  sql`coalesce(${share(weight, terms.col('total'))}, 0)`;

/** A row of type Distance for each pair (first, second, on_day, and what orders them), in no order. */
const distances = (terms: Row, pairs: Sql): Sql => sql`(
  select told.*, ${terms.col('kinds')} as kinds, ${terms.col('weights')} as weights, ${terms.col('measure')} as measure,
    case when coverage >= ${terms.col('least')} then distance end as value
  from (
    select pair.first, pair.second, pair.on_day, pair.place,
      count(kind)::int as compared, ${coverageOf(terms)} as coverage, ${share(sql`sum(weight * difference)`, sql`sum(counted)`)} as distance,
      count(*) filter (where first_binds and second_binds)::int as both_in_force,
      count(*) filter (where not first_binds and not second_binds)::int as neither_in_force,
      count(*) filter (where first_binds and not second_binds)::int as only_first,
      count(*) filter (where second_binds and not first_binds)::int as only_second
    from ${comparedKinds(pairs, sql`left join`)} pair
    group by pair.first, pair.second, pair.on_day, pair.place
  ) told
)`;

const answerOf = (reason: Row, self: Row, jurisdiction: string): Sql => sql`(
  select answer.*, ${reason.col('on_day')} as on_day from answer
  where jurisdiction = ${reason.col(jurisdiction)} and kind = ${reason.col('kind')} and during @> ${reason.col('on_day')}
) ${self.alias}`;

const attributeOf = (difference: Row, self: Row, provision: string): Sql => sql`
  provision_attribute ${self.alias}
  where ${self.col('provision_id')} = ${difference.col(provision)} and ${self.col('key')} = ${difference.col('key')}`;

export const distanceTypes = {
  DistanceTable: {
    on: column('on_day'),
    measure: enumColumn('measure'),
    pairs: many((table, self) => {
      const pairs = sql`(
        select one.code as first, other.code as second, ${table.col('on_day')} as on_day,
          row_number() over (order by one.place, other.place) as place
        from unnest(${table.col('codes')}) with ordinality one(code, place)
        join unnest(${table.col('codes')}) with ordinality other(code, place) on one.place < other.place)`;
      return sql`${distances(table, pairs)} ${self.alias} order by ${self.col('place')}`;
    }),
  },
  Distance: {
    on: column('on_day'),
    first: jurisdictionBy('first'),
    second: jurisdictionBy('second'),
    measure: enumColumn('measure'),
    value: column('value'),
    compared: column('compared'),
    notCompared: value((pair) => sql`cardinality(${pair.col('kinds')}) - ${pair.col('compared')}`),
    coverage: column('coverage'),
    bothInForce: column('both_in_force'),
    neitherInForce: column('neither_in_force'),
    onlyFirst: column('only_first'),
    onlySecond: column('only_second'),
    reasons: many((pair, self, { all }) => {
      const only = sql`(select ${pair.col('first')} as first, ${pair.col('second')} as second, ${pair.col('on_day')} as on_day)`;
      return sql`(
        select compared.*, ${pair.col('measure')} as measure,
          ${share(sql`weight * difference`, sql`sum(counted) over ()`)} as contribution
        from ${comparedKinds(only)} compared
      ) ${self.alias}
      where ${all ? sql`true` : sql`${self.col('difference')} > 0`}
      order by ${self.col('contribution')} desc nulls last, ${self.col('kind')} collate "C"`;
    }),
  },
  DistanceReason: {
    kind: kindBy('kind'),
    first: one((reason, self) => answerOf(reason, self, 'first')),
    second: one((reason, self) => answerOf(reason, self, 'second')),
    difference: value((reason) => sql`round(${reason.col('difference')}, 6)::float8`),
    weight: value((reason) => sql`${reason.col('weight')}::float8`),
    contribution: column('contribution'),
    values: many(
      (reason, self) => sql`
      ${valueDifferences(reason.col('first'), reason.col('second'), reason.col('kind'), reason.col('on_day'))} ${self.alias}
      where ${reason.col('measure')} = 'gower' order by ${self.col('position')}`,
    ),
  },
  ValueDifference: {
    definition: one(
      (own, self) => sql`
      attribute ${self.alias} where ${self.col('kind')} = ${own.col('kind')} and ${self.col('key')} = ${own.col('key')}`,
    ),
    first: one((own, self) => attributeOf(own, self, 'first_provision')),
    second: one((own, self) => attributeOf(own, self, 'second_provision')),
    difference: value((own) => sql`round(${own.col('difference')}, 6)::float8`),
  },
  Neighbourhood: {
    on: column('on_day'),
    of: jurisdictionBy('of'),
    population: value((row) => sql`cardinality(${row.col('codes')})`),
    tooLittleKnown: value(
      (row) => sql`(select count(*)::int from ${distances(row, pairsOf(row))} d where d.value is null)`,
    ),
    nearest: many(
      (row, self) => sql`
      ${distances(row, pairsOf(row))} ${self.alias}
      where ${self.col('value')} is not null
      order by ${self.col('value')}, ${self.col('compared')} desc, ${self.col('place')} limit ${row.col('wanted')}`,
    ),
  },
} satisfies Record<string, ObjectFields>;

const pairsOf = (row: Row): Sql => sql`(
  select ${row.col('of')} as first, code as second, ${row.col('on_day')} as on_day, place
  from unnest(${row.col('codes')}) with ordinality as other(code, place))`;

export function checkColumns(compiler: Compiler, argument: string, codes: string[], least: number, most: number): void {
  checkCodes(compiler.catalogue, 'jurisdictions', argument, codes);
  if (codes.length < least || codes.length > most)
    throw refusal('BAD_ARGUMENT', argument, `${argument} names ${codes.length}. Name ${least} to ${most}.`);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice) throw refusal('BAD_ARGUMENT', argument, `${argument} names "${twice}" twice. Name each once.`);
}

export const distance = one((_root, self, { jurisdictions, on, terms }, compiler) => {
  checkColumns(compiler, 'jurisdictions', jurisdictions, 2, mostJurisdictions);
  const day = sql`${askedDay(on, compiler.today)}::date`;
  return {
    made: knownOf(
      distanceTerms(terms, compiler),
      sql`select code, ${day} as on_day from unnest(${jurisdictions}::text[]) code`,
    ),
    from: sql`(select terms.*, ${jurisdictions}::text[] as codes, ${day} as on_day from terms) ${self.alias}`,
  };
});

export const neighbours = one((_root, self, { of, among, first, on, terms }, compiler) => {
  checkCodes(compiler.catalogue, 'jurisdictions', 'of', [of]);
  if (first < 1 || first > mostNeighbours)
    throw refusal('BAD_ARGUMENT', 'first', `first is ${first}. Ask for 1 to ${mostNeighbours} neighbours.`);
  const day = sql`${askedDay(on, compiler.today)}::date`;
  return {
    made: {
      others: sql`select array_remove(${codesAmong(among, compiler)}, ${of}::text) as codes`,
      ...knownOf(
        distanceTerms(terms, compiler),
        sql`select code, ${day} as on_day from others cross join unnest(${of}::text || codes) code`,
      ),
    },
    from: sql`(select terms.*, ${of}::text as of, ${first}::int as wanted, ${day} as on_day, codes from terms cross join others) ${self.alias}`,
  };
});
