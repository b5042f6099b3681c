// What changed: the law between two days, or the record between two releases? The two are never mixed.

import { sql } from 'kysely';
import { fieldChanges } from '../../seeds/field-changes.ts';
import { askedDay } from '../asked-day.ts';
import { releaseNumber } from '../catalogue.ts';
import {
  codeOf,
  column,
  enumColumn,
  type Field,
  many,
  type ObjectFields,
  one,
  type Row,
  type Sql,
  value,
} from '../compile.ts';
import { refusal } from '../errors.ts';
import { conditionOf } from '../filter.ts';
import type { Selection } from '../selection.ts';
import { jurisdictionFilter, wantedKinds } from './jurisdiction.ts';
import { jurisdictionBy, kindBy } from './relation.ts';

const mostChanges = 1000;
const mostDocuments = 200;
const mostReleases = 200;

/** Both lists of what changed, and the values of each change, are read from what is worked out once. */
export const changes: Field = (row, selection, compiler) => {
  const { args } = selection;
  const from = askedDay(args.from, compiler.today, 'from');
  const to = askedDay(args.to, compiler.today, 'to');
  if (to <= from)
    throw refusal('BAD_ARGUMENT', 'to', `to, ${to}, is not after from, ${from}. Give the later day as to.`);
  const asked = one((_root, self) => sql`asked ${self.alias}`);
  const place = compiler.row();
  const places = sql`select ${place.col('code')} from jurisdiction ${place.alias} where ${conditionOf(jurisdictionFilter, place, args.among ?? {}, compiler)}`;
  const kinds = sql`select code from provision_kind where ${wantedKinds(args, compiler)}`;
  const narrowed = sql`
    ${args.among == null ? sql`` : sql`and jurisdiction in (${places})`}
    ${args.kinds == null && args.pillar == null ? sql`` : sql`and kind in (${kinds})`}`;
  return sql`(
    with asked as materialized (select ${from}::date as from_day, ${to}::date as to_day),
    ${cells(sql`${from}::date`, sql`${to}::date`, narrowed)}
    select ${asked(row, selection, compiler)}
  )`;
};

/**
 * `changed`: every cell that differs between the two days, with the way in which it does. `changed_value`: how the strictest values of a
 * cell differ between two days on which a rule was in force.
 */
const cells = (from: Sql, to: Sql, narrowed: Sql): Sql => sql`
  cell as materialized (
    select jurisdiction, kind, earlier.status as before_status, earlier.or_status as before_or, earlier.during as before_during,
      later.status as after_status, later.or_status as after_or, later.during as after_during,
      -- null: it is not known whether a rule binds
      case when earlier.or_status = 'in-force' then null else coalesce(earlier.status = 'in-force', false) end as before_binds,
      case when later.or_status = 'in-force' then null else coalesce(later.status = 'in-force', false) end as after_binds
    from (select * from answer where during @> ${from} ${narrowed}) earlier
    full join (select * from answer where during @> ${to} ${narrowed}) later using (jurisdiction, kind)
    -- an answer that is the same interval on both days can differ in values only
    where earlier.during is distinct from later.during or earlier.status = 'in-force'
  ),
  changed_value as materialized (
    select jurisdiction, kind, key, position, earlier.provision_id as earlier_provision, later.provision_id as later_provision,
      case when type = 'scale' or direction <> 'none' then (later.degree > earlier.degree) = (type = 'scale' or direction = 'higher-is-stricter')
        end as stricter
    from (select * from strictest where during @> ${from}) earlier
    full join (select * from strictest where during @> ${to}) later using (jurisdiction, kind, key, position)
    join (select jurisdiction, kind from cell where before_binds and after_binds) bound using (jurisdiction, kind)
    join (select kind, key, type, direction from attribute) definition using (kind, key)
    where earlier.degree is distinct from later.degree
  ),
  changed as materialized (
    select * from (
      select cell.*, case
          when before_binds is null or after_binds is null then
            case when (before_status, before_or) is distinct from (after_status, after_or) then 'uncertain' end
          when not before_binds and after_binds then 'began'
          when before_binds and after_status is null then 'left-bloc'
          when before_binds and not after_binds then 'ended'
          when before_binds and after_binds then values_change
          -- that a finding of absence begins or ends is no change of law
          when coalesce(before_status, 'none') in ('none', 'not-applicable') and coalesce(after_status, 'none') in ('none', 'not-applicable')
            and before_or is null and after_or is null and (before_status is null or after_status is null) then null
          when (before_status, before_or) is distinct from (after_status, after_or) then 'moved' end as change
      from cell left join (
        select jurisdiction, kind, case
          when bool_and(stricter) is true and count(stricter) = count(*) then 'tightened'
          when bool_or(stricter) is false and count(stricter) = count(*) then 'loosened'
          else 'altered' end as values_change
        from changed_value group by jurisdiction, kind
      ) differing using (jurisdiction, kind)
    ) told where change is not null
  )`;

