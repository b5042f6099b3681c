// The comparison: what its cells say is what the API says, and rows and columns come and go by keyboard.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { type Served, served } from '../support/served.ts';

type World = { db: Database; server: Served; url: string };

async function worldOf(template: 'sound' | 'real'): Promise<World> {
  const db = await freshDatabase('embedded', template);
  const server = await served(db);
  return { db, server, url: server.url };
}

let sound: World;
let real: World;
beforeAll(async () => {
  [sound, real] = [await worldOf('sound'), await worldOf('real')];
});
afterAll(async () => {
  for (const { server, db } of [sound, real]) {
    await server[Symbol.asyncDispose]();
    await db.destroy();
  }
});

const text = async ({ url }: World, address: string) => (await fetch(url + address)).text();
const json = async ({ url }: World, address: string): Promise<any> => (await fetch(url + address)).json();
const goesTo = async ({ url }: World, address: string) => {
  const response = await fetch(url + address, { redirect: 'manual' });
  return [response.status, response.headers.get('location')];
};

const eight = 'j=CN,VN,TH,DE,US,FR,GB,IN';

it.each([
  ['all pillars', `/compare?${eight}&on=2019-03-15`],
  ['all pillars today', `/compare?${eight}`],
  ['with a row opened', `/compare?${eight}&open=takedown-duty&on=2019-03-15`],
  ['with a second day', `/compare?${eight}&then=2015-01-01&on=2019-03-15`],
  ['with four more, in a frame', `/embed/compare?${eight},SG,MY,ID,PH&then=2015-01-01&on=2019-03-15`],
])('eight countries weigh at most 40 kB: %s', async (_name, address) => {
  const html = await text(real, address);
  expect(html).toContain('data-of="Vietnam"');
  expect(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length).toBeLessThan(40_000);
});

describe('who is compared', () => {
  it.each([
    ['a name that was typed', '/compare?j=SM&add=Croatia', '/compare?j=SM,HR'],
    ['a code', '/compare?j=SM&add=HR&on=2019-03-15', '/compare?j=SM,HR&on=2019-03-15'],
    ['a letter mistyped', '/compare?add=San+Marinno', '/compare?j=SM'],
    ['who is there already', '/compare?j=SM,HR&add=Croatia', '/compare?j=SM,HR'],
    ['the members of a bloc on record', '/compare?group=EU&on=2022-01-01', '/compare?j=FR&on=2022-01-01'],
    ['a part of the world', '/compare?group=Southern+Europe&pillar=content', '/compare?j=AD,SM&pillar=content'],
  ])('%s', async (_name, address, to) => expect(await goesTo(sound, address)).toEqual([302, to]));

  it('whose law lies nearest', async () => {
    const [status, to] = await goesTo(real, '/compare?group=like-VN&on=2022-01-01');
    expect(status).toBe(302);
    expect(to).toMatch(/^\/compare\?j=VN(,[A-Z]{2}){5}&on=2022-01-01$/);
  });

  it('several that could be meant are offered, nobody is said, and hostile text is only shown', async () => {
    const korea = await text(sound, '/compare?j=SM&add=Korea');
    expect(korea).toContain('href="/compare?j=SM,KR"');
    expect(korea).toContain('href="/compare?j=SM,KP"');
    const hostile = await text(sound, `/compare?add=${encodeURIComponent('"><script>qqqq</script>')}`);
    expect(hostile).toContain('is called');
    expect(hostile).not.toContain('<script>qqqq');
    expect((await fetch(`${sound.url}/compare?add=%3F`)).status).toBe(200);
  });

  it('a group of more than twelve is told, and twelve of it can be ticked', async () => {
    const html = await text(real, '/compare?group=OECD');
    expect(html).toMatch(/The group has \d+ members on record, and 12 fit/);
    expect(html.match(/name="j" value="\w\w" checked/g)).toHaveLength(12);
  });

  it('twelve are as many as fit', async () => {
    const codes = 'CN,VN,TH,DE,US,FR,GB,IN,SG,MY,ID,PH';
    const html = await text(real, `/compare?j=${codes}`);
    expect(html).not.toContain('name="add"');
    expect(await text(real, `/compare?j=${codes}&add=Japan`)).toContain('take one away');
  });
});

