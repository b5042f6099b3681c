// Numbers compared between jurisdictions, and counts by up to three dimensions.

import { cellOf, inOrder } from './answers.ts';
import {
  codesAmong,
  daysOf,
  eventFilter,
  type Filter,
  findingFilter,
  fits,
  jurisdictionFilter,
  lawFilter,
  provisionFilter,
} from './filters.ts';
import { membersOn } from './spread.ts';
import { groupBy, isCertainlyInForce, isWithin, type Row, sorted, type Tables } from './tables.ts';

type Args = Record<string, any>;

type Standing = { code: string; region: string | null; answer: Row | undefined; held?: Row; own?: Row; degree: number };

export function ranking({ kind, attribute, among, on }: Args, tables: Tables) {
  const definition = tables.where('attribute', 'kind', kind).find(({ key }) => key === attribute)!;
  const day: string = on ?? tables.today;
  const standings = codesAmong(tables, among).map((code): Standing => {
    const { region } = tables.one('jurisdiction', 'code', code)!;
    const numbers = inOrder(
      tables
        .where('holds', 'jurisdiction', code)
        .filter((held) => held.kind === kind && isCertainlyInForce(held) && isWithin(held.during, day)),
    ).flatMap((held) =>
      tables
        .where('provision_attribute', 'provision_id', held.provision_id)
        .filter(({ key }) => key === attribute)
        .map((own) => ({
          held,
          own,
          degree: definition.direction === 'higher-is-stricter' ? -own.in_unit : own.in_unit,
        })),
    );
    const strictest = sorted(numbers, ({ degree }) => degree)[0];
    return { code, region, answer: cellOf(tables, code, kind, day).row, degree: 0, ...strictest };
  });
  const ranked = sorted(
    standings.filter(({ own }) => own),
    ({ degree }) => degree,
  );
  const regions = groupBy(
    standings.filter(({ region }) => region !== null),
    ({ region }) => region!,
  );
  return {
    kind: tables.one('provision_kind', 'code', kind),
    attribute: definition,
    on: day,
    ...tallyOf(standings),
    regions: sorted([...regions], ([region]) => region).map(([region, own]) => ({ region, ...tallyOf(own) })),
    blocs: ({ codes }: Args) =>
      (codes as string[])
        .map((code) => tables.one('jurisdiction', 'code', code)!)
        .filter((bloc) => bloc.kind === 'bloc')
        .map((bloc) => {
          const members = membersOn(tables, bloc.code, day);
          return { bloc, ...tallyOf(standings.filter(({ code }) => members.includes(code))) };
        }),
    places: ranked.map(({ code, held, own, degree }) => ({
      rank: 1 + ranked.filter((other) => other.degree < degree).length,
      jurisdiction: tables.one('jurisdiction', 'code', code),
      number: { value: own!.number, unit: own!.unit },
      inUnit: own!.in_unit,
      held,
    })),
  };
}

function tallyOf(standings: Standing[]) {
  const numbers = standings.flatMap(({ own }) => own?.in_unit ?? []).sort((a, b) => a - b);
  const certain = (status: string) => (each: Standing) =>
    each.answer?.or_status === null && each.answer.status === status;
  const of = (fit: (each: Standing) => boolean) => standings.filter(fit).length;
  return {
    population: standings.length,
    withNumber: numbers.length,
    withoutNumber: of((each) => certain('in-force')(each) && !each.own),
    none: of(certain('none')),
    notInForce: of((each) => each.answer !== undefined && !certain('in-force')(each) && !certain('none')(each)),
    notReviewed: of(({ answer }) => answer === undefined),
    distribution:
      numbers.length === 0
        ? null
        : {
            count: numbers.length,
            minimum: numbers[0],
            lowerQuartile: quantile(numbers, 0.25),
            median: quantile(numbers, 0.5),
            upperQuartile: quantile(numbers, 0.75),
            maximum: numbers.at(-1),
          },
  };
}

/** Between two numbers in proportion. */
function quantile(numbers: number[], share: number): number {
  const place = share * (numbers.length - 1);
  const [low, high] = [numbers[Math.floor(place)]!, numbers[Math.ceil(place)]!];
  return low + (place - Math.floor(place)) * (high - low);
}

/** What is counted: an item, its law and jurisdiction. */
type Item = { id: string; self: Row; law: Row; jurisdiction: Row };

const bases: Record<string, { table: string; filters: Record<string, [() => Filter, keyof Item]> }> = {
  LAWS: { table: 'law', filters: { law: [lawFilter, 'self'] } },
  PROVISIONS: { table: 'provision', filters: { law: [lawFilter, 'law'], provision: [provisionFilter, 'self'] } },
  EVENTS: { table: 'law_event', filters: { law: [lawFilter, 'law'], event: [eventFilter, 'self'] } },
  FINDINGS: { table: 'finding', filters: { finding: [findingFilter, 'self'] } },
  ANSWERS: { table: 'answer', filters: {} },
};

