// What holds where on a day, worked out by brute force from the seed documents: an independent second implementation of
// src/law. It shares no code with src, asks no database, and looks at one day at a time.

export type Bounds = { status: string | null; orStatus: string | null };
export type Event = { kind: string; date: string; provisions?: string[]; into?: string };
export type Quantity = { value: number; unit: string };
export type Penalty = { fine?: Quantity; turnover?: { share: Quantity; of: string }; prison?: Quantity };
export type Provision = {
  id: string;
  kind: string;
  from?: string;
  to?: string;
  enacted?: string;
  attributes?: Record<string, string | string[]>;
  penalty?: Penalty;
};
/** What a kind's provisions can carry, as the codebook has it. */
export type Attribute = {
  key: string;
  type: string;
  unit?: string | undefined;
  direction: string;
  values: { code: string }[];
};
export type Law = {
  id: string;
  jurisdiction: string;
  binds?: string;
  asOf: string;
  events: Event[];
  transposes: string[];
  provisions: Provision[];
};
export type Member = { jurisdiction: string; from: string; to?: string; boundUntil?: string };
export type Finding = { kind: string; value: string; from?: string; to?: string; asOf: string };
export type World = { members: Record<string, Member[]>; laws: Law[]; findings: Record<string, Finding[]> };
/** By kind. */
export type Attributes = Record<string, Attribute[]>;

const ranks = ['not-applicable', 'none', 'ended', 'proposed', 'adopted', 'suspended', 'in-force'];
const deliberating = ['proposed', 'consultation-opened', 'consultation-closed', 'passed'];
const adopting = ['adopted', 'signed', 'published'];
const ending = ['struck-down', 'repealed', 'expired', 'withdrawn', 'rejected', 'vetoed'];
const place = (kind: string): number =>
  deliberating.includes(kind)
    ? 1
    : kind === 'adopted'
      ? 2
      : kind === 'signed'
        ? 3
        : kind === 'published'
          ? 4
          : kind === 'in-force'
            ? 5
            : kind === 'suspended'
              ? 6
              : kind === 'resumed'
                ? 7
                : ending.includes(kind)
                  ? 8
                  : 0;

export const firstDay = (date: string): string => ({ 4: `${date}-01-01`, 7: `${date}-01` })[date.length] ?? date;

export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  for (const day of ['31', '30', '29', '28'])
    if (!Number.isNaN(Date.parse(`${date}-${day}`)) && new Date(`${date}-${day}`).toISOString().startsWith(date))
      return `${date}-${day}`;
  throw new Error(date);
}

/** The state that events which have all happened leave, told by looking for the one that decides. */
function left(kinds: string[]): string | null {
  const touched = [...adopting, 'in-force', 'suspended'];
  // Where it came to nothing while still a proposal, the story begins anew after that.
  let begin = 0;
  kinds.forEach((kind, index) => {
    if (ending.includes(kind) && !kinds.slice(begin, index).some((earlier) => touched.includes(earlier)))
      begin = index + 1;
  });
  const story = kinds.slice(begin);
  const end = story.findLastIndex((kind) => ending.includes(kind));
  if (end >= 0 && !story.slice(end).includes('in-force')) return 'ended';
  // After an end only a new commencement counts; what stands before it is over.
  const living = end >= 0 ? story.slice(story.indexOf('in-force', end)) : story;
  const turns = living.filter((kind) => ['in-force', 'suspended', 'resumed'].includes(kind));
  const resumed = turns.filter(
    (kind, index) => kind !== 'resumed' || turns.slice(0, index).findLast((turn) => turn !== 'resumed') === 'suspended',
  );
  const last = resumed.at(-1);
  if (last) return last === 'suspended' ? 'suspended' : 'in-force';
  if (living.some((kind) => adopting.includes(kind))) return 'adopted';
  return living.some((kind) => deliberating.includes(kind)) ? 'proposed' : null;
}

