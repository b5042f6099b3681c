// What happened lately to laws, for those who follow it in a feed reader?

import { latestDay } from '../../law/partial-date.ts';
import { documentOf } from '../ask.ts';
import { atom, type as atomType, type Entry, laterOf } from '../feed/atom.ts';
import { narrowed } from '../filter.tsx';
import type {
  ChangesFeedQuery,
  ChangesFeedQueryVariables,
  FeedEventFragment,
  FeedLawFragment,
  FeedProvisionFragment,
} from '../generated.ts';
import { defineRoute, type Here, type View } from '../route.ts';
import { anchor, dateText, midSentence } from '../wording.ts';

/** The same address as the page, which has no such ending. */
export const feedRoute = defineRoute({
  path: '/changes',
  document: documentOf<ChangesFeedQuery, ChangesFeedQueryVariables>('changes/feed.graphql'),
  read({ one, several, day }) {
    const codes = several('jurisdiction').map((code) => code.toUpperCase());
    const kinds = several('kind');
    const text = one('text');
    return {
      happened: { gt: `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`, lte: day },
      law: { ...(codes.length > 0 && { jurisdiction: codes }), ...(text && { text }) },
      concerns: kinds.length > 0 ? kinds : null,
      codes,
    };
  },
  view: (data, { concerns, law }): View => {
    const where = narrowed(data, { jurisdictions: data.chosen.nodes, kinds: [concerns ?? []].flat() });
    const words = law?.text ? `: ${law.text}` : '';
    return {
      title: `What happens to internet law${where}${words}`,
      description: `What happened to laws${where} in the last twelve months: proposed, adopted, in force, amended, ended.`,
      body: <></>,
    };
  },
  forms: {
    atom: {
      type: atomType,
      make(data, variables, here) {
        const { title, description } = feedRoute.view(data, variables, here) as View;
        return atom({
          id: here.href,
          title: `Netlaws: ${title}`,
          subtitle: description,
          self: here.origin + here.as('atom'),
          // The page has no words to look for; the list of laws has.
          page:
            here.origin +
            (variables.law?.text ? here.to(`/laws?text=${encodeURIComponent(variables.law.text)}`) : here.href),
          madeOn: here.release.madeOn,
          entries: entriesOf(data, here),
        });
      },
    },
  },
});

function entriesOf({ events, begins, ends }: ChangesFeedQuery, here: Here): Entry[] {
  const named = new Set(events.nodes.flatMap(({ date, provisions }) => provisions.map(({ id }) => `${date} ${id}`)));
  const own = (provisions: FeedProvisionFragment[], of: 'from' | 'to') =>
    provisions
      .filter((provision) => !named.has(`${provision[of]} ${provision.id}`))
      .map((provision) => ofProvision(provision, of, here));
  return [...events.nodes.map((event) => ofEvent(event, here)), ...own(begins.nodes, 'from'), ...own(ends.nodes, 'to')];
}

function ofEvent({ id, date, kind, basis, note, provisions, law }: FeedEventFragment, here: Here): Entry {
  const kinds = [...new Set(provisions.map(({ kind }) => kind.name))];
  const place = provisions[0] ? `#${anchor(provisions[0].id)}` : '';
  return {
    ...entryOf(id, law, `${midSentence(kind.name)} on ${dateText(date!)}`, date!, place, here),
    summary: [
      kind.description,
      kinds.length > 0 && `It concerns: ${kinds.join(', ')}.`,
      basis && `By ${basis}.`,
      note,
      law.summary,
    ]
      .filter(Boolean)
      .join(' '),
    categories: [categoryOf(law), { term: kind.code, label: kind.name }],
  };
}

function ofProvision(provision: FeedProvisionFragment, of: 'from' | 'to', here: Here): Entry {
  const { id, law, kind, article, summary } = provision;
  const date = provision[of]!;
  const what = `${kind.name} ${of === 'from' ? 'begins to bind' : 'no longer binds'} on ${dateText(date)}`;
  return {
    ...entryOf(`${id}:${of}`, law, what, date, `#${anchor(id)}`, here),
    summary: [article && `${article}:`, summary].filter(Boolean).join(' '),
    categories: [categoryOf(law)],
  };
}

const entryOf = (id: string, law: FeedLawFragment, what: string, date: string, place: string, here: Here) => ({
  id,
  title: `${law.jurisdiction.name}: ${law.title}${law.number ? ` (${law.number})` : ''}: ${what}`,
  address: `${here.origin}/laws/${law.id}${place}`,
  updated: laterOf(latestDay(date), law.readOn, law.reviewedOn),
});

const categoryOf = ({ jurisdiction }: FeedLawFragment) => ({ term: jurisdiction.code, label: jurisdiction.name });
