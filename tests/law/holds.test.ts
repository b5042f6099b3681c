// SQL and the oracle, held together on invented worlds of laws, memberships and findings, on every day on which anything changes and the
// days beside it; then on the real record.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { type Document, documentsOf } from '../../src/seeds/plan.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { nearTo, record } from '../support/record.ts';
import {
  answerOn,
  type Bounds,
  changeOf,
  distanceOf,
  firstDay,
  type Held,
  heldOn,
  type Law,
  lastDay,
  type Member,
  turningDays,
  type World,
} from './oracle.ts';

const worldsAtOnce = 80;
const kinds = ['must-carry', 'local-content', 'political-ads'];

const two = (n: number) => String(n).padStart(2, '0');
// Few years and few days, so that dates meet: boundaries are where mistakes live.
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2006 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 15, 28))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const date = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 2, arbitrary: day.map((d) => d.slice(0, 7)) },
  { weight: 1, arbitrary: day.map((d) => d.slice(0, 4)) },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const eventKinds = [
  'proposed',
  'passed',
  'adopted',
  'signed',
  'published',
  'in-force',
  'applicable',
  'suspended',
  'resumed',
  'struck-down',
  'repealed',
  'expired',
  'withdrawn',
  'rejected',
  'amended',
  'ruling',
  'postponed',
];

