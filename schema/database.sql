-- Generated from migrations/ by "npm run generate". Not to be edited.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE DOMAIN public.partial_date AS text
	CONSTRAINT partial_date_is_year_month_or_day CHECK ((VALUE ~ '^(1[5-9]|2[01])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'::text));

CREATE TYPE public.standing AS ENUM (
    'not-applicable',
    'none',
    'ended',
    'proposed',
    'adopted',
    'suspended',
    'in-force'
);

CREATE FUNCTION public.answer_one_a_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      declare twice text;
      begin
        select kind || ' in ' || jurisdiction into twice
        from (
          select jurisdiction, kind, during, lag(during) over (partition by jurisdiction, kind order by during) as before
          from answer where (jurisdiction, kind) in (select jurisdiction, kind from added)
        ) answered
        where during && before limit 1;
        if found then
          raise exclusion_violation using
            message = 'More than one answer on a day: ' || twice, constraint = 'answer_one_a_day';
        end if;
        return null;
      end $$;

CREATE TABLE public.download (
    place integer NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    rows integer NOT NULL,
    bytes integer NOT NULL
);

CREATE FUNCTION public.counted_downloads(statement text) RETURNS SETOF public.download
    LANGUAGE plpgsql STABLE
    AS $$
      begin
        return query execute statement;
      end $$;

CREATE FUNCTION public.earliest_day(d text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
      select case length(d)
        when 4 then make_date(d::int, 1, 1)
        when 7 then make_date(left(d, 4)::int, right(d, 2)::int, 1)
        else make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int)
      end $$;

