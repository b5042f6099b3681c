// How is a status told? By a word, a shape and a colour, never by colour alone.

import type { AnswerStatus, Standing } from './generated.ts';
import { Time } from './layout.tsx';

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

const shapes: Record<AnswerStatus, string> = {
  IN_FORCE: '●',
  SUSPENDED: '◐',
  ADOPTED: '◔',
  PROPOSED: '○',
  ENDED: '✕',
  NONE: '–',
  NOT_APPLICABLE: '∕',
  NOT_REVIEWED: '?',
};

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
      <span aria-hidden="true">{state.orStatus === null ? shapes[shown] : '◌'}</span> {statusText(state)}
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
export const statusShapes = shapes;
