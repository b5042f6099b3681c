// npm run bench: how fast is each question answered, beside others on the same database and the same Node?

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Command, Option } from 'commander';
import { sql } from 'kysely';
import { seedsDir } from '../../src/config.ts';
import type { Database } from '../../src/database/client.ts';
import { keepSizes } from '../../src/export/sizes.ts';
import { today } from '../../src/law/partial-date.ts';
import { checkSeeds } from '../../src/seeds/check.ts';
import { documentsOf } from '../../src/seeds/plan.ts';
import { ask, contestants, type Running, start } from './contestants.ts';
import { syntheticDocuments } from './data/documents.ts';
import { type Engine, load, newPlace, openPlace, type Place } from './database.ts';
import type { Measured } from './figures.ts';
import { changeOneLaw, copyRows } from './imports.ts';
import { measure } from './measure.ts';
import { memoryUnderLoad } from './memory.ts';
import { type Operation, operationsOn } from './operations.ts';
import { measurePages, type Page } from './pages.ts';
import { addFunctions, comparable } from './postgraphile.ts';
import { installRivals, nodeVersion } from './rivals.ts';
import { measureStarts } from './starts.ts';
import { type Imports, type Report, tableOf, write } from './table.ts';

const options = new Command('bench')
  .option('--scale <number>', 'times 2,000 laws and 8,000 provisions', Number, 1)
  .option('--parts <names>', 'of operations, pages, imports, starts, memory', (text) => text.split(','), [
    'operations',
    'pages',
    'imports',
    'starts',
  ])
  .option('--only <names>', 'operations and pages, with commas', (text) => text.split(','))
  .option('--beside <names>', 'contestants, with commas', (text) => text.split(','))
  .option('--rounds <number>', 'rounds in turn', Number, 3)
  .option('--seconds <number>', 'that a server is asked for in each round', Number, 5)
  .option('--minutes <number>', 'of mixed load under which memory is watched', Number, 5)
  .addOption(new Option('--engine <name>', 'of the database').choices(['embedded', 'server']).default('server'))
  .option('--server <address>', 'any database on a PostgreSQL server', process.env.TEST_DATABASE_URL)
  .option('--on <address>', 'a database that is loaded already; it is left as it is')
  .option('--write', 'keep the result: bench.json, bench.md and the table in README.md')
  .parse()
  .opts<{
    scale: number;
    parts: string[];
    only?: string[];
    beside?: string[];
    rounds: number;
    seconds: number;
    minutes: number;
    engine: Engine;
    server?: string;
    on?: string;
    write?: true;
  }>();
if (options.engine === 'server' && !options.server && !options.on)
  throw new Error('Name a PostgreSQL server by --server or TEST_DATABASE_URL, or take --engine embedded.');

await installRivals();
const { seeds } = await checkSeeds(seedsDir);
/** What was opened, to be closed in the other order. */
const ends: (() => unknown)[] = [];
try {
  await bench();
} finally {
  for (const end of ends.reverse()) await end();
}

async function bench(): Promise<void> {
  const place = options.on ? { databaseUrl: options.on, dataDir: '' } : await ownPlace();
  const db = await openPlace(place);
  const imports = options.on ? undefined : await loadInto(db, place);
  if (options.engine === 'server') await addFunctions(db);
  const all = await operationsOn(db);
  const { rows } = await sql<{ version: string }>`select split_part(version(), ' (', 1) as version`.execute(db);
  await db.destroy();
  const report: Report = {
    date: today(),
    scale: options.scale,
    engine: options.engine,
    database: rows[0]!.version,
    processor: `${cpus().length} × ${cpus()[0]!.model}`,
    node: nodeVersion,
    rounds: options.rounds,
    seconds: options.seconds,
    operations: [],
    pages: options.parts.includes('pages') ? await pagesOfRecord() : [],
    memory: {},
    imports,
    starts: options.parts.includes('starts') ? await measureStarts(options.rounds) : undefined,
  };
  const operations = all.filter(({ name }) => options.only?.includes(name) ?? true);
  const isAsked = options.parts.includes('operations') || options.parts.includes('memory');
  const running = isAsked ? await startAll(place) : [];
  if (options.parts.includes('operations'))
    for (const operation of operations) report.operations.push(await compare(running, operation));
  if (options.parts.includes('memory'))
    for (const each of running.filter(({ server }) => server === 'ours'))
      report.memory[each.name] = await memoryUnderLoad(each, operations, options.minutes);
  console.log(`\n${tableOf(report)}`);
  if (options.write) await write(report);
}

