// What can PostGraphile say of the operations, and what does it need for that?

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../src/database/client.ts';
import { type Operation, parametersOf, statementOf } from './operations.ts';

const folder = path.join(import.meta.dirname, 'postgraphile');

/** Functions for what no reference between the tables says: the term of an instrument, a law's sources, the answers to all kinds, the hits of a search. */
export async function addFunctions(db: Database): Promise<void> {
  const statement = statementOf('search');
  const hits = statement.slice(statement.indexOf('with term'), statement.indexOf('select json_build_object'));
  for (const each of [
    `create or replace function law_instrument_term(law law) returns term stable language sql as $$
      select * from term where list = 'instruments' and code = law.instrument $$`,
    `create or replace function law_sources(law law) returns setof source stable language sql as $$
      select * from source where document = 'laws/' || law.id order by position $$`,
    'drop type if exists answer_to_kind cascade',
    'create type answer_to_kind as (kind text, status text, or_status text, "from" date, "to" date)',
    `create function jurisdiction_answers_on(jurisdiction jurisdiction, day date) returns setof answer_to_kind stable language sql as $$
      select provision_kind.code, coalesce(upper(replace(status::text, '-', '_')), 'NOT_REVIEWED'),
        upper(replace(or_status::text, '-', '_')), nullif(lower(during), '-infinity'), upper(during)
      from provision_kind join pillar on pillar.code = provision_kind.pillar
      left join answer on answer.jurisdiction = $1.code and answer.kind = provision_kind.code and during @> day
      order by pillar.position, provision_kind.position $$`,
    'drop type if exists search_result cascade',
    'create type search_result as (rank float8, title text, law_id text, provision_id text)',
    `create function search_results(terms json, whole text, size int) returns setof search_result stable language sql as $$
      ${hits}
      select rank, coalesce(law.title, concat_ws(' · ', provision_kind.name, provision.article, own_law.title)), law.id, provision.id
      from hit left join lateral (select * from law where hit.type = 'Law' and law.id = hit.id) law on true
      left join lateral (select * from provision where hit.type = 'Provision' and provision.id = hit.id) provision on true
      left join provision_kind on provision_kind.code = provision.kind left join law own_law on own_law.id = provision.law_id
      order by rank desc, hit.id $$`,
  ])
    await sql.raw(each).execute(db);
}

/** Its own document and variables; undefined where it cannot say it. */
export async function postgraphileRequest(
  { name, variables }: Operation,
  url: string,
): Promise<{ query: string; variables: object } | undefined> {
  const file = path.join(folder, `${name}.graphql`);
  if (!existsSync(file)) return undefined;
  const query = readFileSync(file, 'utf8');
  if (name === 'paging') return { query, variables: { after: await cursorOf(variables.after as string, url) } };
  if (name === 'search') {
    const [terms, whole, size] = parametersOf(name, variables) as [string, string, number];
    return { query, variables: { terms: JSON.parse(terms), whole, size } };
  }
  return { query, variables };
}

/** Its cursor for the provision that ours stands at. */
async function cursorOf(after: string, url: string): Promise<string> {
  const [id] = parametersOf('paging', { after });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `query Place($id: String!) {
        allProvisions(first: 1, filter: { rowId: { equalTo: $id } }, orderBy: ROW_ID_ASC) { pageInfo { endCursor } }
      }`,
      variables: { id },
    }),
  });
  return ((await response.json()) as Json).data.allProvisions.pageInfo.endCursor;
}

type Json = Record<string, any>;
/** Its names for ours, and the lists that it puts in an envelope. */
const renamed: Record<string, string> = {
  rowId: 'id',
  fromDate: 'from',
  toDate: 'to',
  jurisdictionByCode: 'jurisdiction',
  jurisdictionByBloc: 'bloc',
  jurisdictionByJurisdiction: 'jurisdiction',
  instrumentTerm: 'instrument',
  eventKindByKind: 'kind',
  provisionKindByKind: 'kind',
  sourceBySourceId: 'source',
  lawByLawId: 'law',
  membershipsByMember: 'memberships',
  lawEventsByLawId: 'events',
  provisionsByLawId: 'provisions',
  citationsByProvisionId: 'citations',
  answersOn: 'answers',
  lawsByJurisdiction: 'laws',
  allLaws: 'laws',
  allProvisions: 'provisions',
  allJurisdictions: 'jurisdictions',
  searchResults: 'search',
};
const enveloped = ['memberships', 'events', 'citations', 'answers', 'sources'];

/** Both answers in one form: under our names, without its envelopes; events, whose order it cannot have, without an order. */
export function comparable(value: any, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((each) => comparable(each));
    return key === 'events' ? items.map((each) => JSON.stringify(each)).sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const object: Json = {};
  for (const [name, own] of Object.entries(value as Json)) {
    const told = renamed[name] ?? name;
    const isInEnvelope = own?.nodes && (enveloped.includes(told) || (told === 'provisions' && 'rowId' in value));
    object[told] = told === 'class' ? own.toUpperCase() : comparable(isInEnvelope ? own.nodes : own, told);
  }
  // In one order, because events are compared as texts.
  if (!('provisionByProvisionId' in value)) return Object.fromEntries(Object.entries(object).sort());
  const { law, provisionByProvisionId: provision, rank, title } = object;
  return { rank, title, subject: law ? { __typename: 'Law', ...law } : { __typename: 'Provision', ...provision } };
}
