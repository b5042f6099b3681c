import { describe, expect, it } from 'vitest';
import { earliestDay, isPartialDate, latestDay } from '../../src/law/partial-date.ts';
import {
  type Lifecycle,
  lawStatus,
  type ProvisionSpan,
  provisionStatus,
  type StatusInterval,
} from '../../src/law/status.ts';

const told = (intervals: StatusInterval[]) =>
  intervals.map(
    ({ from, to, status, orStatus }) =>
      `${from}..${to ?? ''} ${status ?? 'no rule'}${orStatus ? ` or ${orStatus}` : ''}`,
  );

const law = (events: Lifecycle['events'], asOf = '2020-01-01'): Lifecycle => ({ asOf, events });
const provision = (span: Partial<ProvisionSpan> = {}): ProvisionSpan => ({ id: 'p', ...span });

describe('partial dates', () => {
  it('bound the days they can mean', () => {
    expect([earliestDay('2018'), latestDay('2018')]).toEqual(['2018-01-01', '2018-12-31']);
    expect([earliestDay('2020-02'), latestDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect([earliestDay('2019-03-15'), latestDay('2019-03-15')]).toEqual(['2019-03-15', '2019-03-15']);
  });
  it.each([
    '0000',
    '1499',
    '2200',
    '2018-13',
    '2018-00',
    '2019-02-29',
    '2018-6',
    '18',
    '2018-06-31',
    '2018-06-12T00:00',
  ])('refuse %s', (text) => expect(isPartialDate(text)).toBe(false));
});

describe('the states of a law', () => {
  it('follow its events', () => {
    const events = [
      { kind: 'proposed', date: '2008-11-20' },
      { kind: 'adopted', date: '2010-05-01' },
      { kind: 'in-force', date: '2010-06-01' },
      { kind: 'suspended', date: '2011-01-01' },
      { kind: 'resumed', date: '2012-01-01' },
      { kind: 'repealed', date: '2013-01-01' },
    ];
    expect(told(lawStatus(law(events)))).toEqual([
      '2008-11-20..2010-05-01 proposed',
      '2010-05-01..2010-06-01 adopted',
      '2010-06-01..2011-01-01 in-force',
      '2011-01-01..2012-01-01 suspended',
      '2012-01-01..2013-01-01 in-force',
      '2013-01-01.. ended',
    ]);
  });

  it('are uncertain while a month or year does not say the day', () => {
    const events = [
      { kind: 'adopted', date: '1999-11' },
      { kind: 'in-force', date: '2000-03' },
    ];
    expect(told(lawStatus(law(events)))).toEqual([
      '1999-11-01..1999-11-30 no rule or adopted',
      '1999-11-30..2000-03-01 adopted',
      '2000-03-01..2000-03-31 adopted or in-force',
      '2000-03-31.. in-force',
    ]);
  });

  it('are uncertain from the event before to the day the sources speak of, where the day was not found', () => {
    const events = [
      { kind: 'adopted', date: '2010-01-01' },
      { kind: 'in-force', date: 'unknown' as const },
    ];
    expect(told(lawStatus(law(events, '2018-06')))).toEqual([
      '2010-01-01..2018-06-30 adopted or in-force',
      '2018-06-30.. in-force',
    ]);
  });

  it('end where a proposal is withdrawn, and leave nothing', () => {
    const events = [
      { kind: 'proposed', date: '2020-01-15' },
      { kind: 'rejected', date: '2020-09-10' },
    ];
    expect(told(lawStatus(law(events)))).toEqual(['2020-01-15..2020-09-10 proposed']);
  });

  it('end where a law is repealed before it began', () => {
    const events = [
      { kind: 'adopted', date: '2008-04-11' },
      { kind: 'repealed', date: '2009-03-23' },
    ];
    expect(told(lawStatus(law(events)))).toEqual(['2008-04-11..2009-03-23 adopted', '2009-03-23.. ended']);
  });

  it('come back with a revival', () => {
    const events = [
      { kind: 'in-force', date: '2001-01-01' },
      { kind: 'expired', date: '2002-01-01' },
      { kind: 'in-force', date: '2003-01-01' },
    ];
    expect(told(lawStatus(law(events)))).toEqual([
      '2001-01-01..2002-01-01 in-force',
      '2002-01-01..2003-01-01 ended',
      '2003-01-01.. in-force',
    ]);
  });

  it('do not go back when a law is published after it took effect', () => {
    const events = [
      { kind: 'in-force', date: '2001-01-01' },
      { kind: 'published', date: '2001-02-01' },
    ];
    expect(told(lawStatus(law(events)))).toEqual(['2001-01-01.. in-force']);
  });
});

describe('the states of a provision', () => {
  const events = [
    { kind: 'adopted', date: '2010-05-01' },
    { kind: 'in-force', date: '2010-06-01' },
  ];

  it('begin with the day of application, where the law has a grace period', () => {
    const graced = law([...events, { kind: 'applicable', date: '2011-01-01' }]);
    expect(told(provisionStatus(graced, provision()))).toEqual([
      '2010-05-01..2011-01-01 adopted',
      '2011-01-01.. in-force',
    ]);
    expect(told(lawStatus(graced))).toEqual(['2010-05-01..2010-06-01 adopted', '2010-06-01.. in-force']);
  });

  it('begin and end with its own days', () => {
    expect(told(provisionStatus(law(events), provision({ from: '2012-01-01', to: '2015-01-01' })))).toEqual([
      '2010-05-01..2012-01-01 adopted',
      '2012-01-01..2015-01-01 in-force',
      '2015-01-01.. ended',
    ]);
  });

  it('know nothing of the law before the amendment that brought it', () => {
    expect(told(provisionStatus(law(events), provision({ enacted: '2014-10-10', from: '2015-01-01' })))).toEqual([
      '2014-10-10..2015-01-01 adopted',
      '2015-01-01.. in-force',
    ]);
  });

  it('follow events that name it, and only those', () => {
    const struck = law([...events, { kind: 'struck-down', date: '2016-07-07', provisions: ['p'] }]);
    expect(told(provisionStatus(struck, provision())).at(-1)).toBe('2016-07-07.. ended');
    expect(told(provisionStatus(struck, provision({ id: 'q' }))).at(-1)).toBe('2010-06-01.. in-force');
    expect(told(lawStatus(struck)).at(-1)).toBe('2010-06-01.. in-force');
  });

  it('do not begin with the law where they were struck out before it began', () => {
    const late = law([
      { kind: 'adopted', date: '2020-05-13' },
      { kind: 'struck-down', date: '2020-06-18', provisions: ['p'] },
      { kind: 'in-force', date: '2020-06-26' },
    ]);
    expect(told(provisionStatus(late, provision()))).toEqual(['2020-05-13..2020-06-18 adopted', '2020-06-18.. ended']);
    expect(told(provisionStatus(late, provision({ id: 'q' }))).at(-1)).toBe('2020-06-26.. in-force');
    // One that was inserted later and struck out by name, as section 92A of New Zealand's Copyright Act, never began.
    const inserted = law([
      { kind: 'in-force', date: '1995-01-01' },
      { kind: 'repealed', date: '2011-09-01', provisions: ['p'] },
    ]);
    expect(told(provisionStatus(inserted, provision({ enacted: '2008-04-11' })))).toEqual([
      '2008-04-11..2011-09-01 adopted',
      '2011-09-01.. ended',
    ]);
  });

  it('begin with an application that names it, before one that does not', () => {
    const staged = law([
      ...events,
      { kind: 'applicable', date: '2011-01-01' },
      { kind: 'applicable', date: '2010-09-01', provisions: ['p'] },
    ]);
    expect(told(provisionStatus(staged, provision())).at(-1)).toBe('2010-09-01.. in-force');
    expect(told(provisionStatus(staged, provision({ id: 'q' }))).at(-1)).toBe('2011-01-01.. in-force');
  });
});
