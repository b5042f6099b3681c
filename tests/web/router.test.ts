// What every page has without doing anything for it: one address, twins, citation, copies, and what is nearest where there is nothing.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finished, keepUntilRelease } from '../../src/api/kept.ts';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { routes } from '../../src/web/routes.ts';
import { freshDatabase } from '../support/databases.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';
import { pages } from './pages.ts';

let db: Database;
let server: Served;
let url: string;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'sound');
  server = await served(db);
  url = server.url;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await db.destroy();
});

const text = async (address: string) => (await fetch(url + address)).text();
const json = async (address: string): Promise<any> => (await fetch(url + address)).json();
const found = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll('&amp;', '&');

it('what is nearest to an address is offered, and nothing that is far', async () => {
  expect(await text('/kinds/takedown-dutty')).toContain('<a href="/kinds/takedown-duty">Takedown duty</a>');
  expect(await text('/laws/sm-netwrk-act')).toContain('<a href="/laws/sm-network-act-2012">');
  expect(await text('/laws/zzzz')).not.toContain('Did you mean');
});

it('a law that was withdrawn is said to be, and can be read in its release', async () => {
  await using seeds = await soundSeeds();
  const other = await freshDatabase('embedded', 'sound');
  await rm(path.join(seeds.folder, 'laws/FR/fr-retention-act-2006.yaml'));
  await importSeeds(other, seeds.folder);
  {
    await using gone = await served(other);
    const response = await fetch(`${gone.url}/laws/fr-retention-act-2006`);
    expect(response.status).toBe(410);
    const then = found(await response.text(), /<a href="([^"]+)">as of release 1</)!;
    expect(then).toBe('/laws/fr-retention-act-2006?release=1');
    expect(await (await fetch(gone.url + then)).text()).toContain('This is the record as of release 1');
  }
  await other.destroy();
});

