// Generated from schema/api and the pages' documents by "npm run generate". Not to be edited.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/**
 * In which way the answer of a jurisdiction to a kind changed between two days. Values are the strictest numbers and scales of the kind: other
 * choices, sets, yes or no, and penalties are not compared.
 */
export type LawChangeKind =
  /** A rule is in force that was not. */
  | 'BEGAN'
  /** No rule is in force where one was. */
  | 'ENDED'
  /** A bloc's law no longer binds there because the jurisdiction left the bloc, and nothing is known of its own law. */
  | 'LEFT_BLOC'
  /** In force on both days, with stricter values and none looser. */
  | 'TIGHTENED'
  /** In force on both days, with looser values and none stricter. */
  | 'LOOSENED'
  /** In force on both days, with other values: some stricter and some looser, without a stricter end, or with a value on one of the days only. */
  | 'ALTERED'
  /** Another change of status, such as from proposed to adopted. That a finding of absence begins is none: then the record knows more, not the law. */
  | 'MOVED'
  /** A date known to the month or year only leaves open on one of the days whether a rule was in force. */
  | 'UNCERTAIN';

/** What became of a part of the record. */
export type RecordChangeKind =
  /** It was not known before. */
  | 'LEARNED'
  /** It said something else before. */
  | 'CORRECTED'
  /** It is no longer held. */
  | 'WITHDRAWN';

/** What the law on record says to a claim. */
export type Reading =
  /** It bears the claim out. */
  | 'SUPPORTED'
  /** It bears out a part of it. */
  | 'PARTLY'
  /** It says otherwise. */
  | 'NOT_SUPPORTED'
  /** It knows too little, or the question is not one of law. */
  | 'CANNOT_TELL';

/** What sort of value a figure is. */
export type FigureType =
  /** A day. */
  | 'DAY'
  /** A number. */
  | 'NUMBER'
  /** A share, from 0 to 1. */
  | 'SHARE'
  /** A list of names. */
  | 'LIST'
  /** A word or a sentence. */
  | 'TEXT';

/** What sort of value an attribute has. */
export type AttributeType =
  /** A number with a unit. */
  | 'NUMBER'
  /** One of several, in no order. */
  | 'CHOICE'
  /** A choice that is ordered from weakest to strictest. */
  | 'SCALE'
  /** Any number of choices. */
  | 'SET'
  /** Yes or no. */
  | 'BOOLEAN';

/** Which end of a number is the stricter rule. */
export type Stricter =
  /** A smaller number is stricter, such as a deadline. */
  | 'LOWER'
  /** A larger number is stricter, such as a period of storage. */
  | 'HIGHER';

/** By what is counted. What a dimension does not fit is refused: answers have no article, laws no actor. */
export type Dimension =
  /** Whose law it is; of answers, whose answer. */
  | 'JURISDICTION'
  /** UN region of the jurisdiction. */
  | 'REGION'
  /** Blocs of which the jurisdiction is a member on the day. */
  | 'BLOC'
  /** Kind of provision; of laws, each kind they have. */
  | 'KIND'
  /** Pillar of the kind. */
  | 'PILLAR'
  /** State of laws and provisions, answers, on the day, where it is certain. */
  | 'STATUS'
  /** Year of the first day of laws and provisions' laws; year of events; first year of findings. */
  | 'YEAR'
  /** Instrument of the law. */
  | 'INSTRUMENT'
  /** Grade of evidence. */
  | 'GRADE'
  /** Authority of provisions. */
  | 'AUTHORITY'
  /** Actors bound by provisions. */
  | 'ACTOR'
  /** What happened, of events. */
  | 'EVENT';

/** What a distance compares, and how. */
export type DistanceTerms = {
  /** How a distance is measured. */
  measure?: DistanceMeasure;
  /** Codes of the kinds compared. Left out: all kinds of the pillar, or of every pillar. */
  kinds?: Array<string> | null | undefined;
  /** Code of a pillar. Left out: every pillar. */
  pillar?: string | null | undefined;
  /** How much kinds count. Each that is not named counts 1. */
  weights?: Array<Weight> | null | undefined;
  /** The share of the kinds, by weight, that must be comparable before a distance is told: 0.1 to 1. */
  coverage?: number;
};

/** How much a kind, or each kind of a pillar, counts. A kind's own weight goes before its pillar's. Give either kind or pillar. */
export type Weight = {
  /** Code of a kind. */
  kind?: string | null | undefined;
  /** Code of a pillar. */
  pillar?: string | null | undefined;
  /** 0 or more; 1 is the weight of every kind that is not named. */
  weight: number;
};

/** How a distance is measured. All lie between 0, the same, and 1. */
export type DistanceMeasure =
  /** The share of the compared kinds in which one has a rule in force and the other has not (OECD's regulatory heterogeneity; Nordås 2016). */
  | 'HETEROGENEITY'
  /** The share of the kinds in force in either that are not in force in both (Jaccard 1912): what neither has says nothing. */
  | 'JACCARD'
  /**
   * As HETEROGENEITY, and where both have a rule in force the mean of nought, for having it, and of the differences of each number and scale that
   * both set: as a share of the number's range over the whole record, or of the scale's steps (Gower 1971).
   */
  | 'GOWER';

/** A text of a row. Every part that is given must fit. */
export type TextFilter = {
  /** It is one of these, to the letter. */
  in?: Array<string> | null | undefined;
  /** It has this in it; case and accents do not matter. */
  contains?: string | null | undefined;
  /** It begins with this; case and accents do not matter. */
  startsWith?: string | null | undefined;
  /** Whether there is none. */
  isNull?: boolean | null | undefined;
};

/** A range of days. A date known to the month or year fits where all its days do. */
export type DayFilter = {
  /** On this day or later. */
  gte?: string | null | undefined;
  /** After this day. */
  gt?: string | null | undefined;
  /** On this day or earlier. */
  lte?: string | null | undefined;
  /** Before this day. */
  lt?: string | null | undefined;
  /** Whether the day is not known. */
  isNull?: boolean | null | undefined;
};

/** What laws() is narrowed to. Parts that are lists take one value or several, of which one must fit. */
export type LawFilter = {
  /** Those that fit all of these. */
  and?: Array<LawFilter> | null | undefined;
  /** Those that fit one of these. */
  or?: Array<LawFilter> | null | undefined;
  /** Those that do not fit this. */
  not?: LawFilter | null | undefined;
  /** Ids of laws. */
  id?: Array<string> | null | undefined;
  /** Codes of jurisdictions whose own law it is; a member's list does not hold its bloc's laws. */
  jurisdiction?: Array<string> | null | undefined;
  /** What its jurisdiction must fit, such as a region or a bloc. */
  jurisdictionWhere?: JurisdictionFilter | null | undefined;
  /** Codes of kinds: the law has a provision of one of them. */
  kind?: Array<string> | null | undefined;
  /** Codes of instruments: act, decree, regulation … */
  instrument?: Array<string> | null | undefined;
  /** How a bloc's law binds. */
  binds?: Array<Binding> | null | undefined;
  /** Official numbers, such as 24/2018/QH14; case, spaces and points do not matter. */
  number?: Array<string> | null | undefined;
  /** Whether a number is on record. */
  hasNumber?: boolean | null | undefined;
  /** The title shown. */
  title?: TextFilter | null | undefined;
  /** Words of titles, numbers and summaries, or a piece of a title in any script, such as 网络安全法. Accents and case do not matter. */
  text?: string | null | undefined;
  /** The first day known of the law. */
  firstDay?: DayFilter | null | undefined;
  /** The day up to which its sources speak of it. */
  asOf?: DayFilter | null | undefined;
  /** Whether a second reader has checked it. */
  isReviewed?: boolean | null | undefined;
  /** The state of the law on a day. */
  status?: LawStatusFilter | null | undefined;
  /** One of its events fits. */
  events?: EventFilter | null | undefined;
  /** One of its provisions fits; not: { provisions: {} } asks for laws without any. */
  provisions?: ProvisionFilter | null | undefined;
  /** It stands in a relation to another law. */
  relations?: RelationFilter | null | undefined;
  /** One of its sources fits. */
  sources?: SourceFilter | null | undefined;
};

