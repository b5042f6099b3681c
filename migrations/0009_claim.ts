import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which published sentences does the record test, by which question, and what does it answer?
  await sql`
    create table claim (
      id text constraint claim_pkey primary key,
      position int not null,
      claim text not null,
      publisher text not null,
      published partial_date not null,
      url text not null,
      query text not null,
      variables jsonb not null,
      reading text not null,
      reason text not null,
      constraint claim_url_is_web_address check (url ~ '^https?://'),
      constraint claim_reading_is_known check (reading in ('supported', 'partly', 'not-supported', 'cannot-tell'))
    )`.execute(db);
}
