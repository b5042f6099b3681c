// How is a page cited? With the release and, where the page speaks of one, the day.

import type { Day } from '../law/partial-date.ts';
import type { Here } from './route.ts';
import { dateText } from './wording.ts';

export type Cited = { title: string; here: Here; speaksOfDay: boolean };

/** The address that gives the same again: with the day and the release, though neither was chosen. */
export const lastingAddress = ({ here, speaksOfDay }: Cited): string =>
  here.origin + here.with({ ...(speaksOfDay && { on: here.on }), release: String(here.release.number) });

const dayOf = ({ here, speaksOfDay }: Cited): Day | undefined => (speaksOfDay ? here.on : undefined);

const withDay = (cited: Cited): string => {
  const on = dayOf(cited);
  return on === undefined || cited.title.includes(dateText(on)) ? cited.title : `${cited.title}, on ${dateText(on)}`;
};

export const citationText = (cited: Cited): string => {
  const { number, madeOn } = cited.here.release;
  return `Netlaws, “${withDay(cited)}”, release ${number} of ${dateText(madeOn)}, ${lastingAddress(cited)}.`;
};

/** What TeX would take for its own. */
const texEscapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string) =>
  text.replace(/[\\~^]|[&%$#_{}]/g, (character) => texEscapes[character] ?? `\\${character}`);

const keyOf = ({ here }: Cited) =>
  ['netlaws', here.release.number, ...here.href.split(/[^A-Za-z0-9]+/).filter(Boolean)].join('-').toLowerCase();

export function bibtex(cited: Cited): string {
  const { number, madeOn } = cited.here.release;
  const [year, month] = madeOn.split('-');
  const fields = {
    author: '{Netlaws}',
    title: `{${tex(withDay(cited))}}`,
    version: `Release ${number}`,
    date: madeOn,
    year,
    month: String(Number(month)),
    url: lastingAddress(cited),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${keyOf(cited)},\n${lines.join('')}}\n`;
}

/** As citation managers exchange it (CSL-JSON): a list of one. */
export function cslJson(cited: Cited): string {
  const { number, madeOn } = cited.here.release;
  const item = {
    id: keyOf(cited),
    type: 'dataset',
    title: withDay(cited),
    author: [{ literal: 'Netlaws' }],
    issued: { 'date-parts': [madeOn.split('-').map(Number)] },
    version: `release ${number}`,
    URL: lastingAddress(cited),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
