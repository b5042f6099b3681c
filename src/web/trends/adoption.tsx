// Who had a kind of rule first, and who came after, region by region or bloc by bloc?

import type { Asked } from '../address.ts';
import { BadRequest, documentOf } from '../ask.ts';
import type { Chart } from '../chart/chart.ts';
import { stepChart } from '../chart/line.tsx';
import { smallMultiples } from '../chart/small-multiples.tsx';
import { figureRoute, PlacedFigure } from '../figure-route.tsx';
import type {
  AdoptionPageQuery,
  AdoptionPageQueryVariables,
  AdoptionTableQuery,
  AdoptionTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type Here, type View } from '../route.ts';
import { Time } from '../time.tsx';
import { counted, dateText, midSentence, numberText } from '../wording.ts';
import { Adopters, adoptersOf } from './adopters.tsx';
import { AdoptionForm, Kinds, places, usualBlocs } from './adoption-form.tsx';
import { kindsIn, yearEndBefore } from './asked.ts';
import { CountryCaution, TrendsNav } from './parts.tsx';

const question = documentOf<AdoptionPageQuery, AdoptionPageQueryVariables>('trends/adoption.graphql');
export type Variables = Omit<AdoptionPageQueryVariables, 'on' | 'release'>;
type Adoption = NonNullable<AdoptionPageQuery['adoption']>;

const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];

export const adoption = defineRoute({
  path: '/trends/adoption',
  document: question,
  table: documentOf<AdoptionTableQuery, AdoptionTableQueryVariables>('trends/adoption-table.graphql'),
  read(asked): Variables {
    const kinds = kindsIn(asked);
    const groups = groupsIn(asked);
    const areChosen = kinds.length > 0;
    const placed = places.flatMap((place) => {
      const among = groups[place - 1];
      return [
        [`among${place}`, among ?? {}],
        [`has${place}`, areChosen && among !== undefined],
      ] as const;
    });
    // From 1995 on, or for earlier days over the quarter of a century before.
    const from = asked.day >= '1996-01-01' ? '1995-01-01' : yearEndBefore(asked.day, 25);
    return { kinds, areChosen, from, ...Object.fromEntries(placed) } as Variables;
  },
  view,
});

/** The countries of each region, or those that are members of each bloc on the day. */
function groupsIn({ choice, several, day }: Asked) {
  const kind = ['COUNTRY'];
  if (choice('by', ['region', 'bloc']) === 'region') return regions.map((region) => ({ kind, region: [region] }));
  const chosen = several('blocs');
  if (chosen.length > places.length)
    throw new BadRequest(`${chosen.length} blocs are too many for one figure. Choose up to ${places.length}.`);
  return (chosen.length > 0 ? chosen : usualBlocs).map((bloc) => ({ kind, memberOf: [bloc], on: day }));
}

export const adoptionCurve = figureRoute({
  path: '/trends/adoption/curve',
  document: adoption.document,
  read: adoption.read,
  of: (here) => ({ name: 'Who had it first', to: here.href.replace('/curve', '') }),
  chart: ({ adoption }, _variables, here) => adoption && curveOf(adoption, here),
});

export const adoptionGroups = figureRoute({
  path: '/trends/adoption/groups',
  document: adoption.document,
  read: adoption.read,
  of: (here) => ({ name: 'Who had it first', to: here.href.replace('/groups', '') }),
  chart: (data, variables, here) => (data.adoption ? groupsOf(data, variables, here).chart : undefined),
});

const namesOf = ({ kinds }: Adoption) =>
  kinds.map(({ name }, index) => (index === 0 ? name : midSentence(name))).join(' or ');

function curveOf(adoption: Adoption, here: Here): Chart {
  const { points, population } = adoption;
  const last = points.at(-1)!;
  const first = adoptersOf(adoption, here.on).slice(0, 3);
  return stepChart({
    title: `${namesOf(adoption)}: in force in ${numberText(last.inForce)} of the ${counted(last.reviewed, 'country', 'countries')} with an answer on record on ${dateText(here.on)}`,
    description:
      (first.length > 0
        ? `First on record: ${first.map(({ from, names }) => `${names} (${from ? dateText(from) : 'before the record'})`).join(', ')}. `
        : '') +
      `Dotted: countries with an answer on record. The other ${numberText(population - last.reviewed)} of ${numberText(population)} were not reviewed, which says nothing about their law.`,
    lines: [
      {
        name: 'in force',
        points: points.map(({ on, inForce, uncertain }) => ({
          on,
          value: inForce,
          ...(uncertain > 0 && { low: inForce, high: inForce + uncertain }),
        })),
      },
    ],
    coverage: { name: 'on record', points: points.map(({ on, reviewed }) => ({ on, value: reviewed })) },
    unit: 'countries',
  });
}

