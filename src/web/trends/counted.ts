// What do counts of answers come to? How many are rules in force, of how many on record.

type Counts = { keys: { code: string | null }[]; count: number }[];

export type Known = {
  /** Answers that say: a rule is certainly in force. */
  inForce: number;
  /** All answers on record, absences and those that are uncertain included. */
  known: number;
};

/** By the code of the first dimension; the second is the status. */
export function knownBy(counts: Counts): Map<string, Known> {
  const groups = new Map<string, Known>();
  for (const { keys, count } of counts) {
    const code = keys[0]!.code!;
    const { inForce, known } = groups.get(code) ?? nothingKnown;
    groups.set(code, { inForce: inForce + (keys[1]!.code === 'in-force' ? count : 0), known: known + count });
  }
  return groups;
}

export const nothingKnown: Known = { inForce: 0, known: 0 };

export const totalOf = (groups: Iterable<Known>): Known => {
  const total = { ...nothingKnown };
  for (const { inForce, known } of groups) {
    total.inForce += inForce;
    total.known += known;
  }
  return total;
};
