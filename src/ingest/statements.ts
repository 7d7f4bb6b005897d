import type { UnitRange } from './article-text.js';
import { type Check, claimOf } from './check.js';
import { isAfter } from './dates.js';
import { ACTOR, MEETING, POST, SUBJECT } from './expected.js';
import type { StatementFacts } from './facts.schema.js';
import { statementId } from './ids.js';
import { type Located, occurs } from './locate.js';
import { isQuoted, quotations, quotedParts } from './quotations.js';
import type { ArticleForm, DateForm, StatementForm } from './verified.js';
import type { Path } from './yaml.js';

/** What checking statements needs beside the file itself. */
export interface StatementSurroundings {
  readonly article: ArticleForm;
  readonly publishedAt: DateForm;
  /** When meetings took place, as this very article says. */
  readonly meetings: ReadonlyMap<string, DateForm>;
}

/** Statements of a file by the keys that it gives them. */
export class StatementIndex {
  private readonly indexes = new Map<string, number>();

  constructor(private readonly check: Check) {
    check.draft.facts.statements.forEach(({ key }, index) => {
      if (key === undefined) return;
      const first = this.indexes.get(key);
      if (first === undefined) this.indexes.set(key, index);
      else
        check.fault(
          ['statements', index, 'key'],
          `the key ${key} is that of the statement on line ${this.line(first)}`,
        );
    });
  }

  /** The index of the statement with this key; undefined, with a fault noted, when none has it. */
  byKey(key: string, path: Path): number | undefined {
    const index = this.indexes.get(key);
    if (index === undefined) {
      const keys = [...this.indexes.keys()];
      const known = keys.length === 0 ? 'no statement of this file has a key' : `known are ${keys.join(', ')}`;
      this.check.fault(path, `no statement has the key ${key}; ${known}`);
    }
    return index;
  }

  /** The line on which a statement begins. */
  line(index: number): number {
    return this.check.draft.lineOf(['statements', index]);
  }
}

/** Checks the section `statements`. They keep the order of the file; `sequence` is their order in the article. */
export function statements(check: Check, surroundings: StatementSurroundings, index: StatementIndex): StatementForm[] {
  const quoted = quotations(check.articleText().text);
  const located = check.draft.facts.statements.map((facts, at) =>
    check.locate(facts.quote, ['statements', at, 'quote']),
  );
  const start = (at: number) => located[at]![0]?.from ?? 0;
  const order = located.map((_, at) => at).sort((a, b) => start(a) - start(b) || a - b);
  const sequences = new Map(order.map((at, sequence) => [at, sequence]));
  const forms = check.draft.facts.statements.map((facts, at) =>
    statementOf(facts, at, located[at]!, quoted, sequences.get(at)!, check, surroundings),
  );
  refuseRepeats(forms, check, surroundings.article, index);
  return forms;
}

function statementOf(
  facts: StatementFacts,
  index: number,
  located: readonly Located[],
  quoted: readonly UnitRange[],
  sequence: number,
  check: Check,
  surroundings: StatementSurroundings,
): StatementForm {
  const path = ['statements', index];
  checkWords(facts, path, check);
  const meetingId = check.maybe(facts.meeting, MEETING, [...path, 'meeting']);
  const speakerIds = check.many(facts.speakers, ACTOR, [...path, 'speakers']);
  const reportedByIds = check.many(facts.reportedBy, ACTOR, [...path, 'reportedBy']);
  const { publisherId } = surroundings.article;
  if (publisherId !== null && reportedByIds.includes(publisherId)) {
    check.fault(
      [...path, 'reportedBy'],
      'reportedBy never names the publisher: that the article tells of it goes without saying',
    );
  }
  return {
    ...claimOf(facts, located),
    key: facts.key ?? null,
    speakerIds,
    ...attribution(facts, path, check),
    speakingAsId: check.maybe(facts.speakingAs, POST, [...path, 'speakingAs']),
    reportedByIds,
    audienceIds: check.many(facts.audience, ACTOR, [...path, 'audience']),
    words: wordsOf(facts, located, quoted, path, check, surroundings.article),
    gist: facts.gist ?? null,
    language: facts.language ?? surroundings.article.language,
    rendering: facts.rendering,
    mode: facts.mode,
    verb: facts.verb ?? null,
    kinds: [...new Set(facts.kinds)],
    condition: facts.condition ?? null,
    saidAt: saidAt(facts, meetingId, path, check, surroundings),
    meetingId,
    aboutIds: check.many(facts.about, SUBJECT, [...path, 'about']),
    turn: facts.turn ?? null,
    sequence,
  };
}

