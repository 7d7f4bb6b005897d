import { describe, expect, it } from 'vitest';
import { instantAt, isClock, isEnd } from '../../../src/ingest/formats/dateline.js';
import { polityNames, principalsOf } from '../../../src/ingest/formats/principals.js';

describe('the title of a page', () => {
  it.each([
    [
      'Remarks by President Orlan and Prime Minister Mira Solvei of Nordmark Before Bilateral Meeting',
      [
        ['President', 'Orlan', null],
        ['Prime Minister', 'Mira Solvei', 'Nordmark'],
      ],
      'Before Bilateral Meeting',
    ],
    ['Press Briefing by Press Secretary Ana Reyl', [['Press Secretary', 'Ana Reyl', null]], ''],
    [
      'Remarks by League Secretary General Per Lund in Joint Press Statement',
      [['Secretary General', 'Per Lund', 'League']],
      'in Joint Press Statement',
    ],
    ['Remarks by President Inácio Vall at a Dinner', [['President', 'Inácio Vall', null]], 'at a Dinner'],
    ['Remarks by Ms. Ida Vall at a Dinner', [[null, 'Ida Vall', null]], 'at a Dinner'],
    ['Background Press Call by Senior Officials on the Strait', [], 'on the Strait'],
    ['The Strait Stays Open', [], ''],
  ])('names its people with office and country, and the occasion: %s', (title, people, occasion) => {
    const { principals, occasion: found } = principalsOf(title);
    expect(principals.map(({ title: office, name, of }) => [office, name, of])).toEqual(people);
    expect(found).toBe(occasion);
  });

  it('calls a country by its short name too', () => {
    expect(polityNames('Federal Republic of Westria')).toEqual(['Federal Republic of Westria', 'Westria']);
    expect(polityNames('Nordmark')).toEqual(['Nordmark']);
  });
});

describe('a dateline', () => {
  it.each([
    ['2:56 P.M. EST', '2031-05-04T14:56:00-05:00'],
    ['12:05 A.M. EDT', '2031-05-04T00:05:00-04:00'],
    ['12:30 p.m. (CEST)', '2031-05-04T12:30:00+02:00'],
    ['(Oakhaven, 9:00 AM JST)', '2031-05-04T09:00:00+09:00'],
  ])('gives an instant: %s', (text, instant) => {
    expect(instantAt('2031-05-04', text)).toBe(instant);
  });

  it.each(['2:56 P.M.', '2:56 P.M. XYZ', '13:00 P.M. EST', '2:75 P.M. EST', 'in the afternoon'])(
    'gives none without a time of day in a zone that is known: %s',
    (text) => {
      expect(instantAt('2031-05-04', text)).toBeNull();
    },
  );

  it('is told from words, and the end from the text', () => {
    expect(['2:56 P.M. EST', '(2:56 P.M. Local)', 'At 2:56 P.M. we met.'].map(isClock)).toEqual([true, true, false]);
    expect(['END 3:04 P.M. EST', 'END', 'ENDING the toll', 'The END 3:04'].map(isEnd)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
