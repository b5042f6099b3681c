// Which pages are there? In the order of the navigation.

import { claimRoute, claimsRoute } from './claims/page.tsx';
import { route as compare } from './compare/page.tsx';
import { route as jurisdiction } from './jurisdiction/page.tsx';
import { embedRoute as kindEmbed, figureRoute as kindFigure } from './kind/figure.tsx';
import { route as kind } from './kind/page.tsx';
import { route as kinds } from './kinds/page.tsx';
import { route as law } from './law/page.tsx';
import { route as laws } from './laws/page.tsx';
import type { Route } from './route.ts';
import { route as search } from './search/page.tsx';
import { route as start } from './start/page.tsx';

export const routes: Route[] = [
  start,
  compare,
  jurisdiction,
  kinds,
  kind,
  kindFigure,
  kindEmbed,
  laws,
  law,
  claimsRoute,
  claimRoute,
  search,
];
