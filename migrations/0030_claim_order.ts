import { type Kysely, sql } from 'kysely';

// Claims are told in the order of their publication. Their place among the files was that of the files imported together.
export async function up(db: Kysely<any>) {
  await sql`alter table claim drop column position`.execute(db);
}
