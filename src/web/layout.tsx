// What surrounds every page?

import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dateText } from './wording.ts';

export type Page = {
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  body: VNode;
};

/** The whole document. Everything inserted is escaped. */
export function pageHtml({ title, description, body }: Page): string {
  return `<!doctype html>\n${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === 'Netlaws' ? 'Netlaws: internet law by country and day' : `${title} · Netlaws`}</title>
        <meta name="description" content={description} />
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="site">
          <a class="name" href="/">
            Netlaws
          </a>
          <nav aria-label="Site">
            <a href="/compare">Compare</a>
            <a href="/laws">Laws</a>
            <a href="/claims">Claims</a>
            <a href="/#jurisdictions">Jurisdictions</a>
            <a href="/#kinds">Kinds of rules</a>
            <a href="/graphql">GraphQL</a>
          </nav>
        </header>
        <main id="main">{body}</main>
        <footer class="site">
          <p>
            The record says what the pages it cites say, up to the day it names. It is no legal advice. Data: CC BY 4.0.
            Code: MIT.
          </p>
        </footer>
      </body>
    </html>,
  )}`;
}

export const Time = ({ date }: { date: string }) => <time datetime={date}>{dateText(date)}</time>;

/** A form that asks for another day. It is a GET form: its address restores the page. */
export const DayForm = ({ on, children }: { on: string; children?: ComponentChildren }) => (
  <form class="ask" method="get">
    {children}
    <label>
      Day <input type="date" name="on" value={on} min="1900-01-01" max="2100-12-31" />
    </label>
    <button type="submit">Show</button>
  </form>
);
