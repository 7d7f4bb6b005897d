import { describe, expect, it } from 'vitest';
import { namedIn } from '../../../src/ingest/formats/named.js';
import { polityOf } from '../../../src/ingest/formats/polities.js';
import { polityNames, principalsOf, unstuck } from '../../../src/ingest/formats/principals.js';

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

it.each([
  ['French Republic', ['French Republic', 'France']],
  ['Republic of the Philippines', ['Republic of the Philippines', 'Philippines']],
  ['Harbour Commission', ['Harbour Commission']],
])('calls a country by all its names: %s', (of, names) => {
  expect(polityNames(of)).toEqual(names);
});

it('knows a country by its adjective', () => {
  expect(['Philippine', 'Finnish', 'Alternate'].map(polityOf)).toEqual(['Philippines', 'Finland', null]);
});

it('parts words of a title that stick together', () => {
  expect(unstuck('Prime Minister Solvei of GreeceBefore Talks')).toBe('Prime Minister Solvei of Greece Before Talks');
  const { principals, occasion } = principalsOf(
    'Remarks by President OrlanAnd Prime Minister Solvei of GreeceBefore Bilateral Meeting',
  );
  expect(principals.map(({ name, of }) => [name, of])).toEqual([
    ['Orlan', null],
    ['Solvei', 'Greece'],
  ]);
  expect(occasion).toBe('Before Bilateral Meeting');
});
