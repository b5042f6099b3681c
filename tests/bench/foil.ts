// The usual way, kept as a foil: graphql-js calls a resolver for each field, and DataLoader gathers what they ask for into one statement a
// field. For the nested reads; it shares the schema with Netlaws, and nothing else.

import { buildSchema, execute, GraphQLObjectType, type GraphQLSchema, parse, validate } from 'graphql';
import { sdl } from '../../src/api/schema.ts';

type Row = Record<string, any>;
type Loader = { load: (key: string) => Promise<any> };
export type DataLoaderClass = new (read: (keys: readonly string[]) => Promise<any[]>) => Loader;
/** What it needs of pg's pool: named statements. */
export type Pool = {
  query: (statement: { name: string; text: string; values: unknown[] }) => Promise<{ rows: Row[] }>;
};
type Context = { pool: Pool; loaders: Record<keyof typeof lists | keyof typeof ones, Loader> };
type Resolver = (source: Row, args: Row, context: Context) => unknown;

/** Rows by key, in the order of the statement. */
const lists = {
  memberships: 'select * from membership where member = any($1::text[]) order by bloc, during',
  events: `select * from law_event where law_id = any($1::text[]) order by coalesce(earliest, (
    select max(before.earliest) from law_event before
    where before.law_id = law_event.law_id and before.position < law_event.position)) nulls first, position`,
  provisions: 'select * from provision where law_id = any($1::text[]) order by position',
  citations: 'select * from citation where provision_id = any($1::text[]) order by position',
  sources: 'select * from source where document = any($1::text[]) order by position',
};
const keyOfList = {
  memberships: 'member',
  events: 'law_id',
  provisions: 'law_id',
  citations: 'provision_id',
  sources: 'document',
} as const;
/** A row by key. */
const ones = {
  jurisdiction: 'select *, code as key from jurisdiction where code = any($1::text[])',
  law: 'select *, id as key from law where id = any($1::text[])',
  source: 'select *, id as key from source where id = any($1::text[])',
  kind: 'select *, code as key from provision_kind where code = any($1::text[])',
  eventKind: 'select *, code as key from event_kind where code = any($1::text[])',
  instrument: `select *, code as key from term where list = 'instruments' and code = any($1::text[])`,
};

/** A new loader for each request, so that nobody is told what another asked. */
function loadersOn(pool: Pool, DataLoader: DataLoaderClass): Context['loaders'] {
  const read = async (name: string, text: string, keys: readonly string[]): Promise<Row[]> =>
    (await pool.query({ name, text, values: [keys] })).rows;
  const ofList = ([name, text]: [string, string]) => [
    name,
    new DataLoader(async (keys) => {
      const rows = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of await read(name, text, keys)) rows.get(row[keyOfList[name as keyof typeof lists]])!.push(row);
      return keys.map((key) => rows.get(key));
    }),
  ];
  const ofOne = ([name, text]: [string, string]) => [
    name,
    new DataLoader(async (keys) => {
      const rows = new Map((await read(name, text, keys)).map((row) => [row.key, row]));
      return keys.map((key) => rows.get(key) ?? null);
    }),
  ];
  return Object.fromEntries([...Object.entries(lists).map(ofList), ...Object.entries(ones).map(ofOne)]);
}

const query = async ({ pool }: Context, name: string, text: string, values: unknown[]): Promise<Row[]> =>
  (await pool.query({ name, text, values })).rows;
const page = (rows: Row[], first: number) => ({
  nodes: rows.slice(0, first),
  pageInfo: { hasNextPage: rows.length > first },
});
const enumOf = (code: string | null) => code?.toUpperCase().replaceAll('-', '_') ?? null;

