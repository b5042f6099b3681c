// Which pages are there? In the order of the navigation.

import { claimRoute, claimsRoute } from './claims/page.tsx';
import { distance } from './compare/distance.tsx';
import { route as compare, embed as compareEmbed } from './compare/page.tsx';
import { row as compareRow } from './compare/row.tsx';
import { route as nearest } from './jurisdiction/nearest.tsx';
import { route as jurisdiction } from './jurisdiction/page.tsx';
import { route as jurisdictions } from './jurisdictions/page.tsx';
import { route as kind } from './kind/page.tsx';
import { route as law } from './law/page.tsx';
import { route as laws } from './laws/page.tsx';
import type { Route } from './route.ts';
import { route as search } from './search/page.tsx';
import { route as start } from './start/page.tsx';

export const routes: Route[] = [
  start,
  compare,
  jurisdiction,
  jurisdictions,
  nearest,
  kind,
  laws,
  law,
  claimsRoute,
  claimRoute,
  search,
  distance,
  compareRow,
  compareEmbed,
];
