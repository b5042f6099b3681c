// What can a client get wrong, and how is it told?

import { GraphQLError } from 'graphql';

/** Codes of `extensions.code`. Everything else that fails is masked and logged. */
export type ErrorCode = 'BAD_ARGUMENT' | 'BAD_CURSOR';

/** `message` says what is wrong and what to do. `argument` is the argument's name. */
export const refusal = (code: ErrorCode, argument: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, argument } });
