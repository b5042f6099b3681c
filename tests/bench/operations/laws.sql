with page as materialized (
  select law.* from unnest($1::text[]) code cross join lateral (
    select * from law where jurisdiction = code and first_day >= $2::date and first_day < $3::date order by first_day, id limit 26
  ) law
  order by first_day, id limit 26
)
select json_build_object('data', json_build_object('laws', json_build_object(
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 25 from page)),
  'nodes', (select coalesce(json_agg(l), '[]') from (
    select page.id, title, number, summary, first_day as "firstDay",
      (select json_build_object('code', code, 'name', name) from jurisdiction where code = page.jurisdiction) as jurisdiction,
      (select coalesce(json_agg(p), '[]') from (
        select id, article, summary, grade, json_build_object('code', provision_kind.code, 'name', provision_kind.name) as kind,
          (select coalesce(json_agg(c), '[]') from (
            select place, json_build_object('id', source.id, 'url', url, 'title', title) as source
            from citation join source on source.id = source_id
            where provision_id = provision.id order by citation.position) c) as citations
        from provision join provision_kind on provision_kind.code = provision.kind
        where law_id = page.id order by provision.position) p) as provisions,
      (select coalesce(json_agg(s), '[]') from (
        select id, url, title, publisher, upper(class) as class, lang, read_on as "readOn"
        from source where document = 'laws/' || page.id order by position) s) as sources
    from page order by first_day, page.id limit 25) l))))::text as body
