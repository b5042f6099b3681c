// How is the evidence read from the tables?

import { sql } from 'kysely';
import { codeOf, column, enumColumn, many, type ObjectFields, one } from '../compile.ts';
import { connection } from '../connection.ts';
import { among, conditionOf, days, type Filter, text } from '../filter.ts';
import { citationsOf } from './relation.ts';

export const sourceFilter: Filter = {
  url: text('url'),
  title: text('title'),
  publisher: text('publisher'),
  class: among(
    (source) => source.col('class'),
    (values) => values.map(codeOf),
  ),
  lang: among((source) => source.col('lang')),
  readOn: days((source) => source.col('read_on')),
  document: among((source) => source.col('document')),
};

/** The pages that were read, one entry a page and document. */
export const sources = connection({
  table: 'source',
  id: 'id',
  most: 200,
  usual: 50,
  orders: {
    ID_ASC: { by: (source) => source.col('id'), direction: 'asc' },
    URL_ASC: { by: (source) => sql`${source.col('url')} collate "C"`, direction: 'asc' },
    PUBLISHER_ASC: { by: (source) => sql`${source.col('publisher')} collate "C"`, direction: 'asc' },
  },
  where: (_parent, self, { args }, compiler) => conditionOf(sourceFilter, self, args.where, compiler),
});

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
