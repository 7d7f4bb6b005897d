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
});
