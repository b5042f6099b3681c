// How is a status told? By a word, a shape and a colour, never by colour alone.

import type { VNode } from 'preact';
import type { AnswerStatus, Standing } from './generated.ts';
import { Time } from './time.tsx';

const words: Record<AnswerStatus, string> = {
  IN_FORCE: 'in force',
  SUSPENDED: 'suspended',
  ADOPTED: 'adopted, not yet binding',
  PROPOSED: 'proposed',
  ENDED: 'ended',
  NONE: 'none',
  NOT_APPLICABLE: 'not applicable',
  NOT_REVIEWED: 'not reviewed',
};

/** Drawn in a square of 10: they print, and look the same everywhere. */
const shapes: Record<AnswerStatus | 'UNCERTAIN', VNode> = {
  IN_FORCE: <circle cx="5" cy="5" r="5" fill="currentColor" />,
  SUSPENDED: (
    <>
      <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M5 0.8a4.2 4.2 0 0 0 0 8.4z" fill="currentColor" />
    </>
  ),
  ADOPTED: (
    <>
      <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M5 5V0.8A4.2 4.2 0 0 1 9.2 5z" fill="currentColor" />
    </>
  ),
  PROPOSED: <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" />,
  ENDED: <path d="M1 1l8 8M9 1l-8 8" fill="none" stroke="currentColor" stroke-width="1.8" />,
  NONE: <path d="M0.5 5h9" fill="none" stroke="currentColor" stroke-width="1.8" />,
  NOT_APPLICABLE: <path d="M2 9.5l6-9" fill="none" stroke="currentColor" stroke-width="1.6" />,
  NOT_REVIEWED: (
    <path d="M1 1h8v8h-8z" fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="1.6 1.6" />
  ),
  UNCERTAIN: (
    <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.2 2.2" />
  ),
};

/** A status as a shape, in the colour of the text. Beside it stands the word. */
export const Shape = ({ of }: { of: AnswerStatus | 'UNCERTAIN' }) => (
  <svg class="shape" viewBox="0 0 10 10" aria-hidden="true">
    {shapes[of]}
  </svg>
);

type State = {
  status: AnswerStatus | Standing | null;
  orStatus: AnswerStatus | Standing | null;
  from?: string | null;
  to?: string | null;
};

export const statusText = ({ status, orStatus }: State): string => {
  const first = status === null ? 'no rule yet' : words[status];
  return orStatus === null ? first : `uncertain: ${first}, or ${words[orStatus]}`;
};

export const Status = (state: State) => {
  const shown = state.orStatus ?? state.status ?? 'NOT_REVIEWED';
  return (
    <span class={`status ${state.orStatus === null ? shown.toLowerCase().replaceAll('_', '-') : 'uncertain'}`}>
      <Shape of={state.orStatus === null ? shown : 'UNCERTAIN'} /> {statusText(state)}
    </span>
  );
};

/** The days a state lasted. */
export const Since = ({ from, to }: State) => (
  <span class="since">
    {from && (
      <>
        since <Time date={from} />
      </>
    )}
    {to && (
      <>
        {' '}
        until <Time date={to} />
      </>
    )}
  </span>
);

export const statusWords = words;
