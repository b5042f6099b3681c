// How is a number spread over countries? One dot for each, dots of the same value one over the other.

import { scaleLinear, scaleLog } from 'd3-scale';
import { nothing } from './axis.tsx';
import type { Chart } from './chart.ts';
import { tenth } from './line.tsx';
import { numberText, shortened, widthOf } from './text.ts';

export type Value = {
  name: string;
  href: string;
  /** In one unit for all, such as hours. */
  value: number;
  /** As it is read: "24 hours". */
  text: string;
  /** Rows, such as UN regions, in the order of their first value. Left out: one row. */
  group?: string;
  /** Named in the drawing. */
  named?: boolean;
};

type Strip = {
  title: string;
  description: string;
  values: Value[];
  /** What is measured: "Deadline". */
  measure: string;
  /** Days to years lie on a logarithmic scale: each step is so many times the one before. It has no zero: those stand apart at its left. */
  scale?: 'linear' | 'logarithmic';
  /** Marks on the scale; left out, round numbers. */
  ticks?: { value: number; text: string }[];
};

const radius = 5;

export function stripPlot({ title, description, values, measure, scale = 'linear', ticks }: Strip): Chart {
  const groups = [...new Set(values.map(({ group }) => group ?? ''))];
  return {
    title,
    description,
    table: {
      columns: groups.some(Boolean) ? ['Country or territory', measure, 'Group'] : ['Country or territory', measure],
      rows: values
        .toSorted((a, b) => a.value - b.value || a.name.localeCompare(b.name, 'en'))
        .map(({ name, href, text, group }) => [
          { text: name, href },
          text,
          ...(groups.some(Boolean) ? [group ?? null] : []),
        ]),
    },
    draw(width) {
      if (values.length === 0) return nothing(width, 'No number on record.');
      const logarithmic = scale === 'logarithmic' && values.some(({ value }) => value > 0);
      const zeros = logarithmic && values.some(({ value }) => value <= 0);
      const left = radius + 2 + (zeros ? 72 : 0);
      const right = width - radius - 2;
      const x = scaleOf(
        values.map(({ value }) => value),
        logarithmic,
        left,
        right,
      );
      const at = (value: number) => (logarithmic && value <= 0 ? radius + 2 : tenth(x(value)));

      let y = 6;
      const rows = groups.map((group) => {
        const own = values
          .filter((value) => (value.group ?? '') === group)
          .toSorted((a, b) => a.value - b.value || Number(a.named ?? false) - Number(b.named ?? false));
        const dots = swarm(
          own.map(({ value }) => at(value)),
          radius,
        );
        const high = Math.max(...dots) * 2 * radius + 2 * radius;
        const names = namesOf(own, at, dots, width);
        const head = group ? 20 : 0;
        const room = head + (names.length > 0 ? 20 : 0) + high + 14;
        const base = y + room - 8;
        y += room;
        return { group, own, dots, names, base, label: base - room + 22 };
      });
      const [first, last] = x.domain() as [number, number];
      const marks =
        ticks?.filter(({ value }) => value >= first && value <= last) ??
        x.ticks(Math.floor(width / 90)).map((value) => ({ value, text: numberText(value) }));
      // Marks whose words would meet are left out.
      let free = zeros ? 40 : Number.NEGATIVE_INFINITY;
      const told = marks.filter(({ value, text }) => {
        const half = widthOf(text) / 2;
        if (at(value) - half < free) return false;
        free = at(value) + half + 8;
        return true;
      });
      return {
        width,
        height: y + 30,
        body: (
          <>
            <g aria-hidden="true">
              {told.map(({ value, text }) => (
                <g key={text}>
                  <path class="rule" d={`M${at(value)} 6V${y}`} />
                  <text
                    class="soft middle"
                    x={Math.min(Math.max(at(value), widthOf(text) / 2), width - widthOf(text) / 2)}
                    y={y + 20}
                  >
                    {text}
                  </text>
                </g>
              ))}
              {zeros && (
                <text class="soft" x="0" y={y + 20}>
                  none
                </text>
              )}
              <path class="base" d={`M${zeros ? 56 : 0} ${y}H${width}`} />
            </g>
            {rows.map(({ group, own, dots, names, base, label }) => (
              <g key={group} role="group" aria-label={group || measure}>
                {group && (
                  <text class="strong halo" x="0" y={label}>
                    {group}
                  </text>
                )}
                {names.map(({ text, x, y, dotY, dotX }) => (
                  <g key={text} aria-hidden="true">
                    <path class="leader" d={`M${dotX} ${tenth(base - dotY)}L${dotX} ${tenth(base - y + 4)}`} />
                    <text class="halo" x={x} y={tenth(base - y)}>
                      {text}
                    </text>
                  </g>
                ))}
                {own.map(({ name, href, value, text, named }, index) => (
                  <a href={href} key={name}>
                    <circle
                      class={named || !values.some((one) => one.named) ? 'dot' : 'dot muted'}
                      cx={at(value)}
                      cy={tenth(base - radius - dots[index]! * 2 * radius)}
                      r={radius}
                    />
                    <title>{`${name}: ${text}`}</title>
                  </a>
                ))}
              </g>
            ))}
          </>
        ),
      };
    },
  };
}

function scaleOf(values: number[], logarithmic: boolean, left: number, right: number) {
  const known = logarithmic ? values.filter((value) => value > 0) : values;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (logarithmic) return scaleLog(least === most ? [least / 2, most * 2] : [least, most], [left, right]);
  const span = least === most ? Math.abs(least) || 1 : 0;
  return scaleLinear([Math.min(0, least) || least - span, most + span], [left, right]);
}

/** How many others lie under each dot: the lowest level at which it touches none. Positions come in rising order. */
function swarm(positions: number[], radius: number): number[] {
  const ends: number[] = [];
  return positions.map((position) => {
    let level = 0;
    while ((ends[level] ?? Number.NEGATIVE_INFINITY) > position - 2 * radius) level++;
    ends[level] = position;
    return level;
  });
}

/** The names that are asked for, over their dots, so far as they do not meet. */
function namesOf(values: Value[], at: (value: number) => number, levels: number[], width: number) {
  const top = (Math.max(...levels) + 1) * 2 * radius + 8;
  let free = Number.NEGATIVE_INFINITY;
  return values.flatMap(({ name, value, text, named }, index) => {
    if (!named) return [];
    const full = shortened(`${name}, ${text}`, width);
    const room = widthOf(full);
    const x = Math.min(Math.max(at(value) - 3, 0), width - room);
    if (x < free) return [];
    free = x + room + 10;
    return [{ text: full, x, y: top, dotX: at(value), dotY: (levels[index]! + 1) * 2 * radius }];
  });
}
