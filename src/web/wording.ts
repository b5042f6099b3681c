// How are dates and names told to an English reader?

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2018-06-12 → 12 June 2018; 2018-06 → June 2018; 2018 → 2018. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A name inside a sentence: 'Site blocking' → 'site blocking', but 'VPN restriction' stays. */
export const midSentence = (name: string): string =>
  /^\p{Lu}(\p{Lu}|$)/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** A provision's place on its law's page. */
export const anchor = (id: string) => id.slice(id.indexOf(':') + 1);

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
/** 12000 → 12,000. */
export const numberText = (value: number): string => number.format(value);

/** '1 law', '2 laws'; of a word without a regular plural, with it. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : many}`;
