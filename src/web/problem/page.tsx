// What is told when a page cannot be shown? What went wrong, what is nearest to what was meant, and where to look.

import type { Database } from '../../database/client.ts';
import { ask, documentOf } from '../ask.ts';
import type { NearestQuery, NearestQueryVariables, WithdrawnQuery, WithdrawnQueryVariables } from '../generated.ts';
import { placeOf } from '../place-of.ts';
import type { View } from '../route.ts';
import { SearchBox } from '../search-box.tsx';

const nearest = documentOf<NearestQuery, NearestQueryVariables>('problem/nearest.graphql');

const withdrawn = documentOf<WithdrawnQuery, WithdrawnQueryVariables>('problem/withdrawn.graphql');

type Hits = NearestQuery['search']['nodes'];

const page = (title: string, text: string, hits: Hits = []): View => ({
  title,
  description: text,
  body: (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {hits.length > 0 && (
        <>
          <h2>Did you mean</h2>
          <ul class="plain">
            {hits.map(({ title, subject }) => (
              <li key={placeOf(subject)}>
                <a href={placeOf(subject)}>{title}</a>
                {subject.__typename === 'Law' && `, ${subject.jurisdiction.name}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Look for it</h2>
      <SearchBox />
      <p>
        Or <a href="/">begin at the start</a>, <a href="/laws">look through the laws</a>, or{' '}
        <a href="/compare">compare jurisdictions</a>. Days can be asked about from 1900 to 2100.
      </p>
    </>
  ),
});

/** What is told where nothing is: that it was there once, or what is nearest. */
export async function missingPage(db: Database, pathname: string): Promise<{ status: 404 | 410; view: View }> {
  if (await wasWithdrawn(db, pathname)) return { status: 410, view: gonePage(pathname) };
  return { status: 404, view: await notFoundPage(db, pathname) };
}

/** Whether the first release had a law that the newest has not. A law that came later and went again is not told. */
async function wasWithdrawn(db: Database, pathname: string): Promise<boolean> {
  const document = /^\/(laws\/[a-z0-9-]+)$/.exec(pathname)?.[1];
  if (document === undefined) return false;
  // Documents follow by their names: one less than the name begins right before it.
  const { recordChanges } = await ask(db, withdrawn, { after: document.slice(0, -1) });
  return recordChanges.documents.some((each) => each.document === document && each.change === 'WITHDRAWN');
}

const gonePage = (pathname: string): View => ({
  title: 'No longer on record',
  description: 'This law was on record once and was withdrawn: what it said then can still be read.',
  body: (
    <>
      <h1>No longer on record</h1>
      <p class="lead">
        This law was on record once and was withdrawn since, as when two records turn out to be of one law. What it said
        can be read <a href={`${pathname}?release=1`}>as of release 1</a>.
      </p>
      <h2>Look for it</h2>
      <SearchBox />
    </>
  ),
});

/** With what is nearest to the address, by the record's own search, which forgives a letter. */
async function notFoundPage(db: Database, pathname: string): Promise<View> {
  const text = wordsOf(pathname);
  const { search } = /[\p{L}\p{N}]/u.test(text) ? await ask(db, nearest, { text }) : { search: { nodes: [] } };
  return page(
    'Not found',
    'Nothing is on record at this address. A country is found by its two-letter code, a kind of rule by its code, a law by its id.',
    // What has all of the words, or words like them.
    search.nodes.filter(({ rank }) => rank >= 1),
  );
}

/** The words of the last part of an address. */
function wordsOf(pathname: string): string {
  const last = (pathname.split('/').findLast(Boolean) ?? '').replace(pathname.startsWith('/laws/') ? /^\w\w-/ : '', '');
  let text = last;
  try {
    text = decodeURIComponent(last);
  } catch {
    // Then as it is.
  }
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

export const badRequestPage = (message: string): View => page('This cannot be asked so', message);

export const failurePage = (): View =>
  page('Something went wrong', 'The fault is ours, and it is logged. Please try again.');
