// What does a law say, what happened to it, and what proves it?

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { PageFigure, pictureFrame, pictures } from '../chart/pictures.tsx';
import { timeline } from '../chart/timeline.tsx';
import { citationText } from '../cite.ts';
import { EmbedSection } from '../embed.tsx';
import { DayForm } from '../form.tsx';
import { oembedLink } from '../frame.ts';
import type { LawPageQuery, LawPageQueryVariables, LawTableQuery, LawTableQueryVariables } from '../generated.ts';
import { Link } from '../link.tsx';
import { GradeMark } from '../provision.tsx';
import { defineRoute, type Here, Moved, type View } from '../route.ts';
import { Since, Status, statusText } from '../standing.tsx';
import { Time } from '../time.tsx';
import { anchor, counted, dateText, midSentence } from '../wording.ts';
import { History, justBefore } from './history.tsx';
import { jsonLdOf } from './json-ld.ts';
import { barsTold, livesOf } from './life.ts';
import { Marks, Rule } from './rule.tsx';

const question = documentOf<LawPageQuery, LawPageQueryVariables>('law/page.graphql');

export type Law = NonNullable<LawPageQuery['law']>;
export type Provision = Law['provisions'][number];

export const route = defineRoute({
  path: '/laws/:id',
  document: question,
  table: documentOf<LawTableQuery, LawTableQueryVariables>('law/table.graphql'),
  read: ({ path }) => ({ id: path.id!, justBefore: justBefore(path.id!) }),
  view({ law, recordChanges }, { id }, here) {
    if (!law) return undefined;
    // A law that was renamed is found under its old address.
    return law.id === id ? view(law, recordChanges, here) : new Moved(`/laws/${law.id}`);
  },
  frame: ({ law }, _variables, here) => (law ? pictureFrame(chartOf(law, here), here) : undefined),
  forms: pictures(({ law }: LawPageQuery, here) => chartOf(law!, here)),
});

function chartOf(law: Law, here: Here): Chart {
  const { state } = law;
  const found = state
    ? `${statusText(state)}${state.from ? `, since ${dateText(state.from)}` : ''}`
    : 'nothing had happened yet';
  return timeline({
    title: `${law.title} on ${dateText(here.on)}: ${found}`,
    description: barsTold,
    lives: livesOf(law, here.to),
    until: here.on,
  });
}

function view(law: Law, changes: LawPageQuery['recordChanges'], here: Here): View {
  const main = law.titles.find(({ role }) => role === 'MAIN');
  const others = law.titles.filter((title) => title.role !== 'MAIN');
  const numbers = law.numbers.map(({ text }) => text);
  const chart = chartOf(law, here);
  const title = `${law.title}${law.number ? ` (${law.number})` : ''}, ${law.jurisdiction.name}`;
  return {
    title,
    description: law.summary ?? `${law.title}, ${law.jurisdiction.name}: its events, provisions and sources.`,
    jsonLd: jsonLdOf(law, here),
    alternates: [oembedLink(here, chart.title)],
    body: (
      <>
        <p class="above">
          <Link to={`/jurisdictions/${law.jurisdiction.code}`}>{law.jurisdiction.name}</Link> · {law.instrument.name}
          {law.binds &&
            ` · binds members ${law.binds === 'DIRECTLY' ? 'directly' : 'through national laws of their own'}`}
        </p>
        <h1 lang={main?.lang} dir="auto">
          {law.title}
        </h1>
        {numbers.length > 0 && <p class="number">{numbers.join(' · also written ')}</p>}
        {others.map(({ text, lang, role }) => (
          <p class="other-title" key={text}>
            <span lang={lang} dir="auto">
              {text}
            </span>{' '}
            <small>
              {languageName(lang)}
              {role === 'ORIGINAL' && ', original'}
            </small>
          </p>
        ))}
        {law.summary && <p class="lead law-summary">{law.summary}</p>}
        <DayForm />
        <p role="status">
          On <Time date={here.on} />:{' '}
          {law.state ? (
            <>
              <Status {...law.state} /> <Since {...law.state} />.
            </>
          ) : (
            'nothing had happened yet.'
          )}{' '}
          The pages read speak of it up to <Time date={law.asOf} />; what came after is not on record.
        </p>

        <h2>What happened</h2>
        <PageFigure id="figure-life" chart={chart} />
        <Events law={law} />

        {law.relations.length > 0 && (
          <>
            <h2>Related laws</h2>
            <Relations law={law} />
          </>
        )}

        <h2>What it orders</h2>
        {law.provisions.length === 0 ? (
          <p>No rule of this law is coded, which does not mean that it has none.</p>
        ) : (
          <p>
            {counted(law.provisions.length, 'rule')} of this law {law.provisions.length === 1 ? 'is' : 'are'} coded, by
            kind. The letter tells how good the evidence is.
          </p>
        )}
        {byKind(law.provisions).map(([first, ...rest]) => (
          <section class="law-kind" key={first.kind.code} aria-labelledby={`kind-of-${anchor(first.id)}`}>
            <h3 id={`kind-of-${anchor(first.id)}`}>
              <Link to={`/kinds/${first.kind.code}`}>{first.kind.name}</Link>{' '}
              <span class="law-pillar">{first.kind.pillar.name}</span>
            </h3>
            {[first, ...rest].map((provision) => (
              <Rule key={provision.id} law={law} provision={provision} on={here.on} />
            ))}
          </section>
        ))}

        <h2>Sources</h2>
        <ol class="sources">
          {law.sources.map((source, index) => (
            <li key={source.id} id={`source-${index + 1}`}>
              <a href={source.url} rel="noopener" hreflang={source.lang}>
                {source.title}
              </a>
              , {source.publisher} ({classNames[source.class]}, {languageName(source.lang)}), read{' '}
              <Time date={source.readOn} />
            </li>
          ))}
        </ol>
        <p class="law-grades">
          Evidence: <GradeMark grade="A" /> an official text, gazette, court or parliament states it;{' '}
          <GradeMark grade="B" /> a curated page does; <GradeMark grade="C" /> two specialist or press pages agree;{' '}
          <GradeMark grade="D" /> a single one states it; <GradeMark grade="X" /> sources disagree, and the others stand
          beside it.
        </p>

        <div class="two">
          <section aria-labelledby="part-cite">
            <h2 id="part-cite">Cite</h2>
            <p class="law-cite">{citationText({ title, here, speaksOfDay: true })}</p>
            <p class="count">
              As <a href={here.as('bib')}>BibTeX</a> or <a href={here.as('csl.json')}>CSL-JSON</a>
            </p>
          </section>
          <section aria-labelledby="part-history">
            <h2 id="part-history">History of the record</h2>
            <History law={law} changes={changes} />
          </section>
        </div>
        <EmbedSection title={chart.title} />
      </>
    ),
  };
}

