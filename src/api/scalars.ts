// Which texts are dates and addresses?

import { GraphQLError, type GraphQLScalarType } from 'graphql';
import { isDay, isPartialDate } from '../law/partial-date.ts';

/** What the SDL cannot say of its scalars: they are texts of a form, checked on the way in and left alone on the way out. */
export const scalars: Record<string, Partial<GraphQLScalarType<string, string>>> = {
  Date: text(isDay, 'is no day. Write YYYY-MM-DD of a day that exists, from 1500 to 2199.'),
  PartialDate: text(isPartialDate, 'is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, from 1500 to 2199.'),
  URL: text(
    (address) => /^https?:\/\//.test(address) && URL.canParse(address),
    'is no address. Begin with https:// or http://.',
  ),
};

function text(fits: (value: string) => boolean, message: string): Partial<GraphQLScalarType<string, string>> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && fits(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} ${message}`, { extensions: { code: 'BAD_ARGUMENT' } });
  };
  return {
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === 'StringValue' ? node.value : undefined),
  };
}
