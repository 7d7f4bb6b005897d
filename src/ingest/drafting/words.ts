/** The words by which the rules know who says what; alternations for regular expressions. */

/** Verbs of saying, with what the speaker does by them where the verb tells. */
export const VERBS: Readonly<Record<string, string>> = {
  accused: 'ACCUSATION',
  acknowledged: 'ASSERTION',
  added: 'ASSERTION',
  admitted: 'ASSERTION',
  announced: 'ASSERTION',
  answered: 'ASSERTION',
  argued: 'ASSERTION',
  asked: 'REQUEST',
  asserted: 'ASSERTION',
  cautioned: 'ASSERTION',
  claimed: 'ASSERTION',
  commented: 'EVALUATION',
  complained: 'EVALUATION',
  conceded: 'ASSERTION',
  condemned: 'EVALUATION',
  confirmed: 'ASSERTION',
  countered: 'ASSERTION',
  criticised: 'EVALUATION',
  criticized: 'EVALUATION',
  declared: 'ASSERTION',
  demanded: 'DEMAND',
  denied: 'DENIAL',
  emphasised: 'ASSERTION',
  emphasized: 'ASSERTION',
  explained: 'ASSERTION',
  insisted: 'ASSERTION',
  joked: 'ASSERTION',
  noted: 'ASSERTION',
  offered: 'OFFER',
  pledged: 'COMMITMENT',
  praised: 'EVALUATION',
  predicted: 'ASSERTION',
  promised: 'COMMITMENT',
  proposed: 'OFFER',
  quipped: 'ASSERTION',
  recalled: 'ASSERTION',
  reiterated: 'ASSERTION',
  remarked: 'ASSERTION',
  replied: 'ASSERTION',
  reported: 'ASSERTION',
  responded: 'ASSERTION',
  retorted: 'ASSERTION',
  said: 'ASSERTION',
  says: 'ASSERTION',
  stated: 'ASSERTION',
  stressed: 'ASSERTION',
  suggested: 'ASSERTION',
  told: 'ASSERTION',
  tweeted: 'ASSERTION',
  urged: 'DEMAND',
  vowed: 'COMMITMENT',
  warned: 'ASSERTION',
  wrote: 'ASSERTION',
};

export const VERB = `(?:${Object.keys(VERBS).join('|')})`;

const PARTICLE = '(?:al|bin|da|de|del|der|di|du|el|ibn|la|le|van|von)';
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
/** A proper name, with the titles in front of it: "Prime Minister Mira Solvei", "Senator de la Tour". */
export const NAME = `${NAME_WORD}(?:\\s+(?:of\\s+)?(?:${PARTICLE}\\s+)*${NAME_WORD})*`;
/** Who speaks: a name, a pronoun, or a role without a name. */
export const SUBJECT = `(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?[\\p{L}’'-]+?(?:\\s+(?:of|for)\\s+(?:the\\s+)?${NAME})?(?:\\s+${NAME})?|${NAME})`;

const ROLE =
  '(?:\\p{L}*(?:adviser|advisor|aide|ambassador|analyst|captain|chair|chairman|chairwoman|chancellor|chief|commander|commissioner|delegate|deputy|diplomat|director|economist|editor|envoy|expert|general|governor|head|historian|king|lawmaker|lawyer|leader|mayor|member|minister|negotiator|officer|official|owner|person|president|professor|queen|representative|scientist|secretary|senator|speaker|spokesman|spokeswoman|spokesperson|witness))';
/** What a person is: "a spokeswoman for the Ministry of Ports", "president of Westria". */
export const OFFICE = `(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\\s+)?(?:[\\p{L}’'-]+\\s+){0,3}?${ROLE}(?:\\s+(?:of|for|at|in|to|from|with)\\s[^,“"]{2,80})?`;

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\\s+(?:morning|afternoon|evening|night))?';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = `(?:${WEEKDAY}|${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})`;
const MEDIUM =
  '(?:address|announcement|article|blog|briefing|broadcast|call|conference|interview|letter|message|note|post|report|speech|statement|telegram|text|tweet)';
const WORDS = "(?:[\\p{L}’'-]+\\s+){0,3}?";
/** The clause or the quotation begins behind this point. */
const BEFORE_THAT = '(?=\\s+that\\b)';
const BEFORE_QUOTATION = '(?=\\s*[,:]\\s*[“"])';
const PREPOSITION = '(?:on|in|at|to|via|during|after)';

/**
 * What may stand between the verb and the words: "on Friday", "in a statement", "to reporters", after "told" whoever
 * is told. Another phrase is taken for one of these only where "that" or a quotation follows, since it may belong to
 * what was said: "said at least ten ships …".
 */
export const ASIDES = `(?:\\s+(?:${[
  '(?:to\\s+)?(?:reporters|journalists|parliament|Congress|lawmakers|the\\s+press)',
  `(?:on\\s+)?${DAY}`,
  `(?:in|at|to)\\s+${NAME}`,
  `(?:in|during|at|on|via)\\s+(?:an?|the|his|her|its|their)\\s+${WORDS}${MEDIUM}(?:\\s+(?:with|to)\\s+(?:the\\s+)?${NAME})?`,
  `${PREPOSITION}(?:\\s+[\\p{Ll}\\p{N}’'-]+){1,5}?${BEFORE_THAT}`,
  `${PREPOSITION}\\s+[^“”",:;]{1,60}?${BEFORE_QUOTATION}`,
  `(?<=told\\s+)(?:(?:the\\s+)?${NAME}|him|her|them|me|us)`,
  `(?<=told\\s+)(?:the|an?|his|her|its|their)\\s+${WORDS}[\\p{L}’'-]+?(?:${BEFORE_THAT}|${BEFORE_QUOTATION})`,
].join('|')})){0,3}`;

/** What follows a role that stands behind its verb, "said the foreign minister on Friday", so that it is had whole. */
export const END_OF_SUBJECT = `(?:(?<=(?<!\\p{L})(?:\\p{Lu}[\\p{L}\\p{M}’'.-]*|he|she|they))(?=\\s)|(?=\\s*(?:[,.;:“"(—–]|$)|\\s+(?:about|after|ahead|amid|and|as|at|before|but|by|during|earlier|following|from|in|last|late|later|on|over|that|this|to|when|where|while|who|with|yesterday|\\p{Ll}+ly|${WEEKDAY})(?!\\p{L})))`;

/** Words at the beginning of a sentence that look like the beginning of a name and are none. */
export const OPENER =
  /^(?:Afterwards|Again|Also|And|But|Instead|Later|Meanwhile|Now|So|Still|Then|Today|Yesterday|Yet)\s+/;

/** Words that begin like a name and show that nobody is said to have said it: "If Solvei said …", "Nobody said …". */
export const NO_SPEAKER =
  /^(?:After|Although|As|Because|Before|Even|Few|How|I|If|It|Many|Neither|No|Nobody|None|Not|Nothing|Once|Others|Since|Some|That|There|These|This|Those|Though|Unless|Until|We|What|Whatever|When|Where|Whether|Which|While|Who|Whoever|Why|You)(?!\p{L})|\sand\s+(?:the\s|\p{Lu})/u;
