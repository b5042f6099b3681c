// Text of seeds is shown, never run, wherever it stands: every text of a record is made hostile, and every page is walked.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { reader, startBrowser } from '../support/reader.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';
import { pages } from './pages.ts';

const hostile = `"'><img src=x onerror="ran=1"><script>ran=1</script><svg onload=ran=1></svg>]]>&lt;`;

/** Fields that hold words of people, not codes. */
const texts = new Set(
  `text summary title publisher note basis article authority chamber at claim page label name officialName question boundary
   description good bad`.split(/\s+/),
);
/** Lists of such words. */
const lists = new Set(['caveats']);
const made = new Set<string>();

/** A YAML file with every text of it made hostile. */
function poisoned(yaml: string): string {
  const document = parseDocument(yaml);
  visit(document, {
    Pair(_key, { key, value }, above) {
      const name = String(key);
      // Values of a provision are codes, whatever their keys are called.
      if (above.some((each) => isPair(each) && String(each.key) === 'attributes' && isMap(each.value)))
        return undefined;
      if (texts.has(name) && isScalar(value) && typeof value.value === 'string') {
        value.value += hostile;
        made.add(name);
      }
      if (lists.has(name) && value && typeof value === 'object' && 'items' in value)
        for (const item of value.items as unknown[])
          if (isScalar(item) && !isPair(item)) {
            item.value += hostile;
            made.add(name);
          }
      return undefined;
    },
  });
  return document.toString();
}

let db: Database;
let server: Served;
beforeAll(async () => {
  await using seeds = await soundSeeds();
  for (const file of await readdir(seeds.folder, { recursive: true }))
    if (file.endsWith('.yaml')) {
      const whole = path.join(seeds.folder, file);
      await writeFile(whole, poisoned(await readFile(whole, 'utf8')));
    }
  // Something that happened lately, for the feeds.
  const bill = path.join(seeds.folder, 'laws/AD/ad-bill-2020.yaml');
  const lately = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  await writeFile(bill, (await readFile(bill, 'utf8')).replace(/2020-09-10|2026-01-02|2021-01-01/g, lately));
  db = await freshDatabase('embedded', 'empty');
  await importSeeds(db, seeds.folder);
  server = await served(db);
}, 240_000);
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await db?.destroy();
});

const addresses = async (): Promise<string[]> => {
  const map = await (await fetch(`${server.url}/sitemap.xml`)).text();
  const all = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!.slice(server.url.length));
  // One kind and one country are like another: those of the laws, and some more.
  const some = (start: string, count: number) => all.filter((each) => each.startsWith(start)).slice(0, count);
  return [
    ...new Set([
      ...pages,
      ...all.filter((each) => !/^\/(kinds|jurisdictions)\//.test(each)),
      ...some('/kinds/', 5),
      ...some('/jurisdictions/', 5),
      '/search?text=onerror',
      '/laws?text=script',
    ]),
  ];
};

it('every sort of text was made hostile', () => {
  expect([...texts, ...lists].filter((name) => !made.has(name))).toEqual([]);
});

it('no page as it is sent has an element, an attribute or a script from a text', async () => {
  for (const address of await addresses()) {
    const response = await fetch(server.url + address);
    expect([address, response.status]).toEqual([address, 200]);
    const html = await response.text();
    expect([address, html.match(/<img\b(?![^>]* src="\/)|<svg onload|<script>|\son\w+="[^"]*ran/)]).toEqual([
      address,
      null,
    ]);
  }
});

describe.runIf(chromiumPath)('in a browser without our policy', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('no page runs a text, says anything, or asks another host', async () => {
    for (const address of await addresses()) {
      await using visit = await reader(browser, server.url, { bypassCSP: true });
      await visit.page.goto(address);
      const found = await visit.page.evaluate(() => ({
        ran: 'ran' in globalThis,
        images: [...document.images].filter((image) => !image.getAttribute('src')?.startsWith('/')).length,
      }));
      expect([address, found, visit.heard]).toEqual([address, { ran: false, images: 0 }, []]);
    }
  }, 240_000);

  it('feeds and pictures are well formed and hold no element from a text', async () => {
    await using visit = await reader(browser, server.url);
    await visit.page.goto('/');
    for (const address of ['/changes.atom', '/search.atom?text=network', '/releases.atom', '/sitemap.xml']) {
      const text = await (await fetch(server.url + address)).text();
      const elements = await visit.page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return [...new Set([...parsed.querySelectorAll('*')].map((element) => element.localName))];
      }, text);
      expect(elements.length).toBeGreaterThan(3);
      expect([address, elements.filter((name) => /parsererror|img|script|svg|html/.test(name))]).toEqual([address, []]);
    }
  });
});
