// What in the record fits a few words best?

import { sql } from 'kysely';
import { isSpelled, stemOf } from '../../seeds/words.ts';
import { checkCodes } from '../catalogue.ts';
import { type Args, type Compiler, column, type ObjectFields, oneOf, type Row, type Sql, value } from '../compile.ts';
import { connection } from '../connection.ts';
import { type Read, selectPassages } from '../passage.ts';
import { type Term, termsOf } from '../search-terms.ts';
import type { Selection } from '../selection.ts';
import { nodePlaces } from './node.ts';

/** So many entries are ranked: those with all words in their names first, the newest law first. */
const mostRanked = 1000;
/** How like an unknown word another must be, from 0 to 1 (trigrams in common), and how many are taken. */
const [likeness, mostAlike] = [0.4, 3];
/** A part of a word that can stand alone has so many letters. */
const shortestPart = 3;
/** Of a longer question nothing is left out: that would be a statement as long as its square. In words. */
const mostOmitted = 24;

export const search = connection({
  table: hits,
  id: 'id',
  most: 100,
  usual: 20,
  // Best first, then by id: both in one direction.
  orders: ({ text }) => [`RANK for ${wordsOf(text)}`, { by: (hit) => sql`-${hit.col('rank')}`, direction: 'asc' }],
  where: () => sql`true`,
});

const wordsOf = (text: string): string =>
  termsOf(text)
    .terms.map(({ words }) => words.join(' '))
    .join(', ');

/**
 * Entries that fit, with their rank: all, or at least the `needed` best, for which texts are not looked into where enough names fit. One
 * tsquery is made of all forms of all words, once; both conditions on entries use an index.
 */
