import { describe, expect, it } from 'vitest';
import { attributionIn, wholeQuotation } from '../../../src/ingest/drafting/attributions.js';

/** Speaker, verb, mode and words that a sentence is read as; null without an attribution. */
function read(sentence: string) {
  const found = attributionIn(sentence);
  if (found === null) return null;
  const words = found.content.map(({ from, to }) => sentence.slice(from, to));
  return [found.subject, found.verb, found.mode, ...words];
}

describe('words in quotation marks', () => {
  it.each([
    ['“We will not sign,” said Prime Minister Mira Solvei.', 'Prime Minister Mira Solvei', 'said'],
    ['“We will not sign,” Solvei said on Friday.', 'Solvei', 'said'],
    ['"We will not sign," she added.', 'she', 'added'],
    ['“We will not sign,” Solvei told Orlan.', 'Solvei', 'told'],
    ['“We will not sign,” says Solvei.', 'Solvei', 'says'],
    ['“We will not sign,” said Tam Orlan Jr.', 'Tam Orlan Jr.', 'said'],
    ['“We will not sign,” said the foreign minister on Friday.', 'the foreign minister', 'said'],
    ['“We will not sign,” said a spokesman for the ministry.', 'a spokesman for the ministry', 'said'],
    ['“We will not sign,” the President of Westria said.', 'the President of Westria', 'said'],
  ])('are those of whoever stands behind them: %s', (sentence, subject, verb) => {
    expect(read(sentence)).toEqual([subject, verb, 'DIRECT', 'We will not sign']);
  });

  it.each([
    ['Solvei said, “We will not sign.”', 'Solvei', 'said'],
    ['Solvei told reporters in Vik on Friday: “We will not sign.”', 'Solvei', 'told'],
    ['Solvei told the ministers: “We will not sign.”', 'Solvei', 'told'],
    ['Solvei, who leads the Tide Party, replied: “We will not sign.”', 'Solvei', 'replied'],
    ['Solvei said she was tired, and Orlan said, “We will not sign.”', 'Orlan', 'said'],
  ])('are those of whoever stands before them: %s', (sentence, subject, verb) => {
    expect(read(sentence)).toEqual([subject, verb, 'DIRECT', 'We will not sign.']);
  });

  it('go on behind the speaker, each piece without the comma of the writer', () => {
    expect(read('“The toll,” Solvei said, “would end in May.”')).toEqual([
      'Solvei',
      'said',
      'DIRECT',
      'The toll',
      'would end in May.',
    ]);
  });

  it.each([
    '“It is late,” Solvei said, while Orlan retorted: “Not for us.”',
    '“It is late,” Solvei said of Orlan, who had said: “So am I.”',
    '“It is late,” said Solvei, and she added: “Not for us.”',
  ])('end where somebody else may come: %s', (sentence) => {
    expect(read(sentence)).toEqual(['Solvei', 'said', 'DIRECT', 'It is late']);
  });

  it('within a clause make it mixed', () => {
    expect(read('Solvei said the strait “must stay open” to all.')).toEqual([
      'Solvei',
      'said',
      'MIXED',
      'the strait “must stay open” to all',
    ]);
  });

  it.each(['denied that', 'asked whether', 'said'])('are not Solvei’s where Orlan %s she said them', (verb) => {
    expect(read(`Orlan ${verb} Solvei said, “We will not sign.”`)?.slice(0, 3)).toEqual([
      'Orlan',
      verb.split(' ')[0],
      'MIXED',
    ]);
  });

  it('are a whole sentence, or not', () => {
    expect(wholeQuotation('“The strait belongs to nobody.”')).toEqual({ from: 1, to: 30 });
    expect(wholeQuotation('The strait “belongs to nobody.”')).toBeNull();
  });
});

