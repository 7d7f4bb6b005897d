import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameQuery, tokensOfName, tokensOfText } from '../../src/graph/tokens.js';

describe('tokens of texts', () => {
  it('are the words in the order and number of the text', () => {
    expect(tokensOfText('No NATO, no problem: F-16s!')).toBe('wno wnato wno wproblem wf w16s');
  });

  it('are the same for one name in several scripts', () => {
    expect(tokensOfText('Лавров')).toBe(tokensOfText('Lavrov'));
    expect(tokensOfText('北京')).toBe('wbeijing');
  });

  it('are pairs of characters where a script has no spaces, apart from neighbours in Latin letters', () => {
    expect(tokensOfText('习近平speech')).toBe('wxijin wjinping wspeech');
  });
});

describe('tokens of names', () => {
  it('are words, trigrams and prefixes, each once', () => {
    expect(tokensOfName('Xi Xi')).toBe('wxi g0xi gxi0 px pxi');
  });
});

describe('queries', () => {
  it('are empty for a text without letters or digits', () => {
    expect(tokensOfText(' "*~^:()[]{}!?/\\&|+- ')).toBe('');
    expect(nameQuery('')).toBe('');
  });

  it('give only the whole of what is being typed as a prefix', () => {
    expect(nameQuery('Zel')).toBe('wzel g0ze gzel gel0 pzel');
  });

  it('never hold anything but lower-case letters, digits and spaces', () => {
    const plain = /^[a-z0-9 ]*$/;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => plain.test(tokensOfText(text)) && plain.test(nameQuery(text)),
      ),
    );
  });
});