/** The answer of a changed cell on one of the two days. */
const answerAt = (change: Row, self: Row, when: 'before' | 'after', day: string): Sql => sql`(
  select ${change.col('jurisdiction')} as jurisdiction, ${change.col('kind')} as kind, ${change.col(`${when}_status`)} as status,
    ${change.col(`${when}_or`)} as or_status, ${change.col(`${when}_during`)} as during, (select ${sql.ref(day)} from asked) as on_day
) ${self.alias}`;

const attributeAt = (change: Row, self: Row, provision: string): Sql => sql`
  provision_attribute ${self.alias}
  where ${self.col('provision_id')} = ${change.col(provision)} and ${self.col('key')} = ${change.col('key')}`;

export const recordChanges = one((_root, self, { from, to, first, after }, { catalogue }) => {
  if (first < 0 || first > mostDocuments)
    throw refusal(
      'BAD_ARGUMENT',
      'first',
      `first is ${first}. Ask for 0 to ${mostDocuments} documents, and go on with after.`,
    );
  const later = to == null ? catalogue.releases.length : releaseNumber(catalogue, to, 'to');
  const earlier = releaseNumber(catalogue, from, 'from');
  if (later < earlier)
    throw refusal(
      'BAD_ARGUMENT',
      'to',
      `to, release ${later}, is before from, release ${earlier}. Give the later one as to.`,
    );
  return sql`(
    select ${releaseAt(from)} as earlier, ${releaseAt(to)} as later, ${first}::int as wanted, ${after ?? ''}::text as beyond
  ) ${self.alias}`;
});

/** A number as it is; a day, or null for the newest, by the database: the catalogue may have been read before the newest was made. */
const releaseAt = (asked: number | string | null | undefined): Sql =>
  typeof asked === 'number'
    ? sql`${asked}::int`
    : sql`(select max(number) from release where ${asked ?? null}::date is null or (made_at at time zone 'UTC')::date <= ${asked ?? null}::date)`;

/** Documents that are not the same in the two releases, with what they said in each. */
const changedDocuments = (asked: Row): Sql => sql`(
  select earlier.content as before, later.content as after, document,
    case when earlier.content is null then 'learned' when later.content is null then 'withdrawn' else 'corrected' end as change
  from ${documentsAsOf(asked.col('earlier'))} earlier full join ${documentsAsOf(asked.col('later'))} later using (document)
  where earlier.hash is distinct from later.hash and (earlier.content is not null or later.content is not null)
)`;

const documentsAsOf = (release: Sql): Sql => sql`(
  select distinct on (document) document collate "C" as document, hash, content from document_version
  where release <= ${release} order by document, release desc)`;

/** `number` is the release that has just come. */
export const Subscription: ObjectFields = {
  released: one((_root, self, { number }) => sql`release ${self.alias} where ${self.col('number')} = ${number}`),
};

export const releases = many((_root, self, { first, before }) => {
  if (first < 0 || first > mostReleases)
    throw refusal(
      'BAD_ARGUMENT',
      'first',
      `first is ${first}. Ask for 0 to ${mostReleases} releases, and go on with before.`,
    );
  const earlier = before == null ? sql`` : sql`where ${self.col('number')} < ${before}`;
  return sql`release ${self.alias} ${earlier} order by ${self.col('number')} desc limit ${first}`;
});

