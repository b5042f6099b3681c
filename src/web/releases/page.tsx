// What did the record learn, correct or withdraw with a release?

import { BadRequest, documentOf } from '../ask.ts';
import type {
  RecordChangeKind,
  ReleasePageQuery,
  ReleasePageQueryVariables,
  ReleaseTableQuery,
  ReleaseTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { counted, dateText, numberText } from '../wording.ts';

export const releaseRoute = defineRoute({
  path: '/releases/:number',
  document: documentOf<ReleasePageQuery, ReleasePageQueryVariables>('releases/page.graphql'),
  table: documentOf<ReleaseTableQuery, ReleaseTableQueryVariables>('releases/table.graphql'),
  read({ path, one }) {
    const number = numberIn(path.number!);
    // Before the first there was nothing: what it has was all learned with it, and is not listed.
    return { number, earlier: Math.max(1, number - 1), next: number + 1, after: one('after') ?? null };
  },
  view: (data, { after }) => view(data, after !== null),
});

/** Throws BadRequest. */
export function numberIn(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new BadRequest(`"${text.slice(0, 40)}" is no release. Releases are numbered from 1.`);
}

const sorts: Record<RecordChangeKind, string> = { LEARNED: 'Learned', CORRECTED: 'Corrected', WITHDRAWN: 'Withdrawn' };

function view({ recordChanges, releases, dataset }: ReleasePageQuery, isLater: boolean): View {
  const { number, madeAt, added, changed, removed } = releases[0]!;
  const { documents, totalCount } = recordChanges;
  const made = dateText(madeAt.slice(0, 10));
  return {
    title: `Release ${number} of the record`,
    description: `What the record of internet law learned, corrected or withdrew with release ${number} of ${made}.`,
    ...(totalCount === 0 && { table: false as const }),
    body: (
      <>
        <p class="above">
          <Link to="/releases">Releases of the record</Link>
        </p>
        <h1>Release {number}</h1>
        <p class="lead">
          Made on <time datetime={madeAt}>{made}</time>: {counted(added, 'document')} added, {numberText(changed)}{' '}
          changed, {numberText(removed)} removed.
        </p>
        <p>
          This tells what the record learned or corrected, not how the law changed: that stands under{' '}
          <Link to="/changes">changes of law</Link>.{' '}
          <Link to={`/?release=${number}`}>The record as of this release</Link> can be read page by page, or{' '}
          <Link to={`/data?release=${number}`}>taken as a whole</Link>.
        </p>
        {number === 1 ? (
          <p role="status">It is the first: all that it holds came with it.</p>
        ) : (
          <p role="status">
            {counted(totalCount, 'document')} {totalCount === 1 ? 'differs' : 'differ'} from{' '}
            <Link to={`/releases/${number - 1}`}>release {number - 1}</Link>
            {isLater ? '; these follow on those before.' : '.'}
          </p>
        )}
        {documents.map((each) => (
          <Document key={each.document} {...each} />
        ))}
        <More documents={documents} total={totalCount} />
        {number < dataset.release && (
          <p>
            <Link to={`/releases/${number + 1}`}>Release {number + 1}</Link>
          </p>
        )}
      </>
    ),
  };
}

type Changed = ReleasePageQuery['recordChanges']['documents'][number];
const shown = 40;

const Document = ({ document, law, change, fields }: Changed) => (
  <section class="release-document" aria-labelledby={document}>
    <h2 id={document}>{law ? <Link to={`/laws/${law.id}`}>{law.title}</Link> : document}</h2>
    <p class="whence">
      {sorts[change]}
      {law && (
        <>
          {' · '}
          <Link to={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</Link>
        </>
      )}
    </p>
    {fields.length > 0 && (
      <dl class="facts">
        {fields.slice(0, shown).map(({ path, before, after }) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd>
              {before !== null && (
                <del dir="auto">
                  <span class="unseen">was: </span>
                  {short(before)}
                </del>
              )}{' '}
              {after !== null && (
                <ins dir="auto">
                  <span class="unseen">is: </span>
                  {short(after)}
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
    )}
    {fields.length > shown && <p>{counted(fields.length - shown, 'more field')}: in full as JSON or CSV below.</p>}
  </section>
);

/** Values are JSON: a text without its quotation marks, and no longer than a reader takes in. */
function short(json: string): string {
  const value: unknown = JSON.parse(json);
  const text = typeof value === 'string' ? value : json;
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}

const More = ({ documents, total }: { documents: Changed[]; total: number }) => {
  const here = useHere();
  const last = documents.at(-1);
  return last && documents.length < total && documents.length === 100 ? (
    <p>
      <a href={here.with({ after: last.document })} rel="next">
        More documents
      </a>
    </p>
  ) : null;
};
