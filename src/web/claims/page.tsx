// What was published about internet law, and what does the record say to it?

import { documentOf } from '../ask.ts';
import type {
  ClaimPageQuery,
  ClaimPageQueryVariables,
  ClaimsPageQuery,
  ClaimsPageQueryVariables,
  Reading,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { defineRoute, type View } from '../route.ts';
import { Time } from '../time.tsx';

const list = documentOf<ClaimsPageQuery, ClaimsPageQueryVariables>('claims/list.graphql');
const question = documentOf<ClaimPageQuery, ClaimPageQueryVariables>('claims/page.graphql');

const words: Record<Reading, string> = {
  SUPPORTED: 'borne out by the law on record',
  PARTLY: 'partly borne out by the law on record',
  NOT_SUPPORTED: 'not borne out by the law on record',
  CANNOT_TELL: 'the record cannot tell',
};

export const claimsRoute = defineRoute({
  path: '/claims',
  nav: { name: 'Claims' },
  document: list,
  table: list,
  read: () => ({}),
  view: ({ claims }) => ({
    title: 'Claims',
    description: 'Published sentences about internet law, each tested by a question to the record.',
    body: (
      <>
        <h1>Claims</h1>
        <p class="lead">
          Sentences that somebody published about internet law, each tested by a question to the record. The reading
          follows from the figures by a rule that anybody can check; it says what the law on record is, and takes no
          side.
        </p>
        {claims.length === 0 && <p>There are none on record.</p>}
        <ul class="claims">
          {claims.map(({ id, claim, publisher, published, reading }) => (
            <li key={id}>
              <p>
                <Link to={`/claims/${id}`}>{claim}</Link>
              </p>
              <p class="since">
                {publisher}, <Time date={published} />: <strong>{words[reading]}</strong>
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  }),
});

export const claimRoute = defineRoute({
  path: '/claims/:id',
  document: question,
  table: question,
  read: ({ path }) => ({ id: path.id! }),
  view: ({ claim }) => (claim ? claimView(claim) : undefined),
});

const claimView = (claim: NonNullable<ClaimPageQuery['claim']>): View => ({
  title: claim.claim,
  description: `${claim.claim} ${claim.publisher}: ${words[claim.reading]}.`,
  body: (
    <>
      <p class="above">
        <Link to="/claims">Claims</Link> · {claim.publisher}, <Time date={claim.published} />
      </p>
      <h1>{claim.claim}</h1>
      <p class="lead">
        <strong>{words[claim.reading].replace(/^./, (first) => first.toUpperCase())}.</strong>
      </p>
      <p>{claim.reason}</p>
      <h2>The figures behind it</h2>
      <table class="figures">
        <caption>What the answer to the question comes down to</caption>
        <tbody>
          {claim.figures.map(({ key, label, text }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {claim.caveats.length > 0 && (
        <>
          <h2>What they cannot show</h2>
          <ul>
            {claim.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
      <h2>Where it was read</h2>
      <p>
        <a href={claim.url} rel="noopener">
          {claim.page}
        </a>
        , read <Time date={claim.readOn} />. The sentence is told in our words.
      </p>
      <h2>How it is tested</h2>
      <details>
        <summary>The question to the record, in GraphQL, and the rule that gives the reading</summary>
        <pre tabIndex={0}>{claim.query}</pre>
        <pre tabIndex={0}>{claim.rule}</pre>
      </details>
    </>
  ),
});
