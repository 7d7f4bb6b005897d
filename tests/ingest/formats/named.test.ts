import { describe, expect, it } from 'vitest';
import { namedIn } from '../../../src/ingest/formats/named.js';

describe('the names of a text', () => {
  it.each([
    ['President Inácio da Silva of Westria spoke.', 'Inácio da Silva'],
    ['President Luiz Toña of Westria spoke.', 'Luiz Toña'],
    ['President-Elect Atílio Inácio Orlan spoke.', 'Atílio Inácio Orlan'],
    ['President Tam Orlan In Vik', 'Tam Orlan'],
  ])('are whole where they begin like a word of titles: %s', (text, name) => {
    expect(namedIn(text).map((named) => named.name)).toEqual([name]);
  });

  it.each([
    ['Foreign Minister and Alternate Prime Minister Mira Solvei', null],
    ['Deputy Secretary Mira Solvei', null],
    ['Harbour Commission Chair Mira Solvei', 'Harbour Commission'],
  ])('take a word that qualifies an office for no organisation: %s', (text, of) => {
    expect(namedIn(text).at(-1)).toMatchObject({ name: 'Mira Solvei', of });
  });
});
