import anyAscii from 'any-ascii';

/** Marks over and under letters, vowel points of Arabic and Hebrew; not the vowels of Indic scripts, nor the voicing of kana. */
const DIACRITICS = /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}]/gu;
/** Direction marks, joiners, soft hyphens and the Arabic stretch: invisible or ornamental. */
const INVISIBLE = /[\p{Cf}\u0640]/gu;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u2032`\u00b4]/g;
/** Letters of the Latin script that are no base letter with a mark, such as ł, ø and æ. */
const OTHER_LATIN = /(?![a-z])\p{Script=Latin}/gu;

const lowerCase = (text: string) => text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');

/**
 * The key under which equal names meet: "Emmanuel  MACRON" and "Emmanuel Macron", "Wałęsa" and "Walesa". Case, marks,
 * white space and kinds of hyphen and apostrophe do not count. Scripts stay apart: "Путин" is not "Putin".
 */
export const fold = (text: string): string =>
  lowerCase(text.normalize('NFKC').replace(INVISIBLE, ''))
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(OTHER_LATIN, (letter) => anyAscii(letter).toLowerCase())
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFKC');
