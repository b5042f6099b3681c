// What counts as a change of values between two days, on laws made up for the purpose.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import type { Provision } from './oracle.ts';
import { documentsFor } from './worlds.ts';

type Values = Pick<Provision, 'attributes' | 'penalty'>;

/** An act in force since 2000 whose provision of a kind says one thing until 2010 and another from then on. */
const act = (jurisdiction: string, kind: string, before: Values, after: Values) => ({
  id: `${jurisdiction.toLowerCase()}-act`,
  jurisdiction,
  asOf: '2020',
  events: [{ kind: 'in-force', date: '2000-01-01' }],
  transposes: [],
  provisions: [
    { id: 'old', kind, to: '2010-01-01', ...before },
    { id: 'new', kind, from: '2010-01-01', ...after },
  ],
});

const laws = [
  act(
    'AD',
    'data-localisation',
    { attributes: { scheme: 'local-copy', min_period: '2 years' } },
    { attributes: { scheme: 'transfer-ban', min_period: '12 months' } },
  ),
  act(
    'MC',
    'data-localisation',
    { attributes: { scheme: 'local-copy', min_period: '1 years' } },
    { attributes: { scheme: 'transfer-ban', min_period: '12 months' } },
  ),
  act('SM', 'takedown-duty', { attributes: { deadline: '24 h' } }, { attributes: { deadline: '2 d' } }),
  act('LI', 'takedown-duty', { attributes: { deadline: '24 h' } }, { attributes: {} }),
  act(
    'VA',
    'takedown-duty',
    { attributes: { deadline: '1 d', trigger: ['court-order'] }, penalty: { fine: { value: 100, unit: 'EUR' } } },
    { attributes: { deadline: '24 h', trigger: ['user-notice'] }, penalty: { fine: { value: 900, unit: 'EUR' } } },
  ),
];

describe.each(engines)('values between two days, %s', (engine) => {
  let db: Database;
  beforeAll(async () => {
    const { seeds } = await checkSeeds(seedsDir);
    const base = documentsOf(seeds!).filter(({ id }) => id.startsWith('codebook/') || id === 'jurisdictions/countries');
    db = await freshDatabase(engine, 'empty');
    await importDocuments(db, [...base, ...documentsFor({ members: {}, laws, findings: {} })], seeds!.codebook);
  });
  afterAll(() => db.destroy());

  it.each([
    [
      'one stricter and one looser',
      'AD',
      'ALTERED',
      [
        { definition: { key: 'scheme' }, stricter: true },
        { definition: { key: 'min_period' }, stricter: false },
      ],
    ],
    [
      'one stricter, the other the same in another unit',
      'MC',
      'TIGHTENED',
      [{ definition: { key: 'scheme' }, stricter: true }],
    ],
    ['one looser', 'SM', 'LOOSENED', [{ definition: { key: 'deadline' }, stricter: false }]],
    ['one that is gone', 'LI', 'ALTERED', [{ definition: { key: 'deadline' }, stricter: null }]],
    ['a set and a penalty, which are not compared', 'VA', undefined, undefined],
  ])('%s', async (_what, code, change, values) => {
    const { data } = await asker(db)(`{ changes(from: "2009-12-31", to: "2010-01-01", among: { code: "${code}" }) {
      changes { change values { definition { key } stricter } } } }`);
    expect(data.changes.changes).toEqual(change ? [{ change, values }] : []);
  });
});
