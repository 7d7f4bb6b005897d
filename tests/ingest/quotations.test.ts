import { describe, expect, it } from 'vitest';
import { isQuoted, quotations, quotedParts } from '../../src/ingest/quotations.js';

const inside = (text: string) => quotations(text).map(({ from, to }) => text.slice(from, to));

describe('quotations', () => {
  it.each([
    ['He said “we stay” and “we go”.', ['we stay', 'we go']],
    ['He said "we stay" and "we go".', ['we stay', 'we go']],
    ['Er sagte „wir bleiben“ und »wir gehen«.', ['wir bleiben', 'wir gehen']],
    ['Он сказал: «мы «Лира» и Ко», и ушёл.', ['мы «Лира» и Ко']],
    ['Hän sanoi: ”me jäämme”.', ['me jäämme']],
    ['彼は「残る」と言った。', ['残る']],
    ['They’re ‘not the leaders’ he meant’, he said.', ['not the leaders']],
    ['She said ‘it’s over’ twice.', ['it’s over']],
    ['“He called it ‘odd’,” she said.', ['He called it ‘odd’,']],
    ['The pipe is 5" wide and 6" long.', []],
    ['It’s the states’ right, rock ’n’ roll.', []],
    ['An “unclosed one.\n\nNext “whole” one.', ['whole']],
  ])('%j', (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  it('go on over paragraphs that begin with the mark again', () => {
    const text = '“First part.\n\n“Second part,” she said.';
    expect(inside(text)).toEqual(['First part.', 'Second part,']);
    const from = text.indexOf('part.');
    expect(isQuoted(text, quotations(text), { from, to: text.indexOf(',”') })).toBe(true);
    expect(isQuoted(text, quotations(text), { from, to: text.length })).toBe(false);
  });

  it('give the quoted parts of a passage', () => {
    const text = 'The talks were “quite good” and, “in a way”, complex.';
    const from = text.indexOf('quite');
    expect(quotedParts(text, quotations(text), { from, to: text.indexOf(' way') })).toEqual(['quite good', 'in a']);
    expect(quotedParts(text, quotations(text), { from: 0, to: 9 })).toEqual([]);
  });
});
