// Which groups does the law of jurisdictions fall into? One statement reads what is known of each; the grouping itself is no matter of
// tables (src/law/cluster.ts).

import { sql } from 'kysely';
import type { Measure, Profile } from '../../law/cluster.ts';
import { askedDay } from '../asked-day.ts';
import { columns, type Field, madeOnce } from '../compile.ts';
import { refusal } from '../errors.ts';
import type { Selection } from '../selection.ts';
import { strictestOf } from './answer.ts';
import { distanceTerms } from './distance.ts';
import { codesAmong } from './jurisdiction.ts';

const mostGroups = 12;

type Read = {
  on: string;
  weights: Record<string, number>;
  profiles: Profile[];
  /** For each selection of jurisdictions in the question, in its order: what it selects, by code. */
  selected: Record<string, unknown>[];
};

/** Everything the grouping needs, and every jurisdiction as each part of the question selects it. */
export const clusters: Field = (_root, selection, compiler) => {
  const { among, count, on, terms } = selection.args;
  if (count != null && (count < 1 || count > mostGroups))
    throw refusal('BAD_ARGUMENT', 'count', `count is ${count}. Ask for 1 to ${mostGroups} groups.`);
  const day = sql`${askedDay(on, compiler.today)}::date`;
  const codes = codesAmong(among, compiler);
  const selected = jurisdictionsIn(selection).map((each) => {
    const self = compiler.row();
    return sql`(
      select coalesce(json_object_agg(code, selected), '{}') from (
        select ${self.col('code')} as code, (select row_to_json(o) from (select ${columns(self, each, compiler)}) o) as selected
        from jurisdiction ${self.alias} where ${self.col('code')} = any(codes)) o)`;
  });
  return sql`(
    select json_build_object(
      'on', ${day},
      'weights', (select json_object_agg(kind, weight order by kind) from unnest(kinds, weights) wanted(kind, weight)),
      'selected', json_build_array(${sql.join(selected)}),
      'profiles', (
        select coalesce(json_agg(profile order by place), '[]') from (
          select json_build_object('code', wanted.code, 'kinds', json_object_agg(answer.kind,
            json_build_object('binds', status = 'in-force', 'values', ${
              terms.measure === 'GOWER'
                ? sql`(
              select coalesce(json_object_agg(strictest.key, json_build_object('degree', degree, 'range', case
                when choice is not null then (
                  select max(place.position) - min(place.position) from attribute_value place
                  where place.kind = strictest.kind and place.key = strictest.key)
                else (
                  select max(every.in_unit) - min(every.in_unit) from provision_attribute every
                  where every.kind = strictest.kind and every.key = strictest.key) end)), '{}')
              from ${strictestOf(sql`wanted.code`, sql`answer.kind`, day)} strictest)`
                : sql`'{}'::json`
            }) order by answer.kind)) as profile, place
          from unnest(codes) with ordinality wanted(code, place)
          join answer on answer.jurisdiction = wanted.code and answer.kind = any(kinds) and during @> ${day}
            and status <> 'not-applicable' and (or_status is null or or_status <> 'in-force')
          group by wanted.code, place) known))
    from (select terms.*, ${codes} as codes from (${distanceTerms(terms, compiler)}) terms ${madeOnce}) asked)`;
};

/** The answer under its response keys, from what the statement read. */
export async function finishClusters(read: unknown, selection: Selection): Promise<unknown> {
  // Its mathematics is large, and few ask for it.
  const { groupsOf } = await import('../../law/cluster.ts');
  const { on, weights, profiles, selected } = read as Read;
  const { terms, count } = selection.args;
  const measure = terms.measure as Measure;
  const { groups, silhouette, leftOut, resamples } = groupsOf(
    profiles,
    { measure, weights, coverage: terms.coverage },
    count ?? undefined,
  );
  const grouped = new Set(groups.flatMap(({ members }) => members));
  let next = 0;
  const jurisdictions = (codes: (string | undefined)[]) => {
    const byCode = selected[next++]!;
    return codes.map((code) => byCode[code!]);
  };
  // The same walk, in the same order, as jurisdictionsIn.
  const told = (fields: Selection[], value: (field: Selection) => unknown) =>
    Object.fromEntries(fields.map((field) => [field.key, field.name === '__typename' ? null : value(field)]));
  return told(selection.fields, (field) => {
    switch (field.name) {
      case 'clusters': {
        const lists = groups.map(() => ({}) as Record<string, unknown>);
        for (const own of field.fields) {
          const values =
            own.name === 'medoid'
              ? jurisdictions(groups.map(({ medoid }) => medoid))
              : own.name === 'members'
                ? byGroup(jurisdictions(groups.flatMap(({ members }) => members)), groups)
                : groups.map((group) => (own.name === '__typename' ? null : rounded(group[own.name as 'width'])));
          for (const [index, value] of values.entries()) lists[index]![own.key] = value;
        }
        return lists;
      }
      case 'leftOut':
        return jurisdictions(leftOut);
      default:
        return { on, measure, population: grouped.size, silhouette: rounded(silhouette), resamples }[field.name];
    }
  });
}

function byGroup(all: unknown[], groups: { members: string[] }[]): unknown[][] {
  let from = 0;
  return groups.map(({ members }) => {
    from += members.length;
    return all.slice(from - members.length, from);
  });
}

const rounded = (number: number | null) => (number === null ? null : Math.round(number * 1e6) / 1e6);

/** The selections of jurisdictions under a Clustering, in the order in which they are met. */
const jurisdictionsIn = ({ fields }: Selection): Selection[] =>
  fields.flatMap((field) => {
    if (field.name === 'leftOut' || field.name === 'medoid' || field.name === 'members') return [field];
    return field.name === 'clusters' ? jurisdictionsIn(field) : [];
  });
