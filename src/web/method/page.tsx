// How is the record made, how sure is it, what does it not know, and what must nobody conclude from it?

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { figureRoute, PlacedFigure } from '../figure-route.tsx';
import { DayForm } from '../form.tsx';
import type {
  AnswerStatus,
  Grade,
  MethodPageQuery,
  MethodPageQueryVariables,
  MethodTableQuery,
  MethodTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { GradeMark } from '../provision.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Status } from '../standing.tsx';
import { Time } from '../time.tsx';
import { counted, dateText, numberText } from '../wording.ts';
import { coverageMatrix, divergenceBars, gradeBars, overall, shareText } from './charts.ts';
import { coverageMapOf, mapParts } from './map.tsx';
import { gradeMeanings, measureMeanings, statusMeanings } from './words.ts';

const question = documentOf<MethodPageQuery, MethodPageQueryVariables>('method/page.graphql');

export const method = defineRoute({
  path: '/method',
  nav: { name: 'Method' },
  document: question,
  table: documentOf<MethodTableQuery, MethodTableQueryVariables>('method/table.graphql'),
  read: () => ({ hasMap: true }),
  view: (data, _variables, here) => view(data, here),
});

const figureOf = (name: string, chart: (data: MethodPageQuery, here: Here) => Chart) =>
  figureRoute<MethodPageQuery, MethodPageQueryVariables>({
    path: `/method/${name}`,
    document: question,
    read: () => ({ hasMap: false }),
    of: () => ({ name: 'Method', to: '/method' }),
    chart: (data, _variables, here) => chart(data, here),
  });

export const methodFigures = [
  figureOf('matrix', coverageMatrix),
  figureOf('divergence', divergenceBars),
  figureOf('grades', gradeBars),
];

const sections = [
  ['limits', 'What not to conclude'],
  ['coverage', 'What was reviewed'],
  ['codebook', 'What is asked'],
  ['statuses', 'Eight answers'],
  ['uncertainty', 'When a date is not known'],
  ['evidence', 'Grades of evidence'],
  ['second', 'Second readings'],
  ['distances', 'Distances and groups'],
] as const;

function view(data: MethodPageQuery, here: Here): View {
  const { dataset, pillars } = data;
  const { possible, known, absences } = overall(dataset.coverage);
  const kinds = pillars.flatMap((pillar) => pillar.kinds).length;
  return {
    title: 'Method',
    description:
      'How the record is made: what is asked, how answers come about, how good the evidence is, what was never reviewed, and what must not be concluded.',
    body: (
      <>
        <h1>Method</h1>
        <p class="lead">
          {counted(dataset.laws, 'law')} of {counted(dataset.jurisdictionsWithLaws, 'jurisdiction')} were read on{' '}
          {counted(dataset.sources, 'page')} and coded by {counted(kinds, 'question')}. {shareText(known, possible)} of
          what could be asked about the world’s countries on <Time date={here.on} /> has an answer. The rest was not
          reviewed.
        </p>
        <nav class="method-contents" aria-label="On this page">
          <ul class="columns">
            {sections.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>

        <h2 id="limits">What not to conclude</h2>
        <ul class="method-limits">
          <li>
            <strong>Not reviewed is not none.</strong> It means that nobody has looked. Only{' '}
            {counted(absences, 'answer')} of {numberText(known)} on record{' '}
            {absences === 1 ? 'is a verified absence' : 'are verified absences'}.
          </li>
          <li>
            <strong>“40 of 40 on record” is not “everywhere”.</strong> The record looks first where there is law, so the
            countries with an answer are mostly those that have the rule. No share of the world follows from it.
          </li>
          <li>
            <strong>A rising line may be rising attention.</strong> Compare it with the dotted line, which is how much
            is on record.
          </li>
          <li>
            <strong>After is not because.</strong> That a country had a rule later than another does not say that it
            followed it.
          </li>
          <li>
            <strong>Law in books is not its enforcement.</strong> Nothing here says how often a power is used, or
            whether a duty is obeyed.
          </li>
          <li>
            <strong>More rules are not more freedom, or less.</strong> A data protection law and a site-blocking power
            each count as one. The record does not weigh them.
          </li>
          <li>
            <strong>A day is the day of the sources.</strong> Each law says up to which day its pages speak of it; what
            came after that may be missing. The newest page was read{' '}
            {dataset.newestReading ? (
              <>
                on <Time date={dataset.newestReading} />
              </>
            ) : (
              'never'
            )}
            .
          </li>
        </ul>

        <h2 id="coverage">What was reviewed</h2>
        <DayForm />
        <p role="status" class="unseen">
          {shareText(known, possible)} of what could be asked is on record on {dateText(here.on)}.
        </p>
        <CoverageMap data={data} kinds={kinds} />
        <PlacedFigure name="matrix" chart={coverageMatrix(data, here)} />

        <h2 id="codebook">What is asked</h2>
        <p>
          Each kind of rule is one question that a law answers with a provision or not. A duty is coded once, under the
          kind whose boundary fits best; each kind’s page gives its boundary, what counts and what does not.
        </p>
        {pillars.map((pillar) => (
          <details key={pillar.code} class="method-pillar">
            <summary>
              <strong>{pillar.name}</strong> <span class="count">{counted(pillar.kinds.length, 'kind')}</span>
            </summary>
            <p>{pillar.question}</p>
            <dl class="facts">
              {pillar.kinds.map(({ code, name, question: asked }) => (
                <div key={code}>
                  <dt>
                    <Link to={`/kinds/${code}`}>{name}</Link>
                  </dt>
                  <dd>{asked}</dd>
                </div>
              ))}
            </dl>
          </details>
        ))}

        <h2 id="statuses">Eight answers</h2>
        <p>
          What a country’s law says to a kind on a day is the most binding of all its provisions of that kind, with the
          law of the blocs that bind it. Which provision was in which state follows from the law’s events: adopted, in
          force, suspended, repealed. It is worked out once from the dates on record, never typed.
        </p>
        <dl class="facts method-statuses">
          {(Object.entries(statusMeanings()) as [AnswerStatus, string][]).map(([status, meaning]) => (
            <div key={status}>
              <dt>
                <Status status={status} orStatus={null} />
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>

        <h2 id="uncertainty">When a date is not known</h2>
        <p>
          A date is written down as exactly as the pages give it: a year, a month or a day, and never rounded to a day
          that nobody gave. Within such a month or year an answer is <Status status="ADOPTED" orStatus="IN_FORCE" />: it
          tells both answers that it can be. Counts take the lesser one and tell the difference where it is drawn as a
          band. A country that leaves a bloc may have kept the bloc’s rule as its own: from leaving alone no answer
          follows.
        </p>

        <h2 id="evidence">Grades of evidence</h2>
        <p>
          Every title, number, date and provision cites the pages that were read. Its grade follows from the class of
          those pages; nobody sets it.
        </p>
        <dl class="facts">
          {(Object.entries(gradeMeanings()) as [Grade, string][]).map(([grade, meaning]) => (
            <div key={grade} id={`grade-${grade}`}>
              <dt>
                <GradeMark grade={grade} />
              </dt>
              <dd>{meaning}.</dd>
            </div>
          ))}
        </dl>
        <PlacedFigure name="grades" chart={gradeBars(data, here)} />

        <h2 id="second">Second readings</h2>
        <p>
          Somebody else opens the cited pages afresh and answers every field: {numberText(dataset.reviewedLaws)} of{' '}
          {counted(dataset.laws, 'law')} were read so. A reading is blind where every answer was written down before the
          first was seen. Only blind readings are counted here; a difference can be a date, an article, a value or a
          penalty. All were settled, so what stands on record is what both came to.
        </p>
        <PlacedFigure name="divergence" chart={divergenceBars(data, here)} />

        <h2 id="distances">Distances and groups</h2>
        <p>
          A kind is compared where both countries have a certain answer other than not applicable. A distance is told
          where at least a quarter of the kinds can be compared. It can be measured in three ways:
        </p>
        <ul>
          {Object.entries(measureMeanings()).map(([measure, meaning]) => (
            <li key={measure}>{meaning}</li>
          ))}
        </ul>
        <p>
          Groups are made by average linkage (Sokal and Michener 1958); their number is that with the highest mean
          silhouette (Rousseeuw 1987), and their stability is how much of each comes back when the kinds are drawn anew
          with replacement (Hennig 2007). The draws are the same each time, so the figures are, too.
        </p>
      </>
    ),
  };
}

const CoverageMap = ({ data: { counts, jurisdictions }, kinds }: { data: MethodPageQuery; kinds: number }) => {
  const here = useHere();
  const reviewed = { counts: counts!, jurisdictions: jurisdictions!, kinds };
  return (
    <>
      <PlacedFigure name="map" chart={coverageMapOf(reviewed, here, { view: 'world', inPage: true })} />
      <p class="method-parts">
        By part of the world:{' '}
        {Object.entries(mapParts).map(([part, name], index) => (
          <>
            {index > 0 && ', '}
            <Link to={`/method/map/${part}`}>{name}</Link>
          </>
        ))}
        . <Link to="/method/map.csv">CSV</Link>
      </p>
    </>
  );
};
