import { type Kysely, sql } from 'kysely';

// Which documents differ from those that an import brings? Documents stand on 4096 shelves by the beginning of their hash; a shelf whose
// marks, the following 44 bits, add up to the same holds the same documents, so that only shelves that differ need to be looked through.
export async function up(db: Kysely<any>) {
  await sql`
    alter table document
      add column shelf int not null generated always as (('x' || left(hash, 3))::bit(12)::int) stored,
      add column mark bigint not null generated always as (('x' || substr(hash, 4, 11))::bit(44)::bigint) stored`.execute(
    db,
  );
  // What stands on a shelf.
  await sql`create index document_on_shelf on document (shelf)`.execute(db);
  // Brought up to date by each import that changes documents.
  await sql`
    create table document_shelf (
      shelf int constraint document_shelf_pkey primary key,
      marks bigint not null
    )`.execute(db);
  await sql`insert into document_shelf select shelf, sum(mark) from document group by shelf`.execute(db);
}
