// Which tables of the download say what holds where, and when?

import { column, lawId, standing } from './column.ts';
import type { Table } from './table.ts';

export const answerTables: Table[] = [
  {
    name: 'answers',
    title: 'What the law of each jurisdiction says to each kind of rule, from day to day; no row: not reviewed',
    from: 'answer',
    columns: [
      column('jurisdiction!', 'string', 'Whose answer it is.'),
      column('kind!', 'string', 'The kind of rule.'),
      ...standing,
    ],
    key: ['jurisdiction', 'kind', 'from'],
    references: [
      ['jurisdiction', 'jurisdictions', 'code'],
      ['kind', 'kinds', 'code'],
    ],
  },
  {
    name: 'holdings',
    title: 'Which provision held where, from when to when, inherited law included',
    from: 'holds',
    columns: [
      column('jurisdiction!', 'string', 'Where it held.'),
      column('kind!', 'string', 'The kind of rule.'),
      column('provision_id!', 'string', 'The provision.'),
      column('via', 'string', 'The bloc through which it held. Empty: own law.'),
      column('via_law', 'string', 'The national law that transposes it.'),
      ...standing,
      column('left_bloc!', 'boolean', 'It ended only because the jurisdiction left the bloc.'),
    ],
    key: ['jurisdiction', 'kind', 'provision_id', 'via', 'via_law', 'from'],
    references: [
      ['jurisdiction', 'jurisdictions', 'code'],
      ['kind', 'kinds', 'code'],
      ['provision_id', 'provisions', 'id'],
      ['via', 'jurisdictions', 'code'],
      ['via_law', 'laws', 'id'],
    ],
  },
  {
    name: 'law_states',
    title: 'In which state each law was, from day to day',
    from: 'law_status',
    columns: [lawId, ...standing],
    key: ['law_id', 'from'],
    references: [['law_id', 'laws', 'id']],
  },
  {
    name: 'provision_states',
    title: 'In which state each provision was, from day to day',
    from: 'provision_status',
    columns: [column('provision_id!', 'string', 'The provision.'), ...standing],
    key: ['provision_id', 'from'],
    references: [['provision_id', 'provisions', 'id']],
  },
];
