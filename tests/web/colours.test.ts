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

/** As WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [lower, higher] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher! + 0.05) / (lower! + 0.05);
}

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
