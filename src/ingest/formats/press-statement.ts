import { dateForm } from '../dates.js';
import { type Draft, draftOf } from '../draft.js';
import type { StatementInput } from '../facts.schema.js';
import type { Reader } from '../reader.js';
import type { Directory } from '../resolution/directory.js';
import { Roster } from '../resolution/roster.js';
import type { SourceFile } from '../source-file.js';
import { HOME } from './cast.js';
import { type Named, namedIn } from './named.js';
import { type Paragraph, paragraphsOf, quoteAt } from './paragraphs.js';
import { countryOf, presentOf } from './present.js';
import { membershipsOf } from './readout.js';
import { isPage, type Page, readPage, titleOf } from './white-house.js';

/** "Statement by President Biden on …", "Remarks as Prepared for Delivery by First Lady Jill Biden at …". */
const BY =
  /\b(?:statements?|remarks(?:\s+as\s+(?:prepared(?:\s+for\s+delivery)?|delivered))?)\s+(?:by|from|of)\s+(.*?)(?:\s+(?:on|at|to|marking|in|before|after|for|regarding|as|during)\s|$)/i;

/** "TAM ORLAN" alone, at the end of a letter or an order. */
const SIGNATURE = /^\p{Lu}[\p{Lu}\p{M}.’'-]*(?:\s\p{Lu}[\p{Lu}\p{M}.’'-]*){1,4}$/u;

/** A page of a press office that is none of the others: what one person says in it is theirs, the rest claims nothing. */
export const pageReader: Reader = {
  format: 'page',
  describes:
    'any other page with front matter: the words of "Statement by …" or of who signs it, or the article without claims',
  isByRules: true,
  recognises: async (source: SourceFile) => (await isPage(source)) && (await titleOf(source)) !== '',
  async *read(source: SourceFile, directory: Directory) {
    yield draftPage(await readPage(source), directory);
  },
};

async function draftPage(page: Page, directory: Directory): Promise<Draft> {
  const paragraphs = paragraphsOf(page.text);
  const [, by = ''] = BY.exec(page.title) ?? [];
  const speakers = namedIn(by);
  const body = paragraphs.slice(1).filter(({ text }) => /\p{L}\s+\p{L}/u.test(text));
  const signer = by === '' ? signerOf(body) : null;
  if (signer !== null) {
    const words = body.filter(({ text }) => /[.!?]["”’)]*$/.test(text) && !SIGNATURE.test(text));
    if (words.some(({ text }) => FIRST_PERSON.test(text)))
      return spokenBy(page, signer, 'It is signed', { paragraphs, body: words }, directory);
  }
  if (by === '') return bare(page, 'a page by nobody in particular: loaded without claims');
  if (speakers.length !== 1) return bare(page, `nobody alone speaks in it ("${by}"): loaded without claims`);
  if (!body.some(({ text }) => FIRST_PERSON.test(text))) {
    return bare(page, `not in the first person, so not plainly the words of "${by}": loaded without claims`);
  }
  return spokenBy(page, speakers[0]!, 'The title says that it is', { paragraphs, body }, directory);
}

/** Who signs a page at its end; null where nobody does. */
function signerOf(body: readonly Paragraph[]): Named | null {
  const phrase = body.at(-1)?.text ?? '';
  return SIGNATURE.test(phrase) ? { from: 0, to: phrase.length, phrase, title: null, name: phrase, of: null } : null;
}

const FIRST_PERSON = /(?<![\p{L}’'])(?:I|my|me|we|our)(?![\p{L}’'])|(?<![\p{L}])I[’'](?:m|ve|d|ll)\b/u;

interface Words {
  readonly paragraphs: readonly Paragraph[];
  /** Those that the speaker says. */
  readonly body: readonly Paragraph[];
}

async function spokenBy(
  page: Page,
  named: Named,
  isBy: string,
  { paragraphs, body }: Words,
  directory: Directory,
): Promise<Draft> {
  const at = dateForm(page.date, 'STATED');
  const roster = new Roster(directory);
  const country = countryOf(named);
  const placed = { named, at: placeOf(named, paragraphs), isHome: country === null || country === HOME };
  const { present, notes } = await presentOf([placed], at, directory, roster);
  const { id, postId, confidence, reason } = present[0]!;
  if (id === null) return { ...bare(page, `${notes.join('; ')}: loaded without claims`), isOpen: true };
  const topics = await directory.topicLabels();
  const statements = body.map(
    (paragraph): StatementInput => ({
      speakers: [id],
      attributedAs: named.phrase,
      ...(postId === null ? {} : { speakingAs: postId }),
      saidAt: { value: page.date, basis: 'ARTICLE' },
      about: topics.in(paragraph.text),
      mode: 'DIRECT',
      kinds: ['ASSERTION'],
      quote: quoteAt(paragraph, 0, paragraph.text),
      method: 'RULES',
      confidence: Math.min(0.9, confidence),
      reason: `${isBy} by "${named.phrase}". ${reason}`,
    }),
  );
  const memberships = membershipsOf(present, roster);
  return draftOf({ ...articleOf(page), facts: { ...roster.declared, memberships, statements } });
}

/** The paragraph that names the speaker: the title, or that of the signature. */
const placeOf = ({ phrase }: Named, paragraphs: readonly Paragraph[]): Paragraph =>
  paragraphs.find(({ text }) => text.includes(phrase))!;

const bare = (page: Page, note: string): Draft => draftOf({ ...articleOf(page), facts: {}, notes: [note] });

const articleOf = ({ file, frontMatter, text }: Page) => ({
  file,
  article: { frontMatter: { ...frontMatter, kind: 'COMMUNIQUE' as const }, text },
});
