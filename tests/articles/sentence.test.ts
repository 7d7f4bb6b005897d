import { describe, expect, it } from 'vitest';
import { Sentences } from '../../src/articles/sentence.js';

const TEXT =
  'Mr. Marn spoke at 5 p.m. in Port Lira. The U.S. envoy, J. K. Vek, said: “We will not sign.” Nobody asked why.\n\nA second paragraph. It ends';
const sentences = new Sentences(TEXT, 'en');
const around = (words: string) => {
  const start = TEXT.indexOf(words);
  return sentences.around(start, start + words.length);
};

describe('the sentence around a span', () => {
  it.each([
    ['Marn spoke', 'Mr. Marn spoke at 5 p.m. in Port Lira.'],
    ['envoy', 'The U.S. envoy, J. K. Vek, said: “We will not sign.”'],
    ['We will not sign', 'The U.S. envoy, J. K. Vek, said: “We will not sign.”'],
    ['Nobody asked why.', 'Nobody asked why.'],
    ['A second', 'A second paragraph.'],
    ['It ends', 'It ends'],
  ])('of %j', (words, sentence) => expect(around(words)).toBe(sentence));

  it('is several when the span crosses their ends', () => {
    expect(around('sign.” Nobody')).toBe('The U.S. envoy, J. K. Vek, said: “We will not sign.” Nobody asked why.');
  });

  it('is found in a text of ten thousand sentences for each of them', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `Sentence number ${i} stands here.`);
    const all = new Sentences(many.join(' '), 'en');
    let start = 0;
    const found = many.map((one) => {
      const around = all.around(start, start + one.length);
      start += one.length + 1;
      return around;
    });
    expect(found).toEqual(many);
  });
});
