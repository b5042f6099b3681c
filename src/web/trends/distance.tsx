// How is a distance between laws measured, and how is that told?

import type { Asked } from '../address.ts';
import type { DistanceMeasure } from '../generated.ts';

const measures: Record<string, { measure: DistanceMeasure; name: string }> = {
  has: { measure: 'HETEROGENEITY', name: 'who has a rule' },
  shared: { measure: 'JACCARD', name: 'who has a rule, without kinds that neither has' },
  degree: { measure: 'GOWER', name: 'who has a rule, and how strict it is' },
};

export function termsIn({ one, choice }: Asked): { pillar: string | null; measure: DistanceMeasure } {
  const pillar = one('pillar') ?? null;
  return { pillar, measure: measures[choice('measure', ['has', 'shared', 'degree'])]!.measure };
}

export const MeasureChoice = ({ chosen }: { chosen: DistanceMeasure | null | undefined }) => (
  <label>
    Measured by{' '}
    <select name="measure">
      {Object.entries(measures).map(([code, { measure, name }]) => (
        <option key={code} value={code} selected={measure === chosen}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

export const DistanceNote = () => (
  <>
    <p class="lead">
      The distance of two laws is the share of the kinds of rules that can be compared in which one has a rule in force
      and the other has not: 0 is the same, 1 is different in every kind. It takes no side, and it knows only what was
      reviewed in both.
    </p>
    <p>
      A small distance says that both have rules of the same kinds, not that the rules say the same or are used alike.
      That a rule is there is put on record far more often than that there is none, which makes distances small.
    </p>
  </>
);
