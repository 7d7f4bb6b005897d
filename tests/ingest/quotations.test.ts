import fc from 'fast-check';
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

  it('close each mark as counting on from it would, in any text', () => {
    const character = fc.constantFrom(...'“”„«»‹›‘’"「」『』aB 1,.(\n');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        expect(quotations(text)).toEqual(countedOn(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['“', 0],
    ['„', 0],
    ['«', 0],
    ['‘a ', 0],
    ['“‘', 0],
    [' "a', 50_000],
    ['“a” ', 100_000],
  ])('are found in a long text of nothing but %j', (marks, count) => {
    const text = marks.repeat(100_000);
    const quoted = quotations(text);
    expect(quoted.length).toBe(count);
    let words = 0;
    for (let at = 0; at < text.length; at += 40) {
      const range = { from: at, to: at + 20 };
      words += quotedParts(text, quoted, range).length;
      expect(isQuoted(text, quoted, range)).toBe(false);
    }
    expect(words > 0).toBe(count > 0);
  });
});

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '"': '"',
  '「': '」',
  '『': '』',
};

/** Quotations as they are defined: from each mark that opens one, on to the mark that closes it. */
function countedOn(text: string) {
  const ranges: { from: number; to: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n\n', start);
    const end = found === -1 ? text.length : found;
    for (let at = start; at < end; at++) {
      if (!opens(text, at, start)) continue;
      const close = closeOf(text, at, end);
      if (close !== -1) {
        ranges.push({ from: at + 1, to: close });
        at = close;
      } else if (text[end + 2] === text[at]) {
        ranges.push({ from: at + 1, to: end });
        break;
      }
    }
    start = end + 2;
  }
  return ranges;
}

function opens(text: string, at: number, start: number): boolean {
  const mark = text[at]!;
  const before = at === start ? ' ' : text[at - 1]!;
  if (!(mark in CLOSERS) || !'”»‘"'.includes(mark)) return mark in CLOSERS;
  return (/[\s([{—–‒-]/u.test(before) || before in CLOSERS) && !/\s/.test(text[at + 1] ?? ' ');
}

function closeOf(text: string, at: number, end: number): number {
  const mark = text[at]!;
  let depth = 0;
  for (let next = at + 1; next < end; next++) {
    const character = text[next]!;
    const apostrophe = /[\p{L}\p{N}]/u.test(text[next + 1] ?? ' ') || /\s/.test(text[next - 1]!);
    if (CLOSERS[mark]!.includes(character) && !(mark === '‘' && apostrophe)) {
      if (depth === 0 || mark === '‘') return next;
      depth -= 1;
    } else if (character === mark) depth += 1;
  }
  return -1;
}
