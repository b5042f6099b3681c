import { type Kysely, sql } from 'kysely';

// As with holds (0017) and answer (0022): the same promise, kept for all rows of a statement at once. Their constraints took a quarter of a
// large import, and a law's or provision's states were found by an index over days rather than by its own.
export async function up(db: Kysely<any>) {
  for (const [table, key] of [
    ['law_status', 'law_id'],
    ['provision_status', 'provision_id'],
  ] as const) {
    const name = `${table}_one_a_day`;
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db);
    await sql`create index ${sql.ref(`${table}_by_${key}`)} on ${sql.table(table)} (${sql.ref(key)})`.execute(db);
    await sql`
      create function ${sql.ref(name)}() returns trigger language plpgsql as $$
        declare twice text;
        begin
          select ${sql.ref(key)} into twice
          from (
            select ${sql.ref(key)}, during, lag(during) over (partition by ${sql.ref(key)} order by during) as before
            from ${sql.table(table)} where ${sql.ref(key)} in (select ${sql.ref(key)} from added)
          ) stated
          where during && before limit 1;
          if found then
            raise exclusion_violation using
              message = ${sql.lit(`More than one row of ${table} on a day: `)} || twice, constraint = ${sql.lit(name)};
          end if;
          return null;
        end $$`.execute(db);
    for (const [trigger, when] of [
      [name, sql`insert`],
      [`${name}_still`, sql`update`],
    ] as const)
      await sql`
        create trigger ${sql.ref(trigger)} after ${when} on ${sql.table(table)}
          referencing new table as added for each statement execute function ${sql.ref(name)}()`.execute(db);
  }
}
