import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/graph/fold.js';

describe('fold', () => {
  it.each([
    ['case', 'NATO', 'nato'],
    ['white space', '  Emmanuel \u00a0 Macron\n', 'emmanuel macron'],
    ['marks', 'Wałęsa Erdoğan Škoda', 'walesa erdogan skoda'],
    ['the sharp s', 'STRASSE', 'straße'],
    ['the final sigma', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['the dotted capital i', 'İstanbul', 'istanbul'],
    ['the Cyrillic io', 'Горбачёв', 'Горбачев'],
    ['composed and decomposed letters', 'Zoe\u0308', 'Zoë'],
    ['full-width letters', 'ＮＡＴＯ', 'nato'],
    ['vowel points', 'مُحَمَّد', 'محمد'],
    ['direction marks and joiners', '\u200fنا\u200cتو', 'ناتو'],
    ['kinds of hyphen', 'Jean‑Yves Le–Drian', 'jean-yves le-drian'],
    ['kinds of apostrophe', 'O’Brien', "o'brien"],
  ])('does not count %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['scripts', 'Путин', 'Putin'],
    ['Indic vowels', 'हिन्दी', 'हनद'],
    ['voiced and voiceless kana', 'が', 'か'],
    ['words', 'North Korea', 'Northkorea'],
  ])('keeps %s apart', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