/** The law was in one of the states on the day. */
export type LawStatusFilter = {
  /** States of which the law was in one. */
  is: Array<Standing>;
  /** Left out: today (UTC). */
  on?: string | null | undefined;
};

/** The law stands in a relation to another. */
export type RelationFilter = {
  /** Codes of relations: amends, replaces, implements, transposes, supplements. Left out: any. */
  kind?: Array<string> | null | undefined;
  /** True: the other law does it to this one. */
  inverse?: boolean;
};

/** What provisions() is narrowed to. */
export type ProvisionFilter = {
  /** Those that fit all of these. */
  and?: Array<ProvisionFilter> | null | undefined;
  /** Those that fit one of these. */
  or?: Array<ProvisionFilter> | null | undefined;
  /** Those that do not fit this. */
  not?: ProvisionFilter | null | undefined;
  /** Ids of provisions. */
  id?: Array<string> | null | undefined;
  /** Codes of kinds. */
  kind?: Array<string> | null | undefined;
  /** Codes of pillars. */
  pillar?: Array<string> | null | undefined;
  /** The article. */
  article?: TextFilter | null | undefined;
  /** The summary. */
  summary?: TextFilter | null | undefined;
  /** Who orders, supervises or enforces. */
  authority?: TextFilter | null | undefined;
  /** Codes of actors: it binds one of them. */
  appliesTo?: Array<string> | null | undefined;
  /** Codes of sanctions: a breach can lead to one of them. */
  sanctions?: Array<string> | null | undefined;
  /** Grades of evidence. */
  grade?: Array<Grade> | null | undefined;
  /** The state of the provision on a day. */
  status?: LawStatusFilter | null | undefined;
  /** It is certainly in force in one of these jurisdictions on a day, inherited law included. */
  holdsIn?: HoldsFilter | null | undefined;
  /** The first day it binds, where it has one of its own. */
  from?: DayFilter | null | undefined;
  /** The first day it no longer binds, where it has one of its own. */
  to?: DayFilter | null | undefined;
  /** It has a value for an attribute. */
  attribute?: AttributeFilter | null | undefined;
  /** Its law fits. */
  law?: LawFilter | null | undefined;
  /** One of the pages that state it fits. */
  sources?: SourceFilter | null | undefined;
};

/** It is certainly in force in one of the jurisdictions on the day. */
export type HoldsFilter = {
  /** Codes of jurisdictions. */
  jurisdiction: Array<string>;
  /** Left out: today (UTC). */
  on?: string | null | undefined;
};

/** A value of a provision. Numbers compare across units: 1 day is 24 hours, a year is 8,766. */
export type AttributeFilter = {
  /** The attribute's key, such as deadline. */
  key: string;
  /** At least. */
  gte?: number | null | undefined;
  /** More than. */
  gt?: number | null | undefined;
  /** At most. */
  lte?: number | null | undefined;
  /** Less than. */
  lt?: number | null | undefined;
  /** The unit of the limits. */
  unit?: Unit | null | undefined;
  /** Codes of choices: it has one of them. */
  in?: Array<string> | null | undefined;
  /** A yes (true) or no (false). */
  flag?: boolean | null | undefined;
  /** True turns the filter round: the provision has no such value. */
  isNull?: boolean | null | undefined;
};

/** A unit of numbers. */
export type Unit =
  /** Hours. */
  | 'HOURS'
  /** Days of 24 hours. */
  | 'DAYS'
  /** Weeks of 7 days. */
  | 'WEEKS'
  /** Months: a twelfth of a year. */
  | 'MONTHS'
  /** Years of 365.25 days. */
  | 'YEARS'
  /** Shares in per cent. */
  | 'PERCENT'
  /** Hours in each week. */
  | 'HOURS_A_WEEK'
  /** Megabits per second. */
  | 'MEGABITS_PER_SECOND';

/** What events() is narrowed to. */
export type EventFilter = {
  /** Those that fit all of these. */
  and?: Array<EventFilter> | null | undefined;
  /** Those that fit one of these. */
  or?: Array<EventFilter> | null | undefined;
  /** Those that do not fit this. */
  not?: EventFilter | null | undefined;
  /** Codes of what happened: adopted, in-force, struck-down … */
  kind?: Array<string> | null | undefined;
  /** Phases of a law's life. */
  phase?: Array<Phase> | null | undefined;
  /** When it happened. */
  date?: DayFilter | null | undefined;
  /** What the date rests on. */
  basis?: TextFilter | null | undefined;
  /** The remark. */
  note?: TextFilter | null | undefined;
  /** Grades of evidence. */
  grade?: Array<Grade> | null | undefined;
  /** Codes of kinds: it concerns a provision of one of them, by name or because it concerns the whole law. */
  concerns?: Array<string> | null | undefined;
  /** Its law fits. */
  law?: LawFilter | null | undefined;
};

/** A phase of a law's life. */
export type Phase =
  /** Proposals, consultations, readings. */
  | 'DELIBERATION'
  /** Adoption, signing, publication. */
  | 'ADOPTION'
  /** Entry into force, application, amendment, suspension. */
  | 'EFFECT'
  /** Repeal, expiry, striking down, withdrawal. */
  | 'END'
  /** What changes nothing by itself. */
  | 'OTHER';

/** What sources() is narrowed to. */
export type SourceFilter = {
  /** Those that fit all of these. */
  and?: Array<SourceFilter> | null | undefined;
  /** Those that fit one of these. */
  or?: Array<SourceFilter> | null | undefined;
  /** Those that do not fit this. */
  not?: SourceFilter | null | undefined;
  /** The page's address. */
  url?: TextFilter | null | undefined;
  /** The page's title. */
  title?: TextFilter | null | undefined;
  /** Who published it. */
  publisher?: TextFilter | null | undefined;
  /** Classes of sources. */
  class?: Array<SourceClass> | null | undefined;
  /** BCP 47 codes of languages. */
  lang?: Array<string> | null | undefined;
  /** The day on which it was read. */
  readOn?: DayFilter | null | undefined;
  /** Ids of documents that cite it, such as laws/vn-law-on-cybersecurity-2018. */
  document?: Array<string> | null | undefined;
};

