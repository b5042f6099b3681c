// Which provisions hold in which jurisdiction on which day, what is each jurisdiction's answer to each kind, and how strict is it?
// All are derived inside the import's transaction, for what changed only, and read ever after.

import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../database/generated.ts';

/** Of which laws and of which jurisdictions' findings something changes. */
export type Touched = 'all' | { laws: string[]; findings: string[] };

/**
 * Notes the cells (jurisdiction and kind) whose answer an import may change, before the rows behind them go. Laws of blocs that a
 * changed law transposes count too: they hold through it.
 */
export async function touchLaws(trx: Transaction<DB>, what: Touched): Promise<void> {
  await sql`create temp table touched_law (id text collate "C" primary key) on commit drop`.execute(trx);
  await sql`create temp table touched_cell (jurisdiction text collate "C", kind text collate "C", primary key (jurisdiction, kind)) on commit drop`.execute(
    trx,
  );
  if (what === 'all') return;
  await touchTransposed(trx, what.laws);
  await touchCells(trx, what);
}

/** Derives holds, answer and strictest, for everything or for what changed. To be called when all other rows are written. */
export async function deriveHolds(trx: Transaction<DB>, what: Touched): Promise<void> {
  if (what === 'all') await touch(trx, 'touched_law', sql`select id from law`);
  else await touchTransposed(trx, what.laws);
  await sql`
    delete from holds using provision, touched_law
    where provision.id = holds.provision_id and touched_law.id = provision.law_id`.execute(trx);
  await sql`delete from law_reach using touched_law where touched_law.id = law_reach.law_id`.execute(trx);
  await insertReach(trx);
  await sql`delete from transposition using touched_law where touched_law.id = transposition.law_id`.execute(trx);
  await insertTranspositions(trx);
  if (what === 'all') await sql`analyze law_reach, transposition`.execute(trx);
  await insertHolds(trx);
  await touchCells(trx, what);
  for (const name of ['answer', 'strictest']) {
    const table = sql.table(name);
    await sql`
      delete from ${table} using touched_cell
      where ${table}.jurisdiction = touched_cell.jurisdiction and ${table}.kind = touched_cell.kind`.execute(trx);
  }
  await insertAnswers(trx);
  await insertStrictest(trx);
}

const touchTransposed = (trx: Transaction<DB>, laws: string[]) =>
  touch(
    trx,
    'touched_law',
    sql`
      select unnest(${laws}::text[])
      union select to_law from law_relation where kind = 'transposes' and law_id = any(${laws})`,
  );

const touchCells = (trx: Transaction<DB>, what: Touched) =>
  touch(
    trx,
    'touched_cell',
    sql`
      select holds.jurisdiction, holds.kind
      from touched_law join provision on provision.law_id = touched_law.id join holds on holds.provision_id = provision.id
      union select jurisdiction, kind from finding ${what === 'all' ? sql`` : sql`where jurisdiction = any(${what.findings})`}`,
  );

/** Postgres learns how few there are: it would read whole tables for as many as it takes a new table to have. */
async function touch(trx: Transaction<DB>, table: string, rows: RawBuilder<unknown>): Promise<void> {
  await sql`insert into ${sql.table(table)} ${rows} on conflict do nothing`.execute(trx);
  await sql`analyze ${sql.table(table)}`.execute(trx);
}

/** Members of the law's own bloc, and of blocs that took it over for those days on which the own bloc does not bind them. */
async function insertReach(trx: Transaction<DB>): Promise<void> {
  await sql`
    insert into law_reach (law_id, member, via, during)
    select law.id, member, bloc, bound_during
    from touched_law join law on law.id = touched_law.id join membership on bloc = jurisdiction
    where binds is not null
    union all
    select law.id, other.member, other.bloc, unnest(
      datemultirange(other.bound_during * daterange(event.earliest, null)) - coalesce((
        select range_agg(own.bound_during) from membership own where own.bloc = law.jurisdiction and own.member = other.member
      ), '{}'))
    from touched_law join law on law.id = touched_law.id
    join law_event event on event.law_id = law.id and event.into_bloc is not null
    join membership other on other.bloc = event.into_bloc
    where binds is not null`.execute(trx);
}

async function insertHolds(trx: Transaction<DB>): Promise<void> {
  await sql`
    with state as (
      select provision.id, provision.kind, law.id as law_id, law.jurisdiction, law.binds,
        provision_status.status, provision_status.or_status, provision_status.during
      from touched_law
      join law on law.id = touched_law.id
      join provision on provision.law_id = law.id
      join provision_status on provision_status.provision_id = provision.id
    ),
    reach as (
      select law_reach.*,
        max(coalesce(upper(during), 'infinity')) over (partition by law_id, member) > upper(during) as goes_on
      from touched_law join law_reach on law_reach.law_id = touched_law.id
    )
    insert into holds (jurisdiction, kind, provision_id, via, via_law, left_bloc, status, or_status, during)
    -- own law, a bloc's included
    select state.jurisdiction, state.kind, state.id, null, null, false, status, or_status, during from state
    union all
    -- a bloc's directly binding law, in each member it reaches
    select member, state.kind, state.id, via, null, false, status, or_status, state.during * reach.during
    from state join reach on reach.law_id = state.law_id and state.during && reach.during
    where state.binds = 'directly'
    union all
    -- what bound a member until it left has ended there as the bloc's law
    select member, state.kind, state.id, via, null, true, 'ended', null, daterange(upper(reach.during), null)
    from state join reach on reach.law_id = state.law_id and state.during && reach.during
    where state.binds = 'directly' and state.status = 'in-force' and not upper_inf(reach.during) and not goes_on
    group by member, state.kind, state.id, via, reach.during
    union all
    -- a directive, in each member where a law transposes it, as far as that law has come
    select member, state.kind, state.id, via, own.id, false, transposition.status, transposition.or_status,
      state.during * reach.during * transposition.during
    from state
    join transposition on transposition.law_id = state.law_id and transposition.kind = state.kind
    join law own on own.id = transposition.own_law
    join reach on reach.law_id = state.law_id and member = own.jurisdiction
    where state.binds = 'through-transposition' and state.status = 'in-force' and state.or_status is null
      and not isempty(state.during * reach.during * transposition.during)`.execute(trx);
}

