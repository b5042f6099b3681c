import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Has a bloc's law ended in a jurisdiction only because that left the bloc? Then it says nothing of the jurisdiction's own law, which
  // may have kept the rule: no answer follows from it.
  await sql`alter table holds add column left_bloc boolean not null default false`.execute(db);
}
