import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ArticleResolver, OrganisationArticlesResolver } from './articles/article.resolver.js';
import { Article } from './articles/article.type.js';
import { ClaimEvidenceResolver, EvidenceResolver } from './articles/evidence.resolver.js';
import { Evidence } from './articles/evidence.type.js';
import { ActorNamesResolver, NodeResolver } from './entities/node.resolver.js';
import { MeetingResolver } from './meetings/meeting.resolver.js';
import { Meeting } from './meetings/meeting.type.js';
import { Organisation } from './organisations/organisation.type.js';
import { PostResolver } from './organisations/post.resolver.js';
import { Post } from './organisations/post.type.js';
import { PersonResolver } from './people/person.resolver.js';
import { Person } from './people/person.type.js';
import { Place } from './places/place.type.js';
import { Point, Proposal } from './proposals/proposal.type.js';
import { StatementResolver } from './statements/statement.resolver.js';
import { Statement } from './statements/statement.type.js';
import {
  ActorStatementsResolver,
  ArticleStatementsResolver,
  MeetingStatementsResolver,
  SubjectStatementsResolver,
} from './statements/statements-of.resolver.js';
import { Topic } from './topics/topic.type.js';

/** The API: the only list of resolver classes. Needs no environment and no database. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ActorNamesResolver,
      ClaimEvidenceResolver,
      EvidenceResolver,
      PersonResolver,
      ArticleResolver,
      OrganisationArticlesResolver,
      PostResolver,
      MeetingResolver,
      StatementResolver,
      ActorStatementsResolver,
      SubjectStatementsResolver,
      MeetingStatementsResolver,
      ArticleStatementsResolver,
    ],
    orphanedTypes: [Person, Organisation, Post, Place, Topic, Meeting, Proposal, Point, Article, Statement, Evidence],
    validate: false,
  });
  // type-graphql has no option for the description of a root type.
  schema.getQueryType()!.description = 'Who said what, about what, at which meeting, with the sentence that proves it.';
  return schema;
}
