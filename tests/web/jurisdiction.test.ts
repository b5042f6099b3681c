// A jurisdiction's pages and the list of all: cells as in the JSON, proof by address, what is inherited, what nobody reviewed, what is nearest.

import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { strictestTexts } from '../../src/web/provision.tsx';
import { statusText } from '../../src/web/standing.tsx';
import { dateText, midSentence } from '../../src/web/wording.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { reader, startBrowser } from '../support/reader.ts';
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
const rowOf = (html: string, kind: string) => new RegExp(`<tr id="${kind}">.*?</tr>`, 's').exec(html)?.[0];
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe('a profile', () => {
  it.each(['SM?on=2020-06-01', 'FR?on=2013-01-01', 'HR?on=2013-07-01', 'AD?on=1999-11-15', 'EU?on=2012-06-01'])(
    '%s shows what its JSON has, and says of the rest that nobody looked',
    async (address) => {
      const [html, { jurisdiction }] = await Promise.all([
        text(`/jurisdictions/${address}`),
        json(`/jurisdictions/${address.replace('?', '.json?')}`),
      ]);
      let rows = 0;
      const unknown = html.slice(html.indexOf('id="part-not-reviewed"'));
      for (const answer of jurisdiction.answers) {
        const row = rowOf(html, answer.kind.code);
        if (answer.status === 'NOT_REVIEWED' && !answer.uncertain) {
          expect(row).toBeUndefined();
          expect(unknown).toContain(`>${escaped(midSentence(answer.kind.name))}</a>`);
          continue;
        }
        rows++;
        const first = answer.provisions[0];
        const parts = [
          answer.kind.name,
          statusText(answer),
          ...(answer.from ? [dateText(answer.from)] : []),
          ...strictestTexts(answer),
          ...(first ? [first.provision.law.title, first.provision.article ?? ''] : ['looked for and not found']),
          ...(first?.via ? [`via the ${first.via.name}`] : []),
        ];
        for (const part of parts) expect(row, answer.kind.code).toContain(escaped(part));
      }
      expect(rows).toBeGreaterThan(0);
      expect(html).toContain(`${jurisdiction.answers.length - rows} were not reviewed.`);
    },
  );

  it('proof is opened by address, and closed again', async () => {
    const closed = await text('/jurisdictions/SM?on=2020-06-01');
    expect(closed).not.toContain('Platforms must remove insults within an hour of an order.');
    const to =
      /<a class="jurisdiction-open" data-live(?:="true")? href="([^"]+)" aria-label="Proof: Takedown duty">/.exec(
        closed,
      )![1]!;
    expect(to).toBe('/jurisdictions/SM?on=2020-06-01&amp;open=takedown-duty#takedown-duty');
    const open = await text('/jurisdictions/SM?open=takedown-duty&on=2020-06-01');
    expect(open).toContain('Platforms must remove insults within an hour of an order.');
    expect(open).toContain('href="https://example.org/sm/7-2019"');
    expect(open).toContain('href="/jurisdictions/SM?on=2020-06-01#takedown-duty" aria-label="Close: Takedown duty"');
    const refused = await fetch(`${url}/jurisdictions/SM?open=takedowns`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('There is no kind &quot;takedowns&quot;');
  });

  it('inherited law is told with its bloc and its way', async () => {
    const croatia = await text('/jurisdictions/HR?on=2013-07-01');
    expect(croatia).toMatch(/From the <a [^>]*>European Union<\/a>: rules of \d+ kinds, by \d+ laws?\./);
    expect(croatia).toMatch(/Regulation on hosting services<\/a> <span class="count">2 rules, binding by themselves/);
    expect(await text('/jurisdictions/FR?on=2010-01-01')).toContain('1 rule, carried over by laws of its own');
  });

  it('dates after the day are told, nothing that may be the day itself', async () => {
    const next = (html: string) => /id="part-next">(.*?)<\/section>/s.exec(html)![1]!;
    expect(next(await text('/jurisdictions/AD?on=1999-11-30'))).toMatch(/March 2000.*5 May 2010.*15 January 2020/s);
    expect(next(await text('/jurisdictions/AD?on=2000-03-15'))).not.toContain('>March 2000</time>');
    expect(next(await text('/jurisdictions/AD'))).toContain('None is on record');
  });

  it('a country with nothing on record says so, and has no table', async () => {
    const html = await text('/jurisdictions/TV');
    expect(html).toMatch(/0 of \d+ kinds of rules have an answer on record/);
    expect(html).toContain('No law of its own is on record.');
    expect(html).not.toContain('jurisdiction-profile"');
  });

  it('its laws are a picture, too', async () => {
    const svg = await text('/jurisdictions/SM.svg?on=2020-06-01');
    expect(svg).toContain('<title>2 of 2 laws of San Marino on record were in force on 1 June 2020</title>');
    expect(svg).toContain('Network Act &lt;script>');
    const png = await fetch(`${url}/jurisdictions/SM.png`);
    expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await fetch(`${url}/jurisdictions/QQ.svg`)).status).toBe(404);
  });
});

