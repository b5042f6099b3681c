// Generated from schema/api by "npm run generate". Not to be edited.

export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar, written YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A date as precisely as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD. Shorter means that the day was not found, not that it was the first. */
  PartialDate: { input: string; output: string; }
  /** The whole address of a web page, beginning with http:// or https://. */
  URL: { input: string; output: string; }
  /** A release of the record: its number, such as 12, or a day (YYYY-MM-DD, UTC) for the last one made by the end of it. */
  ReleaseOrDay: { input: number | string; output: number | string; }
};

/** A jurisdiction in a year, as event-history analysis takes it. */
export type RiskRow = {
  /** Who. */
  jurisdiction: Jurisdiction;
  /** The year. */
  year: Scalars['Int']['output'];
  /** Whether it held the rule when the year began, on 31 December before. Null: a date known to the month or year only leaves it open. */
  held?: Maybe<Scalars['Boolean']['output']>;
  /** Whether anything is on record for the kind on that day. False: it counts as not holding the rule, but nobody has looked. */
  reviewed: Scalars['Boolean']['output'];
  /** The first day in the year on which it began to hold the rule. Null: on none. */
  adopted?: Maybe<Scalars['Date']['output']>;
  /** The first day in the year on which it ceased to hold it. Null: on none. */
  ended?: Maybe<Scalars['Date']['output']>;
  /** How often it had certainly begun to hold the rule before the year: 0 until the first adoption. */
  earlier: Scalars['Int']['output'];
  /** How many others among those followed certainly held it when the year began. */
  holders: Scalars['Int']['output'];
  /** How many of these lie in the same UN subregion. */
  holdersNearby: Scalars['Int']['output'];
};

/** A code of another database, such as DTI 7.1. */
export type CrosswalkCode = {
  /** The code of the database: DPA, DTI, FOTN … */
  scheme: Scalars['String']['input'];
  /** Its code for the question. */
  code: Scalars['String']['input'];
};

/** How often a point is taken. */
export type Period =
  /** At the end of each year. */
  | 'YEAR'
  /** At the end of each quarter. */
  | 'QUARTER';

/** How a kind of rule spread. */
export type Adoption = {
  /** What is counted: any of these kinds. */
  kinds: Array<Kind>;
  /** How many jurisdictions could have it. */
  population: Scalars['Int']['output'];
  /** One point at each period's end, and one on the last day. */
  points: Array<AdoptionPoint>;
  /** Spans of days in which a jurisdiction certainly held it, by their beginning: the first are the first adopters, those with an end the reversals. */
  spells: Array<Spell>;
};

/** Who held a kind of rule on a day. */
export type AdoptionPoint = {
  /** The day. */
  on: Scalars['Date']['output'];
  /** In how many jurisdictions it was certainly in force. */
  inForce: Scalars['Int']['output'];
  /** In how many more it may have been, as a date is known to the month or year only. */
  uncertain: Scalars['Int']['output'];
  /** How many jurisdictions have an answer on record that day. The others were not reviewed, which says nothing about their law. */
  reviewed: Scalars['Int']['output'];
  /** Where it was certainly in force, by name. */
  holders: Array<Jurisdiction>;
  /** The same by UN region. Jurisdictions without a region are left out. */
  regions: Array<AdoptionRegion>;
  /** The same among the members that blocs had on that day. */
  blocs: Array<AdoptionBloc>;
};


/** Who held a kind of rule on a day. */
export type AdoptionPointBlocsArgs = {
  codes: Array<Scalars['String']['input']>;
};

/** Who held a kind of rule on a day in a UN region. */
export type AdoptionRegion = {
  /** UN region: Africa, Americas, Asia, Europe, Oceania. */
  region: Scalars['String']['output'];
  /** How many jurisdictions of the region could have it. */
  population: Scalars['Int']['output'];
  /** In how many it was certainly in force. */
  inForce: Scalars['Int']['output'];
  /** How many have an answer on record that day. */
  reviewed: Scalars['Int']['output'];
};

/** Who held a kind of rule on a day among the members of a bloc. */
export type AdoptionBloc = {
  /** The bloc. */
  bloc: Jurisdiction;
  /** How many counted jurisdictions were members that day. */
  population: Scalars['Int']['output'];
  /** In how many it was certainly in force. */
  inForce: Scalars['Int']['output'];
  /** How many have an answer on record that day. */
  reviewed: Scalars['Int']['output'];
};

/** Days in which a jurisdiction certainly held a kind of rule. */
export type Spell = {
  /** Who held it. */
  jurisdiction: Jurisdiction;
  /** First day. Null: since before the record. */
  from?: Maybe<Scalars['Date']['output']>;
  /** First day no longer certain. Null: it goes on. */
  to?: Maybe<Scalars['Date']['output']>;
  /** The provisions in force on the first day, own law first. */
  provisions: Array<HeldProvision>;
};

/** How the law changed between two days. */
export type LawChanges = {
  /** The earlier day. */
  from: Scalars['Date']['output'];
  /** The later day. */
  to: Scalars['Date']['output'];
  /** How many jurisdictions and kinds changed in which way; ways that did not occur are left out. */
  counts: Array<LawChangeCount>;
  /** Each jurisdiction and kind whose answer or values differ between the two days, the latest change first. */
  changes: Array<LawChange>;
};


/** How the law changed between two days. */
export type LawChangesChangesArgs = {
  first?: Scalars['Int']['input'];
  only?: InputMaybe<Array<LawChangeKind>>;
};

/** How many changed in a way. */
export type LawChangeCount = {
  /** In which way. */
  change: LawChangeKind;
  /** How many jurisdictions and kinds. */
  count: Scalars['Int']['output'];
};

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

/** How the answer of a jurisdiction to a kind changed between two days. */
export type LawChange = {
  /** Where. */
  jurisdiction: Jurisdiction;
  /** What kind of rule. */
  kind: Kind;
  /** In which way. */
  change: LawChangeKind;
  /** The first day of the later answer. Null where only values changed, or the later answer has no first day. */
  since?: Maybe<Scalars['Date']['output']>;
  /** The answer on the earlier day. */
  before: Answer;
  /** The answer on the later day. */
  after: Answer;
  /** The strictest numbers and scales that differ. Empty unless a rule was in force on both days. */
  values: Array<ValueChange>;
};

/** How the strictest value of a number or scale changed. */
export type ValueChange = {
  /** What it is called, in which unit. */
  definition: AttributeDefinition;
  /** The value on the earlier day. Null when there was none. */
  before?: Maybe<Attribute>;
  /** The value on the later day. Null when there is none. */
  after?: Maybe<Attribute>;
  /** Whether it became stricter (true) or looser (false). Null where neither end is stricter, or there was no value on one of the days. */
  stricter?: Maybe<Scalars['Boolean']['output']>;
};

/** What the record learned, corrected or withdrew between two releases. */
export type RecordChanges = {
  /** The earlier release. */
  from: Release;
  /** The later release. */
  to: Release;
  /** How many documents differ. */
  totalCount: Scalars['Int']['output'];
  /** The documents that differ, by their id. */
  documents: Array<DocumentChange>;
};

/** A state of the record. It is made by an import that changed something, and never changed. */
export type Release = {
  /** Its number, counting from 1. */
  number: Scalars['Int']['output'];
  /** When it was made (UTC), as 2026-11-22T10:00:00Z. */
  madeAt: Scalars['String']['output'];
  /** How many documents it added: laws, findings, blocs, parts of the codebook. */
  added: Scalars['Int']['output'];
  /** How many it changed. */
  changed: Scalars['Int']['output'];
  /** How many it removed. */
  removed: Scalars['Int']['output'];
};

/** What became of a document between two releases. */
export type DocumentChange = {
  /** The document's id: its place among the seed files, such as laws/vn-law-on-cybersecurity-2018. */
  document: Scalars['String']['output'];
  /** The law, as it is on record now. Null when it is none, or is no longer there. */
  law?: Maybe<Law>;
  /** What became of the document. */
  change: RecordChangeKind;
  /** Which of its fields differ. Empty for a document that came or went as a whole. */
  fields: Array<FieldChange>;
};

/** What became of a part of the record. */
export type RecordChangeKind =
  /** It was not known before. */
  | 'LEARNED'
  /** It said something else before. */
  | 'CORRECTED'
  /** It is no longer held. */
  | 'WITHDRAWN';

/** What became of a field. */
export type FieldChange = {
  /** Where it stands, such as provisions.storage.attributes.min_period. */
  path: Scalars['String']['output'];
  /** What became of it. */
  change: RecordChangeKind;
  /** What it said, as JSON. Null when it was not there. */
  before?: Maybe<Scalars['String']['output']>;
  /** What it says, as JSON. Null when it is gone. */
  after?: Maybe<Scalars['String']['output']>;
};

