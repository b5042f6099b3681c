// The record taken home: tables that say what their schema says, whole, of one release.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { engines, freshDatabase } from '../support/databases.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';

type Row = Record<string, string>;
type Field = {
  name: string;
  type: string;
  description: string;
  constraints?: { required?: boolean; pattern?: string };
};
type Resource = {
  name: string;
  path: string;
  bytes: number;
  rows: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
};

/** Strict: every cell is whole, every line has as many as the head. */
function parseCsv(text: string): Row[] {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`No CSV at ${at}: ${text.slice(at, at + 80)}`);
    line.push(found[1]!.startsWith('"') ? found[1]!.slice(1, -1).replaceAll('""', '"') : found[1]!);
    if (found[2] === '\r\n') {
      lines.push(line);
      line = [];
    }
  }
  const [head, ...rows] = lines as [string[], ...string[][]];
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error(`${row.length} cells: ${row.join(',')}`);
    return Object.fromEntries(head.map((name, index) => [name, row[index]!]));
  });
}

const fits: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  string: /^/,
};

describe.each(engines.map((engine) => [engine, engine === 'embedded' ? 'real' : 'sound'] as const))(
  '%s, %s',
  (engine, template) => {
    let db: Database;
    let server: Served;
    const tables = new Map<string, { resource: Resource; rows: Row[] }>();
    beforeAll(async () => {
      db = await freshDatabase(engine, template);
      server = await served(db);
      const { resources } = (await (await fetch(`${server.url}/data/datapackage.json`)).json()) as {
        resources: Resource[];
      };
      for (const resource of resources) {
        const body = Buffer.from(await (await fetch(resource.path)).arrayBuffer());
        expect([resource.name, body.length]).toEqual([resource.name, resource.bytes]);
        expect(`sha256:${createHash('sha256').update(body).digest('hex')}`).toBe(resource.hash);
        tables.set(resource.name, { resource, rows: parseCsv(body.toString()) });
      }
    }, 120_000);
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
      await db?.destroy();
    });

    it('every cell is of its type, every key one row', () => {
      const problems: string[] = [];
      for (const [name, { resource, rows }] of tables) {
        const { fields, primaryKey } = resource.schema;
        expect([name, rows.length]).toEqual([name, resource.rows]);
        if (rows[0]) expect(Object.keys(rows[0])).toEqual(fields.map((field) => field.name));
        for (const row of rows)
          for (const { name: own, type, constraints } of fields) {
            const value = row[own]!;
            if (value === '' ? constraints?.required : !fits[type]!.test(value))
              problems.push(`${name}.${own}: ${value}`);
            if (value && constraints?.pattern && !new RegExp(`^${constraints.pattern}$`).test(value))
              problems.push(`${name}.${own}: ${value}`);
          }
        if (primaryKey && new Set(rows.map((row) => primaryKey.map((key) => row[key]).join('\0'))).size !== rows.length)
          problems.push(`${name} has a key twice`);
      }
      expect(problems.slice(0, 20)).toEqual([]);
    });

    it('every reference leads to a row', () => {
      const problems: string[] = [];
      for (const [name, { resource, rows }] of tables)
        for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
          const others = tables.get(reference.resource || name)!.rows;
          const known = new Set(others.map((row) => row[reference.fields]));
          for (const row of rows)
            if (row[fields] !== '' && !known.has(row[fields])) problems.push(`${name}.${fields}: ${row[fields]}`);
        }
      expect(problems.slice(0, 20)).toEqual([]);
    });

    it('is all that is on record, and the page tells how much', async () => {
      const { dataset } = (await (await fetch(`${server.url}/data.json`)).json()) as any;
      expect(tables.get('laws')!.rows.length).toBe(dataset.laws);
      expect(tables.get('provisions')!.rows.length).toBe(dataset.provisions);
      for (const { name, rows, bytes } of dataset.downloads) {
        const body = Buffer.from(await (await fetch(`${server.url}/data/${name}`)).arrayBuffer());
        expect([name, body.length]).toEqual([name, bytes]);
        const own = tables.get(name.replace('.csv', '').replaceAll('_', '-'));
        expect([name, rows]).toEqual([name, own ? own.resource.rows : body.toString().trimEnd().split('\n').length]);
      }
    });

    it('documents are those of the record', async () => {
      const lines = (await (await fetch(`${server.url}/data/documents.jsonl`)).text()).trimEnd().split('\n');
      const documents = lines.map((line) => JSON.parse(line) as { id: string; content: any });
      expect(documents.filter(({ id }) => id.startsWith('laws/')).length).toBe(tables.get('laws')!.rows.length);
      const { rows } = tables.get('titles')!;
      for (const { id, content } of documents.filter(({ id }) => id.startsWith('laws/')))
        for (const { text } of content.titles)
          expect(rows.some((row) => row.law_id === id.slice(5) && row.text!.replace(/^'/, '') === text)).toBe(true);
    });

    it('no cell is a formula', () => {
      for (const [name, { rows, resource }] of tables)
        for (const { name: field, type } of resource.schema.fields)
          if (type === 'string')
            expect([name, rows.filter((row) => /^[=+@\t\r-]/.test(row[field]!))]).toEqual([name, []]);
    });
  },
);

describe('releases', () => {
  it('an earlier one stays what it was, with its own tag', async () => {
    await using seeds = await soundSeeds();
    const db = await freshDatabase('embedded', 'sound');
    {
      await using server = await served(db);
      const get = async (address: string, headers = {}) => fetch(server.url + address, { headers });
      const first = await get('/data/provision_values.csv');
      const tag = first.headers.get('etag')!;
      const text = await first.text();
      expect(text).toContain('sm-content-act-2019:removal","deadline","takedown-duty",1,"h"');
      expect((await get('/data/provision_values.csv', { 'if-none-match': tag })).status).toBe(304);
      await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'deadline: 1 h', 'deadline: 3 h');
      await importSeeds(db, seeds.folder);
      const changed = await get('/data/provision_values.csv', { 'if-none-match': tag });
      expect([changed.status, await changed.text()]).toEqual([
        200,
        text.replace('"deadline","takedown-duty",1,"h",1', '"deadline","takedown-duty",3,"h",3'),
      ]);
      const earlier = await get('/data/provision_values.csv?release=1');
      expect([earlier.headers.get('etag'), await earlier.text()]).toEqual([tag, text]);
      const documents = await (await get('/data/documents.jsonl?release=1')).text();
      expect(documents).toContain('"deadline": "1 h"');
    }
    await db.destroy();
  });
});

