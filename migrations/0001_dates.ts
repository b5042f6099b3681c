import { type Kysely, sql } from 'kysely';

// A legal date is known to the day, the month or the year. It is kept as written ('2018', '2018-06', '2018-06-12'): the length is
// the precision. Questions about days use the two bounds that generated columns take from it.
export async function up(db: Kysely<any>) {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create extension if not exists unaccent`.execute(db);

  await sql`
    create domain partial_date as text
      constraint partial_date_is_year_month_or_day
      check (value ~ '^(1[5-9]|2[01])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')`.execute(db);

  await sql`
    create function earliest_day(d text) returns date language sql immutable strict parallel safe as $$
      select case length(d)
        when 4 then make_date(d::int, 1, 1)
        when 7 then make_date(left(d, 4)::int, right(d, 2)::int, 1)
        else make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int)
      end $$`.execute(db);

  await sql`
    create function latest_day(d text) returns date language sql immutable strict parallel safe as $$
      select case length(d)
        when 4 then make_date(d::int, 12, 31)
        when 7 then (make_date(left(d, 4)::int, right(d, 2)::int, 1) + interval '1 month' - interval '1 day')::date
        else make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int)
      end $$`.execute(db);

  // Text as it is searched: lower case, accents folded. unaccent() itself is only stable, because a dictionary can be replaced.
  await sql`
    create function folded(t text) returns text language sql immutable strict parallel safe as $$
      select lower(public.unaccent('public.unaccent'::regdictionary, t)) $$`.execute(db);
}