function itemsOf(tables: Tables, of: string, day: string): Item[] {
  const items = tables.rows(bases[of]!.table).map((self) => {
    const law = 'law_id' in self ? tables.one('law', 'id', self.law_id)! : self;
    const jurisdiction = tables.one('jurisdiction', 'code', law.jurisdiction)!;
    return { id: self.id ?? `${self.jurisdiction} ${self.kind}`, self, law, jurisdiction };
  });
  return of === 'ANSWERS'
    ? items.filter(({ self, jurisdiction }) => isWithin(self.during, day) && jurisdiction.kind === 'country')
    : items;
}

const certainOn = (tables: Tables, table: string, key: string, id: string, day: string): (string | null)[] => {
  const state = tables
    .where(table, key, id)
    .find(({ during, or_status }) => or_status === null && isWithin(during, day));
  return [state?.status ?? null];
};

/** The groups of a dimension in which an item stands; one that stands in none has the code null. */
function codesOf(
  tables: Tables,
  of: string,
  dimension: string,
  { self, law, jurisdiction }: Item,
  day: string,
): (string | null)[] {
  const orNone = (codes: (string | null)[]) => (codes.length === 0 ? [null] : codes);
  const kinds: string[] =
    of === 'LAWS' ? tables.where('provision', 'law_id', self.id).map(({ kind }) => kind) : [self.kind];
  const year = (day: string | null): (string | null)[] => [day && String(Number(day.slice(0, 4)))];
  switch (dimension) {
    case 'JURISDICTION':
      return [jurisdiction.code];
    case 'REGION':
      return [jurisdiction.region];
    case 'BLOC':
      return orNone(
        tables
          .where('membership', 'member', jurisdiction.code)
          .filter(({ during }) => isWithin(during, day))
          .map(({ bloc }) => bloc),
      );
    case 'KIND':
      return orNone(kinds);
    case 'PILLAR':
      return orNone(kinds.map((kind) => tables.one('provision_kind', 'code', kind)!.pillar));
    case 'STATUS':
      if (of === 'LAWS') return certainOn(tables, 'law_status', 'law_id', self.id, day);
      if (of === 'PROVISIONS') return certainOn(tables, 'provision_status', 'provision_id', self.id, day);
      return [of === 'FINDINGS' ? self.value : self.or_status === null ? self.status : null];
    case 'YEAR':
      if (of === 'EVENTS') return year(daysOf(self.date)?.[0] ?? null);
      return year(of === 'FINDINGS' ? self.during.from : law.first_day);
    case 'INSTRUMENT':
      return [law.instrument];
    case 'GRADE':
      return [of === 'LAWS' ? self.title_grade : self.grade];
    case 'AUTHORITY':
      return [self.authority];
    case 'ACTOR':
      return orNone(self.applies_to);
    default:
      return [self.kind];
  }
}

function nameOf(tables: Tables, dimension: string, code: string | null): string | null {
  const termIn = (list: string) => tables.where('term', 'list', list).find((term) => term.code === code)?.name ?? null;
  const rowIn = (table: string) => tables.one(table, 'code', code)?.name ?? null;
  const named: Record<string, () => string | null> = {
    JURISDICTION: () => rowIn('jurisdiction'),
    BLOC: () => rowIn('jurisdiction'),
    KIND: () => rowIn('provision_kind'),
    PILLAR: () => rowIn('pillar'),
    EVENT: () => rowIn('event_kind'),
    INSTRUMENT: () => termIn('instruments'),
    ACTOR: () => termIn('actors'),
    STATUS: () => termIn('statuses'),
  };
  return (named[dimension] ?? (() => code))();
}

export function counts({ of, by, where, on, first }: Args, tables: Tables) {
  const day: string = on ?? tables.today;
  const { kind, jurisdiction, ...parts } = where ?? {};
  const items = itemsOf(tables, of, day).filter(
    (item) =>
      (kind == null || kind.includes(item.self.kind)) &&
      fits(jurisdictionFilter, tables, item.jurisdiction, jurisdiction) &&
      Object.entries(parts).every(([name, value]) => {
        if (value == null) return true;
        const [filter, row] = bases[of]!.filters[name]!;
        return fits(filter, tables, item[row] as Row, value);
      }),
  );
  const groups = new Map<string, { codes: (string | null)[]; ids: Set<string> }>();
  for (const item of items) {
    let keys: (string | null)[][] = [[]];
    for (const dimension of by as string[]) {
      const codes = codesOf(tables, of, dimension, item, day);
      keys = keys.flatMap((key) => codes.map((code) => [...key, code]));
    }
    for (const codes of keys) {
      const group = groups.get(JSON.stringify(codes)) ?? { codes, ids: new Set() };
      groups.set(JSON.stringify(codes), group);
      group.ids.add(item.id);
    }
  }
  const keys = (by as string[]).map(
    (_, n) =>
      ({ codes }: { codes: (string | null)[] }) =>
        codes[n],
  );
  return sorted([...groups.values()], ({ ids }) => -ids.size, ...keys)
    .slice(0, first)
    .map(({ codes, ids }) => ({
      count: ids.size,
      keys: codes.map((code, n) => ({ dimension: by[n], code, name: nameOf(tables, by[n], code) })),
    }));
}