const classNames = {
  PRIMARY: 'primary: official text, gazette, court or parliament',
  CURATED: 'curated: a regulator or experts',
  SPECIALIST: 'specialist: law firm or university',
  PRESS: 'press',
};

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** 'vi' → 'Vietnamese'. */
function languageName(lang: string): string {
  try {
    return languages.of(lang) ?? lang;
  } catch {
    // No language's code.
    return lang;
  }
}

/** In the law's order; a kind stands where its first rule does. */
function byKind(provisions: Provision[]): [Provision, ...Provision[]][] {
  const kinds = new Map<string, [Provision, ...Provision[]]>();
  for (const provision of provisions) {
    const known = kinds.get(provision.kind.code);
    if (known) known.push(provision);
    else kinds.set(provision.kind.code, [provision]);
  }
  return [...kinds.values()];
}

const Relations = ({ law }: { law: Law }) => (
  <ul class="law-relations">
    {law.relations.map((relation) => (
      <li key={`${relation.name}${relation.law.id}`}>
        <span class="law-relation">{midSentence(relation.name)}</span>{' '}
        <span>
          <LawLink law={relation.law} />
          {relation.law.jurisdiction.code !== law.jurisdiction.code && `, ${relation.law.jurisdiction.name}`}
          {', '}
          {relation.law.firstDay.slice(0, 4)} {relation.law.state && <Status {...relation.law.state} />}{' '}
          <GradeMark grade={relation.grade} />
        </span>
      </li>
    ))}
  </ul>
);

const Events = ({ law }: { law: Law }) => (
  <ol class="events">
    {law.events.map((event) => (
      <li key={event.id}>
        <span class="date">{event.date ? <Time date={event.date} /> : 'date not found'}</span>{' '}
        <strong>{event.kind.name}</strong>
        {event.chamber && ` (${event.chamber})`}
        {event.into && (
          <>
            {' '}
            into the law of the <Link to={`/jurisdictions/${event.into.code}`}>{event.into.name}</Link>
          </>
        )}
        {event.byLaw && (
          <>
            {' '}
            by <LawLink law={event.byLaw} />
          </>
        )}
        {event.basis && `: ${event.basis}`}
        {event.provisions.length > 0 && (
          <>
            {' '}
            (
            {event.provisions.map((provision, index) => (
              <span key={provision.id}>
                {index > 0 && ', '}
                <a href={`#${anchor(provision.id)}`}>{provision.article ?? provision.kind.name}</a>
              </span>
            ))}
            )
          </>
        )}{' '}
        <GradeMark grade={event.grade} /> <Marks law={law} citations={event.citations} />
        {event.note && <span class="note"> {event.note}</span>}
        {event.otherValues.map((other) => (
          <span key={other.value} class="dispute">
            {' '}
            Other sources say <Time date={other.value} /> <Marks law={law} citations={other.citations} />.
          </span>
        ))}
      </li>
    ))}
  </ol>
);

/** With the number: a law and the one that replaces it often share their title. */
const LawLink = ({ law }: { law: { id: string; title: string; number: string | null } }) => (
  <Link to={`/laws/${law.id}`}>
    {law.title}
    {law.number && ` (${law.number})`}
  </Link>
);
