// The promise of schema/api, answered by plain resolvers of graphql-js over the tables in memory. It shares no code with the compiler:
// neither with src/api/compile.ts nor with src/api/types.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
} from 'graphql';
import { root } from '../../../src/config.ts';
import { answerResolvers, cellOf, kindsAsked, kindsInOrder, strictest } from './answers.ts';
import { changes, recordChanges, releases, utc } from './changes.ts';
import { dataset } from './dataset.ts';
import { clusters, distance, drift, neighbours } from './distances.ts';
import {
  eventFilter,
  type Filter,
  findingFilter,
  fits,
  jurisdictionFilter,
  lookUp,
  provisionFilter,
  sourceFilter,
} from './filters.ts';
import { gapsAsked } from './gaps.ts';
import { lawResolvers, lawsPage } from './laws.ts';
import { never, type Order, pageOf } from './pages.ts';
import { counts, ranking } from './rankings.ts';
import { search, searchResolvers } from './search.ts';
import { adoption, riskSet } from './spread.ts';
import { enumOf, nodeTypes, type Row, sorted, type Tables } from './tables.ts';

type Args = Record<string, any>;
type Root = (args: Args, tables: Tables) => unknown;

/** A list of a table's rows, by pages. `orders`: by the name of each, what it goes by, or how a row is found there. */
const paged =
  (
    table: string,
    filter: () => Filter,
    usual: number,
    orders: Record<string, string | Omit<Order<Row>, 'name'>>,
    id = 'id',
  ) =>
  async (args: Args, tables: Tables) => {
    await lookUp(tables, args.where);
    const by = orders[args.orderBy]!;
    const order = typeof by === 'string' ? { isUp: !args.orderBy.endsWith('DESC'), sort: (row: Row) => row[by] } : by;
    const rows = tables.rows(table).filter((row) => fits(filter, tables, row, args.where));
    return pageOf(rows, (row) => row[id], { name: args.orderBy, ...order }, usual, args);
  };

const dateOr = (otherwise: keyof typeof never) => ({
  isUp: otherwise === 'infinity',
  sort: ({ earliest }: Row) => earliest ?? never[otherwise],
  shown: ({ earliest }: Row) => earliest ?? otherwise,
});

const one =
  (table: string, column: string, argument = column): Root =>
  (args, tables) =>
    tables.one(table, column, args[argument]);

/** Ids of what is known by a code begin with a folder; all others are as they stand. */
function nodeOf(tables: Tables, id: string): Row | undefined {
  const [folder, code] = id.split('/', 2);
  const byCode: Record<string, string> = { jurisdictions: 'jurisdiction', kinds: 'provision_kind', pillars: 'pillar' };
  const named = code !== undefined && folder! in byCode && tables.one(byCode[folder!]!, 'code', code);
  if (named) return named;
  const others = Object.keys(nodeTypes).filter((table) => !Object.values(byCode).includes(table));
  return others.map((table) => tables.one(table, 'id', id)).find((row) => row !== undefined);
}

