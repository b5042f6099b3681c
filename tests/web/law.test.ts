// A law's page: its states, relations and history, and what it tells to machines.

import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { statusText } from '../../src/web/standing.tsx';
import { dateText } from '../../src/web/wording.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
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
const ids = [
  'sm-network-act-2012',
  'sm-content-act-2019',
  'fr-retention-act-2006',
  'eu-hosting-regulation-2010',
  'eu-retention-directive-2005',
  'ad-bill-2020',
  'ad-online-act-1999',
];

/** It has events and no coded rule. */
const lateAct = `id: sm-late-act-2020
jurisdiction: SM
instrument: act
titles:
  - { text: Late Act, lang: en, cite: [gazette] }
asOf: 2021
events:
  - { kind: adopted, date: 2020-02-01, cite: [gazette] }
sources:
  gazette: { url: "https://example.org/sm/late", title: Late Act, publisher: Gazette, class: primary, lang: it, read: 2026-01-02 }
coding: { read: 2026-01-02 }
`;

const jsonLdIn = (html: string): any =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);

/** The properties that schema.org has for each type used, of its types above it too (https://schema.org/Legislation, version 29). */
const properties: Record<string, string[]> = {
  Legislation: [
    'jurisdiction',
    'legislationAmends',
    'legislationApplies',
    'legislationChanges',
    'legislationCommences',
    'legislationConsolidates',
    'legislationCorrects',
    'legislationCountersignedBy',
    'legislationDate',
    'legislationDateOfApplicability',
    'legislationDateVersion',
    'legislationEnsuresImplementationOf',
    'legislationIdentifier',
    'legislationJurisdiction',
    'legislationLegalForce',
    'legislationPassedBy',
    'legislationRepeals',
    'legislationResponsible',
    'legislationTransposes',
    'legislationType',
    // of CreativeWork and Thing
    'alternateName',
    'datePublished',
    'description',
    'inLanguage',
    'isBasedOn',
    'name',
    'subjectOf',
    'url',
  ],
  WebPage: ['inLanguage', 'name', 'publisher', 'url'],
  Organization: ['name'],
  Country: ['identifier', 'name'],
  AdministrativeArea: ['identifier', 'name'],
};
const legalForce = ['InForce', 'NotInForce', 'PartiallyInForce'].map((name) => `https://schema.org/${name}`);

/** What in a JSON-LD value is none of schema.org's names. */
function unknownIn(value: any): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  if (typeof value !== 'object' || value === null) return [];
  const known = properties[value['@type']];
  if (!known) return [`@type ${value['@type']}`];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.startsWith('@') || known.includes(name) ? [] : [`${value['@type']}.${name}`]),
    ...(name.startsWith('@') ? [] : unknownIn(inner)),
  ]);
}

