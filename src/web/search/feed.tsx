// What in the record fits a few words, for those who want to know when more does?

import { documentOf } from '../ask.ts';
import { atom, type as atomType, type Entry, laterOf } from '../feed/atom.ts';
import type { SearchFeedQuery, SearchFeedQueryVariables } from '../generated.ts';
import { defineRoute, type View } from '../route.ts';
import { anchor } from '../wording.ts';

/** The same address as the page, which has no such ending. */
export const searchFeedRoute = defineRoute({
  path: '/search',
  document: documentOf<SearchFeedQuery, SearchFeedQueryVariables>('search/feed.graphql'),
  read: ({ one }) => ({ text: one('text') ?? '' }),
  view: (_data, { text }): View => ({
    title: `Search: ${text}`,
    description: `Laws and provisions on record that fit ${text}.`,
    body: <></>,
  }),
  forms: {
    atom: {
      type: atomType,
      make: (data, { text }, here) =>
        atom({
          id: here.href,
          title: `Netlaws: ${text}`,
          subtitle: `Laws and provisions on record that fit ${text}.`,
          self: here.origin + here.as('atom'),
          page: here.origin + here.href,
          madeOn: here.release.madeOn,
          entries: data.search.nodes.flatMap((hit) => entryOf(hit, here.origin)),
        }),
    },
  },
});

function entryOf({ title, subject }: SearchFeedQuery['search']['nodes'][number], origin: string): Entry[] {
  if (subject.__typename !== 'Law' && subject.__typename !== 'Provision') return [];
  const law = subject.__typename === 'Law' ? subject : subject.law;
  const place = subject.__typename === 'Law' ? '' : `#${anchor(subject.id)}`;
  return [
    {
      id: subject.id,
      title: `${law.jurisdiction.name}: ${title}${law.number ? ` (${law.number})` : ''}`,
      address: `${origin}/laws/${law.id}${place}`,
      updated: laterOf(law.readOn, law.reviewedOn),
      summary: (subject.__typename === 'Law' ? subject.summary : subject.order) ?? '',
      categories: [{ term: law.jurisdiction.code, label: law.jurisdiction.name }],
    },
  ];
}
