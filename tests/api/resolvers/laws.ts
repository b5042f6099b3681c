// Laws, provisions, evidence, jurisdictions and the codebook: what stands in the rows, and what they lead to.

import { cellOf, choicesOf, definitionsOf, kindsAsked } from './answers.ts';
import { byName, fits, lawFilter, lookUp } from './filters.ts';
import { type Order, pageOf } from './pages.ts';
import { compared, groupBy, isWithin, type Row, sorted, type Tables } from './tables.ts';

type Args = Record<string, any>;
type Resolve = (row: Row, args: Args, tables: Tables) => unknown;

/** The row of a table that a column of this one names; null where it names none. */
const to =
  (table: string, key: string, column: string): Resolve =>
  (row, _args, tables) =>
    row[column] === null ? null : tables.one(table, key, row[column]);
/** The rows of a table that name this one, by their position. */
const from =
  (table: string, column: string, key = 'id'): Resolve =>
  (row, _args, tables) =>
    tables.where(table, column, row[key]);

const termOf = (tables: Tables, list: string, code: string | null): Row | null =>
  tables.where('term', 'list', list).find((term) => term.code === code) ?? null;
const term =
  (list: string, column: string): Resolve =>
  (row, _args, tables) =>
    termOf(tables, list, row[column]);
const terms =
  (list: string, column: string): Resolve =>
  (row, _args, tables) =>
    tables.where('term', 'list', list).filter(({ code }) => row[column].includes(code));

const quantity =
  (number: string, unit: string): Resolve =>
  (row) =>
    row[number] === null ? null : { value: row[number], unit: row[unit] };

const stateOn =
  (table: string, key: string): Resolve =>
  ({ id }, { on }, tables) =>
    tables.where(table, key, id).find(({ during }) => isWithin(during, on ?? tables.today));

export const lawOrders: Record<string, Order<Row>> = Object.fromEntries(
  (['FIRST_DAY', 'TITLE'] as const).flatMap((by) =>
    [true, false].map((isUp): [string, Order<Row>] => {
      const name = `${by}_${isUp ? 'ASC' : 'DESC'}`;
      return [name, { name, isUp, sort: (law) => (by === 'TITLE' ? law.title : law.first_day) }];
    }),
  ),
);

export async function lawsPage(laws: Row[], args: Args, tables: Tables) {
  await lookUp(tables, args.where);
  const fitting = laws.filter((law) => fits(lawFilter, tables, law, args.where));
  return pageOf(fitting, ({ id }) => id, lawOrders[args.orderBy]!, 50, args);
}

/** In the order of days; one without a day after the latest day of those that stand before it. */
function eventsInOrder(events: Row[]): Row[] {
  const day = (event: Row): string => {
    const before = events.filter(({ position }) => position < event.position).flatMap(({ earliest }) => earliest ?? []);
    return event.earliest ?? sorted(before, (each) => each).at(-1) ?? '';
  };
  return sorted(events, day, ({ position }) => position);
}

const spanKeys = [
  ({ during }: Row) => during.from,
  // A span without an end is longer than any that has one: null sorts last.
  ({ during }: Row) => during.to,
];