describe('what is told to machines', () => {
  it.each(ids)('%s has only names that schema.org knows', async (id) => {
    const told = jsonLdIn(await text(`/laws/${id}`));
    expect(told['@context']).toBe('https://schema.org');
    expect(unknownIn(told)).toEqual([]);
    if (told.legislationLegalForce) expect(legalForce).toContain(told.legislationLegalForce);
  });

  it('a law that transposes says which, with its titles, number, days and force', async () => {
    const { subjectOf, ...told } = jsonLdIn(await text('/laws/fr-retention-act-2006?on=2010-01-01'));
    expect(told).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': `${url}/laws/fr-retention-act-2006`,
      url: `${url}/laws/fr-retention-act-2006`,
      name: 'Retention Act',
      alternateName: ['Loi relative à la conservation des données'],
      inLanguage: 'fr',
      legislationIdentifier: ['2006-358', 'Act 2006-358'],
      legislationType: 'Act',
      legislationJurisdiction: { '@type': 'Country', name: 'France', identifier: 'FR' },
      legislationDate: '2006-02',
      legislationDateOfApplicability: '2006-03-26',
      legislationDateVersion: '2010-01-01',
      legislationLegalForce: 'https://schema.org/InForce',
      legislationTransposes: [
        {
          '@type': 'Legislation',
          '@id': `${url}/laws/eu-retention-directive-2005`,
          name: 'Directive on the retention of traffic data',
        },
      ],
    });
    expect(subjectOf.map(({ publisher }: any) => publisher.name)).toEqual(['Journal officiel', 'A law firm']);
  });

  it('on a day on which the state is uncertain, and before the law began, no force is told', async () => {
    for (const day of ['1999-11-15', '1990-01-01'])
      expect(jsonLdIn(await text(`/laws/ad-online-act-1999?on=${day}`))).not.toHaveProperty('legislationLegalForce');
    expect(jsonLdIn(await text('/laws/ad-bill-2020?on=2020-02-01')).legislationLegalForce).toBe(
      'https://schema.org/NotInForce',
    );
  });

  it('a title that is markup stays text', async () => {
    const html = await text('/laws/sm-network-act-2012');
    expect(jsonLdIn(html).name).toBe('Network Act <script>alert(1)</script>');
    expect(html).not.toContain('<script>alert(1)');
  });
});

