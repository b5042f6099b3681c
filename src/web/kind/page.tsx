// What is a kind of provision, and who has it on a day?

import { Fragment } from 'preact';
import { today } from '../../law/partial-date.ts';
import { BadRequest, documentOf } from '../ask.ts';
import { markOf, marks } from '../chart/mark.tsx';
import { DayForm, YearForm } from '../form.tsx';
import { oembedLink } from '../frame.ts';
import type { KindPageQuery, KindPageQueryVariables, KindTableQuery, KindTableQueryVariables } from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { type ViewName, views } from '../map/views.ts';
import { AnswerProof, GradeMark, strictestTexts } from '../provision.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Since, Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { anchor } from '../wording.ts';
import { adoptionChart, type Held, numbersChart } from './charts.ts';
import { Definition } from './definition.tsx';
import { KindFigure } from './figures.tsx';
import { finding, kindMap, mapIn, proofPath, standingOf, viewNames } from './map.ts';

export type Kind = NonNullable<KindPageQuery['kind']>;
type Answer = Kind['answers'][number];

/** So many answers are shown with their proof at once. */
const mostOpen = 5;

export const route = defineRoute({
  path: '/kinds/:code',
  document: documentOf<KindPageQuery, KindPageQueryVariables>('kind/page.graphql'),
  table: documentOf<KindTableQuery, KindTableQueryVariables>('kind/table.graphql'),
  named: ['kinds'],
  read({ path, choice, several }) {
    choice('map', viewNames);
    const open = several('open');
    if (open.length > mostOpen)
      throw new BadRequest(`${open.length} answers are too many to open at once. Open up to ${mostOpen}.`);
    return { code: path.code!, open };
  },
  view: (data, _variables, here) => (data.kind ? view(data.kind, data, mapIn(here), here) : undefined),
});

function view(kind: Kind, { countries, adoption }: KindPageQuery, map: ViewName, here: Here): View {
  const path = `/kinds/${kind.code}`;
  return {
    title: kind.name,
    description: `${kind.question} ${finding(kind, here.on)}.`,
    alternates: [
      oembedLink(here, kind.name),
      { type: 'application/atom+xml', href: `/changes.atom?kind=${kind.code}`, title: `Changes of law: ${kind.name}` },
      { type: 'text/calendar', href: `/calendar.ics?kind=${kind.code}`, title: `Calendar: ${kind.name}` },
    ],
    body: (
      <>
        <p class="above">
          <Link to="/kinds">Kinds of rules</Link> · {kind.pillar.name}
        </p>
        <h1>{kind.name}</h1>
        <p class="lead">{kind.question}</p>

        <h2 class="unseen" id="where">
          Where it is in force
        </h2>
        <Chosen map={map} />
        <KindFigure
          id="map"
          chart={kindMap({ kind, countries: countries.nodes, view: map, here, inPage: true })}
          path={`${path}/map${map === 'world' ? '' : `?map=${map}`}`}
          table={{ text: 'Table', href: '#answers' }}
        />
        <Views map={map} />
        <Counts kind={kind} />

        <h2 id="answers">Who has it</h2>
        {kind.answers.length > 0 ? (
          <Answers kind={kind} />
        ) : (
          <p>Nothing is on record for this day. The record begins with the dates of the laws that were read.</p>
        )}

        <h2 id="adoption">How it spread</h2>
        <KindFigure id="adoption-figure" chart={adoptionChart(kind.name, adoption)} path={`${path}/adoption`} />

        {kind.attributes.some(({ type }) => type === 'NUMBER') && <h2 id="numbers">How strict it is</h2>}
        {kind.attributes
          .filter(({ type }) => type === 'NUMBER')
          .map((definition) => (
            <Numbers key={definition.key} kind={kind} definition={definition} />
          ))}

        <Definition kind={kind} />
      </>
    ),
  };
}

/** The first year that is offered, as in the curve of adoption. */
const firstYear = 1995;

const Chosen = ({ map }: { map: ViewName }) => {
  const { on } = useHere();
  const kept = map !== 'world' && <input type="hidden" name="map" value={map} />;
  return (
    <div class="kind-chosen">
      <YearForm from={firstYear} to={Math.max(Number(today().slice(0, 4)), Number(on.slice(0, 4)))}>
        {kept}
      </YearForm>
      <DayForm>{kept}</DayForm>
    </div>
  );
};

