// What do rounds come to?

import type { Round } from './measure.ts';

/** One operation, by contestant: its rounds in turn. */
export type Measured = { name: string; bytes: number; rounds: Record<string, Round[]> };

export type Figures = {
  rate: number;
  /** Between the slowest and the fastest round, as a share of the median. */
  spread: number;
  median: number;
  p99: number;
  memory: number;
};

export const median = (numbers: number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const geometricMean = (numbers: number[]): number =>
  Math.exp(numbers.reduce((sum, each) => sum + Math.log(each), 0) / numbers.length);

export function figuresOf(rounds: Round[]): Figures {
  const rates = rounds.map(({ rate }) => rate);
  const rate = median(rates);
  return {
    rate,
    spread: (Math.max(...rates) - Math.min(...rates)) / rate,
    median: median(rounds.map((round) => round.median)),
    p99: median(rounds.map(({ p99 }) => p99)),
    memory: Math.max(...rounds.map(({ memory }) => memory)),
  };
}

/** How many times as fast as another, by the median of the ratios within a round. Undefined where one of them was not measured. */
export function ratio({ rounds }: Measured, one: string, other: string): number | undefined {
  const [own, against] = [rounds[one], rounds[other]];
  return own && against && median(own.map(({ rate }, round) => rate / against[round]!.rate));
}