/** What jurisdictions() is narrowed to. */
export type JurisdictionFilter = {
  /** Those that fit all of these. */
  and?: Array<JurisdictionFilter> | null | undefined;
  /** Those that fit one of these. */
  or?: Array<JurisdictionFilter> | null | undefined;
  /** Those that do not fit this. */
  not?: JurisdictionFilter | null | undefined;
  /** Codes of jurisdictions. */
  code?: Array<string> | null | undefined;
  /** Countries, territories, subdivisions or blocs. */
  kind?: Array<JurisdictionKind> | null | undefined;
  /** UN regions: Africa, Americas, Asia, Europe, Oceania. */
  region?: Array<string> | null | undefined;
  /** UN subregions, such as South-eastern Asia. */
  subregion?: Array<string> | null | undefined;
  /** The short English name. */
  name?: TextFilter | null | undefined;
  /** Codes of blocs: members of one of them on the day. */
  memberOf?: Array<string> | null | undefined;
  /** The day for memberOf beside it. Left out: today (UTC). */
  on?: string | null | undefined;
  /** Only those with a law on record (true) or without (false). */
  hasLaws?: boolean | null | undefined;
};

/** What sort of lawmaker it is. */
export type JurisdictionKind =
  /** A country of ISO 3166-1, or Kosovo. */
  | 'COUNTRY'
  /** A territory of ISO 3166-1. */
  | 'TERRITORY'
  /** A part of a country, of ISO 3166-2. */
  | 'SUBDIVISION'
  /** A group of countries with law or membership of its own. */
  | 'BLOC';

/** A sort of penalty that has a measure. */
export type PenaltyType =
  /** A fine as an amount of money. */
  | 'FINE'
  /** A fine as a share of turnover. */
  | 'TURNOVER_SHARE'
  /** Imprisonment. */
  | 'PRISON';

/** Eight answers that are never mixed. */
export type AnswerStatus =
  /** A provision binds. */
  | 'IN_FORCE'
  /** A provision is stopped for a time. */
  | 'SUSPENDED'
  /** A provision is adopted and does not bind yet. */
  | 'ADOPTED'
  /** A provision is proposed. */
  | 'PROPOSED'
  /** A provision was repealed, expired or struck down, and no other stands. */
  | 'ENDED'
  /** It was looked for, and there is no rule. */
  | 'NONE'
  /** The question does not arise. */
  | 'NOT_APPLICABLE'
  /** Nobody has looked yet. It says nothing about the law. */
  | 'NOT_REVIEWED';

/** How a provision comes to hold in a jurisdiction. */
export type Inheritance =
  /** It is the jurisdiction's own law. */
  | 'OWN'
  /** It is a bloc's law that binds members by itself. */
  | 'DIRECTLY'
  /** It is a bloc's law that a national law transposes. */
  | 'THROUGH_TRANSPOSITION';

/** In what the answers of a row differ. */
export type Difference =
  /** Two columns have different states, or one is uncertain where the other is not. */
  | 'STATE'
  /** Two columns with the rule in force, or perhaps in force, have different strictest values: another number or step of a scale, or a value where the other has none on record. */
  | 'VALUES';

/** How a bloc's law binds the bloc's members. */
export type Binding =
  /** By itself, on every day of membership. */
  | 'DIRECTLY'
  /** Through a national law that transposes it. */
  | 'THROUGH_TRANSPOSITION';

/** What a title is to its law. */
export type TitleRole =
  /** The one shown. */
  | 'MAIN'
  /** The title in the language of the law. */
  | 'ORIGINAL'
  /** Another title or translation in use. */
  | 'ALIAS';

/** How near a source is to the law itself. */
export type SourceClass =
  /** Official text, gazette, court, parliament. */
  | 'PRIMARY'
  /** A regulator's guidance or a database kept by experts. */
  | 'CURATED'
  /** Law firm, professional body, university. */
  | 'SPECIALIST'
  /** Press. */
  | 'PRESS';

/** How good the evidence is. It follows from the sources cited. */
export type Grade =
  /** A primary source states it. */
  | 'A'
  /** A curated source states it. */
  | 'B'
  /** Two specialist or press pages of different publishers agree. */
  | 'C'
  /** A single specialist or press page states it. */
  | 'D'
  /** Sources disagree; the others stand beside it in otherValues. */
  | 'X';

/** The state of a law or provision. */
export type Standing =
  /** Brought in, not adopted. */
  | 'PROPOSED'
  /** Adopted, not yet binding. */
  | 'ADOPTED'
  /** Binding. */
  | 'IN_FORCE'
  /** Stopped for a time, by a court or an authority. */
  | 'SUSPENDED'
  /** Repealed, expired or struck down. */
  | 'ENDED';

/** The order of a list of laws. Laws that are equal in it follow by id. */
export type LawOrder =
  /** By the first day known of the law: its adoption where known. */
  | 'FIRST_DAY_ASC'
  /** Newest first. */
  | 'FIRST_DAY_DESC'
  /** By the title shown, in the order of its characters. */
  | 'TITLE_ASC'
  /** The same, backwards. */
  | 'TITLE_DESC';

/** Which text a passage is from. */
export type PassagePart =
  /** A title of the law, in any language. */
  | 'TITLE'
  /** The law's number. */
  | 'NUMBER'
  /** The summary of the law or provision. */
  | 'SUMMARY'
  /** The name of the provision's kind. */
  | 'KIND'
  /** The article of the provision. */
  | 'ARTICLE'
  /** Who orders, supervises or enforces. */
  | 'AUTHORITY'
  /** The name of the jurisdiction or kind. */
  | 'NAME'
  /** The code of the jurisdiction or kind. */
  | 'CODE'
  /** The question that the kind asks. */
  | 'QUESTION'
  /** Where the kind ends. */
  | 'DEFINITION'
  /** Another database's code for the kind. */
  | 'CROSSWALK';

export type CalendarPageQueryVariables = Exact<{
  before: DayFilter;
  since: DayFilter;
  both: DayFilter;
  law?: LawFilter | null | undefined;
  concerns?: Array<string> | string | null | undefined;
  codes: Array<string> | string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CalendarPageQuery = { before: { totalCount: number, nodes: Array<{ id: string, date: string | null, basis: string | null, note: string | null, kind: { code: string, name: string }, provisions: Array<{ id: string, kind: { name: string } }>, law: { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } }> }, since: { totalCount: number, nodes: Array<{ id: string, date: string | null, basis: string | null, note: string | null, kind: { code: string, name: string }, provisions: Array<{ id: string, kind: { name: string } }>, law: { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } }> }, begins: { totalCount: number, nodes: Array<{ id: string, from: string | null, to: string | null, article: string | null, kind: { name: string }, law: { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } }> }, ends: { totalCount: number, nodes: Array<{ id: string, from: string | null, to: string | null, article: string | null, kind: { name: string }, law: { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } }> }, chosen: { nodes: Array<{ code: string, name: string, memberships: Array<{ to: string | null, bloc: { code: string, name: string, laws: { totalCount: number } } }> }> }, jurisdictions: { nodes: Array<{ code: string, name: string }> }, pillars: Array<{ code: string, name: string, kinds: Array<{ code: string, name: string }> }> };

export type CalendarEventFragment = { id: string, date: string | null, basis: string | null, note: string | null, kind: { code: string, name: string }, provisions: Array<{ id: string, kind: { name: string } }>, law: { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } };

export type CalendarProvisionFragment = { id: string, from: string | null, to: string | null, article: string | null, kind: { name: string }, law: { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } };

export type CalendarLawFragment = { id: string, title: string, number: string | null, asOf: string, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null };

export type CalendarTableQueryVariables = Exact<{
  before: DayFilter;
  since: DayFilter;
  law?: LawFilter | null | undefined;
  concerns?: Array<string> | string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CalendarTableQuery = { events: { nodes: Array<{ id: string, date: string | null, basis: string | null, note: string | null, kind: { code: string, name: string }, law: { id: string, title: string, number: string | null, jurisdiction: { code: string, name: string } }, provisions: Array<{ id: string, kind: { code: string } }> }> } };

export type ChangesFeedQueryVariables = Exact<{
  happened: DayFilter;
  law?: LawFilter | null | undefined;
  concerns?: Array<string> | string | null | undefined;
  codes: Array<string> | string;
  release?: number | string | null | undefined;
}>;


export type ChangesFeedQuery = { events: { nodes: Array<{ id: string, date: string | null, basis: string | null, note: string | null, kind: { code: string, name: string, description: string }, provisions: Array<{ id: string, kind: { name: string } }>, law: { id: string, title: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } } }> }, begins: { nodes: Array<{ id: string, from: string | null, to: string | null, article: string | null, summary: string, kind: { name: string }, law: { id: string, title: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } } }> }, ends: { nodes: Array<{ id: string, from: string | null, to: string | null, article: string | null, summary: string, kind: { name: string }, law: { id: string, title: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } } }> }, chosen: { nodes: Array<{ code: string, name: string }> }, pillars: Array<{ code: string, name: string, kinds: Array<{ code: string, name: string }> }> };

