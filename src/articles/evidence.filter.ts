import { CLAIMS } from '../entities/claim.filter.js';
import { filtered } from '../entities/filtered.js';
import { idsOf } from '../entities/named.filter.js';
import { reference, theOne } from '../entities/related.js';
import { knownAt } from '../graph/known.js';
import { dateIn, numberIn, oneOf, textIn } from '../graph/operators.js';
import { ArticleWhere } from './article.input.js';
import { EvidenceWhere } from './evidence.input.js';

export const EVIDENCE = filtered<EvidenceWhere>({
  name: 'Evidence',
  label: 'Evidence',
  where: EvidenceWhere,
  fields: {
    ids: idsOf('Evidence'),
    exact: textIn('exact'),
    sentence: textIn('sentence'),
    confidence: numberIn('confidence'),
    method: oneOf('method'),
    recordedAt: dateIn('recordedAt', 'recordedAt'),
    article: reference({
      arrows: ['-[:QUOTED_FROM]->'],
      column: 'articleId',
      what: 'article',
      where: () => ArticleWhere,
      types: ['Article'],
    }),
    claim: theOne(CLAIMS, '-[:SUPPORTS]->'),
  },
  counts: ({ on, asked }) => knownAt(on, asked.view.knownAt),
});
