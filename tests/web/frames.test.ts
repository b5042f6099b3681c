// What other sites show in frames: small, without scripts, found by oEmbed, and the same for good where a release is named.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { startBrowser } from '../support/reader.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';

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
const plain = (markup: string) =>
  markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Pages of which others show a frame. */
const framed = [
  '/kinds/takedown-duty?on=2021-03-15',
  '/kinds/takedown-duty/map?map=europe&on=2021-03-15',
  '/kinds/takedown-duty/adoption?on=2021-03-15',
  '/kinds/takedown-duty/deadline?on=2021-03-15',
  '/trends/panels?kinds=takedown-duty,must-carry&on=2021-03-15',
  '/trends/adoption/curve?kinds=takedown-duty&on=2021-03-15',
  '/trends/adoption/groups?kinds=takedown-duty&by=bloc&blocs=EU,EEA&on=2021-03-15',
  '/trends/drift/lines?of=SM&to=EU,AD&on=2021-03-15',
  '/trends/clusters/stability?on=2021-03-15',
  '/trends/then-now/both?on=2021-03-15',
  '/laws/sm-network-act-2012?on=2021-03-15',
  '/jurisdictions/SM?on=2021-03-15',
  '/jurisdictions/FR/nearest?on=2010-01-01',
  '/method/matrix?on=2021-03-15',
  '/method/divergence',
  '/method/map/europe?on=2021-03-15',
  '/claims/removal-in-a-day/days',
  '/claims/removal-in-a-day/numbers',
  '/compare?j=SM,AD,HR,EU&on=2021-03-15',
  '/compare?j=SM,HR&pillar=content&show=only&then=2015-01-01&on=2021-03-15',
];

describe('every frame', () => {
  it.each([
    ...framed.map((page) => `/embed${page}${page.includes('?') ? '&' : '?'}release=1`),
    '/compare/row?j=SM,AD,HR,EU&open=takedown-duty',
  ])('%s: small, valid, without scripts, for any site', async (address) => {
    const response = await fetch(url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).not.toContain('<script');
    // A link leads out of the frame.
    expect(html).toContain('<base target="_blank"/>');
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off', 'doctype-style': 'off', 'void-style': 'off' },
    }).validateString(html);
    expect(report.results.flatMap((result) => result.messages.map(({ message }) => message))).toEqual([]);
    // All that it needs but for the faces, which come after it: page, style and shapes.
    const needed = [...html.matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g)].map(([, asset]) => asset!);
    const sizes = await Promise.all(
      [...new Set(needed)].map(async (asset) => brotliCompressSync(await text(asset)).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, brotliCompressSync(html).length)).toBeLessThan(60_000);
    // A comparison has no shapes of countries, so that it is small as it stands.
    if (address.includes('compare')) expect(html.length).toBeLessThan(60_000);
  });

  it.each([
    '/kinds/takedown-duty/map?on=2021-03-15',
    '/compare?j=SM,HR&pillar=content&on=2021-03-15',
    '/compare?j=SM,HR&pillar=content',
    '/trends/drift/lines?of=SM&to=EU,AD&on=2021-03-15',
    '/method/map/europe?on=2021-03-15',
    '/trends/panels',
    '/laws/sm-network-act-2012',
    '/laws/eu-hosting-regulation-2010?on=2011-06-01',
    '/jurisdictions/SM?on=2021-03-15',
    '/jurisdictions/FR/nearest',
  ])('%s offers a live one and one that is frozen', async (page) => {
    const html = await text(page);
    const sources = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)]
      .map(([, pre]) => plain(pre!))
      .filter((pre) => pre.startsWith('<iframe'))
      .map((snippet) => plain(/src="([^"]+)"/.exec(snippet)![1]!));
    const today = new Date().toISOString().slice(0, 10);
    expect(sources).toEqual([
      `${url}/embed${page}`,
      `${url}/embed${page}${page.includes('on=') ? '' : `${page.includes('?') ? '&' : '?'}on=${today}`}&release=1`,
    ]);
    for (const source of sources) expect((await fetch(source)).status).toBe(200);
  });

  it('a figure that speaks of no day is frozen by its release alone', async () => {
    const html = await text('/claims/removal-in-a-day/days');
    expect(plain(plain(html))).toContain(`src="${url}/embed/claims/removal-in-a-day/days?release=1"`);
    expect(html).not.toContain('the law of the day');
  });

  it.each(framed)('%s and its frame tell the same finding, and the frame leads to the page', async (page) => {
    const finding = (html: string) => plain(/class="finding">(.*?)<\/span>/.exec(html)?.[1] ?? '');
    const [shown, frame] = [await text(page), await text(`/embed${page}`)];
    if (!page.startsWith('/compare')) expect(finding(shown)).not.toBe('');
    expect(finding(frame)).toBe(finding(shown));
    const leads = [...frame.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, to]) => plain(to!));
    expect(leads.length).toBeGreaterThan(0);
    for (const to of leads) {
      expect(to).not.toContain('/embed');
      expect((await fetch(new URL(to, url))).status).toBe(200);
    }
  });

  it('a frame of a code in small letters leads to the frame in capitals', async () => {
    const response = await fetch(`${url}/embed/jurisdictions/sm?on=2021-03-15`);
    expect([response.url, response.status]).toEqual([`${url}/embed/jurisdictions/SM?on=2021-03-15`, 200]);
  });

  it('a jurisdiction without laws of its own has no frame', async () => {
    expect((await fetch(`${url}/embed/jurisdictions/ASEAN`)).status).toBe(404);
    expect(await text('/jurisdictions/ASEAN')).not.toContain('id="embed"');
  });

  it('what opens proof in the page means nothing in its frame', async () => {
    const page = '/compare?j=SM,HR&pillar=content&open=takedown-duty&on=2021-03-15';
    expect(await text(page)).not.toContain('/embed/compare?j=SM,HR&amp;amp;pillar=content&amp;amp;open=');
    expect(await text(`/embed${page}`)).toBe(await text('/embed/compare?j=SM,HR&pillar=content&on=2021-03-15'));
    expect(await text(page)).toContain('compare-proof');
  });
});

