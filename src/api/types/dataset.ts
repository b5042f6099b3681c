// What does the record hold as a whole?

import { sql } from 'kysely';
import { column, many, type ObjectFields, value } from '../compile.ts';

const count = (table: string) => value(() => sql`(select count(*)::int from ${sql.table(table)})`);

/** Its row is the newest release. */
export const datasetTypes = {
  Dataset: {
    release: column('number'),
    madeAt: value(
      (release) => sql`to_char(${release.col('made_at')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    ),
    laws: count('law'),
    provisions: count('provision'),
    events: count('law_event'),
    findings: count('finding'),
    sources: value(() => sql`(select count(distinct url)::int from source)`),
    jurisdictionsWithLaws: value(() => sql`(select count(distinct jurisdiction)::int from law)`),
    reviewedLaws: value(() => sql`(select count(*)::int from law where reviewed_on is not null)`),
    grades: many(
      (_release, self) => sql`(
      select grade, count(*)::int as provisions from provision group by grade) ${self.alias} order by ${self.col('grade')}`,
    ),
    newestReading: value(() => sql`(select max(read_on) from source)`),
    licence: value(() => sql`'Creative Commons Attribution 4.0 International (CC BY 4.0)'`),
    citation: value(
      (release) => sql`'Netlaws, release ' || ${release.col('number')} || ' of '
      || to_char(${release.col('made_at')} at time zone 'UTC', 'YYYY-MM-DD') || ', CC BY 4.0.'`,
    ),
  },
  GradeCount: { grade: column('grade'), provisions: column('provisions') },
} satisfies Record<string, ObjectFields>;
