/** Forms of verbs that report only before certain words, with those words: "extended an invitation", no "a deadline". */
const ONLY_BEFORE: readonly (readonly [forms: RegExp, words: RegExp])[] = [
  [
    /^extend(?:ed|ing)$/,
    /^(?:[\p{L}’'-]+\s+){0,4}?(?:apolog(?:y|ies)|condolences|congratulations|gratitude|greetings|invitations?|prayers|sympath(?:y|ies)|thanks|welcome|wishes)(?!\p{L})/u,
  ],
  [
    /^(?:direct|task)(?:ed|ing)$/,
    /^(?:that\s|(?!(?:at|by|from|in|to|towards?|with)\s)[^,;]{1,80}?\s(?:that\s|to\s+(?!(?:an?|her|his|its|the|their)\s)\p{Ll}))/u,
  ],
  [
    /^renew(?:ed|ing)$/,
    /^(?:her|his|its|our|their)\s+(?:\p{Ll}+\s+)?(?:appeal|call|commitments?|demand|invitation|offer|pledge|promise|request|resolve|support|thanks|vow)(?!\p{L})/u,
  ],
];

/** "… and shared their views"; before anything else it is the adjective, "the friendship and shared values". */
const SHARED =
  /^(?:an?|her|his|how|its|some|that|the|their|they|what|why|(?:\p{Ll}+\s+)?(?:concerns?|details|examples|experiences|ideas|information|insights?|lessons|perspectives|plans|practices|proposals|recommendations|steps|stories|suggestions|updates|views))(?!\p{L})/u;

/** Whether a verb reports, by the words after it. */
export const reportsBefore = (form: string, words: string): boolean =>
  ONLY_BEFORE.every(([forms, expected]) => !forms.test(form) || expected.test(words));

/** Whether a form behind another verb is a further verb of the same subject, by the words after it. */
export const isVerbBefore = (form: string, words: string): boolean =>
  (form !== 'shared' || SHARED.test(words)) && reportsBefore(form, words);
