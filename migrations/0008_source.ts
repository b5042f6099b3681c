import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which page was read, when, and how near is it to the law itself?
  await sql`
    create table source (
      id text constraint source_pkey primary key,
      document text not null,
      key text not null,
      position int not null,
      url text not null,
      title text not null,
      publisher text not null,
      class text not null,
      lang text not null,
      read_on date not null,
      constraint source_key_once_per_document unique (document, key),
      constraint source_class_is_known check (class in ('primary', 'curated', 'specialist', 'press')),
      constraint source_url_is_web_address check (url ~ '^https?://')
    )`.execute(db);
  // Where a page is cited.
  await sql`create index source_by_url on source (url)`.execute(db);

  // Which other values do sources give for a field? The best graded one stands in the field itself.
  await sql`
    create table dispute (
      id text constraint dispute_pkey primary key,
      position int not null,
      law_number_id text constraint dispute_of_number references law_number on delete cascade,
      law_event_id text constraint dispute_of_event references law_event on delete cascade,
      provision_id text constraint dispute_of_provision references provision on delete cascade,
      field text not null,
      value text not null,
      constraint dispute_has_one_subject check (num_nonnulls(law_number_id, law_event_id, provision_id) = 1)
    )`.execute(db);
  await sql`create index dispute_by_event on dispute (law_event_id) where law_event_id is not null`.execute(db);
  await sql`create index dispute_by_provision on dispute (provision_id) where provision_id is not null`.execute(db);
  await sql`create index dispute_by_number on dispute (law_number_id) where law_number_id is not null`.execute(db);

  // Which source, and which place in it, states a title, number, event, relation, provision, finding or membership?
  await sql`
    create table citation (
      id text constraint citation_pkey primary key,
      source_id text not null constraint citation_has_source references source on delete cascade,
      position int not null,
      place text,
      law_title_id text constraint citation_of_title references law_title on delete cascade,
      law_number_id text constraint citation_of_number references law_number on delete cascade,
      law_event_id text constraint citation_of_event references law_event on delete cascade,
      law_relation_id text constraint citation_of_relation references law_relation on delete cascade,
      provision_id text constraint citation_of_provision references provision on delete cascade,
      finding_id text constraint citation_of_finding references finding on delete cascade,
      membership_id text constraint citation_of_membership references membership on delete cascade,
      dispute_id text constraint citation_of_dispute references dispute on delete cascade,
      constraint citation_has_one_subject check (num_nonnulls(law_title_id, law_number_id, law_event_id, law_relation_id,
        provision_id, finding_id, membership_id, dispute_id) = 1)
    )`.execute(db);
  // The citations of each subject, and of each source.
  for (const subject of ['title', 'number', 'event', 'relation'])
    await sql`create index ${sql.ref(`citation_by_${subject}`)} on citation (${sql.ref(`law_${subject}_id`)}, position)
      where ${sql.ref(`law_${subject}_id`)} is not null`.execute(db);
  for (const subject of ['provision', 'finding', 'membership', 'dispute'])
    await sql`create index ${sql.ref(`citation_by_${subject}`)} on citation (${sql.ref(`${subject}_id`)}, position)
      where ${sql.ref(`${subject}_id`)} is not null`.execute(db);
  await sql`create index citation_by_source on citation (source_id)`.execute(db);
}
