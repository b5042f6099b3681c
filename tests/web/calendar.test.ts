// The calendar: its months, its dates known to the month only, its twin, and its form for calendar programs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSeeds } from '../../src/cli/import.ts';
import type { Database } from '../../src/database/client.ts';
import { freshDatabase } from '../support/databases.ts';
import { soundSeeds } from '../support/seeds.ts';
import { type Served, served } from '../support/served.ts';

let db: Database;
let server: Served;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'sound');
  server = await served(db);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await db.destroy();
});

const text = async (address: string) => (await fetch(server.url + address)).text();
const json = async (address: string): Promise<any> => (await fetch(server.url + address)).json();
/** Words of a page, without its marks. */
const plain = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page', () => {
  it('tells what lies ahead of a day and behind it, by month', async () => {
    const words = plain(await text('/calendar?on=2012-06-01&jurisdiction=SM'));
    expect(words).toContain(
      'After 1 June 2012 May 2013 1 May 2013 Network Act &lt;script>alert(1)&lt;/script> is suspended',
    );
    expect(words).toMatch(/Up to 1 June 2012 January 2012 1 January 2012 Network Act .* takes effect/);
    expect(words).toContain('Only: Real-name duty.');
  });

  it('a provision that begins apart from its law is there, unless an event names it', async () => {
    const words = plain(await text('/calendar?on=2011-06-01&jurisdiction=EU'));
    expect(words).toMatch(/1 January 2012 Regulation on hosting services begins to bind/);
    const ended = plain(await text('/calendar?on=2015-06-01&jurisdiction=SM'));
    expect(ended).toMatch(/1 January 2015 Network Act .* begins to bind/);
    expect(ended).toMatch(/1 January 2015 Network Act .* no longer binds/);
  });

  it('a date known to the month is neither before nor after a day of it', async () => {
    const words = plain(await text('/calendar?on=2000-03-15&jurisdiction=AD'));
    expect(words).toMatch(
      /Before or after 15 March 2000: the day was not found March 2000, day not found Online Services Act takes effect/,
    );
    expect(plain(await text('/calendar?on=2000-03-31&jurisdiction=AD'))).toMatch(
      /Up to 31 March 2000 March 2000 March 2000, day not found Online Services Act takes effect/,
    );
  });

  it('holds what its twin holds, and a kind narrows it to what concerns it', async () => {
    const address = '?on=2013-01-01&jurisdiction=SM&kind=real-name';
    const { before, since } = await json(`/calendar.json${address}`);
    const events = [...before.nodes, ...since.nodes];
    expect(events.map(({ id }: { id: string }) => id).sort()).toEqual([
      'sm-network-act-2012:in-force:2012-01-01',
      'sm-network-act-2012:resumed:2014-01-01:identity',
      'sm-network-act-2012:suspended:2013-05-01:identity',
    ]);
    const html = await text(`/calendar${address}`);
    for (const { date } of events) expect(html).toContain(`<time datetime="${date}">`);
    expect(html).not.toContain('2016-07-07');
  });

  it('a member is led to what its bloc made', async () => {
    const html = await text('/calendar?on=2010-06-15&jurisdiction=FR');
    expect(html).toContain('href="/calendar?jurisdiction=FR,EU&amp;on=2010-06-15"');
    const both = await text('/calendar?on=2010-06-15&jurisdiction=FR,EU');
    expect(both).toContain('<option value="EU,FR" selected>European Union, France</option>');
    expect(both).toContain('Regulation on hosting services');
  });
});

describe('the calendar of calendar programs', () => {
  const address = '/calendar.ics?on=2000-03-15&jurisdiction=AD';

  it('is RFC 5545: folded, with all-day events and stable ids', async () => {
    const response = await fetch(server.url + address);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = await response.text();
    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\n\r]/.test(line))).toBe(true);
    const unfolded = file.replace(/\r\n[ \t]/g, '');
    const events = unfolded.split('BEGIN:VEVENT').slice(1);
    expect(events).toHaveLength(1);
    expect(events[0]).toContain('UID:ad-online-act-1999:in-force:2000-03@netlaws\r\n');
    // All the days that the month can mean, the end being the first day after.
    expect(events[0]).toContain('DTSTART;VALUE=DATE:20000301\r\n');
    expect(events[0]).toContain('DTEND;VALUE=DATE:20000401\r\n');
    expect(events[0]).toContain('TRANSP:TRANSPARENT\r\n');
    expect(events[0]).toContain('SUMMARY:Andorra: Online Services Act takes effect (March 2000\\, day not found)');
    expect(events[0]).toMatch(/DTSTAMP:\d{8}T000000Z/);
    expect(await text(address)).toBe(file);
  });

  it('an exact day lasts one', async () => {
    const file = (await text('/calendar.ics?on=2012-01-01&jurisdiction=SM')).replace(/\r\n[ \t]/g, '');
    expect(file).toMatch(/DTSTART;VALUE=DATE:20120101\r\n(.*\r\n)?DTEND;VALUE=DATE:20120102\r\n/);
    expect(file).toContain('SUMMARY:San Marino: Network Act <script>alert(1)</script> takes effect\r\n');
    expect(file).not.toContain('UID:undefined');
  });
});

it('what comes is told ahead of today', async () => {
  await using seeds = await soundSeeds();
  await seeds.replace(
    'laws/SM/sm-content-act-2019.yaml',
    '  - { kind: in-force, date: 2020-01-01, cite: [gazette] }',
    '  - { kind: in-force, date: 2020-01-01, cite: [gazette] }\n  - { kind: applicable, date: 2094-05, cite: [gazette] }',
  );
  const other = await freshDatabase('embedded', 'empty');
  await importSeeds(other, seeds.folder);
  {
    await using ahead = await served(other);
    const words = plain(await (await fetch(`${ahead.url}/calendar`)).text());
    expect(words).toMatch(/1 date is on record after .*; the next is May 2094/);
    expect(words).toContain('May 2094, day not found Content Act leaves its grace period: duties begin');
  }
  await other.destroy();
});
