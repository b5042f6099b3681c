// Which fields does an operation ask for, under which response keys and with which arguments?
// The only file that knows GraphQL's syntax tree.

import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * A field under its response key. `type` is the name of the object type it gives; undefined for scalars and enums. Where it can give
 * several types (an interface, a union), `types` has what is selected of each, and `fields` is empty.
 */
export type Selection = {
  key: string;
  name: string;
  args: Record<string, any>;
  type: string | undefined;
  fields: Selection[];
  types?: Selection[];
};

/** What fields are read with. `left`: how many may still be selected; fragments can multiply them. */
type Reading = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'> & { left?: { fields: number } };

/** The root field being resolved, with everything selected under it. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  return fieldOf(info, info.parentType, info.fieldNodes);
}

export const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );

/** All root fields of an operation, introspection left out. Throws where fragments make more than `most` fields of them. */
export function selectionsOf(
  reading: Omit<Reading, 'left'>,
  { operation, selectionSet }: OperationDefinitionNode,
  most: number,
): Selection[] {
  return fieldsOf({ ...reading, left: { fields: most } }, reading.schema.getRootType(operation)!, [selectionSet]);
}

function fieldOf(info: Reading, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
  const node = nodes[0]!;
  const key = node.alias?.value ?? node.name.value;
  if (info.left && info.left.fields-- === 0) throw new TooManyFields();
  if (node.name.value === '__typename') return { key, name: '__typename', args: {}, type: undefined, fields: [] };
  const field = parent.getFields()[node.name.value]!;
  const type = getNamedType(field.type);
  const selected = {
    key,
    name: node.name.value,
    args: getArgumentValues(field, node, info.variableValues),
    type: undefined,
    fields: [],
  };
  const ofType = (object: GraphQLObjectType): Selection => ({
    ...selected,
    type: object.name,
    fields: fieldsOf(
      info,
      object,
      nodes.map((each) => each.selectionSet!),
    ),
  });
  if (type instanceof GraphQLObjectType) return ofType(type);
  return isAbstractType(type) ? { ...selected, types: info.schema.getPossibleTypes(type).map(ofType) } : selected;
}

/** Thrown while fields are read: a document of a few lines can name billions of them by its fragments. */
export class TooManyFields extends Error {}

/** Fields of the same response key are one field: their selections are merged, as the specification says. */
function fieldsOf(info: Reading, type: GraphQLObjectType, sets: SelectionSetNode[]): Selection[] {
  const byKey = new Map<string, FieldNode[]>();
  const collect = (set: SelectionSetNode, visited: Set<FragmentDefinitionNode>) => {
    for (const selection of set.selections) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.if === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.if === false) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        byKey.set(key, [...(byKey.get(key) ?? []), selection]);
      } else if (selection.kind === 'InlineFragment') {
        if (isFor(info, type, selection.typeCondition?.name.value)) collect(selection.selectionSet, visited);
      } else {
        const fragment = info.fragments[selection.name.value]!;
        if (visited.has(fragment) || !isFor(info, type, fragment.typeCondition.name.value)) continue;
        visited.add(fragment);
        collect(fragment.selectionSet, visited);
      }
    }
  };
  const visited = new Set<FragmentDefinitionNode>();
  for (const set of sets) collect(set, visited);
  return [...byKey.values()]
    .filter(([node]) => node!.name.value in type.getFields() || node!.name.value === '__typename')
    .map((nodes) => fieldOf(info, type, nodes));
}

/** Whether a fragment on a type, an interface or a union is about objects of this type. */
function isFor({ schema }: Reading, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const other = schema.getType(condition);
  return isAbstractType(other) && schema.isSubType(other, type);
}
