import { type Kysely, sql } from 'kysely';

// How large are the files of the record? To count each of their bytes takes a tenth of a second, so it is done once a release, after its
// import. Without rows here they are counted for who asks, by a statement that is so long that it is handed over as text: it costs nothing
// where it is not run.
export async function up(db: Kysely<any>) {
  await sql`
    create table download (
      place int constraint download_pkey primary key,
      name text not null,
      title text not null,
      rows int not null,
      bytes int not null
    )`.execute(db);
  await sql`
    create function counted_downloads(statement text) returns setof download language plpgsql stable as $$
      begin
        return query execute statement;
      end $$`.execute(db);
}
