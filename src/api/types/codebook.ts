// How is the codebook read from the tables?

import { sql } from 'kysely';
import { column, enumColumn, many, type ObjectFields, one, value } from '../compile.ts';
import { answersToKind } from './answer.ts';
import { termOf } from './relation.ts';

export const codebookTypes = {
  Pillar: {
    code: column('code'),
    name: column('name'),
    question: column('question'),
    kinds: many(
      (pillar, self) => sql`
      provision_kind ${self.alias} where ${self.col('pillar')} = ${pillar.col('code')} order by ${self.col('position')}`,
    ),
  },
  Kind: {
    code: column('code'),
    name: column('name'),
    pillar: one((kind, self) => sql`pillar ${self.alias} where ${self.col('code')} = ${kind.col('pillar')}`),
    question: column('question'),
    boundary: column('boundary'),
    goodExample: column('good_example'),
    badExample: column('bad_example'),
    attributes: many(
      (kind, self) => sql`
      attribute ${self.alias} where ${self.col('kind')} = ${kind.col('code')} order by ${self.col('position')}`,
    ),
    crosswalk: many(
      (kind, self) => sql`
      crosswalk ${self.alias} where ${self.col('kind')} = ${kind.col('code')} order by ${self.col('position')}`,
    ),
    answers: many(answersToKind),
  },
  AttributeDefinition: {
    key: column('key'),
    name: column('name'),
    type: enumColumn('type'),
    unit: column('unit'),
    stricter: value(
      (row) => sql`case ${row.col('direction')}
      when 'lower-is-stricter' then 'LOWER' when 'higher-is-stricter' then 'HIGHER' end`,
    ),
    description: column('description'),
    values: many(
      (attribute, self) => sql`
      attribute_value ${self.alias} where ${self.col('kind')} = ${attribute.col('kind')} and ${self.col('key')} = ${attribute.col('key')}
      order by ${self.col('position')}`,
    ),
  },
  Choice: { code: column('code'), name: column('name') },
  Crosswalk: { scheme: one(termOf('crosswalkSchemes', (row) => row.col('scheme'))), code: column('code') },
  Term: { code: column('code'), name: column('name'), description: column('description') },
} satisfies Record<string, ObjectFields>;
