// Distances worked out by hand, and groups that rest on them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { distanceOf, groupsOf, type Profile } from '../../src/law/cluster.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';

const cite = [{ source: 's' }];
const sources = {
  s: { url: 'https://example.org/', title: 'S', publisher: 'P', class: 'primary', lang: 'en', read: '2026-01-02' },
};
const provision = (kind: string, attributes: Record<string, string> = {}) => ({
  id: kind,
  kind,
  summary: 'S',
  appliesTo: [],
  attributes,
  cite,
});
const law = (jurisdiction: string, event: string, provisions: unknown[]) => {
  const id = `${jurisdiction.toLowerCase()}-${event}-act`;
  return {
    id: `laws/${id}`,
    content: {
      id,
      jurisdiction,
      formerly: [],
      instrument: 'act',
      titles: [{ text: id, lang: 'en', cite }],
      asOf: '2020',
      events: [{ kind: event, date: '2010-01-01', cite }],
      relations: [],
      provisions,
      sources,
      coding: { read: '2026-01-02', diverged: [] },
    },
  };
};
const none = (jurisdiction: string, ...kinds: string[]) => ({
  id: `findings/${jurisdiction}`,
  content: {
    jurisdiction,
    findings: kinds.map((kind) => ({ kind, value: 'none', from: '2009', asOf: '2020', note: 'N', cite })),
    sources,
  },
});

/**
 * Andorra (AD) and San Marino (SM) by kind, the rest of the kinds not reviewed in one of the two:
 *
 *   takedown-duty           24 h                   48 h                        both, deadline: 24 of 48 hours' range apart
 *   safe-harbour-general    broad-immunity         court-order-compliance      both, condition: 3 of 4 steps apart
 *   site-blocking           in force               in force                    both, nothing to compare in them
 *   data-retention          6 months               none                        only AD
 *   must-carry              none                   in force                    only SM
 *   vpn-restriction         proposed               in force                    only SM
 *   real-name               none                   none                        neither
 *
 * Monaco (MC) gives the deadline its range: 72 h - 24 h = 48 h.
 */
const documents = [
  law('AD', 'in-force', [
    provision('takedown-duty', { deadline: '24 h' }),
    provision('safe-harbour-general', { condition: 'broad-immunity' }),
    provision('site-blocking'),
    provision('data-retention', { min_period: '6 months' }),
    provision('age-assurance'),
  ]),
  law('AD', 'proposed', [provision('vpn-restriction')]),
  law('SM', 'in-force', [
    provision('takedown-duty', { deadline: '48 h' }),
    provision('safe-harbour-general', { condition: 'court-order-compliance' }),
    provision('site-blocking'),
    provision('must-carry'),
    provision('vpn-restriction'),
  ]),
  law('MC', 'in-force', [provision('takedown-duty', { deadline: '72 h' })]),
  none('AD', 'must-carry', 'real-name'),
  none('SM', 'data-retention', 'real-name'),
];
const asked = [
  'takedown-duty',
  'safe-harbour-general',
  'site-blocking',
  'data-retention',
  'must-carry',
  'vpn-restriction',
  'real-name',
  'age-assurance',
];

