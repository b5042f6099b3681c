// Is a document valid, and within the limits that can be told from it alone?
// These are counted before it is validated, in time that grows with the document only: validating can be made slow by a few lines, since
// every two fields and every two fragments that go into one object of the answer are compared with each other.

import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  NoFragmentCyclesRule,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { fieldsRefusal, limits, tokensRefusal, tooMuch } from './limits.ts';
import { fragmentsOf } from './selection.ts';

/** Throws the GraphQLError that says what is wrong with it. */
export function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    throw /more tha[nt] \d+ tokens/.test((error as Error).message) ? tokensRefusal() : error;
  }
}

/** What is wrong with a document; nothing where it can be executed. */
export function faultsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const fragments = fragmentsOf(document);
  const sizes = sizesOf(document, fragments);
  const over = (['depth', 'aliases', 'directives', 'breadth'] as const).find((name) => sizes[name] > limits[name]);
  if (over) return [tooMuch(over, sizes[over])];
  // What has no end cannot be counted.
  if (sizes.isCircular) return validate(schema, document, [NoFragmentCyclesRule]);
  if (sizes.fields > limits.fields) return [fieldsRefusal()];
  const pairs = pairsOf(document, fragments);
  if (pairs > limits.pairs) return [tooMuch('pairs', pairs)];
  return validate(schema, document);
}

type Fragments = Record<string, FragmentDefinitionNode>;

/** `fields` once fragments are spread, of the operation that has the most; all others as the document has them. */
function sizesOf({ definitions }: DocumentNode, fragments: Fragments) {
  const sizes = { depth: 0, aliases: 0, directives: 0, breadth: 0, fields: 0, isCircular: false };
  /** How many fields a fragment has; `begun` while they are counted. */
  const spread = new Map<string, number | 'begun'>();

  function ofSet({ selections }: SelectionSetNode, depth: number): number {
    sizes.depth = Math.max(sizes.depth, depth);
    sizes.breadth = Math.max(sizes.breadth, selections.length);
    return selections.reduce((sum, selection) => sum + ofSelection(selection, depth), 0);
  }

  function ofSelection(selection: SelectionNode, depth: number): number {
    sizes.directives += selection.directives?.length ?? 0;
    if (selection.kind === 'FragmentSpread') return ofFragment(selection.name.value);
    if (selection.kind === 'InlineFragment') return ofSet(selection.selectionSet, depth + 1);
    if (selection.alias) sizes.aliases++;
    return 1 + (selection.selectionSet ? ofSet(selection.selectionSet, depth + 1) : 0);
  }

  function ofFragment(name: string): number {
    const known = spread.get(name);
    if (known === 'begun') sizes.isCircular = true;
    if (known !== undefined) return Number(known) || 0;
    const fragment = Object.hasOwn(fragments, name) ? fragments[name] : undefined;
    if (!fragment) return 0;
    spread.set(name, 'begun');
    const fields = ofSet(fragment.selectionSet, 1);
    spread.set(name, fields);
    return fields;
  }

  for (const definition of definitions) {
    const { directives = [] } = definition as { directives?: readonly DirectiveNode[] };
    sizes.directives += directives.length;
    if (definition.kind === 'FragmentDefinition') ofFragment(definition.name.value);
    if (definition.kind !== 'OperationDefinition') continue;
    for (const variable of definition.variableDefinitions ?? []) sizes.directives += variable.directives?.length ?? 0;
    sizes.fields = Math.max(sizes.fields, ofSet(definition.selectionSet, 1));
  }
  return sizes;
}

/** How often two fields of one key, or two fragments, stand in the same object. Its time grows with the fields once fragments are spread. */
function pairsOf({ definitions }: DocumentNode, fragments: Fragments): number {
  const pairsIn = (sets: SelectionSetNode[]): number => {
    const below = new Map<string, { count: number; sets: SelectionSetNode[] }>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode) => {
      for (const selection of selections) {
        if (selection.kind === 'Field') {
          const key = selection.alias?.value ?? selection.name.value;
          const field = below.get(key) ?? { count: 0, sets: [] };
          field.count++;
          if (selection.selectionSet) field.sets.push(selection.selectionSet);
          below.set(key, field);
        } else if (selection.kind === 'InlineFragment') collect(selection.selectionSet);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = Object.hasOwn(fragments, selection.name.value) ? fragments[selection.name.value] : undefined;
          if (fragment) collect(fragment.selectionSet);
        }
      }
    };
    sets.forEach(collect);
    let pairs = pairsAmong(spread.size);
    for (const field of below.values())
      pairs += pairsAmong(field.count) + (field.sets.length > 0 ? pairsIn(field.sets) : 0);
    return pairs;
  };
  return definitions.reduce(
    (sum, each) => sum + ('selectionSet' in each && each.selectionSet ? pairsIn([each.selectionSet]) : 0),
    0,
  );
}

const pairsAmong = (count: number): number => (count * (count - 1)) / 2;
