// The real record by the front door and by the oracle: what changed, how far law lies apart, and what cells say of values and penalties.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { nearTo, record } from '../support/record.ts';
import { type Asked, changesDiffer, comparisonDiffers, distancesDiffer, profilesOn } from './front-door.ts';
import { turningDays } from './oracle.ts';
import { rangesOf } from './oracle-distance.ts';

let db: Database;
let everywhere: Asked;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
  const { seeds, world, attributes } = await record();
  const where = [...seeds.countries.content.countries.map(({ code }) => code), ...Object.keys(world.members)];
  const near = new Map(where.map((code) => [code, nearTo(world, code)]));
  everywhere = {
    db,
    where,
    kinds: [...seeds.codebook.kinds.keys()],
    attributes,
    ranges: rangesOf(world.laws, attributes),
    near: (code) => near.get(code)!,
    turning: turningDays(world),
  };
});
afterAll(() => db.destroy());

const broad = ['CN', 'VN', 'TH', 'DE', 'FR', 'US', 'IN', 'SG', 'ID', 'MM', 'AU', 'EU'];

// 13 of them by 76 kinds cannot have more than the 1,000 changes that are told at once.
const inParts = (codes: string[]) =>
  Array.from({ length: Math.ceil(codes.length / 13) }, (_, n) => codes.slice(n * 13, n * 13 + 13));

it('changes, every jurisdiction and every kind', { timeout: 600_000 }, async () => {
  const occurred = new Set<string>();
  const wrong: string[] = [];
  for (const [from, to] of [
    ['1995-01-01', '2010-06-30'],
    ['2010-01-01', '2026-03-15'],
    // The General Data Protection Regulation becomes applicable.
    ['2018-05-24', '2018-05-25'],
    // Croatia joins the Union; the United Kingdom is no longer bound by it.
    ['2013-06-30', '2013-07-01'],
    ['2020-12-31', '2021-01-01'],
    // India's Supreme Court strikes down s. 66A.
    ['2015-03-23', '2015-03-24'],
    ['2019-03-15', '2026-11-22'],
  ] as const)
    for (const where of inParts(everywhere.where)) {
      const asked = { ...everywhere, where };
      const { wrong: different, changes } = await changesDiffer(
        asked,
        [from, to],
        [profilesOn(asked, from), profilesOn(asked, to)],
      );
      wrong.push(...different);
      for (const { change } of changes) occurred.add(change);
    }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect([...occurred].sort()).toEqual([
    'ALTERED',
    'BEGAN',
    'ENDED',
    'LEFT_BLOC',
    'LOOSENED',
    'MOVED',
    'TIGHTENED',
    'UNCERTAIN',
  ]);
});

it('values and penalties, every jurisdiction with law of its own', { timeout: 300_000 }, async () => {
  const day = '2026-11-01';
  const own = everywhere.where.filter((code) => everywhere.near(code).laws.some((law) => law.jurisdiction === code));
  for (let n = 0; n < own.length; n += 12) {
    const asked = { ...everywhere, where: own.slice(n, n + 12) };
    expect(await comparisonDiffers(asked, day, profilesOn(asked, day))).toEqual([]);
  }
});

it.each(['2010-06-30', '2019-03-15', '2021-01-01', '2026-06-01'])(
  'distances and cells of twelve jurisdictions on %s',
  { timeout: 300_000 },
  async (day) => {
    const asked = { ...everywhere, where: broad };
    const profiles = profilesOn(asked, day);
    expect(await distancesDiffer(asked, day, profiles, 0.1)).toEqual([]);
    expect(await comparisonDiffers(asked, day, profiles)).toEqual([]);
  },
);