function hits({ text, in: types, jurisdiction, kind }: Args, { catalogue }: Compiler, needed?: number): Sql {
  checkCodes(catalogue, 'jurisdictions', 'jurisdiction', jurisdiction);
  checkCodes(catalogue, 'kinds', 'kind', kind);
  const { whole, terms } = termsOf(text);
  const size = terms.reduce((sum, { words }) => sum + words.length, 0);
  const narrowed = sql.join(
    [
      ...(types == null ? [] : [sql`upper(type) = any(${types}::text[])`]),
      ...(jurisdiction == null ? [] : [sql`jurisdiction = any(${jurisdiction}::text[])`]),
      ...(kind == null ? [] : [sql`kinds && ${kind}::text[]`]),
    ].map((condition) => sql`and ${condition}`),
    sql` `,
  );
  const entries = (tier: Sql, condition: Sql, most: Sql) => sql`
    select search_entry.*, ${tier} as tier from question, search_entry where ${condition} ${narrowed}
    order by day desc nulls first, id limit ${most}`;
  return sql`(
    with term as materialized (
      select term.* from json_to_recordset(${JSON.stringify(terms.map(termRow))}::json)
        as term(n int, query text, pieces text[], word text, stem text, prefix boolean, near text[], swapped text[], heads text[])
      limit ${sql.lit(terms.length)}
    ),
    alike as materialized (
      select n, found.word from term join search_word found on found.stem = term.stem and found.word <> term.word
      union
      select n, found.word from term join search_word found on found.word = any(near)
      union
      select n, head.word || ' ' || tail.word
      from term join search_word head on head.word = any(heads)
      join search_word tail on tail.word = substr(term.word, length(head.word) + 1)
      union
      select n, found.word
      from term cross join lateral (
        select search_word.word from search_word
        where (search_word.word % term.word or search_word.word = any(swapped))
          and (similarity(search_word.word, term.word) >= ${sql.lit(likeness)} or search_word.word = any(swapped))
        order by search_word.word = any(swapped) desc, similarity(search_word.word, term.word) desc, entries desc, word
        limit ${sql.lit(mostAlike)}
      ) found
      where swapped is not null
        and not exists (select from search_word where word = term.word)
        and not exists (select from search_word where search_word.stem = term.stem)
        and not (prefix and exists (select from search_word where word > term.word and word < term.word || '{'))
    ),
    form as (
      select n, query, pieces from term
      union all
      select n, quoted, array[quoted] from (select n, '(''' || replace(word, ' ', '''<->''') || ''')' as quoted from alike) other
    ),
    asked as (select string_agg(query, '|') as query from form group by n),
    -- Where the whole of a question fits nothing, all of it but one word, or one pair of letters.
    piece as (
      select '(' || string_agg(word, '|') || ')' as query, row_number() over () as place
      from form cross join lateral unnest(pieces) with ordinality each(word, nth) group by n, nth
      order by n, nth limit ${sql.lit(mostOmitted + 1)}
    ),
    rest as (
      select string_agg(query, '&') as query
      from (select omitted.place, piece.query from piece omitted join piece on piece.place <> omitted.place) kept
      where (select count(*) from piece) <= ${sql.lit(mostOmitted)}
      group by place
    ),
    question as materialized (
      select string_agg('(' || query || ')', '&')::tsquery as every,
        -- Twice, so that it is a choice even of one: ranks of sequences are not told to the same digit everywhere.
        (string_agg(query, '|') || '|' || string_agg(query, '|'))::tsquery as either,
        coalesce((select string_agg('(' || query || ')', '|') from rest), '')::tsquery as less,
        ${`'=${whole}'`}::tsquery as whole
      from asked
    ),
    named as materialized (${entries(sql`case when names @@ whole then 3 else 2 end`, sql`names @@ (whole || every)`, sql.lit(mostRanked))}),
    worded as materialized (${entries(sql`1`, sql`words @@ every`, sql`(select ${needed === undefined ? sql`` : sql`case when count(*) >= ${sql.lit(needed)} then 0 else `}${sql.lit(mostRanked)} - count(*)${needed === undefined ? sql`` : sql` end`} from named)`)}),
    partly as materialized (${entries(
      sql`0`,
      sql`words @@ less`,
      sql`(select case when count(*) = 0 then ${sql.lit(mostRanked)} else 0 end from (select from named union all select from worded) found)`,
    )})
    select id, type, case when type in ('Jurisdiction', 'Kind') then split_part(id, '/', 2) else id end as key,
      (select coalesce(json_agg(json_build_array(n, word) order by n, word), '[]') from alike) as alike,
      -- 0.399 * density / (1 + density), with the density worked out once
      (tier + round((case when tier = 2 or tier = 3 and names @@ every then 0.6 * least(1, ${sql.lit(size)} / length::float8) else 0 end
        + 0.399 - 0.399 / (1 + ts_rank(words, either)))::numeric, 4))::float8 as rank
    from question, (
      select * from named
      union all select * from worded where id not in (select id from named)
      union all select * from partly
    ) found
  )`;
}

/**
 * A term as the statement takes it: `near`, itself joined with its neighbour (cyber security); `heads`, where it can be two words
 * (cybersecurity); `swapped`, with two letters in the other order.
 */
function termRow({ words, isPrefix, compound }: Term, n: number, terms: Term[]) {
  const pieces = words.map((word, place) => `'${word}'${isPrefix && place === words.length - 1 ? ':*' : ''}`);
  const query = pieces.join('<->') + (compound === undefined ? '' : `|'${compound}'`);
  const [word] = words;
  if (words.length > 1 || !isSpelled(word!)) return { n, query, pieces };
  const single = (place: number) => (terms[place]?.words.length === 1 ? terms[place].words[0] : undefined);
  const [left, right] = [single(n - 1), single(n + 1)];
  const near = [left && left + word, right && word + right].filter(Boolean);
  const letters = [...word!];
  const swapped = letters.slice(1).map((letter, at) => word!.slice(0, at) + letter + letters[at] + word!.slice(at + 2));
  const heads = letters.slice(shortestPart, 1 - shortestPart).map((_, at) => word!.slice(0, at + shortestPart));
  return {
    n,
    query,
    pieces,
    word,
    stem: stemOf(word!),
    prefix: isPrefix,
    near,
    heads,
    ...(word!.length > 3 && { swapped }),
  };
}

