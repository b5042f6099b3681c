with strictest as materialized (
  select jurisdiction, kind, json_agg(json_build_object('definition', json_build_object('key', key),
    'number', case when number is not null then json_build_object('value', number, 'unit', unit) end,
    'inUnit', in_unit, 'choice', case when choice is not null then json_build_object('code', choice) end) order by position) as strictest,
    string_agg(key || ' ' || degree::numeric, ' ' order by position) as degrees
  from strictest where jurisdiction = any($1::text[]) and during @> $2::date group by jurisdiction, kind
),
compared as materialized (
  select provision_kind.code as kind, count(during)::int as reviewed,
    count(distinct (status, or_status)) filter (where during is not null) > 1
      or count(distinct coalesce(degrees, '')) filter (where 'in-force' in (status, or_status)) > 1 as differs,
    json_agg(json_build_object(
      'status', coalesce(upper(replace(status::text, '-', '_')), 'NOT_REVIEWED'), 'orStatus', upper(replace(or_status::text, '-', '_')),
      'from', nullif(lower(during), '-infinity'), 'to', upper(during), 'strictest', coalesce(strictest, '[]')) order by place) as cells
  from provision_kind cross join unnest($1::text[]) with ordinality wanted(code, place)
  left join (select * from answer where jurisdiction = any($1::text[]) and during @> $2::date) answer
    on answer.jurisdiction = wanted.code and answer.kind = provision_kind.code
  left join strictest on strictest.jurisdiction = wanted.code and strictest.kind = provision_kind.code
  group by provision_kind.code
)
select json_build_object('data', json_build_object('compare', json_build_object(
  'jurisdictions', (select json_agg(j) from (
    select code, name from jurisdiction where code = any($1::text[]) order by array_position($1::text[], code)) j),
  'rows', (select json_agg(r) from (
    select json_build_object('code', provision_kind.code, 'name', provision_kind.name) as kind, reviewed, differs, cells
    from provision_kind join pillar on pillar.code = provision_kind.pillar join compared on compared.kind = provision_kind.code
    order by pillar.position, provision_kind.position) r))))::text as body
