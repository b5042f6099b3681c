// Lists told page by page. A cursor has the form that the API's have, so that answers can be compared as they are and a cursor of either
// is understood by both: base64url of ["order", "value", "id"].

import { compared } from './tables.ts';

/** `sort`: what an item is ordered by; `shown`: the same as a cursor has it. */
export type Order<T> = { name: string; isUp: boolean; sort: (item: T) => string | number; shown?: (item: T) => string };
type Args = { first?: number | null; after?: string | null; last?: number | null; before?: string | null };

export function pageOf<T>(items: T[], id: (item: T) => string, order: Order<T>, usual: number, args: Args) {
  const places = items
    .map((item) => ({ item, id: id(item), sort: order.sort(item), shown: (order.shown ?? order.sort)(item) }))
    .map((place) => ({ ...place, cursor: cursorOf(order.name, String(place.shown), place.id) }));
  type Place = { sort: string | number; id: string };
  const inOrder = (a: Place, b: Place) => (compared(a.sort, b.sort) || compared(a.id, b.id)) * (order.isUp ? 1 : -1);
  places.sort(inOrder);
  const at = (cursor: string): Place => {
    const [, shown, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    // What is no longer in the list keeps its place by what it was ordered by.
    const there = places.find((place) => place.cursor === cursor);
    return there ?? { sort: typeof places[0]?.sort === 'number' ? Number(shown) : unshown(shown), id: key };
  };
  const { after, before, first, last } = args;
  const between = places.filter(
    (place) => (after == null || inOrder(place, at(after)) > 0) && (before == null || inOrder(place, at(before)) < 0),
  );
  const size = last ?? first ?? usual;
  const page = last == null ? between.slice(0, size) : between.slice(Math.max(0, between.length - size));
  const isMore = between.length > size;
  return {
    totalCount: items.length,
    pageInfo: {
      hasNextPage: last == null ? isMore : before != null,
      hasPreviousPage: last == null ? after != null : isMore,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    edges: page.map(({ cursor, item }) => ({ cursor, node: item })),
    nodes: page.map(({ item }) => item),
  };
}

const cursorOf = (...parts: string[]): string =>
  Buffer.from(`[${parts.map((part) => JSON.stringify(part)).join(', ')}]`).toString('base64url');

/** Days that are not known stand at the end; so do their cursors. */
export const never = { infinity: '9999-99-99', '-infinity': '' } as const;
const unshown = (text: string): string => never[text as keyof typeof never] ?? text;
