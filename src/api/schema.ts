// What can be asked, and how is each root field answered?

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  isAbstractType,
} from 'graphql';
import { sql } from 'kysely';
import { root } from '../config.ts';
import { type Database, readerOf } from '../database/client.ts';
import { today } from '../law/partial-date.ts';
import { inOldRelease } from '../seeds/old-release.ts';
import { type Catalogue, readCatalogue, releaseNumber } from './catalogue.ts';
import { compilerFor, typeKey } from './compile.ts';
import { finishing, types } from './query.ts';
import { scalars } from './scalars.ts';
import { type Selection, selectionOf } from './selection.ts';

/** Whatever asks brings the database to ask. */
export type Context = { db: Database };

const folder = path.join(root, 'schema/api');

/** The promise to clients, as it stands in schema/api. */
export const sdl = (): string =>
  readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

let made: GraphQLSchema | undefined;

/** The schema with its resolvers. It is made once: doors and pages share it. */
export function makeSchema(): GraphQLSchema {
  if (made) return made;
  // Valid: the tests see to it.
  const schema = buildSchema(sdl(), { assumeValid: true, assumeValidSDL: true, noLocation: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (type instanceof GraphQLScalarType && type.name in scalars) Object.assign(type, scalars[type.name]);
    if (isAbstractType(type)) type.resolveType = (object) => object[typeKey];
    if (type instanceof GraphQLObjectType)
      for (const field of Object.values(type.getFields())) field.resolve = resolvers[type.name] ?? byResponseKey;
  }
  schema.getSubscriptionType()!.getFields().released!.subscribe = async (_source, _args, { db }) =>
    (await import('./released.ts')).releasesToCome(db);
  made = schema;
  return schema;
}

/** Each release that comes is asked about when it is there. */
const answerEvent: GraphQLFieldResolver<unknown, Context> = async (number, _args, { db }, info) => {
  const selection = selectionOf(info);
  return ask(
    readerOf(db),
    { ...selection, args: { number } },
    catalogues.get(db) ?? (await freshCatalogue(db)),
    'Subscription',
  );
};

/** One statement a root field. Below it, the answer is there under its response keys and is only read out. */
const answerRoot: GraphQLFieldResolver<unknown, Context> = async (_source, _args, { db }, info) => {
  const selection = selectionOf(info);
  const { release } = selection.args;
  // A day may mean a release that was made after the catalogue was read.
  const known = typeof release === 'string' ? undefined : catalogues.get(db);
  const answer = (catalogue: Catalogue) =>
    release == null
      ? ask(readerOf(db), selection, catalogue)
      : inOldRelease(db, releaseNumber(catalogue, release), async (trx) =>
          // An earlier release has its own codes.
          ask(trx, selection, await readCatalogue(trx)),
        );
  try {
    return await answer(known ?? (await freshCatalogue(db)));
  } catch (error) {
    // An unknown code may have come with a release that another process imported.
    if (known && (error as { extensions?: { code?: string } }).extensions?.code === 'BAD_ARGUMENT')
      return answer(await freshCatalogue(db));
    throw error;
  }
};

async function ask(db: Database, selection: Selection, catalogue: Catalogue, root = 'Query'): Promise<unknown> {
  const compiler = compilerFor(types, catalogue, today());
  const answer = types[root]![selection.name]!(compiler.row(), selection, compiler);
  const { rows } = await sql<{ answer: unknown }>`select ${answer} as answer`.execute(db);
  const { answer: told } = rows[0]!;
  return finishing[selection.name]?.(told, selection) ?? told;
}

const catalogues = new WeakMap<Database, Catalogue>();

async function freshCatalogue(db: Database): Promise<Catalogue> {
  const catalogue = await readCatalogue(db);
  catalogues.set(db, catalogue);
  return catalogue;
}

const resolvers: Record<string, GraphQLFieldResolver<any, any>> = { Query: answerRoot, Subscription: answerEvent };

const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) =>
  source[info.path.key];
