// Which of a claim's figures can be drawn? Days on a line; numbers as bars, each unit on its own scale, where there are two to hold together.

import { latestDay } from '../../law/partial-date.ts';
import { type BarPanel, barPanels } from '../chart/bar-panels.tsx';
import type { Bar } from '../chart/bars.tsx';
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

/** Numbers that can be held together, unit by unit, and shares. One number alone is told by the table. */
function panelsOf(claim: Claim, here: Here): BarPanel[] {
  const told = claim.figures.filter(({ json }) => json !== 'null');
  const barOf = (figure: Figure): Bar => ({
    name: figure.label,
    href: addressOf(claim, figure, here),
    value: Number(figure.json),
    text: figure.text,
  });
  const units = new Map<string, Bar[]>();
  for (const figure of told)
    if (figure.unit !== null) units.set(figure.unit, [...(units.get(figure.unit) ?? []), barOf(figure)]);
  const shares = told.filter(({ type }) => type === 'SHARE').map((figure) => ({ ...barOf(figure), of: 1 }));
  return [
    ...[...units]
      .filter(([, bars]) => bars.length > 1 && bars.every(({ value }) => value >= 0))
      .map(([unit, bars]) => ({ unit, bars })),
    ...(shares.length > 0 ? [{ unit: 'share', bars: shares, tickText: shareText }] : []),
  ];
}

const shareText = (value: number) => `${Math.round(value * 100)}%`;

/** The numbers behind the claim, each unit on a scale of its own. Undefined where there is nothing to hold together. */
export function barsOf(claim: Claim, here: Here): Chart | undefined {
  const panels = panelsOf(claim, here);
  if (panels.length === 0) return undefined;
  return barPanels({
    title: `${sentence(readingWords[claim.reading])}: “${claim.claim}”`,
    description:
      panels.length > 1
        ? 'Numbers that the record gives to the claim; each unit has a scale of its own.'
        : 'Numbers that the record gives to the claim.',
    panels,
    rowName: 'Figure',
  });
}
