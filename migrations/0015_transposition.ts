import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // How far has a member's law come in transposing a bloc's, kind by kind? Where it codes provisions of the kind, as far as these have; else
  // as far as the law has as a whole. A null kind: the bloc's law has no provisions on record. Derived at import.
  await sql`
    create table transposition (
      law_id text not null constraint transposition_of_law references law on delete cascade,
      own_law text not null constraint transposition_by_law references law on delete cascade,
      kind text constraint transposition_has_kind references provision_kind deferrable initially deferred,
      status standing,
      or_status standing,
      during daterange not null,
      constraint transposition_says_something check (num_nonnulls(status, or_status) > 0),
      constraint transposition_one_a_day exclude using gist
        (law_id with =, own_law with =, (coalesce(kind, '')) with =, during with &&)
    )`.execute(db);
}
