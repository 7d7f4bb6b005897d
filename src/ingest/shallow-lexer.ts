import { Lexer, type Token, type TokensList } from 'marked';
import { LoadError } from './errors.js';

/** Deeper than any article nests its quotations, lists and emphasis. */
const DEEPEST = 100;

/**
 * Takes Markdown (GitHub's dialect) apart. The lexer calls itself for what stands in a block or in marks; here it throws
 * a `LoadError` with the line of the block, before that exhausts the stack.
 */
export class ShallowLexer extends Lexer {
  private depth = 0;
  private markdown = '';
  private outermost = '';

  constructor(
    private readonly file: string,
    /** Lines of the file above the text. */
    private readonly before: number,
  ) {
    super({ gfm: true });
  }

  override lex(markdown: string) {
    this.markdown = markdown;
    return super.lex(markdown);
  }

  override blockTokens(text: string, tokens?: Token[], isClipped?: boolean): TokensList {
    return this.deeper(text, () => super.blockTokens(text, tokens, isClipped) as TokensList);
  }

  override inlineTokens(text: string, tokens?: Token[]) {
    return this.deeper(text, () => super.inlineTokens(text, tokens));
  }

  private deeper<Result>(text: string, work: () => Result): Result {
    if (this.depth === 0) this.outermost = text;
    if (this.depth === DEEPEST) throw this.tooDeep();
    this.depth += 1;
    const result = work();
    this.depth -= 1;
    return result;
  }

  private tooDeep(): LoadError {
    // Blocks are taken apart first, one after another; then the words in each.
    const done = this.tokens.map(({ raw }) => raw).join('').length;
    const at = Math.max(0, done < this.markdown.length ? done : this.markdown.indexOf(this.outermost));
    const line = this.before + this.markdown.slice(0, at).split('\n').length;
    const message = `Markdown nests more than ${DEEPEST} deep: quotations, lists or marks of emphasis within one another`;
    return new LoadError(this.file, [{ file: this.file, line, message }]);
  }
}
