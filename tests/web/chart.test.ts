// What charts and maps draw: all of it, legibly, and nothing that somebody else wrote as markup.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { geoArea } from 'd3-geo';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, seedsDir } from '../../src/config.ts';
import { countriesFormat } from '../../src/seeds/format.ts';
import { barPanels } from '../../src/web/chart/bar-panels.tsx';
import { barList } from '../../src/web/chart/bars.tsx';
import type { Chart } from '../../src/web/chart/chart.ts';
import { svgDocument } from '../../src/web/chart/document.tsx';
import { Figure } from '../../src/web/chart/figure.tsx';
import { lineChart, type Point, stepChart } from '../../src/web/chart/line.tsx';
import { legendDrawing, type Mark, marks } from '../../src/web/chart/mark.tsx';
import { matrix } from '../../src/web/chart/matrix.tsx';
import { png } from '../../src/web/chart/png.ts';
import { smallMultiples } from '../../src/web/chart/small-multiples.tsx';
import { stripPlot } from '../../src/web/chart/strip.tsx';
import { apart, linesOf, shortened, widthOf } from '../../src/web/chart/text.ts';
import { timeline } from '../../src/web/chart/timeline.tsx';

import { geometry, unit } from '../../src/web/map/generated.ts';
import { landOf } from '../../src/web/map/land.ts';
import { points as given } from '../../src/web/map/places.ts';
import { type ViewName, views } from '../../src/web/map/views.ts';
import { type Place, worldMap } from '../../src/web/map/world-map.tsx';
import { chromiumPath } from '../support/machine.ts';

const { countries } = countriesFormat.parse(
  parse(await readFile(path.join(seedsDir, 'jurisdictions/countries.yaml'), 'utf8')),
);
const places: Place[] = countries.map(({ code, name, region }, index) => ({
  code,
  name,
  region,
  mark: marks[index % marks.length]!,
  href: `/jurisdictions/${code}`,
}));
const credit = {
  day: '22 November 2026',
  release: '12',
  address: 'https://example.org/kinds/takedown-duty?on=2026-11-22',
};
const words = { title: 'A finding', description: 'What is drawn.' };
const hostile = '</title><script>alert("1")</script>&\'<a href="javascript:alert(2)">';

const world = worldMap({ ...words, places });