const resolvers: Record<string, Record<string, Resolver>> = {
  Query: {
    jurisdiction: (_source, { code }, { loaders }) => loaders.jurisdiction.load(code),
    jurisdictions: async (_source, _args, context) =>
      page(await query(context, 'jurisdictions', 'select * from jurisdiction order by code', []), 300),
    laws: async (_source, { where, first }, context) => {
      const rows = await query(
        context,
        'laws',
        `select * from law where jurisdiction = any($1) and first_day >= $2 and first_day < $3
        order by first_day, id limit $4`,
        [where.jurisdiction, where.firstDay.gte, where.firstDay.lt, first + 1],
      );
      return page(rows, first);
    },
    provisions: async (_source, { first, after }, context) => {
      const [, , id] = JSON.parse(Buffer.from(after, 'base64url').toString());
      const text = 'select * from provision where id > $1 order by id limit $2';
      return page(await query(context, 'provisions of all', text, [id, first + 1]), first);
    },
  },
  Jurisdiction: {
    memberships: ({ code }, _args, { loaders }) => loaders.memberships.load(code),
    laws: async ({ code }, { first }, context) => {
      const text = 'select * from law where jurisdiction = $1 order by first_day desc, id desc limit $2';
      return page(await query(context, 'laws of a jurisdiction', text, [code, first + 1]), first);
    },
    answers: async ({ code }, { on }, context) => {
      const text = `
        select provision_kind.code as kind, status, or_status, nullif(lower(during), '-infinity') as "from", upper(during) as "to"
        from provision_kind join pillar on pillar.code = provision_kind.pillar
        left join answer on answer.kind = provision_kind.code and jurisdiction = $1 and during @> $2::date
        order by pillar.position, provision_kind.position`;
      return query(context, 'answers', text, [code, on]);
    },
  },
  Membership: {
    bloc: ({ bloc }, _args, { loaders }) => loaders.jurisdiction.load(bloc),
    from: ({ from_date }) => from_date,
    to: ({ to_date }) => to_date,
  },
  Law: {
    jurisdiction: ({ jurisdiction }, _args, { loaders }) => loaders.jurisdiction.load(jurisdiction),
    instrument: ({ instrument }, _args, { loaders }) => loaders.instrument.load(instrument),
    events: ({ id }, _args, { loaders }) => loaders.events.load(id),
    provisions: ({ id }, _args, { loaders }) => loaders.provisions.load(id),
    sources: ({ id }, _args, { loaders }) => loaders.sources.load(`laws/${id}`),
  },
  Event: { kind: ({ kind }, _args, { loaders }) => loaders.eventKind.load(kind) },
  Provision: {
    kind: ({ kind }, _args, { loaders }) => loaders.kind.load(kind),
    law: ({ law_id }, _args, { loaders }) => loaders.law.load(law_id),
    citations: ({ id }, _args, { loaders }) => loaders.citations.load(id),
  },
  Citation: { source: ({ source_id }, _args, { loaders }) => loaders.source.load(source_id) },
  Source: { class: (source) => enumOf(source.class) },
  Answer: {
    kind: ({ kind }, _args, { loaders }) => loaders.kind.load(kind),
    status: ({ status }) => enumOf(status) ?? 'NOT_REVIEWED',
    orStatus: ({ or_status }) => enumOf(or_status),
  },
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function schemaOf(): GraphQLSchema {
  const schema = buildSchema(sdl(), { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLObjectType && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) {
        const column = snake(field.name);
        field.resolve = resolvers[type.name]?.[field.name] ?? ((source) => source[column] ?? source[field.name]);
      }
  return schema;
}

/** The operations that it can answer. */
export const foilNames = ['country', 'laws', 'matrix', 'paging'];

/** Answers as a server would: documents are parsed and validated once. The pool has to give days as texts. */
export function foilOn(pool: Pool, DataLoader: DataLoaderClass) {
  const schema = schemaOf();
  const documents = new Map<string, ReturnType<typeof parse>>();
  return async (source: string, variableValues: Row) => {
    const document = documents.get(source) ?? parse(source);
    const errors = documents.has(source) ? [] : validate(schema, document);
    if (errors.length > 0) return { errors };
    documents.set(source, document);
    const contextValue = { pool, loaders: loadersOn(pool, DataLoader) };
    return execute({ schema, document, variableValues, contextValue });
  };
}
