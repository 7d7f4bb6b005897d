import type { MarkedToken, Token, Tokens } from 'marked';
import { decodeReferences } from './character-references.js';
import { ShallowLexer } from './shallow-lexer.js';

/**
 * The normalised text of an article in Markdown (GitHub's dialect), in which all offsets count:
 *
 * - Each heading, paragraph, list item, table row, code block and HTML block is a paragraph; a blank line ("\n\n")
 *   stands between paragraphs and nowhere else.
 * - Marks of emphasis, links and code go, their words stay; of an image its alternative text; of HTML what stands
 *   between the tags. Escapes and character references become the characters that they mean.
 * - Every run of white space, of whatever kind, is one space: a wrapped line, a hard break, a no-break space.
 * - Unicode NFC. Quotation marks, dashes and case are as written.
 *
 * Throws a `LoadError` where it nests too deep. `file` and the lines `before` the text are where it stands.
 */
export function normaliseMarkdown(markdown: string, file = '', before = 0): string {
  const tokens = new ShallowLexer(file, before).lex(markdown.replace(/^\ufeff/, ''));
  return normaliseParagraphs(paragraphsOf(tokens));
}

/** The same for paragraphs of plain text, for readers of other formats. */
export const normaliseParagraphs = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .normalize('NFC');

/** Every run of white space as one space, none at the ends. */
export const oneLine = (text: string): string => text.replace(/[\s\u0085]+/gu, ' ').trim();

// Every token of the lexer has one of the kinds of MarkedToken as long as no extension is installed.
const paragraphsOf = (tokens: readonly Token[]): string[] => (tokens as MarkedToken[]).flatMap(paragraphsOfToken);

function paragraphsOfToken(token: MarkedToken): string[] {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
      return [inline(token.tokens)];
    case 'text':
      return [inlineToken(token)];
    case 'list':
      return token.items.flatMap((item) => paragraphsOf(item.tokens));
    case 'blockquote':
      return paragraphsOf(token.tokens);
    case 'table':
      return [token.header, ...token.rows].map((row) => row.map((cell) => inline(cell.tokens)).join(' '));
    case 'code':
      return [token.text];
    case 'html':
      return [withoutTags(token.text)];
    default:
      return [];
  }
}

const inline = (tokens: readonly Token[]): string => (tokens as MarkedToken[]).map(inlineToken).join('');

function inlineToken(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      return token.tokens ? inline(token.tokens) : decodeReferences(token.text);
    case 'escape':
    case 'codespan':
      return token.text;
    case 'image':
      return decodeReferences(token.text);
    case 'br':
      return '\n';
    case 'html':
      return withoutTags(token.text);
    case 'strong':
    case 'em':
    case 'del':
    case 'link':
      return inline((token as Tokens.Strong).tokens);
    default:
      return '';
  }
}

function withoutTags(html: string): string {
  const words = html.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  // Behind the last ">" no tag ends, and looking for its end from each "<" there would take the square of its length.
  const end = words.lastIndexOf('>') + 1;
  const text = words
    .slice(0, end)
    .replace(/<(?:br|\/?(?:p|div|li|tr|td|h[1-6]))\b[^>]*>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  return decodeReferences(text + words.slice(end));
}
