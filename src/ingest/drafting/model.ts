import * as z from 'zod';
import type { ArticleDraft } from '../draft.js';
import { Fault } from '../errors.js';
import { ACTOR } from '../expected.js';
import type { StatementInput } from '../facts.schema.js';
import { locate, occurs } from '../locate.js';
import { personKey } from '../resolution/declared.js';
import type { Directory } from '../resolution/directory.js';
import type { Proposals } from './rules.js';

/** A language model behind an interface that is compatible with OpenAI's chat completions. */
export interface Model {
  /** `https://api.example/v1`, without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly name: string;
  /** How long it may take to answer; a minute unless given. */
  readonly timeoutMs?: number;
}

/** A model that is wanted and cannot be had. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** What a model proposes is never surer than this: nobody has checked it. */
const MOST_CONFIDENCE = 0.6;
const TIMEOUT_MS = 60_000;
const MOST_PROPOSALS = 200;

const proposal = z.object({
  speaker: z.string().min(1),
  quote: z.string().min(1),
  mode: z.enum(['DIRECT', 'INDIRECT', 'MIXED']),
  verb: z.string().optional(),
});

const answer = z.object({ statements: z.array(z.unknown()).max(MOST_PROPOSALS) });

const TASK = `You find attributed statements in a news article. Answer with JSON only:
{"statements": [{"speaker": "...", "quote": "...", "mode": "DIRECT|INDIRECT|MIXED", "verb": "..."}]}
"quote" is copied from the article letter by letter: the content of what was said, without speaker and verb.
"speaker" is copied from the article too: the words by which it names who said it. Leave out what nobody said.`;

/** Statements that a model finds beyond `known`: each quotes the article verbatim, or is dropped with the reason. */
export async function proposalsByModel(
  { text, frontMatter }: ArticleDraft,
  known: Proposals,
  directory: Directory,
  model: Model,
): Promise<{ statements: StatementInput[]; dropped: string[] }> {
  const proposed = await ask(model, `${frontMatter.title}\n\n${text.text}`);
  const dropped: string[] = [];
  const statements: StatementInput[] = [];
  const taken = known.statements.flatMap(({ quote }) => [quote].flat()).flatMap(spanOf);
  const topics = await directory.topicLabels();
  for (const given of proposed) {
    const parsed = proposal.safeParse(given);
    if (!parsed.success) {
      dropped.push(`not of the form that was asked for: ${JSON.stringify(given)?.slice(0, 120)}`);
      continue;
    }
    const { speaker, quote, mode, verb } = parsed.data;
    try {
      const { span } = locate(text, { exact: quote });
      if (!occurs(text, speaker)) throw new Fault(`"${speaker}" is not in the article`);
      if (taken.some(({ start, end }) => start < span.end && span.start < end)) continue;
      taken.push(span);
      const who = (await directory.exact([speaker])).find(speaker, ACTOR);
      const key = personKey(speaker);
      statements.push({
        speakers: 'id' in who ? [who.id] : key in known.people ? [key] : [],
        attributedAs: speaker,
        about: topics.in(quote),
        mode,
        ...(verb && occurs(text, verb) ? { verb } : {}),
        kinds: ['ASSERTION'],
        quote: { exact: span.exact, start: span.start },
        method: 'MODEL',
        confidence: MOST_CONFIDENCE,
        reason: `proposed by ${model.name}; the words stand in the article, that they are ${speaker}'s nobody has checked`,
      });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      dropped.push(error.message);
    }
  }
  return { statements, dropped };
}

/** Where words stand that the rules found, in code points. */
function spanOf(quote: unknown): { start: number; end: number }[] {
  const { exact = '', start } = quote as { exact?: string; start?: number };
  return start === undefined ? [] : [{ start, end: start + [...exact].length }];
}

async function ask(
  { baseUrl, apiKey, name, timeoutMs = TIMEOUT_MS }: Model,
  article: string,
): Promise<readonly unknown[]> {
  let text: string;
  try {
    const response = await fetch(`${baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({
        model: name,
        temperature: 0,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: TASK },
          { role: 'user', content: article },
        ],
      }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new ModelError(`the model at ${baseUrl} answers with status ${response.status}`);
    text = await response.text();
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError(`the model at ${baseUrl} does not answer: ${(error as Error).message}`);
  }
  const body = completion.safeParse(parseJson(text));
  const content = body.success ? body.data.choices[0]?.message.content : undefined;
  const parsed = answer.safeParse(content === undefined ? null : parseJson(content));
  if (!parsed.success) throw new ModelError(`the model at ${baseUrl} answers with something else than was asked for`);
  return parsed.data.statements;
}

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
