// One figure of a kind of rule by itself: its map, how it spread, or the ranking of one of its numbers; and the same in a frame.

import { documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { Figure } from '../chart/figure.tsx';
import { EmbedSection } from '../embed.tsx';
import { DayForm } from '../form.tsx';
import { oembedLink } from '../frame.ts';
import type {
  KindFigureQuery,
  KindFigureQueryVariables,
  KindFigureTableQuery,
  KindFigureTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { GradeMark, quantityText } from '../provision.tsx';
import { defineRoute, type Here, type Route, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { anchor, counted, dateText, midSentence, numberText } from '../wording.ts';
import { adoptionChart, numbersChart } from './charts.ts';
import { filesOf, KindFigure } from './figures.tsx';
import { kindMap, mapIn, proofPath, viewNames } from './map.ts';

type Kind = NonNullable<KindFigureQuery['kind']>;
type Ranking = NonNullable<KindFigureQuery['ranking']>;

const document = documentOf<KindFigureQuery, KindFigureQueryVariables>('kind/figure.graphql');

const common = {
  document,
  named: ['kind', 'kinds', 'attribute'],
  read({ path, choice }) {
    const { code, figure = 'map' } = path;
    const [isMap, isAdoption] = [figure === 'map', figure === 'adoption'];
    if (isMap) choice('map', viewNames);
    const isNumber = !isMap && !isAdoption;
    return { code: code!, attribute: isNumber ? figure : '', isMap, isAdoption, isNumber };
  },
} satisfies Partial<Route<KindFigureQuery, KindFigureQueryVariables>>;

export const figureRoute = defineRoute({
  ...common,
  path: '/kinds/:code/:figure',
  table: documentOf<KindFigureTableQuery, KindFigureTableQueryVariables>('kind/figure-table.graphql'),
  forms: filesOf<KindFigureQuery, KindFigureQueryVariables>((data, _variables, here) =>
    chartOf(data, data.kind!, here),
  ),
  view: (data, _variables, here) => (data.kind ? page(data, data.kind, here) : undefined),
});

/** What other sites show in a frame: the figure, and the way to its page. Without a release it is what the record says now. */
export const embedRoute = defineRoute({
  ...common,
  path: '/embed/kinds/:code{/:figure}',
  isFrame: true,
  view: (data, _variables, here) => (data.kind ? framed(data, data.kind, here) : undefined),
});

/** `inPage`: the shapes of a map come from a file of their own. */
function chartOf({ countries, adoption, ranking }: KindFigureQuery, kind: Kind, here: Here, inPage = false): Chart {
  if (adoption) return adoptionChart(kind.name, adoption);
  if (ranking)
    return numbersChart({
      name: kind.name,
      definition: ranking.attribute,
      held: ranking.places,
      inForce: ranking.withNumber + ranking.withoutNumber,
      on: here.on,
      href: (code) => here.to(proofPath(kind.code, code)),
    });
  const { code, name, answers } = kind;
  const drawn = { code, name, answers: answers! };
  return kindMap({ kind: drawn, countries: countries!.nodes, view: mapIn(here), here, inPage });
}

/** "Takedown duty: deadline" */
function titleOf({ adoption, ranking }: KindFigureQuery, { name }: Kind): string {
  if (ranking) return `${name}: ${midSentence(ranking.attribute.name)}`;
  return `${name}: ${adoption ? 'how it spread' : 'map'}`;
}

function page(data: KindFigureQuery, kind: Kind, here: Here): View {
  const chart = chartOf(data, kind, here, true);
  const title = titleOf(data, kind);
  const map = mapIn(here);
  return {
    title,
    description: `${chart.title}.`,
    alternates: [oembedLink(here, title)],
    body: (
      <>
        <p class="above">
          <Link to="/kinds">Kinds of rules</Link> · <Link to={`/kinds/${kind.code}`}>{kind.name}</Link>
        </p>
        <h1>{title}</h1>
        {data.ranking ? <p class="lead">{data.ranking.attribute.description}</p> : <p class="lead">{kind.question}</p>}
        {!data.adoption && <DayForm>{map !== 'world' && <input type="hidden" name="map" value={map} />}</DayForm>}
        <KindFigure id="figure" chart={chart} path={here.href} {...(data.ranking && { table: toRanking })} />
        {data.ranking && <Places kind={kind} ranking={data.ranking} />}
        <EmbedSection title={title} />
      </>
    ),
  };
}

const toRanking = { text: 'Ranking', href: '#ranking' };

const Places = ({ kind, ranking }: { kind: Kind; ranking: Ranking }) => {
  const here = useHere();
  const { attribute, distribution, places, withNumber, withoutNumber, none, notInForce, notReviewed } = ranking;
  const value = (number: number) => quantityText({ value: number, unit: attribute.unit! });
  return (
    <>
      <h2 id="ranking">Ranking</h2>
      <p role="status">
        On <Time date={here.on} />, {numberText(withNumber)} of the{' '}
        {counted(withNumber + withoutNumber, 'country', 'countries')} with the rule in force had a number on record
        {distribution && distribution.count > 1 && (
          <>
            : half of them {value(distribution.median)} or less, the middle half from{' '}
            {value(distribution.lowerQuartile)} to {value(distribution.upperQuartile)}
          </>
        )}
        . {counted(none, 'country', 'countries')} verifiably had no such rule, {numberText(notInForce)} had it proposed,
        adopted, suspended or ended, and {numberText(notReviewed)} were not reviewed, which says nothing about their
        law.
      </p>
      {places.length > 0 && (
        <section class="scroll" aria-label="Ranking" tabIndex={0}>
          <table class="stacked kind-ranking">
            <caption>
              {attribute.name} by country on <Time date={here.on} />, {orderText(attribute.stricter)}
            </caption>
            <thead>
              <tr>
                <th scope="col" class="amount">
                  Rank
                </th>
                <th scope="col">Country</th>
                <th scope="col">{attribute.name}</th>
                <th scope="col">Law and article</th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ rank, jurisdiction, number, held: { via, provision } }) => (
                <tr key={jurisdiction.code}>
                  <td class="amount" data-name="Rank">
                    {rank}
                  </td>
                  <th scope="row">
                    <Link to={proofPath(kind.code, jurisdiction.code)}>{jurisdiction.name}</Link>
                  </th>
                  <td data-name={attribute.name}>{quantityText(number)}</td>
                  <td class="whole">
                    <Link to={`/laws/${provision.law.id}#${anchor(provision.id)}`}>
                      {provision.law.title}
                      {provision.article && `, ${provision.article}`}
                    </Link>{' '}
                    <GradeMark grade={provision.grade} />
                    {via && <span class="via">via the {via.name}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
};

const orderText = (stricter: Ranking['attribute']['stricter']) =>
  stricter ? 'the strictest first' : 'the smallest first';

function framed(data: KindFigureQuery, kind: Kind, here: Here): View {
  const chart = chartOf(data, kind, here, true);
  const path = `/kinds/${kind.code}`;
  const isMap = !data.adoption && !data.ranking;
  const own = here.pathname.replace(/^\/embed/, '');
  return {
    title: titleOf(data, kind),
    description: `${chart.title}.`,
    body: (
      <>
        <h1 class="unseen">{titleOf(data, kind)}</h1>
        <Figure
          id="figure"
          chart={chart}
          day={dateText(here.on)}
          release={String(here.release.number)}
          links={[{ text: 'All of it, with the proof', href: here.to(path) }]}
          table={{ text: 'Table', href: here.to(isMap ? `${path}#answers` : own) }}
        />
      </>
    ),
  };
}
