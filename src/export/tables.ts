// Which tables does the download have?

import { answerTables } from './answer-tables.ts';
import { codebookTables } from './codebook-tables.ts';
import { lawTables } from './law-tables.ts';
import type { Table } from './table.ts';

export const tables: Table[] = [...codebookTables, ...lawTables, ...answerTables];
