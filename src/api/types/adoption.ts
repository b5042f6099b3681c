// How did a kind of rule spread?

import { sql } from 'kysely';
import { checkCodes } from '../catalogue.ts';
import {
  type Args,
  type Compiler,
  column,
  many,
  type ObjectFields,
  one,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { refusal } from '../errors.ts';
import { periodEnds } from '../period.ts';
import { jurisdictionConditions } from './jurisdiction.ts';

/** The answers of the counted jurisdictions to the counted kinds on the point's day. */
const answersOn = (point: Row): Sql => sql`
  answer where kind = any(${point.col('kinds')}) and answer.jurisdiction = any(${point.col('codes')}) and during @> ${point.col('on_day')}`;

const countOn = (point: Row, condition: Sql): Sql =>
  sql`(select count(distinct answer.jurisdiction)::int from ${answersOn(point)} and ${condition})`;

const inForce = sql`status = 'in-force'`;

export const adoptionTypes = {
  Adoption: {
    kinds: many(
      (adoption, self) => sql`
      provision_kind ${self.alias} where ${self.col('code')} = any(${adoption.col('kinds')}) order by ${self.col('code')}`,
    ),
    population: value((adoption) => sql`cardinality(${adoption.col('codes')})`),
    points: many(
      (adoption, self) => sql`(
      select on_day, ${adoption.col('kinds')} as kinds, ${adoption.col('codes')} as codes from unnest(${adoption.col('days')}) as on_day
    ) ${self.alias} order by ${self.col('on_day')}`,
    ),
    // Answers of several kinds are laid over each other: one span from the first day any of them held to the last.
    spells: many(
      (adoption, self) => sql`(
      select jurisdiction, ${adoption.col('kinds')} as kinds, unnest(range_agg(during)) as during
      from answer
      where kind = any(${adoption.col('kinds')}) and jurisdiction = any(${adoption.col('codes')}) and ${inForce} and or_status is null
      group by jurisdiction
    ) ${self.alias} order by ${self.col('during')}, ${self.col('jurisdiction')} collate "C"`,
    ),
  },
  AdoptionPoint: {
    on: column('on_day'),
    inForce: value((point) => countOn(point, inForce)),
    uncertain: value(
      (point) => sql`
      ${countOn(point, sql`'in-force' in (status, or_status)`)} - ${countOn(point, inForce)}`,
    ),
    reviewed: value((point) => countOn(point, sql`true`)),
    holders: many(
      (point, self) => sql`
      jurisdiction ${self.alias}
      where ${self.col('code')} in (select answer.jurisdiction from ${answersOn(point)} and ${inForce})
      order by folded(${self.col('name')}) collate "C"`,
    ),
    regions: many(
      (point, self) => sql`(
      select region, count(distinct code)::int as population, count(distinct code) filter (where ${inForce})::int as in_force,
        count(distinct answer.jurisdiction)::int as reviewed
      from jurisdiction left join answer
        on answer.jurisdiction = jurisdiction.code and answer.kind = any(${point.col('kinds')}) and during @> ${point.col('on_day')}
      where code = any(${point.col('codes')}) and region is not null group by region
    ) ${self.alias} order by ${self.col('region')}`,
    ),
  },
  AdoptionRegion: {
    region: column('region'),
    population: column('population'),
    inForce: column('in_force'),
    reviewed: column('reviewed'),
  },
  Spell: {
    jurisdiction: one(
      (spell, self) => sql`jurisdiction ${self.alias} where ${self.col('code')} = ${spell.col('jurisdiction')}`,
    ),
    from: value((spell) => sql`nullif(lower(${spell.col('during')}), '-infinity')`),
    to: value((spell) => sql`upper(${spell.col('during')})`),
    provisions: many(
      (spell, self) => sql`
      holds ${self.alias}
      where ${self.col('jurisdiction')} = ${spell.col('jurisdiction')} and ${self.col('kind')} = any(${spell.col('kinds')})
        and ${self.col('during')} @> lower(${spell.col('during')}) and ${self.col('status')} = 'in-force' and ${self.col('or_status')} is null
      order by ${self.col('via')} nulls first, ${self.col('provision_id')}`,
    ),
  },
} satisfies Record<string, ObjectFields>;

export const adoption = one((_root, self, args, compiler) => {
  const among = compiler.row();
  const conditions = jurisdictionConditions(among, { kind: ['COUNTRY'], ...args.among }, compiler);
  return sql`(
    select ${wantedKinds(args, compiler)} as kinds, ${periodEnds(args, compiler)}::date[] as days,
      array(select ${among.col('code')} from jurisdiction ${among.alias} where ${sql.join(conditions, sql` and `)}) as codes
  ) ${self.alias}`;
});

function wantedKinds({ kinds, crosswalk }: Args, { catalogue }: Compiler): Sql {
  checkCodes(catalogue, 'kinds', 'kinds', kinds);
  if ((kinds == null) === (crosswalk == null))
    throw refusal('BAD_ARGUMENT', 'kinds', 'Give either kinds or crosswalk: one of the two says what is counted.');
  if (kinds != null) return sql`${kinds}::text[]`;
  const code = `${crosswalk.scheme} ${crosswalk.code}`;
  checkCodes(catalogue, 'crosswalkCodes', 'crosswalk', [code]);
  return sql`array(select kind from crosswalk where scheme = ${crosswalk.scheme} and code = ${crosswalk.code})`;
}
