// What does every page get without doing anything for it? Its HTML, its twins as JSON and CSV, its citation, its question in GraphiQL;
// copies that are kept until a release comes; and a page that helps where there is nothing.

import type { Request, RequestHandler, Response } from 'express';
import { compressed, encodingFor, type Finished, type Keep } from '../api/kept.ts';
import { isHeld, tagHeaders, tagOf } from '../api/release-tag.ts';
import type { Database } from '../database/client.ts';
import { today } from '../law/partial-date.ts';
import { type Address, type Common, readAddress } from './address.ts';
import { ask, BadRequest, csvOf, documentOf } from './ask.ts';
import { assetTag } from './assets.ts';
import { bibtex, type Cited, cslJson } from './cite.ts';
import type { RecordQuery, RecordQueryVariables } from './generated.ts';
import { pageHtml } from './layout.tsx';
import { missingPage } from './problem/page.tsx';
import { type Here, Moved, type Route, type View } from './route.ts';

const record = documentOf<RecordQuery, RecordQueryVariables>('record.graphql');

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  bib: 'application/x-bibtex; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

/** What of the common parameters a page's document takes. */
export const takenBy = ({ document: { takes } }: Route) => ({ on: takes.has('on'), release: takes.has('release') });

/** Where the reader is: at an address, on its day or today, with the release that answers. */
export async function hereAt(db: Database, origin: string, address: Address, { on, release }: Common): Promise<Here> {
  const { newest, asked } = await ask(db, record, { release: release ?? null });
  return {
    ...address,
    on: on ?? today(),
    origin,
    release: { number: asked.release, madeOn: asked.madeAt.slice(0, 10), newest: newest.release },
  };
}

/** Handlers of one route, by the ending of the address; 'html' without one. */
export function handlerOf(route: Route, routes: Route[], db: Database, keep: Keep): RequestHandler {
  return async function answerPage(request, response, next) {
    const names = takenBy(route);
    const ending: string = response.locals.ending ?? 'html';
    if (!(ending in types || ending in (route.forms ?? {})) || (ending === 'csv' && !route.table)) return next('route');
    const { variables, address, common } = readAddress(
      request.path,
      request.params as Record<string, string>,
      request.query,
      names,
      route.read,
    );
    const origin = `${request.protocol}://${request.host}`;
    const encoding = encodingFor(request);
    const key = `${origin} ${ending} ${encoding ?? ''} ${address.href}`;
    const finished = await keep(key, finish);
    send(request, response, finished);

    async function finish(): Promise<Finished> {
      // Before the answer: what is newer than its tag is asked for again, what is older would stay.
      const here = await hereAt(db, origin, address, common);
      const tag = tagOf(here.release.newest).replace(/"$/, `-${assetTag}"`);
      const given = {
        ...variables,
        ...(names.on && { on: here.on }),
        ...(names.release && common.release !== undefined && { release: common.release }),
      };
      if (ending === 'csv' && route.table) {
        const own = Object.fromEntries(Object.entries(given).filter(([name]) => route.table!.takes.has(name)));
        const data = await ask(db, route.table, own).catch(notThereOf(route));
        if (Object.values(Object(data)).every((value) => value === null))
          return { ...(await finishedAs('json', notThere, undefined)), status: 404 };
        return finishedAs(ending, csvOf(route.table, own, data), tag);
      }
      const data = await ask(db, route.document, given).catch(notThereOf(route));
      const view = data === undefined ? undefined : viewOf(data, variables, here, ending);
      if (view instanceof Moved) {
        const moved = ending === 'html' ? view.to : view.to.replace(/(?=[?#]|$)/, `.${ending}`);
        return {
          ...(await finishedAs('html', '', undefined)),
          status: view.status,
          headers: { location: here.to(moved) },
        };
      }
      if (view === undefined) {
        if (ending !== 'html') return { ...(await finishedAs('json', notThere, undefined)), status: 404 };
        const missing = await missingPage(db, request.path);
        const html = pageHtml(missing.view, { here, route, routes });
        return { ...(await finishedAs(ending, html, undefined)), status: missing.status };
      }
      if (ending === 'json') return finishedAs(ending, JSON.stringify(data), tag);
      const form = route.forms?.[ending];
      if (form) return finishedAs(ending, await form.make(data, variables, here), tag, form.type);
      const cited: Cited = { title: view.cited ?? view.title, here, speaksOfDay: names.on };
      if (ending === 'bib') return finishedAs(ending, bibtex(cited), tag);
      if (ending === 'csl.json') return finishedAs(ending, cslJson(cited), tag);
      const html = pageHtml(view, { here, route, routes, question: given, cited });
      return {
        ...(await finishedAs(ending, html, tag)),
        ...(route.isFrame && { headers: { 'content-security-policy': framedPolicy } }),
      };
    }

    function viewOf(data: unknown, variables: Record<string, unknown>, here: Here, ending: string) {
      // Whoever asks for the data of a search gets them, though a reader would be led on.
      const view = route.view(data, variables, here);
      return view instanceof Moved && view.status === 302 && ending === 'json' ? ({} as View) : view;
    }

    async function finishedAs(ending: string, text: string | Buffer, tag: string | undefined, type = types[ending]) {
      // Pictures of dots are compressed in themselves.
      const how = /^image\/(?!svg)/.test(type!) ? undefined : encoding;
      return {
        status: 200,
        type: type!,
        body: await compressed(Buffer.from(text), how),
        ...(how && { encoding: how }),
        ...(tag && { tag }),
        // Notebooks and other people's pages may ask for what is meant for programs, as they may at /graphql.
        ...(ending !== 'html' && { headers: { 'access-control-allow-origin': '*' } }),
      };
    }
  };
}

/** Nothing, where the API does not know what the path names; any other fault stays one. */
export const notThereOf =
  ({ named = [] }: Route) =>
  (error: unknown): undefined => {
    if (error instanceof BadRequest && named.includes(error.argument ?? '')) return undefined;
    throw error;
  };

/** What a page may load: what comes from here, and nothing that stands in the page itself. */
export const policy = (frames = "'self'") =>
  `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`;
const framedPolicy = policy('*');

const notThere = JSON.stringify({ errors: [{ message: 'Nothing is on record at this address.' }] });

export function send(
  request: Request,
  response: Response,
  { status, type, body, encoding, tag, headers }: Finished,
): void {
  response.status(status).set(headers ?? {});
  if (tag) response.set(tagHeaders(tag));
  else response.set({ 'cache-control': 'no-store', vary: 'Accept-Encoding' });
  if (tag && isHeld(request.headers['if-none-match'], tag)) {
    response.status(304).end();
    return;
  }
  response.set({ 'content-type': type, 'content-length': String(body.length) });
  if (encoding) response.set('content-encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The ending of an address goes from it: /kinds/x.csv is /kinds/x as csv, and /index.json the start page's. */
export function endings(routes: Route[]): RequestHandler {
  const known = [...new Set([...Object.keys(types), ...routes.flatMap(({ forms }) => Object.keys(forms ?? {}))])]
    .filter((ending) => ending !== 'html')
    .map((ending) => ending.replaceAll('.', '\\.'));
  // The shortest address: csl.json is not json of something.csl.
  const pattern = new RegExp(`^(/[^?]*?)\\.(${known.join('|')})(?=\\?|$)`);
  return (request, response, next) => {
    const found = pattern.exec(request.url);
    if (found) {
      response.locals.ending = found[2];
      request.url = request.url.replace(pattern, found[1] === '/index' ? '/' : '$1');
    }
    next();
  };
}
