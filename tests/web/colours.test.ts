// Can every colour of text be read, by day and by night?

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/config.ts';

const css = readFileSync(path.join(root, 'src/web/style/2-tokens.css'), 'utf8');
const [light, dark] = css.split('@media (prefers-color-scheme: dark)').map(coloursIn);
const modes = { light: light!, dark: { ...light!, ...dark! } };
const texts = [
  'ink',
  'soft',
  'accent',
  'in-force',
  'suspended',
  'adopted',
  'proposed',
  'ended',
  'none',
  'not-applicable',
  'not-reviewed',
  'uncertain',
];

function coloursIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

type Light = [red: number, green: number, blue: number];

/** A colour in linear light. */
const lightOf = (colour: string): Light =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Light;

/** As WCAG 2.2 defines it. */
const luminance = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrastOf(one: Light, other: Light): number {
  const [lower, higher] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher! + 0.05) / (lower! + 0.05);
}

const contrast = (one: string, other: string) => contrastOf(lightOf(one), lightOf(other));

describe.each(Object.entries(modes))('%s', (_mode, colours) => {
  it.each(texts.flatMap((text) => [[text, 'paper'] as const, [text, 'wash'] as const]))(
    '%s on %s has a contrast of 4.5 or more',
    (text, ground) => {
      expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
    },
  );
  it('a marked word can be read', () => {
    expect(contrast(colours.ink!, colours.mark!)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Of charts: the same names by mode. */
const chartCss = readFileSync(path.join(root, 'src/web/chart/chart.css'), 'utf8');
const [chartLight, chartDark] = chartCss.split('@media (prefers-color-scheme: dark)').map(coloursIn);
const chartModes = { light: chartLight!, dark: { ...chartLight!, ...chartDark! } };

/** What stands in both is one colour: a state on the map is that of its word. */
const shared: Record<string, string> = {
  'chart-paper': 'paper',
  'chart-ink': 'ink',
  'chart-soft': 'soft',
  'chart-rule': 'line',
  'chart-accent': 'in-force',
  'in-force-fill': 'in-force',
  'adopted-line': 'adopted',
  'proposed-line': 'proposed',
  'suspended-line': 'suspended',
  'ended-line': 'ended',
  'uncertain-ground': 'paper',
  'uncertain-line': 'uncertain',
  'not-reviewed-ground': 'wash',
};

/** In linear light, after Machado, Oliveira and Fernandes 2009, of the full severity. */
const sights: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const seen = (light: Light, sight: number[][]): Light =>
  sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, at) => sum + part * light[at]!, 0),
      ),
    ),
  ) as Light;

/** Björn Ottosson's OKLab: 0.02 is a difference that is just seen side by side. */
function labOf([red, green, blue]: Light): Light {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const difference = (one: Light, other: Light) =>
  Math.hypot(...labOf(one).map((value, at) => value - labOf(other)[at]!));

/** How much of a pattern is ink (chart/mark.tsx). */
const inkShares: Record<string, number> = {
  uncertain: 0.4,
  suspended: 0.4,
  adopted: 0.32,
  proposed: 0.18,
  ended: 0.25,
  none: 0.13,
  'not-applicable': 0.13,
  'not-reviewed': 0.04,
};

describe.each(Object.entries(chartModes))('charts, %s', (mode, colours) => {
  it("have the page's colours", () => {
    const page = modes[mode as keyof typeof modes];
    for (const [name, token] of Object.entries(shared)) expect([name, colours[name]]).toEqual([name, page[token]]);
  });

  describe.each(Object.entries(sights))('seen with %s', (_name, sight) => {
    const light = (name: string) => seen(lightOf(colours[name]!), sight);
    const mean = (mark: string): Light => {
      const [ground, line] = [light(`${mark}-ground`), light(`${mark}-line`)];
      return ground.map((value, at) => value + inkShares[mark]! * (line[at]! - value)) as Light;
    };

    it.each(Object.keys(inkShares))('in force is not taken for %s', (mark) => {
      const inForce = light('in-force-fill');
      expect(difference(inForce, mean(mark))).toBeGreaterThan(0.15);
      expect(contrastOf(inForce, light(`${mark}-ground`))).toBeGreaterThan(3);
    });

    it.each(['uncertain', 'suspended', 'adopted', 'proposed', 'ended'])(
      'the ink of %s is seen on its ground',
      (mark) => {
        expect(contrastOf(light(`${mark}-line`), light(`${mark}-ground`))).toBeGreaterThan(3);
      },
    );

    it.each([
      ['none', 'not-reviewed'],
      ['none', 'uncertain'],
      ['not-reviewed', 'uncertain'],
      ['suspended', 'adopted'],
      ['suspended', 'uncertain'],
    ])('%s is not taken for %s', (one, other) => {
      expect(difference(mean(one), mean(other))).toBeGreaterThan(0.05);
    });
  });
});

describe.each(Object.entries(modes))('words of states, %s', (_mode, colours) => {
  it.each(texts.flatMap((text) => Object.keys(sights).map((sight) => [text, sight] as const)))(
    '%s can be read with %s',
    (text, sight) => {
      for (const ground of ['paper', 'wash'])
        expect(
          contrastOf(seen(lightOf(colours[text]!), sights[sight]!), seen(lightOf(colours[ground]!), sights[sight]!)),
        ).toBeGreaterThanOrEqual(4.5);
    },
  );
});
