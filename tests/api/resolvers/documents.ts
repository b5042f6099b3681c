// Valid documents at random, from the schema itself. A plan says what is asked; printed, it is a document with its variables.

import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { type Cursors, drawing, type Values } from './drawn.ts';
import type { Tables } from './tables.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType;

/** `ways`: how each argument is given, as a literal or as a variable; `directive`: which of some, mostly none. */
type FieldPlan = { field: string; isAliased: boolean; args: Values; ways: number[]; directive: number; of: Plan[] };
type Plan = FieldPlan | { on: string; directive: number; of: Plan[] } | { spread: number; directive: number };
type DocumentPlan = { roots: Plan[]; fragments: { on: string; of: Plan[] }[] };

/** Root fields that random documents do not ask for, with the reason; the fixtures ask for both. */
export const leftOut: Record<string, string> = {
  clusters: 'is worked out from the rows by src/law/cluster.ts, and left to graphql-js by src/api/answer.ts',
  recordChanges:
    'is worked out from the rows by src/seeds/field-changes.ts, and left to graphql-js by src/api/answer.ts',
};

/** Fields likewise: the sizes of files are those that the database reckons, which tests/export holds against the files themselves. */
const fieldsLeftOut = ['Dataset.downloads'];

const deepest = 6;
/** Types that fragments are made on. */
const fragmentTypes = ['Law', 'Provision', 'Jurisdiction', 'Kind', 'Answer', 'HeldProvision', 'Event', 'Source'];

