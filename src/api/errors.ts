// What can a client get wrong, and how is it told?

import { GraphQLError } from 'graphql';

/**
 * Codes of `extensions.code`. There are no others: README's "Errors" says what each means and what to do.
 * The two GRAPHQL_ codes are what parsers and validators everywhere call theirs.
 */
export const errorCodes = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_ARGUMENT',
  'BAD_CURSOR',
  'NOT_A_TABLE',
  'TOO_LARGE',
  'TOO_COSTLY',
  'TOO_SLOW',
  'TOO_MANY_REQUESTS',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_MISMATCH',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** `message` says what is wrong and what to do. `argument` is the argument's name. */
export const refusal = (code: ErrorCode, argument: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, argument } });

/** A refusal of the whole request, with the HTTP status it goes by. `spec: true` would let Yoga tell it with 200 where plain JSON is asked for. */
export const requestRefusal = (code: ErrorCode, status: number, message: string, more: object = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...more, http: { status, spec: false } } });

/** Names that libraries give to what is one of our codes. */
const ours: Record<string, { code: ErrorCode; message?: string }> = {
  REQUEST_ENTITY_TOO_LARGE: {
    code: 'TOO_LARGE',
    message: 'The body of the request is too large. Send long lists in parts, and documents without blanks.',
  },
};

/** Whether the database broke a statement off. */
export const isTooSlow = (error: unknown): boolean => Object(error).code === '57014';
/** Whether more is asked than the limits allow. */
export const isTooCostly = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && error.extensions.code === ('TOO_COSTLY' satisfies ErrorCode);
export const tooSlow = 'The question took too long. Ask for fewer rows, kinds or days at once.';

/**
 * An error as a client is told it. What it can mend keeps its message; anything else is told by the request's id alone, under which
 * the log has it.
 */
export function toldError(error: unknown, requestId: string): GraphQLError {
  if (!(error instanceof GraphQLError)) return internal(error, requestId);
  const { originalError, extensions } = error;
  const code = extensions.code as string | undefined;
  // Yoga marks all that is found while a document is parsed as `spec: true`.
  if (isTooCostly(error)) Object.assign(error.extensions.http!, { spec: false });
  if (isTooSlow(originalError)) return withCode(error, 'TOO_SLOW', tooSlow);
  if (originalError && !(originalError instanceof GraphQLError)) return internal(originalError, requestId, error);
  if (code === 'OPERATION_RESOLUTION_FAILURE')
    return withCode(
      error,
      'BAD_REQUEST',
      'Which operation is meant is not clear. Name one of the document by operationName.',
    );
  if (code === undefined) return withCode(error, guessed(error));
  const known = ours[code];
  return known ? withCode(error, known.code, known.message) : error;
}

/** graphql-js gives no code: with a path or without nodes it speaks of values, else of the document. */
function guessed({ message, nodes, path }: GraphQLError): ErrorCode {
  if (message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  if (/^Variable "\$/.test(message) && path === undefined && /got invalid value|was not provided/.test(message))
    return 'BAD_ARGUMENT';
  return nodes && nodes.length > 0 ? (path ? 'BAD_ARGUMENT' : 'GRAPHQL_VALIDATION_FAILED') : 'BAD_REQUEST';
}

const withCode = (error: GraphQLError, code: ErrorCode, message = error.message): GraphQLError =>
  new GraphQLError(message, { ...pick(error), extensions: { ...error.extensions, code } });

function internal(error: unknown, requestId: string, at?: GraphQLError): GraphQLError {
  console.error(`Request ${requestId} failed:`, error);
  return new GraphQLError(`Something failed on our side. Tell us the request id ${requestId} if it goes on.`, {
    ...(at && pick(at)),
    extensions: { code: 'INTERNAL' satisfies ErrorCode, requestId, http: { status: at ? 200 : 500 } },
  });
}

const pick = ({ nodes, source, positions, path }: GraphQLError) => ({
  nodes: nodes ?? null,
  source: source ?? null,
  positions: positions ?? null,
  path: path ?? null,
});
