// What does a cell say at a glance? The state, the strictest values, the highest penalties, whose law it is and how well it is proved.

import type { Grade } from '../generated.ts';
import { GradeMark, highestPenaltyText, quantityText, strictestTexts } from '../provision.tsx';
import { Status } from '../standing.tsx';
import { dateText, midSentence } from '../wording.ts';
import type { Cell, Change } from './finding.ts';

/** The attribute of kinds that are offences: its highest value is told as the penalty that it is, once. */
const prisonKey = 'max_prison';

function valueTexts({ strictest, highestPenalties }: Cell): string[] {
  const penalties = highestPenalties.map(highestPenaltyText);
  const prison = highestPenalties.find(({ type }) => type === 'PRISON')?.highest;
  const values = strictest.filter(
    ({ definition, number }) => !(definition.key === prisonKey && prison && number?.value === prison.value),
  );
  return [...strictestTexts({ strictest: values }), ...penalties];
}

/** The provisions that the answer follows from, not those of lesser states. */
const behind = ({ provisions, ...answer }: Cell): Cell['provisions'] =>
  provisions.filter(({ status, orStatus }) =>
    [status, orStatus].some((each) => each !== null && (each === answer.status || each === answer.orStatus)),
  );

/** The best of the evidence for the answer, and the bloc whose law alone or beside own law it is. */
function proofOf(cell: Cell): { grade: Grade | undefined; via: string | undefined } {
  const held = behind(cell);
  const grades = held.map(({ provision }) => provision.grade).sort();
  const blocs = [...new Set(held.flatMap(({ via }) => (via ? [via.code] : [])))];
  const isPartly = held.some(({ via }) => !via);
  return {
    grade: cell.finding?.grade ?? grades[0],
    via: blocs.length > 0 ? `${isPartly ? 'partly via' : 'via'} ${blocs.join(', ')}` : undefined,
  };
}

/** `href`: where its proof is shown; left out, nothing is linked. */
export const CellText = ({ cell, href }: { cell: Cell; href?: string | undefined }) => {
  if (cell.provisions.length === 0 && !cell.finding) return <Status {...cell} />;
  const { grade, via } = proofOf(cell);
  return (
    <>
      {href ? (
        <a class="compare-cell" href={href}>
          <Status {...cell} />
        </a>
      ) : (
        <Status {...cell} />
      )}{' '}
      {grade && <GradeMark grade={grade} />}
      {valueTexts(cell).map((text) => (
        <span class="value" key={text}>
          {text}
        </span>
      ))}
      {via && <span class="via">{via}</span>}
    </>
  );
};

const changeWords: Record<Change['change'], string> = {
  BEGAN: 'began',
  ENDED: 'ended',
  LEFT_BLOC: 'left with the bloc',
  TIGHTENED: 'stricter',
  LOOSENED: 'looser',
  ALTERED: 'altered',
  MOVED: 'changed',
  UNCERTAIN: 'perhaps changed',
};

/** What the cell said on the other day, and how it changed from the earlier to the later. */
export const ChangeText = ({ change, on, then }: { change: Change; on: string; then: string }) => {
  const side = then < on ? 'before' : 'after';
  return (
    <span class="compare-then">
      <b>{changeWords[change.change]}</b>; {dateText(then)}: <Status {...change[side]} />
      {change.values.map(({ definition, [side]: value }) => (
        <span class="value" key={definition.name}>
          {midSentence(definition.name)}{' '}
          {value?.number ? quantityText(value.number) : (value?.choice?.name ?? 'not set')}
        </span>
      ))}
    </span>
  );
};