describe('a clause', () => {
  it.each([
    'Westria rejects the plan, President Mira Solvei said on Wednesday after talks with the minister, Tam Orlan.',
    'Westria rejects the plan, President Mira Solvei said before a meeting in Vik.',
  ])('before its speaker is what was said, not when: %s', (sentence) => {
    expect(read(sentence)).toEqual(['President Mira Solvei', 'said', 'INDIRECT', 'Westria rejects the plan']);
  });

  it.each([
    ['Solvei once wrote that the toll would end.', 'wrote'],
    ['Solvei conceded that the toll would end.', 'conceded'],
  ])('is introduced by many verbs: %s', (sentence, verb) => {
    expect(read(sentence)).toEqual(['Solvei', verb, 'INDIRECT', 'the toll would end']);
  });

  it.each([
    ['Solvei said that the toll would end.', 'Solvei', 'said'],
    ['Solvei said the toll would end.', 'Solvei', 'said'],
    ['On Friday, Solvei announced the toll would end.', 'Solvei', 'announced'],
    ['Asked by Orlan, Solvei replied that the toll would end.', 'Solvei', 'replied'],
    ['Solvei said in a statement that the toll would end.', 'Solvei', 'said'],
    ['Solvei said in an interview with the Lira Courier that the toll would end.', 'Solvei', 'said'],
    ['Solvei warned on Monday morning that the toll would end.', 'Solvei', 'warned'],
    ['Solvei told parliament the toll would end.', 'Solvei', 'told'],
    ['Solvei told Orlan that the toll would end.', 'Solvei', 'told'],
    [
      'Prime Minister Mira Solvei of Nordmark said the toll would end.',
      'Prime Minister Mira Solvei of Nordmark',
      'said',
    ],
    ['A spokesman for the ministry said the toll would end.', 'A spokesman for the ministry', 'said'],
    ['But Solvei said the toll would end.', 'Solvei', 'said'],
    ['According to Solvei, the toll would end.', 'Solvei', 'According to'],
  ])('is indirect, without speaker, verb and occasion: %s', (sentence, subject, verb) => {
    expect(read(sentence)).toEqual([subject, verb, 'INDIRECT', 'the toll would end']);
  });

  it.each([
    ['Mira Talk, a spokeswoman for the Ministry of Dorran', 'Mira Talk'],
    ['Mira Talk, the deputy foreign minister', 'Mira Talk'],
    ['Mira Talk, who leads the house', 'Mira Talk'],
    ['the foreign minister, Mira Talk', 'the foreign minister, Mira Talk'],
  ])('begins behind what is said of its speaker: According to %s, …', (speaker, subject) => {
    const sentence = `According to ${speaker}, the ferries would stop within a week.`;
    expect(read(sentence)).toEqual([subject, 'According to', 'INDIRECT', 'the ferries would stop within a week']);
  });

  it.each([
    'the minister, who had left, would return',
    'a ship, two boats and a ferry sank',
    'Orlan, Reyl and Tarn had left',
    'the ferries, which are old, would stop',
  ])('keeps what is no apposition: According to Solvei, %s', (words) => {
    expect(read(`According to Solvei, ${words}.`)).toEqual(['Solvei', 'According to', 'INDIRECT', words]);
  });

  it.each(['Solvei said that', 'According to Solvei,', 'Solvei told parliament that'])(
    'is direct where all of it stands in quotation marks: %s “…”',
    (said) => {
      expect(read(`${said} “the salt tax is dead”.`)?.slice(2)).toEqual(['DIRECT', 'the salt tax is dead']);
      expect(read(`${said} “the salt tax” is “dead”.`)?.slice(2)).toEqual(['MIXED', '“the salt tax” is “dead”']);
    },
  );

  it.each(['Solvei said', 'Solvei said on Friday', 'Solvei told reporters'])('stands before "%s" too', (said) => {
    expect(read(`The toll would end in May, ${said}.`)?.slice(2)).toEqual(['INDIRECT', 'The toll would end in May']);
  });

  it.each(['at least ten ships had paid', 'in two weeks the toll would end'])('keeps all of its words: %s', (words) => {
    expect(read(`Solvei said ${words}.`)).toEqual(['Solvei', 'said', 'INDIRECT', words]);
  });

  it.each([
    ['The foreign minister, Mira Solvei, said the toll would end.', 'The foreign minister, Mira Solvei'],
    ['“It ends,” said the President of Westria, Tam Orlan.', 'the President of Westria, Tam Orlan'],
    ['“It ends,” the president, Tam Orlan, said.', 'the president, Tam Orlan'],
    ['Tam Orlan, president of Westria, said the toll would end.', 'Tam Orlan'],
  ])('is of the one whom an apposition to an office names: %s', (sentence, subject) => {
    expect(read(sentence)?.[0]).toBe(subject);
  });
});

describe('a chain', () => {
  it.each([
    ['Solvei said Orlan had asked that the strait be closed.', 'asked', 'the strait be closed'],
    ['Solvei said that Orlan had demanded the closing.', 'demanded', 'the closing'],
    ['Solvei said Orlan had told her that it was closed.', 'told', 'it was closed'],
  ])('gives the words to whoever said them first: %s', (sentence, verb, words) => {
    expect(read(sentence)).toEqual(['Orlan', verb, 'INDIRECT', words]);
    expect(attributionIn(sentence)).toMatchObject({ reporter: 'Solvei', confidence: 0.8 });
  });

  it('takes what somebody says of themselves for no chain', () => {
    expect(attributionIn('Orlan said he had warned Solvei.')).toMatchObject({ subject: 'Orlan', reporter: null });
  });
});

describe('nothing is attributed', () => {
  it.each([
    'The “toll of the north” ended in May.',
    'Solvei did not say whether the toll would end.',
    'Solvei never said that the toll would end.',
    'Solvei was asked about the toll.',
    'It is said that the toll will end.',
    'Nobody said the toll would end.',
    'I said the toll would end.',
    'If Solvei said that the toll would end, the markets would fall.',
    'When Solvei said the toll would end, Orlan left.',
    'What Solvei said pleased Orlan.',
    'Solvei would have said that the toll would end.',
    'The president and Mira Solvei said the toll would end.',
    'Solvei said so.',
    'Solvei said nothing on Friday.',
    'Orlan told a reporter off.',
  ])('in: %s', (sentence) => {
    expect(read(sentence)).toBeNull();
  });
});
