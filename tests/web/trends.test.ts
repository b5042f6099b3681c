// Trends, claims and the method: what is drawn and told is what the API says, on the real record.

import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { type Served, served } from '../support/served.ts';

let db: Database;
let server: Served;
let url: string;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
  server = await served(db);
  url = server.url;
  ask = asker(db);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await db.destroy();
});

const day = '2024-03-01';
const text = async (address: string) => (await fetch(url + address)).text();
const json = async (address: string): Promise<any> => (await fetch(url + address)).json();

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

/** The rows of the table under a figure, cell by cell. */
function tableOf(html: string, id: string): string[][] {
  const figure = html.slice(html.indexOf(`<figure class="figure" id="${id}"`));
  const body = /<tbody>(.*?)<\/tbody>/s.exec(figure)![1]!;
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!)),
  );
}

/** 1,234 → 1234; 'not on record' → null. */
const number = (cell: string) => (cell === 'not on record' ? null : Number(cell.replaceAll(',', '')));
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

type Count = { keys: { code: string | null }[]; count: number };
const sumOf = (counts: Count[], fits: (count: Count) => boolean) =>
  counts.filter(fits).reduce((sum, { count }) => sum + count, 0);

describe('trends', () => {
  it('each panel counts what the API counts, on each of its days', async () => {
    const [html, data] = [await text(`/trends?on=${day}`), await json(`/trends.json?on=${day}`)];
    const rows = tableOf(html, 'panels');
    expect(rows).toHaveLength(data.pillars.length * 12);
    const counts: Count[][] = [22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2].map((years) => data[`before${years}`]);
    counts.push(data.now);
    for (const [index, { code, name }] of data.pillars.entries())
      for (const [point, ofDay] of counts.entries()) {
        const [what, , inForce, onRecord] = rows[index * 12 + point]!;
        const own = ({ keys }: Count) => keys[0]!.code === code;
        expect([what, number(inForce!), number(onRecord!)], `${name} ${point}`).toEqual([
          name,
          sumOf(ofDay, (count) => own(count) && count.keys[1]!.code === 'in-force'),
          sumOf(ofDay, own),
        ]);
      }
    // The finding is worked out from the same counts.
    const all = sumOf(data.now, ({ keys }) => keys[1]!.code === 'in-force');
    expect(html).toContain(`${all.toLocaleString('en')} rules on record in force on 1 March 2024`);
  });

  it('two ways to ask how many countries have a rule give the same', async () => {
    const rows = tableOf(await text(`/trends?kinds=takedown-duty,real-name&on=${day}`), 'panels');
    for (const [index, kind] of ['takedown-duty', 'real-name'].entries()) {
      const { data } = await ask(
        'query Q($kinds: [String!]) { adoption(kinds: $kinds) { points { on inForce reviewed } } }',
        {
          kinds: [kind],
        },
      );
      const atYearEnd = new Map<string, any>(data.adoption.points.map((point: any) => [point.on, point]));
      for (const [years, [, , inForce, reviewed]] of rows.slice(index * 12, index * 12 + 11).entries()) {
        const point = atYearEnd.get(`${2002 + 2 * years}-12-31`);
        expect([number(inForce!), number(reviewed!)], `${kind} ${point.on}`).toEqual([point.inForce, point.reviewed]);
      }
    }
  });

  it('who had it first: the curve, the groups and the order are those of the API', async () => {
    const address = `kinds=real-name&on=${day}`;
    const [html, { adoption, ...data }] = [
      await text(`/trends/adoption?${address}`),
      await json(`/trends/adoption.json?${address}`),
    ];
    const curve = tableOf(html, 'curve').map((row) => row.slice(1).map(number));
    expect(curve.map((row) => row[0])).toEqual(adoption.points.map(({ inForce }: any) => inForce));
    expect(curve.map((row) => row.at(-1))).toEqual(adoption.points.map(({ reviewed }: any) => reviewed));
    const last = adoption.points.at(-1);
    expect(html).toContain(
      `in force in ${last.inForce} of the ${last.reviewed} countries with an answer on record on 1 March 2024`,
    );
    const begun = adoption.spells.filter(({ from }: any) => from === null || from <= day);
    const list = /<ol class="dated trends-adopters">(.*?)<\/ol>/s.exec(html)![1]!;
    const named = [...list.matchAll(/href="\/jurisdictions\/(\w+)\?on=/g)].map(([, code]) => code);
    expect(named).toEqual(begun.map(({ jurisdiction }: any) => jurisdiction.code));
    const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];
    const { data: told } = await ask(
      'query Q($on: Date) { adoption(kinds: "real-name", from: $on, to: $on) { points { regions { region population inForce reviewed } } } }',
      { on: day },
    );
    expect(
      regions.map((region, index) => {
        const { population, points } = data[`group${index + 1}`];
        return { region, population, inForce: points.at(-1).inForce, reviewed: points.at(-1).reviewed };
      }),
    ).toEqual(told.adoption.points[0].regions);
    // Where nothing is on record there is no line, as if there were no rule.
    for (const [index, region] of regions.entries())
      if (data[`group${index + 1}`].points.every(({ reviewed }: any) => reviewed === 0))
        expect(tableOf(html, 'groups').map(([name]) => name)).not.toContain(region);
  });

  it('those who got a rule on one day by the law of a bloc stand in one line', async () => {
    const html = await text(`/trends/adoption?kinds=takedown-duty&on=${day}`);
    const line = [...html.matchAll(/<li>(.*?)<\/li>/gs)]
      .map(([, item]) => plain(item!))
      .find((item) => item.includes('Belgium'))!;
    expect(line).toContain('via the European Union');
    expect(line).toContain('Austria');
  });

  it('drift: the lines are the distances of the API, and what cannot be told is not drawn', async () => {
    const address = `of=VN,TH&to=CN,EU&from=2016&on=${day}`;
    const [html, data] = [await text(`/trends/drift?${address}`), await json(`/trends/drift.json?${address}`)];
    for (const code of ['VN', 'TH']) {
      const lines = data.drift.filter(({ jurisdiction }: any) => jurisdiction.code === code);
      const told = lines.filter(({ points }: any) => points.some(({ value }: any) => value !== null));
      expect(told.length, code).toBeGreaterThan(0);
      const rows = tableOf(html, `drift-${code}`);
      const days = lines[0].points
        .filter(({ on }: any) =>
          told.some(({ points }: any) => points.some((p: any) => p.on === on && p.value !== null)),
        )
        .map(({ on }: any) => on);
      expect(rows).toHaveLength(days.length);
      for (const [row, on] of days.entries())
        expect(rows[row]!.slice(1).map(number), `${code} ${on}`).toEqual(
          told.map(({ points }: any) => rounded(points.find((point: any) => point.on === on).value)),
        );
    }
    expect(await text(`/trends/drift?of=CN&to=CN&on=${day}`)).toContain('A jurisdiction has no distance to itself.');
    expect(await text(`/trends/drift?to=CN&on=${day}`)).toContain('Choose whom to follow.');
  });

  it('drift: with nobody chosen those that others are measured by are followed, each to the others', async () => {
    for (const [address, codes] of [
      [`on=${day}`, ['CN', 'EU', 'US']],
      [`to=VN,TH&on=${day}`, ['VN', 'TH']],
    ] as const) {
      const [html, { drift }] = [await text(`/trends/drift?${address}`), await json(`/trends/drift.json?${address}`)];
      const pairs = codes.flatMap((of) => codes.filter((to) => to !== of).map((to) => `${of} ${to}`));
      expect(drift.map(({ jurisdiction, reference }: any) => `${jurisdiction.code} ${reference.code}`)).toEqual(pairs);
      expect(html).toContain('nobody is picked');
      // In the form nobody is chosen yet.
      expect(html).not.toMatch(/name="of"[^>]* checked/);
      for (const code of codes) {
        const alone = plain(new RegExp(`id="drift-${code}".*?href="([^"]+)"[^>]*>On its own`, 's').exec(html)![1]!);
        expect(alone).toMatch(new RegExp(`^/trends/drift/lines\\?of=${code}&`));
        const finding = (page: string, id: string) =>
          new RegExp(`id="${id}".*?class="finding">(.*?)<`, 's').exec(page)![1];
        expect(finding(await text(alone), 'figure')).toBe(finding(html, `drift-${code}`));
      }
    }
    expect(await text(`/trends/drift?of=CN,EU&on=${day}`)).not.toContain('nobody is picked');
  });

  it('groups: members, stability and reasons are those of the API', async () => {
    const address = `on=${day}&between=DE,IN`;
    const [html, { clusters, distance }] = [
      await text(`/trends/clusters?${address}`),
      await json(`/trends/clusters.json?${address}`),
    ];
    expect(tableOf(html, 'stability').map(([, stability]) => number(stability!))).toEqual(
      clusters.clusters.map(({ stability }: any) => rounded(stability)),
    );
    for (const { medoid, members } of clusters.clusters) {
      const part = html.slice(html.indexOf(`<h2 id="around-${medoid.code}"`));
      const named = [.../<p>(.*?)<\/p>/s.exec(part)![1]!.matchAll(/jurisdictions\/(\w+)/g)].map(([, code]) => code);
      expect(named).toEqual(members.map(({ code }: any) => code));
    }
    const [pair] = distance.pairs;
    const reasons = html.slice(html.indexOf('Kinds in which they differ, and'));
    expect([...reasons.matchAll(/<tr><th scope="row"><a href="\/kinds\/([\w-]+)/g)].map(([, code]) => code)).toEqual(
      pair.reasons.map(({ kind }: any) => kind.code),
    );
  });

  it('then and now: both columns are the answers of their days', async () => {
    const address = `then=2014-07-01&on=${day}`;
    const [html, data] = [await text(`/trends/then-now?${address}`), await json(`/trends/then-now.json?${address}`)];
    expect(tableOf(html, 'both').map(([, ...cells]) => cells.map(number))).toEqual(
      data.pillars.map(({ code }: any) =>
        [data.earlier, data.now].flatMap((counts: Count[]) => {
          const own = ({ keys }: Count) => keys[0]!.code === code;
          return [sumOf(counts, (count) => own(count) && count.keys[1]!.code === 'in-force'), sumOf(counts, own)];
        }),
      ),
    );
  });
});

it('what can only be compared with much on record has its table as CSV', async () => {
  const lines = async (address: string) => (await text(address)).trim().split('\r\n').length - 1;
  const { clusters } = await json(`/trends/clusters.json?on=${day}`);
  const members = clusters.clusters.flatMap((group: any) => group.members);
  expect(members.length).toBeGreaterThan(5);
  expect(await lines(`/trends/clusters.csv?on=${day}`)).toBe(members.length);
  const { neighbours } = await json(`/jurisdictions/VN/nearest.json?on=${day}`);
  expect(neighbours.nearest.length).toBeGreaterThan(2);
  expect(await lines(`/jurisdictions/VN/nearest.csv?on=${day}`)).toBe(neighbours.nearest.length);
});

describe('claims', () => {
  it('every claim shows its figures, and leads to its own question', async () => {
    const { claims } = await json('/claims.json');
    expect(claims.length).toBeGreaterThan(0);
    for (const { id } of claims) {
      const [html, { claim }] = [await text(`/claims/${id}`), await json(`/claims/${id}.json`)];
      const cells = [
        ...html.matchAll(/<tr id="figure-(\w+)"><th scope="row">(.*?)<\/th><td>(.*?)<\/td>(?:<td>(.*?)<\/td>)?<\/tr>/g),
      ];
      expect(
        cells.map(([, key, label, value, unit]) => [key, plain(label!), plain(value!), plain(unit ?? '')]),
        id,
      ).toEqual(claim.figures.map(({ key, label, text, unit }: any) => [key, label, text, unit ?? '']));
      const link = /<a href="(\/graphql\?query=[^"]+)">Ask it yourself/.exec(html)![1]!.replaceAll('&amp;', '&');
      expect(new URL(link, url).searchParams.get('query')).toBe(claim.query);
    }
  });

  it('numbers of different units do not share a scale', async () => {
    const { claims } = await json('/claims.json');
    let panels = 0;
    for (const { id } of claims) {
      const { claim } = await json(`/claims/${id}.json`);
      const told = claim.figures.filter(({ json }: any) => json !== 'null');
      const units = [...new Set<string>(told.flatMap(({ unit }: any) => unit ?? []))]
        .map((unit) => [unit, told.filter((figure: any) => figure.unit === unit)] as const)
        .filter(([, figures]) => figures.length > 1);
      const shares = told.filter(({ type }: any) => type === 'SHARE');
      const expected = [
        ...units.flatMap(([unit, figures]) => figures.map(({ label, text }: any) => [label, text, unit])),
        ...shares.map(({ label, text }: any) => [label, text, 'share']),
      ];
      const response = await fetch(`${url}/claims/${id}/numbers.svg`);
      expect([id, response.status]).toEqual([id, expected.length > 0 ? 200 : 404]);
      if (expected.length === 0) continue;
      expect(tableOf(await text(`/claims/${id}`), 'numbers'), id).toEqual(expected);
      // A panel's longest bar is as long as its scale: each has its own, and a share's is one.
      const svg = await response.text();
      const drawn = svg
        .split(/(?=<text class="strong"[^>]*>[A-Z])/)
        .slice(1)
        .filter((part) => part.includes('class="bar"'));
      expect(drawn, id).toHaveLength(units.length + Number(shares.length > 0));
      panels += drawn.length;
      for (const [index, [, figures]] of units.entries()) {
        const widths = [...drawn[index]!.matchAll(/class="bar"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
          Number(width),
        );
        const values = figures.map(({ json }: any) => Number(json));
        const [longest, greatest] = [Math.max(...widths), Math.max(...values)];
        expect(widths, id).toHaveLength(values.length);
        const [, from, to] = /class="base" d="M([\d.]+) [\d.]+H([\d.]+)"/.exec(drawn[index]!)!;
        expect(longest, id).toBeCloseTo(Number(to) - Number(from), 0);
        for (const [place, value] of values.entries())
          expect(widths[place]! / longest, id).toBeCloseTo(value / greatest, 1);
      }
    }
    expect(panels).toBeGreaterThan(claims.length / 2);
    const { claim } = await json('/claims/vietnam-january-2019.json');
    expect(claim.figures.flatMap(({ unit }: any) => unit ?? [])).toEqual(['days', 'hours']);
    expect((await fetch(`${url}/claims/vietnam-january-2019/numbers`)).status).toBe(404);
    const days = tableOf(await text('/claims/vietnam-january-2019'), 'days').map(([what]) => what);
    expect(days).toContain('Claim published');
    expect(days).toEqual(expect.arrayContaining(['Passed by the National Assembly', 'In force from']));
  });
});

describe('method', () => {
  it('coverage, readings and grades are those of the data set', async () => {
    const [html, { dataset, pillars }] = [await text(`/method?on=${day}`), await json(`/method.json?on=${day}`)];
    const number = (value: number) => value.toLocaleString('en');
    const rows = tableOf(html, 'matrix');
    for (const [index, { code, name }] of pillars.entries()) {
      const own = dataset.coverage.filter(({ pillar }: any) => pillar.code === code);
      const ordered = [...own.filter(({ region }: any) => region), ...own.filter(({ region }: any) => !region)];
      expect(rows[index]![0]).toBe(name);
      for (const [place, { known, possible }] of ordered.entries())
        expect(rows[index]![place + 1]).toMatch(new RegExp(`^${number(known)} of ${number(possible)} \\(`));
    }
    expect(tableOf(html, 'divergence').map((row) => row.slice(1))).toEqual(
      dataset.divergence.map(({ read, differed }: any) => [number(differed), number(read)]),
    );
    expect(tableOf(html, 'grades').map(([, provisions]) => provisions)).toEqual(
      dataset.grades.map(({ provisions }: any) => number(provisions)),
    );
    const { data } = await ask('{ __type(name: "AnswerStatus") { enumValues { description } } }');
    for (const { description } of data.__type.enumValues) expect(plain(html)).toContain(description);
  });

  it('the map tells of every country how many kinds were reviewed', async () => {
    const [svg, data] = [await text(`/method/map.svg?on=${day}`), await json(`/method/map.json?on=${day}`)];
    const known = new Map(data.counts.map(({ keys, count }: Count) => [keys[0]!.code, count]));
    for (const { code, name, kind } of data.jurisdictions.nodes) {
      const count = known.get(code) ?? 0;
      const says = kind === 'TERRITORY' ? 'territory, not counted' : `${count} kind${count === 1 ? '' : 's'} of`;
      expect(plain(svg.replaceAll('<title>', '\n').replaceAll('</title>', '\n')), name).toContain(`\n${name}: ${says}`);
    }
    expect(await text(`/method/map?on=${day}`)).toContain('In ');
  });
});

const figures = [
  '/trends',
  '/trends?kinds=takedown-duty,real-name',
  '/trends/adoption?kinds=takedown-duty',
  '/trends/drift?of=VN,TH&to=CN,EU,US',
  '/trends/clusters',
  '/trends/then-now',
  '/claims/vietnam-january-2019',
  '/claims/unfettered-america',
  '/claims/southeast-asia-follows',
  '/method',
];

it.each(figures)('%s: each figure can be had as SVG and PNG, and alone', async (address) => {
  const html = await text(address);
  const links = [...html.matchAll(/<a href="([^"]+)">(SVG|PNG|On its own)<\/a>/g)].map(([, link, form]) => ({
    link: link!.replaceAll('&amp;', '&'),
    form: form!,
  }));
  const drawn = html.match(/<figure class="figure"/g)!.length;
  expect(links.filter(({ form }) => form === 'On its own')).toHaveLength(drawn);
  for (const { link, form } of links) {
    const response = await fetch(url + link);
    expect([link, response.status]).toEqual([link, 200]);
    const body = Buffer.from(await response.arrayBuffer());
    if (form === 'PNG') expect(body.subarray(1, 4).toString()).toBe('PNG');
    if (form === 'SVG') {
      expect(response.headers.get('content-type')).toContain('image/svg+xml');
      expect(body.toString()).toMatch(/^<\?xml .*\n<svg .*<title>[^<]{20,}<\/title>/s);
      expect(body.toString()).toContain('Netlaws, as of ');
    }
  }
});

