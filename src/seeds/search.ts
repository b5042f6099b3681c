// How is what can be searched kept up to date? For what an import changed only.

import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { DB } from '../database/generated.ts';
import type { SearchRows } from './search-rows.ts';
import { stemOf } from './words.ts';

export const searchTables = ['search_entry', 'search_word'];

/** Takes out the entries of laws and of their provisions, or all, and the words that stood in them alone. */
export async function removeSearch(trx: Transaction<DB>, laws: 'all' | string[]): Promise<void> {
  if (laws === 'all') {
    for (const table of searchTables) await sql`delete from ${sql.table(table)}`.execute(trx);
    return;
  }
  await sql`
    with gone as (delete from search_entry where law_id = any(${laws}) returning words),
    lost as (select lexeme, count(*)::int as entries from gone cross join lateral unnest(words) group by lexeme)
    update search_word set entries = search_word.entries - lost.entries from lost where word = lexeme`.execute(trx);
  await sql`delete from search_word where entries = 0`.execute(trx);
}

/** Puts in entries. */
export function insertSearch({ entries, contexts }: SearchRows): RawBuilder<unknown> {
  // json, not jsonb: what is read once from front to end need not be sorted first.
  return sql`
    insert into search_entry (id, type, law_id, jurisdiction, kinds, day, length, names, words)
    select id, type, law_id, jurisdiction, kinds, day, length, ts_filter(entry.words, '{a}'), entry.words || around.words
    from json_to_recordset(${JSON.stringify(entries)}::json) as entry(id text, type text, law_id text, jurisdiction text, kinds text[],
      day date, length int, words tsvector, context int)
    join json_to_recordset(${JSON.stringify(contexts)}::json) as around(context int, words tsvector) using (context)`;
}

/** Puts in the words of the entries that were put in: in how many each stands. */
export async function insertWords(trx: Transaction<DB>, counts: Map<string, number>): Promise<void> {
  const words = [...counts].map(([word, entries]) => ({ word, entries, stem: stemOf(word) }));
  await sql`
    insert into search_word (word, entries, stem)
    select word, entries, stem from json_to_recordset(${JSON.stringify(words)}::json) as row(word text, entries int, stem text)
    on conflict (word) do update set entries = search_word.entries + excluded.entries`.execute(trx);
  // New words wait in a list until there are many; those of an import are put in their places at once, or each question would read the list.
  await sql`
    select gin_clean_pending_list(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
    where indrelid in ('search_entry'::regclass, 'search_word'::regclass) and amname = 'gin'`.execute(trx);
}
