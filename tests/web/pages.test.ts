// Every page, as it is sent and as a browser shows it.

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { makeApp } from '../../src/web/app.ts';
import { routes } from '../../src/web/routes.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { pages } from './pages.ts';

let db: Database;
let server: Server;
let url: string;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'sound');
  server = createServer(makeApp(db, { rateLimit: 0, trustProxy: undefined, answersKept: 64 })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(async () => {
  server.close();
  await db.destroy();
});

const text = async (address: string) => (await fetch(url + address)).text();

/** Scripts that stand in a page itself, though none may: data for machines are no scripts. */
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>/gi)].filter(
    ([, attributes]) => !/^ (src="\/assets\/script-\w+\.js" defer|type="application\/ld\+json")$/.test(attributes!),
  );

describe('pages as they are sent', () => {
  it.each(pages)('%s is valid HTML without scripts of its own', async (address) => {
    const response = await fetch(url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(inlineScripts(html)).toEqual([]);
    expect(html).not.toMatch(/<[^>]* (style|on[a-z]+)="/);
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        // How the renderer writes: as good as the other way.
        'doctype-style': 'off',
        'void-style': 'off',
        // One parameter, several boxes: that is what checkboxes are for.
        'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'submit'] }],
      },
    }).validateString(html);
    expect(
      report.results.flatMap((result) => result.messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  it('hostile text in seeds is shown, never run', async () => {
    const html = await text('/laws/sm-network-act-2012');
    expect(html).toContain('Network Act &lt;script>alert(1)&lt;/script>');
    expect(html).toContain('Summary with &lt;b>markup&lt;/b> &amp; &quot;quotes&quot;.');
    expect(html).toContain('href="https://example.org/sm/guide?a=1&amp;b=2"');
    for (const page of ['/laws', '/search'])
      expect(inlineScripts(await text(`${page}?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E`))).toEqual([]);
  });

  it('a cell names the highest penalties, and a kind who verifiably has none', async () => {
    const compared = await text('/compare?j=SM,HR&pillar=content&on=2020-06-01');
    for (const penalty of [
      'a fine of up to 1,000,000 EUR',
      'prison of up to 2 years',
      'up to 4 % of turnover (worldwide)',
    ])
      expect(compared).toContain(`<span class="value">${penalty}</span>`);
    expect(await text('/kinds/must-carry?on=2019-03-15')).toContain(
      '0 of the 1 countries with an answer on record had it in force and 1 verifiably had no such rule.',
    );
  });

  it.each([
    ['/laws/no-such-law', 404, 'Not found'],
    ['/jurisdictions/QQ', 404, 'Not found'],
    ['/kinds/no-such-kind', 404, 'Not found'],
    ['/nowhere', 404, 'Not found'],
    ['/compare?j=SM,QQ', 400, 'There is no jurisdiction "QQ".'],
    ['/compare?j=SM&pillar=contents', 400, 'There is no pillar "contents". Did you mean "content"?'],
    ['/compare?j=AD,AE,AF,AG,AI,AL,AM,AO,AQ,AR,AS,AT,AU', 400, '13 jurisdictions are too many'],
    ['/compare?j=SM&on=1019-03-15', 400, '"1019-03-15" is no day.'],
    ['/compare?j=SM&on=1850-03-15', 400, 'on is 1850-03-15. Ask about a day from 1900-01-01 to 2100-12-31.'],
    ['/kinds/takedown-duty?on=today', 400, '"today" is no day.'],
    ['/laws?after=x', 400, 'after is no cursor of this list.'],
    ['/laws/%E0%A4%A', 400, 'Failed to decode'],
  ])('%s: %i, and a page that explains', async (address, status, sentence) => {
    const response = await fetch(url + address);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(sentence.replaceAll('"', '&quot;'));
  });

  it('a renamed law is found under its old address', async () => {
    const response = await fetch(`${url}/laws/sm-networks-act-2012`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/laws/sm-network-act-2012']);
  });

  it('every link within the site leads somewhere', async () => {
    // One of those that differ by the values of their parameters alone, for time: a map leads to 250 countries on each of its days.
    // These are under a half of all; to follow the others too would take minutes.
    const links = new Map<string, string>();
    for (const address of pages)
      for (const [, link] of (await text(address)).matchAll(/href="(\/[^"#]*)/g)) {
        const { pathname, searchParams } = new URL(link!.replaceAll('&amp;', '&'), url);
        links.set([pathname, ...[...searchParams.keys()].sort()].join(' '), link!.replaceAll('&amp;', '&'));
      }
    expect(links.size).toBeGreaterThan(100);
    const broken: string[] = [];
    for (const link of links.values()) if ((await fetch(url + link)).status !== 200) broken.push(link);
    expect(broken).toEqual([]);
  });

  it('links to a place in a page lead to a place that is there', async () => {
    const html = await text('/laws/sm-network-act-2012');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  it('GraphiQL opens in a browser', async () => {
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await response.text()).toContain('Netlaws: ask in GraphQL');
  });
});

describe.runIf(chromiumPath)('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser.close());

  async function open(address: string, width: number, options: object = {}): Promise<{ page: Page; heard: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true, ...options });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('request', (request) => {
      // What a page makes itself (blob:, data:) comes from nowhere else.
      if (!request.url().startsWith(url) && /^(https?|wss?):/.test(request.url()))
        heard.push(`request: ${request.url()}`);
    });
    await page.goto(url + address);
    return { page, heard };
  }

  /** What is no page of its own: refusals, frames, and a rule that a link leads to. */
  const others = [
    '/laws/no-such-law',
    '/compare?j=SM,QQ',
    '/laws/sm-network-act-2012#removal',
    '/embed/kinds/takedown-duty/map?on=2021-03-15',
    '/embed/compare?j=SM,AD,HR,EU&on=2021-03-15',
    '/embed/claims/removal-in-a-day/numbers',
    '/compare/row?j=SM,AD,HR,EU&open=takedown-duty',
  ];

  it.each(
    [...pages, ...others].flatMap(
      (address) =>
        [
          [address, 1280],
          [address, 390],
        ] as [string, number][],
    ),
  )('%s at %i px is accessible, quiet, and no wider than the screen', async (address, width) => {
    const { page, heard } = await open(address, width);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.addScriptTag({ content: await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8') });
    const violations = (type: 'tag' | 'rule', values: string[]) =>
      page.evaluate(
        async (runOnly) => {
          const { violations } = await (globalThis as any).axe.run(document, { runOnly });
          return violations.flatMap((violation: any) =>
            violation.nodes.map((node: any) => `${violation.id}: ${node.html.slice(0, 120)}`),
          );
        },
        { type, values },
      );
    expect(
      await violations('tag', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
      'by light',
    ).toEqual([]);
    // The other mode has other colours and nothing else.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toContain('dark');
    expect(await violations('rule', ['color-contrast', 'link-in-text-block']), 'in the dark').toEqual([]);
    // A browser says itself which page was refused.
    expect(heard.filter((each) => !/^console: Failed to load resource: .* status of 40[04]/.test(each))).toEqual([]);
    expect(heard.length === 0 || others.includes(address)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it.each([390, 320])('at %i px, without scripts, the head leads everywhere', async (width) => {
    const { page } = await open('/kinds', width, { javaScriptEnabled: false });
    const doors = page.getByRole('navigation', { name: 'Site' }).getByRole('link');
    const names = await doors.allTextContents();
    expect(names).toEqual(routes.flatMap(({ nav }) => nav?.name ?? []));
    expect(names).toEqual(expect.arrayContaining(['Compare', 'Topics', 'Trends', 'Claims', 'Method']));
    await page.getByRole('link', { name: 'Netlaws' }).focus();
    for (const door of await doors.all()) {
      await page.keyboard.press('Tab');
      expect(await door.evaluate((element) => element === document.activeElement)).toBe(true);
      const { x, width: wide, height } = (await door.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
      expect(height).toBeGreaterThanOrEqual(24);
    }
    await page.context().close();
  });

  it.each(pages)('%s asks nothing on paper, and is no wider than it', async (address) => {
    // A4 between its margins.
    const width = 688;
    const { page } = await open(address, width);
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('form, input, select, button').all())
      expect(await control.isVisible(), await control.evaluate((element) => element.outerHTML)).toBe(false);
    const wide = await page.evaluate(
      (width) =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
          .filter((element) => element.getBoundingClientRect().right > width + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      width,
    );
    expect(wide).toEqual([]);
    await page.context().close();
  });

  it('GraphiQL opens with ten questions, each in a tab, and asks no other host', async () => {
    const { page, heard } = await open('/graphql', 1280);
    const tabs = page.locator('.graphiql-tab-button');
    await tabs.nth(9).waitFor();
    expect(await tabs.count()).toBe(10);
    // A tab can be dragged, and moves to its place at first: a press of no length, or too early, is no click.
    await vi.waitFor(
      async () => {
        await tabs.filter({ hasText: 'ShortestDeadline' }).click({ delay: 100 });
        expect(await page.locator('[role=tab][aria-selected=true]').innerText()).toBe('ShortestDeadline');
      },
      { timeout: 20_000, interval: 300 },
    );
    await page.getByRole('button', { name: /execute/i }).click({ delay: 100 });
    await page.locator('.graphiql-response', { hasText: 'withNumber' }).waitFor();
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it('what fits is offered while one types, and followed by keyboard', async () => {
    const { page, heard } = await open('/', 1280, { bypassCSP: false });
    const box = page.getByRole('combobox', { name: /^A country/ });
    await box.pressSequentially('takedown du');
    await page.getByRole('option', { name: /^Takedown duty\s*Kind of rule/ }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.press('t');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Backspace');
    await page
      .getByRole('option', { name: /^Takedown duty/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kinds\/takedown-duty$/);
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it('a choice is shown without a reload, told, and taken back by the history', async () => {
    const { page, heard } = await open('/laws', 1280, { bypassCSP: false });
    await page.evaluate(() => {
      (globalThis as any).isSamePage = true;
    });
    const all = await page.locator('main tbody tr').count();
    await page.getByLabel('Jurisdiction').focus();
    await page.getByLabel('Jurisdiction').selectOption('SM');
    await page.waitForURL(/\/laws\?jurisdiction=SM/);
    await vi.waitFor(async () => expect(await page.locator('main tbody tr').count()).toBeLessThan(all));
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('jurisdiction');
    expect(await page.locator('body > [role=status]').textContent()).toMatch(/^\d+ laws fit/);
    expect(await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')).toBe(
      '/laws.json?jurisdiction=SM',
    );
    await page.goBack();
    await vi.waitFor(async () => expect(await page.locator('main tbody tr').count()).toBe(all));
    expect(await page.evaluate(() => (globalThis as any).isSamePage)).toBe(true);
    expect(heard).toEqual([]);
    await page.context().close();
  });

  it("a page's own question opens in GraphiQL with its variables", async () => {
    const { page, heard } = await open('/kinds/must-carry?on=2019-03-15', 1280);
    await page.getByRole('link', { name: 'GraphQL', exact: true }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'KindPage' }).waitFor();
    await page.getByRole('button', { name: /execute/i }).click({ delay: 100 });
    await page.locator('.graphiql-response', { hasText: 'must-carry' }).waitFor();
    expect(heard).toEqual([]);
    await page.context().close();
  });
});
