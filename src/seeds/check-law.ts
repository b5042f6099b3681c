// Do the dates, provisions and values of one law fit each other and the codebook?

import { earliestDay, latestDay } from '../law/partial-date.ts';
import { lawStatus } from '../law/status.ts';
import { attributeProblem } from './attribute.ts';
import type { Codebook } from './codebook.ts';
import type { Report, SeedFile } from './file.ts';
import type { Law, LawEvent, Provision } from './format.ts';
import { overlapping, spanOf } from './interval.ts';
import { type Path, suggestion } from './problem.ts';

export function checkLaw(seed: SeedFile<Law>, codebook: Codebook, blocs: Set<string>, report: Report): void {
  const law = seed.content;
  const say = (at: Path, message: string) => report(seed, at, message);
  if (blocs.has(law.jurisdiction) && !law.binds)
    say(['jurisdiction'], 'is a bloc, so binds is missing. Add binds: directly or binds: through-transposition.');
  if (!blocs.has(law.jurisdiction) && law.binds) say(['binds'], 'belongs to the laws of blocs. Remove it.');
  if (law.titles.filter((title) => title.role === 'main').length > 1)
    say(['titles'], 'has more than one main title. Mark the others as alias or original.');
  checkEvents(law, blocs, say);
  const life = lifeOf(law);
  const slugs = law.provisions.map((provision) => provision.id);
  law.provisions.forEach((provision, index) => {
    const at: Path = ['provisions', index];
    if (slugs.indexOf(provision.id) !== index)
      say([...at, 'id'], `"${provision.id}" is the id of another provision of this law. Choose another.`);
    checkProvisionDates(law, provision, life, (path, message) => say([...at, ...path], message));
    checkAttributes(provision, codebook, (path, message) => say([...at, ...path], message));
  });
  checkOverlaps(law, say);
}

type Say = (at: Path, message: string) => void;

function checkEvents(law: Law, blocs: Set<string>, say: Say): void {
  const seen = new Set<string>();
  const slugs = law.provisions.map((provision) => provision.id);
  law.events.forEach((event, index) => {
    const key = JSON.stringify([event.kind, event.date, event.chamber, event.provisions?.toSorted()]);
    if (seen.has(key))
      say(
        ['events', index],
        `"${event.kind}" is recorded twice for this day. Remove one, or tell them apart by chamber or provisions.`,
      );
    seen.add(key);
    event.provisions?.forEach((slug, position) => {
      if (!slugs.includes(slug))
        say(
          ['events', index, 'provisions', position],
          `There is no provision "${slug}" in this law. ${suggestion(slug, slugs)}`,
        );
    });
  });
  law.events.forEach((event, index) => {
    if (event.kind === 'incorporated')
      checkIncorporation(law, event, blocs, (at, message) => say(['events', index, ...at], message));
    else if (event.into) say(['events', index, 'into'], 'belongs to the event incorporated. Remove it.');
    if (event.kind === 'transposition-due' && law.binds !== 'through-transposition')
      say(
        ['events', index, 'kind'],
        'needs a law that binds through-transposition. Remove the event, or correct binds.',
      );
  });
  // Pairs that no legal order turns round; a law may well be published after it took effect.
  for (const [first, second] of [
    ['proposed', 'adopted'],
    ['adopted', 'in-force'],
    ['in-force', 'applicable'],
    ['adopted', 'repealed'],
  ] as const) {
    const start = firstOf(law.events, first);
    law.events.forEach((event, index) => {
      if (event.kind === second && start && event.date !== 'unknown' && latestDay(event.date) < earliestDay(start))
        say(
          ['events', index, 'date'],
          `${second} on ${event.date} is before ${first} on ${start}. Correct one of the two.`,
        );
    });
  }
  const kinds = new Set(law.events.map((event) => event.kind));
  const adopted = firstOf(law.events, 'adopted') ?? firstOf(law.events, 'signed') ?? firstOf(law.events, 'published');
  const isOpen = ![
    'in-force',
    'applicable',
    'postponed',
    'suspended',
    'struck-down',
    'repealed',
    'expired',
    'withdrawn',
  ].some((kind) => kinds.has(kind));
  // Otherwise the record would say "adopted, not yet binding" of a law that has long been applied.
  if (adopted && isOpen && Number(law.asOf.slice(0, 4)) - Number(adopted.slice(0, 4)) >= 2)
    say(
      ['events'],
      `does not say whether the law adopted in ${adopted} took effect. Add in-force with its day, or with date: unknown.`,
    );
  const applications = law.events.filter((event) => event.kind === 'applicable' && !event.provisions);
  if (applications.length > 1)
    law.provisions.forEach((provision, index) => {
      const named = law.events.some((event) => event.provisions?.includes(provision.id));
      if (!provision.from && !named)
        say(
          ['provisions', index],
          'needs from, because the law became applicable in several steps. Add the day this duty began.',
        );
    });
}

