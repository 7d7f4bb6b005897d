import type { dateForm } from '../dates.js';
import type { Directory } from '../resolution/directory.js';
import type { Candidate, Decision } from '../resolution/mention.js';
import { type Cast, calledIn, undecided } from './cast.js';
import { slipOf } from './slips.js';
import type { Voice } from './transcript-meeting.js';
import type { Turn } from './turns.js';

/** A label that says that nobody is named. */
const UNNAMED =
  /^(?:Q|QUESTION|MODERATOR|OPERA?T[A-Z]*R|AUDIENCE.*|.*\b(?:OFFICIALS?|AIDES?|STAFF|INTERPRETER|PARTICIPANTS?|REPORTERS?|SPEAKER|CHILD(?:REN)?))$/;

/** Surer than a slip nobody can be. */
const SLIP = 0.8;

/** Whose words each label opens: somebody of the cast, somebody known, or whoever a label with a slip in it was meant for. */
export async function voicesOf(
  turns: readonly Turn[],
  cast: Cast,
  at: ReturnType<typeof dateForm>,
  directory: Directory,
): Promise<Map<string, Voice>> {
  const times = new Map<string, number>();
  for (const { label } of turns) times.set(label, (times.get(label) ?? 0) + 1);
  const labels = [...times.keys()];
  const voices = new Map(
    labels.flatMap((label) => {
      const voice = namedVoice(label, cast);
      return voice === null ? [] : [[label, voice] as const];
    }),
  );
  const sought = labels.filter((label) => !voices.has(label));
  const decisions = await directory.decide(sought.map((text) => ({ text, at, of: cast.of })));
  for (const [index, label] of sought.entries()) voices.set(label, decidedVoice(label, decisions[index]!));
  for (const [index, label] of sought.entries()) {
    const { decided, candidates } = decisions[index]!;
    const meant = decided === null ? slipVoice(label, times, voices, candidates[0]) : null;
    if (meant !== null) voices.set(label, meant);
  }
  return voices;
}

function namedVoice(label: string, cast: Cast): Voice | null {
  if (UNNAMED.test(label)) {
    return { id: null, postId: null, confidence: 1, reason: `The label "${label}" names nobody.` };
  }
  const member = calledIn(cast, label);
  if (member === undefined) return null;
  const { id, postId, confidence, reason } = member;
  return { id, postId, confidence, reason: `The label "${label}" calls somebody of the title. ${reason}` };
}

function decidedVoice(label: string, decision: Decision): Voice {
  if (decision.decided !== null) {
    const { id, postId, score, reasons } = decision.decided;
    return { id, postId, confidence: score, reason: `The label "${label}" calls one who ${reasons.join(', and ')}.` };
  }
  const note = undecided(label, decision);
  return { id: null, postId: null, confidence: 1, reason: `Only the label is known: ${note}.`, note };
}

/** The voice of the label that this one was meant to be; null where somebody else who is known comes nearer. */
function slipVoice(
  label: string,
  times: ReadonlyMap<string, number>,
  voices: ReadonlyMap<string, Voice>,
  nearest: Candidate | undefined,
): Voice | null {
  const meant = slipOf(label, times);
  const voice = meant === null ? undefined : voices.get(meant);
  if (voice?.id == null || (nearest !== undefined && nearest.id !== voice.id)) return null;
  const { id, postId, confidence, reason } = voice;
  return {
    id,
    postId,
    confidence: Math.min(confidence, SLIP),
    reason: `The label "${label}" stands once and is a letter off "${meant}". ${reason}`,
  };
}
