// Changes of law and of the record, and the feeds of both.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { urn, xml } from '../../src/web/feed/atom.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { startBrowser } from '../support/reader.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';

let db: Database;
let server: Served;
beforeAll(async () => {
  // Two releases: the second corrects a deadline, another an address, and a bill was rejected lately.
  await using seeds = await soundSeeds();
  db = await freshDatabase('embedded', 'sound');
  await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'deadline: 1 h', 'deadline: 3 h');
  await seeds.replace(
    'laws/FR/fr-retention-act-2006.yaml',
    '"https://example.org/fr/firm"',
    '"https://example.org/fr/f"',
  );
  const bill = path.join(seeds.folder, 'laws/AD/ad-bill-2020.yaml');
  const day = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  await writeFile(bill, (await readFile(bill, 'utf8')).replace(/2020-09-10|2026-01-02|2021-01-01/g, day));
  await importSeeds(db, seeds.folder);
  server = await served(db);
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await db?.destroy();
});

const text = async (address: string) => (await fetch(server.url + address)).text();
const json = async (address: string): Promise<any> => (await fetch(server.url + address)).json();
const rowsOf = (html: string) => html.match(/<tbody>(.*?)<\/tbody>/s)?.[1]?.match(/<tr>/g)?.length ?? 0;

describe('changes of law', () => {
  const address = '?from=2009-01-01&to=2020-06-01';

  it('each change of the twin stands in a row, and countries that one provision changed alike share one', async () => {
    const { changes } = await json(`/changes.json${address}`);
    const html = await text(`/changes${address}`);
    for (const { jurisdiction, kind } of changes.changes) {
      expect(html).toContain(`>${jurisdiction.name}</a>`);
      expect(html).toContain(`<a href="/kinds/${kind.code}">`);
    }
    const through = changes.changes.filter(({ after }: any) => after.provisions[0]?.via?.code === 'EU');
    expect(through.length).toBeGreaterThan(20);
    expect(rowsOf(html)).toBeLessThan(changes.changes.length / 3);
    expect(html).toContain('via the European Union');
  });

  it('the sentence counts what the record counts', async () => {
    const { changes } = await json(`/changes.json${address}`);
    const began = changes.counts.find(({ change }: any) => change === 'BEGAN').count;
    expect(await text(`/changes${address}`)).toContain(`${began} began`);
  });

  it('the year that ends today is told unless days are given', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const html = await text('/changes');
    expect(html).toContain(`name="to" value="${today}"`);
    expect(html).toMatch(new RegExp(`name="from" value="${Number(today.slice(0, 4)) - 1}`));
  });
});

describe('changes of the record', () => {
  it('releases are listed, and apart from the law', async () => {
    const html = await text('/releases');
    expect(html).toContain('<a href="/releases/2">Release 2</a>');
    expect(html).toContain('<h2 id="law">The law changed</h2>');
  });

  it('a release tells each field as its twin does', async () => {
    const { recordChanges } = await json('/releases/2.json');
    expect(recordChanges.totalCount).toBe(3);
    const html = await text('/releases/2');
    for (const { document, law, fields } of recordChanges.documents) {
      expect(html).toContain(`id="${document}"`);
      if (law) expect(html).toContain(`href="/laws/${law.id}"`);
      for (const field of fields) expect(html).toContain(field.path);
    }
    expect(html).toMatch(
      /<dt>provisions\.removal\.attributes\.deadline<\/dt>.*was: <\/span>1 h<\/del>.*is: <\/span>3 h<\/ins>/,
    );
  });
});

