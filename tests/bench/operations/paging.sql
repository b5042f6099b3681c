with page as materialized (select * from provision where id > $1 order by id limit 51)
select json_build_object('data', json_build_object('provisions', json_build_object(
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 50 from page)),
  'nodes', (select coalesce(json_agg(p), '[]') from (
    select page.id, article, page.summary, grade, json_build_object('code', provision_kind.code, 'name', provision_kind.name) as kind,
      json_build_object('id', law.id, 'title', law.title) as law
    from page join provision_kind on provision_kind.code = page.kind join law on law.id = law_id
    order by page.id limit 50) p))))::text as body
