import { type Kysely, sql } from 'kysely';

// What is derived from rows that are checked themselves need not be checked again, row by row, at each commit.
export async function up(db: Kysely<any>) {
  await sql`
    alter table holds drop constraint holds_has_jurisdiction, drop constraint holds_has_kind, drop constraint holds_via_bloc,
      drop constraint holds_via_law`.execute(db);
  await sql`alter table answer drop constraint answer_has_jurisdiction, drop constraint answer_has_kind`.execute(db);
  await sql`alter table law_reach drop constraint law_reach_has_member, drop constraint law_reach_has_bloc`.execute(db);
  await sql`alter table transposition drop constraint transposition_has_kind`.execute(db);
}
