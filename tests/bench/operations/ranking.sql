with number as materialized (
  select strictest.jurisdiction, via, provision_id, in_unit,
    case direction when 'higher-is-stricter' then -in_unit else in_unit end as strictness
  from attribute
  join strictest on strictest.kind = attribute.kind and strictest.key = attribute.key
  join jurisdiction on jurisdiction.code = strictest.jurisdiction and jurisdiction.kind = 'country'
  where attribute.kind = $1 and attribute.key = $2 and during @> $3::date
),
tally as (
  select count(*)::int as population, count(in_unit)::int as "withNumber",
    (count(*) filter (where status = 'in-force' and or_status is null and in_unit is null))::int as "withoutNumber",
    (count(*) filter (where status = 'none' and or_status is null))::int as none,
    (count(*) filter (where answer.kind is not null and (or_status is not null or status not in ('in-force', 'none'))))::int as "notInForce",
    (count(*) filter (where answer.kind is null))::int as "notReviewed",
    case when count(in_unit) > 0 then json_build_object('minimum', min(in_unit),
      'lowerQuartile', percentile_cont(0.25) within group (order by in_unit),
      'median', percentile_cont(0.5) within group (order by in_unit),
      'upperQuartile', percentile_cont(0.75) within group (order by in_unit), 'maximum', max(in_unit)) end as distribution
  from jurisdiction
  left join answer on answer.jurisdiction = jurisdiction.code and answer.kind = $1 and answer.during @> $3::date
  left join number on number.jurisdiction = jurisdiction.code
  where jurisdiction.kind = 'country'
)
select json_build_object('data', json_build_object('ranking', (
  select row_to_json(o) from (
    select tally.*, (select coalesce(json_agg(p), '[]') from (
      select rank() over (order by strictness)::int as rank,
        json_build_object('code', jurisdiction.code, 'name', jurisdiction.name) as jurisdiction, in_unit as "inUnit",
        json_build_object('via', case when via is not null then json_build_object('code', via) end,
          'provision', json_build_object('id', provision.id, 'article', provision.article,
            'law', json_build_object('id', law.id, 'title', law.title))) as held
      from number join jurisdiction on jurisdiction.code = number.jurisdiction
      join provision on provision.id = provision_id join law on law.id = law_id
      order by rank, folded(jurisdiction.name) collate "C") p) as places
    from tally) o)))::text as body
