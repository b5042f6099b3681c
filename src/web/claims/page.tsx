// What was published about internet law, and what does the record say to it?

import { documentOf } from '../ask.ts';
import { type Cited, citationText } from '../cite.ts';
import { figureRoute, PlacedFigure } from '../figure-route.tsx';
import type {
  ClaimPageQuery,
  ClaimPageQueryVariables,
  ClaimsPageQuery,
  ClaimsPageQueryVariables,
  Reading,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, numberText } from '../wording.ts';
import { barsOf, type Claim, daysOf, figureAnchor } from './charts.ts';
import { readingMeanings, readings, readingWords, sentence } from './reading.ts';

const list = documentOf<ClaimsPageQuery, ClaimsPageQueryVariables>('claims/list.graphql');
const question = documentOf<ClaimPageQuery, ClaimPageQueryVariables>('claims/page.graphql');

export const claimsRoute = defineRoute({
  path: '/claims',
  nav: { name: 'Claims' },
  document: list,
  table: list,
  read: () => ({}),
  view: ({ claims }) => {
    const found = readings
      .map((reading) => ({ reading, count: claims.filter((claim) => claim.reading === reading).length }))
      .filter(({ count }) => count > 0)
      .map(({ reading, count }) => `${numberText(count)} ${readingWords[reading]}`);
    return {
      title: 'Claims',
      description: `Published sentences about internet law, each tested by a question to the record: ${found.join('; ')}.`,
      body: (
        <>
          <h1>Claims</h1>
          <p class="lead">
            Sentences that somebody published about internet law, each tested by a question to the record. The reading
            follows from the figures by a rule that anybody can check; it says what the law on record is, and takes no
            side.
          </p>
          {claims.length === 0 ? (
            <p>There are none on record.</p>
          ) : (
            <p role="status">
              {counted(claims.length, 'claim')}: {found.join('; ')}.
            </p>
          )}
          <ul class="claims">
            {claims.map(({ id, claim, publisher, published, reading }) => (
              <li key={id}>
                <p>
                  <Link to={`/claims/${id}`}>{claim}</Link>
                </p>
                <p class="since">
                  {publisher}, <Time date={published} />
                </p>
                <p class="claims-reading">
                  <ReadingMark reading={reading} /> {sentence(readingWords[reading])}
                </p>
              </li>
            ))}
          </ul>
          <h2 id="readings">What the readings mean</h2>
          <dl class="facts claims-readings">
            {readings.map((reading) => (
              <div key={reading}>
                <dt>
                  <ReadingMark reading={reading} /> {sentence(readingWords[reading])}
                </dt>
                <dd>{readingMeanings[reading]}</dd>
              </div>
            ))}
          </dl>
        </>
      ),
    };
  },
});

/** A bar that is full, half full, empty, or broken. */
const ReadingMark = ({ reading }: { reading: Reading }) => (
  <svg class="shape" viewBox="0 0 20 10" aria-hidden="true">
    <path
      d="M1 1h18v8h-18z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      {...(reading === 'CANNOT_TELL' && { 'stroke-dasharray': '2.4 2' })}
    />
    {reading === 'SUPPORTED' && <path d="M1 1h18v8h-18z" fill="currentColor" />}
    {reading === 'PARTLY' && <path d="M1 1h9v8h-9z" fill="currentColor" />}
  </svg>
);

export const claimRoute = defineRoute({
  path: '/claims/:id',
  document: question,
  table: question,
  read: ({ path }) => ({ id: path.id! }),
  view: ({ claim }, _variables, here) => (claim ? claimView(claim, here) : undefined),
});

const figureOf = (name: 'numbers' | 'days', chart: typeof barsOf) =>
  figureRoute<ClaimPageQuery, ClaimPageQueryVariables>({
    path: `/claims/:id/${name}`,
    document: question,
    read: ({ path }) => ({ id: path.id! }),
    of: (here) => ({ name: 'The claim', to: here.pathname.replace(`/${name}`, '') }),
    chart: ({ claim }, _variables, here) => (claim ? chart(claim, here) : undefined),
  });

export const claimFigures = [figureOf('numbers', barsOf), figureOf('days', daysOf)];

const claimView = (claim: Claim, here: Here): View => ({
  title: claim.claim,
  description: `${claim.claim} ${claim.publisher}: ${readingWords[claim.reading]}.`,
  jsonLd: {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: here.origin + here.href,
    datePublished: here.release.madeOn,
    author: { '@type': 'Organization', name: 'Netlaws', url: here.origin },
    claimReviewed: claim.claim,
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Organization', name: claim.publisher },
      datePublished: claim.published,
      appearance: { '@type': 'CreativeWork', url: claim.url },
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: sentence(readingWords[claim.reading]),
      reviewAspect: 'The law on record',
    },
  },
  body: (
    <>
      <p class="above">
        <Link to="/claims">Claims</Link> · {claim.publisher}, <Time date={claim.published} />
      </p>
      <h1>{claim.claim}</h1>
      <p class="lead claims-reading">
        <ReadingMark reading={claim.reading} /> <strong>{sentence(readingWords[claim.reading])}.</strong>
      </p>
      <p>{claim.reason}</p>
      <Numbers claim={claim} />
      {claim.caveats.length > 0 && (
        <>
          <h2 id="caveats">What they cannot show</h2>
          <ul>
            {claim.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
      <h2 id="read">Where it was read</h2>
      <p>
        <a href={claim.url} rel="noopener">
          {claim.page}
        </a>
        , read <Time date={claim.readOn} />. The sentence is told in our words.
      </p>
      <h2 id="test">How it is tested</h2>
      <p>
        The question is put to the record, the figures are taken from its answer, and the rule over the figures gives
        the reading. <a href={`/graphql?${new URLSearchParams({ query: claim.query })}`}>Ask it yourself</a>: it opens
        as it was put, and can be changed.
      </p>
      <details>
        <summary>The question, in GraphQL</summary>
        <pre tabIndex={0}>{claim.query}</pre>
      </details>
      <details>
        <summary>The rule that gives the reading</summary>
        <pre tabIndex={0}>{claim.rule}</pre>
      </details>
      <Citing claim={claim} />
    </>
  ),
});

const Numbers = ({ claim }: { claim: Claim }) => {
  const here = useHere();
  const hasUnits = claim.figures.some(({ unit }) => unit !== null);
  const [bars, days] = [barsOf(claim, here), daysOf(claim, here)];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">The figures behind it</h2>
      {days && <PlacedFigure name="days" chart={days} />}
      {bars && <PlacedFigure name="numbers" chart={bars} />}
      <table class="figures">
        <caption>What the answer to the question comes down to</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Value</th>
            {hasUnits && <th scope="col">Unit</th>}
          </tr>
        </thead>
        <tbody>
          {claim.figures.map((figure) => (
            <tr key={figure.key} id={figureAnchor(figure)}>
              <th scope="row">{figure.label}</th>
              <td>{figure.text}</td>
              {hasUnits && <td>{figure.unit}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Citing = ({ claim }: { claim: Claim }) => {
  const here = useHere();
  const cited: Cited = { title: claim.claim, here, speaksOfDay: false };
  return (
    <>
      <h2 id="cite">How to cite it</h2>
      <p>{citationText(cited)}</p>
      <p class="since">
        As <a href={here.as('bib')}>BibTeX</a> or <a href={here.as('csl.json')}>CSL-JSON</a>. The address names the
        release, so that it gives the same figures for good.
      </p>
    </>
  );
};
