import { type Kysely, sql } from 'kysely';

// Derived at import from the tables before, never by hand. Where a date is known to the month or year only, the days in which the
// change may or may not have happened carry both statuses: the one before it in status (null: no rule yet), the one after it in or_status.
export async function up(db: Kysely<any>) {
  // From least to most binding, so that max() over a day's provisions is the answer of that day.
  await sql`create type standing as enum
    ('not-applicable', 'none', 'ended', 'proposed', 'adopted', 'suspended', 'in-force')`.execute(db);

  // In which state was a law as a whole on a day?
  await sql`
    create table law_status (
      law_id text not null constraint law_status_has_law references law on delete cascade,
      status standing,
      or_status standing,
      during daterange not null,
      constraint law_status_says_something check (num_nonnulls(status, or_status) > 0),
      constraint law_status_one_a_day exclude using gist (law_id with =, during with &&)
    )`.execute(db);

  // In which state was a provision on a day?
  await sql`
    create table provision_status (
      provision_id text not null constraint provision_status_has_provision references provision on delete cascade,
      status standing,
      or_status standing,
      during daterange not null,
      constraint provision_status_says_something check (num_nonnulls(status, or_status) > 0),
      constraint provision_status_one_a_day exclude using gist (provision_id with =, during with &&)
    )`.execute(db);

  // Which provisions held in a jurisdiction on a day: its own, and those of its blocs for the days they bound it?
  await sql`
    create table holds (
      jurisdiction text not null constraint holds_has_jurisdiction references jurisdiction deferrable initially deferred,
      kind text not null constraint holds_has_kind references provision_kind deferrable initially deferred,
      provision_id text not null constraint holds_has_provision references provision on delete cascade,
      via text constraint holds_via_bloc references jurisdiction deferrable initially deferred,
      via_law text constraint holds_via_law references law deferrable initially deferred,
      status standing,
      or_status standing,
      during daterange not null,
      constraint holds_says_something check (num_nonnulls(status, or_status) > 0),
      constraint holds_one_a_day exclude using gist
        (provision_id with =, jurisdiction with =, (coalesce(via_law, '')) with =, during with &&)
    )`.execute(db);
  // The provisions behind a cell of the comparison.
  await sql`create index holds_by_cell on holds (jurisdiction, kind)`.execute(db);

  // What is the answer of a jurisdiction to a kind on a day? No row: not reviewed.
  await sql`
    create table answer (
      jurisdiction text not null constraint answer_has_jurisdiction references jurisdiction deferrable initially deferred,
      kind text not null constraint answer_has_kind references provision_kind deferrable initially deferred,
      status standing,
      or_status standing,
      during daterange not null,
      constraint answer_says_something check (num_nonnulls(status, or_status) > 0),
      constraint answer_one_a_day exclude using gist (jurisdiction with =, kind with =, during with &&)
    )`.execute(db);
  // A row of the matrix; a kind's map.
  await sql`create index answer_by_cell on answer (jurisdiction, kind)`.execute(db);
  await sql`create index answer_by_kind on answer (kind)`.execute(db);
}