CREATE FUNCTION public.folded(t text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
      select lower(public.unaccent('public.unaccent'::regdictionary, t)) $$;

CREATE FUNCTION public.holds_one_a_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
      declare twice text;
      begin
        select provision_id || ' in ' || jurisdiction into twice
        from (
          select provision_id, jurisdiction, during, lag(during) over (
            partition by provision_id, jurisdiction, via, via_law order by during) as before
          from holds where provision_id in (select provision_id from added)
        ) held
        where during && before limit 1;
        if found then
          raise exclusion_violation using
            message = 'More than one row of holds on a day: ' || twice, constraint = 'holds_one_a_day';
        end if;
        return null;
      end $$;

CREATE FUNCTION public.latest_day(d text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
      select case length(d)
        when 4 then make_date(d::int, 12, 31)
        when 7 then (make_date(left(d, 4)::int, right(d, 2)::int, 1) + interval '1 month' - interval '1 day')::date
        else make_date(left(d, 4)::int, substr(d, 6, 2)::int, right(d, 2)::int)
      end $$;

CREATE FUNCTION public.law_status_one_a_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        declare twice text;
        begin
          select "law_id" into twice
          from (
            select "law_id", during, lag(during) over (partition by "law_id" order by during) as before
            from "law_status" where "law_id" in (select "law_id" from added)
          ) stated
          where during && before limit 1;
          if found then
            raise exclusion_violation using
              message = 'More than one row of law_status on a day: ' || twice, constraint = 'law_status_one_a_day';
          end if;
          return null;
        end $$;

CREATE FUNCTION public.provision_status_one_a_day() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
        declare twice text;
        begin
          select "provision_id" into twice
          from (
            select "provision_id", during, lag(during) over (partition by "provision_id" order by during) as before
            from "provision_status" where "provision_id" in (select "provision_id" from added)
          ) stated
          where during && before limit 1;
          if found then
            raise exclusion_violation using
              message = 'More than one row of provision_status on a day: ' || twice, constraint = 'provision_status_one_a_day';
          end if;
          return null;
        end $$;

CREATE AGGREGATE public.days_union(datemultirange) (
    SFUNC = multirange_union,
    STYPE = datemultirange,
    INITCOND = '{}'
);

CREATE TABLE public.answer (
    jurisdiction text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    status public.standing,
    or_status public.standing,
    during daterange NOT NULL,
    CONSTRAINT answer_says_something CHECK ((num_nonnulls(status, or_status) > 0))
);

CREATE TABLE public.attribute (
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    unit text,
    direction text NOT NULL,
    description text NOT NULL,
    CONSTRAINT attribute_direction_is_known CHECK ((direction = ANY (ARRAY['none'::text, 'lower-is-stricter'::text, 'higher-is-stricter'::text]))),
    CONSTRAINT attribute_type_is_known CHECK ((type = ANY (ARRAY['number'::text, 'choice'::text, 'scale'::text, 'set'::text, 'boolean'::text]))),
    CONSTRAINT attribute_unit_with_number CHECK (((type = 'number'::text) = (unit IS NOT NULL)))
);

CREATE TABLE public.attribute_value (
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    code text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    name text NOT NULL
);

CREATE TABLE public.citation (
    id text NOT NULL COLLATE pg_catalog."C",
    source_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    place text,
    law_title_id text COLLATE pg_catalog."C",
    law_number_id text COLLATE pg_catalog."C",
    law_event_id text COLLATE pg_catalog."C",
    law_relation_id text COLLATE pg_catalog."C",
    provision_id text COLLATE pg_catalog."C",
    finding_id text COLLATE pg_catalog."C",
    membership_id text COLLATE pg_catalog."C",
    dispute_id text COLLATE pg_catalog."C",
    CONSTRAINT citation_has_one_subject CHECK ((num_nonnulls(law_title_id, law_number_id, law_event_id, law_relation_id, provision_id, finding_id, membership_id, dispute_id) = 1))
);

CREATE TABLE public.claim (
    id text NOT NULL COLLATE pg_catalog."C",
    claim text NOT NULL,
    publisher text NOT NULL,
    published public.partial_date NOT NULL,
    url text NOT NULL,
    page text NOT NULL,
    read_on date NOT NULL,
    query text NOT NULL,
    rule text NOT NULL,
    reading text NOT NULL,
    reason text NOT NULL,
    caveats text[] NOT NULL,
    CONSTRAINT claim_reading_is_known CHECK ((reading = ANY (ARRAY['supported'::text, 'partly'::text, 'not-supported'::text, 'cannot-tell'::text]))),
    CONSTRAINT claim_url_is_web_address CHECK ((url ~ '^https?://'::text))
);

CREATE TABLE public.claim_figure (
    claim_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    label text NOT NULL,
    type text NOT NULL,
    value jsonb NOT NULL,
    text text NOT NULL,
    unit text,
    CONSTRAINT claim_figure_type_is_known CHECK ((type = ANY (ARRAY['day'::text, 'number'::text, 'share'::text, 'list'::text, 'text'::text]))),
    CONSTRAINT claim_figure_unit_is_of_number CHECK (((unit IS NULL) OR (type = 'number'::text)))
);

CREATE TABLE public.crosswalk (
    kind text NOT NULL COLLATE pg_catalog."C",
    scheme text NOT NULL,
    code text NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.dispute (
    id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    law_number_id text COLLATE pg_catalog."C",
    law_event_id text COLLATE pg_catalog."C",
    provision_id text COLLATE pg_catalog."C",
    field text NOT NULL,
    value text NOT NULL,
    CONSTRAINT dispute_has_one_subject CHECK ((num_nonnulls(law_number_id, law_event_id, provision_id) = 1))
);

CREATE TABLE public.document (
    id text NOT NULL COLLATE pg_catalog."C",
    release integer NOT NULL,
    hash text NOT NULL,
    shelf integer GENERATED ALWAYS AS (((('x'::text || "left"(hash, 3)))::bit(12))::integer) STORED NOT NULL,
    mark bigint GENERATED ALWAYS AS (((('x'::text || substr(hash, 4, 11)))::bit(44))::bigint) STORED NOT NULL
);

CREATE TABLE public.document_shelf (
    shelf integer NOT NULL,
    marks bigint NOT NULL
);

CREATE TABLE public.document_version (
    document text NOT NULL COLLATE pg_catalog."C",
    release integer NOT NULL,
    hash text NOT NULL,
    content jsonb
);

CREATE TABLE public.event_kind (
    code text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    name text NOT NULL,
    phase text NOT NULL,
    description text NOT NULL,
    dpa integer[] NOT NULL,
    CONSTRAINT event_kind_phase_is_known CHECK ((phase = ANY (ARRAY['deliberation'::text, 'adoption'::text, 'effect'::text, 'end'::text, 'other'::text])))
);

CREATE TABLE public.finding (
    id text NOT NULL COLLATE pg_catalog."C",
    jurisdiction text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL,
    from_date public.partial_date,
    to_date public.partial_date,
    as_of public.partial_date NOT NULL,
    note text NOT NULL,
    grade text NOT NULL,
    during daterange GENERATED ALWAYS AS (daterange(public.latest_day(COALESCE((from_date)::text, (as_of)::text)), public.earliest_day((to_date)::text))) STORED NOT NULL,
    CONSTRAINT finding_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text]))),
    CONSTRAINT finding_value_is_known CHECK ((value = ANY (ARRAY['none'::text, 'not-applicable'::text])))
);

