// How is a question answered without making objects of what the database has written already?
// An operation is one statement that gives the finished JSON of all its root fields, on one snapshot. Documents are parsed and validated
// once, and statements are made once for the same variables until a release comes.

import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { type CompiledQuery, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Database, listenerOf, named, readerOf } from '../database/client.ts';
import { type Day, today } from '../law/partial-date.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { compilerFor } from './compile.ts';
import { faultsOf, parsed } from './document.ts';
import { isTooCostly, isTooSlow } from './errors.ts';
import { costTold, fieldsRefusal, limits, measure, measureRefusal, variablesRefusal } from './limits.ts';
import { finishing, types, wholly } from './query.ts';
import { makeSchema } from './schema.ts';
import { fragmentsOf, type Selection, selectionsOf, TooManyFields } from './selection.ts';

export type Question = {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
};
/** `hash` of the statement's text; `end` of the answer, after its data. */
type Plan = { statement: CompiledQuery; hash: string; roots: Selection[]; end: string };
type Parsed = { document: DocumentNode; fragments: Record<string, FragmentDefinitionNode>; asksForSchema: boolean };
/** A document as it was found: neither where graphql-js is to tell what is wrong with it. */
type Found = { parsed?: Parsed; refused?: GraphQLError };

/**
 * Answers a question as JSON text, or not at all: then graphql-js tells what is wrong with it. Throws only where the answer took too
 * long (isTooSlow), or would be over the limits (a GraphQLError, isTooCostly).
 */
export type Answers = (question: Question) => Promise<string | undefined>;

/** So many different statements are prepared in a connection; others are planned each time. */
const mostNamed = 200;

const all = new WeakMap<Database, Answers>();
/** The answers from a database that doors and pages share. */
export function answersOf(db: Database): Answers {
  const answers = all.get(db) ?? answersFrom(db);
  all.set(db, answers);
  return answers;
}

export function answersFrom(db: Database): Answers {
  const reader = readerOf(db);
  const documents = new LRUCache<string, Found>({
    maxSize: 300_000,
    sizeCalculation: (_found, text) => text.length + 1,
  });
  const plans = new LRUCache<string, Plan>({
    maxSize: 10_000_000,
    sizeCalculation: ({ statement }, key) => statement.sql.length + key.length,
  });
  const names = new Set<string>();
  let catalogue: { read: Promise<Catalogue>; day: Day } | undefined;
  const forget = () => {
    catalogue = undefined;
    plans.clear();
  };
  let listening: Promise<unknown> | undefined;

  return async (question) => {
    // What was made before anybody listened could be older than what is there.
    listening ??= listenerOf(db)(forget).then(forget);
    try {
      await listening;
    } catch {
      listening = undefined;
      return undefined;
    }
    if (catalogue?.day !== today()) {
      forget();
      catalogue = { read: readCatalogue(reader), day: today() };
    }
    const { read, day } = catalogue!;
    try {
      const codes = await read.catch((error) => {
        // The next question reads them anew.
        catalogue = undefined;
        throw error;
      });
      return await answer(question, codes, day);
    } catch (error) {
      if (isTooSlow(error) || isTooCostly(error)) throw error;
      // It is asked again by the slower way, which tells the error with its place.
      return undefined;
    }
  };

  async function answer(question: Question, codes: Catalogue, day: Day): Promise<string | undefined> {
    const over = variablesRefusal(question.variables);
    if (over) throw over;
    const key = `${question.operationName ?? ''}\0${JSON.stringify(question.variables ?? null)}\0${question.query}`;
    const plan = plans.get(key) ?? planOf(question, codes, day);
    if (!plan) return undefined;
    plans.set(key, plan);
    const { statement, hash, roots, end } = plan;
    const row = await named(reader, nameOf(hash), statement.sql, statement.parameters);
    const parts = await Promise.all(
      roots.map(async (root, n) => {
        const finish = finishing[root.name];
        const text = finish ? JSON.stringify(await finish(JSON.parse(row[n]!), root)) : (row[n] ?? 'null');
        return `${JSON.stringify(root.key)}:${text}`;
      }),
    );
    return `{"data":{${parts.join(',')}}${end}`;
  }

  function planOf({ query, operationName, variables }: Question, codes: Catalogue, day: Day): Plan | undefined {
    const { parsed, refused } = documents.get(query) ?? remember(query);
    if (refused) throw refused;
    const operation = parsed && getOperationAST(parsed.document, operationName);
    if (!parsed || operation?.operation !== 'query' || parsed.asksForSchema) return undefined;
    const schema = makeSchema();
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    if (!coerced) return undefined;
    const roots = rootsOf({ schema, fragments: parsed.fragments, variableValues: coerced }, operation);
    if (roots.length === 0 || roots.some(({ name, args }) => !wholly.has(name) || args.release != null))
      return undefined;
    const measured = measure(schema, roots, schema.getQueryType()!);
    const over = measureRefusal(measured);
    if (over) throw over;
    const compiler = compilerFor(types, codes, day, true);
    const columns = roots.map((root) =>
      root.name === '__typename'
        ? sql`'"Query"'`
        : sql`(${types.Query![root.name]!(compiler.row(), root, compiler)})::text`,
    );
    const statement = sql`select ${sql.join(columns)}`.compile(reader);
    return {
      statement,
      hash: createHash('sha1').update(statement.sql).digest('base64'),
      roots,
      end: `,"extensions":{"cost":${JSON.stringify(costTold(measured))}}}`,
    };
  }

  function remember(text: string): Found {
    const entry = found(text);
    documents.set(text, entry);
    return entry;
  }

  /** A statement that comes for the second time is prepared. */
  function nameOf(hash: string): string | undefined {
    if (names.has(hash)) return hash;
    if (names.size < mostNamed) names.add(hash);
    return undefined;
  }
}

export function found(text: string): Found {
  try {
    const document = parsed(text);
    const [fault] = faultsOf(makeSchema(), document);
    if (fault) throw fault;
    return {
      parsed: { document, fragments: fragmentsOf(document), asksForSchema: /\b__(schema|type)\b/.test(text) },
    };
  } catch (error) {
    if (isTooCostly(error)) return { refused: error };
    if (error instanceof GraphQLError) return {};
    throw error;
  }
}

/** The root fields of an operation. Throws where fragments make too many fields of them. */
function rootsOf(...[reading, operation]: [Parameters<typeof selectionsOf>[0], OperationDefinitionNode]): Selection[] {
  try {
    return selectionsOf(reading, operation, limits.fields);
  } catch (error) {
    throw error instanceof TooManyFields ? fieldsRefusal() : error;
  }
}
