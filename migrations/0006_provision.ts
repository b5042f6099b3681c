import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // Who must do what, under which article, on pain of what? One row a duty, power, right or offence of a law.
  await sql`
    create table provision (
      id text constraint provision_pkey primary key,
      law_id text not null constraint provision_has_law references law on delete cascade,
      slug text not null,
      position int not null,
      kind text not null constraint provision_has_kind references provision_kind deferrable initially deferred,
      article text,
      summary text not null,
      from_date partial_date,
      to_date partial_date,
      enacted partial_date,
      applies_to text[] not null,
      threshold double precision,
      threshold_unit text,
      authority text,
      fine double precision,
      fine_currency text,
      turnover_share double precision,
      turnover_of text,
      prison_months double precision,
      sanctions text[] not null,
      grade text not null,
      constraint provision_slug_once_per_law unique (law_id, slug),
      constraint provision_threshold_with_unit check ((threshold is null) = (threshold_unit is null)),
      constraint provision_fine_with_currency check ((fine is null) = (fine_currency is null)),
      constraint provision_turnover_with_basis check ((turnover_share is null) = (turnover_of is null)),
      constraint provision_grade_is_known check (grade in ('A', 'B', 'C', 'D', 'X'))
    )`.execute(db);
  // The provisions of a kind, everywhere.
  await sql`create index provision_of_kind on provision (kind, law_id)`.execute(db);

  // Which values does a provision set? Numbers keep the value and unit as written; in_unit is the value in the codebook's unit,
  // by which numbers of different laws are compared.
  await sql`
    create table provision_attribute (
      provision_id text not null constraint provision_attribute_has_provision references provision on delete cascade,
      kind text not null,
      key text not null,
      number double precision,
      unit text,
      in_unit double precision,
      choice text,
      choices text[],
      flag boolean,
      constraint provision_attribute_once primary key (provision_id, key),
      constraint provision_attribute_is_declared foreign key (kind, key) references attribute deferrable initially deferred,
      constraint provision_attribute_choice_is_declared foreign key (kind, key, choice)
        references attribute_value deferrable initially deferred,
      constraint provision_attribute_has_one_value check (num_nonnulls(number, choice, choices, flag) = 1),
      constraint provision_attribute_number_with_unit
        check ((number is null) = (unit is null) and (number is null) = (in_unit is null))
    )`.execute(db);
  // The ranking of jurisdictions by a number.
  await sql`create index provision_attribute_by_number on provision_attribute (kind, key, in_unit)`.execute(db);
}
