// Earlier releases answer as they answered when they were new.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { type SeedFolder, soundSeeds } from '../support/seeds.ts';

const question = (release: string) => `{
  laws${release} { totalCount nodes { id title provisions { id summary attributes { inUnit } states { status from to } } } }
  compare(jurisdictions: ["FR", "DE", "SM", "NO"], on: "2013-07-02"${release.replace(/^\((.*)\)$/, ', $1')}) {
    rows(onlyDifferences: true) { kind { code } cells { status from provisions { provision { id } via { code } } strictest { inUnit } } }
  }
  adoption(kinds: "takedown-duty", from: "2009-12-31", to: "2022-12-31"${release.replace(/^\((.*)\)$/, ', $1')}) { points { on inForce reviewed } }
  dataset${release} { release laws provisions }
}`;

describe.each(engines)('earlier releases, %s', (engine) => {
  let db: Database;
  let seeds: SeedFolder;
  const then: unknown[] = [];
  const ask = (query: string) => asker(db)(query);

  beforeAll(async () => {
    db = await freshDatabase(engine, 'empty');
    seeds = await soundSeeds();
    const states: (() => Promise<void>)[] = [
      async () => {},
      async () => {
        await seeds.replace('laws/EU/eu-hosting-regulation-2010.yaml', 'deadline: 24 h', 'deadline: 6 h');
        await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'titles:', 'formerly: [sm-other-act]\ntitles:');
      },
      async () => {
        await rm(path.join(seeds.folder, 'laws/FR/fr-retention-act-2006.yaml'));
        await seeds.replace('codebook/pillars/content.yaml', 'name: Takedown duty', 'name: Removal duty');
      },
    ];
    for (const change of states) {
      await change();
      await importSeeds(db, seeds.folder);
      then.push(await ask(question('')));
    }
  });
  afterAll(async () => {
    await db.destroy();
    await seeds[Symbol.asyncDispose]();
  });

  it.each([1, 2, 3])('release %i says what it said', async (release) => {
    expect(then[release - 1]).not.toHaveProperty('errors');
    expect(await ask(question(`(release: ${release})`))).toEqual(then[release - 1]);
  });

  it('differ from each other', () => {
    expect(new Set(then.map((answer) => JSON.stringify(answer))).size).toBe(3);
  });

  it('leave the newest as it was', async () => {
    await ask(question('(release: 1)'));
    expect(await ask(question(''))).toEqual(then[2]);
  });

  it('are found by their day, and by variable', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { data } = await ask(`{ dataset(release: "${today}") { release } }`);
    expect(data.dataset.release).toBe(3);
    const varied = await asker(db)('query ($r: ReleaseOrDay) { dataset(release: $r) { release } }', { r: 2 });
    expect(varied.data.dataset.release).toBe(2);
  });

  it.each([
    ['0', 'There is no release 0.'],
    ['4', 'There is no release 4.'],
    ['"2001-01-01"', 'No release was made by 2001-01-01.'],
  ])('release %s is refused', async (release, message) => {
    const { errors } = await ask(`{ dataset(release: ${release}) { release } }`);
    expect(errors[0].message).toContain(message);
    expect(errors[0].message).toMatch(/There are releases 1 \(\d{4}-\d\d-\d\d\) to 3 \(/);
    expect(errors[0].extensions).toEqual({ code: 'BAD_ARGUMENT', argument: 'release' });
  });

  it.each(['"last"', '1.5', 'true', '"2019-02-30"'])('release: %s is refused', async (release) => {
    const { errors } = await ask(`{ dataset(release: ${release}) { release } }`);
    expect(errors[0].message).toMatch(/Give its number, or a day as YYYY-MM-DD/);
  });

  it('are listed, and told apart document by document', async () => {
    const told = await ask(`{
      releases { number added changed removed }
      earlier: releases(before: 3, first: 1) { number }
      first: recordChanges(from: 1, to: 2) { from { number } to { number } totalCount documents { document change law { id }
        fields { path change before after } } }
      second: recordChanges(from: 2) { to { number } documents { document change law { id } fields { path } } }
      page: recordChanges(from: 1, first: 1, after: "codebook/content") { totalCount documents { document } }
      nothing: recordChanges(from: 3) { totalCount documents { document } }
    }`);
    expect(told.errors).toBeUndefined();
    const { releases, earlier, first, second, page, nothing } = told.data;
    expect(releases).toEqual([
      { number: 3, added: 0, changed: 1, removed: 1 },
      { number: 2, added: 0, changed: 2, removed: 0 },
      { number: 1, added: expect.any(Number), changed: 0, removed: 0 },
    ]);
    expect(earlier).toEqual([{ number: 2 }]);
    expect(first).toEqual({
      from: { number: 1 },
      to: { number: 2 },
      totalCount: 2,
      documents: [
        {
          document: 'laws/eu-hosting-regulation-2010',
          change: 'CORRECTED',
          law: { id: 'eu-hosting-regulation-2010' },
          fields: [
            { path: 'provisions.removal.attributes.deadline', change: 'CORRECTED', before: '"24 h"', after: '"6 h"' },
          ],
        },
        {
          document: 'laws/sm-content-act-2019',
          change: 'CORRECTED',
          law: { id: 'sm-content-act-2019' },
          fields: [{ path: 'formerly.sm-other-act', change: 'LEARNED', before: null, after: '"sm-other-act"' }],
        },
      ],
    });
    expect(second).toEqual({
      to: { number: 3 },
      documents: [
        {
          document: 'codebook/content',
          change: 'CORRECTED',
          law: null,
          fields: [{ path: 'kinds.takedown-duty.name' }],
        },
        { document: 'laws/fr-retention-act-2006', change: 'WITHDRAWN', law: null, fields: [] },
      ],
    });
    expect(page).toEqual({ totalCount: 4, documents: [{ document: 'laws/eu-hosting-regulation-2010' }] });
    expect(nothing).toEqual({ totalCount: 0, documents: [] });
    const { errors } = await ask('{ recordChanges(from: 3, to: 2) { totalCount } }');
    expect(errors[0].message).toBe('to, release 2, is before from, release 3. Give the later one as to.');
  });

  it('know their own codes', async () => {
    const told = await ask(
      '{ a: kind(code: "takedown-duty", release: 2) { name } b: kind(code: "takedown-duty") { name } }',
    );
    expect(told.data.a.name).not.toBe(told.data.b.name);
    expect(told.data.b.name).toBe('Removal duty');
  });

  it('are made anew when they were dropped, or made by another state of the program', async () => {
    await sql`drop schema release_1 cascade`.execute(db);
    await sql`delete from old_release where number = 1`.execute(db);
    await db.updateTable('old_release').set({ code: 'another' }).execute();
    expect(await ask(question('(release: 1)'))).toEqual(then[0]);
    expect(await ask(question('(release: 2)'))).toEqual(then[1]);
  });

  it('answer many who ask at once', async () => {
    await sql`drop schema release_1 cascade`.execute(db);
    await sql`delete from old_release where number = 1`.execute(db);
    const told = await Promise.all(Array.from({ length: 6 }, (_, n) => ask(question(`(release: ${(n % 2) + 1})`))));
    for (const [index, answer] of told.entries()) expect(answer).toEqual(then[index % 2]);
  });

  // The last, as it makes one more.
  it('are known as soon as they are made', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const newest = `{
      dataset { release } byDay: dataset(release: "${today}") { release }
      since: recordChanges(from: 3) { to { number } totalCount } sinceByDay: recordChanges(from: 3, to: "${today}") { to { number } }
    }`;
    expect((await ask(newest)).data.since).toEqual({ to: { number: 3 }, totalCount: 0 });
    await seeds.replace('codebook/pillars/content.yaml', 'name: Removal duty', 'name: Takedown duty');
    await importSeeds(db, seeds.folder);
    expect((await ask(newest)).data).toEqual({
      dataset: { release: 4 },
      byDay: { release: 4 },
      since: { to: { number: 4 }, totalCount: 1 },
      sinceByDay: { to: { number: 4 } },
    });
  });
});
