// The days on which rules of real law begin, stop, end and pass over borders: asked the day before, on it, and after.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/client.ts';
import { asker } from '../support/ask.ts';
import { freshDatabase } from '../support/databases.ts';

let db: Database;
beforeAll(async () => {
  db = await freshDatabase('embedded', 'real');
});
afterAll(() => db.destroy());

const besides = (day: string) =>
  [-1, 0, 1].map((n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10));

/** The state of a provision on the day before, on the day, and on the day after. */
async function states(provision: string, day: string): Promise<(string | undefined)[]> {
  const [law, slug] = provision.split(':') as [string, string];
  const days = besides(day);
  const { data } = await asker(db)(
    `{ law(id: "${law}") { provisions { id ${days.map((on, n) => `d${n}: state(on: "${on}") { status }`).join(' ')} } } }`,
  );
  const own = data.law.provisions.find(({ id }: { id: string }) => id === `${law}:${slug}`);
  return [own.d0?.status, own.d1?.status, own.d2?.status];
}

/** The state of a law's provision in a jurisdiction, and how it comes there: before, on and after a day. */
async function held(jurisdiction: string, kind: string, provision: string, day: string): Promise<string[]> {
  const { data } = await asker(db)(`{
    ${besides(day)
      .map((on, n) => `d${n}: compare(jurisdictions: "${jurisdiction}", kinds: "${kind}", on: "${on}") { ...Held }`)
      .join('\n')}
  } fragment Held on Comparison { rows { cells { provisions { status leftBloc via { code } provision { id } } } } }`);
  return [data.d0, data.d1, data.d2].map(({ rows }: any) => {
    const own = rows[0].cells[0].provisions.find((each: any) => each.provision.id === provision);
    return own ? `${own.status}${own.via ? ` via ${own.via.code}` : ''}${own.leftBloc ? ', left' : ''}` : 'nothing';
  });
}

describe('a provision, the day before, on and after', () => {
  it.each([
    [
      'adopted, then applied after the grace period: GDPR',
      'eu-gdpr-2016:general-protection',
      '2018-05-25',
      'ADOPTED',
      'IN_FORCE',
    ],
    [
      'adopted, then in force: Vietnam 24/2018',
      'vn-law-on-cybersecurity-2018:takedown-24h',
      '2019-01-01',
      'ADOPTED',
      'IN_FORCE',
    ],
    ['replaced: Vietnam 24/2018', 'vn-law-on-cybersecurity-2018:takedown-24h', '2026-07-01', 'IN_FORCE', 'ENDED'],
    [
      'postponed twice, then applied: Thailand PDPA',
      'th-personal-data-protection-act-2019:general',
      '2022-06-01',
      'ADOPTED',
      'IN_FORCE',
    ],
    ['given up for the DDG and the DSA: NetzDG', 'de-netzdg-2017:takedown-24h', '2024-05-14', 'IN_FORCE', 'ENDED'],
    [
      'void: Data Retention Directive',
      'eu-data-retention-directive-2006:retention-6-to-24-months',
      '2014-04-08',
      'IN_FORCE',
      'ENDED',
    ],
    [
      'brought by an amendment: s. 66A',
      'in-information-technology-act-2000:offensive-messages',
      '2009-10-27',
      'ADOPTED',
      'IN_FORCE',
    ],
    [
      'struck down alone: s. 66A',
      'in-information-technology-act-2000:offensive-messages',
      '2015-03-24',
      'IN_FORCE',
      'ENDED',
    ],
    [
      'stopped by a court: Thailand 29/2021',
      'th-emergency-regulation-29-2021:news-ban',
      '2021-08-06',
      'IN_FORCE',
      'SUSPENDED',
    ],
    ['lifted: Thailand 29/2021', 'th-emergency-regulation-29-2021:news-ban', '2021-08-10', 'SUSPENDED', 'ENDED'],
    ['expired: USA PATRIOT Act s. 215', 'us-usa-patriot-act-2001:business-records', '2020-03-15', 'IN_FORCE', 'ENDED'],
    [
      'annulled before it began: Austria § 135a',
      'at-criminal-procedure-amendment-2018:trojan',
      '2019-12-11',
      'ADOPTED',
      'ENDED',
    ],
  ])('%s', async (_what, provision, day, before, after) => {
    expect(await states(provision, day)).toEqual([before, after, after]);
  });

  it('s. 66A falls and the act stands', async () => {
    const { data } = await asker(db)(
      '{ law(id: "in-information-technology-act-2000") { state(on: "2015-03-24") { status } provisions { id state(on: "2015-03-24") { status } } } }',
    );
    expect(data.law.state.status).toBe('IN_FORCE');
    const standing = data.law.provisions
      .filter(({ state }: any) => state?.status === 'IN_FORCE')
      .map(({ id }: any) => id);
    expect(standing).toContain('in-information-technology-act-2000:blocking-power');
    expect(standing).not.toContain('in-information-technology-act-2000:offensive-messages');
  });

  it('some articles later than others: the AI Act', async () => {
    const { data } = await asker(db)(
      '{ law(id: "eu-ai-act-2024") { provisions { early: state(on: "2025-02-02") { status } late: state(on: "2025-08-02") { status } } } }',
    );
    const count = (when: 'early' | 'late') =>
      data.law.provisions.filter((each: any) => each[when]?.status === 'IN_FORCE').length;
    expect(count('early')).toBeLessThan(data.law.provisions.length);
    expect(count('late')).toBeGreaterThan(count('early'));
  });
});