export type FeedEventFragment = { id: string, date: string | null, basis: string | null, note: string | null, kind: { code: string, name: string, description: string }, provisions: Array<{ id: string, kind: { name: string } }>, law: { id: string, title: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } } };

export type FeedProvisionFragment = { id: string, from: string | null, to: string | null, article: string | null, summary: string, kind: { name: string }, law: { id: string, title: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } } };

export type FeedLawFragment = { id: string, title: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } };

export type ChangesPageQueryVariables = Exact<{
  from: string;
  to: string;
  among?: JurisdictionFilter | null | undefined;
  kinds?: Array<string> | string | null | undefined;
  codes: Array<string> | string;
  release?: number | string | null | undefined;
}>;


export type ChangesPageQuery = { changes: { from: string, to: string, counts: Array<{ change: LawChangeKind, count: number }>, changes: Array<{ change: LawChangeKind, since: string | null, jurisdiction: { code: string, name: string }, kind: { code: string, name: string }, before: { status: AnswerStatus, orStatus: AnswerStatus | null, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ via: { code: string, name: string } | null, provision: { id: string, article: string | null, law: { id: string, title: string } } }> }, after: { status: AnswerStatus, orStatus: AnswerStatus | null, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ via: { code: string, name: string } | null, provision: { id: string, article: string | null, law: { id: string, title: string } } }> }, values: Array<{ stricter: boolean | null, definition: { name: string }, before: { number: { value: number, unit: string } | null, choice: { name: string } | null } | null, after: { number: { value: number, unit: string } | null, choice: { name: string } | null } | null }> }> }, chosen: { nodes: Array<{ code: string, name: string }> }, jurisdictions: { nodes: Array<{ code: string, name: string }> }, pillars: Array<{ code: string, name: string, kinds: Array<{ code: string, name: string }> }> };

export type ChangedAnswerFragment = { status: AnswerStatus, orStatus: AnswerStatus | null, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ via: { code: string, name: string } | null, provision: { id: string, article: string | null, law: { id: string, title: string } } }> };

export type ChangedValueFragment = { number: { value: number, unit: string } | null, choice: { name: string } | null };

export type ChangesTableQueryVariables = Exact<{
  from: string;
  to: string;
  among?: JurisdictionFilter | null | undefined;
  kinds?: Array<string> | string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type ChangesTableQuery = { changes: { from: string, to: string, changes: Array<{ change: LawChangeKind, since: string | null, jurisdiction: { code: string, name: string }, kind: { code: string, name: string }, before: { status: AnswerStatus, orStatus: AnswerStatus | null }, after: { status: AnswerStatus, orStatus: AnswerStatus | null } }> } };

export type ClaimsPageQueryVariables = Exact<{
  release?: number | string | null | undefined;
}>;


export type ClaimsPageQuery = { claims: Array<{ id: string, claim: string, publisher: string, published: string, reading: Reading }> };

export type ClaimPageQueryVariables = Exact<{
  id: string;
  release?: number | string | null | undefined;
}>;


export type ClaimPageQuery = { claim: { id: string, claim: string, publisher: string, published: string, url: string, page: string, readOn: string, query: string, rule: string, reading: Reading, reason: string, caveats: Array<string>, figures: Array<{ key: string, label: string, type: FigureType, unit: string | null, text: string, json: string }> } | null };

export type CompareDistanceTableQueryVariables = Exact<{
  jurisdictions: Array<string> | string;
  pillar?: string | null | undefined;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CompareDistanceTableQuery = { distance: { on: string, measure: DistanceMeasure, pairs: Array<{ value: number | null, compared: number, notCompared: number, coverage: number, bothInForce: number, neitherInForce: number, onlyFirst: number, onlySecond: number, first: { code: string, name: string }, second: { code: string, name: string } }> } };

export type CompareDistanceQueryVariables = Exact<{
  jurisdictions: Array<string> | string;
  pillar?: string | null | undefined;
  isPair: boolean;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CompareDistanceQuery = { distance: { on: string, pairs: Array<{ value: number | null, compared: number, notCompared: number, coverage: number, bothInForce: number, neitherInForce: number, onlyFirst: number, onlySecond: number, first: { code: string, name: string }, second: { code: string, name: string }, reasons?: Array<{ contribution: number | null, kind: { code: string, name: string }, first: { status: AnswerStatus, orStatus: AnswerStatus | null }, second: { status: AnswerStatus, orStatus: AnswerStatus | null } }> }> }, pillars: Array<{ code: string, name: string }> };

export type ComparePageQueryVariables = Exact<{
  jurisdictions: Array<string> | string;
  areChosen: boolean;
  pillar?: string | null | undefined;
  differencesFirst: boolean;
  areTwoDays: boolean;
  earlier: string;
  later: string;
  isOpen: boolean;
  open?: Array<string> | string | null | undefined;
  isAdded: boolean;
  added: string;
  isGroup: boolean;
  memberOf?: Array<string> | string | null | undefined;
  subregion?: Array<string> | string | null | undefined;
  isLike: boolean;
  like: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type ComparePageQuery = { compare?: { on: string, jurisdictions: Array<{ code: string, name: string }>, rows: Array<{ reviewed: number, differs: boolean, differsIn: Array<Difference>, kind: { code: string, name: string, pillar: { code: string } }, cells: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, strictest: Array<{ definition: { key: string, name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, highestPenalties: Array<{ type: PenaltyType, highest: { value: number, unit: string }, turnoverOf: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, via: { code: string } | null, provision: { grade: Grade } }>, finding: { grade: Grade } | null }> }> }, changes?: { changes: Array<{ change: LawChangeKind, jurisdiction: { code: string }, kind: { code: string }, before: { status: AnswerStatus, orStatus: AnswerStatus | null }, after: { status: AnswerStatus, orStatus: AnswerStatus | null }, values: Array<{ definition: { name: string }, before: { number: { value: number, unit: string } | null, choice: { name: string } | null } | null, after: { number: { value: number, unit: string } | null, choice: { name: string } | null } | null }> }> }, opened?: { rows: Array<{ kind: { code: string, name: string, question: string }, cells: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string, name: string }, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, law: { id: string, title: string, number: string | null, asOf: string }, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> } }>, finding: { note: string, asOf: string, grade: Grade, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }> } | null }> }> }, added?: { nodes: Array<{ rank: number, subject:
        | { code: string, name: string }
        | Record<PropertyKey, never>
       }> }, group?: { nodes: Array<{ code: string, name: string }> }, like?: { nearest: Array<{ second: { code: string } }> }, pillars: Array<{ code: string, name: string }>, onRecord: { nodes: Array<{ code: string, name: string, subregion: string | null, memberships: Array<{ bloc: { code: string, name: string } }> }> } };

