import { type Kysely, sql } from 'kysely';

// An exclusion constraint looks at each row by itself, which took a tenth of an import. The same promise, kept for all rows of a
// statement at once.
export async function up(db: Kysely<any>) {
  await sql`alter table holds drop constraint holds_one_a_day`.execute(db);
  await sql`
    create function holds_one_a_day() returns trigger language plpgsql as $$
      declare twice text;
      begin
        select provision_id || ' in ' || jurisdiction into twice
        from (
          select provision_id, jurisdiction, during, lag(during) over (
            partition by provision_id, jurisdiction, via, via_law order by during) as before
          from holds where provision_id in (select provision_id from added)
        ) held
        where during && before limit 1;
        if found then
          raise exclusion_violation using
            message = 'More than one row of holds on a day: ' || twice, constraint = 'holds_one_a_day';
        end if;
        return null;
      end $$`.execute(db);
  await sql`
    create trigger holds_one_a_day after insert on holds
      referencing new table as added for each statement execute function holds_one_a_day()`.execute(db);
  await sql`
    create trigger holds_one_a_day_still after update on holds
      referencing new table as added for each statement execute function holds_one_a_day()`.execute(db);
  // What stands or falls with a provision.
  await sql`create index holds_of_provision on holds (provision_id)`.execute(db);
}
