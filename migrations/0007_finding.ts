import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Of which kind was it verified that a jurisdiction has no rule, for which days? No row and no provision: nobody looked.
  await sql`
    create table finding (
      id text constraint finding_pkey primary key,
      jurisdiction text not null constraint finding_has_jurisdiction references jurisdiction deferrable initially deferred,
      position int not null,
      kind text not null constraint finding_has_kind references provision_kind deferrable initially deferred,
      value text not null,
      from_date partial_date,
      to_date partial_date,
      as_of partial_date not null,
      note text not null,
      grade text not null,
      during daterange not null generated always as
        (daterange(latest_day(coalesce(from_date::text, as_of::text)), earliest_day(to_date))) stored,
      constraint finding_value_is_known check (value in ('none', 'not-applicable')),
      constraint finding_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X')),
      constraint finding_for_one_day_is_one exclude using gist (jurisdiction with =, kind with =, during with &&)
    )`.execute(db);
}