it("a law's number leads straight to it, for readers only", async () => {
  const response = await fetch(`${url}/search?text=7/2019`, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/laws/sm-content-act-2019']);
  const { laws } = await json('/search.json?text=7/2019');
  expect(laws.nodes[0].title).toBe('Content Act');
  const cited = await fetch(`${url}/search.bib?text=7/2019`);
  expect([cited.status, cited.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  expect(cited.url).toBe(`${url}/laws/sm-content-act-2019.bib`);
});

it('a search groups what it finds, marks the words, and forgives a letter', async () => {
  const html = await text('/search?text=netwrok');
  expect(html).toContain('<h2 id="laws">Laws</h2>');
  expect(html).toContain('<mark>Network</mark>');
});

it('a page has one address, whatever way it was asked', async () => {
  const canonical = async (address: string) =>
    found(await text(address), /<link rel="canonical" href="([^"]+)"/)?.slice(url.length);
  expect(await canonical('/compare?utm_source=x&pillar=content&j=SM&j=FR,SM')).toBe('/compare?j=SM,FR&pillar=content');
  expect(await canonical(`/kinds/must-carry?on=${new Date().toISOString().slice(0, 10)}`)).toBe('/kinds/must-carry');
  expect(await canonical('/kinds/must-carry?on=2019')).toBe('/kinds/must-carry?on=2019-12-31');
  expect(await canonical('/laws?order=newest')).toBe('/laws');
  const moved = await fetch(`${url}/jurisdictions/sm.json?on=2019-03-15`, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/jurisdictions/SM.json?on=2019-03-15']);
});

it('an earlier release is said to be one, and stays chosen from link to link', async () => {
  const html = await text('/kinds/takedown-duty?on=2019-03-15&release=1');
  expect(html).toContain('This is the record as of release 1');
  expect(html).toContain('href="/jurisdictions/SM?on=2019-03-15&amp;release=1"');
  expect(await text('/kinds/takedown-duty?release=99')).toContain('There is no release 99. There is release 1');
  expect((await fetch(`${url}/kinds/takedown-duty?release=last`)).status).toBe(400);
});

it('each page that has a question in its foot is among those whose question is asked', () => {
  const patternOf = (path: string) =>
    new RegExp(`^${path.replace(/\{\/:\w+\}/g, '(/[^/]+)?').replace(/\/:\w+/g, '/[^/]+')}$`);
  const others = routes.filter(
    ({ path, isFrame }) => !isFrame && !pages.some((page) => patternOf(path).test(page.split('?')[0]!)),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

it.each(pages)('%s has the same data as JSON as its own question gives', async (address) => {
  const html = await text(address);
  const asked = new URL(found(html, /This page as <a href="([^"]+)"/)!, url).searchParams;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: asked.get('query'), variables: JSON.parse(asked.get('variables')!) }),
  });
  const { data, errors } = (await answer.json()) as any;
  expect(errors).toBeUndefined();
  const twin = await fetch(url + found(html, /type="application\/json" href="([^"]+)"/)!);
  expect(twin.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await twin.json()).toEqual(data);
});

it('CSV is linked where it is there', async () => {
  const tables: string[] = [];
  const empty: string[] = [];
  for (const address of pages) {
    const link = found(await text(address), /<a href="([^"]+)">CSV</);
    if (!link) continue;
    tables.push(address);
    const response = await fetch(url + link);
    expect([address, response.status, response.headers.get('content-type')]).toEqual([
      address,
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    // After the header line, which ends in a line break.
    const [, ...rows] = (await response.text()).split('\r\n').filter(Boolean);
    if (rows.length === 0) empty.push(address);
  }
  expect(empty).toEqual([
    // Nothing fits.
    '/laws?text=nothing+fits+this',
    // Too little is on record to compare; with the real record, trends.test.ts.
    '/jurisdictions/FR/nearest?on=2010-01-01',
    '/jurisdictions/SM/nearest',
    '/trends/clusters?on=2021-03-01',
    '/trends/clusters?on=2021-03-01&between=SM,AD',
  ]);
  expect(pages.filter((page) => !tables.includes(page))).toEqual([
    '/',
    '/claims/removal-in-a-day/days',
    '/claims/removal-in-a-day/numbers',
    '/trends/panels?on=2021-03-01',
    '/trends/adoption',
    '/trends/adoption/curve?kinds=takedown-duty&on=2021-03-01',
    '/trends/adoption/groups?kinds=takedown-duty&on=2021-03-01',
    '/trends/drift/lines?of=SM&to=EU,AD&on=2021-03-01',
    '/trends/clusters/stability?on=2021-03-01',
    '/trends/then-now/both?on=2021-03-01',
    '/method/matrix',
    '/method/divergence',
    '/method/grades',
    '/compare',
    '/search',
    '/?kind=data-localisation&on=2016-12-31',
    '/calendar',
    '/changes',
    '/releases/1',
  ]);
  const [head, first] = (await text('/kinds/takedown-duty.csv?on=2019-03-15')).split('\r\n');
  expect(head).toMatch(/^kind,answers\.jurisdiction\.code,answers\.jurisdiction\.name,answers\.status,/);
  expect(first).toMatch(/^takedown-duty,/);
  expect((await fetch(`${url}/kinds/no-such-kind.csv`)).status).toBe(404);
  expect((await fetch(`${url}/compare.csv`)).status).toBe(400);
  expect((await fetch(`${url}/index.csv`)).status).toBe(404);
});

it('a page is cited with the day and the release it speaks of', async () => {
  const [{ title, version, URL: address }] = await json('/kinds/takedown-duty.csl.json?on=2019-03-15');
  expect(title).toBe('Takedown duty, on 15 March 2019');
  expect(version).toBe('release 1');
  expect(address).toBe(`${url}/kinds/takedown-duty?on=2019-03-15&release=1`);
  expect((await fetch(address)).status).toBe(200);
  const bib = await text('/laws/sm-network-act-2012.bib');
  expect(bib).toMatch(/^@misc\{netlaws-1-laws-sm-network-act-2012,\n {2}author = \{\{Netlaws\}\},\n/);
  expect(bib).toContain('version = {Release 1},');
});

describe('copies', () => {
  it('hold until the record changes, and come compressed as asked', async () => {
    const as = (headers: Record<string, string>) => fetch(`${url}/kinds/takedown-duty`, { headers });
    const first = await as({ 'accept-encoding': 'br' });
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"1-\d{4}-\d\d-\d\d-\w{8}-\w{24}"$/);
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600');
    const again = await as({ 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const zipped = await as({ 'accept-encoding': 'gzip' });
    const plain = await as({ 'accept-encoding': 'identity' });
    expect([zipped.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null]);
    const html = await first.text();
    expect([await zipped.text(), await plain.text()]).toEqual([html, html]);
  });

  it('of what is not there are not kept', async () => {
    const missing = await fetch(`${url}/kinds/no-such-kind`);
    expect([missing.status, missing.headers.get('etag'), missing.headers.get('cache-control')]).toEqual([
      404,
      null,
      'no-store',
    ]);
  });

  it('are not another host’s', async () => {
    const canonical = async (host: string) => {
      const { get } = await import('node:http');
      const html = await new Promise<string>((resolve) =>
        get(`${url}/claims`, { headers: { host } }, async (response) => {
          let body = '';
          for await (const part of response) body += part;
          resolve(body);
        }),
      );
      return found(html, /<link rel="canonical" href="([^"]+)"/);
    };
    expect(await canonical('one.example')).toBe('http://one.example/claims');
    expect(await canonical('two.example')).toBe('http://two.example/claims');
  });

  it('are made once for all who wait, kept within their bounds, and dropped when a release is told', async () => {
    const keep = keepUntilRelease(db, 1);
    let made = 0;
    const make = (size: number, tag?: string) => async (): Promise<Finished> => {
      made++;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { status: 200, type: 'text/html', body: Buffer.alloc(size), ...(tag && { tag }) };
    };
    await Promise.all([keep('a', make(10, 'W/"1"')), keep('a', make(10, 'W/"1"'))]);
    await keep('a', make(10, 'W/"1"'));
    expect(made).toBe(1);
    await keep('without a tag', make(10));
    await keep('without a tag', make(10));
    expect(made).toBe(3);
    await keep('b', make(600_000, 'W/"1"'));
    await keep('c', make(600_000, 'W/"1"'));
    await keep('b', make(600_000, 'W/"1"'));
    expect(made).toBe(6);
    await keep('a', make(10, 'W/"1"'));
    const before = made;
    const late = keep('d', make(10, 'W/"1"'));
    await sql`notify netlaws_release`.execute(db);
    await late;
    await keep('d', make(10, 'W/"2"'));
    expect(made).toBe(before + 2);
  });
});

it('styles, scripts and fonts come from here, small, and for good', async () => {
  const html = await text('/');
  const style = found(html, /<link rel="stylesheet" href="([^"]+)"/)!;
  const script = found(html, /<script src="([^"]+)"/)!;
  const fonts = [...(await text(style)).matchAll(/url\("?([^")]+)/g)].map(([, address]) => address!);
  expect(fonts).toHaveLength(6);
  const preloaded = [...html.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)].map(([, address]) => address!);
  expect(preloaded).toHaveLength(2);
  expect(fonts).toEqual(expect.arrayContaining(preloaded));
  for (const address of [style, script, ...fonts]) {
    const response = await fetch(url + address);
    expect([address, response.status, response.headers.get('cache-control')]).toEqual([
      address,
      200,
      'public, max-age=31536000, immutable',
    ]);
  }
  expect(gzipSync(await text(script)).length).toBeLessThan(30_000);
});

it('what an address asks is shown in GraphiQL, and never run', async () => {
  const query = encodeURIComponent("{ a } # </script><script>alert(1)</script> $& $'");
  const response = await fetch(`${url}/graphql?query=${query}`, { headers: { accept: 'text/html' } });
  const html = await response.text();
  expect(html).not.toContain('<script>alert(1)');
  expect(html).toContain(String.raw`{ a } # \u003c/script>\u003cscript>alert(1)\u003c/script> $& $'`);
});

describe('what cannot be answered is told', () => {
  const forty =
    'AD,AE,AF,AG,AI,AL,AM,AO,AQ,AR,AS,AT,AU,AW,AX,AZ,BA,BB,BD,BE,BF,BG,BH,BI,BJ,BL,BM,BN,BO,BQ,BR,BS,BT,BV,BW,BY,BZ,CA,CC,CD';
  it.each([
    ['/jurisdictions/QQ', 404, 'Nothing is on record at this address'],
    ['/kinds/takedown', 404, 'Did you mean'],
    ['/laws/zz-nothing-1999', 404, 'Nothing is on record at this address'],
    ['/claims/nothing', 404, 'Nothing is on record at this address'],
    ['/calendar?jurisdiction=QQ', 400, 'There is no jurisdiction "QQ".'],
    ['/calendar?kind=takedown', 400, 'There is no kind "takedown".'],
    ['/calendar?on=1850-03-01', 400, '1850-03-01'],
    ['/calendar?on=soon', 400, '"soon" is no day.'],
    ['/changes?jurisdiction=QQ', 400, 'There is no jurisdiction "QQ".'],
    ['/changes?kind=takedown', 400, 'There is no kind "takedown".'],
    ['/changes?from=1850-01-01', 400, 'from is 1850-01-01. Ask about a day from 1900-01-01 to 2100-12-31.'],
    ['/changes?from=2020-01-01&to=2019-01-01', 400, 'to, 2019-01-01, is not after from, 2020-01-01.'],
    ['/changes?from=yesterday', 400, 'from is "yesterday", which is no day.'],
    ['/changes?release=99', 400, 'There is no release 99. There is release 1'],
    ['/changes.atom?jurisdiction=QQ', 400, 'There is no jurisdiction'],
    ['/search.atom', 400, 'text'],
    ['/releases/99', 400, 'There is no release 99. There is release 1'],
    ['/releases/first', 400, '"first" is no release.'],
    ['/data?release=99', 400, 'There is no release 99.'],
    ['/data/laws.csv?release=99', 400, 'There is no release 99.'],
    ['/data/nothing.csv', 404, 'Nothing is on record at this address'],
    ['/data/constructor', 404, 'Nothing is on record at this address'],
    [`/compare?j=${forty}`, 400, '40 jurisdictions are too many'],
    ['/kinds/takedown-duty?on=1850-03-15', 400, '1850-03-15'],
    ['/kinds/takedown-duty?release=99', 400, 'There is no release 99.'],
  ])('%s: %i', async (address, status, sentence) => {
    const response = await fetch(url + address);
    const text = (await response.text()).replaceAll('&quot;', '"').replaceAll('\\"', '"');
    expect([address, response.status]).toEqual([address, status]);
    expect(text).toContain(sentence);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('forty countries in a calendar are no fault', async () => {
    const response = await fetch(`${url}/calendar?jurisdiction=${forty}&on=2000-01-01`);
    expect([response.status, (await response.text()).includes('Online Services Act')]).toEqual([200, true]);
  });
});