describe('the page', () => {
  it.each(ids)('%s shows every rule with its states, as its JSON has them', async (id) => {
    const on = '2014-06-01';
    const [html, { law }] = await Promise.all([text(`/laws/${id}?on=${on}`), json(`/laws/${id}.json?on=${on}`)]);
    for (const { id: own, states, state, article, summary } of law.provisions) {
      const rule = new RegExp(`<article class="provision" id="${own.split(':')[1]}">(.*?)</article>`, 's').exec(
        html,
      )![1]!;
      expect(rule).toContain(summary.replace('&', '&amp;'));
      expect(rule).toContain(article ?? 'Article not seen');
      const items = [...rule.matchAll(/<li( aria-current="date")?>(.*?)<\/li>/gs)];
      expect(items).toHaveLength(states.length);
      for (const [index, each] of states.entries()) {
        expect(items[index]![2]).toContain(statusText(each));
        if (each.from) expect(items[index]![2]).toContain(dateText(each.from));
        expect(items[index]![1] !== undefined).toBe(state !== null && each.from === state.from);
      }
    }
  });

  it.runIf(chromiumPath)(
    'a link can point to one rule, which is then marked; each rule has its address beside it',
    async () => {
      const law = '/laws/sm-network-act-2012';
      const browser = await chromium.launch({
        executablePath: chromiumPath!,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
      const slugs = (await json(`${law}.json`)).law.provisions.map(({ id }: any) => id.split(':')[1]);
      expect(slugs.length).toBeGreaterThan(1);
      for (const options of [{}, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }]) {
        const page = await (await browser.newContext(options)).newPage();
        await page.goto(`${url}${law}#${slugs.at(-1)}`);
        const ground = (slug: string) =>
          page
            .locator(`#${slug}`)
            .evaluate((rule) => `${getComputedStyle(rule).backgroundColor} ${rule.matches(':target')}`);
        const marked = await ground(slugs.at(-1));
        expect(marked).toContain('true');
        await expect.poll(() => page.locator(`#${slugs.at(-1)}`).isVisible()).toBe(true);
        for (const slug of slugs) {
          if (slug !== slugs.at(-1)) expect(await ground(slug)).not.toBe(marked);
          const link = page.locator(`#${slug}`).getByRole('link', { name: 'Address of ' });
          const box = (await link.boundingBox())!;
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
          await link.focus();
          await page.keyboard.press('Enter');
          await expect.poll(() => ground(slug)).toBe(marked);
          expect(page.url()).toBe(`${url}${law}#${slug}`);
          // The next key goes on from there.
          await page.keyboard.press('Tab');
          expect(await page.evaluate(() => document.activeElement!.closest('.provision')?.id)).toBe(slug);
        }
        await page.context().close();
      }
      await browser.close();
    },
  );

  it('relations are links on both sides', async () => {
    const [one, other] = await Promise.all([text('/laws/sm-content-act-2019'), text('/laws/sm-network-act-2012')]);
    expect(one).toMatch(/supplements<\/span> <span><a href="\/laws\/sm-network-act-2012">/);
    expect(other).toMatch(
      /supplemented by<\/span> <span><a href="\/laws\/sm-content-act-2019">Content Act \(7\/2019\)/,
    );
  });

  it('titles stand in their own language', async () => {
    expect(await text('/laws/ad-online-act-1999')).toMatch(
      /<span lang="zh-Hans" dir="auto">网络服务法<\/span> <small>Simplified Chinese/,
    );
  });

  it('before its first event nothing had happened', async () => {
    expect(await text('/laws/sm-content-act-2019?on=1900-01-01')).toMatch(/: nothing had happened yet\./);
    expect((await fetch(`${url}/laws/sm-content-act-2019?on=1850-01-01`)).status).toBe(400);
  });

  it('its life is a picture, too, and there is none of what is not there', async () => {
    const svg = await text('/laws/sm-content-act-2019.svg?on=2020-06-01');
    expect(svg).toContain('<title>Content Act on 1 June 2020: in force, since 1 January 2020</title>');
    expect(svg).toContain('as of 1 June 2020, release 1.');
    const png = await fetch(`${url}/laws/sm-content-act-2019.png`);
    expect(png.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await png.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    for (const ending of ['svg', 'png']) expect((await fetch(`${url}/laws/no-such-law.${ending}`)).status).toBe(404);
  });

  it('what the record learned and corrected since its first release is told', async () => {
    const other = await freshDatabase('embedded', 'sound');
    await using seeds = await soundSeeds();
    await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'deadline: 1 h', 'deadline: 2 h');
    await seeds.write('laws/SM/sm-late-act-2020.yaml', lateAct);
    await importSeeds(other, seeds.folder);
    {
      await using then = await served(other);
      const read = async (address: string) => (await fetch(then.url + address)).text();
      const changed = await read('/laws/sm-content-act-2019');
      expect(changed).toMatch(/1 entry differs between release 1 of .* and release 2 of /);
      expect(changed).toContain('<code>provisions.removal.attributes.deadline</code>');
      expect(changed).toMatch(/said <del>.*1 h.*<\/del>, says <ins>.*2 h.*<\/ins>/);
      expect(await read('/laws/sm-content-act-2019?release=1')).toContain('the first there was');
      expect(await read('/laws/sm-late-act-2020')).toMatch(/It came on record after release 1 of .*, by release 2 of /);
      expect(await read('/laws/sm-network-act-2012')).toMatch(/nothing of it has changed up to release 2/);
    }
    await other.destroy();
  });
});

describe('the list of laws', () => {
  it('shows the laws that had a rule of a kind in a state on a day, as its JSON has them', async () => {
    const address = '?kind=takedown-duty&state=in-force&on=2020-06-01';
    const [html, { laws }] = await Promise.all([text(`/laws${address}`), json(`/laws.json${address}`)]);
    expect(laws.nodes.map(({ id }: any) => id)).toEqual(['sm-content-act-2019', 'eu-hosting-regulation-2010']);
    const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([row]) => row);
    expect(rows).toHaveLength(laws.nodes.length);
    for (const [index, { title, number, state }] of laws.nodes.entries())
      for (const part of [title, number, statusText(state)]) expect(rows[index]).toContain(part);
  });

  it('refuses a state and a kind that are none', async () => {
    for (const [query, told] of [
      ['state=yes', 'state is &quot;yes&quot;. It can be any, in-force'],
      ['kind=takedowns', 'There is no kind &quot;takedowns&quot;'],
    ]) {
      const response = await fetch(`${url}/laws?${query}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(told);
    }
  });
});
