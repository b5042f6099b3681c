import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Into which other bloc's law was a bloc's law taken over (the event kind incorporated)?
  await sql`
    alter table law_event
      add column into_bloc text constraint law_event_into_known_bloc references jurisdiction deferrable initially deferred`.execute(
    db,
  );

  // Was the second reading made without sight of the first?
  await sql`
    alter table law
      add column review_manner text constraint law_review_manner_is_known check (review_manner in ('blind', 'open'))`.execute(
    db,
  );

  // In which members is a bloc's law law, on which days, and by which bloc: its own, or one that took it over? Derived at import.
  await sql`
    create table law_reach (
      law_id text not null constraint law_reach_has_law references law on delete cascade,
      member text not null constraint law_reach_has_member references jurisdiction deferrable initially deferred,
      via text not null constraint law_reach_has_bloc references jurisdiction deferrable initially deferred,
      during daterange not null,
      constraint law_reach_one_a_day exclude using gist (law_id with =, member with =, via with =, during with &&)
    )`.execute(db);
  // The laws that reach a member.
  await sql`create index law_reach_of_member on law_reach (member, law_id)`.execute(db);

  // A law can reach a member by two blocs, one after the other: it has ended by the first while it holds by the second.
  await sql`alter table holds drop constraint holds_one_a_day`.execute(db);
  await sql`
    alter table holds add constraint holds_one_a_day exclude using gist
      (provision_id with =, jurisdiction with =, (coalesce(via, '')) with =, (coalesce(via_law, '')) with =, during with &&)`.execute(
    db,
  );
}