/** The state on a day: before (all that must have happened) and after (all that can have happened). */
function stateOn(events: Event[], asOf: string, day: string): Bounds {
  const dated = events
    .filter((event) => place(event.kind) > 0)
    .map((event, index) => {
      if (event.date !== 'unknown')
        return { kind: event.kind, can: firstDay(event.date), must: lastDay(event.date), index };
      const others = events.filter((other) => other.date !== 'unknown' && place(other.kind) > 0);
      const must = others
        .filter((other) => place(other.kind) > place(event.kind))
        .map((other) => firstDay(other.date))
        .reduce((a, b) => (a < b ? a : b), lastDay(asOf));
      const can = others
        .filter((other) => place(other.kind) < place(event.kind))
        .map((other) => firstDay(other.date))
        .reduce((a, b) => (a > b ? a : b), '');
      return { kind: event.kind, can: can === '' || can > must ? must : can, must, index };
    })
    .sort((a, b) =>
      a.can + a.must + place(a.kind) < b.can + b.must + place(b.kind)
        ? -1
        : a.can + a.must + place(a.kind) > b.can + b.must + place(b.kind)
          ? 1
          : 0,
    );
  const before = left(dated.filter((event) => event.must <= day).map((event) => event.kind));
  const after = left(dated.filter((event) => event.can <= day).map((event) => event.kind));
  if (before === after) return { status: before, orStatus: null };
  return after === null ? { status: null, orStatus: before } : { status: before, orStatus: after };
}

export const lawOn = (law: Law, day: string): Bounds =>
  stateOn(
    law.events.filter((event) => !event.provisions && event.kind !== 'applicable'),
    law.asOf,
    day,
  );

const looked = new WeakMap<Provision, Map<string, Bounds>>();

/** The state of a provision on a day, looked up once. */
export function provisionOn(law: Law, provision: Provision, day: string): Bounds {
  const days = looked.get(provision) ?? new Map<string, Bounds>();
  looked.set(provision, days);
  const bounds = days.get(day) ?? provisionStory(law, provision, day);
  days.set(day, bounds);
  return bounds;
}

function provisionStory(law: Law, provision: Provision, day: string): Bounds {
  const commences = (event: Event) => event.kind === 'in-force' || event.kind === 'applicable';
  const concerning = law.events.filter((event) => !event.provisions || event.provisions.includes(provision.id));
  const named = concerning.filter((event) => event.provisions && commences(event));
  const application = concerning.filter((event) => !event.provisions && event.kind === 'applicable');
  const wholeLaw =
    application.length > 0 ? application : concerning.filter((event) => !event.provisions && event.kind === 'in-force');
  // A provision that was struck out by name while the law had not begun is not brought to life by the law's own beginning.
  const struckOut = concerning.filter(
    (event) => event.provisions && ending.includes(event.kind) && event.date !== 'unknown',
  );
  const living = wholeLaw.filter(
    (event) => event.date === 'unknown' || !struckOut.some((end) => lastDay(end.date) < firstDay(event.date)),
  );
  const deciding = provision.from ? [] : named.length > 0 ? named : living;
  const story: Event[] = [];
  for (const event of concerning) {
    if (provision.enacted) {
      if ([...deliberating, ...adopting].includes(event.kind)) continue;
      if (event.date !== 'unknown' && lastDay(event.date) < firstDay(provision.enacted)) continue;
    }
    if (!commences(event)) story.push(event);
    else if (deciding.includes(event)) story.push({ kind: 'in-force', date: event.date });
    else if (!provision.enacted) story.push({ kind: 'adopted', date: event.date });
  }
  if (provision.enacted) story.push({ kind: 'adopted', date: provision.enacted });
  if (provision.from) story.push({ kind: 'in-force', date: provision.from });
  if (provision.to) story.push({ kind: 'repealed', date: provision.to });
  return stateOn(story, law.asOf, day);
}

type Reach = { via: string; from: string; to: string };

const spans = (world: World, bloc: string, country: string): Reach[] =>
  (world.members[bloc] ?? [])
    .filter((member) => member.jurisdiction === country)
    .map((member) => ({
      via: bloc,
      from: firstDay(member.from),
      to: firstDay(member.boundUntil ?? member.to ?? '9999-12-31'),
    }));

const within = (span: Reach, day: string) => span.from <= day && day < span.to;

