// How are the tables told to programs? As a Frictionless data package: https://specs.frictionlessdata.io/data-package/

import type { Column, ColumnType, Table } from './table.ts';
import { tables } from './tables.ts';

export type Packed = { name: string; rows: number; bytes: number; hash: string };

/** The text of datapackage.json. `files`: the CSV of each table, as it was made. `origin`: where the record is served. */
export function dataPackage(files: Packed[], release: { number: number; madeAt: string }, origin: string): string {
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'netlaws',
    title: 'Netlaws: internet law by country and day',
    description:
      'Which rule of internet law held where, on any day, proved to the article. What is not listed was not reviewed, which says nothing about the law.',
    homepage: `${origin}/data`,
    version: String(release.number),
    created: release.madeAt,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    contributors: [{ title: 'Netlaws', role: 'author' }],
    resources: files.map((file) =>
      resourceOf(tables.find(({ name }) => `${name}.csv` === file.name)!, file, release.number, origin),
    ),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

const resourceOf = (table: Table, { name, rows, bytes, hash }: Packed, release: number, origin: string) => ({
  profile: 'tabular-data-resource',
  name: table.name.replaceAll('_', '-'),
  // Of this release, whichever is the newest when it is fetched.
  path: `${origin}/data/${name}?release=${release}`,
  title: table.title,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${hash}`,
  rows,
  dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
  schema: {
    fields: table.columns.map(fieldOf),
    missingValues: [''],
    ...(isPrimary(table) && { primaryKey: table.key }),
    ...(table.references.length > 0 && {
      foreignKeys: table.references.map(([own, other, field]) => ({
        fields: own,
        reference: { resource: other === table.name ? '' : other.replaceAll('_', '-'), fields: field },
      })),
    }),
  },
});

const isPrimary = ({ key, columns }: Table): boolean =>
  key.every((name) => columns.find((column) => column.name === name)!.required);

const types: Record<ColumnType, string> = {
  string: 'string',
  list: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  'partial date': 'string',
};

const fieldOf = ({ name, type, description, required }: Column) => ({
  name,
  type: types[type],
  description:
    type === 'partial date' ? `${description} YYYY, YYYY-MM or YYYY-MM-DD: as precisely as known.` : description,
  ...((required || type === 'partial date') && {
    constraints: {
      // A list with nothing in it is an empty text.
      ...(required && type !== 'list' && { required: true }),
      ...(type === 'partial date' && { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' }),
    },
  }),
});
