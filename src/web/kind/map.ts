// Where is a kind of rule in force on a day? The map of it, and its finding in words.

import type { Chart } from '../chart/chart.ts';
import { markOf } from '../chart/mark.tsx';
import type { MapAnswerFragment, MapCountryFragment } from '../generated.ts';
import { sheetAddress } from '../map/sheet.ts';
import { type ViewName, views } from '../map/views.ts';
import { worldMap } from '../map/world-map.tsx';
import { strictestTexts } from '../provision.tsx';
import type { Here } from '../route.ts';
import { statusText } from '../standing.tsx';
import { counted, dateText, numberText } from '../wording.ts';

export type Kind = { code: string; name: string; answers: MapAnswerFragment[] };

export const viewNames = Object.keys(views) as [ViewName, ...ViewName[]];

/** The map that an address asks for by `map`. It asks nothing of the record, so no variable has it. */
export function mapIn({ origin, href }: Here): ViewName {
  const asked = new URL(href, origin).searchParams.get('map');
  return viewNames.find((name) => name === asked) ?? 'world';
}

/** How many countries have an answer, and which. Territories and blocs stand in map and table, and are not counted. */
export function standingOf(answers: MapAnswerFragment[]) {
  const countries = answers.filter(({ jurisdiction }) => jurisdiction.kind === 'COUNTRY');
  const of = (status: MapAnswerFragment['status']) =>
    countries.filter((answer) => answer.status === status && !answer.uncertain).length;
  return { known: countries.length, inForce: of('IN_FORCE'), none: of('NONE') };
}

/** "Takedown duty: in force in 38 of the 52 countries on record on 1 March 2019" */
export function finding({ name, answers }: Kind, on: string): string {
  const { known, inForce } = standingOf(answers);
  if (known === 0) return `${name}: no country is on record for ${dateText(on)}`;
  return `${name}: in force in ${numberText(inForce)} of the ${counted(known, 'country', 'countries')} on record on ${dateText(on)}`;
}

type KindMap = { kind: Kind; countries: MapCountryFragment[]; view: ViewName; here: Here; inPage?: boolean };

/** `inPage`: the shapes come from a file of their own. */
export function kindMap({ kind, countries, view, here, inPage }: KindMap): Chart {
  const answers = new Map(kind.answers.map((answer) => [answer.jurisdiction.code, answer]));
  return worldMap({
    title: finding(kind, here.on),
    description:
      'Each country and territory by what its law says, law inherited from a bloc included. “Not reviewed” says nothing about the law.',
    view,
    ...(inPage && { sheet: sheetAddress(view) }),
    places: countries.map(({ code, name, region }) => {
      const answer = answers.get(code);
      return {
        code,
        name,
        region,
        mark: answer ? markOf(answer) : 'NOT_REVIEWED',
        ...(answer && { says: saying(answer) }),
        href: here.to(answer ? proofPath(kind.code, code) : `/jurisdictions/${code}`),
      };
    }),
  });
}

/** Where the answer of a jurisdiction stands with its proof. */
export const proofPath = (kind: string, jurisdiction: string) => `/kinds/${kind}?open=${jurisdiction}#${jurisdiction}`;

/** "in force since 1 January 2019, deadline 24 hours" */
const saying = (answer: MapAnswerFragment): string =>
  [statusText(answer) + (answer.from ? ` since ${dateText(answer.from)}` : ''), ...strictestTexts(answer)].join(', ');
