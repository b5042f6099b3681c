// What proves one row of a comparison? Alone, without what surrounds a page: src/web/script/open-row.ts puts it in its place.

import { BadRequest, documentOf } from '../ask.ts';
import type { CompareRowQuery, CompareRowQueryVariables } from '../generated.ts';
import { defineRoute } from '../route.ts';
import { dateText } from '../wording.ts';
import { columnsIn } from './columns.ts';
import { listText } from './finding.ts';
import { Proof } from './table.tsx';

export const row = defineRoute({
  path: '/compare/row',
  isFrame: true,
  document: documentOf<CompareRowQuery, CompareRowQueryVariables>('compare/row.graphql'),
  read(asked) {
    const jurisdictions = columnsIn(asked);
    const kind = asked.one('open');
    if (kind === undefined) throw new BadRequest('Say which kind of rule: open=takedown-duty.');
    return { jurisdictions, kinds: [kind] };
  },
  view({ compare }, _variables, { on }) {
    const [shown] = compare.rows;
    if (!shown) return undefined;
    const names = listText(shown.cells.map(({ jurisdiction }) => jurisdiction.name));
    const title = `${shown.kind.name}: ${names}`;
    return {
      title,
      description: `${shown.kind.name} in the law of ${names} on ${dateText(on)}, with articles and sources.`,
      body: (
        <>
          <h1 class="unseen">{title}</h1>
          <Proof row={shown} />
        </>
      ),
    };
  },
});
