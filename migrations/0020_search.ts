import { type Kysely, sql } from 'kysely';

// Derived at import from the documents (src/seeds/search-rows.ts), never by hand. The words are cut and folded by the importer, so that
// they are the same under every version and locale of Postgres.
export async function up(db: Kysely<any>) {
  // Which laws, provisions, jurisdictions and kinds have words in them, and how well do they fit? The texts themselves stand in the tables
  // of their own: here are the words of an entry's texts, and of the names of what it belongs to. `words` are weighted from A (its titles,
  // numbers and codes, of which each is there whole too, as '=gdpr') to D (what it belongs to); `names` are those weighted A. `length` is
  // how many words the shown name has; `day` a law's first day, else null.
  await sql`
    create table search_entry (
      id text collate "C" constraint search_entry_pkey primary key,
      type text not null,
      law_id text,
      jurisdiction text,
      kinds text[] not null,
      day date,
      length int not null,
      names tsvector not null,
      words tsvector not null,
      constraint search_entry_type_is_known check (type in ('Law', 'Provision', 'Jurisdiction', 'Kind'))
    )`.execute(db);
  // Entries with all words in their names; entries with all words anywhere.
  await sql`create index search_entry_by_name on search_entry using gin (names) with (gin_pending_list_limit = 65536)`.execute(
    db,
  );
  await sql`create index search_entry_by_word on search_entry using gin (words) with (gin_pending_list_limit = 65536)`.execute(
    db,
  );
  // What an import of a law replaces.
  await sql`create index search_entry_of_law on search_entry (law_id)`.execute(db);

  // Which words are there in Latin letters, in how many entries? A question's word is held against them for other forms of the same stem
  // (null: a word such as "the", which is not looked for) and, where the record does not know it, for words that look like it.
  await sql`
    create table search_word (
      word text collate "C" constraint search_word_pkey primary key,
      entries int not null,
      stem text collate "C"
    )`.execute(db);
  await sql`create index search_word_by_stem on search_word (stem)`.execute(db);
  await sql`create index search_word_by_likeness on search_word using gin (word gin_trgm_ops) with (gin_pending_list_limit = 65536)`.execute(
    db,
  );
}