/** The maps of parts of the world, where small states are large enough for a finger. */
const Views = ({ map }: { map: ViewName }) => {
  const here = useHere();
  return (
    <nav class="kind-views" aria-label="Maps">
      {viewNames.map((name) => (
        <a
          key={name}
          href={`${here.with({ map: name === 'world' ? undefined : name, open: undefined })}#map`}
          {...(name === map && { 'aria-current': 'true' as const })}
        >
          {views[name].name}
        </a>
      ))}
    </nav>
  );
};

const Counts = ({ kind }: { kind: Kind }) => {
  const { on } = useHere();
  const { known, inForce, none } = standingOf(kind.answers);
  return (
    <p role="status">
      On <Time date={on} />, {inForce} of the {known} countries with an answer on record had it in force and {none}{' '}
      verifiably had no such rule. All other countries were not reviewed, which says nothing about their law.
    </p>
  );
};

const Answers = ({ kind }: { kind: Kind }) => {
  const { on } = useHere();
  // What binds comes first, in the order of the map's legend; in each state by name.
  const sorted = kind.answers.toSorted((a, b) => marks.indexOf(markOf(a)) - marks.indexOf(markOf(b)));
  const opened = new Map(kind.opened.map((answer) => [answer.jurisdiction.code, answer]));
  return (
    <section class="scroll" aria-label="Answers" tabIndex={0}>
      <table class="kind-answers">
        <caption>
          {kind.name} by jurisdiction on <Time date={on} />
        </caption>
        <thead>
          <tr>
            <th scope="col">Jurisdiction</th>
            <th scope="col">State</th>
            <th scope="col">Strictest value</th>
            <th scope="col">Law and article</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((answer) => {
            const { code } = answer.jurisdiction;
            const proof = opened.get(code);
            return (
              <Fragment key={code}>
                <Row answer={answer} isOpen={proof !== undefined} />
                {proof && (
                  <tr class="kind-proof">
                    <td colSpan={4}>
                      <AnswerProof answer={proof} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

const Row = ({ answer, isOpen }: { answer: Answer; isOpen: boolean }) => {
  const here = useHere();
  const { jurisdiction, provisions, finding: absence } = answer;
  const first = provisions[0];
  const grade = first?.provision.grade ?? absence?.grade;
  return (
    <tr id={jurisdiction.code}>
      <th scope="row">
        <Link to={`/jurisdictions/${jurisdiction.code}`}>{jurisdiction.name}</Link>
        {jurisdiction.kind === 'BLOC' && <span class="count"> bloc</span>}
      </th>
      <td>
        <Status {...answer} /> <Since {...answer} />
      </td>
      <td class="kind-value">{strictestTexts(answer).join('; ')}</td>
      <td>
        {first && <Stated first={first} others={provisions.length - 1} />}
        {absence && 'Looked for and not found'} {grade && <GradeMark grade={grade} />}{' '}
        {isOpen ? (
          <a data-live href={`${here.with({ open: undefined })}#${jurisdiction.code}`}>
            Close<span class="unseen"> the proof for {jurisdiction.name}</span>
          </a>
        ) : (
          <a data-live href={`${here.with({ open: jurisdiction.code })}#${jurisdiction.code}`}>
            Proof<span class="unseen"> for {jurisdiction.name}</span>
          </a>
        )}
      </td>
    </tr>
  );
};

const Stated = ({ first: { via, provision }, others }: { first: Answer['provisions'][number]; others: number }) => (
  <>
    <Link to={`/laws/${provision.law.id}#${anchor(provision.id)}`}>
      {provision.law.title}
      {provision.article && `, ${provision.article}`}
    </Link>
    {others > 0 && ` and ${others} more`}
    {via && <span class="via">via the {via.name}</span>}
  </>
);

const Numbers = ({ kind, definition }: { kind: Kind; definition: Kind['attributes'][number] }) => {
  const here = useHere();
  const held = kind.answers.flatMap(({ jurisdiction, strictest }): Held[] =>
    strictest.flatMap(({ definition: { key }, number, inUnit }) =>
      key === definition.key && jurisdiction.kind === 'COUNTRY' && number && inUnit !== null
        ? [{ jurisdiction, number, inUnit }]
        : [],
    ),
  );
  const path = `/kinds/${kind.code}/${definition.key}`;
  if (held.length === 0)
    return (
      <p>
        {definition.name}: no number was on record on <Time date={here.on} />. {definition.description}
      </p>
    );
  return (
    <KindFigure
      id={definition.key}
      path={path}
      chart={numbersChart({
        name: kind.name,
        definition,
        held,
        inForce: standingOf(kind.answers).inForce,
        on: here.on,
        href: (code) => here.to(proofPath(kind.code, code)),
      })}
      table={{ text: 'Ranking', href: here.to(path) }}
    />
  );
};
