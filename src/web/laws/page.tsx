// Which laws are on record, and which fit a search?

import type { Database } from '../../database/client.ts';
import { ask, documentOf } from '../ask.ts';
import type { LawsPageQuery, LawsPageQueryVariables } from '../generated.ts';
import { type Page, Time } from '../layout.tsx';
import { Status } from '../standing.tsx';

const question = documentOf<LawsPageQuery, LawsPageQueryVariables>('laws/page.graphql');

export type LawsAsked = {
  text?: string | undefined;
  jurisdiction?: string | undefined;
  order?: string | undefined;
  after?: string | undefined;
};

const orders = { newest: 'FIRST_DAY_DESC', oldest: 'FIRST_DAY_ASC', title: 'TITLE_ASC' } as const;

export async function lawsPage(db: Database, { text, jurisdiction, order, after }: LawsAsked): Promise<Page> {
  const chosen = order !== undefined && order in orders ? (order as keyof typeof orders) : 'newest';
  const { laws, jurisdictions } = await ask(db, question, {
    where: { ...(text && { text }), ...(jurisdiction && { jurisdiction: [jurisdiction] }) },
    orderBy: orders[chosen],
    after: after ?? null,
  });
  const next = new URLSearchParams({
    ...(text && { text }),
    ...(jurisdiction && { jurisdiction }),
    order: chosen,
    after: laws.pageInfo.endCursor ?? '',
  });
  return {
    title: text ? `Laws: ${text}` : 'Laws',
    description: 'Laws on record, by jurisdiction, words, number or title in any script.',
    body: (
      <>
        <h1>Laws</h1>
        <search>
          <form class="ask" method="get">
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
                {Object.keys(orders).map((name) => (
                  <option key={name} selected={name === chosen}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">Find</button>
          </form>
        </search>
        <p role="status">
          {laws.totalCount === 1 ? '1 law fits.' : `${laws.totalCount} laws fit.`}
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
                      <a href={`/laws/${law.id}`}>{law.title}</a>
                    </th>
                    <td>{law.number}</td>
                    <td>
                      <a href={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</a>
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
        {laws.pageInfo.hasNextPage && (
          <p>
            <a href={`/laws?${next}`} rel="next">
              More laws
            </a>
          </p>
        )}
      </>
    ),
  };
}
