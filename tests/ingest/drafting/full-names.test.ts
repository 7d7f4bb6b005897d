import { describe, expect, it } from 'vitest';
import { fullNamesIn } from '../../../src/ingest/drafting/full-names.js';

describe('the full names of a text', () => {
  it('are those of two words or more, without what begins a sentence', () => {
    const text =
      'On Monday Mira Solvei met Dr. Per van der Lund of Nordmark. Orlan, or “Tam J. Orlan’s cousin”, was away.';
    expect(fullNamesIn(text)).toEqual(['Mira Solvei', 'Dr. Per van der Lund', 'Tam J. Orlan’s']);
  });

  it.each([
    ['capital letters', 'A '.repeat(100_000)],
    ['initials', 'A. '.repeat(100_000)],
    ['letters in one word', 'A'.repeat(200_000)],
    ['apostrophes', "A'".repeat(100_000)],
    ['blanks', `Ab${' '.repeat(200_000)}`],
    ['particles', `Ab ${'de '.repeat(100_000)}`],
  ])('are looked for in a text of many %s, and that ends', (_name, text) => {
    expect(fullNamesIn(`${text}, and Mira Solvei spoke.`)).toEqual(['Mira Solvei']);
  });
});