const Query: Record<string, Root> = {
  jurisdiction: one('jurisdiction', 'code'),
  jurisdictions: (args, tables) => {
    const byName = { isUp: true, sort: ({ name }: Row) => tables.fold(name) };
    return paged('jurisdiction', jurisdictionFilter, 300, { NAME_ASC: byName, CODE_ASC: 'code' }, 'code')(args, tables);
  },
  law: ({ id }, tables) => tables.rows('law').find((law) => law.id === id || law.formerly.includes(id)),
  laws: (args, tables) => lawsPage(tables.rows('law'), args, tables),
  provisions: paged('provision', provisionFilter, 50, { ID_ASC: 'id', ID_DESC: 'id', KIND_ASC: 'kind' }),
  events: paged('law_event', eventFilter, 50, {
    DATE_ASC: dateOr('infinity'),
    DATE_DESC: dateOr('-infinity'),
    ID_ASC: 'id',
  }),
  sources: paged('source', sourceFilter, 50, { ID_ASC: 'id', URL_ASC: 'url', PUBLISHER_ASC: 'publisher' }),
  findings: paged('finding', findingFilter, 50, { ID_ASC: 'id', KIND_ASC: 'kind' }),
  kind: one('provision_kind', 'code'),
  kinds: (_args, tables) => kindsInOrder(tables),
  pillars: (_args, tables) => tables.rows('pillar'),
  crosswalk: ({ scheme, code }, tables) =>
    kindsInOrder(tables).filter((kind) =>
      tables.where('crosswalk', 'kind', kind.code).some((each) => each.scheme === scheme && each.code === code),
    ),
  compare,
  adoption,
  riskSet,
  ranking,
  gaps: gapsAsked,
  distance,
  neighbours,
  drift,
  clusters,
  changes,
  recordChanges,
  releases,
  counts,
  claims: (_args, tables) =>
    sorted(
      tables.rows('claim'),
      ({ published }) => published,
      ({ id }) => id,
    ),
  claim: one('claim', 'id'),
  search,
  node: ({ id }, tables) => nodeOf(tables, id),
  nodes: ({ ids }, tables) => (ids as string[]).map((id) => nodeOf(tables, id)),
  dataset: (_args, tables) => dataset(tables),
};

function compare(args: Args, tables: Tables) {
  const on: string = args.on ?? tables.today;
  const codes: string[] = args.jurisdictions;
  const rows = kindsAsked(tables, args).map((kind) => {
    const cells = codes.map((code) => cellOf(tables, code, kind.code, on));
    const known = cells.flatMap(({ row }) => (row ? `${row.status} ${row.or_status}` : []));
    const values = cells
      .filter(({ row }) => row?.status === 'in-force' || row?.or_status === 'in-force')
      .map((cell) => strictest(tables, cell).map(({ own, degree }) => [own.key, Number(degree.toPrecision(15))]));
    const differsIn = [
      ...(new Set(known).size > 1 ? ['STATE'] : []),
      ...(new Set(values.map((each) => JSON.stringify(each))).size > 1 ? ['VALUES'] : []),
    ];
    return { kind, cells, reviewed: known.length, differs: differsIn.length > 0, differsIn };
  });
  return {
    on,
    jurisdictions: codes.map((code) => tables.one('jurisdiction', 'code', code)),
    rows: ({ differencesFirst, onlyDifferences }: Args) => {
      const told = onlyDifferences ? rows.filter(({ differs }) => differs) : rows;
      return differencesFirst ? sorted(told, ({ differs }) => !differs) : told;
    },
  };
}

const byType: Record<string, Record<string, (source: any, args: any, tables: Tables) => unknown>> = {
  ...lawResolvers,
  ...answerResolvers,
  ...searchResolvers,
  Release: { madeAt: ({ made_at }) => utc(made_at) },
};

/** The schema with resolvers; the tables are its context. */
export function schemaOverTables(): GraphQLSchema {
  const folder = path.join(root, 'schema/api');
  const files = readdirSync(folder).sort();
  const schema = buildSchema(files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n'));
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLObjectType && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        field.resolve =
          type.name === 'Query' ? rootResolver(field.name) : fieldResolver(byType[type.name]?.[field.name], field.type);
  return schema;
}

const rootResolver =
  (name: string): GraphQLFieldResolver<unknown, Tables> =>
  (_source, args, tables) =>
    Query[name]!(args, tables);

/** Without a resolver, a field is what stands under its name or its column's: asOf, as_of. Codes of enums are spelled as the schema has them. */
function fieldResolver(
  resolve: ((source: any, args: any, tables: Tables) => unknown) | undefined,
  type: GraphQLOutputType,
): GraphQLFieldResolver<any, Tables> {
  const told = isEnumType(getNamedType(type))
    ? (value: unknown) => (typeof value === 'string' ? enumOf(value) : value)
    : (value: unknown) => value;
  if (resolve) return (source, args, tables) => told(resolve(source, args, tables));
  return (source, args, _tables, { fieldName }) => {
    const column = fieldName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const value = source[fieldName in source ? fieldName : column];
    return told(typeof value === 'function' ? value(args) : value);
  };
}
