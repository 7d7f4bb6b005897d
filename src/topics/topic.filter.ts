import { filtered } from '../entities/filtered.js';
import { namedFields } from '../entities/named.filter.js';
import { TopicWhere } from './topic.input.js';

export const TOPICS = filtered<TopicWhere>({
  name: 'Topics',
  label: 'Topic',
  where: TopicWhere,
  fields: namedFields('Topic'),
});
