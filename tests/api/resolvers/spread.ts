// How a kind of rule spread: adoption and the country-years of event-history analysis.

import { inOrder } from './answers.ts';
import { byName, codesAmong } from './filters.ts';
import {
  degreeOfStanding,
  groupBy,
  isCertainlyInForce,
  isWithin,
  type Row,
  type Span,
  sorted,
  type Tables,
} from './tables.ts';

type Args = Record<string, any>;

/** The last day of each year or quarter, and the last day itself. */
export function daysAsked({ by, from, to }: Args, today: string): string[] {
  const [first, last] = [from ?? '1995-01-01', to ?? today];
  const ends = by === 'QUARTER' ? ['03-31', '06-30', '09-30', '12-31'] : ['12-31'];
  const days: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    days.push(...ends.map((end) => `${year}-${end}`));
  return [...days.filter((day) => first <= day && day < last), last];
}

const kindsOf = (tables: Tables, { kinds, crosswalk }: Args): string[] =>
  kinds ??
  tables
    .where('crosswalk', 'code', crosswalk.code)
    .filter(({ scheme }) => scheme === crosswalk.scheme)
    .map(({ kind }) => kind);

/** Spans that touch or overlap are one. */
function merged(spans: Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of sorted(spans, ({ from }) => from)) {
    const last = whole.at(-1);
    if (last && (last.to === null || span.from <= last.to)) {
      if (last.to !== null && (span.to === null || span.to > last.to)) last.to = span.to;
    } else whole.push({ ...span });
  }
  return whole;
}

type Counted = { kinds: string[]; codes: string[] };

/** What a jurisdiction answers to any of the kinds. */
const answersOf = (tables: Tables, kinds: string[], code: string): Row[] =>
  tables.where('answer', 'jurisdiction', code).filter(({ kind }) => kinds.includes(kind));

const spellsOf = (tables: Tables, kinds: string[], code: string): Span[] =>
  merged(
    answersOf(tables, kinds, code)
      .filter(isCertainlyInForce)
      .map(({ during }) => during),
  );

/** How many of the jurisdictions answer so on a day. The least that an uncertain answer can be is its status: it is never in force. */
function tallyOn(tables: Tables, kinds: string[], codes: string[], day: string) {
  const answers = codes.map((code) => answersOf(tables, kinds, code).filter(({ during }) => isWithin(during, day)));
  const inForce = codes.filter((_, n) => answers[n]!.some(isCertainlyInForce));
  return {
    population: codes.length,
    reviewed: answers.filter((own) => own.length > 0).length,
    holders: inForce,
    inForce: inForce.length,
    uncertain: answers.filter(
      (own) => !own.some(isCertainlyInForce) && own.some(({ or_status }) => or_status === 'in-force'),
    ).length,
  };
}

const regionsOf = (tables: Tables, codes: string[]): [string, string[]][] => {
  const region = (code: string): string | null => tables.one('jurisdiction', 'code', code)!.region;
  const groups = groupBy(
    codes.filter((code) => region(code) !== null),
    (code) => region(code)!,
  );
  return sorted([...groups], ([name]) => name);
};

export const membersOn = (tables: Tables, bloc: string, day: string): string[] =>
  tables
    .where('membership', 'bloc', bloc)
    .filter(({ during }) => isWithin(during, day))
    .map(({ member }) => member);

export function adoption(args: Args, tables: Tables) {
  const kinds = kindsOf(tables, args);
  const codes = codesAmong(tables, args.among);
  return {
    kinds: sorted(
      tables.rows('provision_kind').filter(({ code }) => kinds.includes(code)),
      ({ code }) => code,
    ),
    population: codes.length,
    points: () => daysAsked(args, tables.today).map((on) => pointOf(tables, { kinds, codes }, on)),
    spells: () =>
      sorted(
        codes.flatMap((code) => spellsOf(tables, kinds, code).map((span) => ({ code, span }))),
        ({ span }) => span.from,
        ({ span }) => span.to,
        ({ code }) => code,
      ).map(({ code, span }) => ({
        jurisdiction: tables.one('jurisdiction', 'code', code),
        from: span.from || null,
        to: span.to,
        provisions: inOrder(
          tables
            .where('holds', 'jurisdiction', code)
            .filter(
              (held) => kinds.includes(held.kind) && isCertainlyInForce(held) && isWithin(held.during, span.from),
            ),
        ),
      })),
  };
}

function pointOf(tables: Tables, { kinds, codes }: Counted, on: string) {
  const whole = tallyOn(tables, kinds, codes, on);
  return {
    on,
    ...whole,
    holders: byName(
      tables,
      whole.holders.map((code) => tables.one('jurisdiction', 'code', code)!),
    ),
    regions: regionsOf(tables, codes).map(([region, own]) => ({ region, ...tallyOn(tables, kinds, own, on) })),
    blocs: (args: Args) =>
      (args.codes as string[]).flatMap((bloc) => {
        const own = membersOn(tables, bloc, on).filter((member) => codes.includes(member));
        if (own.length === 0) return [];
        return { bloc: tables.one('jurisdiction', 'code', bloc), ...tallyOn(tables, kinds, own, on) };
      }),
  };
}

export function riskSet(args: Args, tables: Tables) {
  const kinds = kindsOf(tables, args);
  const last = args.to ?? Number(tables.today.slice(0, 4));
  const followed = codesAmong(tables, args.among).map((code) => ({
    code,
    answers: answersOf(tables, kinds, code),
    spells: spellsOf(tables, kinds, code),
    subregion: tables.one('jurisdiction', 'code', code)!.subregion as string | null,
  }));
  const holdsOn = (spells: Span[], day: string) => spells.some((span) => isWithin(span, day));
  return followed.flatMap(({ code, answers, spells, subregion }) =>
    Array.from({ length: last - args.from + 1 }, (_, n) => {
      const year: number = args.from + n;
      const begins = `${year - 1}-12-31`;
      const firstIn = (days: (string | null)[]) =>
        sorted(
          days.filter((day) => day?.startsWith(`${year}-`)),
          (day) => day,
        )[0] ?? null;
      const known = answers.filter(({ during }) => isWithin(during, begins));
      const holds = holdsOn(spells, begins);
      const canHold = known.some(
        (answer) => Math.max(degreeOfStanding(answer.status), degreeOfStanding(answer.or_status)) === 6,
      );
      const holders = followed.filter((other) => other.code !== code && holdsOn(other.spells, begins));
      return {
        jurisdiction: tables.one('jurisdiction', 'code', code),
        year,
        held: holds || !canHold ? holds : null,
        reviewed: known.length > 0,
        adopted: firstIn(spells.map(({ from }) => from)),
        ended: firstIn(spells.map(({ to }) => to)),
        earlier: spells.filter(({ from }) => from <= begins).length,
        holders: holders.length,
        holdersNearby: subregion === null ? 0 : holders.filter((other) => other.subregion === subregion).length,
      };
    }),
  );
}
