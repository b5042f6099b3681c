// search: which entries fit, and how well, is one plain statement, since neither ts_rank nor the likeness of words (pg_trgm) can be worked out
// again here; what is cut out of texts for display is src/api/passage.ts's own (tests/api/search.test.ts). All else is resolved here.

import { sql } from 'kysely';
import { passagesOf } from '../../../src/api/passage.ts';
import { type Asked, type Term, termsOf } from '../../../src/api/search-terms.ts';
import { isSpelled, stemOf } from '../../../src/seeds/words.ts';
import { pageOf } from './pages.ts';
import type { Row, Tables } from './tables.ts';

type Args = Record<string, any>;
type Hit = { id: string; type: string; rank: number; asked: Asked; alike: [number, string][] };

export async function search(args: Args, tables: Tables) {
  const asked = termsOf(args.text);
  const { hits, alike } = await ranked(tables, asked, args);
  const found = hits.map((hit): Hit => ({ ...hit, asked, alike }));
  const name = `RANK for ${asked.terms.map(({ words }) => words.join(' ')).join(', ')}`;
  return pageOf(found, ({ id }) => id, { name, isUp: true, sort: ({ rank }) => -rank }, 20, args);
}

/** Which words stand for those of the question, and the entries that fit with their rank. */
async function ranked(tables: Tables, { whole, terms }: Asked, { in: types, jurisdiction, kind }: Args) {
  const narrowed = sql`(${types ?? null}::text[] is null or upper(type) = any(${types ?? null}::text[]))
    and (${jurisdiction ?? null}::text[] is null or jurisdiction = any(${jurisdiction ?? null}::text[]))
    and (${kind ?? null}::text[] is null or kinds && ${kind ?? null}::text[])`;
  const { rows } = await sql<{ hits: { id: string; type: string; rank: number }[]; alike: [number, string][] }>`
    with term as (
      select * from json_to_recordset(${JSON.stringify(terms.map(spellings))}::json)
        as term(n int, query text, pieces text[], word text, stem text, prefix boolean, joined text[], swapped text[])
    ),
    alike as (
      select n, found.word from term join search_word found on found.stem = term.stem and found.word <> term.word
      union
      select n, found.word from term join search_word found on found.word = any(joined)
      union
      select n, head.word || ' ' || tail.word
      from term join search_word head on starts_with(term.word, head.word) and length(head.word) >= 3
        and length(term.word) - length(head.word) >= 3
      join search_word tail on tail.word = substr(term.word, length(head.word) + 1)
      union
      select n, found.word
      from term cross join lateral (
        select search_word.word from search_word
        where similarity(search_word.word, term.word) >= 0.4 or search_word.word = any(swapped)
        order by search_word.word = any(swapped) desc, similarity(search_word.word, term.word) desc, entries desc, word
        limit 3
      ) found
      where swapped is not null and not exists (select from search_word known where known.word = term.word or known.stem = term.stem)
        and not (prefix and exists (select from search_word known where known.word > term.word and known.word < term.word || '{'))
    ),
    form as (
      select n, query, pieces from term
      union all
      select n, quoted, array[quoted] from (select n, '(''' || replace(word, ' ', '''<->''') || ''')' as quoted from alike) other
    ),
    piece as (
      select '(' || string_agg(word, '|') || ')' as query, row_number() over (order by n, nth) as place
      from form cross join unnest(pieces) with ordinality each(word, nth) group by n, nth
    ),
    rest as (
      select string_agg(piece.query, '&') as query
      from piece omitted join piece on piece.place <> omitted.place
      where (select count(*) from piece) <= 24 group by omitted.place
    ),
    question as (
      select string_agg('(' || query || ')', '&')::tsquery as every, (string_agg(query, '|') || '|' || string_agg(query, '|'))::tsquery as either,
        coalesce((select string_agg('(' || query || ')', '|') from rest), '')::tsquery as less, ${`'=${whole}'`}::tsquery as whole
      from (select string_agg(query, '|') as query from form group by n) asked
    ),
    fitting as (
      select search_entry.*, question.*, (names @@ (whole || every)) as named, words @@ every as worded, words @@ less as partly
      from question, search_entry where ${narrowed}
    ),
    named as (select * from fitting where named order by day desc nulls first, id limit 1000),
    worded as (
      select * from fitting where worded order by day desc nulls first, id limit (select 1000 - count(*) from named)
    ),
    whole as (select * from named union select * from worded),
    told as (
      select * from whole
      union all
      (select * from fitting where partly and not exists (select from whole) order by day desc nulls first, id limit 1000)
    )
    select (select coalesce(json_agg(json_build_array(n, word) order by n, word), '[]') from alike) as alike,
      (select coalesce(json_agg(json_build_object('id', id, 'type', type, 'rank', (
        case when names @@ told.whole then 3 when names @@ every then 2 when words @@ every then 1 else 0 end
        + round((0.6 * least(1, ${terms.reduce((sum, { words }) => sum + words.length, 0)}::int / length::numeric) * (names @@ every)::int
          + 0.399 * ts_rank(words, either) / (1 + ts_rank(words, either)))::numeric, 4))::float8)), '[]') from told) as hits`.execute(
    tables.db,
  );
  return rows[0]!;
}

