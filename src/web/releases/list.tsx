// Which states has the record had, and what did each change?

import { documentOf } from '../ask.ts';
import { atom, type as atomType } from '../feed/atom.ts';
import type { ReleasesPageQuery, ReleasesPageQueryVariables } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { counted, dateText, numberText } from '../wording.ts';
import { numberIn } from './page.tsx';

const question = documentOf<ReleasesPageQuery, ReleasesPageQueryVariables>('releases/list.graphql');
type Release = ReleasesPageQuery['releases'][number];

export const releasesRoute = defineRoute({
  path: '/releases',
  document: question,
  table: question,
  read({ one }) {
    const before = one('before');
    return { before: before === undefined ? null : numberIn(before) };
  },
  view: ({ releases }) => view(releases),
  forms: {
    atom: {
      type: atomType,
      name: 'Atom',
      make: ({ releases }, _variables, here) =>
        atom({
          id: '/releases',
          title: 'Netlaws: releases of the record',
          subtitle: 'What the record of internet law learned, corrected and withdrew.',
          self: `${here.origin}/releases.atom`,
          page: `${here.origin}/releases`,
          madeOn: here.release.madeOn,
          entries: releases.map((release) => ({
            id: `releases/${release.number}`,
            title: `Release ${release.number}`,
            address: `${here.origin}/releases/${release.number}`,
            updated: release.madeAt,
            summary: `${summaryOf(release)}.`,
            categories: [],
          })),
        }),
    },
  },
});

/** '3 documents added, 1 changed'. A document is a law, the findings of a country, a bloc, or a part of the codebook. */
export const summaryOf = ({ added, changed, removed }: Omit<Release, 'number' | 'madeAt'>): string =>
  [
    `${counted(added, 'document')} added`,
    ...(changed > 0 ? [`${numberText(changed)} changed`] : []),
    ...(removed > 0 ? [`${numberText(removed)} removed`] : []),
  ].join(', ');

const counts = ['Added', 'Changed', 'Removed'];

const view = (releases: Release[]): View => ({
  title: 'Releases of the record',
  description: 'What the record of internet law learned, corrected and withdrew, release by release.',
  alternates: [{ type: 'application/atom+xml', href: '/releases.atom', title: 'Releases of the record' }],
  body: (
    <>
      <h1>Releases of the record</h1>
      <p class="lead">
        A release is a state of the record. It is made when something in it changes, and never altered.
      </p>
      <div class="two">
        <section aria-labelledby="record">
          <h2 id="record">The record changed</h2>
          <p>
            A law was added, a date corrected, a source read anew: the law may have stood still meanwhile. That is what
            releases tell. Any page can be asked as of an earlier one, with <code>?release=1</code> in its address.
          </p>
        </section>
        <section aria-labelledby="law">
          <h2 id="law">The law changed</h2>
          <p>
            A rule began, ended, or became stricter: that is told by <Link to="/changes">changes of law</Link>, as the
            record knows it now, and what comes by the <Link to="/calendar">calendar</Link>.
          </p>
        </section>
      </div>
      <p>
        To follow: <a href="/releases.atom">releases as an Atom feed</a>. Each can be taken as a whole from{' '}
        <Link to="/data">Data</Link>.
      </p>
      {releases.length === 0 ? (
        <p role="status">No release is that early.</p>
      ) : (
        <section class="scroll" aria-label="Releases" tabIndex={0}>
          <table class="stacked">
            <caption>
              Releases, the newest first, with how many documents each changed. A document is a law, the findings of
              absence of a country, a bloc, a claim, or a part of the codebook.
            </caption>
            <thead>
              <tr>
                <th scope="col">Release</th>
                <th scope="col">Made</th>
                {counts.map((name) => (
                  <th scope="col" class="amount" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {releases.map(({ number, madeAt, added, changed, removed }) => (
                <tr key={number}>
                  <th scope="row">
                    <Link to={`/releases/${number}`}>Release {number}</Link>
                  </th>
                  <td class="date whole">
                    <time datetime={madeAt}>{dateText(madeAt.slice(0, 10))}</time>
                  </td>
                  {[added, changed, removed].map((count, index) => (
                    <td class="amount" data-name={counts[index]} key={index}>
                      {numberText(count)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Earlier last={releases.at(-1)} />
    </>
  ),
});

const Earlier = ({ last }: { last: Release | undefined }) => {
  const here = useHere();
  return last && last.number > 1 ? (
    <p>
      <a href={here.with({ before: String(last.number) })} rel="next">
        Earlier releases
      </a>
    </p>
  ) : null;
};