describe('bloc law in its members', () => {
  it('comes to Croatia with its accession', async () => {
    const { data } = await asker(db)(`{ bloc: jurisdiction(code: "EU") {
      before: members(on: "2013-06-30") { code } on: members(on: "2013-07-01") { code } } }`);
    const has = (when: string) => data.bloc[when].some(({ code }: any) => code === 'HR');
    expect([has('before'), has('on')]).toEqual([false, true]);
    const gap = async (on: string) =>
      (
        await asker(db)(
          `{ gaps(on: "${on}", law: "eu-data-retention-directive-2006", among: { code: "HR" }) { overdue } }`,
        )
      ).data.gaps;
    expect(await gap('2013-06-30')).toEqual([]);
    expect(await gap('2013-07-01')).toEqual([{ overdue: true }]);
  });

  it('binds the United Kingdom after its exit until the transition ends', async () => {
    const { data } = await asker(db)(`{ bloc: jurisdiction(code: "EU") {
      before: members(on: "2020-01-31") { code } on: members(on: "2020-02-01") { code } } }`);
    const has = (when: string) => data.bloc[when].some(({ code }: any) => code === 'GB');
    expect([has('before'), has('on')]).toEqual([true, false]);
    const gdpr = 'eu-gdpr-2016:portability';
    const { data: known } = await asker(db)(
      '{ law(id: "eu-gdpr-2016") { provisions(kind: "data-portability") { id } } }',
    );
    const id = known.law.provisions[0]?.id ?? gdpr;
    expect(await held('GB', 'data-portability', id, '2020-02-01')).toEqual(Array(3).fill('IN_FORCE via EU'));
    expect(await held('GB', 'data-portability', id, '2021-01-01')).toEqual([
      'IN_FORCE via EU',
      'ENDED via EU, left',
      'ENDED via EU, left',
    ]);
  });

  it('comes to Norway when the EEA takes it over', async () => {
    const { data } = await asker(db)('{ law(id: "eu-gdpr-2016") { provisions(kind: "data-portability") { id } } }');
    expect(await held('NO', 'data-portability', data.law.provisions[0].id, '2018-07-20')).toEqual([
      'nothing',
      'IN_FORCE via EEA',
      'IN_FORCE via EEA',
    ]);
  });

  it('stands beside national law that yields to it: NetzDG and the DSA in Germany', async () => {
    const { data } = await asker(db)(`{ compare(jurisdictions: "DE", kinds: "takedown-duty", on: "2024-03-01") {
      rows { cells { status provisions { status via { code } provision { law { id } } } } } } }`);
    const told = data.compare.rows[0].cells[0].provisions.map(
      ({ status, via, provision }: any) => `${provision.law.id} ${status} ${via?.code ?? 'own'}`,
    );
    expect(told).toContain('de-netzdg-2017 IN_FORCE own');
    expect(told).toContain('eu-digital-services-act-2022 IN_FORCE EU');
  });

  it('through transposition, as far as the national law has come: data retention in Germany', async () => {
    const { data } = await asker(db)(`{ compare(jurisdictions: "DE", kinds: "data-retention", on: "2009-01-01") {
      rows { cells { provisions { status how via { code } viaLaw { id } provision { law { id } } } } } }
      gone: gaps(on: "2012-01-01", law: "eu-data-retention-directive-2006", among: { code: "DE" }) { overdue transposition } }`);
    const through = data.compare.rows[0].cells[0].provisions.find((each: any) => each.how === 'THROUGH_TRANSPOSITION');
    expect(through).toMatchObject({
      status: 'IN_FORCE',
      via: { code: 'EU' },
      viaLaw: { id: 'de-telecom-surveillance-act-2007' },
      provision: { law: { id: 'eu-data-retention-directive-2006' } },
    });
    // The Federal Constitutional Court had struck the German rules down in 2010.
    expect(data.gone).toEqual([{ overdue: true, transposition: 'ENDED' }]);
  });
});

describe('dates of month or year precision', () => {
  it('answer inside the interval with both bounds, never with a guess', async () => {
    const { data } = await asker(db)('{ laws(first: 200) { nodes { id events { date kind { code } } } } }');
    const law = data.laws.nodes.find(({ events }: any) =>
      events.some((event: any) => event.kind.code === 'in-force' && event.date?.length === 7),
    );
    const date = law.events.find((event: any) => event.kind.code === 'in-force' && event.date?.length === 7).date;
    const { data: told } = await asker(db)(
      `{ law(id: "${law.id}") { state(on: "${date}-15") { status orStatus uncertain from to } } }`,
    );
    expect(told.law.state.uncertain).toBe(true);
    expect(told.law.state.orStatus).toBe('IN_FORCE');
    expect(told.law.state.to.slice(0, 7)).toBe(date);
  });
});

it.each([
  ['TH', 'takedown-duty', 'deadline', '2010-01-01', '2026-03-15', 360, 24, 'TIGHTENED', true],
  ['ID', 'online-defamation-offence', 'max_prison', '2010-01-01', '2026-03-15', 72, 24, 'LOOSENED', false],
  // The amended rules of 2020 set a limit of fifteen days where none was written.
  ['IN', 'shutdown-power', 'max_days', '2020-11-09', '2020-11-10', null, 15, 'ALTERED', null],
] as const)(
  '%s %s: %s, %s to %s, from %s to %s is told as %s',
  async (code, kind, key, from, to, before, after, change, stricter) => {
    const { data } = await asker(
      db,
    )(`{ changes(from: "${from}", to: "${to}", among: { code: "${code}" }, kinds: "${kind}") {
    changes { change values { definition { key } before { inUnit } after { inUnit } stricter } } } }`);
    const [told] = data.changes.changes;
    expect(told.change).toBe(change);
    expect(told.values).toContainEqual({
      definition: { key },
      before: before === null ? null : { inUnit: before },
      after: { inUnit: after },
      stricter,
    });
  },
);