describe.each(engines)('distances by hand, %s', (engine) => {
  let db: Database;
  beforeAll(async () => {
    const { seeds } = await checkSeeds(seedsDir);
    const base = documentsOf(seeds!).filter(({ id }) => id.startsWith('codebook/') || id === 'jurisdictions/countries');
    db = await freshDatabase(engine, 'empty');
    await importDocuments(db, [...base, ...documents], seeds!.codebook);
  });
  afterAll(() => db.destroy());

  const pair = async (terms: string, more = '') => {
    const { data, errors } = await asker(db)(
      `{ distance(jurisdictions: ["AD", "SM"], on: "2012-01-01", terms: { kinds: ${JSON.stringify(asked)}, ${terms} }) {
        pairs { value compared notCompared coverage bothInForce neitherInForce onlyFirst onlySecond ${more} } } }`,
    );
    expect(errors).toBeUndefined();
    return data.distance.pairs[0];
  };

  it.each([
    // 3 of 7 differ
    ['measure: HETEROGENEITY', 3 / 7],
    // 3 of the 6 that either has
    ['measure: JACCARD', 3 / 6],
    // takedown (0 + 1/2) / 2, safe harbour (0 + 3/4) / 2, three that differ whole: 3.625 of 7
    ['measure: GOWER', 3.625 / 7],
    // takedown counts three times: 3 of 9; 3 of 8; (3 x 0.25 + 0.375 + 3) of 9
    ['measure: HETEROGENEITY, weights: { kind: "takedown-duty", weight: 3 }', 3 / 9],
    ['measure: JACCARD, weights: { kind: "takedown-duty", weight: 3 }', 3 / 8],
    ['measure: GOWER, weights: { kind: "takedown-duty", weight: 3 }', 4.125 / 9],
    // content (takedown, must-carry) counts twice, takedown itself half: 0.5 + 1 + 1 + 1 + 2 + 1 + 1 = 7.5, of which 4 differ
    ['weights: [{ pillar: "content", weight: 2 }, { kind: "takedown-duty", weight: 0.5 }]', 4 / 7.5],
  ])('%s', async (terms, value) => {
    expect((await pair(terms)).value).toBeCloseTo(value, 6);
  });

  it('counts what was compared and what was not', async () => {
    expect(await pair('measure: HETEROGENEITY')).toEqual({
      value: 0.428571,
      compared: 7,
      notCompared: 1,
      coverage: 0.875,
      bothInForce: 3,
      neitherInForce: 1,
      onlyFirst: 1,
      onlySecond: 2,
    });
  });

  it('is silent below the coverage asked for', async () => {
    expect((await pair('coverage: 0.875')).value).toBeCloseTo(3 / 7, 6);
    expect((await pair('coverage: 0.88')).value).toBeNull();
  });

  it('gives reasons that add up', async () => {
    for (const measure of ['HETEROGENEITY', 'JACCARD', 'GOWER']) {
      const { value, reasons } = await pair(
        `measure: ${measure}`,
        'reasons(all: true) { kind { code } first { status } second { status } difference contribution values { difference first { inUnit } second { inUnit } } }',
      );
      expect(reasons.length).toBe(7);
      const total = reasons.reduce((sum: number, each: any) => sum + each.contribution, 0);
      expect(total).toBeCloseTo(value, 5);
      const takedown = reasons.find((each: any) => each.kind.code === 'takedown-duty');
      expect(takedown.difference).toBe(measure === 'GOWER' ? 0.25 : 0);
      expect(takedown.values).toEqual(
        measure === 'GOWER' ? [{ difference: 0.5, first: { inUnit: 24 }, second: { inUnit: 48 } }] : [],
      );
      const blocked = reasons.find((each: any) => each.kind.code === 'vpn-restriction');
      expect([blocked.first.status, blocked.second.status, blocked.difference]).toEqual(['PROPOSED', 'IN_FORCE', 1]);
    }
    const { reasons } = await pair('measure: HETEROGENEITY', 'reasons { kind { code } }');
    expect(reasons.map((each: any) => each.kind.code)).toEqual(['data-retention', 'must-carry', 'vpn-restriction']);
  });

  it('says of no rules on either side that Jaccard has nothing to count', async () => {
    const terms = '{ kinds: ["real-name"], measure: JACCARD, coverage: 1 }';
    const { data } = await asker(db)(
      `{ distance(jurisdictions: ["AD", "SM"], on: "2012-01-01", terms: ${terms}) { pairs { value compared } } }`,
    );
    expect(data.distance.pairs).toEqual([{ value: null, compared: 1 }]);
  });

  it('neighbours are those pairs, nearest first', async () => {
    const { data } = await asker(db)(
      `{ neighbours(of: "AD", on: "2012-01-01", terms: { kinds: ${JSON.stringify(asked)}, coverage: 0.1 }) {
        population tooLittleKnown nearest { second { code } value compared } } }`,
    );
    expect(data.neighbours.nearest).toEqual([
      { second: { code: 'MC' }, value: 0, compared: 1 },
      { second: { code: 'SM' }, value: 0.428571, compared: 7 },
    ]);
    expect(data.neighbours.population - data.neighbours.tooLittleKnown).toBe(2);
  });

  it('drift tells kinds that come and go from kinds that are there throughout', async () => {
    const { data } = await asker(db)(
      `{ drift(of: "AD", reference: ["SM", "MC", "AD"], from: "2009-12-31", to: "2010-12-31", terms: { kinds: ${JSON.stringify(asked)}, coverage: 0.1 }) {
        jurisdiction { code } reference { code } constantKinds points { on value constant compared } } }`,
    );
    // Before 2010 only the two findings that both have (real-name) can be compared.
    expect(data.drift).toEqual([
      {
        jurisdiction: { code: 'AD' },
        reference: { code: 'SM' },
        constantKinds: 1,
        points: [
          { on: '2009-12-31', value: 0, constant: 0, compared: 1 },
          { on: '2010-12-31', value: 0.428571, constant: 0, compared: 7 },
        ],
      },
      {
        jurisdiction: { code: 'AD' },
        reference: { code: 'MC' },
        constantKinds: 0,
        points: [
          { on: '2009-12-31', value: null, constant: null, compared: 0 },
          { on: '2010-12-31', value: 0, constant: null, compared: 1 },
        ],
      },
    ]);
  });
});

