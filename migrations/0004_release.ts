import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which states has the record had? Each import that changed something made one; a release is never changed.
  await sql`
    create table release (
      number int constraint release_pkey primary key,
      made_at timestamptz not null default now(),
      added int not null,
      changed int not null,
      removed int not null,
      constraint release_changed_something check (added + changed + removed > 0)
    )`.execute(db);

  // What did each document (a law, a findings file, a bloc, a part of the codebook) say as of a release? Null content: removed.
  await sql`
    create table document_version (
      document text not null,
      release int not null constraint document_version_has_release references release,
      hash text not null,
      content jsonb,
      constraint document_version_once_per_release primary key (document, release)
    )`.execute(db);
  // What a release changed.
  await sql`create index document_version_of_release on document_version (release)`.execute(db);

  // What does the record say now? One row a document: the importer compares files with it without reading the history.
  await sql`
    create table document (
      id text constraint document_pkey primary key,
      release int not null constraint document_has_release references release,
      hash text not null,
      constraint document_has_version foreign key (id, release) references document_version (document, release)
    )`.execute(db);

  // Which state of the program made the rows of the other tables from the documents, and from files of which texts? Another program
  // makes them anew; the same program with the same files has nothing to do.
  await sql`
    create table projection (
      one boolean not null default true constraint projection_pkey primary key constraint projection_is_one_row check (one),
      code text not null,
      files text
    )`.execute(db);
}
