import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/ingest/formats/clauses.js';

/** What is said in a sentence: the words of attribution, the verb, the words. */
const saidIn = (sentence: string): (readonly [string, string, string])[] =>
  clausesOf(sentence, () => false).clauses.flatMap(({ subject, verb, use, from, to }) =>
    'says' in use ? [[subject.phrase, verb, sentence.slice(from, to)] as const] : [],
  );

describe('the clauses of a sentence', () => {
  it.each([
    ['the close friendship and shared values between Westria and Nordmark'],
    ['the role of the pact to collective defence and shared prosperity'],
    ['the need for trust, shared responsibilities, and open ports'],
  ])('takes "shared" behind a noun for no verb: %s', (words) => {
    expect(saidIn(`The President underscored ${words}.`)).toEqual([['The President', 'underscored', words]]);
  });

  it('takes "shared" for a verb where what is shared is told', () => {
    expect(saidIn('The leaders thanked the pilots and shared their views on the toll.')).toEqual([
      ['The leaders', 'thanked', 'the pilots'],
      ['The leaders', 'shared', 'their views on the toll'],
    ]);
    expect(saidIn('The leaders thanked the pilots and shared concerns about the toll.')).toEqual([
      ['The leaders', 'thanked', 'the pilots'],
      ['The leaders', 'shared', 'concerns about the toll'],
    ]);
  });

  it('takes nobody to say what is extended, but for wishes and invitations', () => {
    const words = 'his support for strengthening the pact, extending the ferry service to new harbours';
    expect(saidIn(`The President affirmed ${words}.`)).toEqual([['The President', 'affirmed', words]]);
    expect(saidIn('The President extended the deadline by a week.')).toEqual([]);
    expect(saidIn('The President extended an invitation to Vik.')).toEqual([
      ['The President', 'extended', 'an invitation to Vik'],
    ]);
    expect(saidIn('The President extended his condolences to the families.')).toEqual([
      ['The President', 'extended', 'his condolences to the families'],
    ]);
  });
});