it('the groups of the real record rest on the distances that are told', { timeout: 120_000 }, async () => {
  const db = await freshDatabase('embedded', 'real');
  const codes = ['CN', 'VN', 'TH', 'DE', 'FR', 'US', 'IN', 'SG'];
  for (const measure of ['HETEROGENEITY', 'JACCARD', 'GOWER']) {
    const terms = `{ measure: ${measure}, coverage: 0.1 }`;
    const { data } = await asker(db)(`{
      distance(jurisdictions: ${JSON.stringify(codes)}, on: "2026-06-01", terms: ${terms}) { pairs { value first { code } second { code } } }
      clusters(among: { code: ${JSON.stringify(codes)} }, on: "2026-06-01", count: 2, terms: ${terms}) { population clusters { width members { code } } }
    }`);
    const between = new Map<string, number>();
    for (const { first, second, value } of data.distance.pairs) {
      between.set(`${first.code} ${second.code}`, value);
      between.set(`${second.code} ${first.code}`, value);
    }
    expect(data.clusters.population).toBe(codes.length);
    for (const { members, width } of data.clusters.clusters) {
      if (members.length === 1) continue;
      const own = members.flatMap((a: any) =>
        members.filter((b: any) => b !== a).map((b: any) => between.get(`${a.code} ${b.code}`)!),
      );
      expect(width).toBeCloseTo(own.reduce((x: number, y: number) => x + y, 0) / own.length, 5);
    }
  }
  await db.destroy();
});

describe('groups', () => {
  const kinds = Array.from({ length: 12 }, (_, n) => `k${n}`);
  const terms = {
    measure: 'HETEROGENEITY',
    weights: Object.fromEntries(kinds.map((kind) => [kind, 1])),
    coverage: 0.5,
  } as const;
  const profile = (code: string, has: (n: number) => boolean | undefined): Profile => ({
    code,
    kinds: Object.fromEntries(
      kinds.flatMap((kind, n) => (has(n) === undefined ? [] : [[kind, { binds: has(n)!, values: {} }]])),
    ),
  });
  const two = [
    profile('A1', (n) => n < 6),
    profile('A2', (n) => n < 6),
    profile('A3', (n) => n < 7),
    profile('B1', (n) => n >= 6),
    profile('B2', (n) => n >= 6),
  ];

  it('that lie apart are found, with their middle, and are stable', () => {
    const { groups, silhouette, leftOut } = groupsOf(two, terms);
    expect(groups.map(({ members, medoid }) => [members, medoid])).toEqual([
      [['A1', 'A2', 'A3'], 'A1'],
      [['B1', 'B2'], 'B1'],
    ]);
    expect(groups[0]!.width).toBeCloseTo(1 / 18, 9);
    expect(groups[1]!.width).toBe(0);
    // A1, A2: within 1/24, beside 1; A3: within 1/12, beside 11/12; B: within 0, beside 35/36
    expect(silhouette).toBeCloseTo((2 * (1 - 1 / 24) + (1 - 1 / 12 / (11 / 12)) + 2) / 5, 9);
    expect(groups.every(({ stability }) => stability > 0.95)).toBe(true);
    expect(leftOut).toEqual([]);
  });

  it('leave out who cannot be compared with all others, most gaps first', () => {
    const half = profile('C', (n) => (n < 6 ? true : undefined));
    const other = profile('D', (n) => (n >= 6 ? true : undefined));
    expect(distanceOf(half, other, terms)).toBeUndefined();
    expect(distanceOf(half, two[0]!, terms)).toBe(0);
    const { leftOut } = groupsOf([...two, half, other], terms);
    expect(leftOut).toEqual(['C']);
  });

  it('of few or none are no groups', () => {
    expect(groupsOf([], terms)).toEqual({ groups: [], silhouette: null, leftOut: [], resamples: 0 });
    expect(groupsOf(two.slice(0, 2), terms).groups).toEqual([]);
  });
});
