// What do journalists come for? Their tasks, each walked with and without scripts, wide and narrow, from the start page by keyboard alone.
// What they find is held against the API.

import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { today } from '../../src/law/partial-date.ts';
import { readingWords, sentence } from '../../src/web/claims/reading.ts';
import { statusText } from '../../src/web/standing.tsx';
import { dateText, midSentence } from '../../src/web/wording.ts';
import { asker } from '../support/ask.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath } from '../support/machine.ts';
import { reader, startBrowser } from '../support/reader.ts';
import { type Served, served } from '../support/served.ts';
import { type Walker, walker } from '../support/walk.ts';

let db: Database;
let server: Served;
let browser: Browser;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
  server = await served(db);
  if (chromiumPath) browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server[Symbol.asyncDispose]();
  await db.destroy();
});

async function api(query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await asker(db)(query, variables as Record<string, unknown>);
  expect(errors).toBeUndefined();
  return data;
}

const words = async (of: Locator): Promise<string> => ((await of.textContent()) ?? '').replace(/\s+/g, ' ');
const heading = ({ page }: Walker) => words(page.getByRole('heading', { level: 1 }));
const nav = ({ page }: Walker) => page.getByRole('navigation', { name: 'Site' });
const main = ({ page }: Walker) => page.locator('main');
const among = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

type Task = (walk: Walker) => Promise<void>;

