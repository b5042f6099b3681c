// What a jurisdiction's law says to a kind on a day, from the rows of holds and answer (tests/law/oracle.ts proves these).

import { isStricterUp } from '../../law/oracle-values.ts';
import { gapsOn } from './gaps.ts';
import {
  enumOf,
  groupBy,
  isCertainlyInForce,
  isWithin,
  mostBinding,
  nullsFirst,
  type Row,
  sorted,
  type Tables,
} from './tables.ts';

/** A cell: who answers what on which day, and the row of the table answer where there is one. */
export type Cell = { jurisdiction: string; kind: string; on: string; row: Row | undefined };

export const cellOf = (tables: Tables, jurisdiction: string, kind: string, on: string): Cell => ({
  jurisdiction,
  kind,
  on,
  row: tables
    .where('answer', 'jurisdiction', jurisdiction)
    .find((row) => row.kind === kind && isWithin(row.during, on)),
});

const heldOn = (tables: Tables, { jurisdiction, kind, on }: Cell): Row[] =>
  tables.where('holds', 'jurisdiction', jurisdiction).filter((held) => held.kind === kind && isWithin(held.during, on));

/** Own law first, then by bloc, provision and the law that transposes it. */
export const inOrder = (rows: Row[]): Row[] =>
  sorted(
    rows,
    ({ via }) => nullsFirst(via),
    ({ provision_id }) => provision_id,
    ({ via_law }) => nullsFirst(via_law),
  );

const binding = (tables: Tables, cell: Cell): Row[] => inOrder(heldOn(tables, cell).filter(isCertainlyInForce));

/** The strictest value of each number and scale; `degree`: its number in the attribute's unit, or its place on the scale. */
export function strictest(tables: Tables, cell: Cell): { definition: Row; own: Row; degree: number }[] {
  const held = binding(tables, cell);
  return definitionsOf(tables, cell.kind).flatMap((definition) => {
    if (definition.type !== 'scale' && definition.type !== 'number') return [];
    const isUp = isStricterUp(definition as never);
    let best: { definition: Row; own: Row; degree: number } | undefined;
    for (const { provision_id } of held)
      for (const own of tables.where('provision_attribute', 'provision_id', provision_id)) {
        if (own.key !== definition.key) continue;
        const degree: number =
          definition.type === 'number'
            ? own.in_unit
            : choicesOf(tables, definition).findIndex(({ code }) => code === own.choice);
        if (!best || (isUp ? degree > best.degree : degree < best.degree)) best = { definition, own, degree };
      }
    return best ?? [];
  });
}

export const definitionsOf = (tables: Tables, kind: string): Row[] => tables.where('attribute', 'kind', kind);

export const choicesOf = (tables: Tables, { kind, key }: Row): Row[] =>
  tables.where('attribute_value', 'kind', kind).filter((value) => value.key === key);

type Measure = { type: string; amount: number; unit: string; basis: string | null; held: Row };

function highestPenalties(tables: Tables, cell: Cell) {
  const all = binding(tables, cell).flatMap((held): Measure[] => {
    const { fine, fine_currency, turnover_share, turnover_of, prison_months } = tables.one(
      'provision',
      'id',
      held.provision_id,
    )!;
    return [
      ...(fine === null ? [] : [{ type: 'FINE', amount: fine, unit: fine_currency, basis: null, held }]),
      ...(turnover_share === null
        ? []
        : [{ type: 'TURNOVER_SHARE', amount: turnover_share, unit: '%', basis: turnover_of, held }]),
      ...(prison_months === null ? [] : [{ type: 'PRISON', amount: prison_months, unit: 'months', basis: null, held }]),
    ];
  });
  const sorts = ['FINE', 'TURNOVER_SHARE', 'PRISON'];
  const groups = [...groupBy(all, ({ type, unit, basis }) => `${sorts.indexOf(type)} ${unit} ${basis}`)];
  return sorted(groups, ([name]) => name).map(([, group]) => {
    const amount = Math.max(...group.map((each) => each.amount));
    const { type, unit, basis } = group[0]!;
    return {
      type,
      highest: { value: amount, unit },
      turnoverOf:
        basis === null ? null : tables.where('term', 'code', basis).find(({ list }) => list === 'turnoverBases'),
      provisions: group.filter((each) => each.amount === amount).map(({ held }) => held),
    };
  });
}

type Asked = { kinds?: string[] | null; pillar?: string | null };

/** All kinds in the codebook's order: pillar by pillar. */
export const kindsInOrder = (tables: Tables): Row[] =>
  tables.rows('pillar').flatMap(({ code }) => tables.where('provision_kind', 'pillar', code));

export const kindsAsked = (tables: Tables, { kinds, pillar }: Asked): Row[] =>
  kindsInOrder(tables).filter(
    (kind) => (kinds == null || kinds.includes(kind.code)) && (pillar == null || kind.pillar === pillar),
  );

export const answerResolvers = {
  Answer: {
    jurisdiction: ({ jurisdiction }: Cell, _args: unknown, tables: Tables) =>
      tables.one('jurisdiction', 'code', jurisdiction),
    kind: ({ kind }: Cell, _args: unknown, tables: Tables) => tables.one('provision_kind', 'code', kind),
    status: ({ row }: Cell) => enumOf(row?.status) ?? 'NOT_REVIEWED',
    orStatus: ({ row }: Cell) => enumOf(row?.or_status),
    uncertain: ({ row }: Cell) => row !== undefined && row.or_status !== null,
    from: ({ row }: Cell) => row?.during.from || null,
    to: ({ row }: Cell) => row?.during.to ?? null,
    provisions: (cell: Cell, _args: unknown, tables: Tables) =>
      sorted(inOrder(heldOn(tables, cell)), (held) => -mostBinding(held)),
    strictest: (cell: Cell, _args: unknown, tables: Tables) =>
      cell.row?.status === 'in-force' || cell.row?.or_status === 'in-force'
        ? strictest(tables, cell).map(({ own }) => own)
        : [],
    highestPenalties: (cell: Cell, _args: unknown, tables: Tables) => highestPenalties(tables, cell),
    finding: ({ jurisdiction, kind, on, row }: Cell, _args: unknown, tables: Tables) =>
      tables
        .where('finding', 'jurisdiction', jurisdiction)
        .find((finding) => finding.kind === kind && isWithin(finding.during, on) && finding.value === row?.status),
    gaps: ({ jurisdiction, kind, on }: Cell, _args: unknown, tables: Tables) =>
      gapsOn(tables, on).filter(
        ({ member, law }) =>
          member.code === jurisdiction &&
          tables.where('provision', 'law_id', law.id).some((provision) => provision.kind === kind),
      ),
  },
  HeldProvision: {
    provision: ({ provision_id }: Row, _args: unknown, tables: Tables) => tables.one('provision', 'id', provision_id),
    uncertain: ({ or_status }: Row) => or_status !== null,
    how: ({ via, via_law }: Row) => (via === null ? 'OWN' : via_law === null ? 'DIRECTLY' : 'THROUGH_TRANSPOSITION'),
    via: ({ via }: Row, _args: unknown, tables: Tables) => tables.one('jurisdiction', 'code', via),
    viaLaw: ({ via_law }: Row, _args: unknown, tables: Tables) => tables.one('law', 'id', via_law),
  },
};
