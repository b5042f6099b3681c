select json_build_object('data', json_build_object('jurisdiction', (
  select row_to_json(o) from (
    select code, name, official_name as "officialName", region,
      (select coalesce(json_agg(m), '[]') from (
        select json_build_object('code', bloc.code, 'name', bloc.name) as bloc, from_date as "from", to_date as "to"
        from membership join jurisdiction bloc on bloc.code = membership.bloc
        where membership.member = j.code order by membership.bloc, membership.during) m) as memberships,
      json_build_object('nodes', (select coalesce(json_agg(l), '[]') from (
        select id, title, number, first_day as "firstDay",
          (select json_build_object('code', code, 'name', name) from term where list = 'instruments' and code = instrument) as instrument,
          (select coalesce(json_agg(e), '[]') from (
            select json_build_object('code', event_kind.code, 'name', event_kind.name) as kind, date, grade
            from law_event join event_kind on event_kind.code = law_event.kind
            where law_id = law.id
            order by coalesce(earliest, (
              select max(before.earliest) from law_event before
              where before.law_id = law_event.law_id and before.position < law_event.position)) nulls first, law_event.position) e) as events,
          (select coalesce(json_agg(p), '[]') from (
            select id, article, summary, json_build_object('code', provision_kind.code, 'name', provision_kind.name) as kind
            from provision join provision_kind on provision_kind.code = provision.kind
            where law_id = law.id order by provision.position) p) as provisions
        from law where jurisdiction = j.code order by first_day desc, id desc limit 50) l)) as laws,
      (select json_agg(a) from (
        select json_build_object('code', provision_kind.code, 'name', provision_kind.name) as kind,
          coalesce(upper(replace(status::text, '-', '_')), 'NOT_REVIEWED') as status,
          upper(replace(or_status::text, '-', '_')) as "orStatus",
          nullif(lower(during), '-infinity') as "from", upper(during) as "to"
        from provision_kind join pillar on pillar.code = provision_kind.pillar
        left join answer on answer.jurisdiction = j.code and answer.kind = provision_kind.code and during @> $2::date
        order by pillar.position, provision_kind.position) a) as answers
    from jurisdiction j where code = $1) o)))::text as body