it.each([...figures, '/method/map', '/method/map/europe'])('%s weighs at most 40 kB as it is sent', async (address) => {
  const weight = brotliCompressSync(await text(address)).length;
  expect(weight, `${address}: ${weight}`).toBeLessThanOrEqual(address.startsWith('/method/map') ? 20_000 : 40_000);
});

it.each([
  ['/trends?kinds=no-such-kind', 400, 'no-such-kind'],
  ['/trends/adoption?kinds=no-such-kind', 400, 'There is no kind "no-such-kind"'],
  ['/trends/adoption?kinds=real-name&by=continent', 400, 'It can be region, bloc.'],
  ['/trends/adoption?kinds=real-name&by=bloc&blocs=NATO', 400, 'NATO'],
  [`/trends?kinds=${Array.from({ length: 21 }, (_, index) => `a${index}`)}`, 400, '21 kinds are too many'],
  ['/trends/drift?of=QQ', 400, 'There is no jurisdiction "QQ"'],
  ['/trends/drift?of=VN&from=2030', 400, 'which is not before'],
  ['/trends/drift?of=VN&from=soon', 400, 'from is "soon"'],
  ['/trends/drift?of=VN,TH,DE,FR,ID,MY,SG', 400, 'of names 7 jurisdictions. Choose up to 6.'],
  ['/trends/drift?of=VN&pillar=contents', 400, 'Did you mean "content"?'],
  ['/trends/drift?of=VN&measure=vibes', 400, 'It can be has, shared, degree.'],
  ['/trends/clusters?count=many', 400, 'Give a number of groups from 1 to 12.'],
  ['/trends/clusters?count=40', 400, 'count is 40'],
  ['/trends/clusters?between=VN', 400, 'Name the two'],
  ['/trends/then-now?then=1850-01-01', 400, 'which is no day from 1900-01-01 on'],
  ['/trends?on=1850-01-01', 400, 'Ask about a day from 1900-01-01'],
  ['/method/map/atlantis', 404, 'Not found'],
  ['/claims/no-such-claim', 404, 'Not found'],
  ['/trends/adoption/curve', 404, 'Not found'],
])('%s: %i, and a page that explains', async (address, status, sentence) => {
  const response = await fetch(url + address);
  expect([address, response.status]).toEqual([address, status]);
  expect(plain(await response.text())).toContain(sentence);
});

