import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/graph/text-query.js';
import { piecesOf } from '../../src/search/search.highlights.js';

const found = (text: string, asked: string) => piecesOf(text, termsOf(asked));

/** The words that the ranges mark, cut out by code points. */
const marked = (text: string, asked: string) =>
  found(text, asked).flatMap((piece) =>
    piece.ranges.map(({ start, end }) => [...piece.text].slice(start, end).join('')),
  );

describe('highlights', () => {
  it('mark words in any case and with any accents', () => {
    expect(found('The CAFÉ of the café', 'cafe')).toEqual([
      {
        field: 'TEXT',
        text: 'The CAFÉ of the café',
        start: 0,
        ranges: [
          { start: 4, end: 8 },
          { start: 16, end: 20 },
        ],
        marked: 'The **CAFÉ** of the **café**',
      },
    ]);
  });

  it('count characters beyond the basic plane as one', () => {
    expect(found('😀 𝓣𝓱𝓮 harbour 😀', 'harbour')[0]).toMatchObject({ ranges: [{ start: 6, end: 13 }] });
    expect(marked('😀😀 quota 😀 quota', 'quota')).toEqual(['quota', 'quota']);
  });

  it('keep a letter and the mark upon it together', () => {
    expect(found('a cafe\u0301 here', 'café')[0]).toMatchObject({ ranges: [{ start: 2, end: 7 }] });
    expect(marked('ter\u00adritory', 'territory')).toEqual(['ter\u00adritory']);
  });

  it('mark words of another script, and parts of words that are written together', () => {
    expect(marked('сказал Лавров вчера', 'Lavrov')).toEqual(['Лавров']);
    expect(marked('在北京会谈之后', '北京会谈')).toEqual(['北京会谈']);
    expect(marked('在北京的会谈', '北京会谈')).toEqual([]);
  });

  it('mark a phrase only where it stands in a row', () => {
    expect(marked('lamp second, and second lamp', '"second lamp"')).toEqual(['second lamp']);
  });

  it('cut a long text to the pieces with most of the words, at spaces', () => {
    const filler = 'Nothing of note was said about it at all. '.repeat(20);
    const text = `${filler}The harbour stays. ${filler}The harbour has a lamp. ${filler}Another lamp. ${filler}A lamp.`;
    const pieces = found(text, 'harbour lamp');
    expect(pieces).toHaveLength(3);
    expect(pieces[1]!.marked).toMatch(/^… \S.*The \*\*harbour\*\* has a \*\*lamp\*\*\..*\S …$/);
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThan(260);
      expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      expect(piece.text).toBe(piece.text.trim());
    }
  });

  it('are nothing where no word stands', () => {
    expect(found('Fog lies on the strait.', 'lamp')).toEqual([]);
  });

  it('always cut out words of the text, in order and apart', () => {
    const words = fc.constantFrom(
      'lamp',
      'Lámp',
      '😀',
      '北京会谈',
      'e\u0301',
      '👩‍🚀',
      'сказал',
      ' ',
      '\n\n',
      '.',
      'fog',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 300 }), (parts) => {
        const text = parts.join('');
        let free = 0;
        for (const { start, text: piece, ranges } of found(text, 'lamp 北京 сказал')) {
          const points = [...piece];
          expect([...text].slice(start, start + points.length).join('')).toBe(piece);
          expect(start).toBeGreaterThanOrEqual(free);
          free = start + points.length;
          let last = 0;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(last);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.end).toBeLessThanOrEqual(points.length);
            last = range.end;
            expect(points[range.start]).toMatch(/^[\p{L}\p{N}]/u);
          }
        }
      }),
    );
  });
});