CREATE TABLE public.holds (
    jurisdiction text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    provision_id text NOT NULL COLLATE pg_catalog."C",
    via text COLLATE pg_catalog."C",
    via_law text COLLATE pg_catalog."C",
    status public.standing,
    or_status public.standing,
    during daterange NOT NULL,
    left_bloc boolean DEFAULT false NOT NULL,
    CONSTRAINT holds_says_something CHECK ((num_nonnulls(status, or_status) > 0))
);

CREATE TABLE public.jurisdiction (
    code text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL,
    name text NOT NULL,
    official_name text NOT NULL,
    alpha3 text,
    m49 text,
    region text,
    subregion text,
    parent text COLLATE pg_catalog."C",
    established public.partial_date,
    note text,
    CONSTRAINT jurisdiction_code_fits_kind CHECK (
CASE kind
    WHEN 'bloc'::text THEN (code ~ '^[A-Z][A-Z0-9]+(-[A-Z0-9]+)*$'::text)
    WHEN 'subdivision'::text THEN (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'::text)
    ELSE (code ~ '^[A-Z]{2}$'::text)
END),
    CONSTRAINT jurisdiction_kind_is_known CHECK ((kind = ANY (ARRAY['country'::text, 'territory'::text, 'subdivision'::text, 'bloc'::text])))
);

CREATE TABLE public.law (
    id text NOT NULL COLLATE pg_catalog."C",
    jurisdiction text NOT NULL COLLATE pg_catalog."C",
    instrument text NOT NULL,
    binds text,
    title text NOT NULL COLLATE pg_catalog."C",
    title_grade text NOT NULL,
    number text,
    number_grade text,
    summary text,
    as_of public.partial_date NOT NULL,
    first_day date NOT NULL,
    read_on date NOT NULL,
    reviewed_on date,
    diverged text[] NOT NULL,
    formerly text[] NOT NULL,
    names text NOT NULL,
    prose text NOT NULL,
    search_text text GENERATED ALWAYS AS (public.folded(names)) STORED NOT NULL,
    search tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('simple'::regconfig, public.folded(names)), 'A'::"char") || setweight(to_tsvector('english'::regconfig, public.folded(prose)), 'B'::"char"))) STORED NOT NULL,
    review_manner text,
    CONSTRAINT law_binds_is_known CHECK ((binds = ANY (ARRAY['directly'::text, 'through-transposition'::text]))),
    CONSTRAINT law_grades_are_known CHECK (((title_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text])) AND (number_grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text])))),
    CONSTRAINT law_id_is_slug CHECK ((id ~ '^[a-z0-9]+(-[a-z0-9]+)+$'::text)),
    CONSTRAINT law_number_with_grade CHECK (((number IS NULL) = (number_grade IS NULL))),
    CONSTRAINT law_review_manner_is_known CHECK ((review_manner = ANY (ARRAY['blind'::text, 'open'::text])))
);

CREATE TABLE public.law_event (
    id text NOT NULL COLLATE pg_catalog."C",
    law_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    date public.partial_date,
    chamber text,
    basis text,
    note text,
    by_law text COLLATE pg_catalog."C",
    provisions text[],
    grade text NOT NULL,
    earliest date GENERATED ALWAYS AS (public.earliest_day((date)::text)) STORED,
    latest date GENERATED ALWAYS AS (public.latest_day((date)::text)) STORED,
    into_bloc text COLLATE pg_catalog."C",
    CONSTRAINT law_event_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text])))
);

CREATE TABLE public.law_number (
    id text NOT NULL COLLATE pg_catalog."C",
    law_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    text text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    grade text NOT NULL,
    CONSTRAINT law_number_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text])))
);

