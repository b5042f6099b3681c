// Which questions are measured? Each stands as name.graphql beside name.sql, the same by hand.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../src/database/client.ts';
import { fold, stemOf, wholeOf } from '../../src/seeds/words.ts';

export type Operation = {
  name: string;
  query: string;
  variables: Record<string, unknown>;
};

const folder = path.join(import.meta.dirname, 'operations');
const day = '2024-06-30';

/** The operations with their variables; that of deep paging is a place in the database. */
export async function operationsOn(db: Database): Promise<Operation[]> {
  const variables: Record<string, Record<string, unknown>> = {
    country: { code: 'DE', on: day },
    laws: { codes: ['VN', 'DE', 'IN', 'BR', 'JP'], from: '2015-01-01', to: '2024-01-01' },
    matrix: { on: day },
    ranking: { kind: 'takedown-duty', attribute: 'deadline', on: day },
    adoption: { kind: 'data-localisation', from: '1995-12-31', to: '2025-12-31' },
    counts: { on: day },
    search: { text: 'personal data protection' },
    paging: { after: await hundredthPage(db) },
    changes: { from: '2018-01-01', to: '2019-03-15' },
    compare: { codes: ['VN', 'CN', 'TH', 'DE', 'US', 'FR', 'IN', 'NZ'], on: day },
  };
  return Object.entries(variables).map(([name, given]) => ({ name, query: read(`${name}.graphql`), variables: given }));
}

const texts = new Map<string, string>();
function read(file: string): string {
  const text = texts.get(file) ?? readFileSync(path.join(folder, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** The statement, written by hand, that gives the response's body as one text. */
export const statementOf = (name: string): string => read(`${name}.sql`);

/** The cursor before the hundredth page of fifty provisions; of a small record, before its last page. */
async function hundredthPage(db: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from provision order by id
    offset (select least(99 * 50, count(*) - 50) - 1 from provision) limit 1`.execute(db);
  return Buffer.from(JSON.stringify(['ID_ASC', rows[0]!.id, rows[0]!.id])).toString('base64url');
}

/** What the statement written by hand takes, in the order of $1, $2 …: the variables, unless they have to be read first. */
export function parametersOf(name: string, variables: Record<string, any>): unknown[] {
  if (name === 'paging') return [JSON.parse(Buffer.from(variables.after, 'base64url').toString())[2]];
  if (name !== 'search') return Object.values(variables);
  const text = fold(variables.text);
  const words = text.split(' ');
  const terms = words.map((word, n) => ({
    word,
    stem: stemOf(word),
    near: [words[n - 1] && words[n - 1] + word, words[n + 1] && word + words[n + 1]].filter(Boolean),
    prefix: n === words.length - 1,
  }));
  return [JSON.stringify(terms), `'=${wholeOf(text)}'`, words.length];
}