async function insertTranspositions(trx: Transaction<DB>): Promise<void> {
  const held = sql`
    select law_relation.to_law as law_id, law_relation.law_id as own_law, wanted.kind, held.during, ${bounds(sql`held`)}
    from touched_law
    join law_relation on law_relation.to_law = touched_law.id and law_relation.kind = 'transposes'
    cross join lateral (
      select distinct provision.kind from provision where provision.law_id = touched_law.id
      union all
      select '' where not exists (select from provision where provision.law_id = touched_law.id)
    ) wanted
    cross join lateral (
      select provision_status.status, provision_status.or_status, provision_status.during
      from provision join provision_status on provision_status.provision_id = provision.id
      where provision.law_id = law_relation.law_id and provision.kind = wanted.kind
      union all
      select law_status.status, law_status.or_status, law_status.during
      from law_status
      where law_status.law_id = law_relation.law_id and not exists (
        select from provision where provision.law_id = law_relation.law_id and provision.kind = wanted.kind)
    ) held`;
  await sql`
    insert into transposition (law_id, own_law, kind, status, or_status, during)
    select law_id, own_law, nullif(kind, ''), status, or_status, during
    from (${mostBinding(held, ['law_id', 'own_law', 'kind'])}) best`.execute(trx);
}

/** The least and the most that a row's status can be. A null status: no rule yet, or none on record. */
const bounds = (row: RawBuilder<unknown>) => sql`
  case when ${row}.or_status is null then ${row}.status when ${row}.status is not null then least(${row}.status, ${row}.or_status) end as low,
  greatest(${row}.status, ${row}.or_status) as high`;

/** The most binding status of each day, by a key without nulls. While dates are uncertain: the least and the most it can be. */
function mostBinding(held: RawBuilder<unknown>, key: string[]): RawBuilder<unknown> {
  const columns = () => sql.join(key.map((column) => sql.ref(column)));
  return sql`
    with told as (${held}),
    -- Thousands of laws of one country on one subject make few stretches of time, which are all that matters here.
    held as (
      select ${columns()}, low, high, unnest(range_agg(during)) as during from told group by ${columns()}, low, high
    ),
    point as (
      select ${columns()}, coalesce(lower(during), '-infinity') as day from held
      union
      select ${columns()}, upper(during) from held where not upper_inf(during)
    ),
    span as (
      select ${columns()}, daterange(day, lead(day) over (partition by ${columns()} order by day)) as during from point
    ),
    best as (
      select ${columns()}, span.during, max(low) as low, max(high) as high
      from span join held using (${columns()})
      where held.during @> span.during
      group by ${columns()}, span.during
    )
    select ${columns()}, low as status, nullif(high, low) as or_status, unnest(range_agg(during)) as during from best group by ${columns()}, low, high`;
}

async function insertAnswers(trx: Transaction<DB>): Promise<void> {
  const held = sql`
    select holds.jurisdiction, holds.kind, holds.during, ${bounds(sql`holds`)}
    from holds join touched_cell on touched_cell.jurisdiction = holds.jurisdiction and touched_cell.kind = holds.kind
    where not left_bloc
    union all
    select finding.jurisdiction, finding.kind, finding.during, value::standing, value::standing
    from finding join touched_cell on touched_cell.jurisdiction = finding.jurisdiction and touched_cell.kind = finding.kind`;
  await sql`
    insert into answer (jurisdiction, kind, status, or_status, during)
    ${mostBinding(held, ['jurisdiction', 'kind'])}`.execute(trx);
}

/**
 * For each number and scale of a cell, from the strictest row of holds to the least strict: the days that none before it has taken. A smaller
 * number is stricter unless the codebook says otherwise; of equal ones the jurisdiction's own law goes before a bloc's.
 */
async function insertStrictest(trx: Transaction<DB>): Promise<void> {
  const values = sql`jurisdiction, kind, key, position, provision_id, via, via_law, number, unit, in_unit, choice, degree`;
  await sql`
    insert into strictest (${values}, during)
    select ${values}, unnest(datemultirange(during) - taken)
    from (
      select ${values}, during, days_union(datemultirange(during)) over (
        partition by jurisdiction, kind, key
        order by case when lower_is_stricter then degree else -degree end, via nulls first, provision_id, via_law
        rows between unbounded preceding and 1 preceding) as taken
      from (
        select holds.jurisdiction, holds.kind, attribute.key, attribute.position, holds.provision_id, via, via_law, number,
          provision_attribute.unit, in_unit, choice, during, type = 'number' and direction is distinct from 'higher-is-stricter' as lower_is_stricter,
          case type when 'scale' then attribute_value.position else in_unit end as degree
        from touched_cell
        join holds on holds.jurisdiction = touched_cell.jurisdiction and holds.kind = touched_cell.kind
        join provision_attribute on provision_attribute.provision_id = holds.provision_id
        join attribute on attribute.kind = provision_attribute.kind and attribute.key = provision_attribute.key
        left join attribute_value on attribute_value.kind = attribute.kind and attribute_value.key = attribute.key
          and attribute_value.code = choice
        where status = 'in-force' and or_status is null and type in ('scale', 'number')
      ) held
    ) ordered`.execute(trx);
}