it.each([
  '/trends?on=1900-01-01',
  '/trends/adoption?kinds=real-name&on=1901-05-05',
  '/trends/drift?of=VN&on=1950-01-01',
  '/trends/clusters?on=1950-01-01',
  '/trends/then-now?on=1905-01-01',
  '/trends/then-now?on=2024-02-29',
  '/method?on=1950-01-01',
])('%s: long ago, or on a leap day, the page says what there is', async (address) => {
  const response = await fetch(url + address);
  expect([address, response.status]).toEqual([address, 200]);
  expect(await response.text()).not.toMatch(/NaN|undefined|Infinity/);
});

it('a title of a law that looks like markup is shown, never run', async () => {
  const sound = await freshDatabase('embedded', 'sound');
  {
    await using other = await served(sound);
    const html = await (await fetch(`${other.url}/trends/adoption?kinds=real-name&on=2013-01-01`)).text();
    expect(html).toContain('Network Act &lt;script>alert(1)&lt;/script>');
    expect(html).not.toContain('<script>alert');
  }
  await sound.destroy();
});

describe.runIf(chromiumPath)("a journalist's tasks", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  it('did Vietnam come nearer to China or to the European Union? Chosen by keyboard, without scripts', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${url}/trends/drift`);
    await page
      .getByRole('group', { name: /^Up to 6/ })
      .getByLabel('Vietnam')
      .focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Show' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/of=VN/);
    const { drift } = await json(new URL(page.url()).pathname.concat('.json', new URL(page.url()).search));
    for (const { reference, points } of drift) {
      const row = page
        .locator('table')
        .getByRole('row', { name: new RegExp(`^${reference.name} `) })
        .first();
      const last = points.at(-1).value;
      if (last !== null) expect(await row.textContent()).toContain(String(rounded(last)));
    }
    await context.close();
  });

  it('what was reviewed in Kenya? The map says it, and leads there', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${url}/method`);
    const kenya = page.locator('svg a', { hasText: 'Kenya: ' });
    expect(await kenya.locator('title').textContent()).toMatch(/^Kenya: \d+ kinds? of \d+ reviewed$/);
    // Its shape comes from the sheet, which a browser has to find.
    expect((await kenya.locator('use').boundingBox())!.width).toBeGreaterThan(10);
    await kenya.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/jurisdictions\/KE/);
    await page.close();
  });
});
