// A kind of rule, the list of kinds, and the map of the start page: what they show is what the API says, also in files.

import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { dateText } from '../../src/web/wording.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
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
/** Text as a reader sees it. */
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

describe('a kind', () => {
  it.each(['/kinds/takedown-duty?on=2021-03-15', '/kinds/data-localisation?on=2014-12-31', '/kinds/must-carry'])(
    '%s: rows and map say what its JSON says',
    async (address) => {
      const html = await text(address);
      const { kind, countries } = await json(address.replace(/(?=\?|$)/, '.json'));
      const rows = [...html.matchAll(/<tr id="(\w+)">(.*?)<\/tr>/gs)];
      const codes = kind.answers.map((answer: any) => answer.jurisdiction.code);
      expect(rows.map(([, code]) => code).toSorted()).toEqual(codes.toSorted());
      for (const answer of kind.answers) {
        const row = read(rows.find(([, code]) => code === answer.jurisdiction.code)![2]!);
        const word = { IN_FORCE: 'in force', NONE: 'none', ENDED: 'ended', PROPOSED: 'proposed' }[
          answer.status as 'NONE'
        ];
        expect(row).toContain(`${answer.jurisdiction.name}`);
        expect(row).toContain(word ?? 'no such word');
        if (answer.from) expect(row).toContain(`since ${dateText(answer.from)}`);
        for (const { number } of answer.strictest) if (number) expect(row).toContain(String(number.value));
        for (const { provision } of answer.provisions.slice(0, 1)) expect(row).toContain(provision.law.title);
      }
      const map = /<figure class="figure" id="map">.*?<\/figure>/s.exec(html)![0];
      const answers = new Map(kind.answers.map((answer: any) => [answer.jurisdiction.code, answer]));
      const titles = [...map.matchAll(/<title>([^<]*?): ([^<]*)<\/title><\/a>/g)].map(([, name, says]) => [
        name!,
        says!,
      ]);
      const told = new Map(titles.map(([name, says]) => [read(name!), says!]));
      expect(countries.nodes).toHaveLength(250);
      for (const { code, name } of countries.nodes)
        expect(told.get(name), name).toMatch(
          answers.has(code)
            ? new RegExp((answers.get(code) as any).status === 'IN_FORCE' ? '^in force' : '^')
            : /^not reviewed$/,
        );
    },
  );

  it('has a finding with its coverage', async () => {
    expect(await text('/kinds/takedown-duty?on=2021-03-15')).toMatch(
      /Takedown duty: in force in \d+ of the \d+ countries on record on 15 March 2021/,
    );
    expect(await text('/kinds/must-carry?on=1901-01-01')).toContain(
      'Must-carry: no country is on record for 1 January 1901',
    );
  });

  it('proof of a row is opened by its address', async () => {
    const closed = await text('/kinds/takedown-duty?on=2021-03-15');
    const proof = 'Platforms must remove insults within an hour of an order.';
    expect(closed).not.toContain(proof);
    expect(closed).toContain('href="/kinds/takedown-duty?on=2021-03-15&amp;open=SM#SM"');
    const open = await text('/kinds/takedown-duty?open=SM&on=2021-03-15');
    expect(open).toContain(proof);
    expect(open).toContain('https://example.org/sm/7-2019');
    expect(open).toContain('href="/kinds/takedown-duty?on=2021-03-15#SM"');
  });

  it('its ranking is that of the API', async () => {
    const html = await text('/kinds/takedown-duty/deadline?on=2021-03-15');
    const { ranking } = await json('/kinds/takedown-duty/deadline.json?on=2021-03-15');
    expect(ranking.places.length).toBeGreaterThan(0);
    const rows = [...html.matchAll(/<tr><td class="amount"[^>]*>(\d+)<\/td><th[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)];
    expect(rows.map(([, rank, name]) => [Number(rank), read(name!)])).toEqual(
      ranking.places.map((place: any) => [place.rank, place.jurisdiction.name]),
    );
    expect(html).toContain(`${ranking.notReviewed} were not reviewed`);
    const csv = await text('/kinds/takedown-duty/deadline.csv?on=2021-03-15');
    expect(csv.trim().split('\r\n')).toHaveLength(1 + ranking.places.length);
  });

  it.each([
    ['/kinds/no-such-kind', 404, 'Not found'],
    ['/kinds/no-such-kind/map', 404, 'Not found'],
    ['/kinds/no-such-kind/adoption', 404, 'Not found'],
    ['/kinds/takedown-duty/no-such-number', 404, 'Not found'],
    ['/kinds/takedown-duty/trigger', 404, 'Not found'],
    ['/embed/kinds/no-such-kind', 404, 'Not found'],
    ['/kinds/takedown-duty?on=1850-01-01', 400, 'Ask about a day from 1900-01-01 to 2100-12-31.'],
    ['/kinds/takedown-duty?map=moon', 400, 'map is "moon". It can be world, europe'],
    ['/kinds/takedown-duty?open=QQ', 400, 'There is no jurisdiction "QQ".'],
    ['/kinds/takedown-duty?open=AD,AE,AF,AG,AL,AM', 400, '6 answers are too many to open at once.'],
    ['/?kind=%3Cscript%3Ealert(1)%3C/script%3E', 400, 'There is no kind of rule "&lt;script>alert(1)&lt;/script>".'],
  ])('%s: %i, and a page that explains', async (address, status, sentence) => {
    const response = await fetch(url + address);
    expect([address, response.status]).toEqual([address, status]);
    expect((await response.text()).replaceAll('&quot;', '"')).toContain(sentence);
  });

  it('is light: the shapes of the map come once, from a file that holds for good', async () => {
    for (const address of ['/', '/kinds', '/kinds/takedown-duty?on=2021-03-15', '/kinds/data-localisation?map=asia']) {
      const html = await text(address);
      expect([address, brotliCompressSync(html).length < 40_000]).toEqual([address, true]);
    }
    const sheet = /href="(\/assets\/map-world-\w+\.svg)#FR"/.exec(await text('/'))![1]!;
    const response = await fetch(url + sheet);
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      'image/svg+xml',
      'public, max-age=31536000, immutable',
    ]);
    expect(await response.text()).toContain('<path id="FR" d="m');
  });
});

