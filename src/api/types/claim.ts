// How are claims read from the tables?

import { sql } from 'kysely';
import { column, enumColumn, many, type ObjectFields, one, value } from '../compile.ts';

export const claims = many(
  (_root, self) => sql`claim ${self.alias} order by ${self.col('published')}, ${self.col('id')}`,
);

export const claim = one((_root, self, { id }) => sql`claim ${self.alias} where ${self.col('id')} = ${id}`);

export const claimTypes = {
  Claim: {
    id: column('id'),
    claim: column('claim'),
    publisher: column('publisher'),
    published: column('published'),
    url: column('url'),
    page: column('page'),
    readOn: column('read_on'),
    query: column('query'),
    rule: column('rule'),
    figures: many(
      (own, self) =>
        sql`claim_figure ${self.alias} where ${self.col('claim_id')} = ${own.col('id')} order by ${self.col('position')}`,
    ),
    reading: enumColumn('reading'),
    reason: column('reason'),
    caveats: column('caveats'),
  },
  Figure: {
    key: column('key'),
    label: column('label'),
    type: enumColumn('type'),
    unit: column('unit'),
    text: column('text'),
    json: value((figure) => sql`${figure.col('value')}::text`),
  },
} satisfies Record<string, ObjectFields>;
