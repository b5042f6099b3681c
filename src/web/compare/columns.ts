// Who is compared? Read from the address, or found by what was typed or the group that was chosen.

import { type Day, isDay } from '../../law/partial-date.ts';
import type { Asked } from '../address.ts';
import { BadRequest } from '../ask.ts';
import type { ComparePageQuery } from '../generated.ts';
import { type Here, Moved } from '../route.ts';

/** So many stand side by side at most. */
export const most = 12;

export const shows = ['differences', 'codebook', 'only', 'changed'] as const;
export type Show = (typeof shows)[number];

export function columnsIn({ several }: Asked): string[] {
  const codes = several('j');
  if (codes.length > most)
    throw new BadRequest(`${codes.length} jurisdictions are too many to read side by side. Choose up to ${most}.`);
  return codes;
}

/** The second day, where it is another than the first. */
export function secondDayIn({ one, day }: Asked): Day | undefined {
  const text = one('then');
  if (text === undefined) return undefined;
  const then = /^\d{4}$/.test(text) ? `${text}-12-31` : text;
  if (!isDay(then)) throw new BadRequest(`"${text.slice(0, 40)}" is no day. Write the second day as in 2015-01-01.`);
  return then === day ? undefined : then;
}

const nobody = { isGroup: false, memberOf: null, subregion: null, isLike: false, like: '' };

/** A bloc by its code, a UN subregion by its name, or whose law is nearest to a country's: `like-VN`. */
export function groupIn({ one }: Asked) {
  const group = one('group');
  if (group === undefined) return nobody;
  if (group.startsWith('like-')) return { ...nobody, isLike: true, like: group.slice('like-'.length) };
  const isCode = /^[A-Z0-9-]+$/.test(group);
  return {
    ...nobody,
    isGroup: true,
    memberOf: isCode ? [group] : null,
    subregion: isCode ? null : [group],
  };
}

/** What was typed to add a jurisdiction: words that the record's search can look for. */
export function addedIn({ one }: Asked) {
  const text = one('add')?.slice(0, 200) ?? '';
  return { isAdded: /[\p{L}\p{N}]/u.test(text), added: text };
}

export type Named = { code: string; name: string };

/** What could be meant by what was typed, best first. */
export const meant = ({ added }: ComparePageQuery): Named[] =>
  (added?.nodes ?? []).map(({ subject }) => subject).filter((subject): subject is Named => 'code' in subject);

/** The comparison that was asked for in another way: a jurisdiction more, or a group's members. Undefined where there is something to choose. */
export function wanted(data: ComparePageQuery, chosen: string[], like: string, here: Here): Moved | undefined {
  const codes = wantedColumns(data, chosen, like);
  return codes && new Moved(addressWith(here, codes), 302);
}

function wantedColumns(data: ComparePageQuery, chosen: string[], like: string): string[] | undefined {
  const { added, group, like: near } = data;
  if (near) return [like, ...near.nearest.map(({ second }) => second.code)];
  if (group)
    return group.nodes.length > 0 && group.nodes.length <= most ? group.nodes.map(({ code }) => code) : undefined;
  const named = (added?.nodes ?? []).filter(({ rank }) => rank >= 3);
  const only = named.length > 0 ? named : (added?.nodes ?? []).filter(({ rank }) => rank >= 1);
  const subject = only.length === 1 ? only[0]!.subject : undefined;
  if (!subject || !('code' in subject)) return undefined;
  if (chosen.includes(subject.code)) return chosen;
  return chosen.length < most ? [...chosen, subject.code] : undefined;
}

/** This page with other columns. */
export function addressWith(here: Here, codes: string[]): string {
  const others = new URLSearchParams(here.href.split('?')[1]);
  for (const name of ['j', 'add', 'group', 'open', ...Object.keys(here.chosen)]) others.delete(name);
  return here.to(`/compare?${new URLSearchParams([['j', codes.join(',')], ...others])}`);
}

/** The same comparison at another of its addresses, such as /embed/compare. */
export const comparedAt = (here: Here, pathname: string, parameters: Record<string, string | undefined> = {}): string =>
  here.with({ open: undefined, ...parameters }).replace(/^[^?]*/, pathname);