/** A panel for each group of which something is on record; the others by name. */
function groupsOf(data: AdoptionPageQuery, variables: Variables, here: Here) {
  const groups = places.flatMap((place) => {
    const told = data[`group${place}`];
    const { region, memberOf } = variables[`among${place}`];
    const code = [memberOf ?? region ?? []].flat()[0];
    if (!told || code === undefined) return [];
    const name = memberOf ? (data.blocs.nodes.find((bloc) => bloc.code === code)?.name ?? code) : code;
    return [
      {
        ...told,
        name,
        href: memberOf ? here.to(`/jurisdictions/${code}`) : `${here.href.replace('/groups', '')}#adopters`,
        last: told.points.at(-1)!,
      },
    ];
  });
  const known = groups.filter(({ points }) => points.some(({ reviewed }) => reviewed > 0));
  const unknown = groups.filter((group) => !known.includes(group));
  const told = known.map(
    ({ name, last, population }) =>
      `${name} ${numberText(last.inForce)} of ${numberText(last.reviewed)} on record, of ${numberText(population)}`,
  );
  const chart = smallMultiples({
    title: told.length > 0 ? `In force: ${told.join('; ')}` : 'Nothing is on record for any of these groups',
    description:
      `${namesOf(data.adoption!)} on ${dateText(here.on)}. Dotted: countries with an answer on record. ` +
      (variables.among1.memberOf
        ? `Members are those of ${dateText(here.on)} throughout, so that only law moves a line. `
        : '') +
      (unknown.length > 0 ? `Nothing on record: ${unknown.map(({ name }) => name).join(', ')}.` : ''),
    panels: known.map(({ name, href, points }) => ({
      name,
      href,
      points: points.map(({ on, inForce }) => ({ on, value: inForce })),
      coverage: points.map(({ on, reviewed }) => ({ on, value: reviewed })),
    })),
    unit: 'countries',
  });
  return { chart, groups };
}

function view(data: AdoptionPageQuery, variables: Variables, here: Here): View {
  const { adoption } = data;
  const chart = adoption && curveOf(adoption, here);
  return {
    title: adoption ? `Who had it first: ${midSentence(namesOf(adoption))}` : 'Who had it first',
    description: chart
      ? `${chart.title}. ${chart.description}`
      : 'How a kind of rule spread: the first countries to have it, those that came after, by region and bloc.',
    ...(!adoption && { table: false }),
    body: (
      <>
        <p class="above">
          <Link to="/trends">Trends</Link>
          {adoption?.kinds.map(({ code, name }) => (
            <>
              {' '}
              · <Link to={`/kinds/${code}`}>{name}</Link>
            </>
          ))}
        </p>
        <h1>{adoption ? `${namesOf(adoption)}: who had it first` : 'Who had it first'}</h1>
        <TrendsNav />
        <AdoptionForm data={data} variables={variables} />
        {adoption && chart ? (
          <Told data={data} variables={variables} chart={chart} />
        ) : (
          <Kinds pillars={data.pillars} />
        )}
      </>
    ),
  };
}

const Told = ({ data, variables, chart }: { data: AdoptionPageQuery; variables: Variables; chart: Chart }) => {
  const here = useHere();
  const adoption = data.adoption!;
  const adopters = adoptersOf(adoption, here.on);
  const { chart: groupChart, groups } = groupsOf(data, variables, here);
  return (
    <>
      <p role="status" class="unseen">
        {chart.title}.
      </p>
      <PlacedFigure name="curve" chart={chart} />
      <h2 id="adopters">In the order in which it began</h2>
      {adopters.length === 0 ? (
        <p>
          No country is on record as having had it in force by <Time date={here.on} />.
        </p>
      ) : (
        <Adopters adopters={adopters} />
      )}
      <h2 id="groups-of">{variables.among1.memberOf ? 'By bloc' : 'By region'}</h2>
      <PlacedFigure name="groups" chart={groupChart} />
      <section class="scroll" tabIndex={0} aria-label="Groups on the day">
        <table class="stacked">
          <caption>
            On <Time date={here.on} />
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" class="amount">
                In force
              </th>
              <th scope="col" class="amount">
                With an answer on record
              </th>
              <th scope="col" class="amount">
                Countries
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, last, population }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="amount" data-name="In force">
                  {last.reviewed === 0 ? 'nothing on record' : numberText(last.inForce)}
                </td>
                <td class="amount" data-name="On record">
                  {numberText(last.reviewed)}
                </td>
                <td class="amount" data-name="Countries">
                  {numberText(population)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <CountryCaution>
        <li>
          That one came after another does not say that it followed it. Where a source says that a law was modelled on
          another, the law’s page tells it.
        </li>
      </CountryCaution>
    </>
  );
};