const tasks: Record<string, Task> = {
  'Which ASEAN countries made platforms remove content within a day on 1 March 2019, under which article?': async (
    walk,
  ) => {
    const { page } = walk;
    await walk.follow('Compare', nav(walk));
    await walk.follow('ASEAN', main(walk));
    await walk.choose(page.getByLabel('Rules'), 'Duties over speech and content', /pillar=content/);
    await walk.typeDay(page.getByLabel('Day', { exact: true }), '2019-03-01');
    await walk.send();
    const { members, compare } = await api(
      `query($on: Date) {
        members: jurisdictions(where: { memberOf: "ASEAN", hasLaws: true, on: $on }) { nodes { name } }
        compare(jurisdictions: ["BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "VN"], kinds: ["takedown-duty"], on: $on) {
          rows { cells { jurisdiction { code name } strictest { definition { key } inUnit }
            provisions { status provision { article law { title } attributes { definition { key } inUnit } } } } } } }`,
      { on: '2019-03-01' },
    );
    const { cells } = compare.rows[0];
    expect(members.nodes.map(({ name }: any) => name).sort()).toEqual(
      cells.map(({ jurisdiction }: any) => jurisdiction.name).sort(),
    );
    const isWithin = ({ definition, inUnit }: any) => definition.key === 'deadline' && inUnit <= 24;
    const expected = cells.filter(({ strictest }: any) => strictest.some(isWithin));
    expect(expected.length).toBeGreaterThan(0);
    const row = page.locator('#takedown-duty');
    await row.waitFor();
    const told: string[] = [];
    for (const cell of await row.locator('td').all())
      if (Number(/deadline (\d+) hours?/.exec(await words(cell))?.[1] ?? 25) <= 24)
        told.push((await cell.getAttribute('data-of'))!);
    expect(told.sort()).toEqual(expected.map(({ jurisdiction }: any) => jurisdiction.name).sort());
    for (const { jurisdiction, provisions } of expected) {
      await walk.tabTo(row.locator(`td[data-of="${jurisdiction.name}"] a`));
      await walk.send();
      const proof = page.locator(`section[aria-labelledby="proof-${jurisdiction.code}"]`);
      await proof.waitFor();
      const { article, law } = provisions.find(
        ({ provision, status }: any) => status === 'IN_FORCE' && provision.attributes.some(isWithin),
      ).provision;
      for (const part of [law.title, article ?? '']) expect(await words(proof)).toContain(part);
    }
  },

  'What changed in Vietnam since 1 January 2025, by which law and article?': async (walk) => {
    const { page } = walk;
    await walk.follow('Changes', nav(walk));
    await walk.typeDay(page.getByLabel('From'), '2025-01-01');
    await walk.choose(page.getByLabel('Jurisdiction'), 'Vietnam', /from=2025-01-01.*jurisdiction=VN/);
    const { changes } = await api(
      `query($to: Date!) { changes(from: "2025-01-01", to: $to, among: { code: ["VN"] }) { changes { change since kind { name }
        before { provisions { provision { id article law { id title } } } } after { provisions { provision { id article law { id title } } } } } } }`,
      { to: today() },
    );
    expect(changes.changes.length).toBeGreaterThan(3);
    const rows = main(walk).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(changes.changes.length);
    const said: Record<string, string> = { BEGAN: 'began', ENDED: 'ended', TIGHTENED: 'became stricter' };
    for (const { change, since, kind, before, after } of changes.changes) {
      const { article, law } = (change === 'ENDED' ? before : after).provisions[0].provision;
      const row = await words(rows.filter({ has: page.getByRole('rowheader', { name: kind.name, exact: true }) }));
      for (const part of [said[change]!, since ? dateText(since) : '', law.title, article ?? ''])
        expect(row).toContain(part);
    }
    const { law, id } = changes.changes.find(({ change }: any) => change === 'BEGAN').after.provisions[0].provision;
    await walk.follow(among(law.title), rows.filter({ hasText: 'began' }).first());
    expect(await heading(walk)).toBe(law.title);
    expect(page.url()).toBe(`${server.url}/laws/${id.replace(':', '#')}`);
  },

  'Who made companies keep data in the country at the end of 2015, and who does today, by which article?': async (
    walk,
  ) => {
    const { page } = walk;
    await walk.choose(main(walk).locator('select[name=kind]'), 'Data localisation', /kind=data-localisation/);
    const slider = main(walk).locator('input[type=range]');
    await walk.tabTo(slider);
    for (let year = Number(await slider.inputValue()); year > 2015; year--) await page.keyboard.press('ArrowLeft');
    expect(await slider.inputValue()).toBe('2015');
    await walk.sent(slider, /kind=data-localisation&on=2015/);
    const holds = async (on: string) => {
      const { kind } = await api(
        `query($on: Date) { kind(code: "data-localisation") { answers(on: $on) { status orStatus from
          jurisdiction { code name kind } provisions { provision { article law { title } } } } } }`,
        { on },
      );
      return kind.answers.filter(({ status, orStatus }: any) => status === 'IN_FORCE' && orStatus === null);
    };
    const [then, now] = [await holds('2015-12-31'), await holds(today())];
    const countries = (answers: any[]) => answers.filter(({ jurisdiction }) => jurisdiction.kind === 'COUNTRY').length;
    expect(countries(now)).toBeGreaterThan(countries(then));
    await main(walk)
      .getByText(`in force in ${countries(then)} of the `)
      .first()
      .waitFor();
    const shown = then.find(({ jurisdiction }: any) => jurisdiction.kind === 'COUNTRY');
    await walk.follow(among(`${shown.jurisdiction.name}: in force`), page.locator('#map'));
    const proof = await words(page.locator('.kind-proof'));
    for (const { provision } of shown.provisions)
      for (const part of [provision.law.title, provision.article ?? '']) expect(proof).toContain(part);
    const reads = async (answers: any[]) => {
      const rows = main(walk)
        .locator('.kind-answers tr[id]')
        .filter({ has: page.locator('.status.in-force') });
      await expect.poll(() => rows.count()).toBe(answers.length);
      const told = await rows.allTextContents();
      for (const { jurisdiction, from, provisions } of answers) {
        const row = told.find((each) => each.startsWith(jurisdiction.name))!;
        const { article, law } = provisions[0].provision;
        for (const part of [from ? `since ${dateText(from)}` : '', law.title, article ?? ''])
          expect(row).toContain(part);
      }
    };
    await reads(then);
    await walk.typeDay(page.getByLabel('Day', { exact: true }), today());
    await walk.send();
    await reads(now);
  },

  'Which law made platforms remove content within an hour, since when, under which article, and by which source?':
    async (walk) => {
      const { page } = walk;
      await walk.follow('Topics', nav(walk));
      await walk.follow('Takedown duty', main(walk));
      await walk.follow('Ranking', page.locator('figure#deadline'));
      const { ranking } =
        await api(`{ ranking(kind: "takedown-duty", attribute: "deadline") { places { jurisdiction { name }
      number { value unit } held { via { name } provision { id article state { from } law { id title } citations { source { title } } } } } } }`);
      const hour = ranking.places.filter(({ number }: any) => number.value === 1 && number.unit === 'h');
      expect(hour.length).toBeGreaterThan(0);
      const rows = main(walk)
        .locator('tbody tr')
        .filter({ hasText: /1 hour/ });
      expect(await rows.count()).toBe(hour.length);
      for (const [index, { jurisdiction, held }] of hour.entries())
        for (const part of [
          jurisdiction.name,
          held.provision.law.title,
          held.provision.article ?? '',
          held.via?.name ?? '',
        ])
          expect(await words(rows.nth(index))).toContain(part);
      const { provision } = hour[0].held;
      await walk.follow(among(provision.law.title), rows.first());
      expect(await heading(walk)).toBe(provision.law.title);
      const rule = page.locator(`article#${provision.id.split(':')[1]}`);
      expect(await words(rule)).toContain(provision.article ?? 'Article not seen');
      expect(await words(rule.locator('[aria-current=date]'))).toContain(
        `in force since ${dateText(provision.state.from)}`,
      );
      await walk.follow(/^Source \d/, rule);
      const source = page.locator(new URL(page.url()).hash);
      expect(provision.citations.map(({ source }: any) => source.title)).toContain(
        (await source.getByRole('link').first().textContent())!,
      );
    },

  'How do China, Vietnam, Germany and the United States differ on 15 March 2019? Only what differs.': async (walk) => {
    const { page } = walk;
    await walk.follow('Compare', nav(walk));
    for (const name of ['China', 'Germany', 'United States', 'Vietnam']) {
      await walk.tabTo(main(walk).getByLabel(name, { exact: true }));
      await page.keyboard.press('Space');
    }
    await walk.typeDay(page.getByLabel('Day', { exact: true }), '2019-03-15');
    await walk.send();
    await walk.choose(page.getByLabel('Rows'), 'only what differs', /show=only/);
    const { compare } =
      await api(`{ compare(jurisdictions: ["CN", "DE", "US", "VN"], on: "2019-03-15") { rows { differs kind { code name }
      cells { jurisdiction { name code } status orStatus provisions { provision { article law { title } } } } } } }`);
    const differing = compare.rows.filter(({ differs }: any) => differs);
    expect(differing.length).toBeGreaterThan(1);
    const rows = page.locator('.compare-table tr[id]');
    await expect.poll(() => rows.count()).toBe(differing.length);
    for (const { kind, cells } of differing)
      for (const { jurisdiction, ...cell } of cells)
        expect(await words(page.locator(`#${kind.code} td[data-of="${jurisdiction.name}"]`))).toContain(
          statusText(cell),
        );
    const [{ kind, cells }] = differing;
    const held = cells.find(({ provisions }: any) => provisions.length > 0);
    await walk.tabTo(page.locator(`#${kind.code} td[data-of="${held.jurisdiction.name}"] a`));
    await walk.send();
    const proof = page.locator(`section[aria-labelledby="proof-${held.jurisdiction.code}"]`);
    await proof.waitFor();
    for (const { provision } of held.provisions) {
      expect(await words(proof)).toContain(provision.law.title);
      expect(await words(proof)).toContain(provision.article ?? '');
    }
  },

  'Is it true what was said of Vietnam’s law of January 2019, by which figures, and what can they not show?': async (
    walk,
  ) => {
    const { page } = walk;
    const { claim } = await api(
      '{ claim(id: "vietnam-january-2019") { claim publisher published reading reason query caveats figures { label text unit } } }',
    );
    await walk.follow('Claims', nav(walk));
    await walk.follow(claim.claim, main(walk));
    expect(await heading(walk)).toBe(claim.claim);
    const told = await words(main(walk));
    for (const part of [claim.publisher, dateText(claim.published), sentence(readingWords[claim.reading as 'PARTLY'])])
      expect(told).toContain(part);
    for (const part of [claim.reason, ...claim.caveats]) expect(told).toContain(part.replace(/\s+/g, ' '));
    const rows = page.locator('table.figures tbody tr');
    expect(await rows.count()).toBe(claim.figures.length);
    for (const [index, { label, text, unit }] of claim.figures.entries())
      expect(await words(rows.nth(index))).toBe(`${label}${text}${unit ?? ''}`);
    await walk.tabTo(page.getByRole('link', { name: 'Ask it yourself' }));
    const asked = await page.getByRole('link', { name: 'Ask it yourself' }).getAttribute('href');
    await api(new URL(asked!, server.url).searchParams.get('query')!);
  },

  'What comes into effect next, and where?': async (walk) => {
    const { page } = walk;
    await walk.follow('The whole calendar', main(walk));
    const { events, begins, ends } = await api(
      `query($on: Date!) {
        events(where: { date: { gt: $on }, phase: [EFFECT, END] }, first: 200) { nodes { date law { title jurisdiction { name } } } }
        begins: provisions(where: { from: { gt: $on } }, first: 200) { nodes { date: from law { title jurisdiction { name } } } }
        ends: provisions(where: { to: { gt: $on } }, first: 200) { nodes { date: to law { title jurisdiction { name } } } } }`,
      { on: today() },
    );
    const dates = [events, begins, ends].flatMap(({ nodes }) => nodes).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(dates.length).toBeGreaterThan(0);
    const ahead = page.getByRole('region', { name: `After ${dateText(today())}` });
    const items = ahead.getByRole('listitem');
    for (const { date, law } of dates) {
      const item = items.filter({ hasText: dateText(date) }).filter({ hasText: law.title });
      expect(await words(item.first())).toContain(law.jurisdiction.name);
    }
    const days = await ahead.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
    expect([...new Set(days)]).toEqual([...new Set(dates.map(({ date }) => date))]);
    const [{ date, law }] = dates;
    expect(await words(main(walk).getByRole('status'))).toContain(`the next is ${dateText(date)}`);
    await walk.follow(law.title, ahead);
    expect(await heading(walk)).toBe(law.title);
  },

  'How much of Indonesia’s law was reviewed, and what was not?': async (walk) => {
    const { page } = walk;
    await walk.follow('Jurisdictions', nav(walk));
    await walk.follow('Indonesia', main(walk));
    const { jurisdiction } = await api(
      '{ jurisdiction(code: "ID") { name laws { totalCount } answers { status uncertain kind { name } } } }',
    );
    const unknown = jurisdiction.answers.filter(
      ({ status, uncertain }: any) => status === 'NOT_REVIEWED' && !uncertain,
    );
    const known = jurisdiction.answers.length - unknown.length;
    expect(known).toBeGreaterThan(5);
    expect(unknown.length).toBeGreaterThan(5);
    const told = await words(main(walk).getByRole('status'));
    expect(told).toContain(`${known} of ${jurisdiction.answers.length} kinds of rules have an answer on record`);
    expect(told).toContain(`${unknown.length} were not reviewed`);
    const gaps = page.getByRole('region', { name: 'Never reviewed here' });
    expect((await gaps.getByRole('link').allTextContents()).sort()).toEqual(
      unknown.map(({ kind }: any) => midSentence(kind.name)).sort(),
    );
    await walk.follow(`${jurisdiction.laws.totalCount} laws`, main(walk));
    expect(await page.locator('.jurisdiction-laws li').count()).toBe(jurisdiction.laws.totalCount);
  },

  'What does the law called 网络安全法 say, what is its number, and since when is it in force?': async (walk) => {
    const { page } = walk;
    await walk.type(main(walk).locator('input[type=search]'), '网络安全法');
    await walk.send();
    const { laws } = await api(`{ laws(where: { text: "网络安全法" }) { nodes { id title number titles { text lang }
      state { status from } jurisdiction { name } provisions { article summary } } } }`);
    const law = laws.nodes.find(({ titles }: any) =>
      titles.some(({ text }: any) => text === '中华人民共和国网络安全法'),
    );
    await walk.follow(law.title, main(walk).locator('section[aria-labelledby=laws]'));
    expect(await heading(walk)).toBe(law.title);
    const own = law.titles.find(({ text }: any) => text === '中华人民共和国网络安全法');
    expect(await words(page.locator(`h1 ~ * [lang=${own.lang}]`).first())).toBe(own.text);
    const told = await words(main(walk));
    for (const part of [law.number, law.jurisdiction.name, dateText(law.state.from)]) expect(told).toContain(part);
    expect(law.provisions.length).toBeGreaterThan(0);
    for (const { article, summary } of law.provisions)
      for (const part of [article ?? '', summary]) expect(told).toContain(part.replace(/\s+/g, ' '));
  },

  'How do I cite who keeps data in the country, and take the table home?': async (walk) => {
    const { page } = walk;
    await walk.type(main(walk).locator('input[type=search]'), 'data localisation');
    await walk.send();
    await walk.follow('Data localisation', main(walk).locator('section[aria-labelledby=kinds]'));
    const foot = page.getByRole('complementary', { name: 'This page' });
    await walk.tabTo(foot.locator('summary', { hasText: 'Cite' }));
    await page.keyboard.press('Enter');
    const { dataset, kind } = await api(
      '{ dataset { release } kind(code: "data-localisation") { name answers { jurisdiction { name } provisions { provision { law { title } } } } } }',
    );
    const cited = foot.locator('details p').first();
    await cited.waitFor({ state: 'visible' });
    expect(await words(cited)).toContain(`“${kind.name}, on ${dateText(today())}”, release ${dataset.release} of `);
    const lasting = /http:\S+[^.]/.exec(await words(cited))![0];
    expect(await (await fetch(lasting)).text()).toContain(`<h1>${kind.name}</h1>`);
    await walk.tabTo(foot.getByRole('link', { name: 'CSV', exact: true }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toMatch(/^kind,answers\.jurisdiction\.code,/);
    for (const { jurisdiction, provisions } of kind.answers) {
      const own = lines.filter((line) => line.includes(jurisdiction.name));
      expect(own.length, jurisdiction.name).toBeGreaterThanOrEqual(Math.max(1, provisions.length));
    }
  },

  'Which country had a real-name duty first, and by which law?': async (walk) => {
    const { page } = walk;
    await walk.follow('Trends', main(walk));
    await walk.follow('Who had it first', page.getByRole('navigation', { name: 'Trends' }));
    const kind = page.getByLabel('Kind of rule');
    await walk.type(kind, 'Real-name');
    await walk.tabTo(kind.locator('xpath=ancestor::form').getByRole('button'));
    await walk.send();
    const { adoption } = await api(
      '{ adoption(kinds: "real-name") { spells { from jurisdiction { name } provisions { provision { law { id title } } } } } }',
    );
    const [first] = adoption.spells;
    const { law } = first.provisions[0].provision;
    const item = page.locator('ol.trends-adopters > li').first();
    await item.waitFor();
    for (const part of [first.jurisdiction.name, dateText(first.from)]) expect(await words(item)).toContain(part);
    await walk.follow(among(law.title), item);
    expect(await heading(walk)).toBe(law.title);
  },

  'Where do I get all of it, under which licence, and was something corrected lately?': async (walk) => {
    const { page } = walk;
    await walk.follow('take it home', page.getByRole('contentinfo'));
    expect(await words(main(walk))).toContain('Creative Commons Attribution 4.0');
    await walk.tabTo(page.getByRole('link', { name: 'laws.csv', exact: true }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const { dataset } = await api('{ dataset { laws } }');
    const ids = (await readFile(await download.path(), 'utf8')).match(/^"[a-z0-9-]+",/gm)!;
    expect(new Set(ids).size).toBe(dataset.laws);
    await walk.follow('what was corrected', page.getByRole('contentinfo'));
    await walk.follow('Release 1', main(walk));
    expect(await words(main(walk).getByRole('status'))).toContain('It is the first');
  },
};

const ways = [1280, 390].flatMap((width) => [true, false].map((javaScriptEnabled) => ({ width, javaScriptEnabled })));

describe.runIf(chromiumPath).each(ways)('at $width px, scripts: $javaScriptEnabled', (way) => {
  it.each(Object.entries(tasks))('%s', async (_question, task) => {
    await using visit = await reader(browser, server.url, way);
    await visit.page.goto('/');
    await task(walker(visit.page, way.javaScriptEnabled));
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(way.width);
    expect(visit.heard).toEqual([]);
  });
});
