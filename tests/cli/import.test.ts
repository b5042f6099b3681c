// What an import changes, says, and survives.

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dryRun, importSeeds } from '../../src/cli/import.ts';
import { newLaw } from '../../src/cli/new-law.ts';
import { UserError } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { problemText } from '../../src/seeds/problem.ts';
import { engines, freshDatabase, freshServerDatabase } from '../support/databases.ts';
import { printed, run, start, temporaryFolder } from '../support/process.ts';
import { type SeedFolder, soundSeeds } from '../support/seeds.ts';

const contentAct = 'laws/SM/sm-content-act-2019.yaml';

describe.each(engines)('imports one after the other, %s', (engine) => {
  let seeds: SeedFolder;
  let db: Database;
  beforeAll(async () => {
    seeds = await soundSeeds();
    db = await freshDatabase(engine, 'empty');
  });
  afterAll(async () => {
    await db.destroy();
    await seeds[Symbol.asyncDispose]();
  });
  const edit = async (file: string, from: string, to: string) =>
    seeds.write(file, (await readFile(path.join(seeds.folder, file), 'utf8')).replace(from, to));
  const releases = async () =>
    (await db.selectFrom('release').select('number').orderBy('number').execute()).map(({ number }) => number);
  const answers = (of: Database = db) =>
    of.selectFrom('answer').selectAll().orderBy('jurisdiction').orderBy('kind').orderBy('during').execute();
  const strictest = (of: Database) =>
    of
      .selectFrom('strictest')
      .selectAll()
      .orderBy('jurisdiction')
      .orderBy('kind')
      .orderBy('key')
      .orderBy('during')
      .execute();

  it('the first adds everything', async () => {
    expect(await importSeeds(db, seeds.folder)).toMatch(
      /^7 laws added, 0 changed, 0 unchanged; \d+ other documents changed \(release 1\)$/,
    );
  });

  it('the second changes nothing and makes no release', async () => {
    expect(await importSeeds(db, seeds.folder)).toBe('0 laws added, 0 changed, 7 unchanged');
    expect(await releases()).toEqual([1]);
  });

  it('a dry run tells each field and writes nothing', async () => {
    await edit(contentAct, 'deadline: 1 h', 'deadline: 3 h');
    expect(await dryRun(db, seeds.folder)).toEqual([
      '~ laws/sm-content-act-2019',
      '    ~ provisions[0].attributes.deadline: "1 h" → "3 h"',
      '0 laws added, 1 changed, 6 unchanged (dry run: nothing was written)',
    ]);
    expect(await releases()).toEqual([1]);
  });

  it('a changed value is a new release that keeps the old document', async () => {
    expect(await importSeeds(db, seeds.folder)).toBe('0 laws added, 1 changed, 6 unchanged (release 2)');
    const versions = await db
      .selectFrom('document_version')
      .select(['release', 'content'])
      .where('document', '=', 'laws/sm-content-act-2019')
      .orderBy('release')
      .execute();
    const deadlines = versions.map(({ content }) => (content as any).provisions[0].attributes.deadline);
    expect(deadlines).toEqual(['1 h', '3 h']);
    const kept = await db
      .selectFrom('provision_attribute')
      .select('in_unit')
      .where('provision_id', '=', 'sm-content-act-2019:removal')
      .where('key', '=', 'deadline')
      .execute();
    expect(kept).toEqual([{ in_unit: 3 }]);
  });

  it('a change of layout or order of fields is no change', async () => {
    await edit(contentAct, 'instrument: act\n', '');
    await edit(contentAct, 'asOf: 2021\n', 'asOf:   "2021"   # as the gazette says\ninstrument: act\n');
    expect(await importSeeds(db, seeds.folder)).toBe('0 laws added, 0 changed, 7 unchanged');
  });

  it('a file that is gone removes the law, and its answers', async () => {
    await rm(path.join(seeds.folder, contentAct));
    expect(await importSeeds(db, seeds.folder)).toBe(
      '0 laws added, 0 changed, 1 removed (sm-content-act-2019), 6 unchanged (release 3)',
    );
    expect(
      await db
        .selectFrom('answer')
        .selectAll()
        .where('jurisdiction', '=', 'SM')
        .where('kind', '=', 'takedown-duty')
        .execute(),
    ).toEqual([]);
    expect(
      await db.selectFrom('citation').select('id').where('source_id', 'like', 'laws/sm-content-act-2019:%').execute(),
    ).toEqual([]);
    const { content } = await db
      .selectFrom('document_version')
      .select('content')
      .where('document', '=', 'laws/sm-content-act-2019')
      .where('release', '=', 3)
      .executeTakeFirstOrThrow();
    expect(content).toBeNull();
  });

  it('a law that no longer transposes a directive takes the directive out of the country', async () => {
    await edit(
      'laws/FR/fr-retention-act-2006.yaml',
      'relations:\n  - { kind: transposes, law: eu-retention-directive-2005, cite: [journal] }\n',
      '',
    );
    await importSeeds(db, seeds.folder);
    expect(
      await db
        .selectFrom('holds')
        .distinct()
        .select('provision_id')
        .where('jurisdiction', '=', 'FR')
        .where('kind', '=', 'data-retention')
        .execute(),
    ).toEqual([{ provision_id: 'fr-retention-act-2006:retention' }]);
  });

  it('a corrected membership moves what it inherits', async () => {
    const blocs = 'jurisdictions/blocs/EU.yaml';
    expect(await readFile(path.join(seeds.folder, blocs), 'utf8')).toMatch(/jurisdiction: HR, from: 2013-07-01/);
    await edit(blocs, 'jurisdiction: HR, from: 2013-07-01', 'jurisdiction: HR, from: 2014-07-01');
    await importSeeds(db, seeds.folder);
    const [own] = await db
      .selectFrom('holds')
      .select('during')
      .where('jurisdiction', '=', 'HR')
      .where('via', '=', 'EU')
      .where('provision_id', '=', 'eu-hosting-regulation-2010:removal')
      .orderBy('during')
      .execute();
    expect(own!.during).toBe('[2014-07-01,2021-06-01)');
  });

  it('what changes bring about step by step is what a fresh import gives', async () => {
    const fresh = await freshDatabase(engine, 'empty');
    await importSeeds(fresh, seeds.folder);
    const afresh = await answers(fresh);
    expect(await answers()).toEqual(afresh);
    expect(afresh.length).toBeGreaterThan(50);
    const values = await strictest(fresh);
    expect(await strictest(db)).toEqual(values);
    expect(values.length).toBeGreaterThan(3);
    await fresh.destroy();
  });

  it('rows made by another state of the program are made anew, without a release', async () => {
    const before = await releases();
    await db.updateTable('projection').set({ code: 'older' }).execute();
    await db.deleteFrom('answer').execute();
    expect(await importSeeds(db, seeds.folder)).toBe('0 laws added, 0 changed, 6 unchanged');
    expect((await answers()).length).toBeGreaterThan(50);
    expect(await releases()).toEqual(before);
  });

  it('the tables refuse what would contradict itself', async () => {
    const insert = (row: object) =>
      db
        .insertInto('provision_status')
        .values(row as never)
        .execute();
    await expect(
      insert({ provision_id: 'fr-retention-act-2006:retention', status: 'ended', during: '[2010-01-01,2011-01-01)' }),
    ).rejects.toMatchObject({ constraint: 'provision_status_one_a_day' });
    const always = '[2000-01-01,)' as never;
    await expect(db.updateTable('provision_status').set({ during: always }).execute()).rejects.toMatchObject({
      constraint: 'provision_status_one_a_day',
    });
    await expect(db.updateTable('law_status').set({ during: always }).execute()).rejects.toMatchObject({
      constraint: 'law_status_one_a_day',
    });
    const state = await db.selectFrom('law_status').selectAll().executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto('law_status')
        .values(state as never)
        .execute(),
    ).rejects.toMatchObject({ constraint: 'law_status_one_a_day' });
    // Kept by triggers, for all rows of a statement at once: rows of one statement, rows beside those that are there, changed rows.
    const cell = { jurisdiction: 'SM', kind: 'must-carry', status: 'none' };
    const answered = (...spans: string[]) =>
      db
        .insertInto('answer')
        .values(spans.map((during) => ({ ...cell, during })) as never)
        .execute();
    await db.deleteFrom('answer').where('jurisdiction', '=', 'SM').where('kind', '=', 'must-carry').execute();
    await expect(answered('[2010-01-01,2012-01-01)', '[2011-12-31,2013-01-01)')).rejects.toMatchObject({
      constraint: 'answer_one_a_day',
    });
    await answered('[2010-01-01,2012-01-01)', '[2012-01-01,2013-01-01)');
    await expect(answered('[2012-12-31,)')).rejects.toMatchObject({ constraint: 'answer_one_a_day' });
    await expect(
      db
        .updateTable('answer')
        .set({ during: '[2010-01-01,2014-01-01)' as never })
        .where('jurisdiction', '=', 'SM')
        .where('kind', '=', 'must-carry')
        .execute(),
    ).rejects.toMatchObject({ constraint: 'answer_one_a_day' });
    const held = await db.selectFrom('holds').selectAll().executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto('holds')
        .values(held as never)
        .execute(),
    ).rejects.toMatchObject({ constraint: 'holds_one_a_day' });
    await expect(
      db
        .insertInto('membership')
        .values({ id: 'x', member: 'HR', bloc: 'EU', position: 99, from_date: '2020-01-01', grade: 'A' } as never)
        .execute(),
    ).rejects.toThrow(/membership_of_one_bloc_does_not_overlap/);
    await expect(db.updateTable('law').set({ as_of: '2020-13' }).execute()).rejects.toThrow(
      /partial_date_is_year_month_or_day/,
    );
  });
});

