// What stands at the foot of every page? The page in other forms, how to cite it, and the release and day it speaks of.

import { bibtex, type Cited, citationText, cslJson } from './cite.ts';
import { useHere } from './link.tsx';
import type { Route } from './route.ts';
import { Time } from './time.tsx';

type Asked = { route: Route; question: Record<string, unknown> };

/** Where GraphiQL opens with the page's own document and variables. */
export const graphiqlAddress = ({ route: { document }, question }: Asked): string =>
  `/graphql?${new URLSearchParams({ query: document.text, variables: JSON.stringify(question, null, 2) })}`;

type Footed = Asked & { cited: Cited; hasTable: boolean };

export const PageFoot = ({ route, question, cited, hasTable }: Footed) => {
  const here = useHere();
  const forms = Object.entries(route.forms ?? {}).filter(([, { name }]) => name);
  return (
    <aside class="page-foot" aria-label="This page">
      <p>
        This page as <a href={graphiqlAddress({ route, question })}>GraphQL</a>, <a href={here.as('json')}>JSON</a>
        {hasTable && (
          <>
            , <a href={here.as('csv')}>CSV</a>
          </>
        )}
        {forms.map(([ending, { name }]) => (
          <>
            , <a href={here.as(ending)}>{name}</a>
          </>
        ))}
      </p>
      <details>
        <summary>Cite</summary>
        <p>{citationText(cited)}</p>
        <p>
          <a href={here.as('bib')}>BibTeX</a>
        </p>
        <pre tabIndex={0}>{bibtex(cited)}</pre>
        <p>
          <a href={here.as('csl.json')}>CSL-JSON</a>
        </p>
        <pre tabIndex={0}>{cslJson(cited)}</pre>
      </details>
      <p>
        Release {here.release.number} of <Time date={here.release.madeOn} />
        {cited.speaksOfDay && (
          <>
            , the law on <Time date={here.on} />
          </>
        )}
        .
      </p>
    </aside>
  );
};
