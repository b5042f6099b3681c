// Which object has this id, whatever its type?

import { sql } from 'kysely';
import { type Args, type Field, oneOf, type Places, type Row, type Sql } from '../compile.ts';
import { refusal } from '../errors.ts';

const mostIds = 100;

/** Where the types that have ids of their own stand. Ids of different types differ in form; seeds are checked for the rest. */
export const nodePlaces: Places = {
  Law: ['law', 'id'],
  Provision: ['provision', 'id'],
  Event: ['law_event', 'id'],
  Source: ['source', 'id'],
  Finding: ['finding', 'id'],
  Claim: ['claim', 'id'],
  Jurisdiction: ['jurisdiction', 'code'],
  Kind: ['provision_kind', 'code'],
  Pillar: ['pillar', 'code'],
};

/** What is known by a code has an id made of it: a code alone could be another's. */
const folders: Record<string, string> = { Jurisdiction: 'jurisdictions/', Kind: 'kinds/', Pillar: 'pillars/' };

export const nodeId =
  (type: string): Field =>
  (row) =>
    sql`${sql.lit(folders[type])} || ${row.col('code')}`;

/** Type and key of what each id names, in the order of the ids; both null where there is nothing. */
function named(ids: string[], self: Row): Sql {
  const found = Object.entries(nodePlaces).map(([type, [table, key]]) => {
    const folder = folders[type] ?? '';
    const fits = sql`${sql.ref(key)} = substr(wanted.id, ${sql.lit(folder.length + 1)}) and starts_with(wanted.id, ${sql.lit(folder)})`;
    return sql`select ${sql.lit(type)} as type, ${sql.ref(key)} as key from ${sql.table(table)} where ${folder === '' ? sql`${sql.ref(key)} = wanted.id` : fits}`;
  });
  return sql`(
    select place, type, key from unnest(${ids}::text[]) with ordinality wanted(id, place)
    left join lateral (${sql.join(found, sql` union all `)}) found on true
  ) ${self.alias}`;
}

export const node: Field = (_root, selection, compiler) => {
  const self = compiler.row();
  return sql`(select ${oneOf(self, selection, nodePlaces, compiler)} from ${named([selection.args.id], self)})`;
};

export const nodes: Field = (_root, selection, compiler) => {
  const { ids }: Args = selection.args;
  if (ids.length > mostIds)
    throw refusal('BAD_ARGUMENT', 'ids', `ids names ${ids.length}. Ask for at most ${mostIds} at once.`);
  const self = compiler.row();
  return sql`(
    select coalesce(json_agg(node), '[]') from (
      select ${oneOf(self, selection, nodePlaces, compiler)} as node from ${named(ids, self)} order by ${self.col('place')}) o)`;
};
