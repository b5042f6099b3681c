// Invented worlds: laws with values and penalties, memberships and findings, drawn at random, as the oracle takes them and as documents.

import fc from 'fast-check';
import { type Codebook, codebookOf } from '../../src/seeds/codebook.ts';
import type { Document } from '../../src/seeds/plan.ts';
import { type Attributes, firstDay, type Law, lastDay, type Member, type World } from './oracle.ts';

export const kinds = ['must-carry', 'local-content', 'political-ads'];

const named = (...codes: string[]) => codes.map((code) => ({ code, name: code }));
const number = (key: string, unit: string, direction: string) => ({ key, type: 'number', unit, direction, values: [] });
const choice = (type: string, key: string, ...codes: string[]) => ({
  key,
  type,
  direction: 'none',
  values: named(...codes),
});

/** Values of every type there is, a number without a stricter end among them, which the codebook happens to have none of. */
export const attributes: Attributes = {
  'must-carry': [
    choice('scale', 'scheme', 'light', 'middling', 'strict'),
    number('deadline', 'h', 'lower-is-stricter'),
    choice('set', 'protected', 'media', 'everyone'),
  ],
  'local-content': [
    number('quota', '%', 'higher-is-stricter'),
    number('interval', 'months', 'none'),
    choice('choice', 'means', 'one', 'other'),
  ],
  'political-ads': [
    choice('boolean', 'archive'),
    number('age', 'years', 'higher-is-stricter'),
    choice('scale', 'consent', 'told', 'asked', 'written', 'notarised'),
    number('notice', 'd', 'lower-is-stricter'),
  ],
};

/** The codebook with these values in place of the kinds' own. */
export function inventedCodebook({ pillars, terms, lifecycle }: Codebook): Codebook {
  const own = pillars.map((pillar) => ({
    ...pillar,
    kinds: pillar.kinds.map((kind) => ({
      ...kind,
      attributes: kinds.includes(kind.code)
        ? (attributes[kind.code]!.map((each) => ({
            ...each,
            name: each.key,
            description: each.key,
          })) as typeof kind.attributes)
        : kind.attributes,
    })),
  }));
  return codebookOf(own, terms, lifecycle);
}

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
// Few values, some of them the same in another unit.
const values = {
  scheme: maybe(fc.constantFrom('light', 'middling', 'strict')),
  deadline: maybe(fc.constantFrom('24 h', '1 d', '2 d', '36 h', '1 weeks')),
  protected: maybe(fc.constantFrom(['media'], ['everyone', 'media'])),
  quota: maybe(fc.constantFrom('10 %', '30.5 %', '40 %')),
  interval: maybe(fc.constantFrom('6 months', '12 months', '1 years', '45 d')),
  means: maybe(fc.constantFrom('one', 'other')),
  archive: maybe(fc.constantFrom('true', 'false')),
  age: maybe(fc.constantFrom('13 years', '16 years', '192 months')),
  consent: maybe(fc.constantFrom('told', 'asked', 'written', 'notarised')),
  notice: maybe(fc.constantFrom('5 d', '120 h', '10 d')),
};
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
const money = (amounts: number[], units: string[]) =>
  fc.record({ value: fc.constantFrom(...amounts), unit: fc.constantFrom(...units) });
const penalty = fc.record({
  fine: maybe(money([500, 1000, 20000], ['EUR', 'USD'])),
  turnover: maybe(fc.record({ share: money([2, 4], ['%']), of: fc.constantFrom('worldwide', 'national') })),
  prison: maybe(
    fc.constantFrom({ value: 1, unit: 'years' }, { value: 12, unit: 'months' }, { value: 18, unit: 'months' }),
  ),
});
const provision = fc.record({
  kind: fc.constantFrom(...kinds),
  values: fc.record(values),
  penalty: maybe(penalty),
  from: maybe(date),
  to: maybe(date),
  enacted: maybe(date),
});
const law = {
  // 0: the bloc, directly · 1: the bloc, through transposition · 2 to 4: the countries
  by: fc.integer({ min: 0, max: 4 }),
  asOf: fc.constantFrom('2007', '2005-06', '2006-12-31'),
  events: fc.uniqueArray(event, { minLength: 1, maxLength: 6, selector: (e) => `${e.kind}${e.date}${e.provisions}` }),
  provisions: fc.array(provision, { minLength: 1, maxLength: 2 }),
  transposes: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
  incorporated: maybe(day),
};
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
const others = {
  memberships: fc.array(membership, { maxLength: 3 }),
  otherMemberships: fc.array(membership, { maxLength: 3 }),
  findings: fc.array(finding, { maxLength: 3 }),
};
export const plan = fc.record({ laws: fc.array(fc.record(law), { minLength: 1, maxLength: 4 }), ...others });

/** Worlds whose laws stand from early on, each with many provisions of the same kind that come and go: what changes is values. */
export const standingPlan: typeof plan = fc.record({
  laws: fc.array(
    fc.record({
      ...law,
      events: fc.constant([{ kind: 'in-force', date: '2000-01-02', provisions: undefined }]),
      provisions: fc.constantFrom(...kinds).chain((kind) =>
        fc.array(
          provision.map((own) => ({ ...own, kind })),
          { minLength: 3, maxLength: 6 },
        ),
      ),
    }),
    { minLength: 4, maxLength: 7 },
  ),
  ...others,
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
export function worldOf(invented: Plan, bloc: string, countries: string[]): World {
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
        provisions: each.provisions.map(({ values, ...own }, slug) => ({
          id: `p${slug}`,
          ...own,
          // What was drawn for other kinds' attributes is not this provision's.
          attributes: Object.fromEntries(
            attributes[own.kind]!.map(({ key }) => [key, values[key as keyof typeof values]]),
          ),
        })) as Law['provisions'],
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

export function documentsFor(world: World): Document[] {
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
        provisions: each.provisions.map((own) => ({ ...own, summary: 'S', appliesTo: [], cite })),
      },
    })),
    ...Object.entries(world.findings).map(([jurisdiction, findings]) => ({
      id: `findings/${jurisdiction}`,
      content: { jurisdiction, findings: findings.map((own) => ({ ...own, note: 'N', cite })), sources },
    })),
  ];
}