/** A published sentence, held against the record. The reading follows from the figures by a rule; it says what the law on record is, and takes no side. */
export type Claim = Node & {
  /** The claim's id. */
  id: Scalars['ID']['output'];
  /** What was claimed, in our words. */
  claim: Scalars['String']['output'];
  /** Who published it. */
  publisher: Scalars['String']['output'];
  /** When it was published. */
  published: Scalars['PartialDate']['output'];
  /** The page on which it was read. */
  url: Scalars['URL']['output'];
  /** What that page is. */
  page: Scalars['String']['output'];
  /** The day on which the page was read. */
  readOn: Scalars['Date']['output'];
  /** The GraphQL document whose answer tests it. */
  query: Scalars['String']['output'];
  /** The rule that gives the reading: a JSONata expression over the figures by their keys. */
  rule: Scalars['String']['output'];
  /** What the answer comes down to. */
  figures: Array<Figure>;
  /** What the record says to it. */
  reading: Reading;
  /** Why. */
  reason: Scalars['String']['output'];
  /** What the figures cannot show. */
  caveats: Array<Scalars['String']['output']>;
};

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

/** A figure that the answer to a claim's question gives. */
export type Figure = {
  /** Its key, by which the rule knows it. */
  key: Scalars['String']['output'];
  /** What it is. */
  label: Scalars['String']['output'];
  /** What sort of value it is. */
  type: FigureType;
  /** What a number counts or measures, in the plural: countries, hours. Numbers of one unit can be held together. Null for other types, and in releases made before units were stated. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The value for a reader: 12 June 2018. */
  text: Scalars['String']['output'];
  /** The value as JSON: a day as a text, a share from 0 to 1, a list of texts, or null where the record does not say. */
  json: Scalars['String']['output'];
};

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

/** A heading under which kinds of provisions are compared. */
export type Pillar = Node & {
  /** The code, such as content. */
  code: Scalars['String']['output'];
  /** The heading. */
  name: Scalars['String']['output'];
  /** What the pillar asks of a country's law. */
  question: Scalars['String']['output'];
  /** Its kinds of provisions, in the codebook's order. */
  kinds: Array<Kind>;
  /** Its id among all objects: pillars/ and its code. */
  id: Scalars['ID']['output'];
};

/** A kind of provision: what is coded, when the answer is yes, and where the next kind begins. */
export type Kind = Node & {
  /** The code, such as takedown-duty. */
  code: Scalars['String']['output'];
  /** The name shown. */
  name: Scalars['String']['output'];
  /** The heading it is compared under. */
  pillar: Pillar;
  /** The question that a law answers with yes when it has such a provision. */
  question: Scalars['String']['output'];
  /** Where it ends, and which kind to use instead. */
  boundary: Scalars['String']['output'];
  /** An example that counts. */
  goodExample: Scalars['String']['output'];
  /** An example that does not count, and why. */
  badExample: Scalars['String']['output'];
  /** The values that its provisions carry. */
  attributes: Array<AttributeDefinition>;
  /** Codes of other databases that ask the same. */
  crosswalk: Array<Crosswalk>;
  /** The answers of jurisdictions on a day; those that were not reviewed are left out unless named. */
  answers: Array<Answer>;
  /** Its id among all objects: kinds/ and its code. */
  id: Scalars['ID']['output'];
};