describe.each(engines)('kill -9 in the middle of an import, %s', (engine) => {
  it('leaves the last release whole', async () => {
    await using seeds = await soundSeeds();
    await using data = await temporaryFolder();
    const env: Record<string, string> =
      engine === 'embedded' ? { DATA_DIR: data.folder } : { DATABASE_URL: await freshServerDatabase() };
    expect((await run(['import', seeds.folder], env)).code).toBe(0);
    const act = await readFile(path.join(seeds.folder, contentAct), 'utf8');
    for (let n = 0; n < 3000; n++)
      await seeds.write(
        `laws/SM/sm-act-${n}.yaml`,
        act
          .replaceAll('sm-content-act-2019', `sm-act-${n}`)
          .replace('text: Content Act', `text: Act ${n}`)
          .replace('text: 7/2019', `text: ${n}/2020`),
      );
    const doomed = start(['import', seeds.folder], env);
    await printed(doomed, /Importing \d+ documents\./);
    await new Promise((resolve) => setTimeout(resolve, 300));
    doomed.child.kill('SIGKILL');
    expect((await doomed.ended).code).toBeNull();
    for (let n = 0; n < 3000; n++) await rm(path.join(seeds.folder, `laws/SM/sm-act-${n}.yaml`));
    const after = await run(['import', seeds.folder], env);
    expect(after).toMatchObject({ code: 0, out: '0 laws added, 0 changed, 7 unchanged\n' });
  }, 180_000);
});

describe('new-law', () => {
  it('makes a file whose blanks check tells one by one, and never writes over one', async () => {
    await using seeds = await soundSeeds();
    const said = await newLaw(seeds.folder, 'VN', 'Luật An ninh mạng');
    const file = path.join(seeds.folder, 'laws/VN/vn-luat-an-ninh-mang.yaml');
    expect(said).toContain(file);
    const { problems } = await checkSeeds(seeds.folder);
    expect(problems.map((problem) => problem.file)).toEqual(
      problems.map(() => 'seeds/laws/VN/vn-luat-an-ninh-mang.yaml'),
    );
    expect(problems.map(problemText).join('\n')).toMatch(/asOf: "" is no date/);
    await expect(newLaw(seeds.folder, 'VN', 'Luật An ninh mạng')).rejects.toThrow(/is there already/);
    await expect(newLaw(seeds.folder, 'VM', 'Law')).rejects.toThrow(/There is no jurisdiction "VM"\. Did you mean/);
    await expect(newLaw(seeds.folder, 'VN', '网络')).rejects.toThrow(UserError);
  });
});

it('check needs no database', async () => {
  const { code, out } = await run(['check'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect(out).toMatch(/no problem/);
  expect(code).toBe(0);
});
