// How is a provision told: what it orders, its values, and what proves it?

import type { ComponentChildren } from 'preact';
import type { AnswerPartsFragment, Grade, PenaltyType, ProvisionPartsFragment } from './generated.ts';
import { Link } from './link.tsx';
import { Status } from './standing.tsx';
import { Time } from './time.tsx';
import { anchor, midSentence, numberText } from './wording.ts';

type Provision = ProvisionPartsFragment;

const unitNames: Record<string, [one: string, many: string]> = {
  h: ['hour', 'hours'],
  d: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  'h/week': ['hour a week', 'hours a week'],
};

type Quantity = { value: number; unit: string };

export function quantityText({ value, unit }: Quantity): string {
  if (unit === 'months' && value >= 24 && value % 12 === 0) return quantityText({ value: value / 12, unit: 'years' });
  const text = numberText(value);
  if (unit === '%') return `${text} %`;
  return `${text} ${unitNames[unit]?.[value === 1 ? 0 : 1] ?? unit}`;
}

/** 'Deadline: 24 hours' for each value that the provision sets. */
export function valueTexts({ attributes }: Provision): { name: string; value: string }[] {
  return attributes.map(({ definition, number, choice, choices, flag }) => ({
    name: definition.name,
    value: number
      ? quantityText(number)
      : (choice?.name ?? choices?.map((each) => each.name).join(', ') ?? (flag ? 'yes' : 'no')),
  }));
}

/** The strictest values behind an answer, for a cell: 'deadline 24 hours', 'scheme: local copy', '21 hours a week'. */
export const strictestTexts = ({ strictest }: Pick<AnswerPartsFragment, 'strictest'>): string[] =>
  strictest.map(({ definition, number, choice }) => {
    const name = midSentence(definition.name);
    if (!number) return `${name}: ${choice && midSentence(choice.name)}`;
    return saysUnit(name, number.unit) ? quantityText(number) : `${name} ${quantityText(number)}`;
  });

/** Whether a name is but that of the unit, as 'hours per week' is. */
const saysUnit = (name: string, unit: string): boolean => name.replace(' per ', ' a ') === unitNames[unit]?.[1];

const fineText = (fine: Quantity) => `a fine of up to ${quantityText(fine)}`;
const turnoverText = (share: number, of: { name: string } | null) =>
  `up to ${numberText(share)} % of turnover${of ? ` (${midSentence(of.name)})` : ''}`;
const prisonText = (months: number) => `prison of up to ${quantityText({ value: months, unit: 'months' })}`;

function penaltyText(penalty: NonNullable<Provision['penalty']>): string {
  const { fine, turnoverShare, turnoverOf, prisonMonths, sanctions } = penalty;
  return [
    fine && fineText(fine),
    turnoverShare !== null && turnoverText(turnoverShare, turnoverOf),
    prisonMonths !== null && prisonText(prisonMonths),
    ...sanctions.map((sanction) => midSentence(sanction.name)),
  ]
    .filter(Boolean)
    .join('; ');
}

type HighestPenalty = { type: PenaltyType; highest: Quantity; turnoverOf: { name: string } | null };

/** The highest penalty of a sort, for a cell: 'a fine of up to 20,000,000 EUR'. */
export function highestPenaltyText({ type, highest, turnoverOf }: HighestPenalty): string {
  switch (type) {
    case 'FINE':
      return fineText(highest);
    case 'TURNOVER_SHARE':
      return turnoverText(highest.value, turnoverOf);
    case 'PRISON':
      return prisonText(highest.value);
  }
}

export const GradeMark = ({ grade }: { grade: Grade }) => (
  <abbr class={`grade ${grade}`} title={`Evidence: ${gradeWords[grade]}`}>
    {grade}
  </abbr>
);

const gradeWords: Record<Grade, string> = {
  A: 'a primary source states it',
  B: 'a curated source states it',
  C: 'two specialist or press pages agree',
  D: 'a single specialist or press page states it',
  X: 'sources disagree',
};

/** The values, size test, authority and penalty as a list of terms. */
export const ProvisionFacts = ({ provision }: { provision: Provision }) => {
  const facts: { name: string; value: ComponentChildren }[] = [...valueTexts(provision)];
  const { appliesTo, threshold, authority, penalty, from, to, enacted } = provision;
  if (appliesTo.length > 0)
    facts.push({ name: 'Binds', value: appliesTo.map((term) => midSentence(term.name)).join(', ') });
  if (threshold) facts.push({ name: 'From', value: quantityText(threshold) });
  if (authority) facts.push({ name: 'Authority', value: authority });
  if (penalty) facts.push({ name: 'Penalty', value: penaltyText(penalty) });
  if (enacted) facts.push({ name: 'Text adopted', value: <Time date={enacted} /> });
  if (from) facts.push({ name: 'Binds from', value: <Time date={from} /> });
  if (to) facts.push({ name: 'No longer from', value: <Time date={to} /> });
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What proves a cell: each provision with its article, law, state and sources, or the finding of absence. */
export const AnswerProof = ({ answer }: { answer: AnswerPartsFragment }) => (
  <>
    {answer.provisions.map((held) => {
      const { provision, via, viaLaw } = held;
      return (
        <article class="proof" key={`${provision.id}${viaLaw?.id}`}>
          <p>
            <Status {...held} />{' '}
            <Link to={`/laws/${provision.law.id}#${anchor(provision.id)}`}>
              {provision.law.title}
              {provision.law.number && ` (${provision.law.number})`}
              {provision.article && `, ${provision.article}`}
            </Link>{' '}
            <GradeMark grade={provision.grade} />
            {via && (
              <span class="via">
                {' '}
                via the <Link to={`/jurisdictions/${via.code}`}>{via.name}</Link>
                {viaLaw && (
                  <>
                    , by <Link to={`/laws/${viaLaw.id}`}>{viaLaw.title}</Link>
                  </>
                )}
                {held.leftBloc && ', which it left; own law may have kept the rule'}
              </span>
            )}
          </p>
          <p>{provision.summary}</p>
          <ProvisionFacts provision={provision} />
          <Citations citations={provision.citations} asOf={provision.law.asOf} />
        </article>
      );
    })}
    {answer.finding && (
      <article class="proof">
        <p>
          <Status {...answer} /> <GradeMark grade={answer.finding.grade} />
        </p>
        <p>{answer.finding.note}</p>
        <Citations citations={answer.finding.citations} asOf={answer.finding.asOf} />
      </article>
    )}
  </>
);

type Cited = { place: string | null; source: { title: string; publisher: string; url: string; readOn: string } };

const Citations = ({ citations, asOf }: { citations: Cited[]; asOf: string }) => (
  <p class="sources">
    {citations.map(({ place, source }, index) => (
      <span key={source.url}>
        {index > 0 && '; '}
        <a href={source.url} rel="noopener">
          {source.publisher}: {source.title}
        </a>
        {place && `, ${place}`}
      </span>
    ))}
    . Known up to <Time date={asOf} />.
  </p>
);
