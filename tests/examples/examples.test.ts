// Each example as a person runs it, against the real record; what it prints is held against what the API answers.

import { execFile } from 'node:child_process';
import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from 'graphql';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { tour } from '../../src/api/tour.ts';
import { root } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { chromiumPath, missingInterpreters } from '../support/machine.ts';
import { temporaryFolder } from '../support/process.ts';
import { type Served, served } from '../support/served.ts';

const examples = path.join(root, 'examples');

let db: Database;
let app: Served;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
  app = await served(db);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await db.destroy();
});

const isMissing = (command: string) => missingInterpreters.includes(command);

type Ended = { code: number; out: string; err: string };

/** Runs a command as a person would, in a folder of its own or in examples/. Line ends are told as \n. */
const run = (command: string, args: string[], cwd = examples): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, NETLAWS_URL: app.url, NODE_ENV: '' };
    execFile(command, args, { cwd, env, maxBuffer: 10_000_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out: out.replaceAll('\r\n', '\n'), err }),
    );
  });

/** What an example prints. It must end well and complain of nothing. */
async function printedBy(command: string, args: string[], cwd?: string): Promise<string> {
  const { code, out, err } = await run(command, args, cwd);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const deadlines = `query ($on: Date!) {
  ranking(kind: "takedown-duty", attribute: "deadline", on: $on) {
    places { rank jurisdiction { name } inUnit held { provision { article law { id } } } }
  }
}`;

describe('the tour', () => {
  it.each(tour().map((question) => [question.split('\n')[0], question]))('%s', async (_title, question) => {
    const data = await ask(question!);
    // None of them is answered by nothing.
    for (const answer of Object.values(data)) expect(JSON.stringify(answer).length).toBeGreaterThan(200);
  });
});

describe('curl.sh', () => {
  it.skipIf(isMissing('curl'))('asks in four ways', async () => {
    const [json, csv, tagged, paged] = (await printedBy('sh', ['curl.sh'])).split(/^\d\. .*\n/m).slice(1) as [
      string,
      string,
      string,
      string,
    ];
    const { ranking } = await ask(deadlines, { on: '2016-01-01' });
    const places = ranking.places.map(({ held: _held, ...place }: any) => place);
    expect(places.length).toBeGreaterThan(5);
    expect(JSON.parse(json).data).toEqual({ ranking: { places } });
    expect(csv.trim().split('\n')).toEqual([
      'places.rank,places.jurisdiction.name,places.inUnit',
      ...places.map(({ rank, jurisdiction, inUnit }: any) => `${rank},${jurisdiction.name},${inUnit}`),
    ]);
    const { dataset, laws } = await ask(`{
      dataset { release laws provisions }
      laws(where: { jurisdiction: "VN" }, first: 200) { nodes { id firstDay } }
    }`);
    expect(tagged.trim().split('\n')).toEqual([
      'first time: 200',
      'second time: 304',
      'release,laws,provisions',
      `${dataset.release},${dataset.laws},${dataset.provisions}`,
    ]);
    expect(laws.nodes.length).toBeGreaterThan(20);
    expect(paged.trim().split('\n')).toEqual(laws.nodes.map(({ id, firstDay }: any) => `${id},${firstDay}`));
  });
});

describe.skipIf(isMissing('python3'))('python', () => {
  it('tells the takedown deadlines of a day', async () => {
    const out = await printedBy('python3', ['python/takedown_deadlines.py', '2019-03-15']);
    const { ranking } = await ask(deadlines, { on: '2019-03-15' });
    expect(ranking.places.length).toBeGreaterThan(5);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/ {2,}/)),
    ).toEqual(
      ranking.places.map(({ jurisdiction, inUnit, held: { provision } }: any) => [
        `${inUnit} h`,
        jurisdiction.name,
        `${provision.law.id} ${provision.article ?? ''}`.trim(),
      ]),
    );
  });

  it('tells why a question is refused', async () => {
    const { code, out, err } = await run('python3', ['python/takedown_deadlines.py', '2019-02-30']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Variable "\$on" got invalid value "2019-02-30"; .* Write YYYY-MM-DD/);
  });

  it('walks through all laws', async () => {
    const lines = (await printedBy('python3', ['python/all_laws.py'])).trim().split('\n');
    const { dataset } = await ask('{ dataset { laws } }');
    expect(lines[0]).toBe('id,jurisdiction,first day,title');
    const ids = lines.slice(1).map((line) => line.split(',')[0]);
    expect(new Set(ids).size).toBe(dataset.laws);
    expect(ids.length).toBe(dataset.laws);
    expect(lines).toContain('vn-law-on-cybersecurity-2018,VN,2018-06-12,Law on Cybersecurity');
  });
});

