// Which laws are on record, and which fit a search?

import { documentOf } from '../ask.ts';
import { LiveForm } from '../form.tsx';
import type { LawsPageQuery, LawsPageQueryVariables, LawsTableQuery, LawsTableQueryVariables } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { counted } from '../wording.ts';

const question = documentOf<LawsPageQuery, LawsPageQueryVariables>('laws/page.graphql');

const orders = { newest: 'FIRST_DAY_DESC', oldest: 'FIRST_DAY_ASC', title: 'TITLE_ASC' } as const;
const names = ['newest', 'oldest', 'title'] as const;

export const route = defineRoute({
  path: '/laws',
  nav: { name: 'Laws' },
  document: question,
  table: documentOf<LawsTableQuery, LawsTableQueryVariables>('laws/table.graphql'),
  read({ one, choice }) {
    const text = one('text');
    const jurisdiction = one('jurisdiction');
    const order = choice('order', names);
    return {
      where: { ...(text && { text }), ...(jurisdiction && { jurisdiction: [jurisdiction] }) },
      orderBy: orders[order],
      after: one('after') ?? null,
    };
  },
  view: (data, { where, orderBy }) =>
    view(
      data,
      where?.text ?? undefined,
      [where?.jurisdiction ?? []].flat()[0],
      names.find((name) => orders[name] === orderBy)!,
    ),
});

function view(
  { laws, jurisdictions }: LawsPageQuery,
  text: string | undefined,
  jurisdiction: string | undefined,
  chosen: keyof typeof orders,
): View {
  return {
    title: text ? `Laws: ${text}` : 'Laws',
    description: 'Laws on record, by jurisdiction, words, number or title in any script.',
    body: (
      <>
        <h1>Laws</h1>
        <search>
          <LiveForm>
            <label>
              Words, number or title <input type="search" name="text" value={text} />
            </label>
            <label>
              Jurisdiction{' '}
              <select name="jurisdiction">
                <option value="">all</option>
                {jurisdictions.nodes.map(({ code, name }) => (
                  <option key={code} value={code} selected={code === jurisdiction}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Order{' '}
              <select name="order">
                {names.map((name) => (
                  <option key={name} selected={name === chosen}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </LiveForm>
        </search>
        <p role="status">
          {counted(laws.totalCount, 'law')} {laws.totalCount === 1 ? 'fits' : 'fit'}.
          {laws.totalCount === 0 && ' Try fewer words, or another spelling.'}
        </p>
        {laws.nodes.length > 0 && (
          <section class="scroll" aria-label="Laws" tabIndex={0}>
            <table>
              <caption>Laws, {chosen === 'title' ? 'by title' : `${chosen} first`}, with their state today</caption>
              <thead>
                <tr>
                  <th scope="col">Law</th>
                  <th scope="col">Number</th>
                  <th scope="col">Jurisdiction</th>
                  <th scope="col">First day known</th>
                  <th scope="col">State</th>
                </tr>
              </thead>
              <tbody>
                {laws.nodes.map((law) => (
                  <tr key={law.id}>
                    <th scope="row">
                      <Link to={`/laws/${law.id}`}>{law.title}</Link>
                    </th>
                    <td>{law.number}</td>
                    <td>
                      <Link to={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</Link>
                    </td>
                    <td class="date">
                      <Time date={law.firstDay} />
                    </td>
                    <td>{law.state ? <Status {...law.state} /> : 'no state recorded'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {laws.pageInfo.hasNextPage && <More after={laws.pageInfo.endCursor!} />}
      </>
    ),
  };
}

const More = ({ after }: { after: string }) => (
  <p>
    <a href={useHere().with({ after })} rel="next">
      More laws
    </a>
  </p>
);