describe('oEmbed', () => {
  it.each([
    ['/kinds/takedown-duty?on=2021-03-15', 'Takedown duty: map'],
    ['/kinds/takedown-duty/deadline', 'Takedown duty: deadline'],
    ['/compare?j=SM,AD,HR,EU&on=2021-03-15', 'Compare San Marino, Andorra, Croatia and European Union'],
    ['/compare?j=SM,HR&pillar=content&show=only&then=2015-01-01&on=2021-03-15', 'Compare San Marino and Croatia'],
    ['/method/map/europe?on=2021-03-15', undefined],
    ['/trends/panels?kinds=takedown-duty,must-carry&on=2021-03-15', undefined],
    ['/claims/removal-in-a-day/days', undefined],
    ['/laws/sm-network-act-2012?on=2021-03-15', undefined],
    ['/jurisdictions/SM?on=2021-03-15', undefined],
    ['/jurisdictions/FR/nearest', undefined],
  ])('finds the frame of %s', async (page, named) => {
    // That of a figure is its finding, as the page has it.
    const title = named ?? plain(/class="finding">(.*?)<\/span>/.exec(await text(page))![1]!);
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(await text(page))![1]!;
    const response = await fetch(plain(link));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const answer: any = await response.json();
    expect(answer).toMatchObject({
      type: 'rich',
      version: '1.0',
      provider_name: 'Netlaws',
      title,
      width: 800,
      height: 560,
    });
    expect(plain(answer.html)).toBe(
      `<iframe src="${url}/embed${page}" title="${title}" width="800" height="560" loading="lazy"></iframe>`,
    );
  });

  it('makes it as small as is asked', async () => {
    for (const page of ['/kinds/takedown-duty', '/compare?j=SM,HR']) {
      const asked = `url=${encodeURIComponent(url + page)}&maxwidth=400&maxheight=300`;
      expect(await json(`/oembed?${asked}`)).toMatchObject({ width: 400, height: 300 });
    }
  });

  const page = '/kinds/takedown-duty';
  it.each([
    [`${page}`, '&format=xml', 501],
    ['/kinds/no-such-kind', '', 404],
    [`${page}?on=today`, '', 404],
    ['/search', '', 404],
    // Nobody is compared, or somebody who is not there.
    ['/compare', '', 404],
    ['/compare?j=QQ', '', 404],
    ['/compare?j=SM&then=soon', '', 404],
    ['/compare/distance?j=SM,HR', '', 404],
    ['/method/map/atlantis', '', 404],
    ['/claims/no-such-claim/days', '', 404],
    ['/laws/no-such-law', '', 404],
    // No law of its own, so nothing is drawn.
    ['/jurisdictions/ASEAN', '', 404],
    ['/jurisdictions/sm', '', 404],
  ])('refuses %s%s with %i', async (of, more, status) => {
    const response = await fetch(`${url}/oembed?url=${encodeURIComponent(url + of)}${more}`);
    expect(response.status).toBe(status);
  });

  it('refuses what is no address of this site', async () => {
    for (const [query, status] of [
      ['', 400],
      [`url=${encodeURIComponent('https://elsewhere.example/compare?j=SM,HR')}`, 404],
      ['url=%3Cscript%3E', 404],
    ] as const)
      expect([query, (await fetch(`${url}/oembed?${query}`)).status]).toEqual([query, status]);
  });
});

