// Does what was published follow from the record? Each claim's question is put to the data; its figures and its reading come from the
// answer, and a reading that no longer follows is a problem of the file.

import { execute, parse, validate } from 'graphql';
import jsonata from 'jsonata';
import { makeSchema } from '../api/schema.ts';
import type { Database } from '../database/client.ts';
import { isDay } from '../law/partial-date.ts';
import type { Path } from '../seeds/problem.ts';
import type { Claim } from './format.ts';
import { readings } from './format.ts';
import { type ClaimProblem, ClaimProblems } from './problem.ts';

export type Figure = {
  key: string;
  label: string;
  type: Claim['figures'][number]['type'];
  /** Null for what is no number, and in releases made before units were stated. */
  unit: string | null;
  value: unknown;
  text: string;
};

/** Writes each claim's figures and reason. Throws ClaimProblems where one does not follow from the data. */
export async function settleClaims(db: Database, claims: Claim[]): Promise<void> {
  const problems: ClaimProblem[] = [];
  for (const claim of claims) {
    const settled = await readClaim(db, claim);
    problems.push(...settled.problems);
    if (settled.problems.length > 0) continue;
    await db.deleteFrom('claim_figure').where('claim_id', '=', claim.id).execute();
    await db
      .insertInto('claim_figure')
      .values(
        settled.figures.map(({ value, ...figure }, position) => ({
          ...figure,
          claim_id: claim.id,
          position,
          value: JSON.stringify(value),
        })),
      )
      .execute();
    await db.updateTable('claim').set({ reason: settled.reason }).where('id', '=', claim.id).execute();
  }
  if (problems.length > 0) throw new ClaimProblems(problems);
}

/** Puts the claim's question and works out figures, reading and reason. */
export async function readClaim(
  db: Database,
  claim: Claim,
): Promise<{ figures: Figure[]; reason: string; problems: ClaimProblem[] }> {
  const problems: ClaimProblem[] = [];
  const say = (at: Path, message: string) => problems.push({ id: claim.id, at, message });
  const given = { figures: [] as Figure[], reason: claim.reason, problems };
  const answer = await answerTo(db, claim.query, (message) => say(['query'], message));
  if (answer === undefined) return given;
  for (const [index, { key, label, type, unit = null, value: expression }] of claim.figures.entries()) {
    const at: Path = ['figures', index, 'value'];
    const value = await evaluate(expression, answer, (message) => say(at, message));
    if (problems.length > 0) return given;
    if (!fits(type, value))
      say(at, `gives ${JSON.stringify(value) ?? 'nothing'}, which is no ${type}. Correct the expression or the type.`);
    given.figures.push({ key, label, type, unit, value: value ?? null, text: figureText(type, value ?? null) });
  }
  const byKey = Object.fromEntries(given.figures.map(({ key, value }) => [key, value]));
  const reading = await evaluate(claim.rule, byKey, (message) => say(['rule'], message));
  if (problems.length > 0) return given;
  if (!readings.includes(reading as never))
    say(['rule'], `gives ${JSON.stringify(reading) ?? 'nothing'}. It must give one of: ${readings.join(', ')}.`);
  else if (reading !== claim.reading)
    say(
      ['reading'],
      `is "${claim.reading}", but the data now say "${reading}" (${given.figures.map(({ key, text }) => `${key}: ${text}`).join('; ')}). Write "${reading}" and look at the reason.`,
    );
  given.reason = withFigures(claim.reason, given.figures, (message) => say(['reason'], message));
  return given;
}

async function answerTo(db: Database, query: string, say: (message: string) => void): Promise<unknown> {
  const schema = makeSchema();
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return void say(`cannot be asked: ${invalid[0]!.message}`);
    const { data, errors } = await execute({ schema, document, contextValue: { db } });
    if (errors) return void say(`is refused: ${errors[0]!.message}`);
    // graphql-js makes objects without a prototype, which JSONata does not take.
    return JSON.parse(JSON.stringify(data));
  } catch (error) {
    return void say(`cannot be asked: ${(error as Error).message}`);
  }
}

async function evaluate(expression: string, input: unknown, say: (message: string) => void): Promise<unknown> {
  try {
    const compiled = jsonata(expression);
    compiled.registerFunction('daysBetween', daysBetween, '<ss:n>');
    const value = await compiled.evaluate(input);
    // JSONata marks sequences with properties of their own.
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  } catch (error) {
    return void say(`cannot be worked out: ${(error as Error).message}`);
  }
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function fits(type: Figure['type'], value: unknown): boolean {
  if (value === undefined || value === null) return true;
  switch (type) {
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'number':
    case 'share':
      return typeof value === 'number' && Number.isFinite(value);
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'text':
      return typeof value === 'string';
  }
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const list = new Intl.ListFormat('en', { type: 'conjunction' });

function figureText(type: Figure['type'], value: unknown): string {
  if (value === null) return 'not on record';
  switch (type) {
    case 'day':
      return day.format(new Date(value as string));
    case 'number':
      return number.format(value as number);
    case 'share':
      return percent.format(value as number);
    case 'list':
      return (value as string[]).length === 0 ? 'none' : list.format(value as string[]);
    case 'text':
      return value as string;
  }
}

/** A reason tells figures by their keys: one that is typed would outlive the data. */
function withFigures(reason: string, figures: Figure[], say: (message: string) => void): string {
  if (/\d/.test(reason.replaceAll(/\{\w+\}/g, '')))
    say('holds a figure of its own. Name a figure by its key in braces instead, such as {passed}.');
  return reason.replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
    const figure = figures.find((each) => each.key === key);
    if (!figure) say(`names {${key}}, which is no figure of this claim. Correct it, or add the figure.`);
    return figure?.text ?? whole;
  });
}
