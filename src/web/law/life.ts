// How is a law's life drawn? What happened to it, and the states of its coded rules: a line for those that went the same way.

import type { Mark } from '../chart/mark.tsx';
import type { Life } from '../chart/timeline.tsx';
import type { StatePartsFragment } from '../generated.ts';
import { anchor, midSentence } from '../wording.ts';

export type Living = {
  id: string;
  title: string;
  state: StatePartsFragment | null;
  events: { date: string | null; kind: { name: string } }[];
  provisions: { id: string; article: string | null; kind: { name: string }; states: StatePartsFragment[] }[];
};

/**
 * One line where all went the same way; else one for each way, with what happened to the law on the first. `to` makes addresses; `name` is
 * what the law is called beside others.
 */
export function livesOf(law: Living, to: (path: string) => string, name?: string): Life[] {
  const page = `/laws/${law.id}`;
  const events = law.events.flatMap(({ date, kind }) => (date === null ? [] : [{ name: kind.name, date }]));
  const ways = new Map<string, Living['provisions']>();
  for (const provision of law.provisions) {
    const way = JSON.stringify(provision.states);
    ways.set(way, [...(ways.get(way) ?? []), provision]);
  }
  // Of a law none of whose rules is coded, the state of the law itself on the day asked about is told.
  const whole = law.provisions[0]?.states ?? (law.state ? [law.state] : []);
  if (ways.size < 2) return [{ name: name ?? law.title, href: to(page), spans: spansOf(whole), events }];
  return [...ways.values()].map((provisions, index) => ({
    name: [name, namesOf(provisions)].filter(Boolean).join(': '),
    href: to(`${page}#${anchor(provisions[0]!.id)}`),
    spans: spansOf(provisions[0]!.states),
    events: index === 0 ? events : [],
  }));
}

/** A bar stops where the rules ended. */
const spansOf = (states: StatePartsFragment[]): Life['spans'] =>
  states
    .filter(({ status, uncertain }) => uncertain || status !== 'ENDED')
    .map(({ status, uncertain, from, to }) => ({ mark: uncertain ? 'UNCERTAIN' : (status as Mark), from, to }));

function namesOf(provisions: Living['provisions']): string {
  const names = [...new Set(provisions.map(({ article, kind }) => article ?? midSentence(kind.name)))];
  return names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(', ');
}

/** What the bars and marks of such lines are, for the words above them. */
export const barsTold =
  'Bars are the states of the coded rules and stop where these ended; marks are what happened, longer where only the month or year is known.';