it('a frame that names a release stays what it was when the record is corrected; another tells what it says now', async () => {
  const other = await freshDatabase('embedded', 'sound');
  await using seeds = await soundSeeds();
  await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'deadline: 1 h', 'deadline: 2 h');
  {
    await using site = await served(other);
    const read = async (address: string) => (await fetch(site.url + address)).text();
    const frames = ['/kinds/takedown-duty/deadline?on=2021-03-15', '/compare?j=SM,HR&pillar=content&on=2021-03-15'].map(
      (page) => `/embed${page}`,
    );
    const [live, frozen] = [frames, frames.map((frame) => `${frame}&release=1`)];
    const [liveBefore, frozenBefore] = [await Promise.all(live.map(read)), await Promise.all(frozen.map(read))];
    await importSeeds(other, seeds.folder);
    expect(await Promise.all(frozen.map(read))).toEqual(frozenBefore);
    for (const [index, html] of (await Promise.all(live.map(read))).entries()) {
      expect(liveBefore[index]).toMatch(/\b1 hour\b/);
      expect(html).not.toMatch(/\b1 hour\b/);
      expect(html).toMatch(/\b2 hours\b/);
      expect(html).toMatch(/release 2\b/);
    }
  }
  await other.destroy();
});

describe.runIf(chromiumPath)("in another site's page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each([true, false])(
    'the frames that oEmbed gives show a kind and a comparison, ask no other host, and lead here (scripts: %s)',
    async (javaScriptEnabled) => {
      const pages = ['/kinds/takedown-duty?on=2021-03-15', '/compare?j=SM,HR&pillar=content&on=2021-03-15'];
      const frames = await Promise.all(
        pages.map(async (page) => (await json(`/oembed?url=${encodeURIComponent(url + page)}`)).html),
      );
      const site = createServer((_request, response) =>
        response
          .setHeader('content-type', 'text/html')
          .end(`<!doctype html><title>News</title><link rel="icon" href="data:,">${frames.join('')}`),
      ).listen(0, '127.0.0.1');
      await new Promise((resolve) => site.once('listening', resolve));
      const context = await browser.newContext({ viewport: { width: 900, height: 1300 }, javaScriptEnabled });
      const page = await context.newPage();
      const own = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('request', (request) => {
        if (![url, own].includes(new URL(request.url()).origin)) heard.push(request.url());
      });
      await page.goto(own);

      const kind = page.frameLocator('iframe >> nth=0');
      await kind.getByText('countries on record on 15 March 2021').first().waitFor();
      const table = page.frameLocator('iframe >> nth=1');
      const { compare } = await json(pages[1]!.replace('?', '.json?'));
      const words = { IN_FORCE: 'in force', NONE: 'none', ENDED: 'ended', NOT_REVIEWED: 'not reviewed' };
      let cells = 0;
      for (const row of compare.rows.filter(({ reviewed }: any) => reviewed > 0))
        for (const [column, { status }] of row.cells.entries()) {
          const cell = table.locator(`#${row.kind.code} td[data-of="${compare.jurisdictions[column].name}"]`);
          expect(await cell.textContent()).toContain(words[status as 'NONE'] ?? 'no such word');
          cells++;
        }
      expect(cells).toBeGreaterThan(3);
      for (const [frame, link, to] of [
        [kind, 'All of it, with the proof', pages[0]],
        [table, 'Netlaws', pages[1]],
      ] as const) {
        const opened = context.waitForEvent('page');
        await frame.getByRole('link', { name: link, exact: true }).press('Enter');
        const led = await opened;
        await led.waitForLoadState();
        expect(led.url()).toBe(url + to);
        await led.close();
      }
      expect(heard).toEqual([]);
      await context.close();
      site.close();
    },
  );
});
