import { type Kysely, sql } from 'kysely';

// As with holds (0017): the same promise, kept for all rows of a statement at once. Besides, questions of a kind or a cell went by the
// constraint's index over days, which holds most rows of most days, rather than by their own.
export async function up(db: Kysely<any>) {
  await sql`alter table answer drop constraint answer_one_a_day`.execute(db);
  await sql`
    create function answer_one_a_day() returns trigger language plpgsql as $$
      declare twice text;
      begin
        select kind || ' in ' || jurisdiction into twice
        from (
          select jurisdiction, kind, during, lag(during) over (partition by jurisdiction, kind order by during) as before
          from answer where (jurisdiction, kind) in (select jurisdiction, kind from added)
        ) answered
        where during && before limit 1;
        if found then
          raise exclusion_violation using
            message = 'More than one answer on a day: ' || twice, constraint = 'answer_one_a_day';
        end if;
        return null;
      end $$`.execute(db);
  await sql`
    create trigger answer_one_a_day after insert on answer
      referencing new table as added for each statement execute function answer_one_a_day()`.execute(db);
  await sql`
    create trigger answer_one_a_day_still after update on answer
      referencing new table as added for each statement execute function answer_one_a_day()`.execute(db);
  // Everybody's answer to a kind.
  await sql`drop index answer_by_kind`.execute(db);
  await sql`create index answer_by_kind on answer (kind, jurisdiction)`.execute(db);
}
