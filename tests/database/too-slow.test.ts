// What takes too long is broken off, once, and nothing else suffers from it.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { type Database, databaseOn, readerOf } from '../../src/database/client.ts';
import { openEmbedded } from '../../src/database/embedded.ts';
import { embedded } from '../../src/database/folder.ts';
import { type Engine, engines, freshDatabase } from '../support/databases.ts';
import { served } from '../support/served.ts';

/** The small sound record; embedded on disk, with less patience than a server, so that the test is short. */
async function patientDatabase(engine: Engine): Promise<{ db: Database; end: () => Promise<void> }> {
  if (engine === 'server') {
    const db = await freshDatabase(engine, 'sound');
    return { db, end: () => db.destroy() };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'netlaws-slow-'));
  const db = databaseOn(
    await openEmbedded({
      dataDir: path.join(folder, 'postgres'),
      loadDataDir: await readFile(path.join(inject('templateFolder'), 'sound')),
      settings: 'listen netlaws_release',
      longestRead: 1500,
    }),
  );
  return {
    db,
    end: async () => {
      await db.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

describe.each(engines)('%s', (engine) => {
  it('a question that takes too long is broken off, and the next is answered', { timeout: 180_000 }, async () => {
    const { db, end } = await patientDatabase(engine);
    await using door = await served(db, { rateLimit: 0, trustProxy: undefined, answersKept: 0 });
    const post = async (query: string) => {
      const response = await fetch(`${door.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as any;
    };
    const slow = '{ laws(first: 1) { nodes { titles { text } } } }';
    const expected = await post(slow);
    expect(expected.data.laws.nodes).toHaveLength(1);

    await sql`alter table law_title rename to title_of_law`.execute(db);
    await sql`
      create view law_title as select * from title_of_law where
        (select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b) > 0`.execute(db);
    const calls = sql<{ calls: number }>`
      select count(*)::int as calls from law_title`.execute(readerOf(db));
    await expect(calls).rejects.toMatchObject({ code: '57014' });
    const [told, neighbour] = await Promise.all([post(slow), post('{ kind(code: "takedown-duty") { code } }')]);
    expect(told).toMatchObject({ data: null, errors: [{ extensions: { code: 'TOO_SLOW' } }] });
    expect(neighbour.data.kind.code).toBe('takedown-duty');
    const page = await fetch(`${door.url}/graphql?query=${encodeURIComponent(slow)}`);
    expect(((await page.json()) as any).errors[0].extensions.code).toBe('TOO_SLOW');

    await sql`drop view law_title`.execute(db);
    await sql`alter table title_of_law rename to law_title`.execute(db);
    expect(await post(slow)).toEqual(expected);
    await end();
  });
});

it('embedded, a transaction whose connection is lost is undone', async () => {
  const lite = await embedded(undefined, await readFile(path.join(inject('templateFolder'), 'sound')));
  const db = databaseOn(lite);
  const count = async () => (await sql<{ n: number }>`select count(*)::int as n from law`.execute(readerOf(db))).rows;
  const before = await count();
  const writer = new pg.Client({ stream: () => lite.connect(false), user: 'postgres', database: 'postgres' });
  writer.on('error', () => {});
  await writer.connect();
  await writer.query('begin');
  await writer.query('delete from law');
  const after = count();
  (writer as any).connection.stream.destroy();
  expect(await after).toEqual(before);
  await db.destroy();
});
