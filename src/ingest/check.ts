import type { ArticleText } from './article-text.js';
import { dateForm } from './dates.js';
import type { Draft } from './draft.js';
import type { Issues } from './errors.js';
import type { Expected } from './expected.js';
import type { EvidenceFacts, QuoteFacts } from './facts.schema.js';
import { type Located, locate } from './locate.js';
import type { NameMatch } from './names.js';
import { ambiguousReference, type Resolver } from './resolve.js';
import type { ClaimForm, DateForm } from './verified.js';
import type { Path } from './yaml.js';

/** A reference that means nothing; what it may have meant is looked up afterwards, for all at once. */
export interface Unresolved {
  readonly file: string;
  readonly line: number;
  readonly reference: string;
  readonly expected: Expected;
  readonly others: readonly NameMatch[];
}

/**
 * Checks values of one facts file. A value that fails is noted as a fault of the file, which then is not loaded; what
 * is given back for it keeps the shape of the form and is never used.
 */
export class Check {
  readonly unresolved: Unresolved[] = [];

  constructor(
    readonly draft: Draft,
    readonly resolver: Resolver,
    readonly issues: Issues,
  ) {}

  fault(path: Path, message: string): void {
    this.issues.add(this.draft.factsFile, this.draft.lineOf(path), message);
  }

  /** Notes that something is named which is not known, though another file may declare it. */
  unknown(path: Path, message: string): void {
    this.issues.addUnknown(this.draft.factsFile, this.draft.lineOf(path), message);
  }

  attempt<Value>(path: Path, work: () => Value): Value | undefined {
    return this.issues.attempt(this.draft.factsFile, this.draft.lineOf(path), work);
  }

  /** The one thing that a reference means. */
  one(reference: string, expected: Expected, path: Path): string {
    const found = this.resolver.find(reference, expected);
    if ('id' in found) return found.id;
    if ('ambiguous' in found) this.fault(path, ambiguousReference(reference, expected, found.ambiguous));
    else {
      const line = this.draft.lineOf(path);
      this.unresolved.push({ file: this.draft.factsFile, line, reference, expected, others: found.unknown });
    }
    return '';
  }

  /** The same; null without a reference. */
  maybe(reference: string | undefined, expected: Expected, path: Path): string | null {
    return reference === undefined ? null : this.one(reference, expected, path);
  }

  /** What several references mean, in their order, each thing once. */
  many(references: readonly string[], expected: Expected, path: Path): string[] {
    return [...new Set(references.map((reference, index) => this.one(reference, expected, [...path, index])))];
  }

  /** Where the quoted words stand, in the order of the article. */
  locate(quotes: QuoteFacts, path: Path): Located[] {
    const article = this.articleText();
    if (quotes.length === 0) this.fault(path, 'a claim needs at least one quote');
    const found = quotes.flatMap((quote, index) => this.attempt([...path, index], () => locate(article, quote)) ?? []);
    const inOrder = found.sort((a, b) => a.from - b.from || a.to - b.to);
    const repeated = inOrder.find((place, index) => index > 0 && place.from < inOrder[index - 1]!.to);
    if (repeated) this.fault(path, `the quotes of one claim overlap at "${repeated.span.exact}"`);
    return inOrder;
  }

  /** Evidence of a claim: the quoted words. */
  evidence(facts: EvidenceFacts, path: Path): ClaimForm {
    return claimOf(facts, this.locate(facts.quote, [...path, 'quote']));
  }

  date(value: string | undefined, basis: DateForm['basis'], path: Path): DateForm | null {
    return value === undefined ? null : (this.attempt(path, () => dateForm(value, basis)) ?? null);
  }

  /** Notes when a date ends before it starts. */
  order(start: DateForm | null, end: DateForm | null, path: Path): void {
    const reversed = start?.earliest && end?.latest && end.latest < start.earliest;
    if (reversed) this.fault(path, `wrong date "${end.value}": it is before the start, ${start.value}`);
  }

  articleText(): ArticleText {
    if (!this.draft.article) throw new Error('a draft without an article has no claims');
    return this.draft.article.text;
  }
}

/** The evidence of a claim that quotes these places. */
export const claimOf = (
  { method, confidence, reason }: Pick<EvidenceFacts, 'method' | 'confidence' | 'reason'>,
  located: readonly Located[],
): ClaimForm => ({ spans: located.map(({ span }) => span), method, confidence, reason: reason ?? null });
