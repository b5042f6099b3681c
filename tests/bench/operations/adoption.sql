with country as materialized (select code, region from jurisdiction where kind = 'country'),
point as (
  select make_date(year, 12, 31) as on_day
  from generate_series(extract(year from $2::date)::int, extract(year from $3::date)::int) year
  where make_date(year, 12, 31) >= $2::date and make_date(year, 12, 31) < $3::date
  union all select $3::date
),
cell as materialized (
  select on_day, region, status = 'in-force' as holds, 'in-force' in (status, or_status) as can_hold
  from point join answer on kind = $1 and during @> on_day join country on code = jurisdiction
),
population as (select region, count(*)::int as population from country where region is not null group by region)
select json_build_object('data', json_build_object('adoption', json_build_object(
  'population', (select count(*)::int from country),
  'points', (select json_agg(p) from (
    select on_day as "on", count(*) filter (where holds)::int as "inForce",
      (count(*) filter (where can_hold) - count(*) filter (where holds))::int as uncertain, count(region_or_none)::int as reviewed,
      (select json_agg(r) from (
        select population.region, population, coalesce(in_force, 0) as "inForce", coalesce(reviewed, 0) as reviewed
        from population left join (
          select region, count(*) filter (where holds)::int as in_force, count(*)::int as reviewed
          from cell where cell.on_day = every.on_day group by region) own using (region)
        order by population.region) r) as regions
    from (select point.on_day, holds, can_hold, cell.on_day as region_or_none from point left join cell using (on_day)) every
    group by on_day order by on_day) p))))::text as body
