// What surrounds every page?

import { renderToString } from 'preact-render-to-string';
import { fontAddresses, scriptAddress, styleAddress } from './assets.ts';
import type { Cited } from './cite.ts';
import { PageFoot } from './foot.tsx';
import { Place, useHere } from './link.tsx';
import type { Here, Route, View } from './route.ts';
import { SearchBox } from './search-box.tsx';
import { dateText } from './wording.ts';

/** Of a page that was found: `question` holds its document's variables. */
export type Around = {
  here: Here;
  route: Route;
  routes: Route[];
  question?: Record<string, unknown>;
  cited?: Cited;
};

/** The whole document. Everything inserted is escaped. */
export const pageHtml = (view: View, around: Around): string =>
  `<!doctype html>\n${renderToString(
    <Place.Provider value={around.here}>
      <Document view={view} around={around} />
    </Place.Provider>,
  )}`;

/** The same where there is no page to stand around: for requests that could not be read. */
export const problemHtml = (view: View, routes: Route[]): string =>
  `<!doctype html>\n${renderToString(<Document view={view} routes={routes} />)}`;

const Document = ({ view, around, routes = around!.routes }: { view: View; around?: Around; routes?: Route[] }) => (
  <html lang="en">
    <Head view={view} {...(around && { around })} />
    {around?.route.isFrame ? (
      <body class="framed">
        <main>{view.body}</main>
      </body>
    ) : (
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <SiteHead routes={routes} {...(around && { around })} />
        <main id="main">
          {around?.here.chosen.release && <EarlierRelease />}
          {view.body}
        </main>
        {around?.question && (
          <PageFoot
            route={around.route}
            question={around.question}
            cited={around.cited!}
            hasTable={around.route.table !== undefined && view.table !== false}
          />
        )}
        <footer class="site">
          <p>
            The record says what the pages it cites say, up to the day it names. It is no legal advice. Data: CC BY 4.0.
            Code: MIT. <a href="/graphql">Ask it in GraphQL</a>, <a href="/data">take it home</a>, see{' '}
            <a href="/releases">what was corrected</a>.
          </p>
        </footer>
      </body>
    )}
  </html>
);

const Head = ({ view, around }: { view: View; around?: Around }) => {
  const { title, description, jsonLd, alternates = [] } = view;
  const found = around?.question && around.here;
  const hasPicture = around?.route.forms?.png !== undefined;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === 'Netlaws' ? 'Netlaws: internet law by country and day' : `${title} · Netlaws`}</title>
      <meta name="description" content={description} />
      {!around?.route.isFrame &&
        fontAddresses.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
      <link rel="stylesheet" href={styleAddress} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {found && (
        <>
          <link rel="canonical" href={found.origin + found.href} />
          <link rel="alternate" type="application/json" href={found.as('json')} />
          {alternates.map((alternate) => (
            <link key={alternate.href} rel="alternate" {...alternate} />
          ))}
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={found.origin + found.href} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content="Netlaws" />
          {hasPicture && <meta property="og:image" content={found.origin + found.as('png')} />}
          <meta name="twitter:card" content={hasPicture ? 'summary_large_image' : 'summary'} />
        </>
      )}
      {jsonLd && (
        <script
          type="application/ld+json"
          // No element of a page can begin or end in it.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(jsonLd).replaceAll('<', '\\u003c') }}
        />
      )}
      {around?.route.isFrame ? <base target="_blank" /> : <script src={scriptAddress} defer />}
    </head>
  );
};

const SiteHead = ({ routes, around }: { routes: Route[]; around?: Around }) => (
  <header class="site">
    <a class="wordmark" href={around ? around.here.to('/') : '/'}>
      Net<span>laws</span>
    </a>
    <nav aria-label="Site">
      {routes
        .flatMap(({ nav, path }) => (nav ? [{ path, name: nav.name, to: nav.to ?? path }] : []))
        .map(({ path, name, to }) => (
          <a
            key={path}
            href={around ? around.here.to(to) : to}
            {...(around?.question &&
              around.route.path === path && { 'aria-current': to === path ? ('page' as const) : true })}
          >
            {name}
          </a>
        ))}
    </nav>
    {around?.question && !around.route.hasSearch && <SearchBox compact />}
  </header>
);

const EarlierRelease = () => {
  const { release, with: withOther } = useHere();
  return (
    <p class="notice">
      This is the record as of release {release.number} ({dateText(release.madeOn)}).{' '}
      <a href={withOther({ release: undefined })}>See what it says now</a>
      {release.newest === release.number ? ', which is the same' : ` (release ${release.newest})`}.
    </p>
  );
};
