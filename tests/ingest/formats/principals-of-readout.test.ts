import { expect, it } from 'vitest';
import { principalsOfReadout } from '../../../src/ingest/formats/principals-of-readout.js';

/** Who takes part, and on which side, by the title and the opening sentence of a readout. */
const principals = (title: string, sentence: string) =>
  principalsOfReadout({ text: title, start: 0 }, { at: { text: sentence, start: 0 }, sentence }).map(
    ({ named, isHome }) => [named.name, isHome],
  );

const WITH_ORLAN = [
  ['Mira Solvei', true],
  ['Tam Orlan', false],
];

it.each([
  ['President Mira Solvei spoke today with President Tam Orlan of Westria about the toll.'],
  ['President Mira Solvei spoke on Tuesday with President Tam Orlan of Westria.'],
  ['President Mira Solvei held a call with President Tam Orlan of Westria.'],
  [
    'President Mira Solvei briefed leaders on her call with President Ana Reyl of Halvey, in which they spoke of the toll.',
  ],
  ['President Mira Solvei spoke to President Tam Orlan of Westria about her recent meeting with President Ana Reyl.'],
  ['President Mira Solvei met President Tam Orlan after her own phone call with President Ana Reyl of Halvey.'],
])('a readout has those who took part, and not those of another call: %s', (opening) => {
  expect(principals('Readout of President Mira Solvei’s Call with President Tam Orlan of Westria', opening)).toEqual(
    WITH_ORLAN,
  );
});