/** A kind of provision: what is coded, when the answer is yes, and where the next kind begins. */
export type KindAnswersArgs = {
  jurisdictions?: InputMaybe<Array<Scalars['String']['input']>>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A value that provisions of a kind carry. */
export type AttributeDefinition = {
  /** The key, such as deadline. */
  key: Scalars['String']['output'];
  /** The name shown. */
  name: Scalars['String']['output'];
  /** What sort of value it is. */
  type: AttributeType;
  /** The unit numbers are compared in. Null unless it is a number. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Which end is stricter. Null where neither is. */
  stricter?: Maybe<Stricter>;
  /** What the value says, and from when a clock runs. */
  description: Scalars['String']['output'];
  /** What can be chosen; a scale is ordered from weakest to strictest. Empty for numbers and yes/no. */
  values: Array<Choice>;
};

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

/** One of the values of an attribute. */
export type Choice = {
  /** The code, such as court-order. */
  code: Scalars['String']['output'];
  /** The name shown. */
  name: Scalars['String']['output'];
};

/** A code of another database for the same question. */
export type Crosswalk = {
  /** The other database. */
  scheme: Term;
  /** Its code for the question. */
  code: Scalars['String']['output'];
};

/** A term of a closed list of the codebook. */
export type Term = {
  /** The code, such as in-force. */
  code: Scalars['String']['output'];
  /** The name shown. */
  name: Scalars['String']['output'];
  /** What it means, in a sentence. */
  description: Scalars['String']['output'];
};

/** What can be counted. */
export type Counted =
  /** Laws. */
  | 'LAWS'
  /** Provisions. */
  | 'PROVISIONS'
  /** Events of laws. */
  | 'EVENTS'
  /** Verified absences. */
  | 'FINDINGS'
  /** Answers of countries to kinds on a day, inherited law included. */
  | 'ANSWERS';

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

/** What is counted must fit each part that is given. */
export type CountFilter = {
  /** The law, of laws, provisions and events. */
  law?: InputMaybe<LawFilter>;
  /** The provision, of provisions. */
  provision?: InputMaybe<ProvisionFilter>;
  /** The event, of events. */
  event?: InputMaybe<EventFilter>;
  /** The finding, of findings. */
  finding?: InputMaybe<FindingFilter>;
  /** The jurisdiction. */
  jurisdiction?: InputMaybe<JurisdictionFilter>;
  /** Codes of kinds, of provisions, findings and answers. */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How many there are in a group. */
export type Count = {
  /** The group: one key a dimension, in the order asked for. */
  keys: Array<CountKey>;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** Where a group stands in a dimension. */
export type CountKey = {
  /** The dimension. */
  dimension: Dimension;
  /** The code: VN, Asia, takedown-duty, in-force, 2019. Null where there is none. */
  code?: Maybe<Scalars['String']['output']>;
  /** Its name for a reader. Null where there is none. */
  name?: Maybe<Scalars['String']['output']>;
};

/** What the record holds, how it was checked, and how to cite it. */
export type Dataset = {
  /** The number of the newest release. Each import that changed something made one. */
  release: Scalars['Int']['output'];
  /** When it was made, as an ISO 8601 time in UTC. */
  madeAt: Scalars['String']['output'];
  /** How many laws are on record. */
  laws: Scalars['Int']['output'];
  /** How many duties, powers, rights and offences are on record. */
  provisions: Scalars['Int']['output'];
  /** How many dated or undated events of laws are on record. */
  events: Scalars['Int']['output'];
  /** How many verified absences are on record. */
  findings: Scalars['Int']['output'];
  /** Pages that were read, each counted once. */
  sources: Scalars['Int']['output'];
  /** Jurisdictions with a law of their own on record. */
  jurisdictionsWithLaws: Scalars['Int']['output'];
  /** Laws that a second reader has checked afresh. */
  reviewedLaws: Scalars['Int']['output'];
  /** How much of what could be answered is on record on a day: by pillar, over all countries. */
  coverage: Array<Coverage>;
  /** What blind second readings found: how many items of each sort they read afresh, and in how many they differed from the first reading. */
  divergence: Array<Divergence>;
  /** Provisions by grade of evidence. */
  grades: Array<GradeCount>;
  /** The files in which the record can be taken as a whole, from /data on this site. */
  downloads: Array<Download>;
  /** The newest day on which a page was read. */
  newestReading?: Maybe<Scalars['Date']['output']>;
  /** Under which licence the data can be used. */
  licence: Scalars['String']['output'];
  /** How to cite the record. */
  citation: Scalars['String']['output'];
};


/** What the record holds, how it was checked, and how to cite it. */
export type DatasetCoverageArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A file with a part of the record, as it can be fetched under /data/ and its name. */
export type Download = {
  /** Its name, such as laws.csv. */
  name: Scalars['String']['output'];
  /** What it holds. */
  title: Scalars['String']['output'];
  /** How many rows it has, without its head; of documents.jsonl how many lines. */
  rows: Scalars['Int']['output'];
  /** How large it is, in bytes, before it is compressed on its way. */
  bytes: Scalars['Int']['output'];
};

/** How many provisions have a grade. */
export type GradeCount = {
  /** The grade. */
  grade: Grade;
  /** How many provisions have it. */
  provisions: Scalars['Int']['output'];
};

/** How much of a pillar is on record on a day. */
export type Coverage = {
  /** The pillar. */
  pillar: Pillar;
  /** UN region. Null: all countries. */
  region?: Maybe<Scalars['String']['output']>;
  /** Countries times kinds: how many answers there could be. */
  possible: Scalars['Int']['output'];
  /** How many are on record, inherited law included. */
  known: Scalars['Int']['output'];
  /** How many of these are verified absences. */
  absences: Scalars['Int']['output'];
};

/**
 * What blind second readings of a part of the record found. A reading is blind where every answer was written down before the first was seen. An item counts as different
 * when any of its fields was: a date, an article, a value, a penalty; the differences have been settled since.
 */
export type Divergence = {
  /** What was read: number, event (those of one sort in a law are one item), or the code of a pillar for its provisions. */
  part: Scalars['String']['output'];
  /** How many were read afresh. */
  read: Scalars['Int']['output'];
  /** How many differed in some field. */
  differed: Scalars['Int']['output'];
};

/** What a distance compares, and how. */
export type DistanceTerms = {
  /** How a distance is measured. */
  measure?: DistanceMeasure;
  /** Codes of the kinds compared. Left out: all kinds of the pillar, or of every pillar. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Code of a pillar. Left out: every pillar. */
  pillar?: InputMaybe<Scalars['String']['input']>;
  /** How much kinds count. Each that is not named counts 1. */
  weights?: InputMaybe<Array<Weight>>;
  /** The share of the kinds, by weight, that must be comparable before a distance is told: 0.1 to 1. */
  coverage?: Scalars['Float']['input'];
};

/** How much a kind, or each kind of a pillar, counts. A kind's own weight goes before its pillar's. Give either kind or pillar. */
export type Weight = {
  /** Code of a kind. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Code of a pillar. */
  pillar?: InputMaybe<Scalars['String']['input']>;
  /** 0 or more; 1 is the weight of every kind that is not named. */
  weight: Scalars['Float']['input'];
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

/** Distances between all pairs of some jurisdictions. */
export type DistanceTable = {
  /** The day compared. */
  on: Scalars['Date']['output'];
  /** How it was measured. */
  measure: DistanceMeasure;
  /** The pairs, in the order in which the jurisdictions were named. */
  pairs: Array<Distance>;
};

/**
 * How far the law of two jurisdictions lies apart on a day. A kind is compared where both have a certain answer other than not applicable: a rule
 * is in force, or it is not (none, ended, proposed, adopted, suspended).
 */
export type Distance = {
  /** The day compared. */
  on: Scalars['Date']['output'];
  /** One of the two. */
  first: Jurisdiction;
  /** The other. */
  second: Jurisdiction;
  /** How it was measured. */
  measure: DistanceMeasure;
  /** From 0, the same, to 1. Null where too few kinds can be compared, or none of them counts. */
  value?: Maybe<Scalars['Float']['output']>;
  /** How many kinds were compared. */
  compared: Scalars['Int']['output'];
  /** How many kinds could not be: one of the two was not reviewed, is uncertain on the day, or the question does not arise. */
  notCompared: Scalars['Int']['output'];
  /** The share of all kinds asked for, by weight, that were compared. */
  coverage: Scalars['Float']['output'];
  /** In how many kinds both have a rule in force. */
  bothInForce: Scalars['Int']['output'];
  /** In how many kinds neither has a rule in force. */
  neitherInForce: Scalars['Int']['output'];
  /** In how many kinds only the first has. */
  onlyFirst: Scalars['Int']['output'];
  /** In how many kinds only the second has. */
  onlySecond: Scalars['Int']['output'];
  /** What the distance is made of, kind by kind, the largest contribution first. */
  reasons: Array<DistanceReason>;
};


/**
 * How far the law of two jurisdictions lies apart on a day. A kind is compared where both have a certain answer other than not applicable: a rule
 * is in force, or it is not (none, ended, proposed, adopted, suspended).
 */
export type DistanceReasonsArgs = {
  all?: Scalars['Boolean']['input'];
};

/** What a kind contributes to a distance. */
export type DistanceReason = {
  /** The kind compared. */
  kind: Kind;
  /** The first jurisdiction's answer. */
  first: Answer;
  /** The second's. */
  second: Answer;
  /** How far they lie apart in this kind, from 0 to 1. */
  difference: Scalars['Float']['output'];
  /** How much the kind counts. */
  weight: Scalars['Float']['output'];
  /** Its part of the distance: the contributions of all kinds add up to the value. */
  contribution?: Maybe<Scalars['Float']['output']>;
  /** Numbers and scales that both have, with their difference. Empty unless the measure is GOWER. */
  values: Array<ValueDifference>;
};

/** The strictest value of two jurisdictions for the same number or scale. */
export type ValueDifference = {
  /** What it is called, in which unit. */
  definition: AttributeDefinition;
  /** The first jurisdiction's strictest value. */
  first: Attribute;
  /** The second's. */
  second: Attribute;
  /** How far they lie apart, as a share of the number's range over the whole record or of the scale's steps, from 0 to 1. */
  difference: Scalars['Float']['output'];
};

/** Whose law lies nearest. */
export type Neighbourhood = {
  /** The day compared. */
  on: Scalars['Date']['output'];
  /** Whose neighbours they are. */
  of: Jurisdiction;
  /** How many jurisdictions could be neighbours. */
  population: Scalars['Int']['output'];
  /** How many of them share too few reviewed kinds with it to be told. */
  tooLittleKnown: Scalars['Int']['output'];
  /** The nearest first; of equals the one with more kinds compared. */
  nearest: Array<Distance>;
};

/** How the law of a jurisdiction moved towards another's, or away. */
export type Drift = {
  /** Who is followed. */
  jurisdiction: Jurisdiction;
  /** To whom the distance is taken. */
  reference: Jurisdiction;
  /** How many kinds can be compared on every point. */
  constantKinds: Scalars['Int']['output'];
  /** One point at each period's end, and one on the last day. */
  points: Array<DriftPoint>;
};

/** A distance in time. */
export type DriftPoint = {
  /** The day. */
  on: Scalars['Date']['output'];
  /** The distance over all kinds comparable on this day. Kinds come and go with what was reviewed. Null below the coverage asked for. */
  value?: Maybe<Scalars['Float']['output']>;
  /** The distance over only those kinds that can be compared on every point, so that nothing but law moves it. Null below the coverage asked for. */
  constant?: Maybe<Scalars['Float']['output']>;
  /** How many kinds were compared on this day. */
  compared: Scalars['Int']['output'];
  /** The share of all kinds asked for, by weight, that were compared on this day. */
  coverage: Scalars['Float']['output'];
};

/** Groups of jurisdictions with like law. */
export type Clustering = {
  /** The day compared. */
  on: Scalars['Date']['output'];
  /** How distances were measured. */
  measure: DistanceMeasure;
  /** How many jurisdictions were grouped. */
  population: Scalars['Int']['output'];
  /** The mean silhouette: near 1 the groups are compact and apart, near 0 they run into each other. Null with fewer than two groups. */
  silhouette?: Maybe<Scalars['Float']['output']>;
  /** How many times the kinds were drawn anew. */
  resamples: Scalars['Int']['output'];
  /** The groups, the largest first. Empty where fewer than three jurisdictions can be compared. */
  clusters: Array<Cluster>;
  /** Jurisdictions left out because too little is known to compare them with all others, by name. */
  leftOut: Array<Jurisdiction>;
};

/** Jurisdictions of like law. */
export type Cluster = {
  /** The member with the least distance to all others. */
  medoid: Jurisdiction;
  /** Its members, by name. */
  members: Array<Jurisdiction>;
  /** The mean distance between its members. Null for a group of one. */
  width?: Maybe<Scalars['Float']['output']>;
  /** How alike the group is to its nearest match when kinds are drawn anew: the mean Jaccard similarity. Under 0.6 it dissolves; from 0.85 it is stable (Hennig 2007). */
  stability: Scalars['Float']['output'];
};

/** A text of a row. Every part that is given must fit. */
export type TextFilter = {
  /** It is one of these, to the letter. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** It has this in it; case and accents do not matter. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** It begins with this; case and accents do not matter. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
  /** Whether there is none. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A range of days. A date known to the month or year fits where all its days do. */
export type DayFilter = {
  /** On this day or later. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** After this day. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** On this day or earlier. */
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** Before this day. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** Whether the day is not known. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What laws() is narrowed to. Parts that are lists take one value or several, of which one must fit. */
export type LawFilter = {
  /** Those that fit all of these. */
  and?: InputMaybe<Array<LawFilter>>;
  /** Those that fit one of these. */
  or?: InputMaybe<Array<LawFilter>>;
  /** Those that do not fit this. */
  not?: InputMaybe<LawFilter>;
  /** Ids of laws. */
  id?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of jurisdictions whose own law it is; a member's list does not hold its bloc's laws. */
  jurisdiction?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What its jurisdiction must fit, such as a region or a bloc. */
  jurisdictionWhere?: InputMaybe<JurisdictionFilter>;
  /** Codes of kinds: the law has a provision of one of them. */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of instruments: act, decree, regulation … */
  instrument?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How a bloc's law binds. */
  binds?: InputMaybe<Array<Binding>>;
  /** Official numbers, such as 24/2018/QH14; case, spaces and points do not matter. */
  number?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether a number is on record. */
  hasNumber?: InputMaybe<Scalars['Boolean']['input']>;
  /** The title shown. */
  title?: InputMaybe<TextFilter>;
  /** Words of titles, numbers and summaries, or a piece of a title in any script, such as 网络安全法. Accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The first day known of the law. */
  firstDay?: InputMaybe<DayFilter>;
  /** The day up to which its sources speak of it. */
  asOf?: InputMaybe<DayFilter>;
  /** Whether a second reader has checked it. */
  isReviewed?: InputMaybe<Scalars['Boolean']['input']>;
  /** The state of the law on a day. */
  status?: InputMaybe<LawStatusFilter>;
  /** One of its events fits. */
  events?: InputMaybe<EventFilter>;
  /** One of its provisions fits; not: { provisions: {} } asks for laws without any. */
  provisions?: InputMaybe<ProvisionFilter>;
  /** It stands in a relation to another law. */
  relations?: InputMaybe<RelationFilter>;
  /** One of its sources fits. */
  sources?: InputMaybe<SourceFilter>;
};

/** The law was in one of the states on the day. */
export type LawStatusFilter = {
  /** States of which the law was in one. */
  is: Array<Standing>;
  /** Left out: today (UTC). */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** The law stands in a relation to another. */
export type RelationFilter = {
  /** Codes of relations: amends, replaces, implements, transposes, supplements. Left out: any. */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: the other law does it to this one. */
  inverse?: Scalars['Boolean']['input'];
};

/** What provisions() is narrowed to. */
export type ProvisionFilter = {
  /** Those that fit all of these. */
  and?: InputMaybe<Array<ProvisionFilter>>;
  /** Those that fit one of these. */
  or?: InputMaybe<Array<ProvisionFilter>>;
  /** Those that do not fit this. */
  not?: InputMaybe<ProvisionFilter>;
  /** Ids of provisions. */
  id?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of kinds. */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of pillars. */
  pillar?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The article. */
  article?: InputMaybe<TextFilter>;
  /** The summary. */
  summary?: InputMaybe<TextFilter>;
  /** Who orders, supervises or enforces. */
  authority?: InputMaybe<TextFilter>;
  /** Codes of actors: it binds one of them. */
  appliesTo?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of sanctions: a breach can lead to one of them. */
  sanctions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Grades of evidence. */
  grade?: InputMaybe<Array<Grade>>;
  /** The state of the provision on a day. */
  status?: InputMaybe<LawStatusFilter>;
  /** It is certainly in force in one of these jurisdictions on a day, inherited law included. */
  holdsIn?: InputMaybe<HoldsFilter>;
  /** The first day it binds, where it has one of its own. */
  from?: InputMaybe<DayFilter>;
  /** The first day it no longer binds, where it has one of its own. */
  to?: InputMaybe<DayFilter>;
  /** It has a value for an attribute. */
  attribute?: InputMaybe<AttributeFilter>;
  /** Its law fits. */
  law?: InputMaybe<LawFilter>;
  /** One of the pages that state it fits. */
  sources?: InputMaybe<SourceFilter>;
};

/** It is certainly in force in one of the jurisdictions on the day. */
export type HoldsFilter = {
  /** Codes of jurisdictions. */
  jurisdiction: Array<Scalars['String']['input']>;
  /** Left out: today (UTC). */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A value of a provision. Numbers compare across units: 1 day is 24 hours, a year is 8,766. */
export type AttributeFilter = {
  /** The attribute's key, such as deadline. */
  key: Scalars['String']['input'];
  /** At least. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** More than. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** At most. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** The unit of the limits. */
  unit?: InputMaybe<Unit>;
  /** Codes of choices: it has one of them. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A yes (true) or no (false). */
  flag?: InputMaybe<Scalars['Boolean']['input']>;
  /** True turns the filter round: the provision has no such value. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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
  and?: InputMaybe<Array<EventFilter>>;
  /** Those that fit one of these. */
  or?: InputMaybe<Array<EventFilter>>;
  /** Those that do not fit this. */
  not?: InputMaybe<EventFilter>;
  /** Codes of what happened: adopted, in-force, struck-down … */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Phases of a law's life. */
  phase?: InputMaybe<Array<Phase>>;
  /** When it happened. */
  date?: InputMaybe<DayFilter>;
  /** What the date rests on. */
  basis?: InputMaybe<TextFilter>;
  /** The remark. */
  note?: InputMaybe<TextFilter>;
  /** Grades of evidence. */
  grade?: InputMaybe<Array<Grade>>;
  /** Codes of kinds: it concerns a provision of one of them, by name or because it concerns the whole law. */
  concerns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its law fits. */
  law?: InputMaybe<LawFilter>;
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
  and?: InputMaybe<Array<SourceFilter>>;
  /** Those that fit one of these. */
  or?: InputMaybe<Array<SourceFilter>>;
  /** Those that do not fit this. */
  not?: InputMaybe<SourceFilter>;
  /** The page's address. */
  url?: InputMaybe<TextFilter>;
  /** The page's title. */
  title?: InputMaybe<TextFilter>;
  /** Who published it. */
  publisher?: InputMaybe<TextFilter>;
  /** Classes of sources. */
  class?: InputMaybe<Array<SourceClass>>;
  /** BCP 47 codes of languages. */
  lang?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The day on which it was read. */
  readOn?: InputMaybe<DayFilter>;
  /** Ids of documents that cite it, such as laws/vn-law-on-cybersecurity-2018. */
  document?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What findings() is narrowed to. */
export type FindingFilter = {
  /** Those that fit all of these. */
  and?: InputMaybe<Array<FindingFilter>>;
  /** Those that fit one of these. */
  or?: InputMaybe<Array<FindingFilter>>;
  /** Those that do not fit this. */
  not?: InputMaybe<FindingFilter>;
  /** Codes of jurisdictions whose law was searched. */
  jurisdiction?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Codes of kinds that were looked for. */
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
  /** NONE or NOT_APPLICABLE. */
  value?: InputMaybe<Array<AnswerStatus>>;
  /** A day for which it holds. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Grades of evidence. */
  grade?: InputMaybe<Array<Grade>>;
  /** What the sources say, in our own words. */
  note?: InputMaybe<TextFilter>;
};

/** What jurisdictions() is narrowed to. */
export type JurisdictionFilter = {
  /** Those that fit all of these. */
  and?: InputMaybe<Array<JurisdictionFilter>>;
  /** Those that fit one of these. */
  or?: InputMaybe<Array<JurisdictionFilter>>;
  /** Those that do not fit this. */
  not?: InputMaybe<JurisdictionFilter>;
  /** Codes of jurisdictions. */
  code?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Countries, territories, subdivisions or blocs. */
  kind?: InputMaybe<Array<JurisdictionKind>>;
  /** UN regions: Africa, Americas, Asia, Europe, Oceania. */
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  /** UN subregions, such as South-eastern Asia. */
  subregion?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The short English name. */
  name?: InputMaybe<TextFilter>;
  /** Codes of blocs: members of one of them on the day. */
  memberOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The day for memberOf beside it. Left out: today (UTC). */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Only those with a law on record (true) or without (false). */
  hasLaws?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of provisions. */
export type ProvisionConnection = {
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Where this page begins and ends. */
  pageInfo: PageInfo;
  /** The items with their cursors. */
  edges: Array<ProvisionEdge>;
  /** The items. */
  nodes: Array<Provision>;
};

/** An item of a page, with its place in the list. */
export type ProvisionEdge = {
  /** Where it stands, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Provision;
};

/** A page of events. */
export type EventConnection = {
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Where this page begins and ends. */
  pageInfo: PageInfo;
  /** The items with their cursors. */
  edges: Array<EventEdge>;
  /** The items. */
  nodes: Array<Event>;
};

/** An item of a page, with its place in the list. */
export type EventEdge = {
  /** Where it stands, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Event;
};

/** A page of sources. */
export type SourceConnection = {
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Where this page begins and ends. */
  pageInfo: PageInfo;
  /** The items with their cursors. */
  edges: Array<SourceEdge>;
  /** The items. */
  nodes: Array<Source>;
};

/** An item of a page, with its place in the list. */
export type SourceEdge = {
  /** Where it stands, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Source;
};

/** A page of findings. */
export type FindingConnection = {
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Where this page begins and ends. */
  pageInfo: PageInfo;
  /** The items with their cursors. */
  edges: Array<FindingEdge>;
  /** The items. */
  nodes: Array<Finding>;
};

/** An item of a page, with its place in the list. */
export type FindingEdge = {
  /** Where it stands, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Finding;
};

/** The order of a list. Items that are equal in it follow by id. */
export type ProvisionOrder =
  /** By id: law by law. */
  | 'ID_ASC'
  /** The same, backwards. */
  | 'ID_DESC'
  /** By the code of the kind. */
  | 'KIND_ASC';

/** The order of a list. Items that are equal in it follow by id. */
export type EventOrder =
  /** Oldest first; what has no day stands last. */
  | 'DATE_ASC'
  /** Newest first; what has no day stands last. */
  | 'DATE_DESC'
  /** By id: law by law. */
  | 'ID_ASC';

/** The order of a list. Items that are equal in it follow by id. */
export type SourceOrder =
  /** By id: document by document. */
  | 'ID_ASC'
  /** By address. */
  | 'URL_ASC'
  /** By publisher, in the order of its characters. */
  | 'PUBLISHER_ASC';

/** The order of a list. Items that are equal in it follow by id. */
export type FindingOrder =
  /** By id: jurisdiction by jurisdiction. */
  | 'ID_ASC'
  /** By the code of the kind. */
  | 'KIND_ASC';

/** A missing transposition: a bloc's law reaches a member on the day, and no law of the member that transposes it is certainly in force on record. */
export type Gap = {
  /** The day asked about. */
  on: Scalars['Date']['output'];
  /** The bloc's law. */
  law: Law;
  /** The member. */
  member: Jurisdiction;
  /** The bloc through which the law reaches the member. */
  via: Jurisdiction;
  /** The last day for transposing it. Null: not on record. */
  deadline?: Maybe<Scalars['PartialDate']['output']>;
  /** Whether the deadline had certainly passed. Null without a deadline on record. */
  overdue?: Maybe<Scalars['Boolean']['output']>;
  /** How far a transposing law has certainly come. Null: none on record, which does not prove that there is none. */
  transposition?: Maybe<Standing>;
  /** The member's laws that transpose it, whatever their state. */
  transposedBy: Array<Law>;
};

/** Who makes law: a country, a territory, a subdivision or a bloc. Listing one takes no position on its status. */
export type Jurisdiction = Node & {
  /** ISO 3166-1 alpha-2 code, or the bloc's own code. */
  code: Scalars['String']['output'];
  /** Country, territory, subdivision or bloc. */
  kind: JurisdictionKind;
  /** Short English name. */
  name: Scalars['String']['output'];
  /** Official English name. */
  officialName: Scalars['String']['output'];
  /** ISO 3166-1 alpha-3 code. Null for blocs. */
  alpha3?: Maybe<Scalars['String']['output']>;
  /** UN M49 code. Null for blocs and Kosovo. */
  m49?: Maybe<Scalars['String']['output']>;
  /** UN region. Null for blocs and Antarctica. */
  region?: Maybe<Scalars['String']['output']>;
  /** UN subregion. Null for blocs and Antarctica. */
  subregion?: Maybe<Scalars['String']['output']>;
  /** The blocs it was or is a member of. */
  memberships: Array<Membership>;
  /** For a bloc: its members on a day. Empty for countries. */
  members: Array<Jurisdiction>;
  /** Its own laws; those of its blocs stand under the blocs. */
  laws: LawConnection;
  /** Its answers to kinds of provisions on a day, inherited law included. Kinds that were not reviewed are listed too. */
  answers: Array<Answer>;
  /** What was looked for and not found. */
  findings: Array<Finding>;
  /** Its id among all objects: jurisdictions/ and its code. */
  id: Scalars['ID']['output'];
};


/** Who makes law: a country, a territory, a subdivision or a bloc. Listing one takes no position on its status. */
export type JurisdictionMembersArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Who makes law: a country, a territory, a subdivision or a bloc. Listing one takes no position on its status. */
export type JurisdictionLawsArgs = {
  where?: InputMaybe<LawFilter>;
  orderBy?: LawOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Who makes law: a country, a territory, a subdivision or a bloc. Listing one takes no position on its status. */
export type JurisdictionAnswersArgs = {
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  pillar?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of jurisdictions. */
export type JurisdictionConnection = {
  /** How many fit, on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The jurisdictions of this page, with cursors. */
  edges: Array<JurisdictionEdge>;
  /** The jurisdictions of this page, without cursors. */
  nodes: Array<Jurisdiction>;
};

/** A jurisdiction in a list, and where it stands. */
export type JurisdictionEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The jurisdiction. */
  node: Jurisdiction;
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

/** Membership of a bloc for a span of days. */
export type Membership = {
  /** The member. */
  member: Jurisdiction;
  /** The bloc. */
  bloc: Jurisdiction;
  /** First day. Null: not found. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** First day no longer a member. Null: still a member. */
  to?: Maybe<Scalars['PartialDate']['output']>;
  /** First day no longer bound by the bloc's law, where that is later than `to`. Null: the same. */
  boundUntil?: Maybe<Scalars['PartialDate']['output']>;
  /** How good the evidence is. */
  grade: Grade;
  /** What states it. */
  citations: Array<Citation>;
};

/** What a jurisdiction's law says to a kind on a day: the most binding of all its provisions of that kind. */
export type Answer = {
  /** Whose answer it is. */
  jurisdiction: Jurisdiction;
  /** The kind it answers. */
  kind: Kind;
  /** The answer; the lesser one while uncertain. */
  status: AnswerStatus;
  /** The most binding answer it can be, while a date is known to the month or year only. Null when certain. */
  orStatus?: Maybe<AnswerStatus>;
  /** True while a date is known to the month or year only. */
  uncertain: Scalars['Boolean']['output'];
  /** First day of this answer. Null when not reviewed, or since before the record. */
  from?: Maybe<Scalars['Date']['output']>;
  /** First day after it. Null: open. */
  to?: Maybe<Scalars['Date']['output']>;
  /** The provisions behind it, most binding first. */
  provisions: Array<HeldProvision>;
  /** For each scale and number of the kind, the strictest value among the provisions certainly in force; where neither end is stricter, the smallest. */
  strictest: Array<Attribute>;
  /**
   * The highest penalties among the provisions certainly in force: fines, one a currency, then shares of turnover, one a basis, then imprisonment.
   * What else can be ordered stands with each provision. Empty: none recorded.
   */
  highestPenalties: Array<HighestPenalty>;
  /** The finding of absence behind it. Null unless the answer is NONE or NOT_APPLICABLE. */
  finding?: Maybe<Finding>;
  /** Laws of blocs with a provision of this kind that no law of the jurisdiction transposes, as far as is on record. */
  gaps: Array<Gap>;
};

/** The highest penalty of its sort. Amounts in different currencies, and shares of different turnover, are not compared. */
export type HighestPenalty = {
  /** What sort of penalty it is. */
  type: PenaltyType;
  /** The amount in its currency, the share in %, or the prison term in months. */
  highest: Quantity;
  /** Of which turnover: worldwide, national, group. Null unless it is a share of turnover. */
  turnoverOf?: Maybe<Term>;
  /** The provisions that set it: several where several set the same. */
  provisions: Array<HeldProvision>;
};

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

/** A provision as it stands in a jurisdiction on a day. */
export type HeldProvision = {
  /** The provision, with its law. */
  provision: Provision;
  /** Its state on the day. Null when uncertain and there was none before. */
  status?: Maybe<Standing>;
  /** The other state it can be. Null when certain. */
  orStatus?: Maybe<Standing>;
  /** True while a date is known to the month or year only. */
  uncertain: Scalars['Boolean']['output'];
  /** How it comes to hold there. */
  how: Inheritance;
  /** The bloc whose law it is. Null for own law. */
  via?: Maybe<Jurisdiction>;
  /** The national law that transposes it. Null unless inherited so. */
  viaLaw?: Maybe<Law>;
  /** True where it has ended only because the jurisdiction left the bloc. No answer follows from it: own law may have kept the rule. */
  leftBloc: Scalars['Boolean']['output'];
};

/** How a provision comes to hold in a jurisdiction. */
export type Inheritance =
  /** It is the jurisdiction's own law. */
  | 'OWN'
  /** It is a bloc's law that binds members by itself. */
  | 'DIRECTLY'
  /** It is a bloc's law that a national law transposes. */
  | 'THROUGH_TRANSPOSITION';

/** A verified absence: somebody looked for a rule of a kind, and sources say there is none. */
export type Finding = Node & {
  /** The finding's id. */
  id: Scalars['ID']['output'];
  /** Whose law was searched. */
  jurisdiction: Jurisdiction;
  /** What was looked for. */
  kind: Kind;
  /** NONE or NOT_APPLICABLE. */
  value: AnswerStatus;
  /** First day the sources speak of. Null: the day of asOf. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** First day it no longer holds. Null: not ended on record. */
  to?: Maybe<Scalars['PartialDate']['output']>;
  /** The newest day the sources speak of. */
  asOf: Scalars['PartialDate']['output'];
  /** What the sources say, in our own words. */
  note: Scalars['String']['output'];
  /** How good the evidence is. */
  grade: Grade;
  /** What states it. */
  citations: Array<Citation>;
};

/** Jurisdictions side by side on a day. */
export type Comparison = {
  /** The day compared. */
  on: Scalars['Date']['output'];
  /** The columns. */
  jurisdictions: Array<Jurisdiction>;
  /** One row a kind, in the codebook's order. Rows in which nothing was reviewed stand among them, and say so. */
  rows: Array<ComparisonRow>;
};


/** Jurisdictions side by side on a day. */
export type ComparisonRowsArgs = {
  differencesFirst?: Scalars['Boolean']['input'];
  onlyDifferences?: Scalars['Boolean']['input'];
};

/** A kind and the answers to it, one a column. */
export type ComparisonRow = {
  /** The kind compared in the row. */
  kind: Kind;
  /** In the order of the columns. */
  cells: Array<Answer>;
  /** How many of the columns have an answer on record. 0: nothing was reviewed. */
  reviewed: Scalars['Int']['output'];
  /** Whether two columns with an answer on record differ, in state or in values. Penalties are not held together: many are amounts in different currencies. */
  differs: Scalars['Boolean']['output'];
  /** In what they differ. Empty: in nothing, or fewer than two were reviewed. */
  differsIn: Array<Difference>;
};

/** In what the answers of a row differ. */
export type Difference =
  /** Two columns have different states, or one is uncertain where the other is not. */
  | 'STATE'
  /** Two columns with the rule in force, or perhaps in force, have different strictest values: another number or step of a scale, or a value where the other has none on record. */
  | 'VALUES';

/** An act, decree, rule or other instrument, as the record knows it. */
export type Law = Node & {
  /** The record's own id, which never changes: jurisdiction, title, year. */
  id: Scalars['ID']['output'];
  /** Who made the law: a country, territory or bloc. */
  jurisdiction: Jurisdiction;
  /** What sort of instrument it is: act, decree, rules, directive … */
  instrument: Term;
  /** How a bloc's law binds the bloc's members. Null for laws of countries. */
  binds?: Maybe<Binding>;
  /** The title shown, in English or the language it was read in. */
  title: Scalars['String']['output'];
  /** Every title on record: shown, original, aliases and other translations. */
  titles: Array<Title>;
  /** The official number, such as 24/2018/QH14. Null when none was seen. */
  number?: Maybe<Scalars['String']['output']>;
  /** Every way the official number is written. */
  numbers: Array<Number>;
  /** One or two sentences on what the law does. Null when not yet written. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The newest day up to which the pages read speak of this law. Nothing here says what happened after it. */
  asOf: Scalars['PartialDate']['output'];
  /** The first day known of the law: its adoption where known, by which lists are ordered. */
  firstDay: Scalars['Date']['output'];
  /** In which state the law as a whole was on a day. Null before its first event. */
  state?: Maybe<State>;
  /** What happened to the law, oldest first. */
  events: Array<Event>;
  /** Laws it amends, replaces, implements or transposes, and laws that do so to it. */
  relations: Array<Relation>;
  /** Its duties, powers, rights and offences. */
  provisions: Array<Provision>;
  /** The pages that were read for it. */
  sources: Array<Source>;
  /** The day it was read and coded. */
  readOn: Scalars['Date']['output'];
  /** The day a second reader checked it afresh. Null: not yet. */
  reviewedOn?: Maybe<Scalars['Date']['output']>;
};


/** An act, decree, rule or other instrument, as the record knows it. */
export type LawStateArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An act, decree, rule or other instrument, as the record knows it. */
export type LawProvisionsArgs = {
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A page of laws. */
export type LawConnection = {
  /** How many laws fit, on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The laws of this page, with cursors. */
  edges: Array<LawEdge>;
  /** The laws of this page, without cursors. */
  nodes: Array<Law>;
};

/** A law in a list, and where it stands. */
export type LawEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The law. */
  node: Law;
};

/** How a bloc's law binds the bloc's members. */
export type Binding =
  /** By itself, on every day of membership. */
  | 'DIRECTLY'
  /** Through a national law that transposes it. */
  | 'THROUGH_TRANSPOSITION';

/** A law's title in one language. */
export type Title = {
  /** The title. */
  text: Scalars['String']['output'];
  /** BCP 47 code of the language. */
  lang: Scalars['String']['output'];
  /** Shown, original or another. */
  role: TitleRole;
  /** How good the evidence is. */
  grade: Grade;
  /** What states it. */
  citations: Array<Citation>;
};

/** What a title is to its law. */
export type TitleRole =
  /** The one shown. */
  | 'MAIN'
  /** The title in the language of the law. */
  | 'ORIGINAL'
  /** Another title or translation in use. */
  | 'ALIAS';

/** An official number of a law, as one source writes it. */
export type Number = {
  /** The number. */
  text: Scalars['String']['output'];
  /** How good the evidence is. */
  grade: Grade;
  /** What states it. */
  citations: Array<Citation>;
};

/** Something that happened to a law on a day: proposed, adopted, in force, amended, struck down … */
export type Event = Node & {
  /** The event's id. */
  id: Scalars['ID']['output'];
  /** The law it happened to. */
  law: Law;
  /** What happened. */
  kind: Term;
  /** When, as precisely as the source says. Null: it happened, the day was not found. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** The first day the date can mean. Null with an unknown date. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The last day the date can mean. Null with an unknown date. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** The chamber that passed it. Null where there is one, or none was named. */
  chamber?: Maybe<Scalars['String']['output']>;
  /** What the date rests on, such as the commencement article. Null when not noted. */
  basis?: Maybe<Scalars['String']['output']>;
  /** A remark. Null when there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** The law that did it. Null when none is on record. */
  byLaw?: Maybe<Law>;
  /** The bloc whose members it came to bind. Null unless the law was incorporated. */
  into?: Maybe<Jurisdiction>;
  /** The provisions it concerns. Empty: the whole law. */
  provisions: Array<Provision>;
  /** How good the evidence is. */
  grade: Grade;
  /** What states it. */
  citations: Array<Citation>;
  /** Other dates that sources give. */
  otherValues: Array<OtherValue>;
};

/** How two laws hang together, told from the law it stands under. */
export type Relation = {
  /** What sort of relation it is. */
  kind: Term;
  /** As it reads from this law: amends, or amended by. */
  name: Scalars['String']['output'];
  /** True when the other law does it to this one. */
  inverse: Scalars['Boolean']['output'];
  /** The other law. */
  law: Law;
  /** How good the evidence is. */
  grade: Grade;
  /** What states it. */
  citations: Array<Citation>;
};

/** One duty, power, right or offence of a law. */
export type Provision = Node & {
  /** The provision's id: the law's id and a name of its own. */
  id: Scalars['ID']['output'];
  /** The law it stands in. */
  law: Law;
  /** What it is coded as. */
  kind: Kind;
  /** Where in the law it stands. Null when no page read gives it. */
  article?: Maybe<Scalars['String']['output']>;
  /** Who must do what, by when, on pain of what, in our own words. */
  summary: Scalars['String']['output'];
  /** First day it binds, where that differs from the law's own commencement. Null: with the law. */
  from?: Maybe<Scalars['PartialDate']['output']>;
  /** First day it no longer binds, where that differs from the law's own end. Null: with the law. */
  to?: Maybe<Scalars['PartialDate']['output']>;
  /** The day its text was adopted, when a later amendment brought it. Null: with the law. */
  enacted?: Maybe<Scalars['PartialDate']['output']>;
  /** In which state it was on a day. Null before it was proposed. */
  state?: Maybe<State>;
  /** Its states from the first day known to the last. */
  states: Array<State>;
  /** Who is bound. Empty: not said. */
  appliesTo: Array<Term>;
  /** The smallest size it binds. Null: no such test on record. */
  threshold?: Maybe<Quantity>;
  /** Who orders, supervises or enforces. Null: not said. */
  authority?: Maybe<Scalars['String']['output']>;
  /** The highest penalty on record. Null: none recorded. */
  penalty?: Maybe<Penalty>;
  /** The values that its kind asks for: deadlines, periods, ages, schemes. */
  attributes: Array<Attribute>;
  /** How good the evidence is. */
  grade: Grade;
  /** What states it, and where. */
  citations: Array<Citation>;
  /** Other values that sources give. */
  otherValues: Array<OtherValue>;
};


/** One duty, power, right or offence of a law. */
export type ProvisionStateArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A number with its unit. */
export type Quantity = {
  /** The number. */
  value: Scalars['Float']['output'];
  /** h, d, months, years, %, users … or an ISO 4217 currency code. */
  unit: Scalars['String']['output'];
};

/** The highest penalty for breaking a provision. Null fields: not recorded. */
export type Penalty = {
  /** Highest fine as an amount of money. */
  fine?: Maybe<Quantity>;
  /** Highest fine as a share of turnover, in %. */
  turnoverShare?: Maybe<Scalars['Float']['output']>;
  /** Of which turnover: worldwide, national, group. */
  turnoverOf?: Maybe<Term>;
  /** Longest prison term in months. */
  prisonMonths?: Maybe<Scalars['Float']['output']>;
  /** What else can be ordered: blocking, loss of licence … */
  sanctions: Array<Term>;
};

/** A value that a provision sets: a deadline, a period, a scheme. One of number, choice, choices and flag is given, as its definition says. */
export type Attribute = {
  /** What it is a value of. */
  definition: AttributeDefinition;
  /** The number as written, with its unit. */
  number?: Maybe<Quantity>;
  /** The number in the definition's unit, by which laws are compared: 1 d is 24 h. */
  inUnit?: Maybe<Scalars['Float']['output']>;
  /** The choice made. Null for other types. */
  choice?: Maybe<Choice>;
  /** The choices made. Null for other types. */
  choices?: Maybe<Array<Choice>>;
  /** Yes (true) or no (false). Null for other types. */
  flag?: Maybe<Scalars['Boolean']['output']>;
};

/** Another value that sources give for a field; the best graded one stands in the field. */
export type OtherValue = {
  /** The field it is a value of, such as date. */
  field: Scalars['String']['output'];
  /** The value, as text. */
  value: Scalars['String']['output'];
  /** What states it. */
  citations: Array<Citation>;
};

/** Where a source states a fact. */
export type Citation = {
  /** The page that was read. */
  source: Source;
  /** The place in it, such as Art. 26(3). Null: the page as a whole. */
  place?: Maybe<Scalars['String']['output']>;
};

/** A page that was opened and read. */
export type Source = Node & {
  /** The source's id. */
  id: Scalars['ID']['output'];
  /** The page's own address. */
  url: Scalars['URL']['output'];
  /** The page's title. */
  title: Scalars['String']['output'];
  /** Who publishes it. */
  publisher: Scalars['String']['output'];
  /** How near it is to the law itself. */
  class: SourceClass;
  /** BCP 47 code of its language. */
  lang: Scalars['String']['output'];
  /** The day it was read. */
  readOn: Scalars['Date']['output'];
};

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

/**
 * A state and the days it lasted. Where a date is known to the month or year only, the days in which a change may or may not have happened
 * are uncertain: then `status` is the state before the change and `orStatus` the one after it.
 */
export type State = {
  /** Null when uncertain and there was no state before. */
  status?: Maybe<Standing>;
  /** The other state it can be. Null when certain. */
  orStatus?: Maybe<Standing>;
  /** True while a change may or may not have happened. */
  uncertain: Scalars['Boolean']['output'];
  /** First day of it. */
  from?: Maybe<Scalars['Date']['output']>;
  /** First day after it. Null: open. */
  to?: Maybe<Scalars['Date']['output']>;
};

/**
 * What can be fetched anew by its id alone. Ids are readable and unlike each other whatever they name, and stay the same for good:
 * - a law has the id that stands in its address, and a provision and an event begin with it: vn-law-on-cybersecurity-2018,
 *   vn-law-on-cybersecurity-2018:takedown-24h, vn-law-on-cybersecurity-2018:adopted:2018-06-12;
 * - a finding begins with its jurisdiction's code in capitals, and a source with its document: NZ:real-name:2024-05, laws/vn-law-on-cybersecurity-2018:gazette;
 * - a claim has the id that stands in its address, which no law has: seeds are checked for it;
 * - what is known by a code has an id made of it: jurisdictions/VN, kinds/takedown-duty, pillars/content.
 */
export type Node = {
  /** The id, the same for good and no other object's. */
  id: Scalars['ID']['output'];
};

/** Which rule of internet law held where, on any day, proved to the article. */
export type Query = {
  /** One country, territory or bloc by its code. Null when there is none with that code. */
  jurisdiction?: Maybe<Jurisdiction>;
  /** Countries, territories and blocs, by name. */
  jurisdictions: JurisdictionConnection;
  /** One law by its id, or by an id it formerly had. Null when there is none. */
  law?: Maybe<Law>;
  /** Laws, oldest first unless ordered otherwise. */
  laws: LawConnection;
  /** Duties, powers, rights and offences of all laws. */
  provisions: ProvisionConnection;
  /** What happened to laws, anywhere, oldest first unless ordered otherwise. */
  events: EventConnection;
  /** The pages that were read, one entry a page and document. */
  sources: SourceConnection;
  /** Verified absences. */
  findings: FindingConnection;
  /** One kind of provision by its code. Null when there is none. */
  kind?: Maybe<Kind>;
  /** The headings under which kinds of provisions are compared, each with its kinds, in the codebook's order. */
  pillars: Array<Pillar>;
  /** Jurisdictions side by side: one row a kind, one cell a jurisdiction, each with its answer on the day and the provisions behind it. */
  compare: Comparison;
  /** What the record holds, how it was checked, and how to cite it. */
  dataset: Dataset;
  /**
   * How a kind of rule spread: how many jurisdictions held it at the end of each year or quarter, who began when, and who ended it, with the
   * coverage of the record beside each number.
   */
  adoption: Adoption;
  /**
   * The country-years of a kind of rule for event-history analysis: one row for each jurisdiction and year, with its state when the year began,
   * whether it adopted or ended the rule in it, and how many others held it before.
   */
  riskSet: Array<RiskRow>;
  /**
   * How the law changed between two days, as the record tells it now: what began, ended, became stricter or looser, where. What the record itself
   * learned in between is another question: recordChanges.
   */
  changes: LawChanges;
  /** What the record learned, corrected or withdrew between two releases. The law may have stood still meanwhile: its changes are told by `changes`. */
  recordChanges: RecordChanges;
  /** The states that the record has had, the newest first. */
  releases: Array<Release>;
  /** Sentences that somebody published about internet law, each tested by a question to the record, by their publication. */
  claims: Array<Claim>;
  /** One claim by its id. Null when there is none. */
  claim?: Maybe<Claim>;
  /**
   * How many there are, grouped by up to three dimensions. An item that stands in several groups of a dimension (an actor, a bloc, a kind) is counted in
   * each of them, once.
   */
  counts: Array<Count>;
  /** Every kind of provision, in the codebook's order. */
  kinds: Array<Kind>;
  /** The kinds that stand for a code of another database. */
  crosswalk: Array<Kind>;
  /**
   * How far the law of jurisdictions lies apart on a day, pair by pair, with the reasons kind by kind. It says in how many answers they differ,
   * not who is right, and only as much as the record has looked at: read it with its coverage.
   */
  distance: DistanceTable;
  /** Whose law lies nearest to that of a jurisdiction on a day. */
  neighbours: Neighbourhood;
  /** How the distance of jurisdictions to others changed over time. */
  drift: Array<Drift>;
  /**
   * Which jurisdictions fall into groups of like law on a day: average linkage over their distances (Sokal and Michener 1958), with the
   * stability of each group when the kinds are drawn anew with replacement (Hennig 2007). The draws are the same each time.
   */
  clusters: Clustering;
  /**
   * Where a bloc's law should have been made part of a member's own law and no such law is in force on record: directives without a
   * transposing law, by their deadline.
   */
  gaps: Array<Gap>;
  /** The object that has an id, as the record has it now; nodes(ids:, release:) asks an earlier release. Null when there is none. A former id of a law finds it by law(id:) only. */
  node?: Maybe<Node>;
  /** Objects by their ids, in the order of these, with null in the place of an id that no object has. */
  nodes: Array<Maybe<Node>>;
  /**
   * A number of a kind of rule compared: the shortest takedown deadline, the longest retention, the age limits, strictest first, with how many
   * jurisdictions have a number, have the rule without one, verifiably have no such rule, have another answer, or were not reviewed.
   */
  ranking: Ranking;
  /**
   * Laws, provisions, jurisdictions and kinds that fit a few words, best first. All words must be found, in any order: in titles in every
   * language and script, numbers, summaries, articles, names, codes, questions and definitions, or in the names of the law and jurisdiction
   * that it belongs to. Case and accents do not matter, nor does the form of an English word (blocks, blocking); the last word may be unfinished; a word
   * that the record does not know stands for those most like it. Where nothing has all words, what has some of them is told.
   */
  search: SearchHitConnection;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryJurisdictionArgs = {
  code: Scalars['String']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryJurisdictionsArgs = {
  where?: InputMaybe<JurisdictionFilter>;
  orderBy?: JurisdictionOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryLawArgs = {
  id: Scalars['String']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryLawsArgs = {
  where?: InputMaybe<LawFilter>;
  orderBy?: LawOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryProvisionsArgs = {
  where?: InputMaybe<ProvisionFilter>;
  orderBy?: ProvisionOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryEventsArgs = {
  where?: InputMaybe<EventFilter>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QuerySourcesArgs = {
  where?: InputMaybe<SourceFilter>;
  orderBy?: SourceOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryFindingsArgs = {
  where?: InputMaybe<FindingFilter>;
  orderBy?: FindingOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryKindArgs = {
  code: Scalars['String']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryPillarsArgs = {
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryCompareArgs = {
  jurisdictions: Array<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  pillar?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryDatasetArgs = {
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryAdoptionArgs = {
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  crosswalk?: InputMaybe<CrosswalkCode>;
  among?: InputMaybe<JurisdictionFilter>;
  by?: Period;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryRiskSetArgs = {
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  crosswalk?: InputMaybe<CrosswalkCode>;
  among?: InputMaybe<JurisdictionFilter>;
  from?: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryChangesArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  among?: InputMaybe<JurisdictionFilter>;
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  pillar?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryRecordChangesArgs = {
  from: Scalars['ReleaseOrDay']['input'];
  to?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryReleasesArgs = {
  first?: Scalars['Int']['input'];
  before?: InputMaybe<Scalars['Int']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryClaimsArgs = {
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryClaimArgs = {
  id: Scalars['String']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryCountsArgs = {
  of: Counted;
  by: Array<Dimension>;
  where?: InputMaybe<CountFilter>;
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: Scalars['Int']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryKindsArgs = {
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryCrosswalkArgs = {
  scheme: Scalars['String']['input'];
  code: Scalars['String']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryDistanceArgs = {
  jurisdictions: Array<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  terms?: DistanceTerms;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryNeighboursArgs = {
  of: Scalars['String']['input'];
  among?: InputMaybe<JurisdictionFilter>;
  first?: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  terms?: DistanceTerms;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryDriftArgs = {
  of: Array<Scalars['String']['input']>;
  reference: Array<Scalars['String']['input']>;
  by?: Period;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  terms?: DistanceTerms;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryClustersArgs = {
  among?: InputMaybe<JurisdictionFilter>;
  count?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  terms?: DistanceTerms;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryGapsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  law?: InputMaybe<Array<Scalars['String']['input']>>;
  among?: InputMaybe<JurisdictionFilter>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  first?: Scalars['Int']['input'];
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QueryRankingArgs = {
  kind: Scalars['String']['input'];
  attribute: Scalars['String']['input'];
  among?: InputMaybe<JurisdictionFilter>;
  on?: InputMaybe<Scalars['Date']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};


/** Which rule of internet law held where, on any day, proved to the article. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  in?: InputMaybe<Array<SearchIn>>;
  jurisdiction?: InputMaybe<Array<Scalars['String']['input']>>;
  kind?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  release?: InputMaybe<Scalars['ReleaseOrDay']['input']>;
};

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

/** The order of a list of jurisdictions. */
export type JurisdictionOrder =
  /** By short English name. */
  | 'NAME_ASC'
  /** By code. */
  | 'CODE_ASC';

/** Where in a list a page begins and ends. */
export type PageInfo = {
  /** Whether the list goes on after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something stands before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Where the first item of the page stands. Null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Where the last item of the page stands, for `after`. Null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** A number of a kind of rule compared on a day. */
export type Ranking = {
  /** The kind of rule. */
  kind: Kind;
  /** The number compared, with its unit and which end is stricter. */
  attribute: AttributeDefinition;
  /** The day. */
  on: Scalars['Date']['output'];
  /** How many jurisdictions are compared: the sum of the five counts. */
  population: Scalars['Int']['output'];
  /** How many have the rule in force with a number. */
  withNumber: Scalars['Int']['output'];
  /** How many have the rule in force and no number on record. */
  withoutNumber: Scalars['Int']['output'];
  /** How many verifiably have no such rule: it was looked for and not found. */
  none: Scalars['Int']['output'];
  /** How many have another answer on record: ended, proposed, adopted, suspended, not applicable, or uncertain on the day. */
  notInForce: Scalars['Int']['output'];
  /** How many have no answer on record. It says nothing about their law. */
  notReviewed: Scalars['Int']['output'];
  /** The numbers of those that have one. Null when none has. */
  distribution?: Maybe<Distribution>;
  /** The same by UN region. Jurisdictions without a region are left out. */
  regions: Array<RankingRegion>;
  /** The same among the members that blocs had on the day. A code that is no bloc's is left out. */
  blocs: Array<RankingBloc>;
  /** Jurisdictions with a number, strictest first; where neither end is stricter, the smallest first. Equal numbers share a rank. */
  places: Array<RankingPlace>;
};


/** A number of a kind of rule compared on a day. */
export type RankingBlocsArgs = {
  codes: Array<Scalars['String']['input']>;
};

/** How numbers are spread, in the attribute's unit. */
export type Distribution = {
  /** How many numbers. */
  count: Scalars['Int']['output'];
  /** The smallest. */
  minimum: Scalars['Float']['output'];
  /** A quarter of the numbers is not above it. */
  lowerQuartile: Scalars['Float']['output'];
  /** Half of the numbers is not above it. */
  median: Scalars['Float']['output'];
  /** Three quarters of the numbers are not above it. */
  upperQuartile: Scalars['Float']['output'];
  /** The largest. */
  maximum: Scalars['Float']['output'];
};

/** A number of a kind of rule among the members of a bloc. */
export type RankingBloc = {
  /** The bloc. */
  bloc: Jurisdiction;
  /** How many of the jurisdictions compared are members: the sum of the five counts. */
  population: Scalars['Int']['output'];
  /** How many have the rule in force with a number. */
  withNumber: Scalars['Int']['output'];
  /** How many have the rule in force and no number on record. */
  withoutNumber: Scalars['Int']['output'];
  /** How many verifiably have no such rule: it was looked for and not found. */
  none: Scalars['Int']['output'];
  /** How many have another answer on record: ended, proposed, adopted, suspended, not applicable, or uncertain on the day. */
  notInForce: Scalars['Int']['output'];
  /** How many have no answer on record. It says nothing about their law. */
  notReviewed: Scalars['Int']['output'];
  /** How its members' numbers are spread. Null when none has one. */
  distribution?: Maybe<Distribution>;
};

/** A number of a kind of rule in a UN region. */
export type RankingRegion = {
  /** UN region: Africa, Americas, Asia, Europe, Oceania. */
  region: Scalars['String']['output'];
  /** How many of the jurisdictions compared lie in the region: the sum of the five counts. */
  population: Scalars['Int']['output'];
  /** How many have the rule in force with a number. */
  withNumber: Scalars['Int']['output'];
  /** How many have the rule in force and no number on record. */
  withoutNumber: Scalars['Int']['output'];
  /** How many verifiably have no such rule: it was looked for and not found. */
  none: Scalars['Int']['output'];
  /** How many have another answer on record: ended, proposed, adopted, suspended, not applicable, or uncertain on the day. */
  notInForce: Scalars['Int']['output'];
  /** How many have no answer on record. It says nothing about their law. */
  notReviewed: Scalars['Int']['output'];
  /** How the region's numbers are spread. Null when none has one. */
  distribution?: Maybe<Distribution>;
};

/** A jurisdiction's strictest number. */
export type RankingPlace = {
  /** 1 for the strictest. */
  rank: Scalars['Int']['output'];
  /** Whose number it is. */
  jurisdiction: Jurisdiction;
  /** The number as the law has it. */
  number: Quantity;
  /** The number in the attribute's unit, by which it is compared. */
  inUnit: Scalars['Float']['output'];
  /** The provision that sets it, and how it comes to hold. */
  held: HeldProvision;
};

/** What search() looks for. */
export type SearchIn =
  /** Laws. */
  | 'LAW'
  /** Duties, powers, rights and offences of laws. */
  | 'PROVISION'
  /** Countries, territories and blocs. */
  | 'JURISDICTION'
  /** Kinds of provisions. */
  | 'KIND';

/** A page of what was found. */
export type SearchHitConnection = {
  /** How many were found, on all pages. Of more than 1,000 those are ranked that have all words in their names, then those of the newest laws; the others are not told. */
  totalCount: Scalars['Int']['output'];
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The hits of this page, with cursors. */
  edges: Array<SearchHitEdge>;
  /** The hits of this page, without cursors. */
  nodes: Array<SearchHit>;
};

/** A hit in a list, and where it stands. */
export type SearchHitEdge = {
  /** Where it stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: SearchHit;
};

/** What was found, and why. */
export type SearchHit = {
  /** What was found. */
  subject: SearchSubject;
  /**
   * How well it fits, by which hits are ordered; equal ones follow by id. From 3: the text is its title, number, code or name; from 2: its names
   * have all words; from 1: all words are found; below: some are. Higher between these where words stand oftener and in better places, and names are shorter.
   */
  rank: Scalars['Float']['output'];
  /** The title to show: of a law, jurisdiction or kind its own; of a provision its kind, article and law. */
  title: Scalars['String']['output'];
  /** Up to three of its own texts in which words are found, names first. Empty where they are found in the names of what it belongs to only. */
  passages: Array<Passage>;
};

/** What can be found. */
export type SearchSubject = Law | Provision | Jurisdiction | Kind;

/** A text with words of the question in it: as a whole, or the 240 characters or so around the first, with … where it was cut. */
export type Passage = {
  /** Which text of what was found it is. */
  part: PassagePart;
  /** The text in pieces, to be joined as they are. They are plain text, not HTML. */
  fragments: Array<Fragment>;
};

/** A piece of a text. */
export type Fragment = {
  /** The piece, with its spaces. */
  text: Scalars['String']['output'];
  /** Whether it is what was looked for, and can be marked. */
  isMatch: Scalars['Boolean']['output'];
};

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

/** What is told as it happens, over server-sent events (`Accept: text/event-stream`). */
export type Subscription = {
  /** Each release of the record that is made from now on, as soon as it can be asked about. */
  released: Release;
};
