// What holds in one jurisdiction on a day?

import { documentOf } from '../ask.ts';
import { DayForm } from '../form.tsx';
import type {
  JurisdictionPageQuery,
  JurisdictionPageQueryVariables,
  JurisdictionTableQuery,
  JurisdictionTableQueryVariables,
} from '../generated.ts';
import { Link } from '../link.tsx';
import { AnswerProof } from '../provision.tsx';
import { defineRoute, Moved, type View } from '../route.ts';
import { Since, Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { dateText, midSentence } from '../wording.ts';

const question = documentOf<JurisdictionPageQuery, JurisdictionPageQueryVariables>('jurisdiction/page.graphql');

export const route = defineRoute({
  path: '/jurisdictions/:code',
  nav: { name: 'Jurisdictions', to: '/#jurisdictions' },
  document: question,
  table: documentOf<JurisdictionTableQuery, JurisdictionTableQueryVariables>('jurisdiction/table.graphql'),
  read({ path }) {
    const code = path.code!.toUpperCase();
    if (code !== path.code) throw new Moved(`/jurisdictions/${encodeURIComponent(code)}`);
    return { code };
  },
  view: ({ jurisdiction }, _variables, { on }) => (jurisdiction ? view(jurisdiction, on) : undefined),
});

function view(jurisdiction: NonNullable<JurisdictionPageQuery['jurisdiction']>, on: string): View {
  const { code, name, officialName, kind, region, subregion, memberships, members, laws, answers } = jurisdiction;
  const reviewed = answers.filter((answer) => answer.status !== 'NOT_REVIEWED' || answer.uncertain);
  const pillars = [...new Map(answers.map(({ kind }) => [kind.pillar.code, kind.pillar])).values()];
  return {
    title: name,
    description: `Internet law in ${name} on ${dateText(on)}: what was in force, proposed, ended or absent, with articles and sources.`,
    alternates: [
      { type: 'application/atom+xml', href: `/changes.atom?jurisdiction=${code}`, title: `Changes of law in ${name}` },
      { type: 'text/calendar', href: `/calendar.ics?jurisdiction=${code}`, title: `Calendar of ${name}` },
    ],
    body: (
      <>
        <p class="above">{kind === 'BLOC' ? 'Bloc' : [region, subregion].filter(Boolean).join(' · ')}</p>
        <h1>{name}</h1>
        {officialName !== name && <p class="other-title">{officialName}</p>}
        <DayForm />
        <p>
          On <Time date={on} />, {reviewed.length} of {answers.length} kinds of rules were reviewed here.{' '}
          <Link to={`/compare?j=${code}`}>Compare</Link>
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
                    <Link to={`/kinds/${answer.kind.code}`}>{answer.kind.name} elsewhere</Link>
                  </p>
                </details>
              ))}
              {unknown.length > 0 && (
                <p class="unreviewed">
                  <Status status="NOT_REVIEWED" orStatus={null} />:{' '}
                  {unknown.map((answer, index) => (
                    <span key={answer.kind.code}>
                      {index > 0 && ', '}
                      <Link to={`/kinds/${answer.kind.code}`}>{midSentence(answer.kind.name)}</Link>
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
              <Link to={`/laws/${law.id}`}>{law.title}</Link>
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
                  <Link to={`/jurisdictions/${bloc.code}`}>{bloc.name}</Link>
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
                  <Link to={`/jurisdictions/${member.code}`}>{member.name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  };
}
