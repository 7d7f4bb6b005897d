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
