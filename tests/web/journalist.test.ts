// What do journalists come for? Their tasks, as far as they lead over several pages: with and without scripts, wide and narrow, by keyboard.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { reader, startBrowser } from '../support/reader.ts';
import { type Served, served } from '../support/served.ts';

let db: Database;
let server: Served;
let browser: Browser;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'sound');
  server = await served(db);
  if (chromiumPath) browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server[Symbol.asyncDispose]();
  await db.destroy();
});

const ways = [
  { width: 1280, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
  { width: 390, javaScriptEnabled: true },
  { width: 390, javaScriptEnabled: false },
];

/** Follows a link as somebody does who has no mouse. */
async function follow(page: Page, name: string | RegExp, within = 'body'): Promise<void> {
  const link = page
    .locator(within)
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first();
  await link.focus();
  const before = page.url();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

describe.runIf(chromiumPath).each(ways)('at $width px, scripts: $javaScriptEnabled', (way) => {
  it('“I heard of a network act in San Marino: was a part of it struck down, when, and who says so?”', async () => {
    await using visit = await reader(browser, server.url, way);
    const { page } = visit;
    await page.goto('/');
    const box = page.locator('main').locator('input[type=search]');
    await box.fill('network act');
    await page.locator('main').getByRole('button', { name: 'Search' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    await follow(page, /^Network Act/, 'main');
    expect(await heading(page)).toContain('Network Act');
    expect(await page.locator('main').textContent()).toMatch(/[Ss]truck down/);
    expect(await page.locator('main').textContent()).toContain('7 July 2016');
    expect(
      await page
        .locator('main')
        .getByRole('link', { name: /Guide to "network" law/ })
        .count(),
    ).toBeGreaterThan(0);
    expect(visit.heard).toEqual([]);
  });

  it('“What changed for platforms in San Marino between mid-2012 and mid-2020, by which article?”', async () => {
    await using visit = await reader(browser, server.url, way);
    const { page } = visit;
    await page.goto('/changes');
    await page.getByLabel('From').fill('2012-06-01');
    await page.getByLabel('To', { exact: true }).fill('2020-06-01');
    await page.getByLabel('Jurisdiction').selectOption('SM');
    if (!way.javaScriptEnabled) {
      await page.getByRole('button', { name: 'Show' }).focus();
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(/from=2012-06-01/);
    const row = page.getByRole('row', { name: /Takedown duty/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/began on 1 January 2020.*deadline 1 hour/);
    const before = page.url();
    const law = row.getByRole('link', { name: /^Content Act/ });
    await law.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== before);
    expect(page.url()).toMatch(/\/laws\/sm-content-act-2019#removal$/);
    expect(visit.heard).toEqual([]);
  });

  it('“What came into effect around June 2010 in the Union, and what was still to come?”', async () => {
    await using visit = await reader(browser, server.url, way);
    const { page } = visit;
    await page.goto('/calendar?jurisdiction=EU&on=2010-06-15');
    const ahead = page.getByRole('region', { name: 'After 15 June 2010' });
    expect(await ahead.textContent()).toMatch(
      /January 2011.*Regulation on hosting services leaves its grace period: duties begin/,
    );
    const behind = page.getByRole('region', { name: 'Up to 15 June 2010' });
    expect(await behind.textContent()).toMatch(/June 2010.*Regulation on hosting services takes effect/);
    await follow(page, 'Regulation on hosting services', 'main');
    expect(page.url()).toContain('/laws/eu-hosting-regulation-2010?on=2010-06-15');
    expect(await heading(page)).toBe('Regulation on hosting services');
    expect(visit.heard).toEqual([]);
  });

  it('“Where do I get all of it, and under which licence?”', async () => {
    await using visit = await reader(browser, server.url, way);
    const { page } = visit;
    await page.goto('/');
    await follow(page, 'Data', 'header');
    expect(await page.locator('main').textContent()).toContain('Creative Commons Attribution 4.0');
    const link = page.getByRole('link', { name: 'laws.csv', exact: true });
    const file = await fetch(server.url + (await link.getAttribute('href')));
    expect([file.status, (await file.text()).split('\r\n').length]).toEqual([200, 9]);
    expect(visit.heard).toEqual([]);
  });

  it('“Did you correct something lately?”', async () => {
    await using visit = await reader(browser, server.url, way);
    const { page } = visit;
    await page.goto('/data');
    await follow(page, 'what was corrected', 'footer');
    await follow(page, 'Release 1', 'main');
    expect(await page.locator('main [role=status]').textContent()).toContain('It is the first');
    expect(visit.heard).toEqual([]);
  });
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
    const response = await fetch(server.url + address);
    const text = (await response.text()).replaceAll('&quot;', '"').replaceAll('\\"', '"');
    expect([address, response.status]).toEqual([address, status]);
    expect(text).toContain(sentence);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('forty countries in a calendar are no fault', async () => {
    const response = await fetch(`${server.url}/calendar?jurisdiction=${forty}&on=2000-01-01`);
    expect([response.status, (await response.text()).includes('Online Services Act')]).toEqual([200, true]);
  });
});
