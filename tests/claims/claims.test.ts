// A claim's reading follows from the data, or the import says why not and writes nothing.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { run } from '../support/process.ts';
import { type SeedFolder, soundSeeds } from '../support/seeds.ts';

const file = 'claims/removal-in-a-day.yaml';

describe.each(engines)('claims, %s', (engine) => {
  let seeds: SeedFolder;
  let db: Database;
  beforeAll(async () => {
    seeds = await soundSeeds();
    db = await freshDatabase(engine, 'sound');
  });
  afterAll(async () => {
    await db.destroy();
    await seeds[Symbol.asyncDispose]();
  });

  it.each([
    [
      'reading: supported',
      'reading: partly',
      /:18:1 reading: is "partly", but the data now say "supported" \(inForce: 1 June 2010; hours: 24;/,
    ],
    [
      'Hours for removal, type: number, unit: hours',
      'Hours for removal, type: day',
      /:\d+:\d+ figures\[1\]\.value: gives 24, which is no day\. Correct/,
    ],
    [
      'type: number, unit: hours',
      'type: number',
      /figures\[1\]\.type: "number" needs a unit\. Write what the number counts/,
    ],
    ['type: number, unit: hours', 'type: number, unit: 24', /figures\[1\]\.unit: "24" is no unit\./],
    [
      'type: text, value',
      'type: text, unit: words, value',
      /figures\[4\]\.unit: "words" is a unit of what is no number\. Remove it/,
    ],
    ['value: law.provisions.nowhere', 'value: "law.("', /figures\[4\]\.value: cannot be worked out: /],
    ['law(id: "eu-hosting-regulation-2010")', 'law', /query: cannot be asked: .*argument "id"/],
    ['law(id: "eu-hosting-regulation-2010")', 'law(id: "x", release: 7)', /query: is refused: There is no release 7\./],
    [
      "? 'supported'",
      "? 'true'",
      /rule: gives "true"\. It must give one of: supported, partly, not-supported, cannot-tell\./,
    ],
    ['{share} of a day', '4 % of a day', /reason: holds a figure of its own\. Name a figure/],
    ['{share} of a day', '{part} of a day', /reason: names \{part\}, which is no figure of this claim\./],
    ['published: 2020-02', 'published: 2020-13', /published: "2020-13" is no date\./],
    ['key: hours', 'key: the hours', /figures\[1\]\.key: "the hours" is no key\./],
    ['id: removal-in-a-day', 'id: other', /id: is "other" in a file named "removal-in-a-day\.yaml"\./],
  ])('%s changed to %s is told', async (before, after, message) => {
    await seeds.replace(file, before, after);
    await expect(importSeeds(db, seeds.folder)).rejects.toThrow(message);
    await seeds.replace(file, after, before);
    const { data } = await asker(db)('{ dataset { release } claim(id: "removal-in-a-day") { reading } }');
    expect(data).toEqual({ dataset: { release: 1 }, claim: { reading: 'SUPPORTED' } });
  });

  it('is held against the data again when a law changes', async () => {
    await seeds.replace('laws/EU/eu-hosting-regulation-2010.yaml', 'deadline: 24 h', 'deadline: 48 h');
    await expect(importSeeds(db, seeds.folder)).rejects.toThrow(/but the data now say "not-supported"/);
    await seeds.replace(file, 'reading: supported', 'reading: not-supported');
    expect(await importSeeds(db, seeds.folder)).toMatch(
      /1 changed, 6 unchanged; 1 other document changed \(release 2\)$/,
    );
    const question = 'claim(id: "removal-in-a-day"REL) { reading reason figures { key json } }';
    const { data } = await asker(db)(
      `{ now: ${question.replace('REL', '')} then: ${question.replace('REL', ', release: 1')} }`,
    );
    expect([data.now.reading, data.then.reading]).toEqual(['NOT_SUPPORTED', 'SUPPORTED']);
    expect(data.now.figures[1]).toEqual({ key: 'hours', json: '48' });
    expect(data.then.figures[1]).toEqual({ key: 'hours', json: '24' });
    expect(data.then.reason).toBe(
      'By Art. 3 within 24 hours of an order, from 1 June 2010; 4% of a day; not on record.',
    );
  });

  it('goes with its file', async () => {
    await seeds.write(file, '');
    await expect(importSeeds(db, seeds.folder)).rejects.toThrow(/claim/);
  });
});

it('netlaws check holds claims against the data', async () => {
  await using seeds = await soundSeeds();
  await seeds.replace(file, 'reading: supported', 'reading: cannot-tell');
  const { code, out } = await run(['check', seeds.folder]);
  expect(out).toMatch(
    /claims\/removal-in-a-day\.yaml:18:1 reading: is "cannot-tell", but the data now say "supported"/,
  );
  expect(code).toBe(1);
});
