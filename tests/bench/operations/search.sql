-- $1: the words with their stems and themselves joined with their neighbours · $2: the whole text, as a title is found exactly · $3: how many words
with term as materialized (
  select ordinality as n, word, stem, near, prefix
  from json_array_elements($1::json) with ordinality each(term)
  cross join lateral json_to_record(term) as told(word text, stem text, near text[], prefix boolean)
),
form as (
  select n, '''' || word || '''' || case when prefix then ':*' else '' end as query from term
  union all
  select n, '''' || search_word.word || '''' from term join search_word on search_word.stem = term.stem and search_word.word <> term.word
  union
  select n, '''' || search_word.word || '''' from term join search_word on search_word.word = any(near)
),
asked as (select string_agg(query, '|') as query from form group by n),
question as materialized (
  select string_agg('(' || query || ')', '&')::tsquery as every, (string_agg(query, '|') || '|' || string_agg(query, '|'))::tsquery as either,
    $2::tsquery as whole
  from asked
),
named as materialized (
  select search_entry.*, case when names @@ whole then 3 else 2 end as tier
  from question, search_entry where names @@ (whole || every) order by day desc nulls first, id limit 1000),
worded as materialized (
  select search_entry.*, 1 as tier from question, search_entry where words @@ every
  order by day desc nulls first, id limit (select case when count(*) >= 20 then 0 else 1000 - count(*) end from named)),
hit as materialized (
  select id, type, (tier + round((case when tier = 2 or tier = 3 and names @@ every then 0.6 * least(1, $3::int / length::float8) else 0 end
    + 0.399 - 0.399 / (1 + ts_rank(words, either)))::numeric, 4))::float8 as rank
  from question, (select * from named union all select * from worded where id not in (select id from named)) found
  order by rank desc, id limit 20
)
select json_build_object('data', json_build_object('search', json_build_object('nodes', (
  select coalesce(json_agg(h), '[]') from (
    select rank,
      coalesce(law.title, concat_ws(' · ', provision_kind.name, provision.article, own_law.title)) as title,
      case when hit.type = 'Law' then json_build_object('__typename', 'Law', 'id', law.id, 'number', law.number,
          'jurisdiction', (select json_build_object('code', code, 'name', name) from jurisdiction where code = law.jurisdiction))
        else json_build_object('__typename', 'Provision', 'id', provision.id, 'article', provision.article, 'summary', provision.summary,
          'kind', json_build_object('code', provision_kind.code, 'name', provision_kind.name)) end as subject
    from hit left join lateral (select * from law where hit.type = 'Law' and law.id = hit.id) law on true
    left join lateral (select * from provision where hit.type = 'Provision' and provision.id = hit.id) provision on true
    left join provision_kind on provision_kind.code = provision.kind left join law own_law on own_law.id = provision.law_id
    order by rank desc, hit.id) h))))::text as body
