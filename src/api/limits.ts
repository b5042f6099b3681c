// How much may one request ask for?
// What can be counted in the document alone (src/api/document.ts) is counted before it is validated. The cost
// follows the answer: how many objects it can hold at most, by the sizes that are asked for or, where there are none, by those that
// the schema assumes (@listSize and @cost, as in IBM's specification of GraphQL cost directives).

import {
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import { type ErrorCode, requestRefusal } from './errors.ts';
import type { Selection } from './selection.ts';

/** The most that one request may have. A cost of 1 is one object of the answer. */
export const limits = {
  /** Of the request's body. */
  bytes: 100_000,
  tokens: 5_000,
  aliases: 200,
  directives: 50,
  /** Fields side by side. */
  breadth: 200,
  depth: 20,
  /** Once fragments are spread. */
  fields: 5_000,
  /** Of fields or fragments that go into one object of the answer, and so must be compared with each other. */
  pairs: 5_000,
  /** In one list of an argument. */
  items: 1_000,
  /** Of lists and objects in a variable. */
  nesting: 100,
  cost: 100_000,
} as const;

export type Limit = keyof typeof limits;
export type Measure = { cost: number; depth: number; fields: number; items: number };

const nouns: Record<Limit, string> = {
  bytes: 'bytes',
  tokens: 'tokens',
  aliases: 'aliases',
  directives: 'directives',
  breadth: 'fields side by side',
  depth: 'levels',
  fields: 'fields',
  pairs: 'pairs of fields or fragments that must agree with each other',
  items: 'items in one list',
  nesting: 'levels in a variable',
  cost: 'objects that the answer could hold',
};

export const tooMuch = (limit: Limit, count: number, about = '', more = {}): GraphQLError =>
  requestRefusal(
    'TOO_COSTLY',
    400,
    `The request has ${about}${count} ${nouns[limit]}; at most ${limits[limit]} are answered. Ask for less at once, or in several requests.`,
    { limit, most: limits[limit], ...more },
  );

/** What the answer has too much of. */
export function measureRefusal(measured: Measure): GraphQLError | undefined {
  const over = (['depth', 'items', 'cost'] as const).find((name) => measured[name] > limits[name]);
  return over && tooMuch(over, Math.min(measured[over], Number.MAX_SAFE_INTEGER), '', { cost: costTold(measured) });
}

/** What its variables have too much of: told before they are looked at one by one, by calls that go as deep as they do. */
export function variablesRefusal(variables: unknown): GraphQLError | undefined {
  const waiting = [{ value: variables, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > limits.items) return tooMuch('items', value.length);
    if (level > limits.nesting) return tooMuch('nesting', limits.nesting, 'more than ');
    for (const each of Object.values(value)) waiting.push({ value: each, level: level + 1 });
  }
  return undefined;
}

export const tokensRefusal = (): GraphQLError => tooMuch('tokens', limits.tokens, 'more than ');
export const fieldsRefusal = (): GraphQLError => tooMuch('fields', limits.fields, 'more than ');

/** What `extensions.cost` says of a request. */
export const costTold = ({ cost, depth, fields }: Measure) => ({
  cost,
  most: limits.cost,
  depth,
  fields,
});

type Sizes = Record<string, unknown>;

/** How many objects an answer can hold at most, and how deep it is. */
export function measure(schema: GraphQLSchema, selections: Selection[], root: GraphQLObjectType): Measure {
  const measured = { cost: 0, depth: 0, fields: 0, items: 0 };

  const path: string[] = [];

  function ofFields(fields: Selection[], type: string, above: Sizes, depth: number): number {
    measured.depth = Math.max(measured.depth, depth);
    const object = schema.getType(type) as GraphQLObjectType;
    return fields.reduce((sum, field) => sum + ofField(field, object, above, depth), 0);
  }

  function ofField(selection: Selection, parent: GraphQLObjectType, above: Sizes, depth: number): number {
    path.push(selection.key);
    const cost = costOf(selection, parent, above, depth);
    path.pop();
    return cost;
  }

  function costOf(selection: Selection, parent: GraphQLObjectType, above: Sizes, depth: number): number {
    measured.fields++;
    for (const [name, value] of Object.entries(selection.args))
      measured.items = Math.max(measured.items, itemsOf(value, name, path));
    const field = parent.getFields()[selection.name];
    const objects = selection.types ?? (selection.type === undefined ? [] : [selection]);
    if (!field || objects.length === 0) return 0;
    const within: Sizes = { ...above, ...selection.args };
    // What a connection lists is as long as its page.
    if (selection.type?.endsWith('Connection'))
      within.page = selection.args.first ?? selection.args.last ?? assumed(field) ?? usualPage;
    const size = isListType(getNullableType(field.type)) ? sizeOf(field, within) : 1;
    const each = Math.max(...objects.map(({ type, fields }) => ofFields(fields, type!, within, depth + 1)));
    return size * (weightOf(field) + each);
  }

  measured.cost = ofFields(selections, root.name, {}, 1);
  return measured;
}

/** The length of the longest list in an argument. Throws where a text holds what no text of the record has, and Postgres would not take. */
function itemsOf(value: unknown, argument: string, path: string[]): number {
  if (typeof value === 'string' && value.includes('\0'))
    throw new GraphQLError(`${argument} has a NUL character in it. Remove it.`, {
      path: [...path],
      extensions: { code: 'BAD_ARGUMENT' satisfies ErrorCode, argument },
    });
  if (typeof value !== 'object' || value === null) return 0;
  const values = Object.values(value);
  return Math.max(Array.isArray(value) ? value.length : 0, ...values.map((each) => itemsOf(each, argument, path)));
}

/** Where the schema says nothing else. */
const usualSize = 3;
const usualPage = 50;

/** By an argument of the field, or of the nearest field above that has it; else as the schema assumes. */
function sizeOf(field: GraphQLField<unknown, unknown>, args: Sizes): number {
  if (field.name === 'edges' || (field.name === 'nodes' && field.args.length === 0)) return Number(args.page);
  const names = (directive(field, 'listSize')?.slicingArguments ?? []) as string[];
  const slice = names.map((name) => args[name]).find((each) => each != null);
  if (Array.isArray(slice)) return slice.length;
  return Number(slice ?? assumed(field) ?? usualSize);
}

const assumed = (field: GraphQLField<unknown, unknown>) => directive(field, 'listSize')?.assumedSize;

const weightOf = (field: GraphQLField<unknown, unknown>): number => Number(directive(field, 'cost')?.weight ?? 1);

function directive(field: GraphQLField<unknown, unknown>, name: string): Sizes | undefined {
  const node = field.astNode?.directives?.find((each) => each.name.value === name);
  return node && Object.fromEntries(node.arguments!.map((each) => [each.name.value, valueFromASTUntyped(each.value)]));
}
