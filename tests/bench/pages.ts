// How long does one reader wait for the server, where the page is kept (warm) and where it is made (cold)? On the real record.

import { Agent, get } from 'node:http';
import { contestants, start } from './contestants.ts';
import type { Place } from './database.ts';
import { median } from './figures.ts';

/** In milliseconds, from the request to the last byte. */
export type Waits = { median: number; p99: number };
/** `bytes` as they are sent, compressed by Brotli. */
export type Page = { name: string; bytes: number; cold: Waits; warm: Waits };

/** One page of each kind, and of what is heavier. {day} is another day each time: not even the question was asked before. */
const addresses: Record<string, string> = {
  start: '/?on={day}',
  compare: '/compare?j=CN,VN,TH,DE&on={day}',
  'compare eight': '/compare?j=CN,VN,TH,DE,US,BR,IN,RU&on={day}',
  'compare two days': '/compare?j=CN,VN,TH,DE,US&then=2015-01-01&on={day}',
  'compare, open': '/compare?j=CN,VN,TH,DE,US&open=takedown-duty&on={day}',
  distance: '/compare/distance?j=CN,VN,TH,DE&on={day}',
  kinds: '/kinds?on={day}',
  kind: '/kinds/takedown-duty?on={day}',
  jurisdictions: '/jurisdictions?on={day}',
  jurisdiction: '/jurisdictions/VN?on={day}',
  bloc: '/jurisdictions/EU?on={day}',
  nearest: '/jurisdictions/DE/nearest?on={day}',
  laws: '/laws?state=in-force&on={day}',
  law: '/laws/vn-law-on-cybersecurity-2018?on={day}',
  trends: '/trends?on={day}',
  'trends of kinds': '/trends?kinds=takedown-duty,must-carry,data-localisation&on={day}',
  adoption: '/trends/adoption?kinds=takedown-duty,data-localisation&on={day}',
  'adoption by bloc': '/trends/adoption?kinds=takedown-duty,data-localisation&by=bloc&blocs=EU,EEA&on={day}',
  drift: '/trends/drift?on={day}',
  clusters: '/trends/clusters?on={day}',
  'then and now': '/trends/then-now?on={day}',
  claims: '/claims',
  claim: '/claims/southeast-asia-follows',
  calendar: '/calendar?on={day}',
  changes: '/changes?to={day}',
  releases: '/releases',
  release: '/releases/1',
  search: '/search?text=content',
  'search of provisions': '/search?text=data+localisation&in=provisions',
  method: '/method?on={day}',
  'map of coverage': '/method/map?on={day}',
  data: '/data',
};

/** So often each page is asked for before it counts: statements are prepared and code is compiled meanwhile. */
const before = 10;
const counted = 100;

/** Asks for one page after the other, all in turn, in two places that hold the record. `only`: names of pages. */
export async function measurePages(one: Place, other: Place, only?: string[]): Promise<Page[]> {
  const named = (wanted: string) => contestants.find(({ name }) => name === wanted)!;
  using cold = await start(named('cold'), one);
  using warm = await start(named('warm'), other);
  const pages = Object.entries(addresses)
    .filter(([name]) => only?.includes(name) ?? true)
    .map(([name, address]) => ({ name, address, bytes: 0, cold: [] as number[], warm: [] as number[] }));
  const agent = new Agent({ keepAlive: true });
  for (let pass = -before; pass < counted; pass++)
    for (const page of pages) {
      const made = await timed(agent, cold.url + page.address.replace('{day}', dayOf(before + pass)));
      const kept = await timed(agent, warm.url + page.address.replace('{day}', dayOf(0)));
      if (pass < 0) continue;
      page.bytes = made.bytes;
      page.cold.push(made.milliseconds);
      page.warm.push(kept.milliseconds);
    }
  agent.destroy();
  return pages.map(({ name, bytes, cold, warm }) => ({ name, bytes, cold: waitsOf(cold), warm: waitsOf(warm) }));
}

/** The nth day from the beginning of 2025 on. */
const dayOf = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);

function waitsOf(all: number[]): Waits {
  const sorted = all.toSorted((a, b) => a - b);
  return { median: median(all), p99: sorted[Math.ceil(sorted.length * 0.99) - 1]! };
}

/** As a browser asks. Throws where what comes is no page. */
const timed = (agent: Agent, url: string): Promise<{ milliseconds: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    get(url, { agent, headers: { accept: 'text/html', 'accept-encoding': 'gzip, br' } }, (response) => {
      const { statusCode, headers } = response;
      let bytes = 0;
      response
        .on('data', (part: Buffer) => {
          bytes += part.length;
        })
        .on('end', () => {
          if (statusCode === 200 && headers['content-encoding'] === 'br')
            resolve({ milliseconds: performance.now() - begun, bytes });
          else reject(new Error(`${url}: ${statusCode}`));
        })
        .on('error', reject);
    }).on('error', reject);
  });
