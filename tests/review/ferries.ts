/** An invented article, as somebody sends it in. */
export const MARKDOWN = `---
title: Ferries of Lira
publisher: Lira Courier
publishedAt: 2021-05-03
language: en
kind: NEWS
---
Ana Reyl said the ferries stay free. Ilo Marn said that they do not.
`;
/** What it says. */
export const FACTS = `facts: 1
organisations:
  courier: { name: Lira Courier, classification: NEWS_OUTLET }
people:
  ana-reyl: { name: Ana Reyl }
  ilo-marn: { name: Ilo Marn }
topics:
  ferries: { label: Ferries }
statements:
  - { speakers: [ana-reyl], mode: INDIRECT, kinds: [ASSERTION], about: [ferries], quote: the ferries stay free }
  - { speakers: [ilo-marn], mode: INDIRECT, kinds: [DENIAL], about: [ferries], quote: they do not }
`;
