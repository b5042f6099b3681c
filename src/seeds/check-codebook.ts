// Do the parts of the codebook fit each other?

import type { Report } from './file.ts';
import { type Path, suggestion } from './problem.ts';
import { unitsLike } from './quantity.ts';
import type { Seeds } from './read.ts';

export function checkCodebook(seeds: Seeds, report: Report): void {
  const codes = seeds.pillars.flatMap((pillar) => pillar.content.kinds.map((kind) => kind.code));
  const schemes = seeds.terms.content.crosswalkSchemes.map((scheme) => scheme.code);
  const units = seeds.terms.content.units.map((unit) => unit.code);
  const seen = new Set<string>();
  for (const pillar of seeds.pillars)
    pillar.content.kinds.forEach((kind, index) => {
      const at: Path = ['kinds', index];
      if (seen.has(kind.code))
        report(pillar, [...at, 'code'], `"${kind.code}" is the code of another kind. Choose another.`);
      seen.add(kind.code);
      for (const [, code] of kind.boundary.matchAll(/`([^`]+)`/g))
        if (!codes.includes(code!))
          report(pillar, [...at, 'boundary'], `names "${code}", which is no kind. ${suggestion(code!, codes)}`);
      kind.crosswalk.forEach(({ scheme }, position) => {
        if (!schemes.includes(scheme))
          report(
            pillar,
            [...at, 'crosswalk', position, 'scheme'],
            `"${scheme}" is not known here. ${suggestion(scheme, schemes)}`,
          );
      });
      kind.attributes.forEach((attribute, position) => {
        const place = [...at, 'attributes', position];
        const listed = ['choice', 'scale', 'set'].includes(attribute.type);
        if ((attribute.type === 'number') !== (attribute.unit !== undefined))
          report(pillar, place, 'A number has a unit, and nothing else has. Add or remove unit.');
        if (attribute.unit && unitsLike(attribute.unit).length === 1 && !units.includes(attribute.unit))
          report(
            pillar,
            [...place, 'unit'],
            `"${attribute.unit}" is not known here. ${suggestion(attribute.unit, units)}`,
          );
        if (listed !== attribute.values.length > 0)
          report(pillar, place, 'A choice, scale or set has values, and nothing else has. Add or remove values.');
      });
    });
  checkLifecycle(seeds, report);
}

/** Every action type of Digital Policy Alert maps to one event, told the same from both sides. */
function checkLifecycle({ lifecycle }: Seeds, report: Report): void {
  const { events, dpaActionTypes } = lifecycle.content;
  dpaActionTypes.forEach((action, index) => {
    const owners = events.filter((event) => event.dpa.includes(action.id)).map((event) => event.code);
    if (owners.length !== 1 || owners[0] !== action.event)
      report(
        lifecycle,
        ['dpaActionTypes', index],
        `maps to "${action.event}", but stands under ${owners.join(', ') || 'no event'}. Let both say the same.`,
      );
  });
}
