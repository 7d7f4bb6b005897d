import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LoadError } from '../../src/ingest/errors.js';
import { readBrief } from '../../src/ingest/formats/brief.js';
import { article, type BriefText, faultsOf, withBrief } from './brief-files.js';

const PORT_LIRA = fileURLToPath(new URL('../fixtures/briefs/port-lira.md', import.meta.url));
const FACTS = 'facts: 1\n';

const faults = (brief: BriefText) => faultsOf(withBrief(brief, readBrief));

describe('readBrief', () => {
  it('reads both files by either name', async () => {
    const [one, other] = await Promise.all([readBrief(PORT_LIRA), readBrief(PORT_LIRA.replace('.md', '.facts.yaml'))]);
    expect(one.article?.frontMatter).toMatchObject({ title: 'Arvenia and Belmor meet in Port Lira', kind: 'NEWS' });
    expect(one.article?.text.text).toMatch(
      /^The Arvenian president.* northern strait\.\n\nHer spokesman .* the strait\.$/s,
    );
    expect(one.facts.statements).toHaveLength(3);
    expect(other.facts).toEqual(one.facts);
    expect(other.article?.text.text).toBe(one.article?.text.text);
  });

  it('knows the line of each value', async () => {
    const { lineOf, article: read } = await readBrief(PORT_LIRA);
    expect(lineOf(['people', 'tomas-vek'])).toBe(5);
    expect(lineOf(['statements', 2, 'saidAt', 'value'])).toBe(51);
    expect(lineOf(['statements', 0, 'quote'])).toBe(47);
    expect(read?.lineOf(['publishedAt'])).toBe(4);
  });

  it('reads declarations without an article', async () => {
    const draft = await withBrief({ facts: `${FACTS}places: { port-lira: { name: Port Lira } }\n` }, readBrief);
    expect(draft.article).toBeNull();
    expect(draft.facts.places['port-lira']?.name).toBe('Port Lira');
  });

  it('refuses claims without an article', async () => {
    const facts = `${FACTS}memberships:\n  - { person: a, post: b, quote: c }\nmeetings:\n  m: { agenda: [{ item: a, as: PLANNED, quote: b }] }\n`;
    expect(await faults({ facts })).toEqual([
      'case.facts.yaml:2: memberships need an article to quote, and case.md is not there',
      'case.facts.yaml:5: agenda need an article to quote, and case.md is not there',
    ]);
  });

  it('names a missing facts file', async () => {
    expect(await faults({ md: article('Text.') })).toEqual([
      'case.md:1: no facts: case.facts.yaml is missing beside it',
    ]);
  });

  it('says what a file that is no brief should be', async () => {
    expect(await faultsOf(readBrief('notes.txt'))).toEqual([
      'notes.txt:1: not a brief: expected x.md with x.facts.yaml beside it, or x.facts.yaml alone',
    ]);
    expect(await faultsOf(readBrief('nowhere/at-all.md'))).toEqual(['at-all.md:1: no such file']);
  });

  it('refuses bytes that are not UTF-8', async () => {
    expect(await faults({ md: new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff]), facts: FACTS })).toContain(
      'case.md:1: not UTF-8',
    );
  });

  it('points at broken YAML', async () => {
    expect(await faults({ md: article('Text.'), facts: `${FACTS}people:\n  a: { name: [A }\n` })).toEqual([
      'case.facts.yaml:3: broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ]);
  });

  it('points at a repeated key', async () => {
    const facts = `${FACTS}people:\n  ana: { name: Ana }\n  ilo: { name: Ilo }\n  ana: { name: Anna }\n`;
    expect(await faults({ md: article('Text.'), facts })).toEqual([
      'case.facts.yaml:5: the key ana stands twice in one map',
    ]);
  });

  it('bears no flood of aliases', async () => {
    const level = (name: string, inner: string) => `  ${name}: &${name} [${Array(9).fill(`*${inner}`).join(', ')}]\n`;
    const facts = `${FACTS}people:\n  a: &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}`;
    expect(await faults({ facts })).toEqual([expect.stringContaining('broken YAML: Excessive alias count')]);
  });

  it('finds every fault of form in both files', async () => {
    const md = `---
title: Dry year
publisher: Lira Courier
publisher-url: nowhere
language: not a language
url: ftp://example.org
---
Text.
`;
    const facts = `facts: 2
people:
  Ana Reyl: { name: Ana Reyl }
  ilo: { name: Ilo, sortname: Marn }
organisations:
  arvenia: { name: Arvenia, classification: CONTRY }
statements:
  - { speakers: [ilo], mode: DIRECT, kinds: [], about: [], qoute: x }
  - speakers: [ilo]
    mode: INDIRECT
    kinds: [ASSERTION]
    about: []
    verb: 12
    quote:
      exakt: x
`;
    expect(await faults({ md, facts })).toEqual([
      'case.facts.yaml:1: "facts" must be 1, the version of the format',
      'case.facts.yaml:3: "Ana Reyl" must be a key: small letters, digits, ".", "_" and "-", a letter or digit first, at most 100',
      'case.facts.yaml:4: unknown field "sortname"; did you mean "sortName"?',
      'case.facts.yaml:6: "classification" must be one of COUNTRY, GOVERNMENT, MINISTRY, ALLIANCE, COMPANY, NEWS_OUTLET, DELEGATION, COLLECTIVE, OTHER, not "CONTRY"; did you mean COUNTRY?',
      'case.facts.yaml:8: "kinds" needs at least one kind',
      'case.facts.yaml:8: "quote" is missing',
      'case.facts.yaml:8: unknown field "qoute"; did you mean "quote"?',
      'case.facts.yaml:13: "verb" must be text, not 12 (quotation marks make it text)',
      'case.facts.yaml:14: "exact" is missing',
      'case.facts.yaml:15: unknown field "exakt"; did you mean "exact"?',
      'case.md:2: "publishedAt" is missing',
      'case.md:4: unknown field "publisher-url"; did you mean "publisher"?',
      'case.md:5: "language" is no language tag (BCP 47): not a language',
      'case.md:6: "url" must be an http or https address',
    ]);
  });

  it('says what is meant where it can be told', async () => {
    const facts = `facts: 1
statements:
  - { speakers: [], attributedAs: a clerk, mode: INDIRECT, kinds: [ASSERTION], about: [], confidence: 7, quote: “Yes, he said” }
topics: { sea: { label: Sea, names: [{ text: More, language: english }, { text: Meri, language: xx }] } }
`;
    expect(await faults({ facts })).toEqual([
      'case.facts.yaml:3: "confidence" must be at most 1',
      expect.stringMatching(
        /^case\.facts\.yaml:3: unknown field "he said”"; .*; if it is the rest of a text with a comma, put that text in quotation marks \("…"\)$/,
      ),
      'case.facts.yaml:4: "language" is no language tag (BCP 47): english; did you mean en?',
      'case.facts.yaml:4: "language" is no language tag (BCP 47): xx',
    ]);
  });

  it('wants front matter', async () => {
    expect(await faults({ md: 'Just text.\n', facts: FACTS })).toEqual([
      'case.md:1: no front matter: the file must begin with title, publisher … between two lines of ---',
    ]);
    expect(await faults({ md: article(''), facts: FACTS })).toEqual(['case.md:1: the article has no text']);
  });

  it('puts file, line and reason into the message of the error', async () => {
    const error = await readBrief('notes.txt').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LoadError);
    expect((error as LoadError).file).toBe('notes.txt');
    expect((error as LoadError).message).toMatch(/^notes\.txt:1: not a brief/);
  });
});
