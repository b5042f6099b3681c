// What can a client get wrong, and how is it told?

import { type ASTNode, GraphQLError, TokenKind } from 'graphql';

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
  if (code === undefined || code === 'GRAPHQL_VALIDATION_FAILED') return withRemedy(error, code ?? guessed(error));
  const known = ours[code];
  if (known) return withCode(error, known.code, known.message);
  return extensions.argument === undefined ? withArgument(error) : error;
}

/** graphql-js gives no code: with a path or without nodes it speaks of values, else of the document. */
function guessed({ message, nodes, path }: GraphQLError): ErrorCode {
  if (message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  if (/^Variable "\$/.test(message) && path === undefined && /got invalid value|was not provided/.test(message))
    return 'BAD_ARGUMENT';
  return nodes && nodes.length > 0 ? (path ? 'BAD_ARGUMENT' : 'GRAPHQL_VALIDATION_FAILED') : 'BAD_REQUEST';
}

/** What to do about that which graphql-js only states. */
const remedies: [RegExp, (matched: string[]) => string][] = [
  [/(String|ID) cannot represent a non-string|String cannot represent a non string/, () => 'Put it in quotes.'],
  [/Int cannot represent non/, () => 'Give a whole number without quotes.'],
  [/Float cannot represent non/, () => 'Give a number without quotes.'],
  [/Boolean cannot represent/, () => 'Give true or false without quotes.'],
  [/Enum "\w+" cannot represent non-enum/, () => 'Write the name without quotes.'],
  [/does not exist in "(\w+)" enum/, ([, type]) => `Its values: { __type(name: "${type}") { enumValues { name } } }`],
  [
    /^Cannot query field "\w+" on type "(\w+)"/,
    ([, type]) => `Its fields: { __type(name: "${type}") { fields { name } } }`,
  ],
  [
    /^Unknown argument "\w+" on field "(\w+)\.\w+"/,
    ([, type]) => `The arguments of its fields: { __type(name: "${type}") { fields { name args { name } } } }`,
  ],
  [/is not defined by type "(\w+)"/, ([, type]) => `Its fields: { __type(name: "${type}") { inputFields { name } } }`],
];

/** An error of graphql-js, with what to do. */
function withRemedy(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { message } = error;
  const [pattern, remedy] = remedies.find(([each]) => each.test(message)) ?? [];
  const told =
    remedy && !message.includes('Did you mean')
      ? `${message.replace(/\.$/, '')}. ${remedy(pattern!.exec(message)!)}`
      : message;
  return withArgument(withCode(error, code, told));
}

/** Of a value in the document: the name before it, or before the list it stands in. */
function argumentOf({ kind, loc }: ASTNode): string | undefined {
  let token = kind.endsWith('Value') ? loc?.startToken.prev : undefined;
  while (token?.kind === TokenKind.BRACKET_L) token = token.prev;
  return token?.kind === TokenKind.COLON && token.prev?.kind === TokenKind.NAME ? token.prev.value : undefined;
}

function withArgument(error: GraphQLError): GraphQLError {
  const argument = error.nodes?.map(argumentOf).find((name) => name !== undefined);
  return argument === undefined
    ? error
    : new GraphQLError(error.message, { ...pick(error), extensions: { ...error.extensions, argument } });
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
