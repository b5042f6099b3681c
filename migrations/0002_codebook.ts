import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Which closed terms are there, and what does each mean? (instruments, relations, actors, sanctions, source classes, …)
  await sql`
    create table term (
      list text not null,
      code text not null,
      position int not null,
      name text not null,
      description text not null,
      inverse text,
      constraint term_code_once_per_list primary key (list, code)
    )`.execute(db);

  // What can happen to a law, and which action types of Digital Policy Alert does it stand for?
  await sql`
    create table event_kind (
      code text constraint event_kind_pkey primary key,
      position int not null,
      name text not null,
      phase text not null,
      description text not null,
      dpa int[] not null,
      constraint event_kind_phase_is_known check (phase in ('deliberation', 'adoption', 'effect', 'end', 'other'))
    )`.execute(db);

  // Under which heading is a kind of provision compared?
  await sql`
    create table pillar (
      code text constraint pillar_pkey primary key,
      position int not null,
      name text not null,
      question text not null
    )`.execute(db);

  // What is coded, when is the answer yes, and where does the next kind begin?
  await sql`
    create table provision_kind (
      code text constraint provision_kind_pkey primary key,
      pillar text not null constraint provision_kind_has_pillar references pillar deferrable initially deferred,
      position int not null,
      name text not null,
      question text not null,
      boundary text not null,
      good_example text not null,
      bad_example text not null
    )`.execute(db);
  // The kinds of a pillar, in the codebook's order.
  await sql`create index provision_kind_of_pillar on provision_kind (pillar, position)`.execute(db);

  // Which values does a kind carry, in which unit, and which end is the stricter?
  await sql`
    create table attribute (
      kind text not null constraint attribute_has_kind references provision_kind deferrable initially deferred,
      key text not null,
      position int not null,
      name text not null,
      type text not null,
      unit text,
      direction text not null,
      description text not null,
      constraint attribute_key_once_per_kind primary key (kind, key),
      constraint attribute_type_is_known check (type in ('number', 'choice', 'scale', 'set', 'boolean')),
      constraint attribute_direction_is_known
        check (direction in ('none', 'lower-is-stricter', 'higher-is-stricter')),
      constraint attribute_unit_with_number check ((type = 'number') = (unit is not null))
    )`.execute(db);

  // Which choices has an attribute? A scale is ordered by position, weakest first.
  await sql`
    create table attribute_value (
      kind text not null,
      key text not null,
      code text not null,
      position int not null,
      name text not null,
      constraint attribute_value_once primary key (kind, key, code),
      constraint attribute_value_has_attribute foreign key (kind, key) references attribute deferrable initially deferred
    )`.execute(db);

  // Which code of another database asks the same question?
  await sql`
    create table crosswalk (
      kind text not null constraint crosswalk_has_kind references provision_kind deferrable initially deferred,
      scheme text not null,
      code text not null,
      position int not null,
      constraint crosswalk_once primary key (kind, scheme, code)
    )`.execute(db);
  // The kinds that stand for a code of another scheme.
  await sql`create index crosswalk_by_code on crosswalk (scheme, code)`.execute(db);
}