const event = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...eventKinds) },
    { weight: 1, arbitrary: fc.constantFrom('adopted', 'in-force') },
  ),
  date: fc.oneof({ weight: 8, arbitrary: date }, { weight: 1, arbitrary: fc.constant('unknown') }),
  provisions: fc.constantFrom(undefined, undefined, undefined, ['p0'], ['p1'], ['p0', 'p1']),
});
const provision = fc.record({
  kind: fc.constantFrom(...kinds),
  from: maybe(date),
  to: maybe(date),
  enacted: maybe(date),
});
const law = fc.record({
  // 0: the bloc, directly · 1: the bloc, through transposition · 2 to 4: the countries
  by: fc.integer({ min: 0, max: 4 }),
  asOf: fc.constantFrom('2007', '2005-06', '2006-12-31'),
  events: fc.uniqueArray(event, { minLength: 1, maxLength: 6, selector: (e) => `${e.kind}${e.date}${e.provisions}` }),
  provisions: fc.array(provision, { minLength: 1, maxLength: 2 }),
  transposes: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  incorporated: maybe(day),
});
const membership = fc.tuple(
  fc.integer({ min: 0, max: 2 }),
  fc.uniqueArray(date, { minLength: 1, maxLength: 4, selector: firstDay }),
  maybe(day),
);
const finding = fc.record({
  country: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom(...kinds),
  value: fc.constantFrom('none', 'not-applicable'),
  from: maybe(date),
  asOf: date,
  to: maybe(date),
});
const plan = fc.record({
  laws: fc.array(law, { minLength: 1, maxLength: 4 }),
  memberships: fc.array(membership, { maxLength: 3 }),
  otherMemberships: fc.array(membership, { maxLength: 3 }),
  findings: fc.array(finding, { maxLength: 3 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

const defined = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

function membersOf(memberships: Plan['memberships'], countries: string[]): Member[] {
  const members = new Map<number, Member[]>();
  for (const [index, dates, boundUntil] of memberships) {
    const days = dates.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
    const own: Member[] = [];
    for (let n = 0; n < days.length; n += 2)
      own.push({ jurisdiction: countries[index]!, from: days[n]!, ...(days[n + 1] && { to: days[n + 1]! }) });
    const last = own.at(-1)!;
    if (last.to && boundUntil && boundUntil > firstDay(last.to)) last.boundUntil = boundUntil;
    members.set(index, own);
  }
  return [...members.values()].flat();
}

/** A bloc, another bloc that takes over some of its law, and three countries. */
function worldOf(invented: Plan, bloc: string, countries: string[]): World {
  const ids = invented.laws.map((_, index) => `${bloc.toLowerCase()}-law-${index}`);
  const laws = invented.laws.map(
    (each, index): Law =>
      defined({
        id: ids[index]!,
        jurisdiction: each.by < 2 ? bloc : countries[each.by - 2]!,
        binds: ['directly', 'through-transposition'][each.by]!,
        asOf: each.asOf,
        events: [
          ...each.events,
          ...(each.by < 2 && each.incorporated
            ? [{ kind: 'incorporated', date: each.incorporated, into: otherBloc(bloc) }]
            : []),
        ] as unknown as Law['events'],
        transposes: [...new Set(each.transposes)]
          .filter((to) => each.by >= 2 && to !== index && invented.laws[to]?.by === 1)
          .map((to) => ids[to]!),
        provisions: each.provisions.map((own, slug) => ({ id: `p${slug}`, ...own })) as Law['provisions'],
      }),
  );
  const findings: World['findings'] = {};
  for (const { country, ...own } of invented.findings) {
    const code = countries[country]!;
    const isSpan = !own.to || lastDay(own.from ?? own.asOf) < firstDay(own.to);
    if (isSpan && !findings[code]?.some((other) => other.kind === own.kind))
      findings[code] = [...(findings[code] ?? []), defined(own) as World['findings'][string][number]];
  }
  const members = {
    [bloc]: membersOf(invented.memberships, countries),
    [otherBloc(bloc)]: membersOf(invented.otherMemberships, countries),
  };
  return { members, laws, findings };
}

const otherBloc = (bloc: string) => `${bloc}-OTHER`;

const sources = {
  s: { url: 'https://example.org/', title: 'S', publisher: 'P', class: 'primary', lang: 'en', read: '2026-01-02' },
};
const cite = [{ source: 's' }];

function documentsFor(world: World): Document[] {
  return [
    ...Object.entries(world.members).map(([bloc, members]) => ({
      id: `jurisdictions/${bloc}`,
      content: {
        code: bloc,
        name: bloc,
        officialName: bloc,
        members: members.map((member) => ({ ...member, cite })),
        sources,
      },
    })),
    ...world.laws.map((each) => ({
      id: `laws/${each.id}`,
      content: {
        ...each,
        formerly: [],
        instrument: 'act',
        titles: [{ text: each.id, lang: 'en', cite }],
        sources,
        coding: { read: '2026-01-02', diverged: [] },
        events: each.events.map((own) => ({ ...own, cite })),
        relations: each.transposes.map((to) => ({ kind: 'transposes', law: to, cite })),
        provisions: each.provisions.map((own) => ({ ...own, summary: 'S', appliesTo: [], attributes: {}, cite })),
      },
    })),
    ...Object.entries(world.findings).map(([jurisdiction, findings]) => ({
      id: `findings/${jurisdiction}`,
      content: { jurisdiction, findings: findings.map((own) => ({ ...own, note: 'N', cite })), sources },
    })),
  ];
}

const besides = (each: string): string[] =>
  [-1, 0, 1].map((n) => new Date(Date.parse(each) + n * 86_400_000).toISOString().slice(0, 10));

type Span = Bounds & { from: string; to: string };
const on = <T extends { from: string; to: string }>(rows: T[], at: string): T[] =>
  rows.filter((row) => row.from <= at && at < row.to);

/** What the database says, as rows by jurisdiction and kind. */
async function told(db: Database) {
  const span = (during: string) => {
    const [from, to] = during.slice(1, -1).split(',') as [string, string];
    return { from: from === '-infinity' ? '' : from, to: to || '9999-12-31' };
  };
  const answers = new Map<string, Span[]>();
  for (const row of await db
    .selectFrom('answer')
    .select(['jurisdiction', 'kind', 'status', 'or_status', 'during'])
    .execute()) {
    const key = `${row.jurisdiction} ${row.kind}`;
    answers.set(key, [
      ...(answers.get(key) ?? []),
      { ...span(row.during), status: row.status, orStatus: row.or_status },
    ]);
  }
  const held = new Map<string, (Held & { from: string; to: string })[]>();
  for (const row of await db
    .selectFrom('holds')
    .select(['jurisdiction', 'kind', 'provision_id', 'via', 'via_law', 'left_bloc', 'status', 'or_status', 'during'])
    .execute()) {
    const key = `${row.jurisdiction} ${row.kind}`;
    const own = {
      ...span(row.during),
      status: row.status,
      orStatus: row.or_status,
      provision: row.provision_id,
      via: row.via,
      viaLaw: row.via_law,
      left: row.left_bloc,
    };
    held.set(key, [...(held.get(key) ?? []), own]);
  }
  return { answers, held };
}

/** Days in which SQL and the oracle differ, in words. */
function differences(
  world: World,
  jurisdictions: string[],
  asked: string[],
  days: string[],
  said: Awaited<ReturnType<typeof told>>,
): string[] {
  const turning = turningDays(world);
  const text = (held: Held[]) =>
    held
      .map((h) => `${h.provision} ${h.via} ${h.viaLaw} ${h.left} ${h.status} ${h.orStatus}`)
      .sort()
      .join('; ');
  const wrong: string[] = [];
  for (const jurisdiction of jurisdictions)
    for (const kind of asked)
      for (const at of days) {
        const key = `${jurisdiction} ${kind}`;
        const expected = answerOn(world, jurisdiction, kind, at, turning);
        const rows = on(said.answers.get(key) ?? [], at);
        const given = { status: rows[0]?.status ?? null, orStatus: rows[0]?.orStatus ?? null };
        if (rows.length > 1 || given.status !== expected.status || given.orStatus !== expected.orStatus)
          wrong.push(
            `${key} on ${at}: SQL ${given.status} or ${given.orStatus}, oracle ${expected.status} or ${expected.orStatus}`,
          );
        const behind = [text(on(said.held.get(key) ?? [], at)), text(heldOn(world, jurisdiction, kind, at, turning))];
        if (behind[0] !== behind[1]) wrong.push(`${key} on ${at}: SQL holds ${behind[0]}, oracle ${behind[1]}`);
      }
  return wrong;
}

/** Days in which the API and the oracle differ, of a world asked by the front door about two of its days. */
async function askedDifferences(
  db: Database,
  world: World,
  where: string[],
  days: [string, string],
): Promise<string[]> {
  const [from, to] = days;
  const turning = turningDays(world);
  const list = JSON.stringify(where);
  const terms = `terms: { kinds: ${JSON.stringify(kinds)}, coverage: 0.5, measure:`;
  const { data, errors } = await asker(db)(`{
    compare(jurisdictions: ${list}, kinds: ${JSON.stringify(kinds)}, on: "${to}") {
      rows { kind { code } reviewed differs cells { jurisdiction { code } status orStatus } }
    }
    heterogeneity: distance(jurisdictions: ${list}, on: "${to}", ${terms} HETEROGENEITY }) { ...Pairs }
    jaccard: distance(jurisdictions: ${list}, on: "${to}", ${terms} JACCARD }) { ...Pairs }
    changes(from: "${from}", to: "${to}", among: { code: ${list} }, kinds: ${JSON.stringify(kinds)}) {
      changes(first: 1000) { jurisdiction { code } kind { code } change }
    }
    adoption(kinds: ${JSON.stringify(kinds)}, among: { code: ${list}, kind: [COUNTRY, TERRITORY, BLOC] }, from: "${from}", to: "${to}") {
      points { on inForce uncertain reviewed }
    }
  }
  fragment Pairs on DistanceTable { pairs { first { code } second { code } value } }`);
  if (errors) return [JSON.stringify(errors)];
  const wrong: string[] = [];
  const answers = (day: string) =>
    new Map(where.map((code) => [code, kinds.map((kind) => answerOn(world, code, kind, day, turning))]));
  const [before, after] = [answers(from), answers(to)];
  const same = (what: string, told: unknown, expected: unknown) => {
    if (JSON.stringify(told) !== JSON.stringify(expected))
      wrong.push(`${what}, ${from} to ${to}: SQL ${JSON.stringify(told)}, oracle ${JSON.stringify(expected)}`);
  };
  const spoken = (status: string | null) => status?.toUpperCase().replaceAll('-', '_') ?? null;
  for (const row of data.compare.rows) {
    const n = kinds.indexOf(row.kind.code);
    const cells = where.map((code) => after.get(code)![n]!);
    const known = cells.filter(({ status, orStatus }) => status !== null || orStatus !== null);
    same(`compare ${row.kind.code}`, row, {
      kind: { code: row.kind.code },
      reviewed: known.length,
      differs: new Set(known.map((cell) => JSON.stringify(cell))).size > 1,
      cells: where.map((code, place) => ({
        jurisdiction: { code },
        status: spoken(cells[place]!.status) ?? 'NOT_REVIEWED',
        orStatus: spoken(cells[place]!.orStatus),
      })),
    });
  }
  for (const measure of ['heterogeneity', 'jaccard'])
    for (const { first, second, value } of data[measure].pairs) {
      const terms = { jaccard: measure === 'jaccard', coverage: 0.5 };
      const expected = distanceOf(after.get(first.code)!, after.get(second.code)!, terms);
      const near = expected === null || value === null ? expected === value : Math.abs(expected - value) < 1e-6;
      if (!near) wrong.push(`${measure} ${first.code} ${second.code} on ${to}: SQL ${value}, oracle ${expected}`);
    }
  const told = data.changes.changes.map((each: any) => `${each.jurisdiction.code} ${each.kind.code} ${each.change}`);
  const expected = where.flatMap((code) =>
    kinds.flatMap((kind, n) => {
      const change = changeOf(before.get(code)![n]!, after.get(code)![n]!);
      return change === null ? [] : [`${code} ${kind} ${change}`];
    }),
  );
  same('changes', told.sort(), expected.sort());
  for (const point of data.adoption.points) {
    const on = where.map((code) => kinds.map((kind) => answerOn(world, code, kind, point.on, turning)));
    const certain = on.filter((own) => own.some((each) => each.status === 'in-force' && each.orStatus === null));
    const possible = on.filter((own) => own.some((each) => each.status === 'in-force' || each.orStatus === 'in-force'));
    same('adoption', point, {
      on: point.on,
      inForce: certain.length,
      uncertain: possible.length - certain.length,
      reviewed: on.filter((own) => own.some((each) => each.status !== null || each.orStatus !== null)).length,
    });
  }
  return wrong;
}

describe.each(engines)('invented worlds, %s', (engine) => {
  const runs = Number(process.env.WORLDS ?? (engine === 'embedded' ? 2000 : 480)) / worldsAtOnce;
  it(`${runs * worldsAtOnce} worlds hold the same by SQL and by the oracle`, { timeout: 3_600_000 }, async () => {
    const { seeds } = await checkSeeds(seedsDir);
    const base = documentsOf(seeds!).filter(({ id }) => id.startsWith('codebook/') || id === 'jurisdictions/countries');
    const codes = seeds!.countries.content.countries.map((country) => country.code);
    const db = await freshDatabase(engine, 'empty');
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: worldsAtOnce, maxLength: worldsAtOnce }), async (plans) => {
        const worlds = plans.map((each, index) => {
          const bloc = `BLOC${index}`;
          const countries = codes.slice(index * 3, index * 3 + 3);
          return { bloc, countries, world: worldOf(each, bloc, countries) };
        });
        await importDocuments(db, [...base, ...worlds.flatMap(({ world }) => documentsFor(world))], seeds!.codebook);
        const said = await told(db);
        const wrong = worlds.flatMap(({ world, bloc, countries }) => {
          const days = [...new Set(turningDays(world).flatMap(besides))];
          return differences(world, [...countries, bloc], kinds, days, said).map(
            (difference) => `${difference}\n${JSON.stringify(world)}`,
          );
        });
        for (const { world, bloc, countries } of worlds.filter((_, index) => index % 8 === 0)) {
          const days = turningDays(world);
          const between =
            days.length > 1 ? ([days[days.length >> 2]!, days[(days.length * 3) >> 2]!] as const) : undefined;
          if (!between || between[0] >= between[1]) continue;
          const asked = await askedDifferences(db, world, [...countries, bloc], [...between]);
          wrong.push(...asked.map((difference) => `${difference}\n${JSON.stringify(world)}`));
        }
        expect(wrong.slice(0, 3)).toEqual([]);
      }),
      // Worlds that differ are told whole, and one is enough to see what is wrong: shrinking would import for hours.
      { numRuns: runs, endOnFailure: true, ...(process.env.SEED && { seed: Number(process.env.SEED) }) },
    );
    await db.destroy();
  });
});

it('the real record holds the same by SQL and by the oracle: every jurisdiction, every kind, 200 days', {
  timeout: 600_000,
}, async () => {
  const { world, seeds } = await record();
  const db = await freshDatabase('embedded', 'real');
  const said = await told(db);
  await db.destroy();
  const turning = turningDays(world);
  const days = Array.from({ length: 200 }, (_, n) => turning[Math.floor((n * turning.length) / 200)]!);
  const jurisdictions = [...seeds.countries.content.countries.map(({ code }) => code), ...Object.keys(world.members)];
  const wrong: string[] = [];
  for (const jurisdiction of jurisdictions) {
    const near = nearTo(world, jurisdiction);
    wrong.push(...differences(near, [jurisdiction], [...seeds.codebook.kinds.keys()], days, said));
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});
