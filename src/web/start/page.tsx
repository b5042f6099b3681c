// What is here, and where does one begin?

import type { Database } from '../../database/client.ts';
import { ask, documentOf } from '../ask.ts';
import type { StartPageQuery, StartPageQueryVariables } from '../generated.ts';
import { type Page, Time } from '../layout.tsx';

const question = documentOf<StartPageQuery, StartPageQueryVariables>('start/page.graphql');

export async function startPage(db: Database): Promise<Page> {
  const { dataset, jurisdictions, pillars } = await ask(db, question, {});
  return {
    title: 'Netlaws',
    description: 'Which rule of internet law held where, on any day, proved to the article and open to comparison.',
    body: (
      <>
        <h1>Which rule of internet law held where, on any day</h1>
        <p class="lead">
          {dataset.laws} laws of {dataset.jurisdictionsWithLaws} jurisdictions with {dataset.provisions} duties, powers,
          rights and offences, each with its dates, the pages that prove it, and its article where one was seen.
        </p>
        <search>
          <form class="ask" method="get" action="/laws">
            <label>
              Find a law by words, number or a title in any script{' '}
              <input type="search" name="text" placeholder="24/2018/QH14, 网络安全法, data retention" />
            </label>
            <button type="submit">Find</button>
          </form>
        </search>

        <h2 id="jurisdictions">Jurisdictions on record</h2>
        <ul class="columns">
          {jurisdictions.nodes.map(({ code, name, laws }) => (
            <li key={code}>
              <a href={`/jurisdictions/${code}`}>{name}</a> <span class="count">{laws.totalCount} laws</span>
            </li>
          ))}
        </ul>
        <p>
          <a href="/compare">Compare them side by side</a>
        </p>

        <h2 id="kinds">Kinds of rules</h2>
        {pillars.map((pillar) => (
          <section key={pillar.code} aria-labelledby={`pillar-${pillar.code}`}>
            <h3 id={`pillar-${pillar.code}`}>{pillar.name}</h3>
            <ul class="columns">
              {pillar.kinds.map((kind) => (
                <li key={kind.code}>
                  <a href={`/kinds/${kind.code}`}>{kind.name}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}

        <h2>State of the record</h2>
        <p>
          Release {dataset.release} of <Time date={dataset.madeAt.slice(0, 10)} />: {dataset.events} events and{' '}
          {dataset.sources} pages read
          {dataset.newestReading && (
            <>
              , the newest on <Time date={dataset.newestReading} />
            </>
          )}
          . {dataset.reviewedLaws} of {dataset.laws} laws were checked by a second reading. What was not reviewed is
          said to be so, everywhere.
        </p>
      </>
    ),
  };
}
