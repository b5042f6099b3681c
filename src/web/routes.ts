// Which pages are there? In the order of the navigation.

import { route as calendar } from './calendar/page.tsx';
import { feedRoute } from './changes/feed.tsx';
import { route as changes } from './changes/page.tsx';
import { claimFigures, claimRoute, claimsRoute } from './claims/page.tsx';
import { distance } from './compare/distance.tsx';
import { route as compare, embed as compareEmbed } from './compare/page.tsx';
import { row as compareRow } from './compare/row.tsx';
import { route as data } from './data/page.tsx';
import { frameOf } from './frame.ts';
import { route as nearest } from './jurisdiction/nearest.tsx';
import { route as jurisdiction } from './jurisdiction/page.tsx';
import { route as jurisdictions } from './jurisdictions/page.tsx';
import { embedRoute as kindEmbed, figureRoute as kindFigure } from './kind/figure.tsx';
import { route as kind } from './kind/page.tsx';
import { route as kinds } from './kinds/page.tsx';
import { route as law } from './law/page.tsx';
import { route as laws } from './laws/page.tsx';
import { coverageMap } from './method/map.tsx';
import { method, methodFigures } from './method/page.tsx';
import { releasesRoute } from './releases/list.tsx';
import { releaseRoute } from './releases/page.tsx';
import type { Route } from './route.ts';
import { searchFeedRoute } from './search/feed.tsx';
import { route as search } from './search/page.tsx';
import { route as start } from './start/page.tsx';
import { adoption, adoptionCurve, adoptionGroups } from './trends/adoption.tsx';
import { clusters, clustersFigure } from './trends/clusters.tsx';
import { drift, driftFigure } from './trends/drift.tsx';
import { trends, trendsFigure } from './trends/page.tsx';
import { thenNow, thenNowFigure } from './trends/then-now.tsx';

const pages: Route[] = [
  start,
  compare,
  distance,
  compareRow,
  compareEmbed,
  kinds,
  kind,
  kindFigure,
  kindEmbed,
  trends,
  trendsFigure,
  adoption,
  adoptionCurve,
  adoptionGroups,
  drift,
  driftFigure,
  clusters,
  clustersFigure,
  thenNow,
  thenNowFigure,
  claimsRoute,
  claimRoute,
  ...claimFigures,
  jurisdictions,
  jurisdiction,
  nearest,
  laws,
  law,
  method,
  ...methodFigures,
  coverageMap,
  calendar,
  changes,
  feedRoute,
  releasesRoute,
  releaseRoute,
  data,
  search,
  searchFeedRoute,
];

/** Each page, and after it what other sites show of it. */
export const routes: Route[] = pages.flatMap((route) => [route, frameOf(route) ?? []].flat());
