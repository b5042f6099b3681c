// How did a kind of rule spread? For a page of Observable Framework, or a notebook that has this file attached:
//
//   import {adoption, chart} from './adoption.js';
//   const points = await adoption('data-localisation');
//   display(chart(Plot, points));

const question = `query ($kind: String!, $from: Date!) {
  adoption(kinds: [$kind], from: $from) {
    points { on inForce uncertain reviewed }
  }
}`;

/**
 * For the end of each year: in how many countries the rule was in force, in how many more it may have been, and how many were
 * looked at. Without that last number a curve shows the diligence of readers as much as the spread of rules.
 */
export async function adoption(kind, { netlaws = 'http://localhost:4000', from = '2000-01-01' } = {}) {
  const response = await fetch(`${netlaws}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question, variables: { kind, from } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.adoption.points.map(({ on, ...counts }) => ({ on: new Date(on), ...counts }));
}

/** A step a year: what is in force in black, what was looked at in grey. */
export const chart = (Plot, points) =>
  Plot.plot({
    y: { grid: true, label: 'Countries' },
    marks: [
      Plot.line(points, { x: 'on', y: 'reviewed', curve: 'step-after', stroke: 'silver' }),
      Plot.line(points, { x: 'on', y: 'inForce', curve: 'step-after' }),
      Plot.ruleY([0]),
    ],
  });