CREATE TABLE public.law_reach (
    law_id text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    via text NOT NULL COLLATE pg_catalog."C",
    during daterange NOT NULL
);

CREATE TABLE public.law_relation (
    id text NOT NULL COLLATE pg_catalog."C",
    law_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    kind text NOT NULL,
    to_law text NOT NULL COLLATE pg_catalog."C",
    grade text NOT NULL,
    CONSTRAINT law_relation_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text]))),
    CONSTRAINT law_relation_not_to_itself CHECK ((law_id <> to_law))
);

CREATE TABLE public.law_status (
    law_id text NOT NULL COLLATE pg_catalog."C",
    status public.standing,
    or_status public.standing,
    during daterange NOT NULL,
    CONSTRAINT law_status_says_something CHECK ((num_nonnulls(status, or_status) > 0))
);

CREATE TABLE public.law_title (
    id text NOT NULL COLLATE pg_catalog."C",
    law_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    text text NOT NULL,
    lang text NOT NULL,
    role text NOT NULL,
    grade text CONSTRAINT law_title_grade_not_null1 NOT NULL,
    CONSTRAINT law_title_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text]))),
    CONSTRAINT law_title_role_is_known CHECK ((role = ANY (ARRAY['main'::text, 'original'::text, 'alias'::text])))
);

CREATE TABLE public.membership (
    id text NOT NULL COLLATE pg_catalog."C",
    member text NOT NULL COLLATE pg_catalog."C",
    bloc text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    from_date public.partial_date,
    to_date public.partial_date,
    bound_until public.partial_date,
    grade text NOT NULL,
    during daterange GENERATED ALWAYS AS (daterange(public.earliest_day((from_date)::text), public.earliest_day((to_date)::text))) STORED NOT NULL,
    bound_during daterange GENERATED ALWAYS AS (daterange(public.earliest_day((from_date)::text), public.earliest_day(COALESCE((bound_until)::text, (to_date)::text)))) STORED NOT NULL,
    CONSTRAINT membership_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text])))
);

CREATE TABLE public.old_release (
    number integer NOT NULL,
    code text NOT NULL,
    asked_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.pillar (
    code text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    name text NOT NULL,
    question text NOT NULL
);

CREATE TABLE public.projection (
    one boolean DEFAULT true NOT NULL,
    code text NOT NULL,
    files text,
    laws integer,
    CONSTRAINT projection_is_one_row CHECK (one)
);

CREATE TABLE public.provision (
    id text NOT NULL COLLATE pg_catalog."C",
    law_id text NOT NULL COLLATE pg_catalog."C",
    slug text NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    article text,
    summary text NOT NULL,
    from_date public.partial_date,
    to_date public.partial_date,
    enacted public.partial_date,
    applies_to text[] NOT NULL,
    threshold double precision,
    threshold_unit text,
    authority text,
    fine double precision,
    fine_currency text,
    turnover_share double precision,
    turnover_of text,
    prison_months double precision,
    sanctions text[] NOT NULL,
    grade text NOT NULL,
    CONSTRAINT provision_fine_with_currency CHECK (((fine IS NULL) = (fine_currency IS NULL))),
    CONSTRAINT provision_grade_is_known CHECK ((grade = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'X'::text]))),
    CONSTRAINT provision_threshold_with_unit CHECK (((threshold IS NULL) = (threshold_unit IS NULL))),
    CONSTRAINT provision_turnover_with_basis CHECK (((turnover_share IS NULL) = (turnover_of IS NULL)))
);

CREATE TABLE public.provision_attribute (
    provision_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    number double precision,
    unit text,
    in_unit double precision,
    choice text COLLATE pg_catalog."C",
    choices text[],
    flag boolean,
    CONSTRAINT provision_attribute_has_one_value CHECK ((num_nonnulls(number, choice, choices, flag) = 1)),
    CONSTRAINT provision_attribute_number_with_unit CHECK ((((number IS NULL) = (unit IS NULL)) AND ((number IS NULL) = (in_unit IS NULL))))
);

CREATE TABLE public.provision_kind (
    code text NOT NULL COLLATE pg_catalog."C",
    pillar text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    name text NOT NULL,
    question text NOT NULL,
    boundary text NOT NULL,
    good_example text NOT NULL,
    bad_example text NOT NULL
);