export const changesTypes = {
  LawChanges: {
    from: column('from_day'),
    to: column('to_day'),
    counts: many(
      (_asked, self) => sql`(
      select change, count(*)::int as count from changed group by changed.change
    ) ${self.alias} order by array_position(array['began', 'ended', 'left-bloc', 'tightened', 'loosened', 'altered', 'moved', 'uncertain'],
      ${self.col('change')})`,
    ),
    changes: many((_asked, self, { first, only }) => {
      if (first < 0 || first > mostChanges)
        throw refusal(
          'BAD_ARGUMENT',
          'first',
          `first is ${first}. Ask for 0 to ${mostChanges} changes, or take days that lie nearer.`,
        );
      const wanted = only == null ? sql`` : sql`where ${self.col('change')} = any(${only.map(codeOf)}::text[])`;
      return sql`changed ${self.alias} ${wanted}
        order by lower(${self.col('after_during')}) desc nulls last, ${self.col('jurisdiction')} collate "C", ${self.col('kind')} collate "C"
        limit ${first}`;
    }),
  },
  LawChangeCount: { change: enumColumn('change'), count: column('count') },
  LawChange: {
    jurisdiction: jurisdictionBy('jurisdiction'),
    kind: kindBy('kind'),
    change: enumColumn('change'),
    since: value(
      (change) => sql`
      case when ${change.col('change')} not in ('tightened', 'loosened', 'altered')
        then nullif(lower(${change.col('after_during')}), '-infinity') end`,
    ),
    before: one((change, self) => answerAt(change, self, 'before', 'from_day')),
    after: one((change, self) => answerAt(change, self, 'after', 'to_day')),
    values: many(
      (change, self) => sql`
      changed_value ${self.alias}
      where ${change.col('change')} in ('tightened', 'loosened', 'altered')
        and ${self.col('jurisdiction')} = ${change.col('jurisdiction')} and ${self.col('kind')} = ${change.col('kind')}
      order by ${self.col('position')}`,
    ),
  },
  ValueChange: {
    definition: one(
      (own, self) => sql`
      attribute ${self.alias} where ${self.col('kind')} = ${own.col('kind')} and ${self.col('key')} = ${own.col('key')}`,
    ),
    before: one((own, self) => attributeAt(own, self, 'earlier_provision')),
    after: one((own, self) => attributeAt(own, self, 'later_provision')),
    stricter: column('stricter'),
  },
  RecordChanges: {
    from: one((asked, self) => sql`release ${self.alias} where ${self.col('number')} = ${asked.col('earlier')}`),
    to: one((asked, self) => sql`release ${self.alias} where ${self.col('number')} = ${asked.col('later')}`),
    totalCount: value((asked) => sql`(select count(*)::int from ${changedDocuments(asked)} documents)`),
    documents: many(
      (asked, self) => sql`${changedDocuments(asked)} ${self.alias}
      where ${self.col('document')} > ${asked.col('beyond')} collate "C" order by ${self.col('document')} limit ${asked.col('wanted')}`,
    ),
  },
  Release: {
    number: column('number'),
    madeAt: value(
      (release) => sql`to_char(${release.col('made_at')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    ),
    added: column('added'),
    changed: column('changed'),
    removed: column('removed'),
  },
  DocumentChange: {
    document: column('document'),
    law: one((change, self) => sql`law ${self.alias} where 'laws/' || ${self.col('id')} = ${change.col('document')}`),
    change: enumColumn('change'),
    // Both states; finishRecordChanges tells their difference.
    fields: value(
      (change) => sql`
      case when ${change.col('change')} = 'corrected' then json_build_array(${change.col('before')}, ${change.col('after')}) end`,
    ),
  },
} satisfies Record<string, ObjectFields>;

/** The fields in which documents differ, in place of their two states. */
export function finishRecordChanges(read: unknown, selection: Selection): unknown {
  const told = read as Record<string, Record<string, unknown>[]>;
  for (const documents of selection.fields.filter(({ name }) => name === 'documents'))
    for (const fields of documents.fields.filter(({ name }) => name === 'fields'))
      for (const document of told[documents.key]!) {
        const states = document[fields.key] as [unknown, unknown] | null;
        document[fields.key] = (states ? fieldChanges(...states) : []).map((change) =>
          Object.fromEntries(
            fields.fields.map(({ key, name }) => [key, name === '__typename' ? null : change[name as 'path']]),
          ),
        );
      }
  return told;
}