describe('feeds', () => {
  const feeds = [
    '/changes.atom',
    '/changes.atom?jurisdiction=AD',
    '/changes.atom?text=takedown',
    '/changes.atom?kind=takedown-duty',
    '/search.atom?text=act',
    '/releases.atom',
  ];

  it('are found from the pages they belong to', async () => {
    for (const [page, feed] of [
      ['/changes?jurisdiction=SM', '/changes.atom?jurisdiction=SM'],
      ['/calendar?jurisdiction=SM', '/calendar.ics?jurisdiction=SM'],
      ['/jurisdictions/SM', '/changes.atom?jurisdiction=SM'],
      ['/jurisdictions/SM', '/calendar.ics?jurisdiction=SM'],
      ['/kinds/takedown-duty', '/changes.atom?kind=takedown-duty'],
      ['/kinds/takedown-duty', '/calendar.ics?kind=takedown-duty'],
      ['/search?text=network', '/search.atom?text=network'],
      ['/releases', '/releases.atom'],
    ] as [string, string][]) {
      expect(await text(page)).toMatch(
        new RegExp(`<link rel="alternate" [^>]*href="${feed.replace(/[.?]/g, '\\$&')}"`),
      );
      expect((await fetch(server.url + feed)).status).toBe(200);
    }
  });

  it('ids are the same for good, and times are from the record', async () => {
    const first = await text('/changes.atom?jurisdiction=AD');
    expect(await text('/changes.atom?jurisdiction=AD')).toBe(first);
    expect(first).toContain('Andorra: Takedown Bill: rejected on');
    const [, whole] = /<entry>\n<id>(urn:uuid:[^<]+)</.exec(first)!;
    expect(await text('/changes.atom')).toContain(whole);
    expect(await text('/changes.atom?text=takedown')).toContain(whole);
    expect(urn('vn-law-on-cybersecurity-2018')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const { releases } = await json('/releases.json');
    const told = [...(await text('/releases.atom')).matchAll(/<updated>([^<]+)<\/updated>\n<summary>/g)].map(
      ([, time]) => time,
    );
    expect(told).toEqual(releases.map(({ madeAt }: any) => madeAt));
  });

  it('a search tells the laws and provisions that it finds', async () => {
    const { laws, provisions } = await json('/search.json?text=network');
    expect(laws.nodes.length + provisions.nodes.length).toBeGreaterThan(1);
    const feed = await text('/search.atom?text=network');
    for (const { title } of [...laws.nodes, ...provisions.nodes]) expect(feed).toContain(xml(title));
  });

  it('what XML cannot hold does not get into it', () => {
    expect(xml('a\u0000b\u001b<&>"]]>\ud800 \u{1f600}')).toBe(
      'a\ufffdb\ufffd&lt;&amp;&gt;&quot;]]&gt;\ufffd \u{1f600}',
    );
  });

  describe.runIf(chromiumPath)('as XML', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startBrowser();
    });
    afterAll(() => browser.close());

    it.each(feeds)('%s has what RFC 4287 asks for', async (address) => {
      const response = await fetch(server.url + address);
      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const page = await browser.newPage();
      const problems = await page.evaluate(
        (text) => {
          const atom = 'http://www.w3.org/2005/Atom';
          const found: string[] = [];
          const feed = new DOMParser().parseFromString(text, 'application/xml').documentElement;
          if (feed.namespaceURI !== atom || feed.localName !== 'feed') return [`no feed: ${feed.textContent}`];
          const own = (of: Element, name: string) => [...of.children].filter((child) => child.localName === name);
          const one = (of: Element, name: string) => {
            const all = own(of, name);
            if (all.length !== 1) found.push(`${all.length} ${name} in ${of.localName}`);
            return all[0]?.textContent ?? '';
          };
          const isTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text);
          const entries = own(feed, 'entry');
          one(feed, 'author');
          const ids: string[] = [];
          for (const each of [feed, ...entries]) {
            const id = one(each, 'id');
            if (!/^urn:uuid:[0-9a-f-]{36}$/.test(id)) found.push(`id ${id}`);
            ids.push(id);
            if (one(each, 'title') === '') found.push('an empty title');
            if (!isTime(one(each, 'updated'))) found.push('a time');
            for (const link of own(each, 'link')) {
              const href = link.getAttribute('href') ?? '';
              if (!URL.canParse(href)) found.push(`link ${href}`);
            }
            if (own(each, 'link').filter((link) => link.getAttribute('rel') === 'alternate').length !== 1)
              found.push('alternate');
          }
          if (own(feed, 'link').filter((link) => link.getAttribute('rel') === 'self').length !== 1) found.push('self');
          if (new Set(ids).size !== ids.length) found.push('an id twice');
          if (entries.length === 0) found.push('no entry');
          const times = entries.map((entry) => own(entry, 'updated')[0]!.textContent!);
          if (own(feed, 'updated')[0]!.textContent !== times[0])
            found.push('the feed is not as new as its newest entry');
          if (times.some((time, index) => index > 0 && time > times[index - 1]!)) found.push('the order');
          return found;
        },
        await response.text(),
      );
      await page.close();
      expect(problems).toEqual([]);
    });
  });
});
