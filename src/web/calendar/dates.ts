// Which dates does a calendar hold? Events of laws, and days on which a single provision begins or ends apart from its law.

import type { CalendarEventFragment, CalendarLawFragment, CalendarProvisionFragment } from '../generated.ts';
import { anchor, midSentence } from '../wording.ts';

export type CalendarDate = {
  /** The record's own, the same for good. */
  id: string;
  /** As precisely as the source gives it. */
  date: string;
  /** What happens, to stand after a title: 'takes effect'. */
  what: string;
  /** 'ends' where something ceases. */
  sort: 'begins' | 'ends' | 'changes';
  law: CalendarLawFragment;
  /** Names of the kinds of rules it concerns. Empty: the whole law. */
  kinds: string[];
  /** Where it stands in the law's page. */
  place: string;
  basis: string | null;
  note: string | null;
};

type Found = {
  before: { nodes: CalendarEventFragment[] };
  since: { nodes: CalendarEventFragment[] };
  begins: { nodes: CalendarProvisionFragment[] };
  ends: { nodes: CalendarProvisionFragment[] };
};

/** What the codebook's names of events do not say by themselves to somebody who looks ahead. */
const words: Record<string, [what: string, sort: CalendarDate['sort']]> = {
  'in-force': ['takes effect', 'begins'],
  applicable: ['leaves its grace period: duties begin', 'begins'],
  'transposition-due': ['must be part of members’ own law from now on', 'changes'],
  incorporated: ['begins to bind members of another bloc', 'begins'],
  resumed: ['takes effect again', 'begins'],
  amended: ['is amended', 'changes'],
  postponed: ['is postponed', 'changes'],
  suspended: ['is suspended', 'ends'],
  'struck-down': ['is struck down', 'ends'],
  repealed: ['is repealed', 'ends'],
  expired: ['expires', 'ends'],
  withdrawn: ['is withdrawn', 'ends'],
  rejected: ['is rejected', 'ends'],
  vetoed: ['is vetoed', 'ends'],
};

/** Every date found, the earliest first. A provision's own date is left out where an event of that day names it. */
export function datesOf({ before, since, begins, ends }: Found): CalendarDate[] {
  const events = [...before.nodes, ...since.nodes].flatMap((event) => (event.date ? [ofEvent(event, event.date)] : []));
  const named = new Set(
    [...before.nodes, ...since.nodes].flatMap(({ date, provisions }) => provisions.map(({ id }) => `${date} ${id}`)),
  );
  const own = [
    ...begins.nodes.map((provision) => ofProvision(provision, provision.from!, 'begins to bind', 'begins')),
    ...ends.nodes.map((provision) => ofProvision(provision, provision.to!, 'no longer binds', 'ends')),
  ].filter(({ date, id }) => !named.has(`${date} ${id.replace(/:(begins|ends)$/, '')}`));
  return [...events, ...own].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

function ofEvent(event: CalendarEventFragment, date: string): CalendarDate {
  const { id, kind, law, provisions, basis, note } = event;
  const [what, sort] = words[kind.code] ?? [midSentence(kind.name), 'changes'];
  const place = provisions[0] ? `/laws/${law.id}#${anchor(provisions[0].id)}` : `/laws/${law.id}`;
  return { id, date, what, sort, law, kinds: kindsOf(provisions), place, basis, note };
}

const kindsOf = (provisions: { kind: { name: string } }[]) => [...new Set(provisions.map(({ kind }) => kind.name))];

function ofProvision(
  provision: CalendarProvisionFragment,
  date: string,
  what: string,
  sort: 'begins' | 'ends',
): CalendarDate {
  const { id, law, kind, article } = provision;
  const place = `/laws/${law.id}#${anchor(id)}`;
  return { id: `${id}:${sort}`, date, what, sort, law, kinds: [kind.name], place, basis: article, note: null };
}
