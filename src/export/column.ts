// Columns that tables of the download are made of.

import type { Column, ColumnType } from './table.ts';

/** A name that ends with ! is never empty. */
export const column = (name: string, type: ColumnType, description: string, from?: string): Column => ({
  name: name.replace('!', ''),
  type,
  description,
  ...(name.endsWith('!') && { required: true }),
  ...(from !== undefined && { from }),
});

export const position = column('position!', 'integer', 'Its place in the order in which the record lists it.');
export const grade = column(
  'grade!',
  'string',
  'How good the evidence is: A primary source, B curated, C two specialist or press pages, D one, X sources disagree.',
);
export const lawId = column('law_id!', 'string', 'The law it belongs to.');
export const standing = [
  column('status', 'string', 'The state; the lesser one while uncertain. Empty: none before.'),
  column(
    'or_status',
    'string',
    'The other state it can be, while a date is known to the month or year only. Empty: certain.',
  ),
  column('from', 'date', 'First day of it. Empty: since before the record.', `nullif(lower(t.during), '-infinity')`),
  column('to', 'date', 'First day after it. Empty: open.', `nullif(upper(t.during), 'infinity')`),
];
