import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../src/ingest/article-text.js';
import { Fault } from '../../src/ingest/errors.js';
import { locate, occurs, type Quote } from '../../src/ingest/locate.js';
import { normaliseMarkdown } from '../../src/ingest/markdown.js';

const faultOf = (text: string, quote: Quote) => {
  try {
    locate(new ArticleText(text), quote);
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  throw new Error('it was found');
};

const LIRA =
  'The strait is open. “We won’t sign — not this month,” Marn told reporters.\n\nBelmor insists that the strait is open to all.';

describe('locate', () => {
  it('gives offsets in code points with 32 of them around', () => {
    const { span } = locate(
      new ArticleText(`${'🐟'.repeat(40)} e\u0301t\u00e9 ends ${'日'.repeat(40)}`.normalize('NFC')),
      {
        exact: 'été ends',
      },
    );
    expect(span).toEqual({
      exact: 'été ends',
      start: 41,
      end: 49,
      prefix: `${'🐟'.repeat(31)} `,
      suffix: ` ${'日'.repeat(31)}`,
    });
  });

  it('lets runs of white space match each other, over a paragraph break too', () => {
    const { span } = locate(new ArticleText(LIRA), { exact: 'told \n  reporters.\u00a0Belmor' });
    expect(span.exact).toBe('told reporters.\n\nBelmor');
    expect(span.end - span.start).toBe(span.exact.length);
  });

  it('finds decomposed letters of a quote', () => {
    expect(locate(new ArticleText('Erdoğan spoke.'), { exact: 'Erdog\u0306an' }).span.exact).toBe('Erdoğan');
  });

  it('asks for the words around when a quote stands twice', () => {
    expect(faultOf(LIRA, { exact: 'strait is open' })).toBe(
      '"strait is open" stands 2 times in the article; give { exact, prefix, suffix }, for example one of these prefixes: "The", "Belmor insists that the"',
    );
  });

  it('takes prefix or suffix to tell two places apart', () => {
    const text = new ArticleText(LIRA);
    expect(locate(text, { exact: 'strait is open', prefix: 'insists that the' }).span.start).toBe(
      LIRA.lastIndexOf('strait'),
    );
    expect(locate(text, { exact: 'strait is open', suffix: '. “We' }).span.start).toBe(LIRA.indexOf('strait'));
  });

  it('says so when the words are there but not between these', () => {
    expect(faultOf(LIRA, { exact: 'Marn', prefix: 'Reyl' })).toBe(
      '"Marn" is in the article, but not with this prefix and suffix',
    );
  });

  it.each([
    ["“We won't sign", 'quotation marks', '“We won’t sign'],
    ['sign - not this', 'dashes', 'sign — not this'],
    ['sign -- not this', 'dashes', 'sign — not this'],
    ['sign—not', 'white space', 'sign — not'],
    ['"We won\'t sign - not', 'quotation marks and dashes', '“We won’t sign — not'],
  ])('shows the characters of the article when %j differs in typography only', (exact, differs, own) => {
    expect(faultOf(LIRA, { exact })).toBe(
      `"${exact}" differs from the article only in ${differs}; the article has: ${own}`,
    );
  });

  it('shows the nearest passage otherwise', () => {
    expect(faultOf(LIRA, { exact: 'Belmor insists the strait is open for all' })).toBe(
      '"Belmor insists the strait is open for all" is not in the article, where the nearest passage is: Belmor insists that the strait is open to all',
    );
  });

  it('says when nothing is like it', () => {
    expect(faultOf(LIRA, { exact: 'Gulls rarely vote' })).toBe(
      '"Gulls rarely vote" is not in the article, and nothing there is like it',
    );
  });

  it('explains the first missing quotes of an article and says of the others only that they are missing', () => {
    const sentence = 'The delegates of the northern ports spoke at length about herring, tides and tolls. ';
    const article = new ArticleText(sentence.repeat(12_000));
    const faults = Array.from({ length: 5_000 }, (_, index) => {
      try {
        locate(article, { exact: `delegates of southern ports whispered ${index}` });
      } catch (error) {
        return (error as Fault).message;
      }
      throw new Error('it was found');
    });
    expect(faults[49]).toBe(
      '"delegates of southern ports whispered 49" is not in the article, where the nearest passage is: delegates of the northern ports',
    );
    expect(faults[50]).toBe('"delegates of southern ports whispered 50" is not in the article');
    expect(faults.at(-1)).toBe('"delegates of southern ports whispered 4999" is not in the article');
  });

  it('finds a quote and explains a missing one in a text of a megabyte', () => {
    const sentence = 'The delegates of the northern ports spoke at length about herring, tides and tolls. ';
    const text = new ArticleText(`${sentence.repeat(12_000)}\n\nOne “odd” remark 🐟 ended it.`);
    const started = performance.now();
    for (let round = 0; round < 100; round++) locate(text, { exact: 'remark 🐟 ended it.' });
    const found = performance.now() - started;
    expect(() => locate(text, { exact: 'One "odd" remark' })).toThrow('the article has: One “odd” remark');
    expect(() => locate(text, { exact: 'delegates of southern ports whispered at length' })).toThrow('nearest passage');
    expect(found).toBeLessThan(2_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('gives offsets that slice back to any words of any text', () => {
    const piece = fc.constantFrom(
      'a',
      'b ',
      'ß',
      'e\u0301',
      'q\u0303',
      '🐟',
      '👩‍🚀',
      '日本',
      '\n\n',
      ' ',
      'ж',
      '\u0301',
      '’',
      '한',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const article = new ArticleText(normaliseMarkdown(pieces.join('')));
        const points = Array.from(article.text);
        const [from, to] = [one % (points.length + 1), other % (points.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const words = points.slice(from, to).join('').trim();
        fc.pre(words !== '');
        expect(occurs(article, words)).toBe(true);
        const before = points.slice(0, from).join('').trim();
        const after = points.slice(to).join('').trim();
        const { span } = locate(article, { exact: words, prefix: before, suffix: after });
        expect(points.slice(span.start, span.end).join('')).toBe(span.exact);
        expect(span.exact).toBe(words);
        expect(points.slice(0, span.start).join('').endsWith(span.prefix)).toBe(true);
        expect(points.slice(span.end).join('').startsWith(span.suffix)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
