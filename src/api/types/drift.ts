// How did the distance of jurisdictions to others change over time?

import { sql } from 'kysely';
import { column, many, type ObjectFields, type Row, type Sql, value } from '../compile.ts';
import { refusal } from '../errors.ts';
import { periodEnds } from '../period.ts';
import {
  checkColumns,
  comparedKinds,
  coverageOf,
  distanceTerms,
  knownOf,
  mostJurisdictions,
  share,
} from './distance.ts';
import { jurisdictionBy } from './relation.ts';

const mostReferences = 5;
const mostDriftPoints = 1500;

export const drift = many((_root, self, args, compiler) => {
  const { of, reference, terms } = args;
  checkColumns(compiler, 'of', of, 1, mostJurisdictions);
  checkColumns(compiler, 'reference', reference, 1, mostReferences);
  const days = periodEnds(args, compiler);
  const points = of.length * reference.length * days.length;
  if (points > mostDriftPoints)
    throw refusal(
      'BAD_ARGUMENT',
      'of',
      `These would be ${points} points. Ask for at most ${mostDriftPoints}: fewer jurisdictions, fewer years, or by: YEAR.`,
    );
  return {
    made: knownOf(
      distanceTerms(terms, compiler),
      sql`select code, on_day from unnest(${[...new Set([...of, ...reference])]}::text[]) code cross join unnest(${days}::date[]) on_day`,
    ),
    from: sql`(
      select terms.*, followed.code, followed.place, wanted.code as reference, wanted.place as wanted_place, ${days}::date[] as days
      from terms
      cross join unnest(${of}::text[]) with ordinality followed(code, place)
      join unnest(${reference}::text[]) with ordinality wanted(code, place) on wanted.code <> followed.code
    ) ${self.alias} order by ${self.col('place')}, ${self.col('wanted_place')}`,
  };
});

/** What can be compared between a line's two jurisdictions, on each of its days. */
const followed = (line: Row): Sql =>
  comparedKinds(
    sql`(select ${line.col('code')} as first, ${line.col('reference')} as second, on_day from unnest(${line.col('days')}) on_day)`,
  );

/** The distance over the compared kinds that fit a condition, where they are enough. */
const toldAbove = (line: Row, condition: Sql): Sql => sql`
  case when ${coverageOf(line, sql`sum(weight) filter (where ${condition})`)} >= ${line.col('least')} then
    ${share(sql`sum(weight * difference) filter (where ${condition})`, sql`sum(counted) filter (where ${condition})`)} end`;

export const driftTypes = {
  Drift: {
    jurisdiction: jurisdictionBy('code'),
    reference: jurisdictionBy('reference'),
    constantKinds: value(
      (line) => sql`(
      select count(*)::int from (
        select kind from ${followed(line)} followed group by kind having count(*) = cardinality(${line.col('days')})) constant)`,
    ),
    points: many(
      (line, self) => sql`(
      select wanted.on_day, count(kind)::int as compared, ${coverageOf(line)} as coverage,
        ${toldAbove(line, sql`true`)} as value, ${toldAbove(line, sql`is_constant`)} as constant
      from unnest(${line.col('days')}) wanted(on_day)
      left join (
        select followed.*, count(*) over (partition by kind) = cardinality(${line.col('days')}) as is_constant
        from ${followed(line)} followed
      ) followed on followed.on_day = wanted.on_day
      group by wanted.on_day
    ) ${self.alias} order by ${self.col('on_day')}`,
    ),
  },
  DriftPoint: {
    on: column('on_day'),
    value: column('value'),
    constant: column('constant'),
    compared: column('compared'),
    coverage: column('coverage'),
  },
} satisfies Record<string, ObjectFields>;
