// What in the record fits a few words? Grouped by what it is, with the words marked where they stand.

import { documentOf } from '../ask.ts';
import type {
  SearchGroupFragment,
  SearchPageQuery,
  SearchPageQueryVariables,
  SearchTableQuery,
  SearchTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { placeOf } from '../place-of.ts';
import { defineRoute, Moved, type View } from '../route.ts';
import { SearchBox } from '../search-box.tsx';
import { Time } from '../time.tsx';
import { counted } from '../wording.ts';

/** In the order in which they are shown: what there are few of first. */
const groups = ['jurisdictions', 'kinds', 'laws', 'provisions'] as const;
type Group = (typeof groups)[number];
const names: Record<Group, string> = {
  jurisdictions: 'Countries, territories and blocs',
  kinds: 'Kinds of rules',
  laws: 'Laws',
  provisions: 'Duties, powers, rights and offences',
};
const [fewest, most] = [8, 50];

export const route = defineRoute({
  path: '/search',
  hasSearch: true,
  document: documentOf<SearchPageQuery, SearchPageQueryVariables>('search/page.graphql'),
  table: documentOf<SearchTableQuery, SearchTableQueryVariables>('search/table.graphql'),
  read({ one, choice }) {
    const text = one('text') ?? '';
    const among = choice('in', ['all', ...groups]);
    const asks = (group: Group) => text !== '' && (among === 'all' || among === group);
    return {
      text,
      ...(Object.fromEntries(groups.map((group) => [group, asks(group)])) as Record<Group, boolean>),
      first: among === 'all' ? fewest : most,
      after: among === 'all' ? null : (one('after') ?? null),
    };
  },
  view: (data, { text }) => (text === '' ? empty(data) : (wantedLaw(data) ?? found(data, text))),
});

/** A number that is one law's leads to it. */
function wantedLaw({ laws }: SearchPageQuery): Moved | undefined {
  const numbered = (laws?.nodes ?? []).filter(
    ({ rank, passages }) =>
      rank >= 3 &&
      passages.some(
        ({ part, fragments }) =>
          part === 'NUMBER' && fragments.every(({ text, isMatch }) => isMatch || !/[\p{L}\p{N}]/u.test(text)),
      ),
  );
  const [law] = numbered;
  return law && numbered.length === 1 ? new Moved(placeOf(law.subject), 302) : undefined;
}

const empty = ({ dataset }: SearchPageQuery): View => ({
  title: 'Search',
  description: 'Find a country, a law in any script, a kind of rule or a number.',
  table: false,
  body: (
    <>
      <h1>Search</h1>
      <SearchBox />
      <p>
        Words are looked for in {counted(dataset.laws, 'law')} and {counted(dataset.provisions, 'provision')}: in titles
        in every language and script, numbers, summaries, articles and names. All words must be found, in any order;
        accents, case and a mistyped letter do not matter.
      </p>
    </>
  ),
});

function found(data: SearchPageQuery, text: string): View {
  const shown = groups.filter((group) => data[group]);
  const filled = shown.filter((group) => data[group]!.totalCount > 0);
  const total = shown.reduce((sum, group) => sum + data[group]!.totalCount, 0);
  return {
    title: `Search: ${text}`,
    description: `What the record has on ${text}: jurisdictions, kinds of rules, laws and provisions.`,
    alternates: [
      { type: 'application/atom+xml', href: `/search.atom?text=${encodeURIComponent(text)}`, title: `Search: ${text}` },
    ],
    body: (
      <>
        <h1>Search</h1>
        <SearchBox text={text} />
        <p role="status">
          {total === 0 ? (
            'Nothing fits. Try fewer words, another spelling, or a part of a title in its own script.'
          ) : (
            <>
              {counted(total, 'entry', 'entries')} of the record {total === 1 ? 'fits' : 'fit'}:{' '}
              {filled.map((group, index) => (
                <span key={group}>
                  {index > 0 && ', '}
                  <a href={`#${group}`}>{names[group]}</a> ({data[group]!.totalCount})
                </span>
              ))}
            </>
          )}
        </p>
        {filled.map((group) => (
          <Hits key={group} group={group} found={data[group]!} />
        ))}
      </>
    ),
  };
}

const Hits = ({ group, found }: { group: Group; found: SearchGroupFragment }) => {
  const here = useHere();
  const { endCursor, hasNextPage } = found.pageInfo;
  const isWhole = found.nodes.length > fewest || here.href.includes('in=');
  return (
    <section aria-labelledby={group}>
      <h2 id={group}>{names[group]}</h2>
      <ul class="hits">
        {found.nodes.map((hit) => (
          <li key={placeOf(hit.subject)}>
            <Link to={placeOf(hit.subject)}>
              <Marked
                fragments={hit.passages.find((passage) => textOf(passage) === hit.title)?.fragments}
                text={hit.title}
              />
            </Link>
            <Whence subject={hit.subject} />
            {hit.passages
              .filter((passage) => textOf(passage) !== hit.title)
              .map((passage) => (
                <p key={passage.part + textOf(passage)} class="passage" dir="auto">
                  <Marked fragments={passage.fragments} />
                </p>
              ))}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <a href={here.with({ in: group, ...(isWhole && endCursor && { after: endCursor }) })}>
            {isWhole ? 'More' : `All ${found.totalCount}`}: {names[group].toLowerCase()}
          </a>
        </p>
      )}
    </section>
  );
};

type Passage = SearchGroupFragment['nodes'][number]['passages'][number];

const textOf = ({ fragments }: Passage): string => fragments.map(({ text }) => text).join('');

/** Text with what was looked for marked; as it is, where nothing of it was. */
const Marked = ({ fragments, text }: { fragments: Passage['fragments'] | undefined; text?: string }) => (
  <>
    {fragments?.map(({ text, isMatch }, index) =>
      // Definitions have `codes` in backticks.
      isMatch ? <mark key={index}>{text}</mark> : text.replaceAll('`', ''),
    ) ?? text}
  </>
);

const Whence = ({ subject }: { subject: SearchGroupFragment['nodes'][number]['subject'] }) => {
  switch (subject.__typename) {
    case 'Law':
      return (
        <span class="whence">
          {[subject.jurisdiction.name, subject.number].filter(Boolean).join(' · ')} · <Time date={subject.firstDay} />
        </span>
      );
    case 'Provision':
      return <span class="whence">{subject.law.jurisdiction.name}</span>;
    case 'Kind':
      return <span class="whence">{subject.pillar.name}</span>;
    case 'Jurisdiction':
      return <span class="whence">{subject.code}</span>;
  }
};
