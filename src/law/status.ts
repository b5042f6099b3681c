// In which state was a law, or one of its provisions, on which day?

import { type Day, earliestDay, latestDay, type PartialDate } from './partial-date.ts';

/** From least to most binding. The answers none, not-applicable and not-reviewed are no states of a law. */
export type Standing = 'ended' | 'proposed' | 'adopted' | 'suspended' | 'in-force';

/**
 * From a day (inclusive) to a day (exclusive; null: open). While it is uncertain whether a change has happened, `status` is the state
 * before it (null: no rule yet) and `orStatus` the state after it; otherwise `orStatus` is null.
 */
export type StatusInterval = { from: Day; to: Day | null; status: Standing | null; orStatus: Standing | null };

export type LifecycleEvent = { kind: string; date: PartialDate | 'unknown'; provisions?: string[] | undefined };
export type Lifecycle = { asOf: PartialDate; events: LifecycleEvent[] };
export type ProvisionSpan = {
  id: string;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  enacted?: PartialDate | undefined;
};

/** The states of a law as a whole: events that concern some provisions only are left out. */
export function lawStatus(law: Lifecycle): StatusInterval[] {
  return intervals(
    law.events.filter((event) => !event.provisions && event.kind !== 'applicable'),
    law.asOf,
  );
}

/**
 * The states of one provision. Its own `from` and `to` go before the law's dates, events that name it before those that do not, and
 * where the law has a day of application its duties do not bind before that day. `enacted`: its text came by a later amendment, so
 * the adoption of the law itself says nothing of it.
 */
export function provisionStatus(law: Lifecycle, provision: ProvisionSpan): StatusInterval[] {
  const concerning = law.events.filter((event) => !event.provisions || event.provisions.includes(provision.id));
  const begins = commencement(concerning, provision);
  const events = concerning.flatMap((event): LifecycleEvent[] => {
    if (provision.enacted && (stage[event.kind] ?? 0) <= stage.published!) return [];
    if (provision.enacted && before(event, provision.enacted)) return [];
    if (event.kind === 'applicable' || event.kind === 'in-force') {
      if (begins.includes(event)) return [{ ...event, kind: 'in-force' }];
      return provision.enacted ? [] : [{ ...event, kind: 'adopted' }];
    }
    return [event];
  });
  if (provision.enacted) events.push({ kind: 'adopted', date: provision.enacted });
  if (provision.from) events.push({ kind: 'in-force', date: provision.from });
  if (provision.to) events.push({ kind: 'repealed', date: provision.to });
  return intervals(events, law.asOf);
}

/**
 * The events that make a provision binding: none where it has a day of its own. What an event that names the provision has ended, before the
 * law began, does not begin with the law.
 */
function commencement(events: LifecycleEvent[], provision: ProvisionSpan): LifecycleEvent[] {
  if (provision.from) return [];
  const named = events.filter((event) => event.provisions);
  const commencing = named.filter(({ kind }) => kind === 'applicable' || kind === 'in-force');
  if (commencing.length > 0) return commencing;
  const ends = named.filter(({ kind, date }) => stage[kind] === stage.repealed && date !== 'unknown');
  const isOver = ({ date }: LifecycleEvent) =>
    date !== 'unknown' && ends.some((end) => latestDay(end.date) < earliestDay(date));
  const ofLaw = (kind: string) => events.filter((event) => !event.provisions && event.kind === kind);
  const deciding = ofLaw('applicable').length > 0 ? ofLaw('applicable') : ofLaw('in-force');
  return deciding.filter((event) => !isOver(event));
}

// The order in which the events of a law follow each other, for those whose day was not found.
const stage: Record<string, number> = Object.fromEntries(
  [
    ['proposed', 'consultation-opened', 'consultation-closed', 'passed'],
    ['adopted'],
    ['signed'],
    ['published'],
    ['in-force', 'applicable'],
    ['suspended'],
    ['resumed'],
    ['struck-down', 'repealed', 'expired', 'withdrawn', 'rejected', 'vetoed'],
  ].flatMap((kinds, index) => kinds.map((kind) => [kind, index + 1])),
);

type Change = { kind: string; earliest: Day; certain: Day };

function intervals(events: LifecycleEvent[], asOf: PartialDate): StatusInterval[] {
  const changes = datedChanges(
    events.filter((event) => event.kind in stage),
    asOf,
  );
  const days = [...new Set(changes.flatMap((change) => [change.earliest, change.certain]))].sort();
  const result: StatusInterval[] = [];
  for (const [index, from] of days.entries()) {
    const to = days[index + 1] ?? null;
    const status = stateAfter(changes.filter((change) => change.certain <= from));
    const possible = stateAfter(changes.filter((change) => change.earliest <= from));
    // A proposal that may have been withdrawn: the bounds are told the other way round, as nothing is no status.
    const [low, high] = possible === null ? [possible, status] : [status, possible];
    if (low === null && high === null) continue;
    const orStatus = low === high ? null : high;
    const last = result.at(-1);
    if (last && last.to === from && last.status === low && last.orStatus === orStatus) last.to = to;
    else result.push({ from, to, status: low, orStatus });
  }
  return result;
}

/** Events in order, each with the first day it can have happened and the day from which it is certain. */
function datedChanges(events: LifecycleEvent[], asOf: PartialDate): Change[] {
  const known = events.filter((event) => event.date !== 'unknown');
  const changes = known.map(({ kind, date }) => ({ kind, earliest: earliestDay(date), certain: latestDay(date) }));
  for (const { kind } of events.filter((event) => event.date === 'unknown')) {
    const earlier = known.filter((event) => stage[event.kind]! < stage[kind]!).map((event) => earliestDay(event.date));
    const later = known.filter((event) => stage[event.kind]! > stage[kind]!).map((event) => earliestDay(event.date));
    const certain = [latestDay(asOf), ...later].sort()[0]!;
    const earliest = [earlier.sort().at(-1) ?? certain, certain].sort()[0]!;
    changes.push({ kind, earliest, certain });
  }
  return changes.sort(
    (a, b) => compare(a.earliest, b.earliest) || compare(a.certain, b.certain) || stage[a.kind]! - stage[b.kind]!,
  );
}

function stateAfter(changes: Change[]): Standing | null {
  let state: Standing | null = null;
  for (const { kind } of changes) state = next(state, kind);
  return state;
}

function next(state: Standing | null, kind: string): Standing | null {
  switch (kind) {
    case 'adopted':
    case 'signed':
    case 'published':
      return state === null || state === 'proposed' ? 'adopted' : state;
    case 'in-force':
      return 'in-force';
    case 'suspended':
      return state === 'ended' ? state : 'suspended';
    case 'resumed':
      return state === 'suspended' ? 'in-force' : state;
    case 'struck-down':
    case 'repealed':
    case 'expired':
    case 'withdrawn':
    case 'rejected':
    case 'vetoed':
      // A bill that comes to nothing leaves nothing: only what was adopted can have ended.
      return state === null || state === 'proposed' ? null : 'ended';
    default:
      return state ?? 'proposed';
  }
}

const before = (event: LifecycleEvent, date: PartialDate) =>
  event.date !== 'unknown' && latestDay(event.date) < earliestDay(date);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
