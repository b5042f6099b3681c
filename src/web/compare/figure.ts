// How does a comparison look as a picture? Kinds down, jurisdictions across, a state in each cell.

import { BadRequest } from '../ask.ts';
import { svgDocument } from '../chart/document.tsx';
import { markOf } from '../chart/mark.tsx';
import { matrix } from '../chart/matrix.tsx';
import type { Here } from '../route.ts';
import { dateText } from '../wording.ts';
import { type Comparison, countsText, namesText } from './finding.ts';

export function figureSvg(comparison: Comparison | undefined, here: Here): string {
  if (!comparison) throw new BadRequest('There is nothing to draw yet. Choose jurisdictions: /compare.svg?j=CN,VN.');
  const { jurisdictions, rows } = comparison;
  const reviewed = rows.filter((row) => row.reviewed > 0);
  const chart = matrix({
    title: countsText(comparison, here.on),
    description: `Internet law of ${namesText(comparison)}: the state of ${reviewed.length} kinds of rules. ${rows.length - reviewed.length} more were reviewed in none of them.`,
    rowName: 'Kind of rule',
    columns: jurisdictions.map(({ code, name }) => ({ name, href: here.to(`/jurisdictions/${code}`) })),
    rows: reviewed.map(({ kind, cells }) => ({
      name: kind.name,
      href: here.to(`/kinds/${kind.code}`),
      cells: cells.map((cell) => ({
        mark: markOf(cell),
        href: here.with({ open: kind.code }),
      })),
    })),
  });
  return svgDocument(chart, {
    day: dateText(here.on),
    release: String(here.release.number),
    address: here.origin + here.href,
  });
}