/** A term in the forms under which the statement looks for it. */
function spellings({ words, isPrefix, compound }: Term, n: number, terms: Term[]) {
  const pieces = words.map((word, place) => `'${word}'${isPrefix && place === words.length - 1 ? ':*' : ''}`);
  const query = [pieces.join('<->'), ...(compound === undefined ? [] : [`'${compound}'`])].join('|');
  const word = words[0]!;
  if (words.length > 1 || !isSpelled(word)) return { n, query, pieces };
  const beside = (place: number) => (terms[place]?.words.length === 1 ? terms[place].words[0] : undefined);
  const [left, right] = [beside(n - 1), beside(n + 1)];
  const joined = [...(left ? [left + word] : []), ...(right ? [word + right] : [])];
  const swapped = Array.from({ length: word.length - 1 }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  );
  const stem = stemOf(word);
  return { n, query, pieces, word, stem, prefix: isPrefix, joined, ...(word.length > 3 && { swapped }) };
}

const subjectOf = ({ id, type }: Hit, tables: Tables): Row => {
  const code = id.split('/')[1];
  if (type === 'Jurisdiction') return tables.one('jurisdiction', 'code', code)!;
  if (type === 'Kind') return tables.one('provision_kind', 'code', code)!;
  return tables.one(type.toLowerCase(), 'id', id)!;
};

const kindOf = (tables: Tables, provision: Row) => tables.one('provision_kind', 'code', provision.kind)!;

function titleOf(hit: Hit, tables: Tables): string {
  const subject = subjectOf(hit, tables);
  if (hit.type === 'Law') return subject.title;
  if (hit.type !== 'Provision') return subject.name;
  const law = tables.one('law', 'id', subject.law_id)!;
  return [kindOf(tables, subject).name, subject.article, law.title].filter((part) => part !== null).join(' · ');
}

/** What is found is looked for in these texts, names first. */
function textsOf(hit: Hit, tables: Tables): [part: string, text: string][] {
  const subject = subjectOf(hit, tables);
  const all = (part: string, rows: Row[], column = 'text') => rows.map((row): [string, string] => [part, row[column]]);
  const texts = (): [string, string | null][] => {
    switch (hit.type) {
      case 'Law':
        return [
          ...all('TITLE', tables.where('law_title', 'law_id', subject.id)),
          ...all('NUMBER', tables.where('law_number', 'law_id', subject.id)),
          ['SUMMARY', subject.summary],
        ];
      case 'Provision':
        return [
          ['SUMMARY', subject.summary],
          ['KIND', kindOf(tables, subject).name],
          ['ARTICLE', subject.article],
          ['AUTHORITY', subject.authority],
        ];
      case 'Jurisdiction':
        return [
          ['NAME', subject.name],
          ['NAME', subject.official_name === subject.name ? null : subject.official_name],
          ['CODE', subject.code],
          ['CODE', subject.alpha3],
        ];
      default:
        return [
          ['NAME', subject.name],
          ['CODE', subject.code],
          ['QUESTION', subject.question],
          ['DEFINITION', subject.boundary],
          ...all('CROSSWALK', tables.where('crosswalk', 'kind', subject.code), 'code'),
        ];
    }
  };
  return texts().filter((text): text is [string, string] => text[1] !== null);
}

export const searchResolvers = {
  SearchHit: {
    subject: (hit: Hit, _args: unknown, tables: Tables) => subjectOf(hit, tables),
    title: (hit: Hit, _args: unknown, tables: Tables) => titleOf(hit, tables),
    passages: (hit: Hit, _args: unknown, tables: Tables) =>
      passagesOf({ texts: textsOf(hit, tables), alike: hit.alike }, hit.asked),
  },
};
