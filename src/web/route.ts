// What is a page? Data: where it lies, what it asks, and how its answer is shown. The router does the rest.

import type { VNode } from 'preact';
import type { Day } from '../law/partial-date.ts';
import type { Address, Asked } from './address.ts';
import type { PageDocument } from './ask.ts';

/** What a page adds to the variables that it reads itself: the day and the release are read in one place for all. */
type Common = 'on' | 'release';

export type Route<Data = any, Variables extends Record<string, unknown> = any> = {
  /** As Express has it, such as '/kinds/:code'. Without an ending: those are for the page in other forms. */
  path: string;
  /** Its name in the navigation of the site, in the order of routes.ts; with `to` where that is another address than its path. Left out: it does not stand there. */
  nav?: { name: string; to?: string };
  /** Its question. Where it takes $on or $release, these are read from the address and given. */
  document: PageDocument<Data, Variables>;
  /**
   * The question whose answer is one table, for CSV, with variables of the same names. Left out: there is no CSV. It can be the document itself.
   */
  table?: PageDocument<unknown, any>;
  /** The document's variables from the address. Throws BadRequest. What it reads through `asked` makes the canonical address. */
  read(asked: Asked): Omit<Variables, Common>;
  /** Undefined: nothing is on record there, which gives a page that says so, with what is nearest. */
  view(data: Data, variables: Omit<Variables, Common>, here: Here): View | Moved | undefined;
  /** Arguments of the API that the path gives: where it knows no such thing, there is no page. */
  named?: string[];
  /** Other forms of the page, by the ending of their address, such as svg. They are linked from the foot where they have a name. */
  forms?: Record<string, Form<Data, Variables>>;
  /** What other sites show of it in a frame: routes.ts gives that an address of its own, /embed and the path. */
  frame?(data: Data, variables: Omit<Variables, Common>, here: Here): View | undefined;
  /** Shown in frames of other sites, without the head and foot of this one. */
  isFrame?: boolean;
  /** It has a search box of its own. */
  hasSearch?: boolean;
};

export type Form<Data, Variables> = {
  type: string;
  name?: string;
  make(data: Data, variables: Omit<Variables, Common>, here: Here): string | Buffer | Promise<string | Buffer>;
};

export type View = {
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: VNode;
  /** There is no table behind this view of the page, though there is one behind others. */
  table?: false;
  /** What is cited, where the title alone does not say it. */
  cited?: string;
  /** schema.org, told to machines that read pages. */
  jsonLd?: object;
  /** Other addresses of the same: feeds, oEmbed. The JSON is told without it. `href` may be relative. */
  alternates?: { type: string; href: string; title?: string }[];
};

/** It lies elsewhere: for good, or only for who asked so. The day and release go along. */
export class Moved extends Error {
  readonly to: string;
  readonly status: 301 | 302;
  constructor(to: string, status: 301 | 302 = 301) {
    super(to);
    this.to = to;
    this.status = status;
  }
}

/** Where the reader is. */
export type Here = Address & {
  /** The day that is asked about: today unless one was chosen. */
  on: Day;
  /** Scheme and host, such as https://netlaws.example. */
  origin: string;
  /** The release that answers. */
  release: Release;
};

export type Release = { number: number; madeOn: Day; newest: number };

/** For the compiler: data and variables follow from the document. */
export const defineRoute = <Data, Variables extends Record<string, unknown>>(
  route: Route<Data, Variables>,
): Route<Data, Variables> => route;