it('what was asked wrongly is told', async () => {
  for (const [address, sentence] of [
    ['/compare?j=SM&then=never', '&quot;never&quot; is no day. Write the second day as in 2015-01-01.'],
    ['/compare?j=SM&then=1850-01-01', '1850-01-01. Ask about a day from 1900-01-01'],
    ['/compare?j=SM&open=takedown', 'Did you mean'],
    ['/compare?group=QQ', 'There is no jurisdiction &quot;QQ&quot;.'],
    ['/compare?j=SM&show=all', 'show is &quot;all&quot;. It can be differences, codebook, only, changed.'],
    ['/compare/distance?j=SM', 'Name two to 12 jurisdictions'],
    ['/compare.svg', 'Choose jurisdictions'],
    ['/compare/row?j=SM', 'Say which kind of rule'],
  ]) {
    const response = await fetch(sound.url + address);
    expect([address, response.status]).toEqual([address, 400]);
    expect(await response.text()).toContain(address!.includes('.svg') ? sentence!.replaceAll('&quot;', '"') : sentence);
  }
  expect(await text(sound, '/compare?j=AQ,BV')).toContain('Nothing was reviewed in any of them on that day.');
  expect((await fetch(`${sound.url}/embed/compare`)).status).toBe(404);
});

it('the table as CSV has a line for each provision, or its value, and each cell without', async () => {
  const [head, ...lines] = (await text(sound, '/compare.csv?j=SM,HR&pillar=content&on=2020-06-01')).split('\r\n');
  expect(head).toMatch(/^on,rows\.reviewed,rows\.differs,rows\.differsIn,rows\.kind\.code,/);
  expect(lines.find((line) => line.includes('takedown-duty') && line.includes('San Marino'))).toContain(
    ',deadline,1,h,',
  );
});

