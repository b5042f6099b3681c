with country as materialized (select code, region from jurisdiction where kind = 'country'),
own as materialized (
  select region, during, status = 'in-force' as holds, 'in-force' in (status, or_status) as can_hold
  from answer join country on code = jurisdiction where kind = $1
),
point as (
  select make_date(year, 12, 31) as on_day
  from generate_series(extract(year from $2::date)::int, extract(year from $3::date)::int) year
  where make_date(year, 12, 31) >= $2::date and make_date(year, 12, 31) < $3::date
  union all select $3::date
),
counted as materialized (
  select on_day, region, count(*) filter (where holds)::int as in_force, count(*) filter (where can_hold)::int as possible,
    count(*)::int as reviewed
  from point join own on during @> on_day group by on_day, region
),
population as materialized (select region, count(*)::int as population from country where region is not null group by region)
select json_build_object('data', json_build_object('adoption', json_build_object(
  'population', (select count(*)::int from country),
  'points', (select json_agg(p) from (
    select on_day as "on", coalesce(sum(in_force), 0)::int as "inForce", coalesce(sum(possible) - sum(in_force), 0)::int as uncertain,
      coalesce(sum(reviewed), 0)::int as reviewed,
      (select json_agg(r) from (
        select population.region, population, coalesce(own.in_force, 0) as "inForce", coalesce(own.reviewed, 0) as reviewed
        from population left join counted own on own.region = population.region and own.on_day = point.on_day
        order by population.region) r) as regions
    from point left join counted using (on_day) group by on_day order by on_day) p))))::text as body
