// What holds in one jurisdiction on a day?

import type { Database } from '../../database/client.ts';
import { ask, documentOf } from '../ask.ts';
import type { JurisdictionPageQuery, JurisdictionPageQueryVariables } from '../generated.ts';
import { DayForm, type Page, Time } from '../layout.tsx';
import { AnswerProof } from '../provision.tsx';
import { Since, Status } from '../standing.tsx';
import { midSentence } from '../wording.ts';

const question = documentOf<JurisdictionPageQuery, JurisdictionPageQueryVariables>('jurisdiction/page.graphql');

export async function jurisdictionPage(db: Database, code: string, on: string): Promise<Page | undefined> {
  const { jurisdiction } = await ask(db, question, { code, on });
  if (!jurisdiction) return undefined;
  const { name, officialName, kind, region, subregion, memberships, members, laws, answers } = jurisdiction;
  const reviewed = answers.filter((answer) => answer.status !== 'NOT_REVIEWED' || answer.uncertain);
  const pillars = [...new Map(answers.map(({ kind }) => [kind.pillar.code, kind.pillar])).values()];
  return {
    title: name,
    description: `Internet law in ${name} on ${on}: what was in force, proposed, ended or absent, with articles and sources.`,
    body: (
      <>
        <p class="above">{kind === 'BLOC' ? 'Bloc' : [region, subregion].filter(Boolean).join(' · ')}</p>
        <h1>{name}</h1>
        {officialName !== name && <p class="other-title">{officialName}</p>}
        <DayForm on={on} />
        <p>
          On <Time date={on} />, {reviewed.length} of {answers.length} kinds of rules were reviewed here.{' '}
          <a href={`/compare?j=${code}&on=${on}`}>Compare</a>
        </p>

        {pillars.map((pillar) => {
          const own = answers.filter((answer) => answer.kind.pillar.code === pillar.code);
          const known = own.filter((answer) => reviewed.includes(answer));
          const unknown = own.filter((answer) => !reviewed.includes(answer));
          return (
            <section key={pillar.code} aria-labelledby={pillar.code}>
              <h2 id={pillar.code}>{pillar.name}</h2>
              {known.map((answer) => (
                <details class="answer" key={answer.kind.code}>
                  <summary>
                    <span class="kind">{answer.kind.name}</span> <Status {...answer} /> <Since {...answer} />
                  </summary>
                  <AnswerProof answer={answer} />
                  <p>
                    <a href={`/kinds/${answer.kind.code}?on=${on}`}>{answer.kind.name} elsewhere</a>
                  </p>
                </details>
              ))}
              {unknown.length > 0 && (
                <p class="unreviewed">
                  <Status status="NOT_REVIEWED" orStatus={null} />:{' '}
                  {unknown.map((answer, index) => (
                    <span key={answer.kind.code}>
                      {index > 0 && ', '}
                      <a href={`/kinds/${answer.kind.code}?on=${on}`}>{midSentence(answer.kind.name)}</a>
                    </span>
                  ))}
                </p>
              )}
            </section>
          );
        })}

        <h2 id="laws">Laws</h2>
        {laws.totalCount === 0 && <p>No law of its own is on record.</p>}
        <ul class="laws">
          {laws.nodes.map((law) => (
            <li key={law.id}>
              <a href={`/laws/${law.id}`}>{law.title}</a>
              {law.number && ` (${law.number})`}, {midSentence(law.instrument.name)}, <Time date={law.firstDay} />
              {law.state && (
                <>
                  {' '}
                  <Status {...law.state} />
                </>
              )}
            </li>
          ))}
        </ul>

        {memberships.length > 0 && (
          <>
            <h2>Memberships</h2>
            <ul class="columns">
              {memberships.map(({ bloc, from, to, boundUntil }) => (
                <li key={`${bloc.code}${from}`}>
                  <a href={`/jurisdictions/${bloc.code}`}>{bloc.name}</a>
                  {from && (
                    <>
                      {' '}
                      from <Time date={from} />
                    </>
                  )}
                  {to && (
                    <>
                      {' '}
                      until <Time date={to} />
                    </>
                  )}
                  {boundUntil && (
                    <>
                      , bound until <Time date={boundUntil} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {members.length > 0 && (
          <>
            <h2>
              Members on <Time date={on} />
            </h2>
            <ul class="columns">
              {members.map((member) => (
                <li key={member.code}>
                  <a href={`/jurisdictions/${member.code}?on=${on}`}>{member.name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  };
}