export function documents(schema: GraphQLSchema, tables: Tables, cursors: Cursors): Arbitrary<DocumentPlan> {
  const argumentsOf = drawing(schema, tables, cursors);
  const made = new Map<string, Arbitrary<Plan[]>>();
  const directive = fc.oneof(
    { arbitrary: fc.constant(0), weight: 9 },
    { arbitrary: fc.integer({ min: 1, max: 6 }), weight: 1 },
  );
  const typeName: Arbitrary<FieldPlan> = fc
    .record({ isAliased: fc.boolean(), directive })
    .map((own) => ({ ...own, field: '__typename', args: {}, ways: [], of: [] }));
  const fieldsOf = (type: Composite) =>
    isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter(({ name }) => !fieldsLeftOut.includes(`${type.name}.${name}`));

  /** What is selected of a type; `depth`: how many levels may follow. */
  function selections(type: Composite, depth: number): Arbitrary<Plan[]> {
    const key = `${type.name} ${depth}`;
    const known = made.get(key) ?? fc.array(selection(type, depth), { minLength: 1, maxLength: 3, size: 'max' });
    made.set(key, known);
    return known;
  }

  function selection(type: Composite, depth: number): Arbitrary<Plan> {
    const fields = fieldsOf(type);
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const nested = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const isPage = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    const inline = isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    return fc.oneof(
      ...leaves.map((field) => ({ arbitrary: planOf(type, field, depth), weight: 6 / leaves.length })).map(whole),
      ...(depth > 0 ? nested : []).map((field) =>
        whole({ arbitrary: planOf(type, field, depth), weight: (isPage ? 40 : 9) / nested.length }),
      ),
      whole({ arbitrary: typeName, weight: 0.5 }),
      ...(depth > 0
        ? [
            whole({
              arbitrary: fc
                .constantFrom(...inline)
                .chain((on) => fc.record({ on: fc.constant(on.name), directive, of: selections(on, depth - 1) })),
              weight: isAbstractType(type) ? 20 : 0.5,
            }),
            whole({
              arbitrary: fc.record({ spread: fc.nat(7), directive }),
              weight: fragmentTypes.includes(type.name) ? 4 : 0.2,
            }),
          ]
        : []),
    );
  }

  function planOf(
    type: Composite,
    field: { name: string; args: readonly GraphQLArgument[]; type: unknown },
    depth: number,
  ): Arbitrary<FieldPlan> {
    const given = getNamedType(field.type as GraphQLObjectType);
    return fc.record({
      field: fc.constant(field.name),
      isAliased: fc.nat(4).map((n) => n === 0),
      args: argumentsOf(type.name, field),
      ways: fc.array(fc.nat(13), { maxLength: 5 }),
      directive,
      of: isCompositeType(given) ? selections(given as Composite, depth - 1) : fc.constant([]),
    });
  }

  const query = schema.getQueryType()!;
  const roots = Object.values(query.getFields()).filter(({ name }) => !(name in leftOut));
  return fc.record({
    roots: fc.array(
      fc.oneof(
        ...roots.map((field) => ({
          arbitrary: planOf(query, field, deepest),
          weight: field.args.some(({ name }) => name === 'where') ? 3 : 1,
        })),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fragments: fc.array(
      fc
        .constantFrom(...fragmentTypes)
        .chain((on) => fc.record({ on: fc.constant(on), of: selections(schema.getType(on) as Composite, 2) })),
      { maxLength: 3, size: 'max' },
    ),
  });
}

/** Weights are whole numbers. */
const whole = <T>({ arbitrary, weight }: { arbitrary: Arbitrary<T>; weight: number }) => ({
  arbitrary,
  weight: Math.max(1, Math.round(weight * 10)),
});

/** What stands under a response key: the same again is merged with it, anything else needs another key. */
type Keys = Map<string, { text: string; keys: Keys }>;
export type Printed = { query: string; variables: Values };

export function print(schema: GraphQLSchema, { roots, fragments }: DocumentPlan): Printed {
  const variables: Values = {};
  const definitions: string[] = [];
  const used = new Set<number>();
  /** Distinguishes keys of a fragment, which stands in several places, from those around it. */
  let suffix = '';
  const nextName = () => `v${definitions.length}`;

  function selectionSet(type: Composite, plans: Plan[], keys: Keys): string {
    const parts = plans.map((plan) => {
      if ('field' in plan) return fieldText(type, plan, keys);
      if ('on' in plan)
        return `... on ${plan.on}${directiveText(plan.directive)} ${selectionSet(schema.getType(plan.on) as Composite, plan.of, keys)}`;
      const fitting = fragments.flatMap(({ on }, n) => (on === type.name || isPossible(type, on) ? [n] : []));
      if (fitting.length === 0 || suffix !== '') return '__typename';
      const n = fitting[plan.spread % fitting.length]!;
      used.add(n);
      return `...F${n}${directiveText(plan.directive)}`;
    });
    return `{ ${parts.join(' ')} }`;
  }

  const isPossible = (type: Composite, on: string) =>
    isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === on);

  function fieldText(type: Composite, plan: FieldPlan, keys: Keys): string {
    if (plan.field === '__typename') {
      const isTaken = (keys.get('kindOf')?.text ?? '__typename') !== '__typename';
      if (!plan.isAliased || isTaken) return `__typename${directiveText(plan.directive)}`;
      keys.set('kindOf', { text: '__typename', keys: new Map() });
      return `kindOf: __typename${directiveText(plan.directive)}`;
    }
    const field = (type as GraphQLObjectType).getFields()[plan.field]!;
    const args = argumentText(field.args, plan.args, plan.ways);
    const text = `${plan.field}${args}: ${field.type}`;
    let key = `${plan.isAliased ? 'own_' : ''}${plan.field}${suffix}`;
    for (let n = 2; keys.has(key) && keys.get(key)!.text !== text; n++) key = `${plan.field}${suffix}_${n}`;
    const own = keys.get(key) ?? { text, keys: new Map() };
    keys.set(key, own);
    const given = getNamedType(field.type);
    const below = isCompositeType(given) ? ` ${selectionSet(given as Composite, plan.of, own.keys)}` : '';
    return `${key === plan.field ? '' : `${key}: `}${plan.field}${args}${directiveText(plan.directive)}${below}`;
  }

  function directiveText(directive: number): string {
    if (directive === 0) return '';
    const [name, isTrue] = [directive % 2 === 0 ? 'skip' : 'include', directive > 3];
    if (directive % 3 === 0) return ` @${name}(if: ${isTrue})`;
    const variable = nextName();
    definitions.push(`$${variable}: Boolean${directive % 3 === 1 ? '!' : ' = true'}`);
    if (directive % 3 === 1) variables[variable] = isTrue;
    return ` @${name}(if: $${variable})`;
  }

  function argumentText(args: readonly GraphQLArgument[], given: Values, ways: number[]): string {
    let place = 0;
    const way = () => ways[place++] ?? 0;
    const parts = args.flatMap((argument) => {
      if (given[argument.name] !== undefined)
        return `${argument.name}: ${valueText(given[argument.name], argument.type, argument.defaultValue !== undefined, way)}`;
      // A variable that is not given is as good as no argument.
      const isOptional = !isNonNullType(argument.type) || argument.defaultValue !== undefined;
      if (way() < 11 || !isOptional) return [];
      const name = nextName();
      definitions.push(`$${name}: ${getNullableType(argument.type)}`);
      return `${argument.name}: $${name}`;
    });
    return parts.length === 0 ? '' : `(${parts.join(', ')})`;
  }

  function valueText(value: unknown, type: GraphQLInputType, hasDefault: boolean, way: () => number): string {
    const how = way();
    if (how < 8) return literalText(value, type, way);
    const name = nextName();
    const nullable = getNullableType(type);
    const mustBe = isNonNullType(type) && !hasDefault;
    if (how === 8 || (how === 9 && value !== null)) {
      definitions.push(`$${name}: ${how === 9 || mustBe ? `${nullable}!` : nullable}`);
      variables[name] = value;
    } else {
      const isGiven = how === 11;
      definitions.push(`$${name}: ${nullable} = ${literalText(value, nullable, () => 0)}`);
      if (isGiven) variables[name] = value;
    }
    return `$${name}`;
  }

  function literalText(value: unknown, type: GraphQLInputType, way: () => number): string {
    const nullable = getNullableType(type);
    if (value === null) return 'null';
    if (isListType(nullable))
      return Array.isArray(value)
        ? `[${value.map((each) => valueText(each, nullable.ofType as GraphQLInputType, false, way)).join(', ')}]`
        : literalText(value, nullable.ofType as GraphQLInputType, way);
    if (isInputObjectType(nullable)) {
      const fields: Record<string, GraphQLInputField> = nullable.getFields();
      const parts = Object.entries(value as Values)
        .filter(([, each]) => each !== undefined)
        .map(
          ([key, each]) =>
            `${key}: ${valueText(each, fields[key]!.type, fields[key]!.defaultValue !== undefined, way)}`,
        );
      return `{ ${parts.join(', ')} }`;
    }
    return isEnumType(nullable) ? String(value) : JSON.stringify(value);
  }

  const body = selectionSet(schema.getQueryType()!, roots, new Map());
  const told = fragments.flatMap(({ on, of }, n) => {
    if (!used.has(n)) return [];
    suffix = `_F${n}`;
    return `fragment F${n} on ${on} ${selectionSet(schema.getType(on) as Composite, of, new Map())}`;
  });
  const head = definitions.length === 0 ? '' : `query (${definitions.join(', ')}) `;
  return { query: [head + body, ...told].join('\n'), variables };
}
