/** The words by which the rules know who says what; alternations for regular expressions. */

/** Verbs of saying, with what the speaker does by them where the verb tells. */
export const VERBS: Readonly<Record<string, string>> = {
  accused: 'ACCUSATION',
  acknowledged: 'ASSERTION',
  added: 'ASSERTION',
  admitted: 'ASSERTION',
  announced: 'ASSERTION',
  argued: 'ASSERTION',
  asked: 'REQUEST',
  asserted: 'ASSERTION',
  claimed: 'ASSERTION',
  commented: 'EVALUATION',
  condemned: 'EVALUATION',
  confirmed: 'ASSERTION',
  criticised: 'EVALUATION',
  criticized: 'EVALUATION',
  declared: 'ASSERTION',
  demanded: 'DEMAND',
  denied: 'DENIAL',
  emphasised: 'ASSERTION',
  emphasized: 'ASSERTION',
  explained: 'ASSERTION',
  insisted: 'ASSERTION',
  noted: 'ASSERTION',
  offered: 'OFFER',
  pledged: 'COMMITMENT',
  praised: 'EVALUATION',
  promised: 'COMMITMENT',
  proposed: 'OFFER',
  remarked: 'ASSERTION',
  replied: 'ASSERTION',
  reported: 'ASSERTION',
  responded: 'ASSERTION',
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
export const SUBJECT = `(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?[\\p{L}’'-]+?(?:\\s+${NAME})?|${NAME})`;

/** "on Friday", "in a statement", "to reporters": what may stand between the verb and the words. */
export const ASIDE =
  '(?:\\s+(?:reporters|journalists|parliament|Congress|lawmakers|the\\s+press|(?:on|in|at|to|via|during|after)\\s+[^“”",:;]{1,60}?))?';
