// Do two answers say the same, to the byte?

/** Where they differ first; undefined where they are the same JSON, keys in the same order. */
export function difference(told: unknown, expected: unknown, path = ''): string | undefined {
  if (JSON.stringify(told) === JSON.stringify(expected)) return undefined;
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isObject(told) || !isObject(expected) || Array.isArray(told) !== Array.isArray(expected))
    return `${path || '(answer)'}: told ${shown(told)}, the resolvers say ${shown(expected)}`;
  const [keys, others] = [Object.keys(told), Object.keys(expected)];
  for (const key of keys.filter((each) => others.includes(each))) {
    const found = difference(told[key], expected[key], path === '' ? key : `${path}.${key}`);
    if (found) return found;
  }
  const what = Array.isArray(told) ? 'items' : 'keys';
  return `${path || '(answer)'}: told ${what} ${shown(keys)}, the resolvers say ${shown(others)}`;
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 300);

/** Whether an answer has nothing but null and empty lists under its root fields. */
export const isEmpty = (answer: unknown): boolean =>
  Object.values(answer as Record<string, unknown>).every(
    (root) =>
      root === null ||
      (Array.isArray(root) && root.every((item) => item === null)) ||
      (typeof root === 'object' &&
        Object.keys(root).some((key) => /^(own_)?(nodes|edges)/.test(key)) &&
        listsOf(root).every(({ length }) => length === 0)),
  );

const listsOf = (root: object): unknown[][] => Object.values(root).filter((value) => Array.isArray(value));
