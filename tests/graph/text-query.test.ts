import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/graph/text-query.js';

const words = (text: string) => termsOf(text).map((term) => (term.quoted ? term.words : term.words.join('+')));

describe('the terms of a text', () => {
  it('are its words, each once', () => {
    expect(words('NATO, nato & Лавров’s «plan')).toEqual(['nato', 'lavrov', 's', 'plan']);
  });

  it('are phrases where quotation marks enclose words', () => {
    expect(words('a "b c" d “e f” «g»')).toEqual(['a', ['b', 'c'], 'd', ['e', 'f'], ['g']]);
    expect(words('"" a " b')).toEqual(['a', 'b']);
  });

  it('keep together what a script writes together', () => {
    expect(words('北京会谈')).toEqual(['beijing+jinghui+huitan']);
  });

  it.each(['', '"', '*?', '🙂'])('cannot be none: %j', (text) => {
    expect(() => termsOf(text)).toThrow('at least one letter or digit');
  });

  it('come from 256 characters at most, however many units each takes', () => {
    expect(() => termsOf('𝓛'.repeat(256))).not.toThrow();
    expect(() => termsOf('𝓛'.repeat(257))).toThrow('at most 256 characters');
  });
});