export type CompareCellFragment = { status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, strictest: Array<{ definition: { key: string, name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, highestPenalties: Array<{ type: PenaltyType, highest: { value: number, unit: string }, turnoverOf: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, via: { code: string } | null, provision: { grade: Grade } }>, finding: { grade: Grade } | null };

export type CompareValueFragment = { number: { value: number, unit: string } | null, choice: { name: string } | null };

export type CompareProofsFragment = { kind: { code: string, name: string, question: string }, cells: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string, name: string }, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, law: { id: string, title: string, number: string | null, asOf: string }, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> } }>, finding: { note: string, asOf: string, grade: Grade, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }> } | null }> };

export type CompareRowQueryVariables = Exact<{
  jurisdictions: Array<string> | string;
  kinds?: Array<string> | string | null | undefined;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CompareRowQuery = { compare: { rows: Array<{ kind: { code: string, name: string, question: string }, cells: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string, name: string }, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, law: { id: string, title: string, number: string | null, asOf: string }, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> } }>, finding: { note: string, asOf: string, grade: Grade, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }> } | null }> }> } };

export type CompareTableQueryVariables = Exact<{
  jurisdictions: Array<string> | string;
  pillar?: string | null | undefined;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CompareTableQuery = { compare: { on: string, rows: Array<{ reviewed: number, differs: boolean, differsIn: Array<Difference>, kind: { code: string, name: string, pillar: { code: string } }, cells: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, from: string | null, to: string | null, jurisdiction: { code: string, name: string }, provisions: Array<{ status: Standing | null, via: { code: string } | null, provision: { id: string, article: string | null, summary: string, grade: Grade, law: { id: string, title: string, number: string | null }, attributes: Array<{ flag: boolean | null, definition: { key: string }, number: { value: number, unit: string } | null, choice: { code: string } | null }> } }> }> }> } };

export type DataPageQueryVariables = Exact<{
  release?: number | string | null | undefined;
}>;


export type DataPageQuery = { dataset: { release: number, madeAt: string, laws: number, provisions: number, sources: number, licence: string, citation: string, downloads: Array<{ name: string, title: string, rows: number, bytes: number }> } };

export type DataTableQueryVariables = Exact<{
  release?: number | string | null | undefined;
}>;


export type DataTableQuery = { dataset: { release: number, downloads: Array<{ name: string, title: string, rows: number, bytes: number }> } };

export type JurisdictionNearestTableQueryVariables = Exact<{
  code: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type JurisdictionNearestTableQuery = { neighbours: { nearest: Array<{ value: number | null, compared: number, notCompared: number, bothInForce: number, neitherInForce: number, onlyFirst: number, onlySecond: number, second: { code: string, name: string } }> } };

export type JurisdictionNearestQueryVariables = Exact<{
  code: string;
  followed: Array<string> | string;
  from: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type JurisdictionNearestQuery = { jurisdiction: { code: string, name: string } | null, neighbours: { population: number, tooLittleKnown: number, nearest: Array<{ value: number | null, compared: number, notCompared: number, bothInForce: number, neitherInForce: number, onlyFirst: number, onlySecond: number, second: { code: string, name: string } }> }, drift: Array<{ reference: { code: string, name: string }, points: Array<{ on: string, value: number | null, compared: number }> }> };

export type JurisdictionPageQueryVariables = Exact<{
  code: string;
  open: Array<string> | string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type JurisdictionPageQuery = { jurisdiction: { code: string, name: string, officialName: string, kind: JurisdictionKind, region: string | null, subregion: string | null, memberships: Array<{ from: string | null, to: string | null, boundUntil: string | null, bloc: { code: string, name: string } }>, members: Array<{ code: string, name: string }>, answers: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, kind: { code: string, name: string, pillar: { code: string, name: string } }, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, grade: Grade, law: { id: string, title: string, number: string | null } } }>, finding: { grade: Grade } | null }>, proof: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, kind: { code: string }, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, law: { id: string, title: string, number: string | null, asOf: string }, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> } }>, finding: { note: string, asOf: string, grade: Grade, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }> } | null }>, laws: { totalCount: number, nodes: Array<{ id: string, title: string, number: string | null, firstDay: string, instrument: { name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null, events: Array<{ id: string, date: string | null, kind: { name: string } }>, provisions: Array<{ id: string, article: string | null, kind: { name: string }, states: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null }> }> }> } } | null };

export type JurisdictionTableQueryVariables = Exact<{
  code: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type JurisdictionTableQuery = { jurisdiction: { jurisdiction: string, answers: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, from: string | null, to: string | null, kind: { code: string, name: string, pillar: { code: string } }, provisions: Array<{ status: Standing | null, via: { code: string } | null, provision: { id: string, article: string | null, summary: string, grade: Grade, law: { id: string, title: string, number: string | null } } }> }> } | null };

export type JurisdictionsPageQueryVariables = Exact<{
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type JurisdictionsPageQuery = { jurisdictions: { nodes: Array<{ code: string, name: string, kind: JurisdictionKind, region: string | null, laws: { totalCount: number } }> }, answered: Array<{ count: number, keys: Array<{ code: string | null }> }>, kinds: Array<{ code: string }> };

export type JurisdictionsTableQueryVariables = Exact<{
  release?: number | string | null | undefined;
}>;


export type JurisdictionsTableQuery = { jurisdictions: { nodes: Array<{ code: string, name: string, kind: JurisdictionKind, region: string | null, subregion: string | null, laws: { totalCount: number } }> } };

export type KindFigureTableQueryVariables = Exact<{
  code: string;
  attribute: string;
  isMap: boolean;
  isAdoption: boolean;
  isNumber: boolean;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type KindFigureTableQuery = { kind?: { kind: string, answers: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, from: string | null, to: string | null, jurisdiction: { code: string, name: string, region: string | null } }> } | null, adoption?: { points: Array<{ on: string, inForce: number, uncertain: number, reviewed: number, regions: Array<{ region: string, inForce: number, reviewed: number, population: number }> }> }, ranking?: { places: Array<{ rank: number, inUnit: number, jurisdiction: { code: string, name: string, region: string | null }, number: { value: number, unit: string }, held: { via: { code: string } | null, provision: { id: string, article: string | null, law: { id: string, title: string } } } }> } };

export type KindFigureQueryVariables = Exact<{
  code: string;
  attribute: string;
  isMap: boolean;
  isAdoption: boolean;
  isNumber: boolean;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type KindFigureQuery = { kind: { code: string, name: string, question: string, pillar: { name: string }, answers?: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string, name: string, kind: JurisdictionKind, region: string | null }, strictest: Array<{ inUnit: number | null, definition: { key: string, name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }> }> } | null, countries?: { nodes: Array<{ code: string, name: string, region: string | null }> }, adoption?: { points: Array<{ on: string, inForce: number, reviewed: number, regions: Array<{ region: string, inForce: number }> }> }, ranking?: { withNumber: number, withoutNumber: number, none: number, notInForce: number, notReviewed: number, attribute: { key: string, name: string, type: AttributeType, unit: string | null, stricter: Stricter | null, description: string }, distribution: { count: number, minimum: number, lowerQuartile: number, median: number, upperQuartile: number, maximum: number } | null, places: Array<{ rank: number, inUnit: number, jurisdiction: { code: string, name: string, region: string | null }, number: { value: number, unit: string }, held: { via: { code: string, name: string } | null, provision: { id: string, article: string | null, grade: Grade, law: { id: string, title: string } } } }> } };

export type KindPageQueryVariables = Exact<{
  code: string;
  open: Array<string> | string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type KindPageQuery = { kind: { code: string, name: string, question: string, boundary: string, goodExample: string, badExample: string, pillar: { code: string, name: string }, attributes: Array<{ key: string, name: string, type: AttributeType, unit: string | null, stricter: Stricter | null, description: string, values: Array<{ code: string, name: string }> }>, crosswalk: Array<{ code: string, scheme: { code: string, name: string } }>, answers: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, provisions: Array<{ via: { code: string, name: string } | null, provision: { id: string, article: string | null, grade: Grade, law: { id: string, title: string } } }>, finding: { grade: Grade } | null, jurisdiction: { code: string, name: string, kind: JurisdictionKind, region: string | null }, strictest: Array<{ inUnit: number | null, definition: { key: string, name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }> }>, opened: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string }, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, law: { id: string, title: string, number: string | null, asOf: string }, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> } }>, finding: { note: string, asOf: string, grade: Grade, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }> } | null }> } | null, countries: { nodes: Array<{ code: string, name: string, region: string | null }> }, adoption: { points: Array<{ on: string, inForce: number, reviewed: number, regions: Array<{ region: string, inForce: number }> }> } };

