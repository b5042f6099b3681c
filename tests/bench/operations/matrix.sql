with cell as (
  select jurisdiction.code, json_build_object('kind', json_build_object('code', kind.code),
    'status', coalesce(upper(replace(status::text, '-', '_')), 'NOT_REVIEWED')) as answer
  from jurisdiction
  cross join (
    select provision_kind.code, row_number() over (order by pillar.position, provision_kind.position) as place
    from provision_kind join pillar on pillar.code = provision_kind.pillar) kind
  left join (select * from answer where during @> $1::date) answer
    on answer.jurisdiction = jurisdiction.code and answer.kind = kind.code
  order by jurisdiction.code, place
)
select json_build_object('data', json_build_object('jurisdictions', json_build_object('nodes', (
  select json_agg(j) from (select code, json_agg(answer) as answers from cell group by code order by code) j))))::text as body
