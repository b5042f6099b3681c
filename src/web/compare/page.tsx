// What do several jurisdictions' laws say to the same questions on a day?

import { documentOf } from '../ask.ts';
import { png } from '../chart/png.ts';
import { EmbedText } from '../embed.tsx';
import { oembedLink } from '../frame.ts';
import type {
  ComparePageQuery,
  ComparePageQueryVariables,
  CompareTableQuery,
  CompareTableQueryVariables,
} from '../generated.ts';
import { Link, useHere } from '../link.tsx';
import { defineRoute, type Here, type Route, type View } from '../route.ts';
import { dateText } from '../wording.ts';
import { addedIn, columnsIn, comparedAt, groupIn, most, type Show, secondDayIn, shows, wanted } from './columns.ts';
import { figureSvg } from './figure.ts';
import { type Comparison, changedCount, countsText, namesText } from './finding.ts';
import { Chosen, Doubt, PickForm, Start } from './pick.tsx';
import { Matrix } from './table.tsx';

const svg = (data: ComparePageQuery, _variables: unknown, here: Here) => figureSvg(data.compare, here);

export const route = defineRoute({
  path: '/compare',
  nav: { name: 'Compare' },
  document: documentOf<ComparePageQuery, ComparePageQueryVariables>('compare/page.graphql'),
  table: documentOf<CompareTableQuery, CompareTableQueryVariables>('compare/table.graphql'),
  read(asked) {
    const jurisdictions = columnsIn(asked);
    const pillar = asked.one('pillar') ?? null;
    const differencesFirst = asked.choice('show', shows) !== 'codebook';
    const then = secondDayIn(asked);
    const [earlier, later] = [asked.day, then ?? asked.day].sort() as [string, string];
    const open = asked.one('open');
    const areChosen = jurisdictions.length > 0;
    return {
      jurisdictions,
      areChosen,
      pillar,
      differencesFirst,
      areTwoDays: areChosen && then !== undefined,
      earlier,
      later,
      isOpen: areChosen && open !== undefined,
      open: open === undefined ? null : [open],
      ...addedIn(asked),
      ...groupIn(asked),
    };
  },
  view: (data, variables, here) =>
    wanted(data, [variables.jurisdictions].flat(), variables.like, here) ?? view(data, variables, here),
  // Without names: nothing stands at these addresses until jurisdictions are chosen. The page links them.
  forms: {
    svg: { type: 'image/svg+xml', make: svg },
    png: {
      type: 'image/png',
      make: async (...asked) => Buffer.from(await png(svg(...asked), 800)),
    },
  },
});

/** The table alone, for other sites: with the same parameters, without its proof, which a link leads to. */
export const embed: Route<ComparePageQuery, ComparePageQueryVariables> = {
  path: '/embed/compare',
  isFrame: true,
  document: route.document,
  read: (asked) => route.read({ ...asked, one: (name) => (name === 'open' ? undefined : asked.one(name)) }),
  view(data, variables, here) {
    if (!data.compare) return undefined;
    const { title, description } = view(data, variables, here);
    return { title, description, body: <Framed data={data} state={stateOf(variables, here)} /> };
  },
};

export type State = {
  show: Show;
  /** The second day, where one was chosen. */
  otherDay: string | undefined;
  pillar: string | null | undefined;
  /** The kind whose proof is shown. */
  open: string | undefined;
};

function stateOf(variables: Omit<ComparePageQueryVariables, 'on' | 'release'>, { href, on }: Here): State {
  const { earlier, later, areTwoDays, pillar, open } = variables;
  const show = new URLSearchParams(href.split('?')[1]).get('show') as Show | null;
  return {
    show: show ?? shows[0],
    otherDay: areTwoDays ? (earlier === on ? later : earlier) : undefined,
    pillar,
    open: [open ?? []].flat()[0],
  };
}

const titleOf = (comparison: Comparison): string => `Compare ${namesText(comparison)}`;

function view(data: ComparePageQuery, variables: Omit<ComparePageQueryVariables, 'on' | 'release'>, here: Here): View {
  const { compare } = data;
  const doubt = <Doubt data={data} chosen={[variables.jurisdictions].flat()} text={String(variables.added)} />;
  if (!compare)
    return {
      title: 'Compare',
      description: `Internet law of up to ${most} jurisdictions side by side, on any day.`,
      table: false,
      body: (
        <>
          <h1>Compare</h1>
          {doubt}
          <Start data={data} />
        </>
      ),
    };
  const names = namesText(compare);
  const state = stateOf(variables, here);
  return {
    title: titleOf(compare),
    alternates: [oembedLink(here, titleOf(compare))],
    description: `Internet law of ${names} side by side on ${dateText(here.on)}, with articles and sources.`,
    body: (
      <>
        <h1>Compare</h1>
        <p class="lead" role="status">
          {countsText(compare, here.on)}
          {state.otherDay && ` ${changedCount(data, here.on, state.otherDay)}`}
        </p>
        {doubt}
        <Chosen jurisdictions={compare.jurisdictions} />
        <PickForm data={data} state={state} />
        <Matrix data={data} comparison={compare} state={state} />
        <Reading />
        <TakeAlong comparison={compare} pillar={state.pillar} />
      </>
    ),
  };
}

const Reading = () => (
  <details class="compare-reading">
    <summary>How to read it</summary>
    <p>
      Under a state stand the strictest values of the rules in force, and the highest penalties. “Via EU” marks law that
      a member has from its bloc. The letter is the best evidence for the state: A, a primary source; B, a curated one;
      C, two other pages that agree; D, a single page; X, sources disagree.
    </p>
    <p>
      Answers differ in state where two of the jurisdictions that were reviewed have different ones, and in how strict
      they are where a rule is in force in two of them with other values, such as 24 hours and 72 hours, or a value in
      one and none on record in the other. Penalties are shown and not held together: many are amounts in different
      currencies. <em>None</em> means that sources say there is no such rule; <em>not reviewed</em> says nothing about
      the law.
    </p>
  </details>
);

const TakeAlong = ({ comparison, pillar }: { comparison: Comparison; pillar: string | null | undefined }) => {
  const here = useHere();
  const codes = comparison.jurisdictions.map(({ code }) => code).join(',');
  return (
    <>
      {comparison.jurisdictions.length > 1 && (
        <p>
          <Link to={`/compare/distance?j=${codes}${pillar ? `&pillar=${pillar}` : ''}`}>
            How far apart their law lies, pair by pair, and why
          </Link>
        </p>
      )}
      <p class="compare-along">
        The states as a picture: <a href={here.as('svg')}>SVG</a>, <a href={here.as('png')}>PNG</a>
      </p>
      <details>
        <summary>Embed</summary>
        <EmbedText title={titleOf(comparison)} without={{ open: undefined }} />
      </details>
    </>
  );
};

const Framed = ({ data, state }: { data: ComparePageQuery; state: State }) => {
  const here = useHere();
  const { number, madeOn } = here.release;
  return (
    <>
      <h1 class="compare-framed">{countsText(data.compare!, here.on)}</h1>
      <Matrix data={data} comparison={data.compare!} state={state} isFramed />
      <p class="whence">
        <a href={comparedAt(here, '/compare')} target="_blank" rel="noopener">
          Netlaws
        </a>
        , release {number} of {dateText(madeOn)}: with articles and sources. CC BY 4.0.
      </p>
    </>
  );
};
