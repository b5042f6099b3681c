// Which texts are dates, addresses and releases?

import { GraphQLError, type GraphQLScalarType } from 'graphql';
import { isDay, isPartialDate } from '../law/partial-date.ts';

/** What the SDL cannot say of its scalars: they have a form, checked on the way in, and are left alone on the way out. */
export const scalars: Record<string, Partial<GraphQLScalarType>> = {
  Date: text(isDay, 'is no day. Write YYYY-MM-DD of a day that exists, from 1500 to 2199.'),
  PartialDate: text(isPartialDate, 'is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, from 1500 to 2199.'),
  URL: text(
    (address) => /^https?:\/\//.test(address) && URL.canParse(address),
    'is no address. Begin with https:// or http://.',
  ),
  ReleaseOrDay: {
    serialize: (value) => value,
    parseValue: releaseOrDay,
    parseLiteral: (node) =>
      releaseOrDay(
        node.kind === 'IntValue' ? Number(node.value) : node.kind === 'StringValue' ? node.value : undefined,
      ),
  },
};

function releaseOrDay(value: unknown): number | string {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no release. Give its number, or a day as YYYY-MM-DD.`, {
    extensions: { code: 'BAD_ARGUMENT' },
  });
}

function text(fits: (value: string) => boolean, message: string): Partial<GraphQLScalarType> {
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