describe('r', () => {
  it.skipIf(isMissing('Rscript'))('finds the adopters among the country-years', async () => {
    const { riskSet } = await ask(`{
      riskSet(kinds: ["data-localisation"], from: 2000, to: 2025) { jurisdiction { code } year held adopted holdersNearby }
    }`);
    const atRisk = riskSet.filter(({ held }: any) => held === false);
    const adopters = atRisk.filter(({ adopted }: any) => adopted !== null);
    expect(adopters.length).toBeGreaterThan(3);
    // R may complain of the machine's locale; nothing here depends on it.
    const { code, out, err } = await run('Rscript', ['--vanilla', 'r/adopters.R']);
    expect(code, err).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      `${riskSet.length} country-years, ${atRisk.length} at risk, ${adopters.length} adoptions`,
      'year,jurisdiction.code,adopted,holdersNearby',
      ...adopters
        .sort((a: any, b: any) => (a.adopted < b.adopted ? -1 : 1))
        .map(({ year, jurisdiction, adopted, holdersNearby }: any) =>
          [year, jurisdiction.code, adopted, holdersNearby].join(),
        ),
    ]);
  });
});

describe('typescript', () => {
  it('is checked against types made from the schema that the server tells, and runs', async () => {
    await using temporary = await temporaryFolder();
    const { folder } = temporary;
    const isOwn = (file: string) => !/^(node_modules|generated\.ts)$/.test(path.basename(file));
    await cp(path.join(examples, 'typescript'), folder, { recursive: true, filter: isOwn });
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
    await generate(folder);
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    expect(await printedBy('node', [tsc], folder)).toBe('');

    const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
    const out = await printedBy('node', ['--import', tsx, 'main.ts', '2019-03-15', 'CN', 'VN', 'DE', 'US'], folder);
    const table = out
      .split('\n')
      .filter((line) => line.startsWith('│'))
      .map((line) =>
        line
          .split('│')
          .slice(1, -1)
          .map((cell) => cell.trim().replace(/^'(.*)'$/, '$1')),
      );
    const { compare } = await ask(`{
      compare(jurisdictions: ["CN", "VN", "DE", "US"], pillar: "content", on: "2019-03-15") {
        rows(differencesFirst: true) { kind { name } cells { status orStatus } }
      }
    }`);
    expect(compare.rows.length).toBeGreaterThan(5);
    const plain = (status: string) => status.toLowerCase().replace('_', ' ');
    expect(table).toEqual([
      ['(index)', 'CN', 'VN', 'DE', 'US'],
      ...compare.rows.map(({ kind, cells }: any) => [
        kind.name,
        ...cells.map(({ status, orStatus }: any) => [status, orStatus].filter(Boolean).map(plain).join(' or ')),
      ]),
    ]);

    // A field that was not asked for, and a missing variable, are found without running.
    const main = await readFile(path.join(folder, 'main.ts'), 'utf8');
    await writeFile(
      path.join(folder, 'main.ts'),
      main.replace('kind.name', 'kind.question').replace("pillar: 'content',", ''),
    );
    const broken = await run('node', [tsc], folder);
    expect(broken.code).not.toBe(0);
    expect(broken.out).toContain("Property 'question' does not exist on type '{ name: string; }'");
    expect(broken.out).toContain("Property 'pillar' is missing");
  });

  /** What `npm run generate` does by codegen.yml, without graphql-codegen's command, which is larger than all the rest. */
  async function generate(folder: string): Promise<void> {
    const config = parseYaml(await readFile(path.join(folder, 'codegen.yml'), 'utf8'));
    expect(config.schema).toMatch(/NETLAWS_URL.*\/graphql$/);
    const schema = buildClientSchema(await ask(getIntrospectionQuery()));
    const document = parse(await readFile(path.join(folder, config.documents), 'utf8'));
    for (const [file, { plugins, config: settings }] of Object.entries<any>(config.generates)) {
      expect(plugins).toEqual(['typescript-operations']);
      const text = await codegen({
        schema: parse(printSchema(schema)),
        schemaAst: schema,
        documents: [{ location: config.documents, document }],
        config: settings,
        filename: file,
        plugins: [{ operations: {} }],
        pluginMap: { operations },
      });
      await writeFile(path.join(folder, file), text);
    }
  }
});