export type KindTableQueryVariables = Exact<{
  code: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type KindTableQuery = { kind: { kind: string, answers: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, from: string | null, to: string | null, jurisdiction: { code: string, name: string }, provisions: Array<{ status: Standing | null, via: { code: string } | null, provision: { id: string, article: string | null, summary: string, grade: Grade, law: { id: string, title: string, number: string | null } } }> }> } | null };

export type KindsPageQueryVariables = Exact<{
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type KindsPageQuery = { pillars: Array<{ code: string, name: string, question: string, kinds: Array<{ code: string, name: string, question: string }> }>, counts: Array<{ count: number, keys: Array<{ dimension: Dimension, code: string | null }> }>, countries: { totalCount: number } };

export type KindsTableQueryVariables = Exact<{
  release?: number | string | null | undefined;
}>;


export type KindsTableQuery = { kinds: Array<{ code: string, name: string, question: string, boundary: string, pillar: { code: string, name: string } }> };

export type LawPageQueryVariables = Exact<{
  id: string;
  justBefore: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type LawPageQuery = { law: { id: string, title: string, number: string | null, summary: string | null, asOf: string, binds: Binding | null, readOn: string, reviewedOn: string | null, titles: Array<{ text: string, lang: string, role: TitleRole, grade: Grade }>, numbers: Array<{ text: string }>, jurisdiction: { code: string, name: string, kind: JurisdictionKind }, instrument: { name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null, events: Array<{ id: string, date: string | null, chamber: string | null, basis: string | null, note: string | null, grade: Grade, kind: { code: string, name: string }, into: { code: string, name: string } | null, byLaw: { id: string, title: string, number: string | null } | null, provisions: Array<{ id: string, article: string | null, kind: { name: string } }>, citations: Array<{ place: string | null, source: { id: string } }>, otherValues: Array<{ value: string, citations: Array<{ place: string | null, source: { id: string } }> }> }>, relations: Array<{ name: string, inverse: boolean, grade: Grade, kind: { code: string }, law: { id: string, title: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null } }>, provisions: Array<{ id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, kind: { code: string, name: string, pillar: { name: string } }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null, states: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null }>, citations: Array<{ place: string | null, source: { id: string } }>, otherValues: Array<{ field: string, value: string, citations: Array<{ place: string | null, source: { id: string } }> }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> }>, sources: Array<{ id: string, url: string, title: string, publisher: string, class: SourceClass, lang: string, readOn: string }> } | null, recordChanges: { from: { number: number, madeAt: string }, to: { number: number, madeAt: string }, documents: Array<{ document: string, change: RecordChangeKind, fields: Array<{ path: string, change: RecordChangeKind, before: string | null, after: string | null }> }> } };

export type LawTableQueryVariables = Exact<{
  id: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type LawTableQuery = { law: { title: string, number: string | null, law: string, provisions: Array<{ id: string, article: string | null, summary: string, from: string | null, to: string | null, grade: Grade, kind: { code: string, name: string }, state: { status: Standing | null, orStatus: Standing | null, from: string | null, to: string | null } | null }> } | null };

export type LawsPageQueryVariables = Exact<{
  where?: LawFilter | null | undefined;
  orderBy: LawOrder;
  after?: string | null | undefined;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type LawsPageQuery = { laws: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, number: string | null, firstDay: string, asOf: string, titles: Array<{ text: string, lang: string, role: TitleRole }>, jurisdiction: { code: string, name: string }, instrument: { name: string }, state: { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null } | null }> }, jurisdictions: { nodes: Array<{ code: string, name: string }> }, pillars: Array<{ name: string, kinds: Array<{ code: string, name: string }> }>, dataset: { laws: number, jurisdictionsWithLaws: number } };

export type LawsTableQueryVariables = Exact<{
  where?: LawFilter | null | undefined;
  orderBy: LawOrder;
  after?: string | null | undefined;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type LawsTableQuery = { laws: { nodes: Array<{ id: string, title: string, number: string | null, firstDay: string, asOf: string, jurisdiction: { code: string, name: string }, instrument: { name: string }, state: { status: Standing | null, orStatus: Standing | null, from: string | null, to: string | null } | null }> } };

export type CoverageMapTableQueryVariables = Exact<{
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CoverageMapTableQuery = { counts: Array<{ count: number, keys: Array<{ code: string | null, name: string | null }> }> };

export type CoverageMapQueryVariables = Exact<{
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type CoverageMapQuery = { counts: Array<{ count: number, keys: Array<{ code: string | null }> }>, jurisdictions: { nodes: Array<{ code: string, name: string, kind: JurisdictionKind, region: string | null }> }, kinds: Array<{ code: string }> };

export type MethodPageQueryVariables = Exact<{
  hasMap: boolean;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type MethodPageQuery = { dataset: { laws: number, provisions: number, events: number, sources: number, findings: number, jurisdictionsWithLaws: number, reviewedLaws: number, newestReading: string | null, coverage: Array<{ region: string | null, possible: number, known: number, absences: number, pillar: { code: string, name: string } }>, divergence: Array<{ part: string, read: number, differed: number }>, grades: Array<{ grade: Grade, provisions: number }> }, counts?: Array<{ count: number, keys: Array<{ code: string | null }> }>, jurisdictions?: { nodes: Array<{ code: string, name: string, kind: JurisdictionKind, region: string | null }> }, pillars: Array<{ code: string, name: string, question: string, kinds: Array<{ code: string, name: string, question: string }> }> };

export type MethodTableQueryVariables = Exact<{
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type MethodTableQuery = { dataset: { coverage: Array<{ region: string | null, possible: number, known: number, absences: number, pillar: { code: string, name: string } }> } };

export type StatePartsFragment = { status: Standing | null, orStatus: Standing | null, uncertain: boolean, from: string | null, to: string | null };

export type CitationPartsFragment = { place: string | null, source: { id: string } };

export type ProvisionPartsFragment = { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> };

export type AnswerPartsFragment = { status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, strictest: Array<{ definition: { name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }>, provisions: Array<{ status: Standing | null, orStatus: Standing | null, uncertain: boolean, how: Inheritance, leftBloc: boolean, via: { code: string, name: string } | null, viaLaw: { id: string, title: string } | null, provision: { id: string, article: string | null, summary: string, from: string | null, to: string | null, enacted: string | null, authority: string | null, grade: Grade, law: { id: string, title: string, number: string | null, asOf: string }, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }>, appliesTo: Array<{ code: string, name: string }>, threshold: { value: number, unit: string } | null, penalty: { turnoverShare: number | null, prisonMonths: number | null, fine: { value: number, unit: string } | null, turnoverOf: { name: string } | null, sanctions: Array<{ name: string }> } | null, attributes: Array<{ flag: boolean | null, definition: { key: string, name: string, unit: string | null }, number: { value: number, unit: string } | null, choice: { name: string } | null, choices: Array<{ name: string }> | null }> } }>, finding: { note: string, asOf: string, grade: Grade, citations: Array<{ place: string | null, source: { title: string, publisher: string, url: string, readOn: string } }> } | null };

type SubjectPlace_Law_Fragment = { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } };

type SubjectPlace_Provision_Fragment = { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } };

type SubjectPlace_Jurisdiction_Fragment = { __typename: 'Jurisdiction', code: string, name: string };

type SubjectPlace_Kind_Fragment = { __typename: 'Kind', code: string, name: string, pillar: { name: string } };

export type SubjectPlaceFragment =
  | SubjectPlace_Law_Fragment
  | SubjectPlace_Provision_Fragment
  | SubjectPlace_Jurisdiction_Fragment
  | SubjectPlace_Kind_Fragment
;

export type AnswerCountFragment = { count: number, keys: Array<{ code: string | null }> };

export type MapCountryFragment = { code: string, name: string, region: string | null };

export type MapAnswerFragment = { status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string, name: string, kind: JurisdictionKind, region: string | null }, strictest: Array<{ inUnit: number | null, definition: { key: string, name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }> };

export type KindNumberFragment = { key: string, name: string, type: AttributeType, unit: string | null, stricter: Stricter | null, description: string };

export type AdoptionCurveFragment = { points: Array<{ on: string, inForce: number, reviewed: number, regions: Array<{ region: string, inForce: number }> }> };

export type NearestQueryVariables = Exact<{
  text: string;
}>;


export type NearestQuery = { search: { nodes: Array<{ rank: number, title: string, subject:
        | { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } }
        | { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }
        | { __typename: 'Jurisdiction', code: string, name: string }
        | { __typename: 'Kind', code: string, name: string, pillar: { name: string } }
       }> } };

export type WithdrawnQueryVariables = Exact<{
  after: string;
}>;


export type WithdrawnQuery = { recordChanges: { documents: Array<{ document: string, change: RecordChangeKind }> } };

export type RecordQueryVariables = Exact<{
  release?: number | string | null | undefined;
}>;


export type RecordQuery = { newest: { release: number }, asked: { release: number, madeAt: string } };

export type ReleasesPageQueryVariables = Exact<{
  before?: number | null | undefined;
}>;


export type ReleasesPageQuery = { releases: Array<{ number: number, madeAt: string, added: number, changed: number, removed: number }> };

export type ReleasePageQueryVariables = Exact<{
  number: number | string;
  earlier: number | string;
  next: number;
  after?: string | null | undefined;
}>;


export type ReleasePageQuery = { recordChanges: { totalCount: number, documents: Array<{ document: string, change: RecordChangeKind, law: { id: string, title: string, jurisdiction: { code: string, name: string } } | null, fields: Array<{ path: string, change: RecordChangeKind, before: string | null, after: string | null }> }> }, releases: Array<{ number: number, madeAt: string, added: number, changed: number, removed: number }>, dataset: { release: number } };

export type ReleaseTableQueryVariables = Exact<{
  number: number | string;
  earlier: number | string;
  after?: string | null | undefined;
}>;


export type ReleaseTableQuery = { recordChanges: { documents: Array<{ document: string, change: RecordChangeKind, fields: Array<{ path: string, change: RecordChangeKind, before: string | null, after: string | null }> }> } };

export type SearchFeedQueryVariables = Exact<{
  text: string;
  release?: number | string | null | undefined;
}>;


export type SearchFeedQuery = { search: { nodes: Array<{ title: string, subject:
        | { __typename: 'Law', id: string, number: string | null, summary: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } }
        | { __typename: 'Provision', id: string, order: string, law: { id: string, number: string | null, readOn: string, reviewedOn: string | null, jurisdiction: { code: string, name: string } } }
        | { __typename: 'Jurisdiction' }
        | { __typename: 'Kind' }
       }> } };

export type SearchPageQueryVariables = Exact<{
  text: string;
  jurisdictions: boolean;
  kinds: boolean;
  laws: boolean;
  provisions: boolean;
  first: number;
  after?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type SearchPageQuery = { jurisdictions?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, title: string, passages: Array<{ part: PassagePart, fragments: Array<{ text: string, isMatch: boolean }> }>, subject:
        | { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } }
        | { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }
        | { __typename: 'Jurisdiction', code: string, name: string }
        | { __typename: 'Kind', code: string, name: string, pillar: { name: string } }
       }> }, kinds?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, title: string, passages: Array<{ part: PassagePart, fragments: Array<{ text: string, isMatch: boolean }> }>, subject:
        | { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } }
        | { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }
        | { __typename: 'Jurisdiction', code: string, name: string }
        | { __typename: 'Kind', code: string, name: string, pillar: { name: string } }
       }> }, laws?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, title: string, passages: Array<{ part: PassagePart, fragments: Array<{ text: string, isMatch: boolean }> }>, subject:
        | { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } }
        | { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }
        | { __typename: 'Jurisdiction', code: string, name: string }
        | { __typename: 'Kind', code: string, name: string, pillar: { name: string } }
       }> }, provisions?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, title: string, passages: Array<{ part: PassagePart, fragments: Array<{ text: string, isMatch: boolean }> }>, subject:
        | { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } }
        | { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }
        | { __typename: 'Jurisdiction', code: string, name: string }
        | { __typename: 'Kind', code: string, name: string, pillar: { name: string } }
       }> }, dataset: { laws: number, provisions: number } };

