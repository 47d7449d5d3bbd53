/**
 * Handing the work over to somebody of another service or prison (SPEC.md, P23-P28): prepared, talked through by three, sent,
 * answered. Until it is accepted whoever carries the work goes on carrying it.
 */
import type { Worker } from './units/hand-over.ts';

export type HandOverState = 'preparing' | 'waiting' | 'late' | 'accepted' | 'refused';

/** What a hand-over holds, as far as it says where it stands. */
export interface HandOverFacts {
  readonly id: string;
  readonly between?: { readonly from: Worker; readonly to: Worker; readonly after?: string | undefined } | undefined;
  readonly answerBy?: { readonly on: string } | undefined;
  readonly talk?: { readonly on: string; readonly held: boolean } | undefined;
  readonly sent?: { readonly on: string } | undefined;
  readonly answer?: { readonly outcome: 'accepted' | 'refused'; readonly on: string } | undefined;
}

/** The answer counts before the day, the day before the sending (P24). */
export function handOverState({ answer, sent, answerBy }: HandOverFacts, today: string): HandOverState {
  if (answer !== undefined) return answer.outcome;
  if (sent === undefined) return 'preparing';
  return answerBy !== undefined && answerBy.on < today ? 'late' : 'waiting';
}

const accepted = (all: readonly HandOverFacts[]): readonly HandOverFacts[] =>
  all.filter(({ answer }) => answer?.outcome === 'accepted');

/** The accepted hand-over that no other one followed; of several, the one answered last. */
export function lastAccepted(all: readonly HandOverFacts[]): HandOverFacts | undefined {
  const followed = new Set(accepted(all).map(({ between }) => between?.after));
  const ends = accepted(all).filter(({ id }) => !followed.has(id));
  return ends.reduce<HandOverFacts | undefined>(
    (last, each) => (last === undefined || (each.answer?.on ?? '') > (last.answer?.on ?? '') ? each : last),
    undefined,
  );
}

/**
 * What was refused asks for nothing more once another one was begun; what was accepted, once the work went on from there. One of
 * which it never came here whom it goes to is none that was begun (P26).
 */
export function isSuperseded({ id, answer }: HandOverFacts, all: readonly HandOverFacts[]): boolean {
  if (answer === undefined) return false;
  if (answer.outcome === 'accepted') return lastAccepted(all)?.id !== id;
  const others = all.filter((each) => each.id !== id && each.between !== undefined);
  return others.some((each) => each.answer === undefined || each.answer.on > answer.on);
}

/**
 * Who carries the work (P25): as it is written, but for what the one who hands over knows by a receipt alone: it was accepted,
 * and the new holder's own word has not come yet.
 */
export function carrierOf<H extends Worker>(
  holder: H | undefined,
  all: readonly HandOverFacts[],
): H | Worker | undefined {
  const { between } = lastAccepted(all) ?? {};
  return between !== undefined && between.from.person === holder?.person ? between.to : holder;
}

/** A step, as far as it says who has to be told. */
export interface ProviderStep {
  readonly who?: { readonly kind: string; readonly id?: string | undefined; readonly name: string } | undefined;
  readonly isOpen: boolean;
}

export interface Provider {
  /** The same for the same provider, however often it is named. */
  readonly key: string;
  readonly name: string;
  readonly id?: string | undefined;
  readonly kind: string;
}

/**
 * Everyone who does an open step, each once, but the person and the two who hand over (P27).
 * @param person the name of whom the plan is of: some type it where they could choose them
 */
export function providersOf(
  steps: readonly ProviderStep[],
  { between }: HandOverFacts,
  person: string,
): readonly Provider[] {
  const two = [between?.from, between?.to].flatMap((each) => (each === undefined ? [] : [each.person, each.name]));
  const own = [...two, person];
  const found = new Map<string, Provider>();
  for (const { who, isOpen } of steps) {
    if (!isOpen || who === undefined || who.kind === 'detainee' || who.name === '') continue;
    const key = who.id ?? who.name;
    if (!own.includes(key) && !found.has(key)) found.set(key, { key, name: who.name, id: who.id, kind: who.kind });
  }
  return [...found.values()];
}
