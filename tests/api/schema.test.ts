import { type GraphQLArgument, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { types } from '../../src/api/query.ts';
import { makeSchema } from '../../src/api/schema.ts';

const schema = makeSchema();
const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID'];

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    const bare = own.flatMap((type) => [
      ...(type.description || builtIn.includes(type.name) ? [] : [type.name]),
      ...(isEnumType(type) ? type.getValues().filter((value) => !value.description) : []).map(
        (value) => `${type.name}.${value.name}`,
      ),
      ...(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : []
      ).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...('args' in field ? field.args : [])
          .filter((arg: GraphQLArgument) => !arg.description)
          .map((arg: GraphQLArgument) => `${type.name}.${field.name}(${arg.name})`),
      ]),
    ]);
    expect(bare).toEqual([]);
  });

  it('has a column for every field it promises, and no other', () => {
    const promised = own
      .filter((type) => isObjectType(type))
      // Connections are written once for all lists (src/api/connection.ts).
      // Groups, differences of documents and passages are worked out from what their statement reads.
      .filter(
        (type) => !/(Connection|Edge|PageInfo|^Clustering|^Cluster|^FieldChange|^Passage|^Fragment)$/.test(type.name),
      )
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const kept = Object.entries(types).flatMap(([type, fields]) =>
      Object.keys(fields).map((field) => `${type}.${field}`),
    );
    expect(kept.sort()).toEqual(promised.sort());
  });
});
