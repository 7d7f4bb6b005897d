import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/analysis/word-diff.js';

/** `[-deleted-]` and `{+inserted+}` within what both have. */
const marked = (first: string, second: string) =>
  wordDiff(first, second)
    .map(({ kind, text }) => (kind === 'EQUAL' ? text : kind === 'DELETED' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['one word replaced', 'The strait stays open', 'The strait stays closed', 'The strait stays [-open-]{+closed+}'],
    ['a word put in', 'The strait stays open', 'The strait always stays open', 'The strait {+always +}stays open'],
    ['a word taken out', 'We shall never yield', 'We shall yield', 'We shall [-never -]yield'],
    [
      'words replaced in a row as one',
      'the old grey harbour',
      'the new blue harbour',
      'the [-old grey-]{+new blue+} harbour',
    ],
    [
      'words replaced apart',
      'no tolls on the strait',
      'low tolls on the sea',
      '[-no-]{+low+} tolls on the [-strait-]{+sea+}',
    ],
    ['punctuation as a difference of its own', 'We agree.', 'We agree!', 'We agree[-.-]{+!+}'],
    ['a word with an apostrophe as one word', 'it’s done', 'it is done', '[-it’s-]{+it is+} done'],
    ['another script', 'Путь закрыт', 'Путь открыт', 'Путь [-закрыт-]{+открыт+}'],
    ['nothing in common', 'yes', 'no', '[-yes-]{+no+}'],
    ['equal texts', 'The sea is for all', 'The sea is for all', 'The sea is for all'],
    ['an empty text', '', 'The sea', '{+The sea+}'],
    ['two empty texts', '', '', ''],
  ])('marks %s', (_what, first, second, expected) => {
    expect(marked(first, second)).toBe(expected);
  });

  it('gives both texts back, whatever they are', () => {
    const words = ['sea', 'strait', ' ', '  ', '.', 'öl', '😀', '\n'];
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    for (let round = 0; round < 300; round += 1) {
      const text = () => Array.from({ length: next() % 12 }, () => words[next() % words.length]).join('');
      const [first, second] = [text(), text()];
      const segments = wordDiff(first, second);
      const without = (kind: string) => segments.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
      expect([without('INSERTED'), without('DELETED')]).toEqual([first, second]);
      // No two neighbours of one kind, none of them empty.
      expect(segments.every(({ kind, text: part }, i) => part !== '' && kind !== segments[i + 1]?.kind)).toBe(true);
    }
  });

  it('gives up on words where long texts have nothing in common, and still finds what they share at both ends', () => {
    const long = (word: string) => `Dear all, ${`${word} `.repeat(1_000)}yours`;
    expect(wordDiff(long('ship'), long('boat')).map(({ kind }) => kind)).toEqual([
      'EQUAL',
      'DELETED',
      'INSERTED',
      'EQUAL',
    ]);
  });
});
