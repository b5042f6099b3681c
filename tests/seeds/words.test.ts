// How texts are cut into words, and how passages are put together again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/api/passage.ts';
import { termsOf } from '../../src/api/search-terms.ts';
import { WordVector } from '../../src/seeds/word-vector.ts';
import { fold, wholeOf, wordsOf } from '../../src/seeds/words.ts';

const words = (text: string) => wordsOf(fold(text)).map(({ word, place }) => `${word}@${place}`);

describe('words', () => {
  it.each([
    ["The law's 24/2018/QH14", ['the@1', 'law@2', '24@3', '2018@4', 'qh14@5']],
    ['the law’s Đồ', ['the@1', 'law@2', 'do@3']],
    ['E-commerce act', ['e@1', 'commerce@2', 'act@3', 'ecommerce@1']],
    ['localization, size', ['localisation@1', 'size@2']],
    ['网络安全法2018年', ['网络@1', '络安@2', '安全@3', '全法@4', '法@5', '2018@6', '年@7']],
    ['พ.ศ. ๒๕๖๐', ['พ@1', 'ศ@2', '2560@3']],
    ['ｶﾅ ＡＢＣ', ['カナ@1', 'ナ@2', 'abc@3']],
    ['Ёлка ΛΌΓΟΣ', ['елка@1', 'λογοσ@2']],
    ['المُراقَبة', ['المراقبه@1']],
    ['क़ानून', ['कानून@1']],
    ['İstanbul ısı Straße Łódź', ['istanbul@1', 'isi@2', 'strasse@3', 'lodz@4']],
    ['𠮷野', ['𠮷野@1', '野@2']],
    ['½ ⑴ §', ['1@1', '2@2', '1@3']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are the same in plain letters, whichever way they are cut', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abz09 -\'s.,/()"iz'), maxLength: 40 });
    fc.assert(
      fc.property(letters, (text) => {
        // A letter beyond ASCII sends the whole text the other way.
        expect(wordsOf(`${text} é`).filter(({ word }) => word !== 'é')).toEqual(wordsOf(text));
      }),
    );
  });

  it('have nothing in them that a tsquery or a tsvector would take for its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { word } of wordsOf(fold(text))) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        expect(wholeOf(fold(text))).toMatch(/^[\p{L}\p{M}\p{N}]*$/u);
      }),
    );
  });

  it('stand in a vector with places, weights and wholes, common ones in names only', () => {
    const vector = new WordVector()
      .add('law on data', 'A', true)
      .addWhole('law on data')
      .add('use of e-data', 'B')
      .add('law', 'D');
    expect(String(vector).trim().split(' ')).toEqual([
      "'law':1A,28D",
      "'on':2A",
      "'data':3A,17B",
      "'=lawondata':1A",
      "'use':14B",
      "'e':16B",
      "'edata':16B",
    ]);
  });
});

describe('passages', () => {
  it('give the text back piece by piece, whatever it is, and mark what was asked', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'Đ', ' ', '-', '法', '安', 'ำ', 'ก', '𠮷', '́', '2', '/'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (whole, question) => {
        if (!/[\p{L}\p{M}\p{N}]/u.test(fold(question))) return;
        const asked = (() => {
          try {
            return termsOf(question);
          } catch {
            return undefined;
          }
        })();
        if (asked === undefined) return;
        for (const { fragments } of passagesOf({ texts: [['TITLE', whole]], alike: [] }, asked)) {
          expect(fragments.map((fragment) => fragment.text).join('')).toBe(whole);
          expect(fragments.some(({ isMatch }) => isMatch)).toBe(true);
          expect(fragments.every((fragment) => fragment.text !== '')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cut long texts between words around the first match', () => {
    const text = `${'lorem ipsum '.repeat(40)}takedown ${'dolor sit '.repeat(40)}`;
    const [passage] = passagesOf({ texts: [['SUMMARY', text]], alike: [] }, termsOf('takedown'));
    const told = passage!.fragments
      .map((fragment) => (fragment.isMatch ? `[${fragment.text}]` : fragment.text))
      .join('');
    expect(told).toMatch(/^…(lorem |ipsum )+\[takedown\]( dolor| sit)+…$/);
    expect(told.length).toBeLessThan(260);
  });

  it('put texts with more of the words first', () => {
    const told = passagesOf(
      {
        texts: [
          ['TITLE', 'Data Act'],
          ['TITLE', 'General Data Protection Regulation'],
          ['SUMMARY', 'nothing'],
        ],
        alike: [],
      },
      termsOf('data protection'),
    );
    expect(told.map(({ fragments }) => fragments.map(({ text }) => text).join(''))).toEqual([
      'General Data Protection Regulation',
      'Data Act',
    ]);
  });
});
