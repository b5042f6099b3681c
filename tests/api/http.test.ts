// How the door behaves towards clients: the protocol, copies, tables, limits on addresses, events.

import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { auditServer } from 'graphql-http';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, readerOf } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { importDocuments } from '../../src/seeds/write.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';

/** A law to which no other is related. */
const gone = 'laws/fr-retention-act-2006';
const lawIds = '{ laws { nodes { id } } }';

describe.each(engines)('the door, %s', (engine) => {
  let db: Database;
  let door: Served;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'sound');
    door = await served(db);
  });
  afterAll(async () => {
    await door[Symbol.asyncDispose]();
    await db.destroy();
  });

  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}, path = '/graphql') =>
    fetch(`${door.url}${path}?${new URLSearchParams(parameters)}`, { headers });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('keeps to GraphQL over HTTP in everything that its audit asks', async () => {
    const results = await auditServer({ url: `${door.url}/graphql` });
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
  });

  it('tells a copy that it is still good, until a release comes', async () => {
    const first = await get({ query: lawIds });
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toContain('public');
    expect(first.headers.get('vary')).toContain('Accept');
    const again = await get({ query: lawIds }, { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);

    await using folder = await soundSeeds();
    const { seeds } = await checkSeeds(folder.folder);
    const fewer = documentsOf(seeds!).filter(({ id }) => id !== gone);
    await importDocuments(db, fewer, seeds!.codebook);
    const later = await get({ query: lawIds }, { 'if-none-match': tag });
    expect([later.status, later.headers.get('etag') === tag]).toEqual([200, false]);
    await importDocuments(db, documentsOf(seeds!), seeds!.codebook);
  });

  it('lets nobody keep a refusal, nor an answer to POST', async () => {
    for (const response of [
      await get({ query: '{ nope }' }),
      await get({ query: '{ laws(first: 900) { totalCount } }' }),
    ])
      expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
    expect((await post({ query: lawIds })).headers.get('etag')).toBeNull();
  });

  it('runs nothing but queries by GET', async () => {
    const response = await get({ query: 'subscription { released { number } }' }, { accept: 'application/json' });
    expect(response.status).not.toBe(200);
  });

  it('knows a document by its hash once it was sent', async () => {
    const extensions = (document: string) => ({
      persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(document).digest('hex') },
    });
    const document = '{ laws(first: 1) { nodes { id title } } }';
    const unknown = await get({ extensions: JSON.stringify(extensions(document)) });
    expect(((await unknown.json()) as any).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const sent = await post({ query: document, extensions: extensions(document) });
    const known = await get({ extensions: JSON.stringify(extensions(document)) });
    expect(((await known.json()) as any).data).toEqual(((await sent.json()) as any).data);
    expect(known.headers.get('etag')).not.toBeNull();
    const wrong = await post({ query: '{ dataset { release } }', extensions: extensions(document) });
    expect(((await wrong.json()) as any).errors[0].extensions.code).toBe('PERSISTED_QUERY_MISMATCH');
  });

  it('gives one list as CSV, with what holds it repeated', async () => {
    const query = '{ laws(where: { jurisdiction: ["SM"] }) { nodes { id jurisdiction { name } events { date } } } }';
    const response = await get({ query }, { accept: 'text/csv' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toBe('id,jurisdiction.name,events.date');
    const { data } = (await (await post({ query })).json()) as any;
    const rows = data.laws.nodes.flatMap((law: any) =>
      law.events.map((event: any) => `${law.id},${law.jurisdiction.name},${event.date}`),
    );
    expect(lines.slice(1, -1)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(1);
    expect(await (await get({ query }, {}, '/graphql.csv')).text()).toBe(lines.join('\r\n'));
  });

  it('gives an empty list as its header, and says what is no table', async () => {
    const none = await get(
      { query: '{ laws(where: { id: ["none"] }) { nodes { id title } } }' },
      { accept: 'text/csv' },
    );
    expect([none.status, await none.text()]).toEqual([200, 'id,title\r\n']);
    for (const query of [
      '{ laws { nodes { titles { text } events { date } } } }',
      '{ a: kinds { code } b: kinds { code } }',
    ]) {
      const response = await get({ query }, { accept: 'text/csv' });
      const { errors } = (await response.json()) as any;
      expect([response.status, errors[0].extensions]).toEqual([406, { code: 'NOT_A_TABLE' }]);
    }
    const refused = await get({ query: '{ laws(first: 900) { nodes { id } } }' }, { accept: 'text/csv' });
    expect(((await refused.json()) as any).errors[0].extensions.code).toBe('BAD_ARGUMENT');
  });

  it('takes from a spreadsheet what would run as a formula', async () => {
    const alias = '_1';
    const query = `{ kind(code: "takedown-duty") { ${alias}: __typename } }`;
    expect(await (await get({ query }, { accept: 'text/csv' })).text()).toBe('_1\r\nKind\r\n');
    const { tableText } = await import('../../src/api/csv.ts');
    const { makeSchema } = await import('../../src/api/schema.ts');
    const field = (key: string) => ({ key, name: 'title', args: {}, type: undefined, fields: [] });
    const asked = [
      { key: 'law', name: 'law', args: {}, type: 'Law', fields: [field('a'), field('b'), field('c'), field('d')] },
    ];
    const data = { law: { a: '=HYPERLINK("http://x")', b: '@x', c: 'a "quoted", word\nnext', d: '-1+1' } };
    expect(tableText(makeSchema(), asked, data)).toBe(
      `a,b,c,d\r\n"'=HYPERLINK(""http://x"")",'@x,"a ""quoted"", word\nnext",'-1+1\r\n`,
    );
  });

  it('may be read from anywhere', async () => {
    const asked = await fetch(`${door.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://observablehq.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-headers')).toContain('content-type');
    const answered = await post({ query: lawIds }, { origin: 'https://observablehq.com' });
    expect(answered.headers.get('access-control-allow-origin')).toBe('*');
    expect(answered.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answered.headers.get('access-control-expose-headers')).toContain('ETag');
  });

  it('compresses', async () => {
    const response = await new Promise<{ encoding: string | undefined; bytes: number }>((resolve) =>
      request(
        `${door.url}/graphql?${new URLSearchParams({ query: '{ kinds { code name question boundary } }' })}`,
        { headers: { 'accept-encoding': 'gzip' } },
        (answer) => {
          let bytes = 0;
          answer.on('data', (part) => {
            bytes += part.length;
          });
          answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], bytes }));
        },
      ).end(),
    );
    expect(response.encoding).toBe('gzip');
    expect(response.bytes).toBeLessThan(20_000);
  });

  it('tells the cost of what it answers, and of what it refuses', async () => {
    const { extensions } = (await (
      await post({ query: '{ laws(first: 10) { nodes { id events { date } } } }' })
    ).json()) as any;
    expect(extensions.cost).toEqual({ cost: 1 + 10 * (1 + 5), most: 100_000, depth: 4, fields: 5 });
    const dear =
      '{ laws(first: 200) { nodes { provisions { law { provisions { law { provisions { law { provisions { id } } } } } } } } } }';
    const refused = (await (await post({ query: dear })).json()) as any;
    expect(refused.errors[0].extensions).toEqual({
      code: 'TOO_COSTLY',
      limit: 'cost',
      most: 100_000,
      cost: expect.objectContaining({ most: 100_000 }),
    });
    expect(refused.data).toBeUndefined();
  });

  it('tells an address that asks too often to wait', async () => {
    await using strict = await served(db, { rateLimit: 2, trustProxy: 1, answersKept: 64 });
    const ask = (address: string) =>
      fetch(`${strict.url}/graphql?query={__typename}`, { headers: { 'x-forwarded-for': address } });
    const statuses = [];
    for (let asked = 0; asked < 3; asked++) statuses.push((await ask('203.0.113.7')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await ask('203.0.113.7');
    expect(((await refused.json()) as any).errors[0].extensions.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toContain('q=2');
    expect((await ask('203.0.113.8')).status).toBe(200);
    // Without a proxy to trust, nobody chooses an address.
    await using alone = await served(db, { rateLimit: 2, trustProxy: undefined, answersKept: 64 });
    const claimed = [];
    for (let asked = 0; asked < 3; asked++)
      claimed.push(
        (
          await fetch(`${alone.url}/graphql?query={__typename}`, {
            headers: { 'x-forwarded-for': `203.0.113.${asked}` },
          })
        ).status,
      );
    expect(claimed).toEqual([200, 200, 429]);
  });

  it('masks what fails on our side under the id that the log has', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await sql`alter table law_title rename to law_title_gone`.execute(db);
    const response = await post({ query: '{ laws(first: 1) { nodes { titles { text } } } }' });
    await sql`alter table law_title_gone rename to law_title`.execute(db);
    const [error] = ((await response.json()) as any).errors;
    const id = response.headers.get('x-request-id');
    expect(error.extensions).toEqual({ code: 'INTERNAL', requestId: id });
    expect(error.message).not.toMatch(/law_title/);
    expect(logged.mock.calls.flat().join(' ')).toContain(id);
    logged.mockRestore();
  });

  it('keeps an answer, as it is asked for, until a release comes', async () => {
    const query = '{ dataset { release laws } kinds { code name question } }';
    const ask = async (encoding: string) => {
      const response = await post({ query }, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      return (await response.json()) as any;
    };
    const first = await ask('identity');
    expect(await ask('br')).toEqual(first);
    expect(await ask('gzip')).toEqual(first);
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    for (const encoding of ['identity', 'br', 'gzip']) expect(await ask(encoding)).toEqual(first);
    expect(statements).not.toHaveBeenCalled();
    // Who asks the same at once waits for the one answer.
    const other = '{ laws(first: 2) { totalCount } }';
    await Promise.all(Array.from({ length: 20 }, () => post({ query: other })));
    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
    await using folder = await soundSeeds();
    const { seeds } = await checkSeeds(folder.folder);
    const all = documentsOf(seeds!);
    await importDocuments(
      db,
      all.filter(({ id }) => id !== gone),
      seeds!.codebook,
    );
    await vi.waitFor(async () => expect((await ask('br')).data.dataset.laws).toBe(first.data.dataset.laws - 1));
    await importDocuments(db, all, seeds!.codebook);
  });

  it('reads where nothing can be written', async () => {
    await expect(sql`delete from law`.execute(readerOf(db))).rejects.toThrow(/read-only transaction/);
    // Who writes in between changes nothing of that.
    await sql`create table written (a int)`.execute(db);
    await expect(sql`drop table written`.execute(readerOf(db))).rejects.toThrow(/read-only transaction/);
    await sql`drop table written`.execute(db);
  });

  it('tells of each release as it is made', async () => {
    await using folder = await soundSeeds();
    const { seeds } = await checkSeeds(folder.folder);
    const all = documentsOf(seeds!);
    const events = await fetch(`${door.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { released { number removed added } }' }),
    });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const next = async () => {
      for (;;) {
        const told = /data: ?(\{.*\})\n/.exec(heard);
        if (told) {
          heard = heard.slice(told.index + told[0].length);
          return JSON.parse(told[1]!).data.released;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('The stream ended.');
        heard += value;
      }
    };
    // The stream is open before anybody listens, so the law goes and comes until a release is heard of.
    let isHeard = false;
    const first = next().finally(() => {
      isHeard = true;
    });
    const made = new Map<number, { removed: number; added: number }>();
    for (let without = true; made.size < 40 && (!isHeard || !without); without = !without) {
      const { release } = await importDocuments(
        db,
        without ? all.filter(({ id }) => id !== gone) : all,
        seeds!.codebook,
      );
      made.set(release!, without ? { removed: 1, added: 0 } : { removed: 0, added: 1 });
    }
    const { number, ...counts } = await first;
    expect(counts).toEqual(made.get(number));
    expect((await next()).number).toBe(number + 1);
    await reader.cancel();
  });
});
