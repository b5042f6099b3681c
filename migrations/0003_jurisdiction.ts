import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Who makes law: countries, territories, subdivisions (ISO 3166) and blocs (own codes)?
  await sql`
    create table jurisdiction (
      code text collate "C" constraint jurisdiction_pkey primary key,
      kind text not null,
      name text not null,
      official_name text not null,
      alpha3 text constraint jurisdiction_alpha3_once unique,
      m49 text constraint jurisdiction_m49_once unique,
      region text,
      subregion text,
      parent text constraint jurisdiction_has_parent references jurisdiction deferrable initially deferred,
      established partial_date,
      note text,
      constraint jurisdiction_kind_is_known check (kind in ('country', 'territory', 'subdivision', 'bloc')),
      constraint jurisdiction_code_fits_kind check (case kind
        when 'bloc' then code ~ '^[A-Z][A-Z0-9]+(-[A-Z0-9]+)*$'
        when 'subdivision' then code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'
        else code ~ '^[A-Z]{2}$' end)
    )`.execute(db);
  // The list of jurisdictions by name, and by region.
  await sql`create index jurisdiction_by_name on jurisdiction ((folded(name) collate "C"), code)`.execute(db);
  await sql`create index jurisdiction_by_region on jurisdiction (region, subregion)`.execute(db);

  // Who was a member of which bloc on which day, and until when did its law bind (the United Kingdom: longer than the membership)?
  await sql`
    create table membership (
      id text constraint membership_pkey primary key,
      member text not null constraint membership_has_member references jurisdiction deferrable initially deferred,
      bloc text not null constraint membership_has_bloc references jurisdiction deferrable initially deferred,
      position int not null,
      from_date partial_date,
      to_date partial_date,
      bound_until partial_date,
      grade text not null,
      during daterange not null generated always as
        (daterange(earliest_day(from_date), earliest_day(to_date))) stored,
      bound_during daterange not null generated always as
        (daterange(earliest_day(from_date), earliest_day(coalesce(bound_until::text, to_date::text)))) stored,
      constraint membership_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X')),
      constraint membership_of_one_bloc_does_not_overlap exclude using gist (member with =, bloc with =, bound_during with &&)
    )`.execute(db);
  // The members of a bloc on a day.
  await sql`create index membership_of_bloc on membership using gist (bloc, during)`.execute(db);
}