/** On which days a bloc's law is law in a country: by its own bloc, or by one that took it over while its own does not bind. */
function reachOf(world: World, law: Law, country: string, days: string[]): Reach[] {
  const own = spans(world, law.jurisdiction, country);
  const pieces = law.events
    .filter((event) => event.kind === 'incorporated')
    .flatMap((event) =>
      spans(world, event.into!, country).flatMap((span) => {
        const found: Reach[] = [];
        for (const [index, day] of days.entries()) {
          const isReached = within(span, day) && event.date <= day && !own.some((other) => within(other, day));
          const last = found.at(-1);
          const to = days[index + 1] ?? '9999-12-31';
          if (isReached && last && last.to === day) last.to = to;
          else if (isReached) found.push({ via: event.into!, from: day, to });
        }
        return found;
      }),
    );
  return [...own, ...pieces];
}

/** How far a law has come with a kind: as far as its provisions of that kind have; without any, as far as it has itself. */
function transposedOn(own: Law, kind: string, day: string): Bounds {
  const parts = own.provisions.filter((provision) => provision.kind === kind);
  return most(parts.length === 0 ? [lawOn(own, day)] : parts.map((provision) => provisionOn(own, provision, day)));
}

/** The most binding of several states: the least and the most it can be. */
function most(states: Bounds[]): Bounds {
  const rank = (status: string | null) => (status === null ? -1 : ranks.indexOf(status));
  const low = Math.max(
    -1,
    ...states.map(({ status, orStatus }) =>
      orStatus === null ? rank(status) : Math.min(rank(status), rank(orStatus)),
    ),
  );
  const high = Math.max(-1, ...states.map(({ status, orStatus }) => Math.max(rank(status), rank(orStatus))));
  return { status: ranks[low] ?? null, orStatus: high === low ? null : ranks[high]! };
}

export type Held = Bounds & { provision: string; via: string | null; viaLaw: string | null; left: boolean };

/** Every provision of a kind that stands in a jurisdiction on a day. `days`: all days on which anything changes. */
export function heldOn(world: World, jurisdiction: string, kind: string, day: string, days: string[]): Held[] {
  const held: Held[] = [];
  const add = (bounds: Bounds, provision: string, via: string | null, viaLaw: string | null, left = false) => {
    if (bounds.status !== null || bounds.orStatus !== null) held.push({ ...bounds, provision, via, viaLaw, left });
  };
  for (const law of world.laws)
    for (const provision of law.provisions.filter((each) => each.kind === kind)) {
      const id = `${law.id}:${provision.id}`;
      const now = provisionOn(law, provision, day);
      if (law.jurisdiction === jurisdiction) add(now, id, null, null);
      const reach = law.binds ? reachOf(world, law, jurisdiction, days) : [];
      const bound = reach.filter((span) => within(span, day));
      if (law.binds === 'directly') {
        for (const { via } of bound) add(now, id, via, null);
        const end = reach.map((span) => span.to).reduce((a, b) => (a > b ? a : b), '');
        for (const last of reach.filter((span) => span.to === end && end <= day && end < '9999-12-31'))
          if (days.some((d) => within(last, d) && provisionOn(law, provision, d).status === 'in-force'))
            add({ status: 'ended', orStatus: null }, id, last.via, null, true);
      }
      if (law.binds === 'through-transposition' && now.status === 'in-force' && now.orStatus === null)
        for (const { via } of bound)
          for (const own of world.laws.filter(
            (each) => each.jurisdiction === jurisdiction && each.transposes.includes(law.id),
          ))
            add(transposedOn(own, kind, day), id, via, own.id);
    }
  return held;
}

/** The answer of a jurisdiction to a kind on a day; both null: not reviewed. */
export function answerOn(world: World, jurisdiction: string, kind: string, day: string, days: string[]): Bounds {
  const states: Bounds[] = heldOn(world, jurisdiction, kind, day, days).filter(({ left }) => !left);
  for (const finding of world.findings[jurisdiction] ?? [])
    if (
      finding.kind === kind &&
      lastDay(finding.from ?? finding.asOf) <= day &&
      day < firstDay(finding.to ?? '9999-12-31')
    )
      states.push({ status: finding.value, orStatus: null });
  return most(states);
}

/** Every day on which anything in a world can change. */
export function turningDays(world: World): string[] {
  const dates = JSON.stringify(world).match(/(?<=")\d{4}(-\d\d(-\d\d)?)?(?=")/g) ?? [];
  return [...new Set(dates.flatMap((each) => [firstDay(each), lastDay(each)]))].sort();
}
