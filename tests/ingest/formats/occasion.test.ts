import { expect, it } from 'vitest';
import { occasionOf } from '../../../src/ingest/formats/occasion.js';

it.each([
  ['Before Bilateral Meeting', 'BILATERAL'],
  ['', 'BILATERAL'],
  ['at the Strait Summit Dinner', 'SUMMIT'],
  ['at a Reception Honoring the Rope Makers', 'OTHER'],
  ['at Arrival Ceremony', 'OTHER'],
])('tells talks of two from another occasion with the same people: %s', (occasion, classification) => {
  const title = `Remarks by President Orlan and Prime Minister Solvei of Nordmark ${occasion}`.trim();
  expect(occasionOf(title, '2031-05-04')).toMatchObject({ classification });
});

const summitOf = (title: string) => occasionOf(title, '2031-05-04');

it('takes one summit for one, whoever speaks there', () => {
  const opening = summitOf('Remarks by President Orlan at the Opening Session of the Rope\u2060-\u2060Makers Summit');
  expect(opening).toMatchObject({
    name: 'Opening Session of the Rope-Makers Summit, 2031-05-04',
    classification: 'SUMMIT',
  });
  expect(summitOf('Remarks by Vice President Vost At the Opening\u00a0Session of the Rope-Makers Summit')).toEqual(
    opening,
  );
});

it('takes two summits of a day for two, though one person speaks at both', () => {
  const one = summitOf('Remarks by Vice President Vost at the Rope Summit of the Coast');
  const other = summitOf('Remarks by Vice President Vost at the Inaugural Ceremony of the Summit of the Coast');
  expect(one?.key).not.toBe(other?.key);
});