export type SearchGroupFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rank: number, title: string, passages: Array<{ part: PassagePart, fragments: Array<{ text: string, isMatch: boolean }> }>, subject:
      | { __typename: 'Law', id: string, number: string | null, firstDay: string, jurisdiction: { code: string, name: string } }
      | { __typename: 'Provision', id: string, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }
      | { __typename: 'Jurisdiction', code: string, name: string }
      | { __typename: 'Kind', code: string, name: string, pillar: { name: string } }
     }> };

export type SearchTableQueryVariables = Exact<{
  text: string;
  release?: number | string | null | undefined;
}>;


export type SearchTableQuery = { search: { nodes: Array<{ rank: number, title: string, subject:
        | { __typename: 'Law', id: string }
        | { __typename: 'Provision', id: string }
        | { __typename: 'Jurisdiction', id: string }
        | { __typename: 'Kind', id: string }
       }> } };

export type StartPageQueryVariables = Exact<{
  kind: string;
  on?: string | null | undefined;
  onOrBefore: DayFilter;
  after: DayFilter;
  release?: number | string | null | undefined;
}>;


export type StartPageQuery = { dataset: { release: number, madeAt: string, laws: number, provisions: number, events: number, sources: number, jurisdictionsWithLaws: number, reviewedLaws: number, newestReading: string | null }, figures: Array<{ count: number, keys: Array<{ dimension: Dimension, code: string | null, name: string | null }> }>, latest: { nodes: Array<{ id: string, date: string | null, kind: { name: string }, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }> }, next: { nodes: Array<{ id: string, date: string | null, kind: { name: string }, law: { id: string, title: string, jurisdiction: { code: string, name: string } } }> }, jurisdictions: { nodes: Array<{ code: string, name: string, laws: { totalCount: number } }> }, chosen: { code: string, name: string, question: string, answers: Array<{ status: AnswerStatus, orStatus: AnswerStatus | null, uncertain: boolean, from: string | null, to: string | null, jurisdiction: { code: string, name: string, kind: JurisdictionKind, region: string | null }, strictest: Array<{ inUnit: number | null, definition: { key: string, name: string }, number: { value: number, unit: string } | null, choice: { name: string } | null }> }> } | null, countries: { nodes: Array<{ code: string, name: string, region: string | null }> }, pillars: Array<{ code: string, name: string, kinds: Array<{ code: string, name: string }> }> };

