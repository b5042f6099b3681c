// Which files follow from others? Row types and schema/database.sql from the migrations, GraphQL types from the SDL, JSON Schemas
// from the seed format, maps from Natural Earth. `npm run generate` writes them; the tests hold them against what is committed.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { generate as generateRows, PostgresDialect } from 'kysely-codegen';
import { parse as parseYaml } from 'yaml';
import { makeSchema, sdl } from '../api/schema.ts';
import { root, seedsDir } from '../config.ts';
import { databaseOn } from '../database/client.ts';
import { embedded } from '../database/folder.ts';
import { migrate } from '../database/migrate.ts';
import { openHere } from '../database/thread.js';
import { countriesFormat } from '../seeds/format.ts';
import { jsonSchemas } from '../seeds/json-schema.ts';
import { geometryText } from '../web/map/geometry.ts';

/** Every generated file: its path in the project, and its text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const lite = await embedded();
  const db = databaseOn(lite);
  await migrate(db);
  const rows = await generateRows({
    // kysely-codegen takes kysely's types from its CommonJS build, which TypeScript holds to be another class.
    db: db as never,
    dialect: new PostgresDialect(),
    logger: { debug() {}, error() {}, info() {}, success() {}, table() {}, warn() {} } as never,
    typeMapping: { date: 'string', daterange: 'string', partial_date: 'string' },
    excludePattern: 'kysely_*',
  });
  // pg_dump asks in the thread it runs in.
  const copy = await openHere({ loadDataDir: await lite.dump() });
  const dump = await pgDump({
    pg: copy,
    args: ['--schema-only', '--no-owner', '--no-privileges', '--exclude-table=kysely_*'],
  });
  const database = tidyDump(await dump.text());
  await copy.close();
  await db.destroy();

  const files = new Map([
    ['src/database/generated.ts', rows],
    ['schema/database.sql', database],
    ['src/api/generated.ts', await apiTypes()],
    ['src/web/generated.ts', await pageTypes()],
    ['src/web/map/generated.ts', await maps()],
  ]);
  for (const [name, schema] of await jsonSchemas(seedsDir))
    files.set(`schema/${name}`, `${JSON.stringify(schema, null, 1)}\n`);
  return files;
}

/** The dump without the parts that differ from run to run and from version to version. */
function tidyDump(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => !/^(--|SET |SELECT pg_catalog|\\(un)?restrict )/.test(line))
    .join('\n');
  return `-- Generated from migrations/ by "npm run generate". Not to be edited.\n\n${lines.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

const scalars = { Date: 'string', PartialDate: 'string', URL: 'string', ReleaseOrDay: 'number | string' };
const config = { enumsAsTypes: true, useTypeImports: true, scalars, maybeValue: 'T | null', skipTypename: true };

async function apiTypes(): Promise<string> {
  const text = await codegen({
    schema: parse(sdl()),
    schemaAst: makeSchema(),
    documents: [],
    config,
    filename: 'generated.ts',
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  return `// Generated from schema/api by "npm run generate". Not to be edited.\n\n${text}`;
}

/** What each page's document takes and gives. */
async function pageTypes(): Promise<string> {
  const folder = path.join(root, 'src/web');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.graphql')).sort();
  const documents = await Promise.all(
    files.map(async (file) => ({ location: file, document: parse(await readFile(path.join(folder, file), 'utf8')) })),
  );
  const text = await codegen({
    schema: parse(sdl()),
    schemaAst: makeSchema(),
    documents,
    config,
    filename: 'generated.ts',
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  return `// Generated from schema/api and the pages' documents by "npm run generate". Not to be edited.\n\n${text}`;
}

/** What each map draws. */
async function maps(): Promise<string> {
  const file = await readFile(path.join(seedsDir, 'jurisdictions/countries.yaml'), 'utf8');
  return geometryText(countriesFormat.parse(parseYaml(file)).countries);
}

export async function stale(): Promise<string[]> {
  const names: string[] = [];
  for (const [name, text] of await generatedFiles())
    if ((await readFile(path.join(root, name), 'utf8').catch(() => '')) !== text) names.push(name);
  return names;
}

if (process.argv[1] === import.meta.filename)
  for (const [name, text] of await generatedFiles()) await writeFile(path.join(root, name), text);
