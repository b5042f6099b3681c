// The door for plain questions, in front of the one for all others: JSON by POST, answered as JSON. What is not plain, or not right, goes
// on to GraphQL Yoga with its body.

import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Answers } from './answer.ts';
import { type ErrorCode, isTooSlow, tooSlow } from './errors.ts';
import { limits } from './limits.ts';

export const quickDoor = (answers: Answers): RequestHandler =>
  async function askQuickly(request, response, next) {
    const type = acceptedType(request.headers.accept);
    if (request.path !== '/' || request.method !== 'POST' || type === undefined || !isPlain(request)) return next();
    const body = await bodyOf(request);
    // As Yoga reads it, where a body was read already.
    request.body = body;
    const question = questionIn(body);
    const text = question && (await answers(question).catch(tooSlowText));
    if (text === undefined) return next();
    // Bytes at once: a text would be gone through twice, for its length and to be sent.
    const bytes = Buffer.from(text);
    response.setHeader('content-type', type);
    response.setHeader('content-length', bytes.length);
    response.end(bytes);
  };

function tooSlowText(error: unknown): string {
  if (!isTooSlow(error)) throw error;
  const code: ErrorCode = 'TOO_SLOW';
  return JSON.stringify({ data: null, errors: [{ message: tooSlow, extensions: { code } }] });
}

/** A body of a length that is told and allowed, as it is. */
const isPlain = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? '') &&
  headers['content-encoding'] === undefined &&
  Number(headers['content-length'] ?? Number.NaN) <= limits.bytes;

function acceptedType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === '*/*' || accept === 'application/json')
    return 'application/json; charset=utf-8';
  return /^application\/graphql-response\+json(\s*,|$)/.test(accept)
    ? 'application/graphql-response+json; charset=utf-8'
    : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function questionIn(body: string): Parameters<Answers>[0] | undefined {
  let asked: any;
  try {
    asked = JSON.parse(body);
  } catch {
    return undefined;
  }
  const { query, operationName, variables, ...rest } = Object(asked);
  const isPlain =
    typeof query === 'string' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    Object.values(rest).every((value) => value == null);
  return isPlain ? { query, operationName, variables } : undefined;
}
