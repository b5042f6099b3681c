import { type Kysely, sql } from 'kysely';

// What does a claim's number count? Numbers of different units stand on no common scale. Null for other figures, and for the numbers of
// releases that were made before units were stated.
export async function up(db: Kysely<any>) {
  await sql`
    alter table claim_figure
      add column unit text,
      add constraint claim_figure_unit_is_of_number check (unit is null or type = 'number')`.execute(db);
}
