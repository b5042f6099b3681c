// What does the record hold as a whole?

import { sql } from 'kysely';
import { sizes } from '../../export/sizes.ts';
import { askedDay } from '../asked-day.ts';
import { column, many, type ObjectFields, one, value } from '../compile.ts';

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
    coverage: many(
      (_release, self, { on }, { today }) => sql`(
      select pillar, region, sum(possible)::int as possible, sum(known)::int as known, sum(absences)::int as absences
      from (
        select asked.pillar, place.region, kinds * countries as possible, coalesce(known, 0) as known, coalesce(absences, 0) as absences
        from (select pillar, count(*) as kinds from provision_kind group by pillar) asked
        cross join (select region, count(*) as countries from jurisdiction where kind = 'country' group by region) place
        left join (
          select provision_kind.pillar, jurisdiction.region, count(*) as known,
            count(*) filter (where answer.status in ('none', 'not-applicable')) as absences
          from answer
          join jurisdiction on jurisdiction.code = answer.jurisdiction and jurisdiction.kind = 'country'
          join provision_kind on provision_kind.code = answer.kind
          where answer.during @> ${askedDay(on, today)}::date
          group by provision_kind.pillar, jurisdiction.region
        ) told on told.pillar = asked.pillar and told.region is not distinct from place.region
      ) cells
      group by grouping sets ((pillar), (pillar, region)) having not (grouping(region) = 0 and region is null)
    ) ${self.alias}
    order by (select position from pillar where code = ${self.col('pillar')}), ${self.col('region')} nulls first`,
    ),
    divergence: many(
      (_release, self) => sql`(
      with law as (select id, number, diverged from law where review_manner = 'blind')
      select 'number' as part, 0 as place, count(*)::int as read, count(*) filter (where 'number' = any(diverged))::int as differed
      from law where number is not null
      union all
      select 'event', 1, count(*)::int, count(*) filter (where exists (
          select from unnest(diverged) path where path = 'events.' || kind or path like 'events.' || kind || '.%'))::int
      from law join (select distinct law_id, kind from law_event) event on law_id = id
      union all
      select pillar.code, 2 + pillar.position, count(*)::int, count(*) filter (where exists (
          select from unnest(diverged) path where path = 'provisions.' || slug or path like 'provisions.' || slug || '.%'))::int
      from law join provision on provision.law_id = law.id join provision_kind on provision_kind.code = provision.kind
      join pillar on pillar.code = provision_kind.pillar
      group by pillar.code, pillar.position
    ) ${self.alias} order by ${self.col('place')}`,
    ),
    grades: many(
      (_release, self) => sql`(
      select grade, count(*)::int as provisions from provision group by grade) ${self.alias} order by ${self.col('grade')}`,
    ),
    downloads: many((_release, self) => sql`${sizes} ${self.alias} order by ${self.col('place')}`),
    newestReading: value(() => sql`(select max(read_on) from source)`),
    licence: value(() => sql`'Creative Commons Attribution 4.0 International (CC BY 4.0)'`),
    citation: value(
      (release) => sql`'Netlaws, release ' || ${release.col('number')} || ' of '
      || to_char(${release.col('made_at')} at time zone 'UTC', 'YYYY-MM-DD') || ', CC BY 4.0.'`,
    ),
  },
  Coverage: {
    pillar: one((row, self) => sql`pillar ${self.alias} where ${self.col('code')} = ${row.col('pillar')}`),
    region: column('region'),
    possible: column('possible'),
    known: column('known'),
    absences: column('absences'),
  },
  Divergence: { part: column('part'), read: column('read'), differed: column('differed') },
  Download: { name: column('name'), title: column('title'), rows: column('rows'), bytes: column('bytes') },
  GradeCount: { grade: column('grade'), provisions: column('provisions') },
} satisfies Record<string, ObjectFields>;