export const lawResolvers: Record<string, Record<string, Resolve>> = {
  Law: {
    jurisdiction: to('jurisdiction', 'code', 'jurisdiction'),
    instrument: term('instruments', 'instrument'),
    titles: from('law_title', 'law_id'),
    numbers: from('law_number', 'law_id'),
    state: stateOn('law_status', 'law_id'),
    events: ({ id }, _args, tables) => eventsInOrder(tables.where('law_event', 'law_id', id)),
    relations: ({ id }, _args, tables) => {
      const told = (relation: Row, inverse: boolean) => ({
        ...relation,
        inverse,
        other: relation[inverse ? 'law_id' : 'to_law'],
      });
      return [
        ...tables.where('law_relation', 'law_id', id).map((each) => told(each, false)),
        ...sorted(
          tables.where('law_relation', 'to_law', id),
          ({ position }) => position,
          (each) => each.id,
        ).map((each) => told(each, true)),
      ];
    },
    provisions: ({ id }, { kind }, tables) =>
      tables.where('provision', 'law_id', id).filter((provision) => kind == null || kind.includes(provision.kind)),
    sources: ({ id }, _args, tables) => tables.where('source', 'document', `laws/${id}`),
  },
  Title: { citations: from('citation', 'law_title_id') },
  Number: { citations: from('citation', 'law_number_id') },
  Event: {
    law: to('law', 'id', 'law_id'),
    kind: to('event_kind', 'code', 'kind'),
    byLaw: to('law', 'id', 'by_law'),
    into: to('jurisdiction', 'code', 'into_bloc'),
    provisions: ({ law_id, provisions }, _args, tables) =>
      tables.where('provision', 'law_id', law_id).filter(({ slug }) => provisions?.includes(slug)),
    citations: from('citation', 'law_event_id'),
    otherValues: from('dispute', 'law_event_id'),
  },
  Relation: {
    kind: term('relations', 'kind'),
    name: ({ kind, inverse }, _args, tables) => termOf(tables, 'relations', kind)![inverse ? 'inverse' : 'name'],
    law: to('law', 'id', 'other'),
    citations: from('citation', 'law_relation_id'),
  },
  Provision: {
    law: to('law', 'id', 'law_id'),
    kind: to('provision_kind', 'code', 'kind'),
    from: ({ from_date }) => from_date,
    to: ({ to_date }) => to_date,
    state: stateOn('provision_status', 'provision_id'),
    states: ({ id }, _args, tables) => sorted(tables.where('provision_status', 'provision_id', id), ...spanKeys),
    appliesTo: terms('actors', 'applies_to'),
    threshold: quantity('threshold', 'threshold_unit'),
    penalty: (row) =>
      row.fine === null && row.turnover_share === null && row.prison_months === null && row.sanctions.length === 0
        ? null
        : row,
    attributes: ({ id, kind }, _args, tables) => {
      const keys = definitionsOf(tables, kind).map(({ key }) => key);
      return sorted(tables.where('provision_attribute', 'provision_id', id), ({ key }) => keys.indexOf(key));
    },
    citations: from('citation', 'provision_id'),
    otherValues: from('dispute', 'provision_id'),
  },
  Penalty: {
    fine: quantity('fine', 'fine_currency'),
    turnoverOf: term('turnoverBases', 'turnover_of'),
    sanctions: terms('sanctions', 'sanctions'),
  },
  Attribute: {
    definition: ({ kind, key }, _args, tables) => definitionsOf(tables, kind).find((each) => each.key === key),
    number: quantity('number', 'unit'),
    choice: (own, _args, tables) => choicesOf(tables, own).find(({ code }) => code === own.choice),
    choices: (own, _args, tables) =>
      own.choices && choicesOf(tables, own).filter(({ code }) => own.choices.includes(code)),
  },
  AttributeDefinition: {
    stricter: ({ direction }) => (({ 'lower-is-stricter': 'LOWER', 'higher-is-stricter': 'HIGHER' }) as Row)[direction],
    values: (definition, _args, tables) => choicesOf(tables, definition),
  },
  State: {
    uncertain: ({ or_status }) => or_status !== null,
    from: ({ during }) => during.from || null,
    to: ({ during }) => during.to,
  },
  OtherValue: { citations: from('citation', 'dispute_id') },
  Citation: { source: to('source', 'id', 'source_id') },
  Jurisdiction: {
    id: ({ code }) => `jurisdictions/${code}`,
    memberships: ({ code }, _args, tables) =>
      sorted(tables.where('membership', 'member', code), ({ bloc }) => bloc, ...spanKeys),
    members: ({ code }, { on }, tables) => {
      const members = tables
        .where('membership', 'bloc', code)
        .filter(({ during }) => isWithin(during, on ?? tables.today));
      return byName(
        tables,
        [...groupBy(members, ({ member }) => member).keys()].map(
          (member) => tables.one('jurisdiction', 'code', member)!,
        ),
      );
    },
    laws: ({ code }, args, tables) => lawsPage(tables.where('law', 'jurisdiction', code), args, tables),
    answers: ({ code }, args, tables) =>
      kindsAsked(tables, args).map((kind) => cellOf(tables, code, kind.code, args.on ?? tables.today)),
    findings: from('finding', 'jurisdiction', 'code'),
  },
  Membership: {
    member: to('jurisdiction', 'code', 'member'),
    bloc: to('jurisdiction', 'code', 'bloc'),
    from: ({ from_date }) => from_date,
    to: ({ to_date }) => to_date,
    citations: from('citation', 'membership_id'),
  },
  Finding: {
    jurisdiction: to('jurisdiction', 'code', 'jurisdiction'),
    kind: to('provision_kind', 'code', 'kind'),
    from: ({ from_date }) => from_date,
    to: ({ to_date }) => to_date,
    citations: from('citation', 'finding_id'),
  },
  Pillar: { id: ({ code }) => `pillars/${code}`, kinds: from('provision_kind', 'pillar', 'code') },
  Kind: {
    id: ({ code }) => `kinds/${code}`,
    pillar: to('pillar', 'code', 'pillar'),
    attributes: from('attribute', 'kind', 'code'),
    crosswalk: from('crosswalk', 'kind', 'code'),
    answers: ({ code }, { jurisdictions, on }, tables) => {
      const day = on ?? tables.today;
      const cells =
        jurisdictions == null
          ? byName(tables, tables.rows('jurisdiction'))
              .map((each) => cellOf(tables, each.code, code, day))
              .filter(({ row }) => row !== undefined)
          : (jurisdictions as string[]).map((each) => cellOf(tables, each, code, day));
      const name = (cell: { jurisdiction: string }) =>
        tables.fold(tables.one('jurisdiction', 'code', cell.jurisdiction)!.name);
      return [...cells].sort((a, b) => compared(name(a), name(b)));
    },
  },
  Crosswalk: { scheme: term('crosswalkSchemes', 'scheme') },
  Claim: {
    figures: from('claim_figure', 'claim_id'),
  },
  Figure: { json: ({ value }) => jsonb(value) },
};

/** As Postgres writes jsonb: keys by length, then by bytes; a space after each colon and comma. */
function jsonb(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonb).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = sorted(
    Object.keys(value),
    (key) => Buffer.byteLength(key),
    (key) => key,
  );
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${jsonb((value as Row)[key])}`).join(', ')}}`;
}