describe('nearest law', () => {
  it('shows what its JSON has', async () => {
    const address = 'FR/nearest?on=2010-01-01';
    const [html, { neighbours, drift }] = await Promise.all([
      text(`/jurisdictions/${address}`),
      json(`/jurisdictions/${address.replace('?', '.json?')}`),
    ]);
    expect(html).toContain(`Looked at: ${neighbours.population} countries`);
    for (const { second } of neighbours.nearest) expect(html).toContain(`<a href="/jurisdictions/${second.code}?on=`);
    expect(drift.map(({ reference }: any) => reference.code)).toEqual(['CN', 'EU', 'US']);
  });

  it.each([
    ['/jurisdictions/QQ/nearest', 400, 'There is no jurisdiction &quot;QQ&quot;.'],
    ['/jurisdictions/FR/nearest?on=1900-01-01', 200, 'too little is on record'],
    ['/jurisdictions/FR/nearest?on=1850-01-01', 400, 'Ask about a day from 1900-01-01'],
    ['/jurisdictions/EU/nearest', 200, 'European Union'],
  ])('%s: %i', async (address, status, sentence) => {
    const response = await fetch(url + address);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(sentence);
  });

  it('a code in small letters leads to its page', async () => {
    const response = await fetch(`${url}/jurisdictions/fr/nearest.svg?on=2010-01-01`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      '/jurisdictions/FR/nearest.svg?on=2010-01-01',
    ]);
  });
});

it('the list has every country and bloc, with as much as its JSON has', async () => {
  const [html, { jurisdictions, answered }] = await Promise.all([
    text('/jurisdictions?on=2013-07-01'),
    json('/jurisdictions.json?on=2013-07-01'),
  ]);
  const listed = [...html.matchAll(/href="\/jurisdictions\/([A-Z0-9-]+)\?on=2013-07-01"/g)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual(jurisdictions.nodes.map(({ code }: any) => code).toSorted());
  for (const { keys, count } of answered) {
    const row = new RegExp(`<tr><th scope="row"><a href="/jurisdictions/${keys[0].code}\\?.*?</tr>`, 's').exec(
      html,
    )![0];
    expect(row).toMatch(new RegExp(`> ${count}</td></tr>$`));
  }
});

it('the largest pages of the real record are not heavier than 40 kB as they are sent', {
  timeout: 400_000,
}, async () => {
  const real = await freshDatabase('embedded', 'real');
  {
    await using there = await served(real);
    const heavy: string[] = [];
    for (const address of [
      '/jurisdictions',
      '/laws',
      ...['CN', 'DE', 'EU', 'VN'].flatMap((code) => [`/jurisdictions/${code}`, `/jurisdictions/${code}/nearest`]),
      '/laws/cn-criminal-law-1979',
      '/laws/de-netzdg-2017',
    ]) {
      const response = await fetch(there.url + address);
      expect(response.status, address).toBe(200);
      const size = brotliCompressSync(await response.text(), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
      }).length;
      if (size > 40_000) heavy.push(`${address}: ${size}`);
    }
    expect(heavy).toEqual([]);
  }
  await real.destroy();
});