it('what differs is told as the cells have it: in state, in how strict, or in both', async () => {
  const ways = new Set<string>();
  for (const day of ['2015-01-01', '2019-03-15', '2024-06-01']) {
    const address = `/compare?${eight}&on=${day}`;
    const [html, { compare }] = [await text(real, address), await json(real, address.replace('?', '.json?'))];
    let [inState, inValues] = [0, 0];
    for (const { kind, cells, differs, differsIn, reviewed } of compare.rows) {
      const states = new Set(
        cells
          .filter(({ status, orStatus }: any) => status !== 'NOT_REVIEWED' || orStatus)
          .map((cell: any) => `${cell.status} ${cell.orStatus}`),
      );
      const values = new Set(
        cells
          .filter(({ status, orStatus }: any) => [status, orStatus].includes('IN_FORCE'))
          .map(({ strictest }: any) =>
            JSON.stringify(
              strictest.map(({ definition, number, choice }: any) => [
                definition.key,
                choice?.name ??
                  number.value * ({ d: 24, weeks: 168, months: 730.5, years: 8766 }[number.unit as 'd'] ?? 1),
              ]),
            ),
          ),
      );
      const expected = [...(states.size > 1 ? ['STATE'] : []), ...(values.size > 1 ? ['VALUES'] : [])];
      expect([kind.code, differsIn, differs]).toEqual([kind.code, expected, expected.length > 0]);
      ways.add(expected.join());
      if (expected.includes('STATE')) inState++;
      else if (expected.length > 0) inValues++;
      if (reviewed === 0) continue;
      const row = new RegExp(`<tr id="${kind.code}"><th scope="row">(.*?)</th>`).exec(html)![1]!;
      expect([row.includes('differs in state'), row.includes('in how strict it is')]).toEqual(
        ['STATE', 'VALUES'].map((way) => expected.includes(way)),
      );
    }
    const of = compare.rows.filter(({ reviewed }: any) => reviewed > 1).length;
    expect(html).toContain(
      `answers differ in ${inState + inValues} of the ${of} kinds of rules that were reviewed in two or more of them: ${inState} in their state, ${inValues} only in how strict they are.`,
    );
    const only = await text(real, `${address}&show=only`);
    expect(only.match(/<tr id="/g)).toHaveLength(inState + inValues);
  }
  expect([...ways].sort()).toEqual(['', 'STATE', 'STATE,VALUES', 'VALUES']);
});

it('the states as a picture', async () => {
  const address = 'j=SM,HR&pillar=content&on=2020-06-01';
  const svg = await text(sound, `/compare.svg?${address}`);
  expect(svg).toContain('<title>On 1 June 2020, answers differ in ');
  expect(svg).toContain('<title>Takedown duty, San Marino: in force</title>');
  const png = Buffer.from(await (await fetch(`${sound.url}/compare.png?${address}`)).arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

it('distances are the API’s, and those of a pair have their reasons', async () => {
  const { distance } = await json(real, '/compare/distance.json?j=CN,VN,DE&on=2022-01-01');
  const html = await text(real, '/compare/distance?j=CN,VN,DE&on=2022-01-01');
  for (const { first, second, value } of distance.pairs)
    expect(html).toMatch(
      new RegExp(
        `j=${first.code},${second.code}&amp;on=2022-01-01"[^>]*>${value === null ? 'not told' : value.toFixed(2).replace('.', '\\.')}`,
      ),
    );
  const pair = (await json(real, '/compare/distance.json?j=CN,DE&on=2022-01-01')).distance.pairs[0];
  const sum = pair.reasons.reduce((total: number, { contribution }: any) => total + contribution, 0);
  expect(sum).toBeCloseTo(pair.value, 3);
  const page = await text(real, '/compare/distance?j=CN,DE&on=2022-01-01');
  for (const { kind } of pair.reasons) expect(page).toContain(`open=${kind.code}`);
});

const words: Record<string, string> = {
  IN_FORCE: 'in force',
  SUSPENDED: 'suspended',
  ADOPTED: 'adopted, not yet binding',
  PROPOSED: 'proposed',
  ENDED: 'ended',
  NONE: 'none',
  NOT_APPLICABLE: 'not applicable',
  NOT_REVIEWED: 'not reviewed',
};

describe.runIf(chromiumPath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser.close());

  const open = async (world: World, address: string, options: object = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await page.goto(world.url + address);
    return page;
  };

  const cellsOf = (page: Page): Promise<Record<string, string[]>> =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.compare-table tr[id]')].map((row) => [
          row.id,
          [...row.querySelectorAll('td')].map((cell) => cell.textContent!.trim()),
        ]),
      ),
    );

  it.each([`/compare?${eight}&on=2019-03-15`, `/compare?${eight}&show=only`])(
    '%s: each cell says what its JSON twin says',
    async (address) => {
      const { compare } = await json(real, address.replace('?', '.json?'));
      const page = await open(real, address);
      const cells = await cellsOf(page);
      const shown = compare.rows.filter((row: any) => row.reviewed > 0 && (!address.includes('only') || row.differs));
      expect(Object.keys(cells).sort()).toEqual(shown.map(({ kind }: any) => kind.code).sort());
      let [numbers, twice] = [0, 0];
      for (const { kind, cells: answers } of shown)
        answers.forEach((answer: any, column: number) => {
          const told = cells[kind.code]![column]!;
          const uncertain = answer.orStatus && `uncertain: ${words[answer.status]}, or ${words[answer.orStatus]}`;
          expect(told.startsWith(uncertain ?? words[answer.status]!)).toBe(true);
          for (const { number } of answer.strictest.filter((each: any) => each.number)) {
            numbers++;
            const inYears = number.unit === 'months' && number.value >= 24 && number.value % 12 === 0;
            expect(told).toContain((inYears ? number.value / 12 : number.value).toLocaleString('en'));
          }
          if (answer.finding) expect(told).toContain(answer.finding.grade);
          const prison = answer.highestPenalties.find(({ type }: any) => type === 'PRISON')?.highest.value;
          if (
            answer.strictest.some((each: any) => each.definition.key === 'max_prison' && each.number.value === prison)
          ) {
            twice++;
            expect(told).toContain('prison of up to');
            expect(told).not.toContain('longest prison term');
          }
        });
      expect(numbers).toBeGreaterThan(5);
      if (!address.includes('only')) expect(twice).toBeGreaterThan(0);
      await page.context().close();
    },
  );

  it('what changed between two days is marked, with the value of the other day', async () => {
    const address = '/compare?j=VN,TH,DE,FR&then=2015-01-01&on=2019-03-15';
    const { changes } = await json(real, address.replace('?', '.json?'));
    const page = await open(real, address);
    const marks = await page.locator('.compare-then').allTextContents();
    expect(marks).toHaveLength(changes.changes.length);
    expect(marks.length).toBeGreaterThan(5);
    for (const { kind, jurisdiction, before, values } of changes.changes) {
      const name = (await json(real, address.replace('?', '.json?'))).compare.jurisdictions.find(
        ({ code }: any) => code === jurisdiction.code,
      ).name;
      const mark = await page.locator(`#${kind.code} td[data-of="${name}"] .compare-then`).textContent();
      expect(mark).toContain(before.orStatus ? 'uncertain' : words[before.status]);
      for (const { before: value } of values) if (value?.number) expect(mark).toMatch(/\d/);
    }
    expect(await page.locator('main [role=status]').textContent()).toContain(
      `${changes.changes.length} answers changed between 1 January 2015 and 15 March 2019.`,
    );
    await page.context().close();
  });

  it('a row is opened in its place by keyboard, told, and closed again', async () => {
    const page = await open(sound, '/compare?j=SM,HR&pillar=content&on=2020-06-01');
    await page.evaluate(() => {
      (globalThis as any).isSamePage = true;
    });
    await page.locator('#takedown-duty td[data-of="San Marino"] a').focus();
    await page.keyboard.press('Enter');
    await page.locator('.compare-opened').waitFor();
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('proof-SM');
    expect(page.url()).toMatch(/on=2020-06-01&open=takedown-duty#proof-SM$/);
    expect(await page.locator('.compare-opened').textContent()).toContain('s. 1');
    const restored = await open(sound, page.url().slice(sound.url.length));
    expect(await restored.locator('.compare-proof').innerText()).toBe(await page.locator('.compare-proof').innerText());
    await page.keyboard.press('Escape');
    expect(await page.locator('.compare-opened').count()).toBe(0);
    expect(page.url()).toBe(`${sound.url}/compare?j=SM,HR&pillar=content&on=2020-06-01`);
    expect(await page.evaluate(() => document.activeElement!.closest('tr')!.id)).toBe('takedown-duty');
    expect(await page.evaluate(() => (globalThis as any).isSamePage)).toBe(true);
    await restored.context().close();
    await page.context().close();
  });

  it('on a small screen a long comparison shows one pillar, which the address restores; print and large screens show all', async () => {
    const address = `/compare?${eight},SG,MY,ID,PH&on=2019-03-15`;
    const small = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
    const shownIn = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.compare-table tbody')]
          .filter((body) => [...body.querySelectorAll('tr[id]')].some((row) => row.checkVisibility()))
          .map(({ id }) => id),
      );
    const page = await open(real, address, small);
    const all = await page.locator('.compare-table tbody').evaluateAll((bodies) => bodies.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(5);
    expect(await shownIn(page)).toEqual([all[0]]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9000);
    await page.emulateMedia({ media: 'print' });
    expect(await shownIn(page)).toEqual(all);
    await page.emulateMedia({ media: 'screen' });
    const links = page.getByRole('navigation', { name: 'Pillars' }).getByRole('link');
    expect(await links.count()).toBe(all.length);
    for (const [index, id] of all.entries()) {
      await links.nth(index).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => shownIn(page)).toEqual([id]);
      expect(page.url()).toBe(`${real.url}${address}#${id}`);
    }
    await page.reload();
    expect(await shownIn(page)).toEqual([all.at(-1)]);
    await page.context().close();

    // A row of another pillar, opened: its pillar is shown, and stays so when the row is closed.
    const kind = (await json(real, address.replace('?', '.json?'))).compare.rows.find(
      ({ kind, reviewed }: any) => `pillar-${kind.pillar.code}` === all[2] && reviewed > 0,
    ).kind.code;
    const opened = await open(real, `${address}&open=${kind}#proof-CN`, { viewport: small.viewport });
    expect(await shownIn(opened)).toEqual([all[2]]);
    await opened.locator('#proof-CN').focus();
    await opened.keyboard.press('Escape');
    await expect.poll(() => opened.locator('.compare-opened').count()).toBe(0);
    expect(await shownIn(opened)).toEqual([all[2]]);
    expect(await opened.evaluate(() => document.activeElement!.closest('tr')!.id)).toBe(kind);
    expect(opened.url()).toBe(`${real.url}${address}#${kind}`);
    await opened.context().close();

    const large = await open(real, address);
    expect(await shownIn(large)).toEqual(all);
    await large.context().close();
    const short = await open(real, '/compare?j=VN,TH&on=2019-03-15', small);
    expect((await shownIn(short)).length).toBeGreaterThan(5);
    await short.context().close();
  });

  it('a country is added by keyboard without a reload, and taken away', async () => {
    const page = await open(sound, '/compare?j=SM&on=2019-03-15');
    const box = page.getByLabel('Add a country or bloc');
    await box.focus();
    await page.keyboard.type('Croatia');
    await page.keyboard.press('Enter');
    await page.waitForURL(/j=SM,HR/);
    await vi.waitFor(async () =>
      expect(await page.getByRole('region', { name: 'Compared' }).textContent()).toContain('Croatia'),
    );
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('add');
    await page.getByRole('link', { name: 'Take San Marino away' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/j=HR&on=2019-03-15/);
    await page.context().close();
  });

  it.each([
    [1280, '/embed/compare?j=SM,AD,HR,EU&on=2019-03-15'],
    [390, '/embed/compare?j=SM,AD,HR,EU&on=2019-03-15'],
    [1280, `/compare?${eight}&on=2019-03-15&open=takedown-duty`],
    [390, `/compare?${eight}&on=2019-03-15&open=takedown-duty`],
    [390, '/compare?j=SM&add=Korea'],
  ])('at %i px %s is accessible and no wider than the screen', async (width, address) => {
    const page = await open(real, address, { viewport: { width, height: 800 }, bypassCSP: true });
    await page.addScriptTag({ content: await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8') });
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as any).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map((violation: any) => `${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`);
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
