with cell as materialized (
  select provision_kind.code as kind, place, wanted.code as jurisdiction, status, or_status, during
  from provision_kind cross join unnest($1::text[]) with ordinality wanted(code, place)
  left join answer on answer.jurisdiction = wanted.code and answer.kind = provision_kind.code and during @> $2::date
)
select json_build_object('data', json_build_object('compare', json_build_object(
  'jurisdictions', (select json_agg(j) from (
    select code, name from jurisdiction where code = any($1::text[]) order by array_position($1::text[], code)) j),
  'rows', (select json_agg(r) from (
    select json_build_object('code', provision_kind.code, 'name', provision_kind.name) as kind, reviewed, differs, cells
    from provision_kind join pillar on pillar.code = provision_kind.pillar
    join (
      select kind, count(during)::int as reviewed, count(distinct (status, or_status)) filter (where during is not null) > 1 as differs,
        json_agg(json_build_object(
          'status', coalesce(upper(replace(status::text, '-', '_')), 'NOT_REVIEWED'), 'orStatus', upper(replace(or_status::text, '-', '_')),
          'from', nullif(lower(during), '-infinity'), 'to', upper(during),
          'strictest', case when status = 'in-force' or or_status = 'in-force' then (
            select coalesce(json_agg(told), '[]') from (
              select json_build_object('definition', json_build_object('key', key),
                'number', case when number is not null then json_build_object('value', number, 'unit', unit) end,
                'inUnit', in_unit, 'choice', case when choice is not null then json_build_object('code', choice) end) as told
              from (
                select distinct on (attribute.position) attribute.position, attribute.key, number, provision_attribute.unit, in_unit, choice
                from holds
                join provision_attribute on provision_attribute.provision_id = holds.provision_id
                join attribute on attribute.kind = provision_attribute.kind and attribute.key = provision_attribute.key
                left join attribute_value on attribute_value.kind = attribute.kind and attribute_value.key = attribute.key
                  and attribute_value.code = choice
                where holds.jurisdiction = cell.jurisdiction and holds.kind = cell.kind
                  and holds.during @> $2::date and holds.status = 'in-force' and holds.or_status is null and type in ('scale', 'number')
                order by attribute.position, case
                  when type = 'scale' then -attribute_value.position
                  when direction = 'higher-is-stricter' then -in_unit
                  else in_unit end, via nulls first, holds.provision_id
              ) strict order by position
            ) each) else '[]' end) order by place) as cells
      from cell group by kind) told on told.kind = provision_kind.code
    order by pillar.position, provision_kind.position) r))))::text as body
