// What of the method can be drawn? What was reviewed, by region and pillar; where second readings differed; how good the evidence is.

import { barList } from '../chart/bars.tsx';
import type { Chart } from '../chart/chart.ts';
import { knownMark } from '../chart/mark.tsx';
import { matrix } from '../chart/matrix.tsx';
import type { MethodPageQuery } from '../generated.ts';
import type { Here } from '../route.ts';
import { kindsAddress } from '../trends/asked.ts';
import { counted, dateText, midSentence, numberText } from '../wording.ts';
import { gradeMeanings } from './words.ts';

type Coverage = MethodPageQuery['dataset']['coverage'][number];

/** 7 → '7 %', but what is there is never nought. */
export const shareText = (part: number, of: number): string => {
  const percent = of === 0 ? 0 : (100 * part) / of;
  return part > 0 && percent < 1 ? 'under 1 %' : `${Math.round(percent)} %`;
};

export const overall = (coverage: Coverage[]) => {
  const all = coverage.filter(({ region }) => region === null);
  const sum = (value: 'possible' | 'known' | 'absences') => all.reduce((total, row) => total + row[value], 0);
  return { possible: sum('possible'), known: sum('known'), absences: sum('absences') };
};

/** The map that shows a UN region best. */
const mapOf = (region: string) => (region === 'Americas' ? 'north-america' : region.toLowerCase());

/** Regions down, pillars across. */
export function coverageMatrix({ dataset, pillars }: MethodPageQuery, here: Here): Chart {
  const { coverage } = dataset;
  const regions = [...new Set(coverage.flatMap(({ region }) => region ?? []))];
  const cellOf = (pillar: string, region: string | null) =>
    coverage.find((row) => row.pillar.code === pillar && row.region === region)!;
  const trendsOf = (kinds: { code: string }[]) => here.to(kindsAddress('/trends', kinds));
  const { possible, known } = overall(coverage);
  const byRegion = regions
    .map((region) => {
      const own = coverage.filter((row) => row.region === region);
      return {
        region,
        share: own.reduce((sum, row) => sum + row.known, 0) / own.reduce((sum, row) => sum + row.possible, 0),
      };
    })
    .sort((a, b) => b.share - a.share);
  const [best, worst] = [byRegion[0], byRegion.at(-1)];
  const drawn = matrix({
    title:
      `${shareText(known, possible)} of what could be asked is on record on ${dateText(here.on)}` +
      (best && worst
        ? `: most in ${best.region}, ${shareText(best.share, 1)}, least in ${worst.region}, ${shareText(worst.share, 1)}`
        : ''),
    description: `Countries times kinds of rules: ${numberText(known)} answers of ${numberText(possible)}.`,
    rowName: 'Region',
    columns: pillars.map(({ name, kinds }) => ({ name, href: trendsOf(kinds) })),
    rows: regions.map((region) => ({
      name: region,
      href: here.to(`/method/map/${mapOf(region)}`),
      cells: pillars.map(({ code, kinds }) => {
        const { known, possible } = cellOf(code, region);
        return { mark: knownMark(known, possible), href: trendsOf(kinds) };
      }),
    })),
  });
  return {
    ...drawn,
    table: {
      columns: ['Pillar', ...regions, 'All countries'],
      rows: pillars.map(({ code, name, kinds }) => [
        { text: name, href: trendsOf(kinds) },
        ...[...regions, null].map((region) => {
          const { known, possible, absences } = cellOf(code, region);
          const absent = absences > 0 ? `, ${counted(absences, 'absence')}` : '';
          return `${numberText(known)} of ${numberText(possible)} (${shareText(known, possible)})${absent}`;
        }),
      ]),
    },
  };
}

/** What a part of the divergence is called: numbers, events, or the provisions of a pillar. */
function partName(part: string, pillars: MethodPageQuery['pillars']): string {
  if (part === 'number') return 'Numbers of laws';
  if (part === 'event') return 'Events and their dates';
  return `Provisions: ${midSentence(pillars.find(({ code }) => code === part)?.name ?? part)}`;
}

export function divergenceBars({ dataset, pillars }: MethodPageQuery, here: Here): Chart {
  const { divergence } = dataset;
  const hrefOf = (part: string) => {
    const pillar = pillars.find(({ code }) => code === part);
    return here.to(
      pillar ? kindsAddress('/trends', pillar.kinds) : part === 'number' ? '/laws' : '/method#uncertainty',
    );
  };
  const sum = (rows: typeof divergence, value: 'read' | 'differed') =>
    rows.reduce((total, row) => total + row[value], 0);
  const provisions = divergence.filter(({ part }) => part !== 'number' && part !== 'event');
  const events = divergence.filter(({ part }) => part === 'event');
  const told = [
    { rows: provisions, what: 'provisions' },
    { rows: events, what: 'events' },
  ].filter(({ rows }) => sum(rows, 'read') > 0);
  return barList({
    title:
      told.length === 0
        ? 'No second reading has been made without sight of the first'
        : `A blind second reading differed from the first in ${told
            .map(({ rows, what }) => `${numberText(sum(rows, 'differed'))} of ${numberText(sum(rows, 'read'))} ${what}`)
            .join(' and ')}`,
    description:
      'Dark: items in which any field differed, a date, an article, a value or a penalty; pale: items read afresh. The differences have been settled since.',
    bars: divergence.map(({ part, read, differed }) => ({
      name: partName(part, pillars),
      href: hrefOf(part),
      value: differed,
      of: read,
    })),
    measure: 'Differed',
    rowName: 'What was read',
  });
}

export function gradeBars({ dataset }: MethodPageQuery, here: Here): Chart {
  const { grades, provisions } = dataset;
  const good = grades
    .filter(({ grade }) => grade === 'A' || grade === 'B')
    .reduce((sum, row) => sum + row.provisions, 0);
  return barList({
    title: `${numberText(good)} of ${numberText(provisions)} provisions rest on an official text or an edited reference work`,
    description: 'Provisions by grade of evidence, which follows from the pages they cite.',
    bars: grades.map(({ grade, provisions: own }) => ({
      name: `${grade}: ${midSentence(gradeMeanings()[grade])}`,
      href: here.to(`/method#grade-${grade}`),
      value: own,
      of: provisions,
    })),
    measure: 'Provisions',
    rowName: 'Grade',
  });
}
