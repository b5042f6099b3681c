import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which laws does a jurisdiction have? Which one has this number, this title?
  await sql`
    create table law (
      id text collate "C" constraint law_pkey primary key,
      jurisdiction text not null constraint law_has_jurisdiction references jurisdiction deferrable initially deferred,
      instrument text not null,
      binds text,
      title text collate "C" not null,
      title_grade text not null,
      number text,
      number_grade text,
      summary text,
      as_of partial_date not null,
      first_day date not null,
      read_on date not null,
      reviewed_on date,
      diverged text[] not null,
      formerly text[] not null,
      names text not null,
      prose text not null,
      search_text text not null generated always as (folded(names)) stored,
      search tsvector not null generated always as
        (setweight(to_tsvector('simple', folded(names)), 'A') || setweight(to_tsvector('english', folded(prose)), 'B')) stored,
      constraint law_id_is_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)+$'),
      constraint law_binds_is_known check (binds in ('directly', 'through-transposition')),
      constraint law_number_with_grade check ((number is null) = (number_grade is null)),
      constraint law_grades_are_known check (title_grade in ('A', 'B', 'C', 'D', 'X') and number_grade in ('A', 'B', 'C', 'D', 'X'))
    )`.execute(db);
  // The laws of a jurisdiction in the order of their first day; all laws by first day; all laws by title (keyset paging).
  await sql`create index law_of_jurisdiction on law (jurisdiction, first_day, id)`.execute(db);
  await sql`create index law_by_first_day on law (first_day, id)`.execute(db);
  await sql`create index law_by_title on law (title, id)`.execute(db);
  // Laws that contain words; laws whose titles or numbers contain a piece of text in any script.
  await sql`create index law_by_words on law using gin (search)`.execute(db);
  await sql`create index law_by_piece_of_text on law using gin (search_text gin_trgm_ops)`.execute(db);

  // What is a law called, in which language?
  await sql`
    create table law_title (
      id text constraint law_title_pkey primary key,
      law_id text not null constraint law_title_has_law references law on delete cascade,
      position int not null,
      text text not null,
      lang text not null,
      role text not null,
      grade text not null,
      constraint law_title_position_once unique (law_id, position),
      constraint law_title_role_is_known check (role in ('main', 'original', 'alias')),
      constraint law_title_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X'))
    )`.execute(db);
  // One title of each law is shown.
  await sql`create unique index law_title_main_once on law_title (law_id) where role = 'main'`.execute(db);

  // Which law has this number? The key is the number without case, spaces and points.
  await sql`
    create table law_number (
      id text constraint law_number_pkey primary key,
      law_id text not null constraint law_number_has_law references law on delete cascade,
      position int not null,
      text text not null,
      key text not null,
      grade text not null,
      constraint law_number_position_once unique (law_id, position),
      constraint law_number_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X'))
    )`.execute(db);
  await sql`create index law_number_by_key on law_number (key)`.execute(db);

  // What happened to a law, on which day, and what does the day rest on? A null date: it happened, the day was not found.
  await sql`
    create table law_event (
      id text constraint law_event_pkey primary key,
      law_id text not null constraint law_event_has_law references law on delete cascade,
      position int not null,
      kind text not null constraint law_event_has_kind references event_kind deferrable initially deferred,
      date partial_date,
      chamber text,
      basis text,
      note text,
      by_law text constraint law_event_by_known_law references law deferrable initially deferred,
      provisions text[],
      grade text not null,
      earliest date generated always as (earliest_day(date)) stored,
      latest date generated always as (latest_day(date)) stored,
      constraint law_event_position_once unique (law_id, position),
      constraint law_event_kind_once_per_day unique nulls not distinct (law_id, kind, date, chamber, provisions),
      constraint law_event_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X'))
    )`.execute(db);
  // What happened between two days, anywhere.
  await sql`create index law_event_by_day on law_event (earliest, id)`.execute(db);
  await sql`create index law_event_by_law on law_event (by_law) where by_law is not null`.execute(db);

  // Which laws does a law amend, replace, implement, transpose?
  await sql`
    create table law_relation (
      id text constraint law_relation_pkey primary key,
      law_id text not null constraint law_relation_has_law references law on delete cascade,
      position int not null,
      kind text not null,
      to_law text not null constraint law_relation_to_known_law references law deferrable initially deferred,
      grade text not null,
      constraint law_relation_once unique (law_id, kind, to_law),
      constraint law_relation_not_to_itself check (law_id <> to_law),
      constraint law_relation_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X'))
    )`.execute(db);
  // The same, asked from the other law.
  await sql`create index law_relation_inverse on law_relation (to_law, kind)`.execute(db);
}
