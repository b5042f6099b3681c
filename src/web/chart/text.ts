// How much room does a text need? Measured by kinds of letters, as no font is at hand where SVG is written.

/** Of a letter, as a share of the font's size. */
const emOf = (letter: string): number =>
  /[ijltfrI.,:;'’|!()[\] -]/.test(letter)
    ? 0.36
    : /[mwMW@%—]/.test(letter)
      ? 0.9
      : /[⺀-鿿가-힣＀-￯]/.test(letter)
        ? 1.02
        : /[A-Z]/.test(letter)
          ? 0.68
          : 0.58;
/** Most letters are of these, and a page measures many thousands. */
const ofAscii = Array.from({ length: 128 }, (_, code) => emOf(String.fromCharCode(code)));
const roomOf = (letter: string): number => ofAscii[letter.codePointAt(0)!] ?? emOf(letter);

/** Pixels that a line of IBM Plex Sans takes, rather too many than too few. */
export function widthOf(text: string, size = 13): number {
  let em = 0;
  for (const letter of text) em += roomOf(letter);
  return em * size;
}

/** The text in lines of at most `width` pixels; words are broken only where one alone is too long. */
export function linesOf(text: string, width: number, size = 13): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shortened(word, width, size));
  }
  return lines;
}

/** The text, or as much of it as fits, with an ellipsis. */
export function shortened(text: string, width: number, size = 13): string {
  if (widthOf(text, size) <= width) return text;
  let [em, end] = [0, 0];
  for (const letter of text) {
    em += roomOf(letter);
    if (end > 0 && (em + roomOf('…')) * size > width) break;
    end += letter.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** 12345.678 → 12,345.68 */
export const numberText = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** Moves positions apart until none is nearer to the next than `gap`, within [low, high] so far as there is room. The order stays. */
export function apart(positions: number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!);
  const placed = [...positions];
  let least = low;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, least);
    least = placed[index]! + gap;
  }
  let most = high;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, most);
    most = placed[index]! - gap;
  }
  return placed;
}
