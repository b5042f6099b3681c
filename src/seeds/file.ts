// What does one YAML file say, and where does each of its fields stand?

import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { fieldName, messagesOf, type Path, type Problem, suggestion } from './problem.ts';

export type SeedFile<T> = { file: string; content: T; at: (path: Path) => { line: number; column: number } };

/** Says what is wrong at a field of a file, and what to do. */
export type Report = (seed: SeedFile<unknown>, at: Path, message: string) => void;

/** Parses a file and holds it against its format. Undefined where it does not fit; every reason is added to `problems`. */
export function parseSeed<F extends z.ZodType>(
  file: string,
  text: string,
  format: F,
  problems: Problem[],
): SeedFile<z.output<F>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (path: Path) => positionOf(document, lines, path);
  for (const error of [...document.errors, ...document.warnings]) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({
      file,
      line,
      column: col,
      field: '',
      message: `${error.message.replace(/\.?$/, '.')} Mend the YAML.`,
    });
  }
  if (document.errors.length > 0) return undefined;
  const content: unknown = document.toJS({ maxAliasCount: 100 });
  const result = format.safeParse(content);
  if (result.success) return { file, content: result.data, at };
  for (const issue of result.error.issues)
    for (let { path, message } of messagesOf(issue, valueAt(content, issue.path as Path))) {
      if (message === 'is an unknown field. ')
        message += valueAt(content, path)
          ? suggestion(String(path.at(-1)), fieldsAt(format, path.slice(0, -1)))
          : 'Give it a value; if it is part of a text with a comma, put that text in quotes.';
      const { line, column } = at(path);
      problems.push({ file, line, column, field: fieldName(path), message });
    }
  return undefined;
}

/** Where a field stands; for one that is missing, where the nearest thing around it stands. */
function positionOf(document: Document, lines: LineCounter, path: Path): { line: number; column: number } {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(path[length - 1])) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

const valueAt = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step as string], content);

/** The fields that a format knows at a place, for "did you mean". */
function fieldsAt(format: z.ZodType, path: Path): string[] {
  let node: any = format;
  const unwrap = () => {
    while (node?.def?.innerType || node?.def?.in || node?.def?.options)
      node = node.def.innerType ?? node.def.in ?? node.def.options.at(-1);
  };
  for (const step of path) {
    unwrap();
    node = typeof step === 'number' ? node?.def?.element : (node?.shape?.[step] ?? node?.def?.valueType);
  }
  unwrap();
  return Object.keys(node?.shape ?? {});
}
