// What is a kind of provision, and who has it on a day?

import { documentOf } from '../ask.ts';
import { DayForm } from '../form.tsx';
import type { KindPageQuery, KindPageQueryVariables, KindTableQuery, KindTableQueryVariables } from '../generated.ts';
import { Link } from '../link.tsx';
import { AnswerProof, strictestTexts } from '../provision.tsx';
import { defineRoute, type View } from '../route.ts';
import { Since, Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { dateText, midSentence } from '../wording.ts';

const question = documentOf<KindPageQuery, KindPageQueryVariables>('kind/page.graphql');

export const route = defineRoute({
  path: '/kinds/:code',
  nav: { name: 'Topics', to: '/#kinds' },
  document: question,
  table: documentOf<KindTableQuery, KindTableQueryVariables>('kind/table.graphql'),
  read: ({ path }) => ({ code: path.code! }),
  view: ({ kind }, _variables, { on }) => (kind ? view(kind, on) : undefined),
});

function view(kind: NonNullable<KindPageQuery['kind']>, on: string): View {
  const countries = kind.answers.filter((answer) => answer.jurisdiction.kind !== 'BLOC');
  const holding = countries.filter((answer) => answer.status === 'IN_FORCE');
  const without = countries.filter((answer) => answer.status === 'NONE' && !answer.uncertain);
  return {
    title: kind.name,
    description: `${kind.question} ${kind.name} by country on ${dateText(on)}, with articles and sources.`,
    alternates: [
      { type: 'application/atom+xml', href: `/changes.atom?kind=${kind.code}`, title: `Changes of law: ${kind.name}` },
      { type: 'text/calendar', href: `/calendar.ics?kind=${kind.code}`, title: `Calendar: ${kind.name}` },
    ],
    body: (
      <>
        <p class="above">{kind.pillar.name}</p>
        <h1>{kind.name}</h1>
        <p class="lead">{kind.question}</p>
        <p>
          <Coded text={kind.boundary} />
        </p>
        <dl class="facts">
          <div>
            <dt>Counts</dt>
            <dd>{kind.goodExample}</dd>
          </div>
          <div>
            <dt>Does not count</dt>
            <dd>{kind.badExample}</dd>
          </div>
          {kind.crosswalk.length > 0 && (
            <div>
              <dt>Elsewhere</dt>
              <dd>{kind.crosswalk.map(({ scheme, code }) => `${scheme.name} ${code}`).join('; ')}</dd>
            </div>
          )}
        </dl>
        {kind.attributes.length > 0 && (
          <>
            <h2>What is recorded with it</h2>
            <dl class="facts">
              {kind.attributes.map((attribute) => (
                <div key={attribute.key}>
                  <dt>{attribute.name}</dt>
                  <dd>
                    {attribute.description}
                    {attribute.values.length > 0 &&
                      ` ${prefixes[attribute.type]}${attribute.values.map((value) => midSentence(value.name)).join(', ')}.`}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}

        <h2 id="answers">Who has it</h2>
        <DayForm />
        <p>
          On <Time date={on} />, {holding.length} of the {countries.length} countries with an answer on record had it in
          force and {without.length} verifiably had no such rule. All other countries were not reviewed, which says
          nothing about their law.
        </p>
        {kind.answers.length > 0 && (
          <section class="scroll" aria-label="Answers" tabIndex={0}>
            <table>
              <caption>
                {kind.name} by jurisdiction on <Time date={on} />
              </caption>
              <thead>
                <tr>
                  <th scope="col">Jurisdiction</th>
                  <th scope="col">Status</th>
                  <th scope="col">Provisions</th>
                </tr>
              </thead>
              <tbody>
                {kind.answers.map((answer) => (
                  <tr key={answer.jurisdiction.code}>
                    <th scope="row">
                      <Link to={`/jurisdictions/${answer.jurisdiction.code}`}>{answer.jurisdiction.name}</Link>
                    </th>
                    <td>
                      <Status {...answer} /> <Since {...answer} />
                    </td>
                    <td>
                      <details>
                        <summary>{summaryOf(answer)}</summary>
                        <AnswerProof answer={answer} />
                      </details>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </>
    ),
  };
}

const prefixes: Record<string, string> = { SCALE: 'From weakest to strictest: ', SET: 'Any of: ', CHOICE: 'One of: ' };

/** The laws and numbers behind an answer, in a line. */
export function summaryOf(answer: NonNullable<KindPageQuery['kind']>['answers'][number]): string {
  if (answer.finding) return 'Finding of absence';
  const { provision } = answer.provisions[0]!;
  const numbers = strictestTexts(answer);
  const more = answer.provisions.length > 1 ? `, and ${answer.provisions.length - 1} more` : '';
  return [`${provision.law.title}${provision.article ? `, ${provision.article}` : ''}${more}`, ...numbers].join('; ');
}

/** Text in which `codes` in backticks lead to their kinds. */
const Coded = ({ text }: { text: string }) => (
  <>
    {text.split(/`([^`]+)`/).map((part, index) =>
      index % 2 === 1 ? (
        <a key={part} href={`/kinds/${part}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
);