CREATE TABLE public.provision_status (
    provision_id text NOT NULL COLLATE pg_catalog."C",
    status public.standing,
    or_status public.standing,
    during daterange NOT NULL,
    CONSTRAINT provision_status_says_something CHECK ((num_nonnulls(status, or_status) > 0))
);

CREATE TABLE public.release (
    number integer NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    removed integer NOT NULL,
    CONSTRAINT release_changed_something CHECK ((((added + changed) + removed) > 0))
);

CREATE TABLE public.search_entry (
    id text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL,
    law_id text COLLATE pg_catalog."C",
    jurisdiction text COLLATE pg_catalog."C",
    kinds text[] NOT NULL,
    day date,
    length integer NOT NULL,
    names tsvector NOT NULL,
    words tsvector NOT NULL,
    CONSTRAINT search_entry_type_is_known CHECK ((type = ANY (ARRAY['Law'::text, 'Provision'::text, 'Jurisdiction'::text, 'Kind'::text])))
);

CREATE TABLE public.search_word (
    word text NOT NULL COLLATE pg_catalog."C",
    entries integer NOT NULL,
    stem text COLLATE pg_catalog."C"
);

CREATE TABLE public.source (
    id text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL,
    "position" integer NOT NULL,
    url text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL,
    publisher text NOT NULL,
    class text NOT NULL,
    lang text NOT NULL,
    read_on date NOT NULL,
    CONSTRAINT source_class_is_known CHECK ((class = ANY (ARRAY['primary'::text, 'curated'::text, 'specialist'::text, 'press'::text]))),
    CONSTRAINT source_url_is_web_address CHECK ((url ~ '^https?://'::text))
);

CREATE TABLE public.strictest (
    jurisdiction text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    "position" integer NOT NULL,
    provision_id text NOT NULL COLLATE pg_catalog."C",
    via text COLLATE pg_catalog."C",
    via_law text COLLATE pg_catalog."C",
    number double precision,
    unit text,
    in_unit double precision,
    choice text COLLATE pg_catalog."C",
    degree double precision NOT NULL,
    during daterange NOT NULL
);

CREATE TABLE public.term (
    list text NOT NULL,
    code text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    inverse text
);

CREATE TABLE public.transposition (
    law_id text NOT NULL COLLATE pg_catalog."C",
    own_law text NOT NULL COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    status public.standing,
    or_status public.standing,
    during daterange NOT NULL,
    CONSTRAINT transposition_says_something CHECK ((num_nonnulls(status, or_status) > 0))
);

ALTER TABLE ONLY public.attribute
    ADD CONSTRAINT attribute_key_once_per_kind PRIMARY KEY (kind, key);

ALTER TABLE ONLY public.attribute_value
    ADD CONSTRAINT attribute_value_once PRIMARY KEY (kind, key, code);

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.claim_figure
    ADD CONSTRAINT claim_figure_once PRIMARY KEY (claim_id, "position");

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.crosswalk
    ADD CONSTRAINT crosswalk_once PRIMARY KEY (kind, scheme, code);

ALTER TABLE ONLY public.dispute
    ADD CONSTRAINT dispute_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.document_shelf
    ADD CONSTRAINT document_shelf_pkey PRIMARY KEY (shelf);

ALTER TABLE ONLY public.document_version
    ADD CONSTRAINT document_version_once_per_release PRIMARY KEY (document, release);

ALTER TABLE ONLY public.download
    ADD CONSTRAINT download_pkey PRIMARY KEY (place);

ALTER TABLE ONLY public.event_kind
    ADD CONSTRAINT event_kind_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_for_one_day_is_one EXCLUDE USING gist (jurisdiction WITH =, kind WITH =, during WITH &&);

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.jurisdiction
    ADD CONSTRAINT jurisdiction_alpha3_once UNIQUE (alpha3);

ALTER TABLE ONLY public.jurisdiction
    ADD CONSTRAINT jurisdiction_m49_once UNIQUE (m49);

ALTER TABLE ONLY public.jurisdiction
    ADD CONSTRAINT jurisdiction_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_kind_once_per_day UNIQUE NULLS NOT DISTINCT (law_id, kind, date, chamber, provisions);

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_position_once UNIQUE (law_id, "position");

