// How is the evidence read from the tables?

import { sql } from 'kysely';
import { column, enumColumn, many, type ObjectFields, one } from '../compile.ts';
import { citationsOf } from './relation.ts';

export const sourceTypes = {
  OtherValue: { field: column('field'), value: column('value'), citations: many(citationsOf('dispute_id')) },
  Citation: {
    source: one((citation, self) => sql`source ${self.alias} where ${self.col('id')} = ${citation.col('source_id')}`),
    place: column('place'),
  },
  Source: {
    id: column('id'),
    url: column('url'),
    title: column('title'),
    publisher: column('publisher'),
    class: enumColumn('class'),
    lang: column('lang'),
    readOn: column('read_on'),
  },
} satisfies Record<string, ObjectFields>;
