// Which texts are dates, addresses and releases?

import { type ASTNode, GraphQLError, type GraphQLScalarType, print, valueFromASTUntyped } from 'graphql';
import { isDay, isPartialDate } from '../law/partial-date.ts';
import type { ErrorCode } from './errors.ts';

/** What the SDL cannot say of its scalars: they have a form, checked on the way in, and are left alone on the way out. */
export const scalars: Record<string, Partial<GraphQLScalarType>> = {
  Date: text(isDay, 'is no day. Write YYYY-MM-DD of a day that exists, from 1500 to 2199.'),
  PartialDate: text(isPartialDate, 'is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, from 1500 to 2199.'),
  URL: text(
    (address) => /^https?:\/\//.test(address) && URL.canParse(address),
    'is no address. Begin with https:// or http://.',
  ),
  ReleaseOrDay: scalar(
    (value) => (typeof value === 'number' && Number.isInteger(value)) || (typeof value === 'string' && isDay(value)),
    'is no release. Give its number, or a day as YYYY-MM-DD.',
  ),
};

function text(fits: (value: string) => boolean, message: string): Partial<GraphQLScalarType> {
  return scalar((value) => typeof value === 'string' && fits(value), message);
}

function scalar(fits: (value: unknown) => boolean, message: string): Partial<GraphQLScalarType> {
  const parse = (value: unknown, nodes?: ASTNode) => {
    if (fits(value)) return value;
    throw new GraphQLError(`${nodes ? print(nodes) : JSON.stringify(value)} ${message}`, {
      ...(nodes && { nodes }),
      extensions: { code: 'BAD_ARGUMENT' satisfies ErrorCode },
    });
  };
  return {
    serialize: (value) => value,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(valueFromASTUntyped(node), node),
  };
}