async function loadInto(db: Database, place: Place): Promise<Imports | undefined> {
  const documents = syntheticDocuments(seeds!, options.scale);
  const seconds = await load(db, documents, seeds!);
  console.log(`${documents.length} documents imported in ${seconds.toFixed(1)} s.`);
  if (!options.parts.includes('imports')) return undefined;
  const copied = place.databaseUrl ? await copyRows(place.databaseUrl, place.databaseUrl) : undefined;
  return { seconds, copied, oneLaw: await changeOneLaw(db, documents, seeds!) };
}

/** Pages are those of the real record, in a database of its own. */
async function pagesOfRecord(): Promise<Page[]> {
  const place = await ownPlace('pages');
  const db = await openPlace(place);
  await load(db, documentsOf(seeds!), seeds!);
  await keepSizes(db);
  await db.destroy();
  return measurePages(place, await copyOf(place), options.only);
}

async function startAll(place: Place): Promise<Running[]> {
  const running: Running[] = [];
  for (const contestant of contestants) {
    const { name, engines } = contestant;
    if (!engines.includes(options.engine) || !(options.beside?.includes(name) ?? true)) continue;
    const started = await start(contestant, await copyOf(place));
    ends.push(() => started[Symbol.dispose]());
    running.push(started);
  }
  return running;
}

async function ownPlace(name = 'bench'): Promise<Place> {
  const place = await newPlace(options.engine, options.server ?? options.on ?? '', `${name}_${process.pid}`);
  ends.push(() => place[Symbol.asyncDispose]());
  return place;
}

/** An embedded database is one process's alone: each gets a copy. */
async function copyOf(own: Place): Promise<Place> {
  if (own.databaseUrl !== undefined) return own;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'netlaws-bench-'));
  ends.push(() => rm(dataDir, { recursive: true, force: true }));
  await cp(own.dataDir, dataDir, { recursive: true });
  return { databaseUrl: undefined, dataDir };
}

/** All who can say it say the same; then they are measured in turn, each time beginning with another. */
async function compare(running: Running[], operation: Operation): Promise<Measured> {
  const requests = await Promise.all(running.map((each) => each.request(operation, each.url)));
  const able = running.filter((_, index) => requests[index]);
  const reference = able.find(({ server }) => server === 'ours')!;
  const told = await ask(reference, operation);
  const bytes = JSON.stringify(told);
  for (const each of able) {
    if (each.server === 'memory') await fetch(`${each.url}/${operation.name}`, { method: 'PUT', body: bytes });
    const same =
      each.server === 'postgraphile'
        ? isDeepStrictEqual(comparable(await ask(each, operation)), comparable(told))
        : isDeepStrictEqual(await ask(each, operation), told);
    if (!same) throw new Error(`${each.name} answers ${operation.name} otherwise than ${reference.name}.`);
  }
  const measured: Measured = { name: operation.name, bytes: Buffer.byteLength(bytes), rounds: {} };
  for (let round = 0; round < options.rounds; round++)
    for (const [turn] of able.entries()) {
      const each = able[(turn + round) % able.length]!;
      const result = await measure(each, operation, options.seconds);
      measured.rounds[each.name] = [...(measured.rounds[each.name] ?? []), result];
      console.log(
        `${operation.name} ${each.name} ${round + 1}: ${result.rate.toFixed(1)}/s, median ${result.median} ms, p99 ${result.p99} ms, ${result.memory} MB${result.wrong > 0 ? `, ${result.wrong} WRONG` : ''}`,
      );
    }
  return measured;
}
