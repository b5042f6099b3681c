// How is a state drawn? By colour and by pattern, so that it is told in greyscale and by colour-blind readers too.

import type { VNode } from 'preact';
import type { AnswerStatus } from '../generated.ts';
import { statusWords } from '../standing.tsx';
import type { Drawing } from './chart.ts';
import { numberText, widthOf } from './text.ts';

/** How much is known of a place, where its law is not what is drawn; nothing is NOT_REVIEWED. */
export type KnownShare = 'MOST_KNOWN' | 'SOME_KNOWN' | 'FEW_KNOWN';

export type Mark = AnswerStatus | 'UNCERTAIN' | KnownShare;

/** In the order of legends: from what binds to what nobody knows. */
export const marks: Mark[] = [
  'IN_FORCE',
  'UNCERTAIN',
  'SUSPENDED',
  'ADOPTED',
  'PROPOSED',
  'ENDED',
  'NONE',
  'NOT_APPLICABLE',
  'NOT_REVIEWED',
];

const otherWords: Record<Exclude<Mark, AnswerStatus>, string> = {
  UNCERTAIN: 'uncertain',
  MOST_KNOWN: 'half or more reviewed',
  SOME_KNOWN: 'a tenth to half reviewed',
  FEW_KNOWN: 'less than a tenth reviewed',
};

export const markText = (mark: Mark): string => ({ ...otherWords, ...statusWords })[mark];

/** The mark of so many known of so many. */
export const knownMark = (known: number, possible: number): Mark => {
  if (known === 0) return 'NOT_REVIEWED';
  const share = known / possible;
  return share >= 0.5 ? 'MOST_KNOWN' : share >= 0.1 ? 'SOME_KNOWN' : 'FEW_KNOWN';
};

/** The mark of an answer. */
export const markOf = ({ status, uncertain }: { status: AnswerStatus; uncertain: boolean }): Mark =>
  uncertain ? 'UNCERTAIN' : status;

const knownShares: KnownShare[] = ['MOST_KNOWN', 'SOME_KNOWN', 'FEW_KNOWN'];

const slug = (mark: Mark) => mark.toLowerCase().replaceAll('_', '-');

/** The attributes that fill a shape: IN_FORCE is plain, the others are patterns of the drawing. */
export const filled = (mark: Mark, id: string): { class?: string; fill?: string } =>
  mark === 'IN_FORCE' ? { class: 'state-in-force' } : { fill: `url(#${id}-${slug(mark)})` };

const drawn: Record<Exclude<Mark, 'IN_FORCE'>, { size: number; turn?: number; ink: (name: string) => VNode }> = {
  UNCERTAIN: { size: 6, turn: -45, ink: (name) => <path class={`line-${name}`} d="M0 3h6" stroke-width="2.4" /> },
  SUSPENDED: { size: 5, ink: (name) => <path class={`line-${name}`} d="M0 2.5h5" stroke-width="2" /> },
  ADOPTED: { size: 5, turn: 45, ink: (name) => <path class={`line-${name}`} d="M0 2.5h5" stroke-width="1.6" /> },
  PROPOSED: { size: 5, turn: 45, ink: (name) => <circle class={`spot-${name}`} cx="2.5" cy="2.5" r="1.2" /> },
  ENDED: { size: 6, turn: 45, ink: (name) => <path class={`line-${name}`} d="M0 3h6M3 0v6" stroke-width="0.75" /> },
  NONE: { size: 6, ink: (name) => <path class={`line-${name}`} d="M1 1.5h3M4 4.5h3M-2 4.5h3" stroke-width="0.8" /> },
  NOT_APPLICABLE: { size: 6, turn: 90, ink: (name) => <path class={`line-${name}`} d="M0 3h6" stroke-width="0.8" /> },
  NOT_REVIEWED: { size: 6, turn: 45, ink: (name) => <circle class={`spot-${name}`} cx="3" cy="3" r="0.7" /> },
  // The more is known, the more ink.
  MOST_KNOWN: { size: 5, turn: 45, ink: (name) => <path class={`line-${name}`} d="M0 2.5h5" stroke-width="4" /> },
  SOME_KNOWN: { size: 5, turn: 45, ink: (name) => <path class={`line-${name}`} d="M0 2.5h5" stroke-width="2" /> },
  FEW_KNOWN: { size: 5, turn: 45, ink: (name) => <path class={`line-${name}`} d="M0 2.5h5" stroke-width="0.8" /> },
};

/** The patterns of these marks. `unit`: how many units of the drawing make a pixel. */
export const Patterns = ({ id, of, unit = 1 }: { id: string; of: Iterable<Mark>; unit?: number }) => (
  <defs>
    {[...new Set(of)].map((mark) => {
      if (mark === 'IN_FORCE') return null;
      const { size, turn = 0, ink } = drawn[mark];
      return (
        <pattern
          key={mark}
          id={`${id}-${slug(mark)}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${turn}) scale(${unit})`}
        >
          <rect class={`ground-${slug(mark)}`} width={size} height={size} />
          {ink(slug(mark))}
        </pattern>
      );
    })}
  </defs>
);

/** How often each mark occurs, in the order of legends; those that do not occur are left out. */
export function countsOf(occurring: Mark[]): [Mark, number][] {
  return ([...knownShares, ...marks] as Mark[])
    .map((mark): [Mark, number] => [mark, occurring.filter((one) => one === mark).length])
    .filter(([, count]) => count > 0);
}

/** The marks with their words and counts, in as many lines as the width asks for. */
export function legendDrawing(counts: [Mark, number | null][], width: number, id: string): Drawing {
  let [x, y] = [0, 0];
  const items = counts.map(([mark, count]) => {
    const text = count === null ? markText(mark) : `${markText(mark)} ${numberText(count)}`;
    const room = 26 + widthOf(text) + 18;
    if (x > 0 && x + room - 18 > width) [x, y] = [0, y + 24];
    const at = [x, y];
    x += room;
    return (
      <g key={mark} transform={`translate(${at[0]!.toFixed(1)} ${at[1]})`}>
        <rect {...filled(mark, id)} width="20" height="14" y="2" />
        <rect class="swatch" fill="none" width="20" height="14" y="2" />
        <text x="26" y="14">
          {markText(mark)} {count !== null && <tspan class="strong">{numberText(count)}</tspan>}
        </text>
      </g>
    );
  });
  return {
    width,
    height: y + 22,
    body: (
      <>
        <Patterns id={id} of={counts.map(([mark]) => mark)} />
        {items}
      </>
    ),
  };
}