describe('observable', () => {
  const file = path.join(examples, 'observable/adoption.js');
  const points = async () => {
    const { adoption } = await ask(`{
      adoption(kinds: ["data-localisation"], from: "2010-01-01") { points { on inForce uncertain reviewed } }
    }`);
    expect(adoption.points.at(-1).inForce).toBeGreaterThan(3);
    return adoption.points.map(({ on, ...counts }: any) => ({ on: `${on}T00:00:00.000Z`, ...counts }));
  };

  it('fetches in Node.js, and tells why it cannot', async () => {
    const script = (kind: string) => `
      import { adoption } from ${JSON.stringify(pathToFileURL(file).href)};
      const points = adoption(${JSON.stringify(kind)}, { netlaws: process.env.NETLAWS_URL, from: '2010-01-01' });
      console.log(await points.then(JSON.stringify, ({ message }) => message));`;
    const out = await printedBy('node', ['--input-type=module', '--eval', script('data-localisation')]);
    expect(JSON.parse(out)).toEqual(await points());
    const refused = await printedBy('node', ['--input-type=module', '--eval', script('data-localization')]);
    expect(refused).toContain('Did you mean "data-localisation"?');
  });

  it.skipIf(!chromiumPath)('fetches from a page of another origin', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const module = `data:text/javascript,${encodeURIComponent(await readFile(file, 'utf8'))}`;
      const settings = JSON.stringify({ netlaws: app.url, from: '2010-01-01' });
      // As text: the test runner rewrites imports of functions.
      const told: string = await page.evaluate(
        `import(${JSON.stringify(module)}).then(({ adoption }) => adoption('data-localisation', ${settings})).then(JSON.stringify)`,
      );
      expect(JSON.parse(told)).toEqual(await points());
    } finally {
      await browser.close();
    }
  });
});

describe('spreadsheet.md', async () => {
  const text = await readFile(path.join(examples, 'spreadsheet.md'), 'utf8');
  const ways = text
    .split(/^## /m)
    .filter((part) => part.includes('graphql.csv?query=%'))
    .map((part) => [part.split('\n')[0]!, part] as const);

  it('tells three ways', () => expect(ways.length).toBe(3));

  it.each(ways)('%s', async (_way, part) => {
    const [address] = /http:\/\/localhost:4000\/graphql\.csv\?query=[^\s"`]+/.exec(part)!;
    expect(new URL(address).searchParams.get('query')).toBe(/The question in it: `(.*)`/.exec(part)![1]);
    const response = await fetch(address.replace('http://localhost:4000', app.url));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    const table = await response.text();
    const [first, ...rows] = table.trimEnd().split('\r\n');
    expect(first).toBe(/First line: `(.*)`/.exec(part)![1]);
    expect(rows.length).toBeGreaterThan(5);
    // What WEBSERVICE takes and gives, and nothing for TEXTSPLIT to stumble over.
    if (part.includes('TEXTSPLIT')) {
      expect(address.length).toBeLessThan(2048);
      expect(table.length).toBeLessThan(32_767);
      expect(table).not.toMatch(/"|,,|,\r/);
    }
  });
});

it('examples/README.md names each of them', async () => {
  const readme = await readFile(path.join(examples, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => file);
  const files = await readdir(examples, { recursive: true, withFileTypes: true });
  const there = files
    .filter((file) => file.isFile())
    .map((file) => path.relative(examples, path.join(file.parentPath, file.name)).replaceAll(path.sep, '/'))
    .map((file) => file.replace(/^(tour|typescript)\/.*/, '$1/'));
  expect([...named, 'README.md'].sort()).toEqual([...new Set(there)].sort());
});