export type StartEventFragment = { id: string, date: string | null, kind: { name: string }, law: { id: string, title: string, jurisdiction: { code: string, name: string } } };

export type AdoptionTableQueryVariables = Exact<{
  kinds: Array<string> | string;
  from: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type AdoptionTableQuery = { adoption: { spells: Array<{ from: string | null, to: string | null, jurisdiction: { code: string, name: string, region: string | null } }> } };

export type AdoptionPageQueryVariables = Exact<{
  kinds: Array<string> | string;
  areChosen: boolean;
  from: string;
  among1: JurisdictionFilter;
  has1: boolean;
  among2: JurisdictionFilter;
  has2: boolean;
  among3: JurisdictionFilter;
  has3: boolean;
  among4: JurisdictionFilter;
  has4: boolean;
  among5: JurisdictionFilter;
  has5: boolean;
  among6: JurisdictionFilter;
  has6: boolean;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type AdoptionPageQuery = { adoption?: { population: number, kinds: Array<{ code: string, name: string, pillar: { code: string, name: string } }>, points: Array<{ on: string, inForce: number, uncertain: number, reviewed: number }>, spells: Array<{ from: string | null, to: string | null, jurisdiction: { code: string, name: string }, provisions: Array<{ via: { code: string, name: string } | null, provision: { id: string, article: string | null, law: { id: string, title: string } } }> }> }, group1?: { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> }, group2?: { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> }, group3?: { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> }, group4?: { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> }, group5?: { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> }, group6?: { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> }, pillars: Array<{ name: string, kinds: Array<{ code: string, name: string }> }>, blocs: { nodes: Array<{ code: string, name: string }> } };

export type GroupFragment = { population: number, points: Array<{ on: string, inForce: number, reviewed: number }> };

export type ClustersTableQueryVariables = Exact<{
  count?: number | null | undefined;
  terms: DistanceTerms;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type ClustersTableQuery = { clusters: { clusters: Array<{ width: number | null, stability: number, medoid: { code: string, name: string }, members: Array<{ code: string, name: string }> }> } };

export type ClustersPageQueryVariables = Exact<{
  count?: number | null | undefined;
  terms: DistanceTerms;
  between: Array<string> | string;
  areChosen: boolean;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type ClustersPageQuery = { clusters: { population: number, silhouette: number | null, resamples: number, clusters: Array<{ width: number | null, stability: number, medoid: { code: string, name: string }, members: Array<{ code: string, name: string }> }>, leftOut: Array<{ code: string, name: string }> }, distance?: { pairs: Array<{ value: number | null, compared: number, notCompared: number, bothInForce: number, neitherInForce: number, onlyFirst: number, onlySecond: number, first: { code: string, name: string }, second: { code: string, name: string }, reasons: Array<{ contribution: number | null, kind: { code: string, name: string }, first: { status: AnswerStatus, orStatus: AnswerStatus | null }, second: { status: AnswerStatus, orStatus: AnswerStatus | null } }> }> }, pillars: Array<{ code: string, name: string }> };

export type DriftTableQueryVariables = Exact<{
  of: Array<string> | string;
  reference: Array<string> | string;
  from: string;
  terms: DistanceTerms;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type DriftTableQuery = { drift: Array<{ jurisdiction: { code: string, name: string }, reference: { code: string, name: string }, points: Array<{ on: string, value: number | null, constant: number | null, compared: number, coverage: number }> }> };

export type DriftPageQueryVariables = Exact<{
  of: Array<string> | string;
  reference: Array<string> | string;
  from: string;
  terms: DistanceTerms;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type DriftPageQuery = { drift: Array<{ constantKinds: number, jurisdiction: { code: string, name: string }, reference: { code: string, name: string }, points: Array<{ on: string, value: number | null, constant: number | null, compared: number, coverage: number }> }>, jurisdictions: { nodes: Array<{ code: string, name: string }> }, pillars: Array<{ code: string, name: string, kinds: Array<{ code: string }> }> };

export type TrendsPageQueryVariables = Exact<{
  by: Array<Dimension> | Dimension;
  kinds?: Array<string> | string | null | undefined;
  before2: string;
  before4: string;
  before6: string;
  before8: string;
  before10: string;
  before12: string;
  before14: string;
  before16: string;
  before18: string;
  before20: string;
  before22: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type TrendsPageQuery = { pillars: Array<{ code: string, name: string, kinds: Array<{ code: string, name: string }> }>, countries: { totalCount: number }, now: Array<{ count: number, keys: Array<{ code: string | null }> }>, before2: Array<{ count: number, keys: Array<{ code: string | null }> }>, before4: Array<{ count: number, keys: Array<{ code: string | null }> }>, before6: Array<{ count: number, keys: Array<{ code: string | null }> }>, before8: Array<{ count: number, keys: Array<{ code: string | null }> }>, before10: Array<{ count: number, keys: Array<{ code: string | null }> }>, before12: Array<{ count: number, keys: Array<{ code: string | null }> }>, before14: Array<{ count: number, keys: Array<{ code: string | null }> }>, before16: Array<{ count: number, keys: Array<{ code: string | null }> }>, before18: Array<{ count: number, keys: Array<{ code: string | null }> }>, before20: Array<{ count: number, keys: Array<{ code: string | null }> }>, before22: Array<{ count: number, keys: Array<{ code: string | null }> }> };

export type TrendsTableQueryVariables = Exact<{
  by: Array<Dimension> | Dimension;
  kinds?: Array<string> | string | null | undefined;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type TrendsTableQuery = { counts: Array<{ count: number, keys: Array<{ code: string | null, name: string | null }> }> };

export type ThenNowPageQueryVariables = Exact<{
  by: Array<Dimension> | Dimension;
  kinds?: Array<string> | string | null | undefined;
  earlier: string;
  on?: string | null | undefined;
  release?: number | string | null | undefined;
}>;


export type ThenNowPageQuery = { earlier: Array<{ count: number, keys: Array<{ code: string | null }> }>, now: Array<{ count: number, keys: Array<{ code: string | null }> }>, pillars: Array<{ code: string, name: string, kinds: Array<{ code: string, name: string }> }> };
