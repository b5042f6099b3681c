// What can an editor know of the seed format?

import { z } from 'zod';
import { claimFormat } from '../claims/format.ts';
import { type Attribute, type Codebook, lifecycleFormat, pillarFormat, termsFormat } from './codebook.ts';
import { blocFormat, countriesFormat, formats } from './format.ts';
import { readSeeds } from './read.ts';

/** JSON Schemas by file name, for the first line of seed files. */
export async function jsonSchemas(seedsDir: string): Promise<Map<string, object>> {
  const { seeds } = await readSeeds(seedsDir);
  if (!seeds) throw new Error('The codebook or the jurisdictions have problems; "netlaws check" shows them.');
  const jurisdictions = [
    ...seeds.countries.content.countries.map((country) => country.code),
    ...seeds.blocs.map((bloc) => bloc.content.code),
  ];
  const { law, findings } = formats(seeds.codebook, jurisdictions);
  return new Map<string, object>([
    ['seed.schema.json', withAttributes(schemaOf(law, 'A law'), seeds.codebook)],
    ['finding.schema.json', schemaOf(findings, 'Findings of absence')],
    ['claim.schema.json', schemaOf(claimFormat, 'A claim')],
    ['bloc.schema.json', schemaOf(blocFormat, 'A bloc and its members')],
    ['countries.schema.json', schemaOf(countriesFormat, 'Countries and territories')],
    [
      'codebook.schema.json',
      {
        anyOf: [pillarFormat, termsFormat, lifecycleFormat].map((format) => schemaOf(format, 'A part of the codebook')),
      },
    ],
  ]);
}

/** Texts may look like numbers to an editor (2018, 4): the importer reads every scalar as text. */
function schemaOf(format: z.ZodType, title: string): Record<string, any> {
  const schema = z.toJSONSchema(format, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'string' && !jsonSchema.enum)
        (jsonSchema as { type: unknown }).type = ['string', 'number'];
    },
  });
  return { ...schema, title };
}

/** For each kind, which attributes it has and what they take. */
function withAttributes(schema: Record<string, any>, codebook: Codebook): object {
  const provision = schema.properties.provisions.items;
  provision.properties.attributes = { type: 'object' };
  provision.allOf = [...codebook.kinds.values()].map(({ code, attributes }) => ({
    if: { properties: { kind: { const: code } } },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
    then: {
      properties: {
        attributes: {
          additionalProperties: false,
          properties: Object.fromEntries(attributes.map((attribute) => [attribute.key, valueSchema(attribute)])),
        },
      },
    },
  }));
  return schema;
}

function valueSchema({ type, unit, description, values }: Attribute): object {
  const codes = values.map((value) => value.code);
  switch (type) {
    case 'number':
      return {
        description: `${description} Write it with its unit, such as 12 ${unit}.`,
        type: 'string',
        pattern: '^\\d+(\\.\\d+)? ?\\S+$',
      };
    case 'boolean':
      return { description, type: 'boolean' };
    case 'set':
      return { description, type: 'array', items: { enum: codes } };
    default:
      return { description, enum: codes };
  }
}
