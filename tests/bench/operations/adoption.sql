with country as materialized (select code, coalesce(region, '') as region from jurisdiction where kind = 'country'),
point as materialized (
  select on_day, row_number() over (order by on_day) as n
  from (
    select make_date(year, 12, 31) as on_day
    from generate_series(1900, 2100) year
    where make_date(year, 12, 31) >= $2::date and make_date(year, 12, 31) < $3::date
    union all select $3::date
  ) point
),
change as (
  select region, width_bucket(change.on_day - 1, days) + 1 as n, sum(way)::int as reviewed,
    sum(way) filter (where status = 'in-force')::int as in_force, sum(way) filter (where 'in-force' in (status, or_status))::int as possible
  from answer
  join country on code = jurisdiction
  cross join (select array_agg(on_day order by n) as days from point) days
  cross join lateral (values (coalesce(lower(during), '-infinity'), 1), (upper(during), -1)) change(on_day, way)
  where answer.kind = $1 and change.on_day is not null group by region, 2
),
counted as (
  select on_day, population.region, population, coalesce(sum(reviewed) over since, 0)::int as reviewed,
    coalesce(sum(in_force) over since, 0)::int as in_force, coalesce(sum(possible) over since, 0)::int as possible
  from point
  cross join (select region, count(*)::int as population from country group by region) population
  left join change on change.region = population.region and change.n = point.n
  window since as (partition by population.region order by point.n)
)
select json_build_object('data', json_build_object('adoption', json_build_object(
  'population', (select count(*)::int from country),
  'points', (select json_agg(p) from (
    select on_day as "on", sum(in_force)::int as "inForce", (sum(possible) - sum(in_force))::int as uncertain, sum(reviewed)::int as reviewed,
      json_agg(json_build_object('region', region, 'population', population, 'inForce', in_force, 'reviewed', reviewed) order by region)
        filter (where region <> '') as regions
    from counted group by on_day order by on_day) p))))::text as body