describe('files of figures', () => {
  it.each(['map?on=2021-03-15', 'map?map=europe&on=2021-03-15', 'adoption', 'deadline?on=2021-03-15'])(
    '%s as SVG and PNG',
    async (figure) => {
      const as = (ending: string) => fetch(`${url}/kinds/takedown-duty/${figure.replace(/(?=\?|$)/, `.${ending}`)}`);
      const svg = await as('svg');
      expect(svg.headers.get('content-type')).toBe('image/svg+xml');
      const drawing = await svg.text();
      expect(drawing).toContain('<title>Takedown duty');
      // It stands alone: no shape is fetched.
      expect(drawing).not.toContain('<use');
      expect(drawing).toContain('release 1.');
      const png = await as('png');
      expect(png.headers.get('content-type')).toBe('image/png');
      expect(
        Buffer.from(await png.arrayBuffer())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    },
  );
});

describe('the list of kinds', () => {
  it('counts what the API counts', async () => {
    const html = await text('/kinds?on=2021-03-15');
    const { pillars, counts } = await json('/kinds.json?on=2021-03-15');
    const kinds = pillars.flatMap((pillar: any) => pillar.kinds);
    for (const { code, name } of kinds) {
      const row = read(new RegExp(`<tr><th scope="row"><a href="/kinds/${code}[?"].*?</tr>`, 's').exec(html)![0]);
      const own = counts.filter(({ keys }: any) => keys[0].code === code);
      const inForce = own
        .filter(({ keys }: any) => keys[1].code === 'in-force')
        .reduce((sum: number, { count }: any) => sum + count, 0);
      const known = own.reduce((sum: number, { count }: any) => sum + count, 0);
      expect(row).toContain(name);
      expect(row).toContain(known === 0 ? 'nothing on record' : `${inForce} of ${known} on record`);
    }
  });
});

describe.runIf(chromiumPath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  const open = async (address: string, width: number, options: object = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
    const page = await context.newPage();
    await page.goto(url + address);
    return page;
  };

  it('another year is shown without a reload, told, and taken back', async () => {
    const page = await open('/kinds/data-localisation?on=2016-12-31', 1280);
    const failed: string[] = [];
    page.on('console', (message) => failed.push(message.text()));
    await page.evaluate(() => {
      (globalThis as any).isSamePage = true;
    });
    const mark = () => page.locator('#map a', { hasText: 'San Marino' }).locator('.small, .land').getAttribute('class');
    expect(await mark()).toContain('state-in-force');
    await page.locator('main input[type=range]').fill('2005');
    await page.waitForURL(/on=2005/);
    await vi.waitFor(async () => expect(await mark()).not.toContain('state-in-force'));
    expect(await page.locator('body > [role=status]').textContent()).toContain('On 31 December 2005');
    await page.goBack();
    await vi.waitFor(async () => expect(await mark()).toContain('state-in-force'));
    expect(await page.evaluate(() => (globalThis as any).isSamePage)).toBe(true);
    expect(failed).toEqual([]);
    await page.context().close();
  });

  it("a row's proof is opened where it stands, on the map that was chosen, and closes the one before", async () => {
    const page = await open('/kinds/takedown-duty?map=europe&on=2021-03-15', 1280);
    await page.evaluate(() => {
      (globalThis as any).isSamePage = true;
    });
    const proof = (name: string) => page.getByRole('link', { name: `Proof for ${name}` });
    await proof('Croatia').press('Enter');
    await page.getByRole('link', { name: 'Close the proof for Croatia' }).waitFor();
    await proof('San Marino').focus();
    const top = (await proof('San Marino').boundingBox())!.y;
    await proof('San Marino').press('Enter');
    const close = page.getByRole('link', { name: 'Close the proof for San Marino' });
    await close.waitFor();
    expect(page.url()).toBe(`${url}/kinds/takedown-duty?map=europe&open=SM&on=2021-03-15#SM`);
    expect(await page.locator('.kind-proof').count()).toBe(1);
    expect(await page.locator('.kind-proof').textContent()).toContain('within an hour of an order');
    expect(await close.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(Math.abs((await close.boundingBox())!.y - top)).toBeLessThan(2);
    expect(await page.evaluate(() => (globalThis as any).isSamePage)).toBe(true);
    await page.context().close();
  });

  it('shapes from the file are drawn with the states of the page, and can be clicked', async () => {
    const page = await open('/kinds/data-retention?on=2008-01-01', 1280, { viewport: { width: 1280, height: 1600 } });
    const france = page.locator('#map a', { has: page.locator('use[href$="#FR"]') });
    await vi.waitFor(async () => expect((await france.boundingBox())!.width).toBeGreaterThan(20));
    // Its very pixels: in force is plain, what was not reviewed has a pattern.
    const middle = async (code: string) => {
      const box = (await page.locator(`#map use[href$="#${code}"]`).boundingBox())!;
      const shot = await page.screenshot({
        clip: { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 4, height: 4 },
      });
      return shot.toString('base64');
    };
    expect(await middle('CD')).not.toBe(await middle('FR'));
    await page.locator('#map use[href$="#CD"]').click();
    await page.waitForURL(/\/jurisdictions\/CD\?on=2008-01-01$/);
    await page.context().close();
  });

  it('what has the focus is told beside it, and a narrow screen begins between Europe and Asia', async () => {
    const page = await open('/kinds/takedown-duty?on=2021-03-15', 390);
    const pan = page.locator('#map .pan');
    await vi.waitFor(async () => expect(await pan.evaluate((element) => element.scrollLeft)).toBeGreaterThan(550));
    await page.getByRole('link', { name: /^San Marino: in force/ }).focus();
    await page.locator('.pointed', { hasText: 'San Marino: in force since 1 January 2020, deadline 1 hour' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.pointed').isHidden()).toBe(true);
    await pan.evaluate((element) => {
      element.scrollLeft = 100;
    });
    await page.locator('main input[type=range]').fill('2019');
    await page.waitForURL(/on=2019/);
    await page.getByText('on record on 31 December 2019').first().waitFor();
    expect(await pan.evaluate((element) => element.scrollLeft)).toBe(100);
    const still = await open('/kinds/takedown-duty?on=2021-03-15', 390, { javaScriptEnabled: false });
    expect(await still.locator('#map .pan').evaluate((element) => element.scrollLeft)).toBeGreaterThan(550);
    await page.context().close();
    await still.context().close();
  });
});
