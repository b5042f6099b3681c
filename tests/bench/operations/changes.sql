with cell as materialized (
  select jurisdiction, kind, earlier.status as before_status, earlier.or_status as before_or, later.status as after_status,
    later.or_status as after_or, later.during as after_during,
    case when earlier.or_status = 'in-force' then null else coalesce(earlier.status = 'in-force', false) end as before_binds,
    case when later.or_status = 'in-force' then null else coalesce(later.status = 'in-force', false) end as after_binds
  from (select * from answer where during @> $1::date) earlier full join (select * from answer where during @> $2::date) later
    using (jurisdiction, kind)
  where earlier.during is distinct from later.during or earlier.status = 'in-force'
),
differing as materialized (
  select jurisdiction, kind, count(*) as all_of_them, count(stricter) as known, bool_and(stricter) as all_stricter, bool_or(stricter) as any_stricter
  from (
    select jurisdiction, kind, case when type = 'scale' or direction <> 'none'
      then (later.degree > earlier.degree) = (type = 'scale' or direction = 'higher-is-stricter') end as stricter
    from (select * from strictest where during @> $1::date) earlier
    full join (select * from strictest where during @> $2::date) later using (jurisdiction, kind, key)
    join (select jurisdiction, kind from cell where before_binds and after_binds) bound using (jurisdiction, kind)
    join (select kind, key, type, direction from attribute) definition using (kind, key)
    where earlier.degree is distinct from later.degree) compared
  group by jurisdiction, kind
),
changed as materialized (
  select * from (
    select cell.*, case
      when before_binds is null or after_binds is null then
        case when (before_status, before_or) is distinct from (after_status, after_or) then 'uncertain' end
      when not before_binds and after_binds then 'began'
      when before_binds and after_status is null then 'left-bloc'
      when before_binds and not after_binds then 'ended'
      when before_binds and after_binds then case
        when all_of_them is null then null
        when all_stricter and known = all_of_them then 'tightened'
        when any_stricter is false and known = all_of_them then 'loosened'
        else 'altered' end
      when coalesce(before_status, 'none') in ('none', 'not-applicable') and coalesce(after_status, 'none') in ('none', 'not-applicable')
        and before_or is null and after_or is null and (before_status is null or after_status is null) then null
      when (before_status, before_or) is distinct from (after_status, after_or) then 'moved' end as change
    from cell left join differing using (jurisdiction, kind)) told
  where change is not null
)
select json_build_object('data', json_build_object('changes', json_build_object(
  'counts', (select coalesce(json_agg(c), '[]') from (
    select upper(replace(change, '-', '_')) as change, count(*)::int as count from changed group by changed.change
    order by array_position(array['began', 'ended', 'left-bloc', 'tightened', 'loosened', 'altered', 'moved', 'uncertain'], changed.change)) c),
  'changes', (select coalesce(json_agg(c), '[]') from (
    select (select json_build_object('code', code, 'name', name) from jurisdiction where code = changed.jurisdiction) as jurisdiction,
      (select json_build_object('code', code, 'name', name) from provision_kind where code = changed.kind) as kind,
      upper(replace(change, '-', '_')) as change,
      case when changed.change not in ('tightened', 'loosened', 'altered') then nullif(lower(after_during), '-infinity') end as since,
      json_build_object('status', coalesce(upper(replace(before_status::text, '-', '_')), 'NOT_REVIEWED')) as before,
      json_build_object('status', coalesce(upper(replace(after_status::text, '-', '_')), 'NOT_REVIEWED')) as after
    from changed
    order by lower(after_during) desc nulls last, changed.jurisdiction collate "C", changed.kind collate "C" limit 100) c))))::text as body
