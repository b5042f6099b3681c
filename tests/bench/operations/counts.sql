with grouped as (
  select region, pillar, state.status, count(*)::int as count
  from provision join law on law.id = law_id join jurisdiction on jurisdiction.code = law.jurisdiction
  join provision_kind on provision_kind.code = provision.kind
  left join provision_status state on provision_id = provision.id and state.during @> $1::date and or_status is null
  group by 1, 2, 3
),
counted as (select region, pillar, status::text as status, count from grouped)
select json_build_object('data', json_build_object('counts', (
  select coalesce(json_agg(c), '[]') from (
    select json_build_array(
        json_build_object('dimension', 'REGION', 'code', region, 'name', region),
        json_build_object('dimension', 'PILLAR', 'code', pillar, 'name', (select name from pillar where code = pillar)),
        json_build_object('dimension', 'STATUS', 'code', status, 'name', (select name from term where list = 'statuses' and code = status))) as keys,
      count
    from counted order by count desc, region collate "C" nulls last, pillar collate "C" nulls last, status collate "C" nulls last limit 1000) c)))::text as body