/** Somebody named, a group, or nobody named: then the words of attribution are all that is known of the speaker. */
function attribution(
  facts: StatementFacts,
  path: Path,
  check: Check,
): Pick<StatementForm, 'attributedAs' | 'speakerKind'> {
  const isNamed = facts.speakers.length > 0;
  const speakerKind = facts.speakerKind ?? (isNamed ? 'NAMED' : 'UNNAMED');
  const attributedAs = facts.attributedAs ?? null;
  if (isNamed && speakerKind === 'UNNAMED')
    check.fault([...path, 'speakerKind'], 'an UNNAMED speaker is nobody: speakers must be []');
  if (!isNamed && speakerKind === 'NAMED') check.fault([...path, 'speakerKind'], 'a NAMED speaker must be in speakers');
  if (!isNamed && attributedAs === null) {
    check.fault(path, 'a statement without speakers needs attributedAs, the words by which the article attributes it');
  }
  return { attributedAs, speakerKind };
}

/** What is kept as words of the source stands in the article: the words by which it tells whose it is, and a condition. */
function checkWords(facts: StatementFacts, path: Path, check: Check): void {
  for (const field of ['attributedAs', 'verb', 'condition'] as const) {
    const words = facts[field];
    if (words === undefined || occurs(check.articleText(), words)) continue;
    check.fault([...path, field], `${field} must be words of the article; "${words}" is not in it`);
  }
}

/** In these the words are their speakers' own without quotation marks. */
const OWN_WORDS = new Set<ArticleForm['kind']>(['TRANSCRIPT', 'COMMUNIQUE']);

/** A claim of verbatim words must be visible as such: in quotation marks, or in a document of the speakers themselves. */
function wordsOf(
  { mode }: StatementFacts,
  located: readonly Located[],
  quoted: readonly UnitRange[],
  path: Path,
  check: Check,
  { kind }: ArticleForm,
): string[] {
  const { text } = check.articleText();
  if (mode === 'INDIRECT') return [];
  if (mode === 'DIRECT') {
    for (const place of OWN_WORDS.has(kind) ? [] : located) {
      if (isQuoted(text, quoted, place)) continue;
      const inner = quotedParts(text, quoted, place);
      const hint = inner.length === 0 ? '' : `; inside are: ${inner.map((part) => `"${part}"`).join(', ')}`;
      check.fault(
        [...path, 'quote'],
        `a DIRECT quote is what stands inside quotation marks, without the marks; "${place.span.exact}" does not${hint}`,
      );
    }
    return located.map(({ span }) => span.exact);
  }
  const words = located.flatMap((place) => quotedParts(text, quoted, place));
  if (words.length === 0 && located.length > 0) {
    check.fault(
      [...path, 'quote'],
      'a MIXED quote has some words in quotation marks, and this one has none; is it INDIRECT?',
    );
  }
  return words;
}

/** As stated. What is not stated is derived where all reports on the meeting are known: in the graph. */
function saidAt(
  { saidAt: given }: StatementFacts,
  meetingId: string | null,
  path: Path,
  check: Check,
  { publishedAt, meetings }: StatementSurroundings,
): DateForm | null {
  const at = given ? [...path, 'saidAt', 'value'] : [...path, 'meeting'];
  const stated = given ? check.date(given.value, given.basis, at) : null;
  const date = given ? stated : meetings.get(meetingId ?? '');
  if (date && isAfter(date, publishedAt)) {
    check.fault(at, `wrong date "${date.value}": said after the article was published (${publishedAt.value})`);
  }
  return stated;
}

function refuseRepeats(
  forms: readonly StatementForm[],
  check: Check,
  article: ArticleForm,
  index: StatementIndex,
): void {
  const first = new Map<string, number>();
  forms.forEach((form, at) => {
    if (form.spans.length === 0) return;
    const id = statementId(article, form);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, at);
    else {
      check.fault(
        ['statements', at],
        `the statement on line ${index.line(earlier)} has the same quote and attribution; say more of that one, or tell them apart by attributedAs`,
      );
    }
  });
}