describe('the map', () => {
  it('has a shape or a dot, a link and a title for every country and territory', () => {
    const svg = svgDocument(world, credit);
    for (const { code, name } of places) {
      expect(svg, name).toContain(`<a href="https://example.org/jurisdictions/${code}">`);
      expect(svg, name).toContain(`<title>${name.replaceAll('&', '&amp;')}: `);
    }
    expect(svg.match(/<a href/g)).toHaveLength(250);
  });

  it('draws by shape what has land at its scale, and says who has none of its own', () => {
    const { lands, others } = landOf(countries);
    expect(lands.filter(({ polygons }) => polygons.length === 0).map(({ code }) => code)).toEqual(
      Object.keys(given).toSorted(),
    );
    // Siachen Glacier, which has no code.
    expect(others).toHaveLength(1);
    // A ring that runs the wrong way round would be the whole earth without the country.
    for (const { code, polygons } of lands)
      for (const coordinates of polygons) expect(geoArea({ type: 'Polygon', coordinates }), code).toBeLessThan(1);
    const [shapes, dots] = [Object.keys(geometry.world.shapes), Object.keys(geometry.world.dots)];
    expect([...shapes, ...dots].toSorted()).toEqual(countries.map(({ code }) => code).toSorted());
    for (const code of ['XK', 'TW', 'EH', 'GF', 'SJ', 'PS', 'FJ', 'RU', 'SO', 'CY']) expect(shapes).toContain(code);
    for (const code of ['SG', 'MT', 'BH', 'VA', 'HK', 'MO', 'TV', 'GI', 'AQ']) expect(dots).toContain(code);
  });

  it('refuses land that has no code', () => {
    expect(() => landOf(countries.filter(({ code }) => code !== 'FR'))).toThrow(
      '"France" (250) of world-atlas has no code',
    );
  });

  it.each(Object.keys(views) as ViewName[])('%s: dots are targets of 24 pixels that do not overlap', (view) => {
    const { dots, width, height } = geometry[view];
    const middles = Object.entries(dots);
    for (const [code, [x, y]] of middles) {
      expect(Math.min(x, y, width - x, height - y), code).toBeGreaterThanOrEqual(11);
      for (const [other, [ox, oy]] of middles)
        if (other > code) expect(Math.hypot(x - ox, y - oy), `${code} ${other}`).toBeGreaterThanOrEqual(24);
    }
  });

  it('no shape crosses the map, as one would that is torn at the antimeridian', () => {
    for (const [code, d] of Object.entries(geometry.world.shapes)) {
      // In half pixels: Russia, Fiji and the others keep to their side, so no single step goes over a quarter of the map.
      const steps = [...d.matchAll(/[hl](-?\d+)/g)].map(([, step]) => Math.abs(Number(step)));
      expect(Math.max(0, ...steps), code).toBeLessThan((geometry.world.width * unit) / 8);
    }
  });

  it('shows most countries in a map of their part of the world, too', () => {
    const told = new Set(
      Object.entries(geometry).flatMap(([name, view]) =>
        name === 'world' ? [] : [...Object.keys(view.shapes), ...Object.keys(view.dots)],
      ),
    );
    // Antarctica and islands far out in the Indian and the Southern Ocean lie in none.
    expect(countries.map(({ code }) => code).filter((code) => !told.has(code))).toEqual(leftToTheWorldMap);
  });

  it('is small', () => {
    const body = renderToString(h('g', null, world.draw(geometry.world.width, 'map').body));
    const [gzip, brotli] = [gzipSync(body).length, brotliCompressSync(body).length];
    expect(gzip).toBeLessThan(42_000);
    expect(brotli).toBeLessThan(37_000);
  });

  it.skipIf(!chromiumPath)('in a browser each dot is hit within its 24 pixels, and keys reach all', async () => {
    const css = await readFile(path.join(root, 'src/web/chart/chart.css'), 'utf8');
    const figure = renderToString(h(Figure, { id: 'map', chart: world, day: 'today', release: '12', links: [] }));
    const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.setContent(`<!doctype html><style>${css} body { margin: 20px }</style>${figure}`);
      const missed = await page.evaluate(() =>
        [...document.querySelectorAll('.pan a')].flatMap((link) => {
          const reach = link.querySelector('.reach')?.getBoundingClientRect();
          if (!reach) return [];
          const [x, y, radius] = [reach.x + reach.width / 2, reach.y + reach.height / 2, reach.width / 2 - 1];
          const around = [0, 1, 2, 3].map((side) => [
            x + radius * Math.cos((side * Math.PI) / 2),
            y + radius * Math.sin((side * Math.PI) / 2),
          ]);
          const hit = [[x, y], ...around].every(
            ([atX, atY]) => document.elementFromPoint(atX!, atY!)?.closest('a') === link,
          );
          return hit && reach.width >= 23.9 ? [] : [`${link.querySelector('title')?.textContent} ${reach.width}`];
        }),
      );
      expect(missed).toEqual([]);
      await page.focus('.pan');
      const reached: string[] = [];
      for (let key = 0; key < 250; key++) {
        await page.keyboard.press('Tab');
        reached.push((await page.evaluate(() => document.activeElement?.getAttribute('href'))) ?? '');
      }
      expect(reached.toSorted()).toEqual(places.map(({ href }) => href).toSorted());
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(
        await page.evaluate(() => document.querySelector('.pan .reach')!.getBoundingClientRect().width),
      ).toBeGreaterThanOrEqual(23.9);
    } finally {
      await browser.close();
    }
  });

  it('counts each state in its legend', () => {
    expect(world.legend!.reduce((sum, [, count]) => sum + count!, 0)).toBe(250);
    expect(world.legend!.map(([mark]) => mark)).toEqual(marks);
  });

  it('keeps those in the table that it cannot draw', () => {
    const chart = worldMap({
      ...words,
      places: [{ code: 'ZZ', name: 'Nowhere', mark: 'NONE', href: '/jurisdictions/ZZ' }],
    });
    expect(chart.table.rows).toEqual([[{ text: 'Nowhere', href: '/jurisdictions/ZZ' }, null, 'none']]);
    expect(svgDocument(chart, credit)).not.toContain('Nowhere');
  });
});

const leftToTheWorldMap = ['AQ', 'BV', 'CC', 'CX', 'HM', 'IO', 'TF'];