/** What is shown of a hit: of a provision, its kind, article and law. */
const title = (hit: Row): Sql => sql`case ${hit.col('type')}
  when 'Law' then (select title from law where id = ${hit.col('key')})
  when 'Provision' then (
    select concat_ws(' · ', provision_kind.name, article, law.title)
    from provision join provision_kind on provision_kind.code = provision.kind join law on law.id = law_id
    where provision.id = ${hit.col('key')})
  when 'Jurisdiction' then (select name from jurisdiction where code = ${hit.col('key')})
  else (select name from provision_kind where code = ${hit.col('key')}) end`;

/** The texts that an entry was made of (src/seeds/search-rows.ts), names first. A law and a kind could have the same key. */
function texts(hit: Row): Sql {
  const is = (type: string, key: string) =>
    sql`${hit.col('type')} = ${sql.lit(type)} and ${sql.ref(key)} = ${hit.col('key')}`;
  return sql`(
    select coalesce(json_agg(json_build_array(part, text) order by place, nth), '[]') from (
      select 'TITLE' as part, text, 1 as place, position as nth from law_title where ${is('Law', 'law_id')}
      union all
      select 'NUMBER', text, 2, position from law_number where ${is('Law', 'law_id')}
      union all
      select 'SUMMARY', summary, 3, 0 from law where ${is('Law', 'id')}
      union all
      select part.* from provision join provision_kind on provision_kind.code = provision.kind cross join lateral (values
        ('SUMMARY', summary, 1, 0), ('KIND', provision_kind.name, 2, 0), ('ARTICLE', article, 3, 0), ('AUTHORITY', authority, 4, 0)) part
      where ${is('Provision', 'provision.id')}
      union all
      select part.* from jurisdiction cross join lateral (values
        ('NAME', name, 1, 0), ('NAME', nullif(official_name, name), 2, 0), ('CODE', code, 3, 0), ('CODE', alpha3, 4, 0)) part
      where ${is('Jurisdiction', 'code')}
      union all
      select part.* from provision_kind cross join lateral (values
        ('NAME', name, 1, 0), ('CODE', code, 2, 0), ('QUESTION', question, 3, 0), ('DEFINITION', boundary, 4, 0)) part
      where ${is('Kind', 'code')}
      union all
      select 'CROSSWALK', code, 5, position from crosswalk where ${is('Kind', 'kind')}
    ) told where text is not null)`;
}

export const searchTypes = {
  SearchHit: {
    subject: (hit, selection, compiler) => oneOf(hit, selection, nodePlaces, compiler),
    rank: column('rank'),
    title: value(title),
    // What finishSearch makes passages of.
    passages: value((hit) => sql`json_build_object('texts', ${texts(hit)}, 'alike', ${hit.col('alike')})`),
  },
} satisfies Record<string, ObjectFields>;

/** The passages of each hit, in place of its texts. */
export function finishSearch(read: unknown, selection: Selection): unknown {
  const asked = termsOf(selection.args.text);
  const finish = (hit: Record<string, unknown>, fields: Selection[]) => {
    for (const field of fields.filter(({ name }) => name === 'passages'))
      hit[field.key] = selectPassages(hit[field.key] as Read, asked, field);
  };
  const told = read as Record<string, Record<string, any>[]>;
  for (const list of selection.fields)
    if (list.name === 'nodes') for (const hit of told[list.key]!) finish(hit, list.fields);
    else if (list.name === 'edges')
      for (const edge of told[list.key]!)
        for (const node of list.fields.filter(({ name }) => name === 'node')) finish(edge[node.key], node.fields);
  return told;
}
