// Is the tree the one that ml-hclust's agnes makes, with the same merges at the same heights to the last bit, however many lie equally near?

import fc from 'fast-check';
import { agnes } from 'ml-hclust';
import { expect, test } from 'vitest';
import { averageLinkage } from '../../src/law/average-linkage.ts';

/** A symmetric matrix of distances, 0 on its diagonal. */
const matrixOf = (distance: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc
    .integer({ min: 1, max: 40 })
    .chain((size) =>
      fc
        .array(distance, { minLength: size * size, maxLength: size * size })
        .map((values) =>
          Array.from({ length: size }, (_, i) =>
            Array.from({ length: size }, (_, j) => (i === j ? 0 : values[Math.min(i, j) * size + Math.max(i, j)]!)),
          ),
        ),
    );

const agrees = (distances: number[][]) => {
  const before = structuredClone(distances);
  const rows = distances.map((row) => Float64Array.from(row));
  expect(averageLinkage(rows)).toEqual(agnes(distances, { method: 'average', isDistanceMatrix: true }));
  expect(rows.map((row) => [...row])).toEqual(before);
};

test('distances of any size make the same tree', () => {
  fc.assert(fc.property(matrixOf(fc.double({ min: 0, max: 1, noNaN: true })), agrees), { numRuns: 200 });
});

test('shares with many ties make the same tree', () => {
  const shares = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })).map(([part, whole]) => Math.min(1, part / whole));
  fc.assert(fc.property(matrixOf(shares), agrees), { numRuns: 200 });
});

test('where all lie equally near the tree is the same', () => {
  fc.assert(fc.property(matrixOf(fc.constant(0.5)), agrees), { numRuns: 40 });
});