describe('states', () => {
  // What readers tell apart in print: how light a swatch is in the mean, how much that varies, and how it looks pixel for pixel.
  const greys = async (mark: Mark) => {
    const chart: Chart = {
      ...words,
      table: { columns: [], rows: [] },
      draw: (width, id) => legendDrawing([[mark, null]], width, id),
    };
    const svg = svgDocument(chart, credit, 40);
    // The words beside the swatch would differ anyway.
    const { pixels } = await renderAsync(svg.replace(/<text.*?<\/text>/gs, ''), { fitTo: { mode: 'zoom', value: 4 } });
    const lights: number[] = [];
    for (let at = 0; at < pixels.length; at += 4)
      lights.push(0.2126 * pixels[at]! + 0.7152 * pixels[at + 1]! + 0.0722 * pixels[at + 2]!);
    return lights;
  };

  it('are told apart without colour, each from each', async () => {
    const swatches = await Promise.all(marks.map(greys));
    for (const [index, mark] of marks.entries())
      for (const [other, light] of swatches.entries()) {
        if (other >= index) continue;
        // Of a swatch of 20 by 14 pixels at four times the size.
        const differing = light.filter((value, pixel) => Math.abs(value - swatches[index]![pixel]!) > 12).length;
        expect(differing / (20 * 14 * 16), `${mark} and ${marks[other]}`).toBeGreaterThan(0.08);
      }
  });

  it('none, not reviewed and uncertain differ in their very ground', async () => {
    const css = await readFile(path.join(root, 'src/web/chart/chart.css'), 'utf8');
    for (const block of css.split('@media (prefers-color-scheme: dark)')) {
      const ground = (name: string) => block.match(new RegExp(`--${name}-(?:ground|line): (#\\w+)`, 'g'))?.join();
      const grounds = ['none', 'not-reviewed', 'uncertain'].map(ground);
      expect(new Set(grounds.filter(Boolean)).size).toBe(3);
    }
  });
});

const years = (count: number, value: (index: number) => number): Point[] =>
  Array.from({ length: count }, (_, index) => ({ on: `${1720 + index}-12-31`, value: value(index) }));

/** Every chart with so many points, all of the same value where `value` says so. */
const chartsOf = (count: number, value: (index: number) => number, name = 'Name'): Record<string, Chart> => {
  const items = Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, href: `/${index}` }));
  return {
    line: lineChart({ ...words, unit: 'laws', lines: [{ name, points: years(count, value) }] }),
    step: stepChart({
      ...words,
      unit: 'laws',
      lines: [{ name, points: years(count, value) }],
      coverage: { name: 'On record', points: years(count, (index) => value(index) + 1) },
    }),
    bounded: lineChart({
      ...words,
      unit: 'of 1',
      lines: [
        {
          name,
          points: years(count, value).map((point) => ({ ...point, low: point.value / 2, high: point.value * 2 })),
        },
      ],
    }),
    multiples: smallMultiples({
      ...words,
      unit: 'laws',
      panels: items.map((item) => ({ ...item, points: years(3, value) })),
    }),
    strip: stripPlot({
      ...words,
      measure: 'Deadline',
      values: items.map((item, index) => ({
        ...item,
        value: value(index),
        text: `${value(index)} h`,
        named: index < 2,
      })),
    }),
    logarithmic: stripPlot({
      ...words,
      measure: 'Deadline',
      scale: 'logarithmic',
      values: items.map((item, index) => ({ ...item, value: value(index), text: `${value(index)} h`, group: name })),
    }),
    timeline: timeline({
      ...words,
      until: '2026-11-22',
      lives: items.map((item) => ({
        ...item,
        spans: [{ mark: 'IN_FORCE', from: '1850-01-01', to: null }],
        events: [
          { name, date: '1849-06' },
          { name, date: '1850' },
          { name, date: '1850-01-01', href: '/' },
        ],
      })),
    }),
    matrix: matrix({
      ...words,
      rowName: 'Country',
      columns: [{ name, href: '/kinds/x' }],
      rows: items.map((item, index) => ({ ...item, cells: [{ mark: marks[index % 9]!, href: '/c' }] })),
    }),
    bars: barList({
      ...words,
      measure: 'Laws',
      rowName: 'Pillar',
      bars: items.map((item, index) => ({ ...item, value: value(index), of: value(index) + 1 })),
    }),
    panels: barPanels({
      ...words,
      rowName: 'Figure',
      panels: [
        { unit: 'countries', bars: items.map((item, index) => ({ ...item, value: value(index) })) },
        { unit: 'share', bars: items.map((item, index) => ({ ...item, value: 1 / (index + 1), of: 1, text: '1%' })) },
      ],
    }),
    map: worldMap({
      ...words,
      places: places.slice(0, count).map((place) => ({ ...place, name: `${name} ${place.name}` })),
    }),
  };
};

const cases = {
  'no point': [0, () => 1],
  'one point': [1, () => 7],
  'three hundred points': [300, (index: number) => (index * 37) % 101],
  'nothing but zeros': [12, () => 0],
  'all equal': [12, () => 24],
} as const;

