// What do sites ask that make a link into what it leads to? Which frame shows it (https://oembed.com, answers of the sort "rich").

import type { RequestHandler } from 'express';
import type { Database } from '../database/client.ts';
import { readAddress } from './address.ts';
import { ask, BadRequest } from './ask.ts';
import { frameSize, frameText } from './frame.ts';
import { Moved, type Route } from './route.ts';
import { hereAt, notThereOf, takenBy } from './router.ts';

/** `routes` whose pages are frames stand at /embed and the path of the page that they show. 404: no page there has a frame. */
export function oembed(routes: Route[], db: Database): RequestHandler {
  const frames = routes.filter(({ isFrame }) => isFrame).map((route) => ({ route, pattern: patternOf(route.path) }));
  return async function answerOembed(request, response) {
    const { url, format = 'json', maxwidth, maxheight } = request.query;
    response.set({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' });
    const refuse = (status: number, message: string) => void response.status(status).json({ errors: [{ message }] });
    if (typeof url !== 'string') return refuse(400, 'Give the address of a page as url.');
    if (format !== 'json') return refuse(501, 'The answer is JSON. Ask with format=json, or without a format.');
    const origin = `${request.protocol}://${request.host}`;
    const asked = URL.canParse(url) ? new URL(url) : undefined;
    const pathname = asked?.origin === origin ? `/embed${asked.pathname.replace(/^\/embed(?=\/)/, '')}` : '';
    const found = frames.flatMap(({ route, pattern }) => {
      const params = pattern.exec(pathname);
      return params ? [{ route, params: { ...params.groups } as Record<string, string> }] : [];
    })[0];
    const shown = asked && found && (await titleOf(found.route, found.params, asked, pathname));
    if (!shown) return refuse(404, 'No page at this address can be embedded.');
    const size = { width: within(frameSize.width, maxwidth), height: within(frameSize.height, maxheight) };
    response.json({
      type: 'rich',
      version: '1.0',
      title: shown.title,
      provider_name: 'Netlaws',
      provider_url: `${origin}/`,
      cache_age: 86_400,
      html: frameText(shown.address, shown.title, size),
      ...size,
    });

    async function titleOf(route: Route, params: Record<string, string>, { searchParams }: URL, at: string) {
      try {
        const query = Object.fromEntries(searchParams);
        const { variables, address, common } = readAddress(at, params, query, takenBy(route), route.read);
        const here = await hereAt(db, origin, address, common);
        const given = { ...variables, on: here.on, ...(common.release !== undefined && { release: common.release }) };
        const data = await ask(db, route.document, given).catch(notThereOf(route));
        const view = data === undefined ? undefined : route.view(data, variables, here);
        if (view === undefined || view instanceof Moved) return undefined;
        return { title: view.title, address: origin + here.href };
      } catch (error) {
        if (error instanceof BadRequest || error instanceof Moved) return undefined;
        throw error;
      }
    }
  };
}

/** The larger one that is allowed. What is no number allows anything. */
const within = (size: number, most: unknown): number =>
  Math.min(size, /^\d{1,5}$/.test(String(most)) ? Number(most) : size);

/** /embed/kinds/:code{/:figure} as an expression with named groups. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/\{\/:(\w+)\}/g, '(?:/(?<$1>[^/]+))?').replace(/\/:(\w+)/g, '/(?<$1>[^/]+)')}$`);
