// What has the record said of a law so far? When it was read, and what has been corrected since the first release.

import type { LawPageQuery } from '../generated.ts';
import { Time } from '../time.tsx';
import { counted } from '../wording.ts';

type Law = NonNullable<LawPageQuery['law']>;
type Changes = LawPageQuery['recordChanges'];

/** Documents follow by their names: what comes right before the law's own, so that the list begins with it. */
export const justBefore = (id: string): string =>
  `laws/${id.slice(0, -1)}${String.fromCharCode(id.charCodeAt(id.length - 1) - 1)}~`;

export const History = ({ law, changes }: { law: Law; changes: Changes }) => {
  const { from, to, documents } = changes;
  const change = documents.find(({ document }) => document === `laws/${law.id}`);
  const first = (
    <>
      release {from.number} of <Time date={from.madeAt.slice(0, 10)} />
    </>
  );
  const last = (
    <>
      release {to.number} of <Time date={to.madeAt.slice(0, 10)} />
    </>
  );
  return (
    <>
      <p>
        Read and coded on <Time date={law.readOn} />;{' '}
        {law.reviewedOn ? (
          <>
            checked by a second reading on <Time date={law.reviewedOn} />.
          </>
        ) : (
          'not yet checked by a second reading.'
        )}
      </p>
      {change === undefined && (
        <p>
          {from.number === to.number ? (
            <>On record since {first}, the first there was.</>
          ) : (
            <>
              On record since {first}; nothing of it has changed up to {last}.
            </>
          )}
        </p>
      )}
      {change?.change === 'LEARNED' && (
        <p>
          It came on record after {first}, by {last}.
        </p>
      )}
      {change?.change === 'CORRECTED' && (
        <details>
          <summary>
            {counted(change.fields.length, 'entry', 'entries')} differ{change.fields.length === 1 && 's'} between{' '}
            {first} and {last}
          </summary>
          <ul class="law-changes">
            {change.fields.map(({ path, before, after }) => (
              <li key={path}>
                <code>{path}</code>
                {before !== null && (
                  <>
                    {' '}
                    said <del>{before}</del>
                  </>
                )}
                {after !== null && (
                  <>
                    {before !== null && ','} says <ins>{after}</ins>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
