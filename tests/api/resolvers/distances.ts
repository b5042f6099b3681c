// How far the law of jurisdictions lies apart: pairs, neighbours, drift and groups.

import { groupsOf, type Profile } from '../../../src/law/cluster.ts';
import { bindsOn } from '../../law/oracle-distance.ts';
import { type Cell, cellOf, choicesOf, kindsAsked, strictest } from './answers.ts';
import { codesAmong } from './filters.ts';
import { daysAsked } from './spread.ts';
import { type Row, rounded, sorted, type Tables } from './tables.ts';

type Args = Record<string, any>;
/** What is compared: kinds with their weights. */
type Terms = { measure: string; coverage: number; weights: Map<string, number>; total: number };

function termsOf(tables: Tables, terms: Args): Terms {
  const given: Args[] = terms.weights ?? [];
  const weights = new Map(
    sorted(kindsAsked(tables, terms), ({ code }) => code).map(({ code, pillar }) => {
      const own =
        given.find(({ kind }) => kind === code) ?? given.find((each) => each.kind == null && each.pillar === pillar);
      return [code as string, (own?.weight ?? 1) as number];
    }),
  );
  return { measure: terms.measure, coverage: terms.coverage, weights, total: sum([...weights.values()]) };
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

type Compared = {
  kind: string;
  weight: number;
  cells: [Cell, Cell];
  binds: [boolean, boolean];
  difference: number;
  counted: number;
};

const bindsIn = ({ row }: Cell): boolean | undefined => row && bindsOn({ status: row.status, orStatus: row.or_status });

function comparedKinds(tables: Tables, terms: Terms, codes: [string, string], on: string): Compared[] {
  return [...terms.weights].flatMap(([kind, weight]) => {
    const cells = codes.map((code) => cellOf(tables, code, kind, on)) as [Cell, Cell];
    const binds = cells.map(bindsIn) as [boolean, boolean];
    if (binds.includes(undefined as never)) return [];
    const [first, second] = binds;
    const values = first && second && terms.measure === 'GOWER' ? valuesApart(tables, cells) : [];
    const difference = first !== second ? 1 : sum(values.map((each) => each.apart)) / (1 + values.length);
    const counted = terms.measure === 'JACCARD' && !first && !second ? 0 : weight;
    return { kind, weight, cells, binds, difference, counted };
  });
}

/** Numbers and scales that both have, as a share of the range that the record has, or of the steps of the scale. */
function valuesApart(tables: Tables, cells: [Cell, Cell]) {
  const [mine, theirs] = cells.map((cell) => strictest(tables, cell)) as [
    ReturnType<typeof strictest>,
    ReturnType<typeof strictest>,
  ];
  return mine.flatMap(({ definition, own, degree }) => {
    const other = theirs.find((each) => each.definition === definition);
    if (!other) return [];
    const range = rangeOf(tables, definition);
    const apart = range === 0 ? 0 : Math.abs(degree - other.degree) / range;
    return { definition, first: own, second: other.own, apart, difference: rounded(apart) };
  });
}

function rangeOf(tables: Tables, definition: Row): number {
  const { type, kind, key } = definition;
  if (type === 'scale') return choicesOf(tables, definition).length - 1;
  const all = tables.where('provision_attribute', 'kind', kind).filter((own) => own.key === key);
  const numbers = all.map(({ in_unit }) => in_unit);
  return Math.max(...numbers) - Math.min(...numbers);
}

/** Null where less than the coverage was compared, or nothing counts. */
function toldDistance(compared: Compared[], terms: Terms): number | null {
  const counted = sum(compared.map((each) => each.counted));
  const distance =
    counted === 0 ? null : rounded(sum(compared.map(({ weight, difference }) => weight * difference)) / counted);
  return coverageOf(compared, terms) >= terms.coverage ? distance : null;
}

const coverageOf = (compared: Compared[], { total }: Terms): number =>
  rounded(total === 0 ? 0 : sum(compared.map(({ weight }) => weight)) / total);

function distanceOf(tables: Tables, terms: Terms, codes: [string, string], on: string) {
  const compared = comparedKinds(tables, terms, codes, on);
  const of = (first: boolean, second: boolean) =>
    compared.filter(({ binds }) => binds[0] === first && binds[1] === second).length;
  const counted = sum(compared.map((each) => each.counted));
  return {
    on,
    first: tables.one('jurisdiction', 'code', codes[0]),
    second: tables.one('jurisdiction', 'code', codes[1]),
    measure: terms.measure,
    value: toldDistance(compared, terms),
    compared: compared.length,
    notCompared: terms.weights.size - compared.length,
    coverage: coverageOf(compared, terms),
    bothInForce: of(true, true),
    neitherInForce: of(false, false),
    onlyFirst: of(true, false),
    onlySecond: of(false, true),
    reasons: ({ all }: Args) => {
      const told = compared
        .filter(({ difference }) => all || difference > 0)
        .map(({ kind, weight, cells, difference }) => ({
          kind: tables.one('provision_kind', 'code', kind),
          first: cells[0],
          second: cells[1],
          difference: rounded(difference),
          weight,
          contribution: counted === 0 ? null : rounded((weight * difference) / counted),
          values: terms.measure === 'GOWER' ? valuesApart(tables, cells) : [],
        }));
      return sorted(
        told,
        ({ contribution }) => contribution && -contribution,
        ({ kind }) => kind!.code,
      );
    },
  };
}

export function distance({ jurisdictions, on, terms }: Args, tables: Tables) {
  const day: string = on ?? tables.today;
  const asked = termsOf(tables, terms);
  const codes: string[] = jurisdictions;
  return {
    on: day,
    measure: terms.measure,
    pairs: () =>
      codes.flatMap((first, n) => codes.slice(n + 1).map((second) => distanceOf(tables, asked, [first, second], day))),
  };
}

export function neighbours({ of, among, first, on, terms }: Args, tables: Tables) {
  const day: string = on ?? tables.today;
  const asked = termsOf(tables, terms);
  const others = codesAmong(tables, among).filter((code) => code !== of);
  const distances = others.map((code) => distanceOf(tables, asked, [of, code], day));
  return {
    on: day,
    of: tables.one('jurisdiction', 'code', of),
    population: others.length,
    tooLittleKnown: distances.filter(({ value }) => value === null).length,
    nearest: sorted(
      distances.filter(({ value }) => value !== null),
      ({ value }) => value,
      ({ compared }) => -compared,
    ).slice(0, first),
  };
}

export function drift(args: Args, tables: Tables) {
  const asked = termsOf(tables, args.terms);
  const days = daysAsked(args, tables.today);
  return (args.of as string[]).flatMap((code) =>
    (args.reference as string[])
      .filter((reference) => reference !== code)
      .map((reference) => {
        const compared = days.map((day) => comparedKinds(tables, asked, [code, reference], day));
        const constant = [...asked.weights.keys()].filter((kind) =>
          compared.every((own) => own.some((each) => each.kind === kind)),
        );
        return {
          jurisdiction: tables.one('jurisdiction', 'code', code),
          reference: tables.one('jurisdiction', 'code', reference),
          constantKinds: constant.length,
          points: days.map((on, n) => ({
            on,
            value: toldDistance(compared[n]!, asked),
            constant: toldDistance(
              compared[n]!.filter(({ kind }) => constant.includes(kind)),
              asked,
            ),
            compared: compared[n]!.length,
            coverage: coverageOf(compared[n]!, asked),
          })),
        };
      }),
  );
}

/** The grouping is src/law/cluster.ts's own, tested by hand in tests/law/distance.test.ts; what goes in and how it is told is not. */
export function clusters({ among, count, on, terms }: Args, tables: Tables) {
  const day: string = on ?? tables.today;
  const { weights, measure, coverage } = termsOf(tables, terms);
  const profiles = codesAmong(tables, among).flatMap((code): Profile[] => {
    const kinds = [...weights.keys()].flatMap((kind) => {
      const cell = cellOf(tables, code, kind, day);
      const binds = bindsIn(cell);
      const values = strictest(tables, cell).map(({ definition, degree }) => [
        definition.key,
        { degree, range: rangeOf(tables, definition) },
      ]);
      return binds === undefined ? [] : [[kind, { binds, values: Object.fromEntries(values) }]];
    });
    return kinds.length === 0 ? [] : [{ code, kinds: Object.fromEntries(kinds) }];
  });
  const told = groupsOf(
    profiles,
    { measure: measure as never, weights: Object.fromEntries(weights), coverage },
    count ?? undefined,
  );
  const place = (code: string) => tables.one('jurisdiction', 'code', code);
  return {
    on: day,
    measure,
    population: sum(told.groups.map(({ members }) => members.length)),
    silhouette: told.silhouette === null ? null : rounded(told.silhouette),
    resamples: told.resamples,
    clusters: told.groups.map(({ medoid, members, width, stability }) => ({
      medoid: place(medoid),
      members: members.map(place),
      width: width === null ? null : rounded(width),
      stability: rounded(stability),
    })),
    leftOut: told.leftOut.map(place),
  };
}