it('sizes are kept for each release, and are those of its files whether kept or counted', async () => {
  await using seeds = await soundSeeds();
  const db = await freshDatabase('embedded', 'sound');
  {
    await using server = await served(db);
    const told = async (release: number) => {
      const { dataset } = (await (await fetch(`${server.url}/data.json?release=${release}`)).json()) as any;
      return dataset.downloads as { name: string; rows: number; bytes: number }[];
    };
    const kept = async (schema: string) =>
      (
        await sql<{ name: string; bytes: number }>`
          select name, bytes from ${sql.table(`${schema}.download`)} order by place`.execute(db)
      ).rows;
    const sizes = (files: { name: string; bytes: number }[]) => files.map(({ name, bytes }) => [name, bytes]);
    expect(await kept('public')).toEqual([]);
    const counted = await told(1);
    await seeds.replace('laws/SM/sm-content-act-2019.yaml', 'deadline: 1 h', 'deadline: 12 h');
    await importSeeds(db, seeds.folder);
    const [first, second] = [await told(1), await told(2)];
    expect(first).toEqual(counted);
    expect(second).not.toEqual(counted);
    for (const [release, files] of [first, second].entries())
      for (const { name, bytes } of files) {
        const file = await fetch(`${server.url}/data/${name}?release=${release + 1}`);
        expect([name, (await file.arrayBuffer()).byteLength]).toEqual([name, bytes]);
      }
    expect(sizes(await kept('release_1'))).toEqual(sizes(first));
    expect(sizes(await kept('public'))).toEqual(sizes(second));
  }
  await db.destroy();
});

it('what search engines ask for is there', async () => {
  const db = await freshDatabase('embedded', 'sound');
  {
    await using server = await served(db);
    const robots = await (await fetch(`${server.url}/robots.txt`)).text();
    const map = /Sitemap: (\S+)/.exec(robots)![1]!;
    const pages = [...(await (await fetch(map)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page]) => page!);
    expect(pages).toContain(`${server.url}/laws/sm-network-act-2012`);
    expect(new Set(pages).size).toBe(pages.length);
    for (const page of pages) expect([page, (await fetch(page)).status]).toEqual([page, 200]);
  }
  await db.destroy();
}, 120_000);
