// The door for plain questions, in front of the one for all others: JSON by POST, answered as JSON, and refused here where they are over
// a limit. What is not plain, or not right, goes on to GraphQL Yoga with its body.

import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Answers } from './answer.ts';
import { type ErrorCode, isTooCostly, isTooSlow, tooSlow } from './errors.ts';
import { compressed, encodingFor, type Finished, type Keep } from './kept.ts';
import { limits } from './limits.ts';

export const quickDoor = (answers: Answers, keep: Keep): RequestHandler =>
  async function askQuickly(request, response, next) {
    const type = acceptedType(request.headers.accept);
    if (type === undefined || !isPlain(request)) return next();
    const body = await bodyOf(request);
    // As Yoga reads it, where a body was read already.
    request.body = body;
    const encoding = encodingFor(request);
    const finished = await keep(`${type}\0${encoding}\0${body}`, () => finish(body));
    if (finished === passedOn) return next();
    response.writeHead(finished.status, {
      'content-type': type,
      'content-length': finished.body.length,
      vary: 'Accept-Encoding',
      ...(finished.encoding && { 'content-encoding': finished.encoding }),
    });
    response.end(finished.body);

    async function finish(asked: string): Promise<Finished> {
      const question = questionIn(asked);
      const { status = 200, text } = question ? await told(answers(question)) : {};
      if (text === undefined) return passedOn;
      const plain = Buffer.from(text);
      const how = plain.length < smallest ? undefined : encoding;
      return {
        status,
        type: type!,
        body: await compressed(plain, how),
        ...(how && { encoding: how }),
        ...(text.startsWith('{"data":{') && { tag: '' }),
      };
    }
  };

/** Bytes from which compressing pays. */
const smallest = 1024;
/** What is not for this door. */
const passedOn: Finished = { status: 404, type: '', body: Buffer.alloc(0) };

/** An answer, or why there is none, as Yoga would tell it. */
async function told(answer: Promise<string | undefined>): Promise<{ status?: number; text?: string | undefined }> {
  try {
    return { text: await answer };
  } catch (error) {
    if (isTooCostly(error)) {
      const { http, ...extensions } = error.extensions;
      return {
        status: (http as { status: number }).status,
        text: JSON.stringify({ errors: [{ message: error.message, extensions }] }),
      };
    }
    if (!isTooSlow(error)) throw error;
    const code: ErrorCode = 'TOO_SLOW';
    return { text: JSON.stringify({ data: null, errors: [{ message: tooSlow, extensions: { code } }] }) };
  }
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

const bodyOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part) => parts.push(part))
      .on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
      .on('error', reject);
  });

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
