import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Name } from '../entities/name.type.js';
import { connectionOf } from '../shared/connection.js';
import type { View } from '../shared/view.js';
import type { AskedText } from './search.asked.js';
import { HighlightField, SearchMatch } from './search.enums.js';

@ObjectType({ description: 'A stretch of a text.', simpleResolvers: true })
export class TextRange {
  @Field(() => Int, { description: 'Where it starts, in Unicode code points from 0.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, in Unicode code points: the place right after it.' })
  end!: number;
}

@ObjectType({ description: 'A piece of a text with the words that a search found in it.', simpleResolvers: true })
export class Highlight {
  @Field(() => HighlightField, { description: 'Where it stands.' })
  field!: HighlightField;

  @Field(() => String, { description: 'The piece, verbatim.' })
  text!: string;

  @Field(() => Int, { description: 'Where the piece starts in the whole name, title or text, in Unicode code points.' })
  start!: number;

  @Field(() => [TextRange], { description: 'The words found, as ranges of the piece, in order and apart.' })
  ranges!: TextRange[];

  @Field(() => String, {
    description: 'The piece for display as it stands: words found between `**`, and "…" where the text goes on.',
  })
  marked!: string;
}

@ObjectType({ description: 'Something that a search found.', simpleResolvers: true })
export class SearchHit {
  @Field(() => Float, {
    description: 'Above 0, up to 1; the list is ordered by it. It compares within one answer only.',
  })
  score!: number;

  @Field(() => SearchMatch, { description: 'How it matches.' })
  matched!: SearchMatch;

  @Field(() => Name, { nullable: true, description: 'The name that matches; null where it is the text.' })
  name!: Name | null;

  readonly id!: string;
  readonly sortKey!: string;
  readonly asked!: AskedText;
  readonly view!: View;
}

@ObjectType({ description: 'A page of what a search found.', simpleResolvers: true })
export class SearchConnection extends connectionOf('SearchHit', () => SearchHit, 'what a search found') {
  @Field(() => Int, {
    description:
      'How many were ranked: at most the best 200 things by name, 200 statements and 200 articles. Narrow the search to see others.',
  })
  override totalCount!: number;
}
