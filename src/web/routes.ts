// Which pages are there? In the order of the navigation.

import { route as calendar } from './calendar/page.tsx';
import { feedRoute } from './changes/feed.tsx';
import { route as changes } from './changes/page.tsx';
import { claimRoute, claimsRoute } from './claims/page.tsx';
import { route as compare } from './compare/page.tsx';
import { route as data } from './data/page.tsx';
import { route as jurisdiction } from './jurisdiction/page.tsx';
import { route as kind } from './kind/page.tsx';
import { route as law } from './law/page.tsx';
import { route as laws } from './laws/page.tsx';
import { releasesRoute } from './releases/list.tsx';
import { releaseRoute } from './releases/page.tsx';
import type { Route } from './route.ts';
import { searchFeedRoute } from './search/feed.tsx';
import { route as search } from './search/page.tsx';
import { route as start } from './start/page.tsx';

export const routes: Route[] = [
  start,
  compare,
  jurisdiction,
  kind,
  laws,
  law,
  claimsRoute,
  claimRoute,
  search,
  calendar,
  changes,
  feedRoute,
  releasesRoute,
  releaseRoute,
  data,
  searchFeedRoute,
];
