// What may be asked, and how is it told that it may not?

import { randomUUID } from 'node:crypto';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, getOperationAST, type Source } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { faultsOf, parsed } from './document.ts';
import { requestRefusal, toldError } from './errors.ts';
import { costTold, fieldsRefusal, limits, type Measure, measure, measureRefusal, variablesRefusal } from './limits.ts';
import { fragmentsOf, type Selection, selectionsOf, TooManyFields } from './selection.ts';

/** What is asked by a request, for those who write its answer in another form. */
export const askedBy = new WeakMap<Request, Selection[]>();

/** The limits of every request, its cost in the answer, and errors told by one closed list of codes. */
export function guarded(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source) => parsed(String((source as Source).body ?? source)));
    },
    onValidate({ params, setResult }) {
      setResult(faultsOf(params.schema, params.documentAST));
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(executeWithin as never);
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const asked = selectionsOfOperation(args as ExecutionArgs);
      if (asked === undefined) return;
      const refused = asked instanceof GraphQLError ? asked : measureRefusal(asked.measured);
      if (refused) setResultAndStopExecution({ errors: [refused] });
    },
    onResultProcess({ result, setResult, serverContext }) {
      if (Symbol.asyncIterator in result) return;
      const id = requestId(serverContext);
      const told = (each: ExecutionResult) =>
        each.errors ? { ...each, errors: each.errors.map((error) => toldError(error, id)) } : each;
      setResult(Array.isArray(result) ? result.map(told) : told(result as ExecutionResult));
    },
  };
}

/** The id that the response's header names, for the log. */
function requestId(serverContext: unknown): string {
  const response = (serverContext as { res?: { getHeader?: (name: string) => unknown } } | undefined)?.res;
  return (response?.getHeader?.('x-request-id') as string | undefined) ?? randomUUID();
}

/** Executes what is within the limits. graphql-js, and not yoga's own executor, which gives root fields in the order in which their statements finish. */
async function executeWithin(args: ExecutionArgs): Promise<ExecutionResult> {
  const asked = selectionsOfOperation(args);
  if (asked === undefined) return execute(args);
  if (asked instanceof GraphQLError) return { errors: [asked] };
  const { measured, selections } = asked;
  const refused = measureRefusal(measured);
  if (refused) return { errors: [refused] };
  const { request } = args.contextValue as YogaInitialContext;
  askedBy.set(request, selections);
  const result = await execute(args);
  return { ...result, extensions: { ...result.extensions, cost: costTold(measured) } };
}

/** What an operation selects; undefined where execution will say what is wrong with it. */
function selectionsOfOperation({
  schema,
  document,
  operationName,
  variableValues,
}: ExecutionArgs): { selections: Selection[]; measured: Measure } | GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return requestRefusal('BAD_REQUEST', 400, unknownOperation(operationName));
  if (operation.operation === 'mutation')
    return requestRefusal(
      'BAD_REQUEST',
      400,
      'Nothing can be written here. Laws are added as seed files; see CONTRIBUTING.md.',
    );
  const over = variablesRefusal(variableValues);
  if (over) return over;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
  if (!coerced) return undefined;
  try {
    const selections = selectionsOf(
      { schema, fragments: fragmentsOf(document), variableValues: coerced },
      operation,
      limits.fields,
    );
    return { selections, measured: measure(schema, selections, schema.getRootType(operation.operation)!) };
  } catch (error) {
    if (error instanceof TooManyFields) return fieldsRefusal();
    // One of ours; graphql-js tells its own with the place in the document.
    if (error instanceof GraphQLError) return error.extensions.code ? error : undefined;
    throw error;
  }
}

const unknownOperation = (name: string | null | undefined) =>
  name == null
    ? 'The document has several operations. Say which by operationName.'
    : `The document has no operation "${name}". Correct operationName.`;
