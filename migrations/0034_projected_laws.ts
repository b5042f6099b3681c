import { type Kysely, sql } from 'kysely';

// How many laws the tables hold, so that a start which finds nothing to import need not count them.
export async function up(db: Kysely<any>) {
  await sql`alter table projection add column laws int`.execute(db);
}
