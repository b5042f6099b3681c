import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which published sentences does the record test, by which question and rule, and what does it answer? No import has written claims before.
  await sql`drop table claim`.execute(db);
  await sql`
    create table claim (
      id text collate "C" constraint claim_pkey primary key,
      position int not null,
      claim text not null,
      publisher text not null,
      published partial_date not null,
      url text not null,
      page text not null,
      read_on date not null,
      query text not null,
      rule text not null,
      reading text not null,
      reason text not null,
      caveats text[] not null,
      constraint claim_url_is_web_address check (url ~ '^https?://'),
      constraint claim_reading_is_known check (reading in ('supported', 'partly', 'not-supported', 'cannot-tell'))
    )`.execute(db);

  // Which figures does the answer to a claim's question give? Derived at import.
  await sql`
    create table claim_figure (
      claim_id text not null constraint claim_figure_has_claim references claim on delete cascade,
      position int not null,
      key text not null,
      label text not null,
      type text not null,
      value jsonb not null,
      text text not null,
      constraint claim_figure_once primary key (claim_id, position),
      constraint claim_figure_type_is_known check (type in ('day', 'number', 'share', 'list', 'text'))
    )`.execute(db);
}
