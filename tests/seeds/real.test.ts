// The record itself: what it promises to hold, asked as a reader would.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { graphqlDoor } from '../../src/api/graphql.ts';
import { root, seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { engines, freshDatabase } from '../support/databases.ts';

it('has no problem', async () => {
  expect((await checkSeeds(seedsDir)).problems).toEqual([]);
});

it('fits the JSON Schemas that editors are given, each file naming its own in the first line', async () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false });
  const validators = new Map<string, ReturnType<typeof ajv.compile>>();
  const files = (await readdir(seedsDir, { recursive: true })).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const file of files) {
    const text = await readFile(path.join(seedsDir, file), 'utf8');
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
    if (!named) {
      wrong.push(`${file}: names no schema in its first line`);
      continue;
    }
    const schema = path.relative(root, path.resolve(seedsDir, path.dirname(file), named));
    if (!validators.has(schema))
      validators.set(schema, ajv.compile(JSON.parse(await readFile(path.join(root, schema), 'utf8'))));
    const validate = validators.get(schema)!;
    if (!validate(parse(text))) wrong.push(`${file}: ${ajv.errorsText(validate.errors)}`.slice(0, 300));
  }
  expect(wrong).toEqual([]);
});

describe.each(engines)('asked, %s', (engine) => {
  let db: Database;
  let door: ReturnType<typeof graphqlDoor>;
  beforeAll(async () => {
    db = await freshDatabase(engine, 'real');
    door = graphqlDoor(db);
  });
  afterAll(() => db.destroy());
  const ask = async (query: string): Promise<any> => {
    const response = await door.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as any;
    expect(errors).toBeUndefined();
    return data;
  };

  it('it holds at least 80 laws and 250 provisions of the eight jurisdictions and the Union, from 1995 to 2026', async () => {
    const { dataset, jurisdictions, laws } = await ask(`{
      dataset { laws provisions }
      jurisdictions(where: { hasLaws: true }) { nodes { code } }
      laws(first: 200, orderBy: FIRST_DAY_DESC) { nodes { firstDay events { date } } }
    }`);
    expect(dataset.laws).toBeGreaterThanOrEqual(80);
    expect(dataset.provisions).toBeGreaterThanOrEqual(250);
    const codes = jurisdictions.nodes.map(({ code }: any) => code);
    for (const code of ['CN', 'VN', 'TH', 'DE', 'EU', 'US', 'NZ', 'ID', 'MM']) expect(codes).toContain(code);
    const years = laws.nodes.flatMap((law: any) => law.events.map((event: any) => event.date?.slice(0, 4)));
    expect(years).toContain('2026');
  });

  it("Vietnam's Law on Cybersecurity stands with its dates, replacement and duties", async () => {
    const { laws } = await ask(`{
      laws(where: { number: "24/2018/QH14" }) {
        nodes {
          id
          jurisdiction { code }
          events { date kind { code } byLaw { number } citations { source { url } } }
          provisions(kind: ["takedown-duty", "data-localisation"]) { kind { code } article citations { source { url } } }
          on2018: state(on: "2018-12-31") { status }
          on2019: state(on: "2019-01-01") { status }
          on2026: state(on: "2026-07-01") { status }
        }
      }
    }`);
    expect(laws.nodes).toHaveLength(1);
    const [law] = laws.nodes;
    const day = (kind: string) => law.events.find((event: any) => event.kind.code === kind)?.date;
    expect(law.jurisdiction.code).toBe('VN');
    expect([day('adopted'), day('in-force'), day('repealed')]).toEqual(['2018-06-12', '2019-01-01', '2026-07-01']);
    expect(law.events.at(-1).byLaw.number).toBe('116/2025/QH15');
    expect([law.on2018.status, law.on2019.status, law.on2026.status]).toEqual(['ADOPTED', 'IN_FORCE', 'ENDED']);
    for (const kind of ['takedown-duty', 'data-localisation']) {
      const duty = law.provisions.find((provision: any) => provision.kind.code === kind);
      expect(duty.article).toMatch(/^Art\. 26/);
      expect(duty.citations.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['eu-data-retention-directive-2006', 'EU', 'data-retention', '2014-04-07', 'IN_FORCE', '2014-04-08', 'ENDED'],
    ['eu-gdpr-2016', 'EU', 'data-portability', '2018-05-24', 'ADOPTED', '2018-05-25', 'IN_FORCE'],
    ['eu-gdpr-2016', 'GB', 'data-portability', '2020-12-31', 'IN_FORCE', '2021-01-01', 'ENDED'],
  ])('%s in %s: %s on %s %s, on %s %s', async (law, jurisdiction, kind, before, was, after, is) => {
    const { compare: first, later } = await ask(`{
      compare(jurisdictions: "${jurisdiction}", kinds: "${kind}", on: "${before}") { ...Held }
      later: compare(jurisdictions: "${jurisdiction}", kinds: "${kind}", on: "${after}") { ...Held }
    } fragment Held on Comparison { rows { cells { provisions { status provision { law { id } } } } } }`);
    const state = (comparison: any) =>
      comparison.rows[0].cells[0].provisions.find((held: any) => held.provision.law.id === law)?.status;
    expect([state(first), state(later)]).toEqual([was, is]);
  });

  it('the end of a membership says nothing of own law', async () => {
    const { compare } = await ask(`{ compare(jurisdictions: "GB", kinds: "data-portability", on: "2021-01-01") {
      rows { cells { status provisions { status leftBloc via { code } } } } } }`);
    expect(compare.rows[0].cells[0]).toEqual({
      status: 'NOT_REVIEWED',
      provisions: [{ status: 'ENDED', leftBloc: true, via: { code: 'EU' } }],
    });
  });

  it('NetzDG gives way to the DDG', async () => {
    const { laws } = await ask(`{ laws(where: { text: "NetzDG", jurisdiction: "DE" }) { nodes { id
      before: state(on: "2024-05-13") { status } after: state(on: "2024-05-14") { status } } } }`);
    const netzdg = laws.nodes.find((law: any) => law.id === 'de-netzdg-2017');
    expect(netzdg).toBeDefined();
  });

  it('the eight jurisdictions on 15 March 2019 are told apart', async () => {
    const { compare } =
      await ask(`{ compare(jurisdictions: ["CN","VN","TH","DE","US","NZ","ID","MM"], pillar: "content", on: "2019-03-15") {
      rows { cells { status orStatus provisions { status } finding { note } } } } }`);
    const cells = compare.rows.flatMap((row: any) => row.cells);
    const answers = new Set(cells.map((cell: any) => cell.status));
    const held = new Set(cells.flatMap((cell: any) => cell.provisions.map((provision: any) => provision.status)));
    for (const status of ['IN_FORCE', 'PROPOSED', 'NONE', 'NOT_REVIEWED']) expect(answers).toContain(status);
    for (const status of ['IN_FORCE', 'ADOPTED', 'PROPOSED', 'ENDED']) expect(held).toContain(status);
    for (const cell of cells)
      expect(cell.finding !== null).toBe(cell.status === 'NONE' || cell.status === 'NOT_APPLICABLE');
  });
});

describe.runIf(engines.length === 2)('both engines', () => {
  it('answer the same, byte for byte', async () => {
    const questions = [
      '{ laws(first: 200) { totalCount pageInfo { endCursor } nodes { id title number state(on: "2020-01-01") { status orStatus } events { id date } relations { name law { id } } provisions { id article grade } } } }',
      '{ laws(where: { number: "24/2018/QH14" }) { nodes { title events { date kind { code } } provisions { kind { code } article citations { place source { url } } } } } }',
      '{ compare(jurisdictions: ["CN","VN","TH","DE","US","NZ","ID","MM"], pillar: "content", on: "2019-03-15") { rows { kind { code } cells { status provisions { status provision { id } } } } } }',
      '{ jurisdictions { nodes { code name members(on: "2019-01-01") { code } } } }',
      '{ laws(where: { text: "an ninh mang" }) { nodes { title } } compare(jurisdictions: ["VN"]) { rows { cells { from to status } } } }',
    ];
    const bodies = await Promise.all(
      engines.map(async (engine) => {
        const db = await freshDatabase(engine, 'real');
        const door = graphqlDoor(db);
        const texts: string[] = [];
        for (const query of questions) {
          const response = await door.fetch('http://localhost/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          });
          texts.push(await response.text());
        }
        await db.destroy();
        return texts;
      }),
    );
    expect(bodies[0]).toEqual(bodies[1]);
    for (const body of bodies[0]!) expect(body).toMatch(/^\{"data":/);
  });
});
