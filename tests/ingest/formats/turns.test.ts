import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../../src/ingest/formats/turns.js';

const labelsOf = (...texts: string[]) =>
  turnsOf(texts.map((text) => ({ text, start: 0 }))).turns.map(({ label }) => label);

describe('the label of a turn', () => {
  it.each([
    ['PRESIDENT DELL: Good evening.', 'PRESIDENT DELL'],
    ['KING HARALD IV: Good evening.', 'KING HARALD IV'],
    ['MINISTER VON LUND (As interpreted.): Good evening.', 'MINISTER VON LUND'],
    ['PRINCE OMAR bin al REYL: Good evening.', 'PRINCE OMAR bin al REYL'],
    ['MR. McDELL, JR.: Good evening.', 'MR. McDELL, JR.'],
    ['SECRETARY O’DELL-REYL : Good evening.', 'SECRETARY O’DELL-REYL'],
  ])('is found in %s', (text, label) => expect(labelsOf(text)).toEqual([label]));

  it.each([['I think so.'], ['PRESIDENT Dell said: nothing.'], ['PRESIDENT DELL:'], ['END: of it']])(
    'is not found in %s',
    (text) => expect(labelsOf(text)).toEqual([]),
  );

  it.each([
    ['numerals', `A${' I'.repeat(5_000)} x`],
    ['blanks', `A${' '.repeat(200_000)}x`],
    ['blanks around a colon', `A${' '.repeat(100_000)}:${' '.repeat(100_000)}`],
    ['commas', `A${', '.repeat(5_000)}x`],
    ['opening brackets', `DELL: ${'(['.repeat(100_000)}x`],
  ])('is looked for in a text of many %s, and that ends', (_name, text) =>
    expect(labelsOf(text).length).toBeLessThan(2),
  );
});
