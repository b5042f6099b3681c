// What is wrong with a seed file, where, and what is to be done?

import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';

/** `message` says what is wrong and what to do: "is no date. Write YYYY, …". */
export type Problem = { file: string; line: number; column: number; field: string; message: string };

export const inOrder = (problems: Problem[]): Problem[] =>
  problems.toSorted(
    (a, b) =>
      a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.message.localeCompare(b.message),
  );

/** `seeds/laws/VN/x.yaml:12:5 events[1].date: "2018-13" is no date. Write …` */
export const problemText = ({ file, line, column, field, message }: Problem): string =>
  `${file}:${line}:${column} ${field === '' ? '' : `${field}: `}${message}`;

/** '1 problem', '3 problems' */
export const countText = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `Did you mean "act"?` where a valid term is near; else the terms themselves, if they are few. */
export function suggestion(given: string, valid: string[]): string {
  const list = valid.join(', ');
  return (
    nearest(given, valid).trim() ||
    (list.length <= 400 ? `Use one of: ${list}.` : 'CONTRIBUTING.md says where the terms are listed.')
  );
}

/** `Did you mean "act"? ` where a valid term is near, else nothing. */
export function nearest(given: string, valid: string[]): string {
  const near = valid.length > 0 ? closest(given, valid) : '';
  if (near && distance(given, near) <= Math.max(2, Math.ceil(given.length / 3))) return `Did you mean "${near}"? `;
  const containing = given.length > 2 ? valid.find((term) => term.includes(given)) : undefined;
  return containing ? `Did you mean "${containing}"? ` : '';
}

export type Path = (string | number)[];

export const fieldName = (path: Path): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  );

/** A zod issue as places and messages. `given` is the value at the issue's place. */
export function messagesOf(issue: z.core.$ZodIssue, given: unknown): { path: Path; message: string }[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: 'is an unknown field. ' }));
    case 'invalid_type':
      if (given === undefined) return [{ path, message: 'is missing. Add the field.' }];
      return [
        {
          path,
          message: `is ${nounOf(given)} where ${expected[issue.expected] ?? issue.expected} belongs. Write ${expected[issue.expected] ?? issue.expected}.`,
        },
      ];
    case 'invalid_value': {
      if (given === undefined) return [{ path, message: 'is missing. Add the field.' }];
      return [
        { path, message: `${shown(given)} is not known here. ${suggestion(String(given), issue.values.map(String))}` },
      ];
    }
    default:
      if (given === undefined) return [{ path, message: 'is missing. Add the field.' }];
      return [{ path, message: `${Array.isArray(given) ? '' : `${shown(given)} `}${issue.message}` }];
  }
}

const expected: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a set of fields',
  record: 'a set of fields',
};

const nounOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : value !== null && typeof value === 'object'
      ? 'a set of fields'
      : `the text ${shown(value)}`;

const shown = (value: unknown): string =>
  typeof value === 'object'
    ? 'This'
    : JSON.stringify(String(value).length > 80 ? `${String(value).slice(0, 77)}…` : value);