describe.runIf(chromiumPath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each([true, false])(
    'rows are opened and closed by keyboard, several at once, each address giving the same again (scripts: %s)',
    async (javaScriptEnabled) => {
      await using visit = await reader(browser, url, { javaScriptEnabled });
      const { page, heard } = visit;
      await page.goto('/jurisdictions/SM?on=2020-06-01');
      if (javaScriptEnabled)
        await page.evaluate(() => {
          (globalThis as any).isSamePage = true;
        });
      const press = async (name: string, open: string, place: string) => {
        const link = page.getByRole('link', { name, exact: true });
        await link.focus();
        const top = (await link.boundingBox())!.y;
        await page.keyboard.press('Enter');
        await page.waitForURL(
          ({ searchParams, hash }) =>
            searchParams.get('open') === open && searchParams.get('on') === '2020-06-01' && hash === place,
        );
        return top;
      };
      const opened = page.locator('.jurisdiction-opened');
      const top = await press('Proof: Takedown duty', 'takedown-duty', '#takedown-duty');
      const close = page.getByRole('link', { name: 'Close: Takedown duty', exact: true });
      await close.waitFor();
      expect(await opened.textContent()).toContain('Platforms must remove insults within an hour of an order.');
      if (javaScriptEnabled) {
        expect(await close.evaluate((link) => link === document.activeElement)).toBe(true);
        expect(Math.abs((await close.boundingBox())!.y - top)).toBeLessThan(2);
      }
      expect(await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')).toContain('open=');
      const { jurisdiction } = await json('/jurisdictions/SM.json?on=2020-06-01');
      const other = jurisdiction.answers.find(
        ({ kind, status }: any) => kind.code !== 'takedown-duty' && status !== 'NOT_REVIEWED',
      ).kind;
      await press(`Proof: ${other.name}`, `takedown-duty,${other.code}`, `#${other.code}`);
      await page.getByRole('link', { name: `Close: ${other.name}`, exact: true }).waitFor();
      expect(await opened.count()).toBe(2);
      const words = await opened.allInnerTexts();
      const again = await page.context().newPage();
      await again.goto(page.url());
      expect(await again.locator('.jurisdiction-opened').allInnerTexts()).toEqual(words);
      await press('Close: Takedown duty', other.code, '#takedown-duty');
      await page.getByRole('link', { name: 'Proof: Takedown duty', exact: true }).waitFor();
      expect(await opened.count()).toBe(1);
      await page.goBack();
      await page.waitForURL(/open=takedown-duty,/);
      await close.waitFor();
      expect(await opened.count()).toBe(2);
      if (javaScriptEnabled) expect(await page.evaluate(() => (globalThis as any).isSamePage)).toBe(true);
      expect(heard).toEqual([]);
    },
  );

  it.each([
    [1280, true],
    [1280, false],
    [390, true],
    [390, false],
  ])(
    'at %i px, scripts %s: did Croatia have to remove content on 1 July 2013, by whose law, under which article?',
    async (width, javaScriptEnabled) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
      const page = await context.newPage();
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('pageerror', (error) => heard.push(error.message));
      const follow = async (name: string) => {
        await page.getByRole('link', { name, exact: true }).first().focus();
        await page.keyboard.press('Enter');
      };
      await page.goto(`${url}/`);
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Jurisdictions' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/jurisdictions$/);
      await follow('Croatia');
      await page.waitForURL(/\/jurisdictions\/HR$/);
      await page.getByLabel('Day').fill('2013-07-01');
      await page.getByRole('button', { name: 'Show' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/on=2013-07-01$/);
      const row = page.locator('tr#takedown-duty');
      await row.filter({ hasText: 'via the European Union' }).waitFor();
      expect(await row.textContent()).toMatch(/in force since 1 July 2013.*Art\. 3/);
      await follow('Proof: Takedown duty');
      await page.waitForURL(/on=2013-07-01&open=takedown-duty#takedown-duty$/);
      expect(await page.locator('.jurisdiction-opened').textContent()).toContain(
        'Hosting services must remove content within 24 hours of an order.',
      );
      await page
        .locator('.jurisdiction-opened')
        .getByRole('link', { name: /Regulation on hosting services/ })
        .focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/laws\/eu-hosting-regulation-2010\?on=2013-07-01#removal$/);
      expect(heard).toEqual([]);
      await context.close();
    },
  );
});