ALTER TABLE ONLY public.law_number
    ADD CONSTRAINT law_number_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.law_number
    ADD CONSTRAINT law_number_position_once UNIQUE (law_id, "position");

ALTER TABLE ONLY public.law
    ADD CONSTRAINT law_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.law_reach
    ADD CONSTRAINT law_reach_one_a_day EXCLUDE USING gist (law_id WITH =, member WITH =, via WITH =, during WITH &&);

ALTER TABLE ONLY public.law_relation
    ADD CONSTRAINT law_relation_once UNIQUE (law_id, kind, to_law);

ALTER TABLE ONLY public.law_relation
    ADD CONSTRAINT law_relation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.law_title
    ADD CONSTRAINT law_title_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.law_title
    ADD CONSTRAINT law_title_position_once UNIQUE (law_id, "position");

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_of_one_bloc_does_not_overlap EXCLUDE USING gist (member WITH =, bloc WITH =, bound_during WITH &&);

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.old_release
    ADD CONSTRAINT old_release_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.pillar
    ADD CONSTRAINT pillar_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.projection
    ADD CONSTRAINT projection_pkey PRIMARY KEY (one);

ALTER TABLE ONLY public.provision_attribute
    ADD CONSTRAINT provision_attribute_once PRIMARY KEY (provision_id, key);

ALTER TABLE ONLY public.provision_kind
    ADD CONSTRAINT provision_kind_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_slug_once_per_law UNIQUE (law_id, slug);

ALTER TABLE ONLY public.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.search_entry
    ADD CONSTRAINT search_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.search_word
    ADD CONSTRAINT search_word_pkey PRIMARY KEY (word);

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_key_once_per_document UNIQUE (document, key);

ALTER TABLE ONLY public.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.term
    ADD CONSTRAINT term_code_once_per_list PRIMARY KEY (list, code);

ALTER TABLE ONLY public.transposition
    ADD CONSTRAINT transposition_one_a_day EXCLUDE USING gist (law_id WITH =, own_law WITH =, COALESCE(kind, ''::text) WITH =, during WITH &&);

CREATE INDEX answer_by_cell ON public.answer USING btree (jurisdiction, kind);

CREATE INDEX answer_by_kind ON public.answer USING btree (kind, jurisdiction);

CREATE INDEX citation_by_dispute ON public.citation USING btree (dispute_id, "position") WHERE (dispute_id IS NOT NULL);

CREATE INDEX citation_by_event ON public.citation USING btree (law_event_id, "position") WHERE (law_event_id IS NOT NULL);

CREATE INDEX citation_by_finding ON public.citation USING btree (finding_id, "position") WHERE (finding_id IS NOT NULL);

CREATE INDEX citation_by_membership ON public.citation USING btree (membership_id, "position") WHERE (membership_id IS NOT NULL);

CREATE INDEX citation_by_number ON public.citation USING btree (law_number_id, "position") WHERE (law_number_id IS NOT NULL);

CREATE INDEX citation_by_provision ON public.citation USING btree (provision_id, "position") WHERE (provision_id IS NOT NULL);

CREATE INDEX citation_by_relation ON public.citation USING btree (law_relation_id, "position") WHERE (law_relation_id IS NOT NULL);

CREATE INDEX citation_by_source ON public.citation USING btree (source_id);

CREATE INDEX citation_by_title ON public.citation USING btree (law_title_id, "position") WHERE (law_title_id IS NOT NULL);

CREATE INDEX crosswalk_by_code ON public.crosswalk USING btree (scheme, code);

CREATE INDEX dispute_by_event ON public.dispute USING btree (law_event_id) WHERE (law_event_id IS NOT NULL);

CREATE INDEX dispute_by_number ON public.dispute USING btree (law_number_id) WHERE (law_number_id IS NOT NULL);

CREATE INDEX dispute_by_provision ON public.dispute USING btree (provision_id) WHERE (provision_id IS NOT NULL);

CREATE INDEX document_on_shelf ON public.document USING btree (shelf);

CREATE INDEX document_version_of_release ON public.document_version USING btree (release);

CREATE INDEX holds_by_cell ON public.holds USING btree (jurisdiction, kind);

CREATE INDEX holds_of_provision ON public.holds USING btree (provision_id);

CREATE INDEX jurisdiction_by_name ON public.jurisdiction USING btree (public.folded(name) COLLATE "C", code);

