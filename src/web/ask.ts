// How does a page ask? Through its own GraphQL document, in process: a page shows nothing the API cannot give.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, execute, type GraphQLError, getOperationAST, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { answersOf } from '../api/answer.ts';
import { tableText } from '../api/csv.ts';
import { isTooCostly, isTooSlow, tooSlow } from '../api/errors.ts';
import { limits } from '../api/limits.ts';
import { makeSchema } from '../api/schema.ts';
import { fragmentsOf, selectionsOf } from '../api/selection.ts';
import { root } from '../config.ts';
import type { Database } from '../database/client.ts';

const folder = path.join(root, 'src/web');
const parts = readFileSync(path.join(folder, 'parts.graphql'), 'utf8');

/** A page's document, with the shared fragments it uses. That it fits the schema is checked where its types are generated. */
export function documentOf<Data, Variables>(file: string): PageDocument<Data, Variables> {
  const own = readFileSync(path.join(folder, file), 'utf8');
  const fragments = parts.split(/\n(?=fragment )/).filter((fragment) => fragment.startsWith('fragment '));
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [, name] of text.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = fragments.find((candidate) => candidate.startsWith(`fragment ${name} `));
      if (fragment && !used.has(fragment)) {
        used.add(fragment);
        use(fragment);
      }
    }
  };
  use(own);
  const text = [own, ...used].map((part) => part.trim()).join('\n\n');
  // Parsed when it is needed: no start waits for all of them.
  let parsed: Pick<PageDocument<Data, Variables>, 'document' | 'takes'> | undefined;
  const read = () => {
    const document = parse(text);
    const variables = getOperationAST(document)!.variableDefinitions ?? [];
    parsed = { document, takes: new Set(variables.map(({ variable }) => variable.name.value)) };
    return parsed;
  };
  return {
    text,
    get document() {
      return (parsed ?? read()).document;
    },
    get takes() {
      return (parsed ?? read()).takes;
    },
  };
}

export type PageDocument<Data, Variables> = {
  text: string;
  readonly document: DocumentNode;
  /** The names of its variables. */
  readonly takes: Set<string>;
  /** Only for the compiler: what goes in and what comes out. */
  types?: [Data, Variables];
};

/** A question that the reader put wrongly: shown as a page that says so, status 400. */
export class BadRequest extends Error {
  /** Of the API, that it does not fit. */
  readonly argument: string | undefined;
  constructor(message: string, argument?: string) {
    super(message);
    this.argument = argument;
  }
}

export async function ask<Data, Variables extends Record<string, unknown>>(
  db: Database,
  { document, text }: PageDocument<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await answersOf(db)({ query: text, variables }).catch((error) => {
    throw isTooSlow(error) ? new BadRequest(tooSlow) : isTooCostly(error) ? new BadRequest(error.message) : error;
  });
  if (answer !== undefined) return JSON.parse(answer).data;
  // Something is wrong with the question: this way tells what.
  const { data, errors } = await execute({
    schema: makeSchema(),
    document,
    variableValues: variables,
    contextValue: { db },
  });
  if (!errors) return data as Data;
  const error = errors[0]!;
  if (error.extensions.code === 'BAD_ARGUMENT' || error.extensions.code === 'BAD_CURSOR')
    throw new BadRequest(plain(error), String(error.extensions.argument));
  throw error.originalError ?? error;
}

/** An answer as CSV, by the same rules as the API's. */
export function csvOf({ document }: PageDocument<unknown, any>, variables: Record<string, unknown>, data: unknown) {
  const schema = makeSchema();
  const operation = getOperationAST(document)!;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const asked = selectionsOf(
    { schema, fragments: fragmentsOf(document), variableValues: coerced ?? {} },
    operation,
    limits.fields,
  );
  return tableText(schema, asked, data);
}

/** Without the part that speaks of GraphQL variables. */
const plain = ({ message }: GraphQLError) => message.replace(/^Variable "\$\w+" got invalid value [^;]*; /, '');
