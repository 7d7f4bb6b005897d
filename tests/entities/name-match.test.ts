import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits } from '../../src/entities/edits.js';
import { askedName, matchOf } from '../../src/entities/name-match.js';
import { fold } from '../../src/graph/fold.js';

const match = (asked: string, name: string, kind = 'FULL') =>
  matchOf(askedName(asked), { text: name, folded: fold(name), kind });

describe('a name', () => {
  it.each([
    ['Ana Reyl', 'ANA  reyl', 'EXACT'],
    ['Ana Reyl', 'Ана Рейл', 'SIMILAR'],
    ['Ивана Марн', 'Ivana Marn', 'EXACT'],
    ['Re', 'Ana Reyl', 'BEGINNING'],
    ['reyl ana', 'Ana Reyl', 'BEGINNING'],
    ['Reyk', 'Ana Reyl', 'SIMILAR'],
    ['Ryel', 'Ana Reyl', 'SIMILAR'],
    ['Rxyk', 'Ana Reyl', null],
    ['Ama', 'Ana Reyl', null],
    ['Marnowitch', 'Ilo Marnovich', 'SIMILAR'],
    ['speech of Ana Reyl', 'Ana Reyl', 'CONTAINED'],
    ['speech of Reyl', 'Ana Reyl', null],
    ['Ana of Reyl', 'Ana Reyl', null],
    ['Ana', '—', null],
  ])('answers to %j when it is %j: %s', (asked, name, likeness) => {
    expect(match(asked, name)?.likeness ?? null).toBe(likeness);
  });

  it('is closer the more of it was asked for, the fewer letters differ, and the more properly it is one', () => {
    const closeness = (...args: Parameters<typeof match>) => match(...args)!.closeness;
    expect(closeness('Marn', 'Ilo Marn')).toBeGreaterThan(closeness('Marn', 'Ilo of Marn'));
    expect(closeness('Marnovic', 'Marnovich')).toBeGreaterThan(closeness('Marn', 'Marnovich'));
    expect(closeness('Lira', 'Lira')).toBeGreaterThan(closeness('Lira', 'Lira', 'METONYM'));
    expect(closeness('Лира', 'Lira')).toBeLessThan(closeness('Lira', 'Lira'));
    expect(closeness('Marnowich', 'Marnovich')).toBeGreaterThan(closeness('Marnowitch', 'Marnovich'));
  });

  it('always has a closeness above 0 and up to 1', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'n', 'r', 'e', ' ', 'я', '北'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.constantFrom('FULL', 'SURNAME'), (asked, name, kind) => {
        const found = match(asked, name, kind);
        expect(found === null || (found.closeness > 0 && found.closeness <= 1)).toBe(true);
      }),
    );
  });
});

describe('the edits between two words', () => {
  it.each([
    ['', '', 0],
    ['lamp', 'lamp', 0],
    ['lamp', 'lamps', 1],
    ['lamp', 'amp', 1],
    ['lamp', 'limp', 1],
    ['lamp', 'lapm', 1],
    ['lamp', 'plam', 2],
    ['kitten', 'sitting', 3],
  ])('from %j to %j are %i', (one, other, expected) => {
    expect(edits(one, other, 5)).toBe(expected);
    expect(edits(other, one, 5)).toBe(expected);
  });

  it('are one more than the most when they are too many', () => {
    expect(edits('kitten', 'sitting', 2)).toBe(3);
    expect(edits('a', 'aaaaaaaa', 2)).toBe(3);
  });
});