function checkIncorporation(law: Law, event: LawEvent, blocs: Set<string>, say: Say): void {
  if (!law.binds) say(['kind'], 'belongs to the laws of blocs. Remove it.');
  if (event.provisions)
    say(['provisions'], 'cannot be told apart here: a law is incorporated whole. Remove the field.');
  if (event.date.length !== 10) say(['date'], `is ${event.date}. Give the day on which the decision took effect.`);
  if (!event.into || !blocs.has(event.into) || event.into === law.jurisdiction)
    say(['into'], `does not name another bloc. Name the one whose members the law came to bind, such as EEA.`);
  else if (law.events.find((other) => other.kind === 'incorporated' && other.into === event.into) !== event)
    say(['into'], `names ${event.into} a second time. Keep one of the two.`);
}

const firstOf = (events: LawEvent[], kind: string) =>
  events
    .filter((event) => event.kind === kind && event.date !== 'unknown' && !event.provisions)
    .map((event) => event.date)
    .sort((a, b) => (earliestDay(a) < earliestDay(b) ? -1 : 1))[0];

/** First day a law can have been in force, and first day it certainly no longer was. */
function lifeOf(law: Law): { begins: string | undefined; ends: string | undefined } {
  const status = lawStatus(law);
  const holding = status.filter(({ status, orStatus }) => status === 'in-force' || orStatus === 'in-force');
  const last = status.at(-1);
  // A law whose first day was not found may well be older than the days known of its provisions.
  const isDated = law.events.some(
    ({ kind, date, provisions }) => kind === 'in-force' && date !== 'unknown' && !provisions,
  );
  return {
    begins: isDated ? holding[0]?.from : undefined,
    ends: last?.status === 'ended' && last.orStatus === null ? last.from : undefined,
  };
}

function checkProvisionDates(law: Law, provision: Provision, life: ReturnType<typeof lifeOf>, say: Say): void {
  const { from, to, enacted } = provision;
  if (from && to && latestDay(to) <= earliestDay(from))
    say(['to'], `${to} is not after from, ${from}. Correct one of the two.`);
  if (from && life.begins && latestDay(from) < life.begins)
    say(['from'], `${from} is before the law was in force (${life.begins}). Correct it, or the law's events.`);
  if (from && life.ends && earliestDay(from) >= life.ends)
    say(['from'], `${from} is after the law's end (${life.ends}). Correct it, or the law's events.`);
  if (to && life.ends && earliestDay(to) > life.ends)
    say(['to'], `${to} is after the law's end (${life.ends}). Correct it, or leave it out.`);
  if (to && life.begins && latestDay(to) <= life.begins && !enacted)
    say(['to'], `${to} is not after the law's beginning (${life.begins}). Correct it, or the law's events.`);
  if (enacted && from && latestDay(from) < earliestDay(enacted))
    say(['enacted'], `${enacted} is after from, ${from}. Correct one of the two.`);
  const commencing = law.events.some((event) => event.provisions?.includes(provision.id));
  if (enacted && !from && !commencing)
    say(['enacted'], 'needs from. Add the day the inserted provision began to bind.');
  const amended = law.events.find(
    (event) =>
      event.kind === 'amended' &&
      event.date !== 'unknown' &&
      from &&
      life.begins &&
      earliestDay(event.date) <= latestDay(from) &&
      earliestDay(event.date) > life.begins,
  );
  if (from && amended && !enacted)
    say(
      ['from'],
      `begins after the law was amended (${amended.date}). Add enacted, the day the amendment was adopted; if the original text held this provision, give its commencement by an applicable event.`,
    );
}

function checkAttributes(provision: Provision, codebook: Codebook, say: Say): void {
  const kind = codebook.kinds.get(provision.kind)!;
  for (const [key, value] of Object.entries(provision.attributes)) {
    const attribute = kind.attributes.find((candidate) => candidate.key === key);
    const problem = attribute
      ? attributeProblem(attribute, value)
      : `${kind.code} has no attribute "${key}".${ownersOf(key, codebook)} ${suggestion(
          key,
          kind.attributes.map((other) => other.key),
        )}`;
    if (problem) say(['attributes', key], problem);
  }
}

function ownersOf(key: string, codebook: Codebook): string {
  const owners = [...codebook.kinds.values()].filter((kind) =>
    kind.attributes.some((attribute) => attribute.key === key),
  );
  return owners.length > 0 ? ` It belongs to ${owners.map((kind) => kind.code).join(', ')}.` : '';
}

/** One duty is coded once: two provisions of the same kind under the same article may follow, not overlap each other. */
function checkOverlaps(law: Law, say: Say): void {
  law.provisions.forEach((provision, index) => {
    const twin = law.provisions
      .slice(0, index)
      .find(
        (other) =>
          provision.article !== undefined &&
          other.kind === provision.kind &&
          other.article === provision.article &&
          overlapping(spanOf(provision.from, provision.to), spanOf(other.from, other.to)),
      );
    if (twin)
      say(
        ['provisions', index],
        `overlaps "${twin.id}": both code ${provision.kind} under ${provision.article} for the same days. Merge them, give each its own paragraph, or let one end (to) where the next begins (from).`,
      );
  });
}
