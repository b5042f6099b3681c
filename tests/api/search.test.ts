// What people ask of the record, and what must come first; texts that would do harm; pages; what an import changes in what is found.

import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { type SeedFolder, soundSeeds } from '../support/seeds.ts';

type Hit = { rank: number; title: string; subject: { id: string }; passages: { fragments: Fragment[] }[] };
type Fragment = { text: string; isMatch: boolean };

async function hits(db: Database, text: string, args = 'first: 10'): Promise<Hit[]> {
  const { data, errors } = await asker(db)(
    `query ($text: String!) { search(text: $text, ${args}) {
      nodes { rank title subject { ... on Node { id } } passages { fragments { text isMatch } } } } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  return data.search.nodes;
}

const ids = (found: Hit[]) => found.map(({ subject }) => subject.id);
const marked = ({ passages }: Hit) =>
  passages.map(({ fragments }) => fragments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''));

/** The text, what must be found, and among how many first. */
const questions: [text: string, id: string, among: number][] = [
  // Titles in the language of the law, whole, with and without marks, and pieces of them.
  ['Luật An ninh mạng', 'vn-law-on-cybersecurity-2018', 2],
  ['an ninh mang', 'vn-law-on-cybersecurity-2018', 2],
  ['AN NINH MẠNG', 'vn-law-on-cybersecurity-2025', 2],
  ['thuong mai dien tu', 'vn-decree-52-2013', 2],
  ['Bo luat Hinh su', 'vn-penal-code-2015', 1],
  ['Nghi dinh ve Thuong mai dien tu', 'vn-decree-52-2013', 1],
  ['中华人民共和国网络安全法', 'cn-cybersecurity-law-2016', 1],
  ['网络安全法', 'cn-cybersecurity-law-2016', 1],
  ['安全法', 'cn-cybersecurity-law-2016', 3],
  ['网络安', 'cn-cybersecurity-law-2016', 3],
  ['未成年人保护法', 'cn-minors-protection-law-1991', 1],
  ['ประมวลกฎหมายอาญา', 'th-penal-code', 1],
  ['พระราชบัญญัติคอมพิวเตอร์', 'th-computer-crime-act-2007', 1],
  ['การกระทำความผิดเกี่ยวกับคอมพิวเตอร์', 'th-computer-crime-act-2007', 1],
  ['พ.ศ. 2560', 'th-takedown-notification-2017', 1],
  ['အီလက်ထရောနစ်', 'mm-electronic-transactions-law-2004', 1],
  ['ទូរគមនាគមន៍', 'kh-law-on-telecommunications-2015', 1],
  ['ກົດໝາຍ', 'la-law-on-electronic-data-protection-2017', 1],
  ['Uberwachung', 'ch-spta-2016', 1],
  ['strafgesetzbuch', 'de-stgb-1871', 2],
  // Numbers, whole and in part, and names by which laws are known.
  ['24/2018/QH14', 'vn-law-on-cybersecurity-2018', 1],
  ['24/2018', 'vn-law-on-cybersecurity-2018', 1],
  ['53/2022', 'vn-decree-53-2022', 1],
  ['Regulation (EU) 2016/679', 'eu-gdpr-2016', 1],
  ['2016/679', 'eu-gdpr-2016', 1],
  ['GDPR', 'eu-gdpr-2016', 1],
  ['netzdg', 'de-netzdg-2017', 1],
  ['DSA', 'eu-digital-services-act-2022', 1],
  ['General Data Protection Regulation', 'eu-gdpr-2016', 1],
  ['IT Act', 'in-information-technology-act-2000', 1],
  // Words, mistyped ones, other forms and spellings, words in one or two parts, words not yet finished.
  ['vietnam cybersecurity law 2018', 'vn-law-on-cybersecurity-2018', 1],
  ['cybersecrity', 'kinds/cybersecurity-law', 3],
  ['cybersecrity law vietnam', 'vn-law-on-cybersecurity-2018', 3],
  ['gpdr', 'eu-gdpr-2016', 1],
  ['cyber security act malaysia', 'my-cyber-security-act-2024', 1],
  ['cybersecurity malaysia', 'my-cyber-security-act-2024', 1],
  ['ecommerce directive', 'eu-e-commerce-directive-2000', 1],
  ['data localization', 'kinds/data-localisation', 1],
  ['computer crime act thai', 'th-computer-crime-act-2007', 1],
  ['Online Safety Act 2023', 'gb-online-safety-act-2023', 1],
  ['cybersecurity 网络安全法', 'cn-cybersecurity-law-2016', 1],
  ['vietnam cybersecurity law unheardof', 'vn-law-on-cybersecurity-2018', 2],
  // Provisions by kind, article and law; kinds by name, code and another database's code.
  ['takedown 24 hours cybersecurity vietnam', 'vn-law-on-cybersecurity-2018:takedown-24h', 2],
  ['section 66A', 'in-information-technology-act-2000:offensive-messages', 1],
  ['s. 66A', 'in-information-technology-act-2000:offensive-messages', 1],
  ['takedown duty', 'kinds/takedown-duty', 1],
  ['takedown-duty', 'kinds/takedown-duty', 1],
  ['real name', 'kinds/real-name', 3],
  // Jurisdictions by name, official name and codes.
  ['Vietnam', 'jurisdictions/VN', 1],
  ['Viet Nam', 'jurisdictions/VN', 1],
  ['Vietnm', 'jurisdictions/VN', 1],
  ['VNM', 'jurisdictions/VN', 1],
  ['EU', 'jurisdictions/EU', 1],
  ['us', 'jurisdictions/US', 1],
  ['Cote d’Ivoire', 'jurisdictions/CI', 1],
  ["People's Republic of China", 'jurisdictions/CN', 1],
];

const hostile = [
  "Robert'); DROP TABLE law;--",
  "law' & 'x",
  "'law':* & !(security | data) <-> law",
  "a'':*",
  '\\',
  "law\\' & ''",
  '!!!law',
  'law <2> data',
  'law:ABCD*',
  '((((((law',
  '%_% law',
  '"law',
  '$1 law $x {{y}}',
  'law\u2028\u202e\u200b\ufeffdata',
  '\ud800law',
  'ﬁ ŉ ½ ⑴ ℀ ㍿',
  'a\u0301\u0301\u0301\u0301law',
  '𝕷𝖆𝖜 𠮷野家',
  '= =law',
  'null undefined true',
  `${'x'.repeat(199)}`,
  'a '.repeat(100),
  '安'.repeat(200),
];

describe.each(engines)('the real record, %s', (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'real');
  });
  afterAll(() => db.destroy());

  it.each(questions)('%s finds %s among the first %i', async (text, id, among) => {
    expect(ids(await hits(db, text)).slice(0, among)).toContain(id);
  });

  it.each(hostile)('%j is a text like others', async (text) => {
    const { data, errors } = await asker(db)('query ($text: String!) { search(text: $text) { totalCount } }', { text });
    if (errors) expect(errors[0].extensions).toEqual({ code: 'BAD_ARGUMENT', argument: 'text' });
    else expect(data.search.totalCount).toBeGreaterThanOrEqual(0);
  });

  it('reads operators as spaces', async () => {
    expect(await hits(db, "'data' & !(security) | :*law")).toEqual(await hits(db, 'data security law'));
  });

  it('is not changed by what was asked of it', async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from law`.execute(db);
    expect(rows[0]!.count).toBeGreaterThan(400);
  });

  it('marks what was found, in any script, and gives the text back unharmed', async () => {
    const [vn] = await hits(db, 'an ninh mang');
    expect(marked(vn!)).toContain('Luật [An ninh mạng]');
    const [cn] = await hits(db, '网络安全法', 'in: LAW');
    expect(marked(cn!)).toContain('中华人民共和国[网络安全法]');
    const [th] = await hits(db, 'พ.ศ. 2560');
    expect(marked(th!).join()).toMatch(/\[[^\]]*(2560|๒๕๖๐)\]/);
    const [part] = await hits(db, 'cybersec', 'in: LAW');
    expect(marked(part!)[0]).toMatch(/\[Cybersecurity\]/);
    for (const hit of await hits(db, 'data protection', 'first: 100'))
      for (const { fragments } of hit.passages) {
        expect(fragments.some(({ isMatch }) => isMatch)).toBe(true);
        expect(fragments.map(({ text }) => text).join('').length).toBeLessThan(400);
      }
  });

  it('ranks by rank, then id, and walks both ways without loss', async () => {
    const all = await hits(db, 'data protection', 'first: 100');
    expect(all.length).toBe(100);
    const sorted = [...all].sort((a, b) => b.rank - a.rank || (a.subject.id < b.subject.id ? -1 : 1));
    expect(ids(all)).toEqual(ids(sorted));
    const page = async (args: string) => {
      const { data } = await asker(
        db,
      )(`{ search(text: "data protection", ${args}) { totalCount nodes { subject { ... on Node { id } } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
      return data.search;
    };
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page(`first: 37, after: ${JSON.stringify(after)}`);
      forward.push(...ids(nodes));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page(`last: 41, before: ${JSON.stringify(before)}`);
      backward.unshift(...ids(nodes));
      before = pageInfo.startCursor;
      more = pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(forward);
    expect(forward.slice(0, 100)).toEqual(ids(all));
    // So few that names alone fill the page.
    const few = await page('first: 3');
    expect(ids(few.nodes)).toEqual(forward.slice(0, 3));
    expect(few.totalCount).toBe(forward.length);
    expect(new Set(forward).size).toBe((await page('first: 0')).totalCount);
  });

  it('narrows to what is asked for', async () => {
    const of = async (args: string) => ids(await hits(db, 'data', `first: 100, ${args}`));
    expect((await of('in: PROVISION')).every((id) => /^[a-z0-9-]+:[a-z0-9-]+$/.test(id))).toBe(true);
    expect((await of('in: LAW, jurisdiction: ["VN", "TH"]')).every((id) => /^(vn|th)-/.test(id))).toBe(true);
    const ofKind = await of('kind: "data-localisation"');
    expect(ofKind).toContain('kinds/data-localisation');
    expect(ofKind).toContain('vn-law-on-cybersecurity-2018:storage');
    expect(ofKind.some((id) => id.startsWith('jurisdictions/'))).toBe(false);
    expect(await of('in: []')).toEqual([]);
  });
});

describe.each(engines)('what imports change, %s', (engine) => {
  let db: Database;
  let seeds: SeedFolder;
  const act = 'laws/SM/sm-content-act-2019.yaml';
  const tables = async (of: Database) => ({
    entries: (await sql`select * from search_entry order by id`.execute(of)).rows,
    words: (await sql`select * from search_word order by word`.execute(of)).rows,
  });
  beforeAll(async () => {
    db = await freshDatabase(engine, 'empty');
    seeds = await soundSeeds();
    await seeds.replace(act, 'text: Content Act', 'text: Quixotic Wording Act');
    await importSeeds(db, seeds.folder);
  });
  afterAll(async () => {
    await db.destroy();
    await seeds[Symbol.asyncDispose]();
  });

  it('a new title is found, the old one no more, and by release: still', async () => {
    expect(ids(await hits(db, 'quixotic wording'))[0]).toBe('sm-content-act-2019');
    await seeds.replace(act, 'text: Quixotic Wording Act', 'text: Zymurgic Wording Act');
    await importSeeds(db, seeds.folder);
    expect(ids(await hits(db, 'zymurgic'))).toEqual(['sm-content-act-2019', 'sm-content-act-2019:removal']);
    expect(await hits(db, 'quixotic')).toEqual([]);
    expect(ids(await hits(db, 'quixotic', 'release: 1'))).toEqual([
      'sm-content-act-2019',
      'sm-content-act-2019:removal',
    ]);
    expect(await hits(db, 'zymurgic', 'release: 1')).toEqual([]);
  });

  it('titles in other scripts are found by pieces, without marks and in any case', async () => {
    await seeds.replace(
      act,
      'titles:',
      `titles:
  - { text: 特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律, lang: ja, role: original, cite: [gazette] }
  - { text: О персональных данных и Ёлках, lang: ru, cite: [gazette] }
  - { text: قانون المُراقَبة الإلكترونيّة, lang: ar, cite: [gazette] }
  - { text: सूचना प्रौद्योगिकी क़ानून, lang: hi, cite: [gazette] }
  - { text: 정보통신망법, lang: ko, cite: [gazette] }
  - { text: Đạo luật Ærø Łódź Straße İstanbul, lang: vi, cite: [gazette] }`,
    );
    await importSeeds(db, seeds.folder);
    for (const text of [
      ...[
        '発信者情報',
        '電気通信',
        '責任の制限',
        'ПЕРСОНАЛЬНЫХ',
        'елках',
        'المراقبة',
        'المراقبه الالكترونية',
        'कानून',
        'सूचना',
      ],
      ...['통신망', 'dao luat', 'aero lodz', 'strasse', 'istanbul', 'ISTANBUL'],
    ])
      expect(ids(await hits(db, text))[0], text).toBe('sm-content-act-2019');
    // One letter is the beginning of a pair (法律), or the last of a title (网络服务法).
    expect(ids(await hits(db, '法', 'in: LAW')).sort()).toEqual(['ad-online-act-1999', 'sm-content-act-2019']);
    // A vowel of Devanagari is no accent; a piece that is not there is not found.
    expect(await hits(db, 'सचन')).toEqual([]);
    expect(await hits(db, '電通')).toEqual([]);
  });

  it('step by step gives what a fresh import gives', async () => {
    await rm(path.join(seeds.folder, 'laws/AD/ad-bill-2020.yaml'));
    await importSeeds(db, seeds.folder);
    const fresh = await freshDatabase(engine, 'empty');
    await importSeeds(fresh, seeds.folder);
    const afresh = await tables(fresh);
    expect(await tables(db)).toEqual(afresh);
    expect(afresh.entries.length).toBeGreaterThan(300);
    expect(afresh.words.length).toBeGreaterThan(500);
    await fresh.destroy();
  });
});