CREATE INDEX jurisdiction_by_region ON public.jurisdiction USING btree (region, subregion);

CREATE INDEX law_by_first_day ON public.law USING btree (first_day, id);

CREATE INDEX law_by_piece_of_text ON public.law USING gin (search_text public.gin_trgm_ops);

CREATE INDEX law_by_title ON public.law USING btree (title, id);

CREATE INDEX law_by_words ON public.law USING gin (search);

CREATE INDEX law_event_by_day ON public.law_event USING btree (earliest, id);

CREATE INDEX law_event_by_law ON public.law_event USING btree (by_law) WHERE (by_law IS NOT NULL);

CREATE INDEX law_number_by_key ON public.law_number USING btree (key);

CREATE INDEX law_of_jurisdiction ON public.law USING btree (jurisdiction, first_day, id);

CREATE INDEX law_reach_of_member ON public.law_reach USING btree (member, law_id);

CREATE INDEX law_relation_inverse ON public.law_relation USING btree (to_law, kind);

CREATE INDEX law_status_by_law_id ON public.law_status USING btree (law_id);

CREATE UNIQUE INDEX law_title_main_once ON public.law_title USING btree (law_id) WHERE (role = 'main'::text);

CREATE INDEX membership_of_bloc ON public.membership USING gist (bloc, during);

CREATE INDEX provision_attribute_by_number ON public.provision_attribute USING btree (kind, key, in_unit);

CREATE INDEX provision_kind_of_pillar ON public.provision_kind USING btree (pillar, "position");

CREATE INDEX provision_of_kind ON public.provision USING btree (kind, law_id);

CREATE INDEX provision_status_by_provision_id ON public.provision_status USING btree (provision_id);

CREATE INDEX search_entry_by_name ON public.search_entry USING gin (names) WITH (gin_pending_list_limit='65536');

CREATE INDEX search_entry_by_word ON public.search_entry USING gin (words) WITH (gin_pending_list_limit='65536');

CREATE INDEX search_entry_of_law ON public.search_entry USING btree (law_id);

CREATE INDEX search_word_by_likeness ON public.search_word USING gin (word public.gin_trgm_ops) WITH (gin_pending_list_limit='65536');

CREATE INDEX search_word_by_stem ON public.search_word USING btree (stem);

CREATE INDEX source_by_url ON public.source USING btree (url);

CREATE INDEX strictest_by_cell ON public.strictest USING btree (jurisdiction, kind);

CREATE INDEX strictest_by_value ON public.strictest USING btree (kind, key, jurisdiction);

CREATE TRIGGER answer_one_a_day AFTER INSERT ON public.answer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.answer_one_a_day();

CREATE TRIGGER answer_one_a_day_still AFTER UPDATE ON public.answer REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.answer_one_a_day();

CREATE TRIGGER holds_one_a_day AFTER INSERT ON public.holds REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.holds_one_a_day();

CREATE TRIGGER holds_one_a_day_still AFTER UPDATE ON public.holds REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.holds_one_a_day();

CREATE TRIGGER law_status_one_a_day AFTER INSERT ON public.law_status REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.law_status_one_a_day();

CREATE TRIGGER law_status_one_a_day_still AFTER UPDATE ON public.law_status REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.law_status_one_a_day();

CREATE TRIGGER provision_status_one_a_day AFTER INSERT ON public.provision_status REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.provision_status_one_a_day();

CREATE TRIGGER provision_status_one_a_day_still AFTER UPDATE ON public.provision_status REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.provision_status_one_a_day();

