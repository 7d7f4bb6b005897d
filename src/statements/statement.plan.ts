import { without } from '../entities/criteria.js';
import { ACTORS } from '../entities/name.store.js';
import type { Reference, RelatedOne } from '../entities/reference.input.js';
import { isDescribed } from '../entities/related.js';
import { sizeOfFilter } from '../graph/filter-size.js';
import { checkedId } from '../shared/node.js';
import type { StatementCriteria } from './statement.criteria.js';
import { MeetingRelation } from './statement.enums.js';
import type { StatementWhere } from './statement.input.js';
import { type FewByText, NO_TEXTS } from './statement.texts.js';

/** The index that a list of statements is read along. Whatever else the filter says is checked on what the seek gives. */
export type AccessPath =
  | { readonly by: 'subject' | 'speaker' | 'voice' | 'reporter' | 'article' }
  | { readonly by: 'meeting'; readonly relation: MeetingRelation }
  | { readonly by: 'subjectAndSpeaker'; readonly speakerId: string }
  | { readonly by: 'ids' | 'text'; readonly ids: readonly string[] }
  | { readonly by: 'time' };

/** A path, the keys to seek (an empty one for the walk through time), and what is left to check. */
export interface Plan {
  readonly path: AccessPath;
  readonly keys: readonly string[];
  readonly rest: StatementCriteria;
}

/** The most alternatives with a path each: Neo4j takes a fifth of a second to plan another one. */
const MOST_PATHS = 10;
/** How often the parts of the other conditions may stand in the text of a list that has a path for each alternative. */
const MOST_CARRIED = 250;

/** A reference, if it means one thing that an index can be sought by. */
const named = <One extends RelatedOne<object>>(one: One | null | undefined): One | null =>
  one && !isDescribed(one) ? one : null;

/**
 * Chooses the most selective path that the filter allows: ids, a text that few statements hold, a meeting, an article, a subject
 * with a speaker, either alone. `few` has the statements of such texts.
 */
export function planOf(criteria: StatementCriteria, few: FewByText = NO_TEXTS): Plan {
  const { where, asked } = criteria;
  const { text, about } = where;
  const [meeting, article, speaker, reporter, voice] = [
    named(where.meeting),
    named(where.article),
    named(where.speaker),
    named(where.reporter),
    named(where.voice),
  ];
  const { resolved, view } = asked;
  const plan = (path: AccessPath, keys: readonly string[], ...settled: (keyof StatementWhere)[]): Plan => ({
    path,
    keys,
    rest: without<StatementWhere, StatementCriteria>(criteria, ...settled),
  });
  const actor = (reference: Reference, what: string) => resolved.one(reference, what, ...ACTORS);
  if (where.ids) {
    const ids = new Set(where.ids.map((id) => checkedId(id, 'Statement')));
    return plan({ by: 'ids', ids: [...ids] }, [''], 'ids');
  }
  const ids = text && few.get(text.matches);
  if (ids) return plan({ by: 'text', ids }, [''], 'text');
  if (meeting) {
    const path = { by: 'meeting', relation: meeting.relation ?? MeetingRelation.ANY } as const;
    return plan(path, [resolved.one(meeting, 'meeting', 'Meeting')], 'meeting');
  }
  if (article) return plan({ by: 'article' }, [resolved.one(article, 'article', 'Article')], 'article');
  if (about && speaker && view.knownAt === null) {
    const path = { by: 'subjectAndSpeaker', speakerId: actor(speaker, 'speaker') } as const;
    return plan(path, resolved.subjects(about), 'about', 'speaker');
  }
  if (speaker) return plan({ by: 'speaker' }, [actor(speaker, 'speaker')], 'speaker');
  if (about) return plan({ by: 'subject' }, resolved.subjects(about), 'about');
  if (reporter) return plan({ by: 'reporter' }, [actor(reporter, 'reporter')], 'reporter');
  if (voice) return plan({ by: 'voice' }, [actor(voice, 'voice')], 'voice');
  return plan({ by: 'time' }, ['']);
}

/**
 * The plans that together find what the filter allows: one, or where all it has to offer is an `or` at the top, one for
 * each of its alternatives, if every one of these has a path of its own. Each then checks the other conditions too.
 */
export function plansOf(criteria: StatementCriteria, few: FewByText = NO_TEXTS): readonly Plan[] {
  const plan = planOf(criteria, few);
  const { or, ...others } = criteria.where;
  if (plan.path.by !== 'time' || !or || or.length === 0 || or.length > MOST_PATHS) return [plan];
  if (or.length * sizeOfFilter(others).parts > MOST_CARRIED) return [plan];
  const alternatives = or.map((alternative) =>
    planOf({ ...criteria, where: { ...alternative, and: [...(alternative.and ?? []), others] } }, few),
  );
  return alternatives.every(({ path }) => path.by !== 'time') ? alternatives : [plan];
}