describe.each(Object.entries(cases))('charts of %s', (_name, [count, value]) => {
  it.each(Object.entries(chartsOf(count, value)))('%s is drawn whole at both widths', async (_kind, chart) => {
    for (const width of [736, 350]) {
      const { width: drawn, height, body } = chart.draw(width, 'x');
      expect(drawn).toBe(chart.fixedWidth ?? width);
      expect(height).toBeGreaterThan(0);
      const text = renderToString(h('svg', null, body));
      expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(text).not.toMatch(/ style=/);
    }
    const svg = svgDocument(chart, credit);
    expect(svg).not.toMatch(/var\(|undefined|NaN/);
    expect((await renderAsync(svg)).width).toBeGreaterThan(300);
  });
});

describe('words in charts', () => {
  it.each(Object.entries(chartsOf(3, (index) => index + 1, hostile)))(
    '%s shows hostile names, never runs them',
    (_kind, chart) => {
      const named = { ...chart, title: hostile, description: hostile };
      const svg = svgDocument(named, { ...credit, release: hostile });
      const html = renderToString(
        h(Figure, {
          id: 'f',
          chart: named,
          day: hostile,
          release: hostile,
          links: [{ text: hostile, href: '/x.svg' }],
        }),
      );
      for (const text of [svg, html]) {
        expect(text).not.toMatch(/<script|<a href="javascript/i);
        expect(text).toContain('&lt;');
      }
    },
  );

  it.each(Object.entries(chartsOf(5, (index) => index + 1)))(
    '%s is valid HTML as a figure, with its table beside it',
    async (_kind, chart) => {
      const html = renderToString(
        h(Figure, { id: 'f', chart, day: '22 November 2026', release: '12', links: [{ text: 'SVG', href: '/x.svg' }] }),
      );
      const report = await new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'void-style': 'off' },
      }).validateString(html);
      expect(
        report.results.flatMap((result) => result.messages.map(({ message, ruleId }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
      expect(html.match(/<tr>/g)).toHaveLength(chart.table.rows.length + 1);
      expect(html).toMatch(/<svg[^>]* role="(img|group)" aria-label="A finding"/);
    },
  );

  it('a table tells the same as its lines', () => {
    const chart = lineChart({
      ...words,
      unit: 'laws',
      lines: [
        {
          name: 'A',
          points: [
            { on: '2018-12-31', value: 2 },
            { on: '2019-12-31', value: 3 },
          ],
        },
        { name: 'B', points: [{ on: '2019-12-31', value: 0.5, low: 0.4, high: 0.7 }] },
      ],
    });
    expect(chart.table).toEqual({
      columns: ['Day', 'A', 'B', 'B, at least', 'B, at most'],
      rows: [
        ['31 December 2018', 2, null, null, null],
        ['31 December 2019', 3, 0.5, 0.4, 0.7],
      ],
    });
    expect(() => lineChart({ ...words, unit: '', lines: Array(7).fill({ name: 'A', points: [] }) })).toThrow('six');
  });

  it('a date known to the month is a span, one known to the day a point', () => {
    const at = (date: string) =>
      renderToString(
        h(
          'svg',
          null,
          timeline({
            ...words,
            until: '2021-01-01',
            lives: [
              {
                name: 'Law',
                href: '/',
                spans: [{ mark: 'IN_FORCE', from: '2018-01-01', to: null }],
                events: [{ name: 'Adopted', date }],
              },
            ],
          }).draw(736, 'x').body,
        ),
      );
    const capsule = (date: string) => Number(at(date).match(/<rect class="event"[^>]* width="([\d.]+)"/)?.[1] ?? 0);
    expect(at('2019-03-15')).toContain('<circle class="event"');
    expect(capsule('2019-03-15')).toBe(0);
    // Three years on 722 pixels, of which a year is 365 days.
    expect(capsule('2019')).toBeCloseTo((722 * 365) / 1096, 0);
    expect(capsule('2019-03')).toBeCloseTo((722 * 31) / 1096, 0);
    expect(at('2019-03')).toContain('<title>Law: Adopted, March 2019</title>');
  });

  it('labels are kept apart and inside', () => {
    expect(apart([10, 11, 12], 5, 0, 100)).toEqual([10, 15, 20]);
    expect(apart([98, 99, 3], 5, 0, 100)).toEqual([95, 100, 3]);
    expect(linesOf('A finding that is rather long for one line', 120).length).toBeGreaterThan(2);
    for (const line of linesOf(`short ${'W'.repeat(60)} short`, 120)) expect(widthOf(line)).toBeLessThanOrEqual(120);
    expect(shortened('Law on Cybersecurity', 60)).toMatch(/^Law on?…$/);
  });

  it('becomes a picture of twice its width', async () => {
    const picture = Buffer.from(await png(svgDocument(chartsOf(5, (index) => index).bars!, credit), 500));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBe(1000);
  });
});
