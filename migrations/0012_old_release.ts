import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which old releases stand in schemas of their own (release_12), made by which state of the program, and when was each last asked?
  await sql`
    create table old_release (
      number int constraint old_release_pkey primary key constraint old_release_has_release references release,
      code text not null,
      asked_at timestamptz not null default now()
    )`.execute(db);
}
