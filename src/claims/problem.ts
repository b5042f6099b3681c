// What is wrong with a claim? Apart from what finds it out, which is large and seldom needed.

import type { Path } from '../seeds/problem.ts';

export type ClaimProblem = { id: string; at: Path; message: string };

/** Claims whose reading does not follow from the data, or whose question cannot be answered. */
export class ClaimProblems extends Error {
  constructor(readonly problems: ClaimProblem[]) {
    super(problems.map(({ id, message }) => `claims/${id}: ${message}`).join('\n'));
  }
}