ALTER TABLE ONLY public.attribute
    ADD CONSTRAINT attribute_has_kind FOREIGN KEY (kind) REFERENCES public.provision_kind(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.attribute_value
    ADD CONSTRAINT attribute_value_has_attribute FOREIGN KEY (kind, key) REFERENCES public.attribute(kind, key) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_has_source FOREIGN KEY (source_id) REFERENCES public.source(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_dispute FOREIGN KEY (dispute_id) REFERENCES public.dispute(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_event FOREIGN KEY (law_event_id) REFERENCES public.law_event(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_finding FOREIGN KEY (finding_id) REFERENCES public.finding(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_membership FOREIGN KEY (membership_id) REFERENCES public.membership(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_number FOREIGN KEY (law_number_id) REFERENCES public.law_number(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_provision FOREIGN KEY (provision_id) REFERENCES public.provision(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_relation FOREIGN KEY (law_relation_id) REFERENCES public.law_relation(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.citation
    ADD CONSTRAINT citation_of_title FOREIGN KEY (law_title_id) REFERENCES public.law_title(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.claim_figure
    ADD CONSTRAINT claim_figure_has_claim FOREIGN KEY (claim_id) REFERENCES public.claim(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.crosswalk
    ADD CONSTRAINT crosswalk_has_kind FOREIGN KEY (kind) REFERENCES public.provision_kind(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.dispute
    ADD CONSTRAINT dispute_of_event FOREIGN KEY (law_event_id) REFERENCES public.law_event(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dispute
    ADD CONSTRAINT dispute_of_number FOREIGN KEY (law_number_id) REFERENCES public.law_number(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.dispute
    ADD CONSTRAINT dispute_of_provision FOREIGN KEY (provision_id) REFERENCES public.provision(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_has_release FOREIGN KEY (release) REFERENCES public.release(number);

ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_has_version FOREIGN KEY (id, release) REFERENCES public.document_version(document, release);

ALTER TABLE ONLY public.document_version
    ADD CONSTRAINT document_version_has_release FOREIGN KEY (release) REFERENCES public.release(number);

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_has_jurisdiction FOREIGN KEY (jurisdiction) REFERENCES public.jurisdiction(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_has_kind FOREIGN KEY (kind) REFERENCES public.provision_kind(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.holds
    ADD CONSTRAINT holds_has_provision FOREIGN KEY (provision_id) REFERENCES public.provision(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.jurisdiction
    ADD CONSTRAINT jurisdiction_has_parent FOREIGN KEY (parent) REFERENCES public.jurisdiction(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_by_known_law FOREIGN KEY (by_law) REFERENCES public.law(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_has_kind FOREIGN KEY (kind) REFERENCES public.event_kind(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.law_event
    ADD CONSTRAINT law_event_into_known_bloc FOREIGN KEY (into_bloc) REFERENCES public.jurisdiction(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law
    ADD CONSTRAINT law_has_jurisdiction FOREIGN KEY (jurisdiction) REFERENCES public.jurisdiction(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law_number
    ADD CONSTRAINT law_number_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.law_reach
    ADD CONSTRAINT law_reach_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.law_relation
    ADD CONSTRAINT law_relation_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.law_relation
    ADD CONSTRAINT law_relation_to_known_law FOREIGN KEY (to_law) REFERENCES public.law(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.law_status
    ADD CONSTRAINT law_status_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.law_title
    ADD CONSTRAINT law_title_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_has_bloc FOREIGN KEY (bloc) REFERENCES public.jurisdiction(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_has_member FOREIGN KEY (member) REFERENCES public.jurisdiction(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.old_release
    ADD CONSTRAINT old_release_has_release FOREIGN KEY (number) REFERENCES public.release(number);

ALTER TABLE ONLY public.provision_attribute
    ADD CONSTRAINT provision_attribute_choice_is_declared FOREIGN KEY (kind, key, choice) REFERENCES public.attribute_value(kind, key, code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.provision_attribute
    ADD CONSTRAINT provision_attribute_has_provision FOREIGN KEY (provision_id) REFERENCES public.provision(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.provision_attribute
    ADD CONSTRAINT provision_attribute_is_declared FOREIGN KEY (kind, key) REFERENCES public.attribute(kind, key) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_has_kind FOREIGN KEY (kind) REFERENCES public.provision_kind(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.provision
    ADD CONSTRAINT provision_has_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.provision_kind
    ADD CONSTRAINT provision_kind_has_pillar FOREIGN KEY (pillar) REFERENCES public.pillar(code) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY public.provision_status
    ADD CONSTRAINT provision_status_has_provision FOREIGN KEY (provision_id) REFERENCES public.provision(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.transposition
    ADD CONSTRAINT transposition_by_law FOREIGN KEY (own_law) REFERENCES public.law(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.transposition
    ADD CONSTRAINT transposition_of_law FOREIGN KEY (law_id) REFERENCES public.law(id) ON DELETE CASCADE;
