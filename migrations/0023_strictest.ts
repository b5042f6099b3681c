import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<any>) {
  // All days of the ranges so far: over a window, what came before a row has taken already.
  await sql`
    create aggregate days_union(datemultirange) (sfunc = multirange_union, stype = datemultirange, initcond = '{}')`.execute(
    db,
  );

  // Which is the strictest value of a number or scale in a jurisdiction on a day, and which provision certainly in force sets it? degree: the
  // number in the attribute's unit, or the place on the scale. Derived at import from holds and provision_attribute; no row: no value.
  await sql`
    create table strictest (
      jurisdiction text collate "C" not null,
      kind text collate "C" not null,
      key text collate "C" not null,
      position int not null,
      provision_id text collate "C" not null,
      via text collate "C",
      via_law text collate "C",
      number double precision,
      unit text,
      in_unit double precision,
      choice text collate "C",
      degree double precision not null,
      during daterange not null
    )`.execute(db);
  // The values of a cell.
  await sql`create index strictest_by_cell on strictest (jurisdiction, kind)`.execute(db);
  // A number everywhere: the ranking.
  await sql`create index strictest_by_value on strictest (kind, key, jurisdiction)`.execute(db);
}
