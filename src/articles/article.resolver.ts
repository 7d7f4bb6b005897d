import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organisation } from '../organisations/organisation.type.js';
import { exactlyOne } from '../shared/errors.js';
import { DateBounds } from '../shared/imprecise-date.type.js';
import { ViewArgs, viewOf } from '../shared/view.js';
import { ArticleArgs } from './article.input.js';
import { Article, ArticleConnection } from './article.type.js';
import { EvidenceArgs } from './evidence.input.js';
import { EvidenceConnection } from './evidence.type.js';

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: 'One article, by exactly one of id and title; null when none has the id.',
  })
  article(
    @Arg('id', () => ID, { nullable: true, description: 'Its id, `article:…`.' }) id: string | null,
    @Arg('title', () => String, { nullable: true, description: 'Its whole title.' }) title: string | null,
    @Args(() => ViewArgs) view: ViewArgs,
    @Ctx() { names, entities }: Context,
  ) {
    exactlyOne({ id, title });
    return entities.one<Article>(names, { id, name: title }, viewOf(view), 'Article');
  }

  @Query(() => ArticleConnection, {
    description: 'Articles by publisher, kind, language, date and what they tell, newest first.',
  })
  articles(@Args(() => ArticleArgs) args: ArticleArgs, @Ctx() { articles }: Context) {
    return articles.page(args);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who published it; null when unknown.' })
  publisher(@Root() { id, publisher, view }: Article, @Ctx() { entities }: Context) {
    return publisher === undefined ? entities.alongOne<Organisation>(id, 'publisherOfArticle', view) : publisher;
  }

  @FieldResolver(() => DateBounds, {
    nullable: true,
    description: 'What `publishedAt` can mean at its earliest and latest.',
  })
  publishedAtBounds(@Root() { publishedEarliest, publishedLatest, publishedBasis }: Article): DateBounds | null {
    return publishedBasis === null
      ? null
      : { earliest: publishedEarliest, latest: publishedLatest, basis: publishedBasis };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its whole normalised text, to which all offsets refer; null when only the record is kept.',
  })
  text(@Root() { id }: Article, @Ctx() { articles }: Context) {
    return articles.text(id);
  }

  @FieldResolver(() => EvidenceConnection, { description: 'Every span that claims rest on, in the order of the text.' })
  evidence(@Root() { id, view }: Article, @Args(() => EvidenceArgs) args: EvidenceArgs, @Ctx() { evidence }: Context) {
    return evidence.ofArticle(id, args, view);
  }

  @FieldResolver(() => [Article], { description: 'The articles that it repeats or is built on.' })
  derivedFrom(@Root() { id, view }: Article, @Ctx() { entities }: Context) {
    return entities.along<Article>(id, 'sourcesOfArticle', view);
  }

  @FieldResolver(() => [Article], { description: 'The articles that repeat it or are built on it; up to 500.' })
  derivatives(@Root() { id, view }: Article, @Ctx() { entities }: Context) {
    return entities.along<Article>(id, 'derivativesOfArticle', view);
  }

  @FieldResolver(() => [Article], {
    description: 'The earlier versions that it corrects; what only they say is believed no longer.',
  })
  replaces(@Root() { id, view }: Article, @Ctx() { entities }: Context) {
    return entities.along<Article>(id, 'replacedByArticle', view);
  }

  @FieldResolver(() => [Article], { description: 'The later versions that correct it; empty while it stands.' })
  replacedBy(@Root() { id, view }: Article, @Ctx() { entities }: Context) {
    return entities.along<Article>(id, 'replacementOfArticle', view);
  }
}

/** What is left to review. */
@Resolver(() => Article)
export class ArticleNotesResolver {
  @FieldResolver(() => [String], {
    description:
      'What rules left for a person to look at when it was last read: names that were not decided, people taken by the name alone or for somebody new although others come near, meetings kept apart. Empty for nothing.',
  })
  notes(@Root() { notes }: Article) {
    return notes?.split('\n') ?? [];
  }
}

/** Whether it is relied on. */
@Resolver(() => Article)
export class ArticleRetractionResolver {
  @FieldResolver(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was retracted: since then nothing rests on it. Null while it stands (recorded time).',
  })
  retractedAt(@Root() article: Article) {
    return isRetracted(article) ? article.retractedAt : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was retracted; null while it stands.' })
  retractionReason(@Root() article: Article) {
    return isRetracted(article) ? article.retractionReason : null;
  }
}

const isRetracted = ({ retractedAt, view: { knownAt } }: Article) =>
  retractedAt !== null && (knownAt === null || retractedAt <= knownAt);

/** `Organisation.articles`. */
@Resolver(() => Organisation)
export class OrganisationArticlesResolver {
  @FieldResolver(() => ArticleConnection, { description: 'What it published; newest first.' })
  articles(
    @Root() { id, view }: Organisation,
    @Args(() => ArticleArgs) args: ArticleArgs,
    @Ctx() { articles }: Context,
  ) {
    return articles.ofPublisher(id, args, view);
  }
}
