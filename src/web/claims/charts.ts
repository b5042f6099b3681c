// Which of a claim's figures can be drawn? Days on a line; numbers of one sort as bars, where there are two to hold together.

import { latestDay } from '../../law/partial-date.ts';
import type { Bar } from '../chart/bars.tsx';
import { barList } from '../chart/bars.tsx';
import type { Chart } from '../chart/chart.ts';
import { shortened } from '../chart/text.ts';
import { timeline } from '../chart/timeline.tsx';
import type { ClaimPageQuery } from '../generated.ts';
import type { Here } from '../route.ts';
import { dateText } from '../wording.ts';
import { readingWords, sentence } from './reading.ts';

export type Claim = NonNullable<ClaimPageQuery['claim']>;
type Figure = Claim['figures'][number];

/** Where a figure stands in its claim's table. */
export const figureAnchor = ({ key }: Figure) => `figure-${key}`;

const addressOf = ({ id }: Claim, figure: Figure, here: Here) => here.to(`/claims/${id}#${figureAnchor(figure)}`);

/** The days among the figures, and the day of the claim itself. Undefined where there is no day. */
export function daysOf(claim: Claim, here: Here): Chart | undefined {
  const days = claim.figures.filter(({ type, json }) => type === 'DAY' && json !== 'null');
  if (days.length === 0) return undefined;
  const events = [
    ...days.map((figure) => ({ name: figure.label, date: JSON.parse(figure.json) as string, figure })),
    { name: 'Claim published', date: claim.published, figure: undefined },
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  const drawn = timeline({
    title: [events[0]!, events.at(-1)!].map(({ name, date }) => `${name}: ${dateText(date)}`).join('; '),
    description: 'The days that the record gives to the claim, and when the claim was published.',
    lives: [
      {
        name: 'Days',
        href: here.to(`/claims/${claim.id}`),
        spans: [],
        // As long as the narrowest drawing takes.
        events: events.map(({ name, date }) => ({ name: shortened(name, 340), date })),
      },
    ],
    until: latestDay(claim.published),
  });
  return {
    ...drawn,
    table: {
      columns: ['What', 'Day'],
      rows: events.map(({ name, date, figure }) => [
        figure ? { text: name, href: addressOf(claim, figure, here) } : name,
        dateText(date),
      ]),
    },
  };
}

type Numbers = { measure: string; figures: Figure[]; shares: boolean };

/** Figures that lie on one scale: shares, counts, or times in one unit, which stands first in their labels. */
function numbersOf({ figures }: Claim): Numbers | undefined {
  const told = figures.filter(({ json }) => json !== 'null');
  const whole = told.filter(({ type, json }) => type === 'NUMBER' && Number.isInteger(Number(json)));
  const unitOf = ({ label }: Figure) => /^(Days|Hours|Months|Years)\b/.exec(label)?.[1] ?? 'Number';
  const scales: Numbers[] = [
    ...[...new Set(whole.map(unitOf))].map((measure) => ({
      measure,
      figures: whole.filter((figure) => unitOf(figure) === measure),
      shares: false,
    })),
    { measure: 'Share', figures: told.filter(({ type }) => type === 'SHARE'), shares: true },
  ];
  return scales.filter(({ figures }) => figures.length > 1).sort((a, b) => b.figures.length - a.figures.length)[0];
}

/** The largest set of numbers on one scale. Undefined where no two lie on one. */
export function barsOf(claim: Claim, here: Here): Chart | undefined {
  const numbers = numbersOf(claim);
  if (!numbers) return undefined;
  const { measure, figures, shares } = numbers;
  return barList({
    title: `${sentence(readingWords[claim.reading])}: “${claim.claim}”`,
    description: 'Numbers that the record gives to the claim.',
    bars: figures.map(
      (figure): Bar => ({
        name: figure.label,
        href: addressOf(claim, figure, here),
        value: Number(figure.json),
        ...(shares && { of: 1 }),
      }),
    ),
    measure,
    rowName: 'Figure',
  });
}
