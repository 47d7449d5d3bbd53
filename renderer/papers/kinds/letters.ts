/** Requests on which a letter can be written now: only those are offered, and only from recorded days. */
import {
  lateAdvice,
  packs,
  silentGrant,
  type LateAdvice,
  type LawPack,
  type SilentGrant,
} from '../../../shared/release/index.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import { requestsOf } from './person-and-law.ts';

/** What decides whether a letter is offered. */
export type LetterFacts = Pick<PaperRequest, 'view' | 'today' | 'packs' | 'entity'>;

interface Letter<T> {
  readonly asked: EntityView;
  readonly of: T;
}

function lettersFrom<T>(
  request: LetterFacts,
  find: (held: readonly LawPack[], legal: SectionView | undefined, id: string, today: string) => T | undefined,
): readonly Letter<T>[] {
  const { view, today, packs: held = packs } = request;
  const legal = sectionOf(view, 'legal');
  return requestsOf(request).flatMap((asked) => {
    const of = find(held, legal, asked.id, today);
    return of === undefined ? [] : [{ asked, of }];
  });
}

/** The one chosen, else the newest of which one can be written. */
const chosen = <T>(letters: readonly Letter<T>[], { entity }: LetterFacts): Letter<T> | undefined =>
  letters.find(({ asked }) => asked.id === entity) ?? letters.at(-1);

export const silentGrantsIn = (request: LetterFacts): readonly Letter<SilentGrant>[] =>
  lettersFrom(request, silentGrant);
export const lateAdvicesIn = (request: LetterFacts): readonly Letter<LateAdvice>[] => lettersFrom(request, lateAdvice);

export const silentGrantChosen = (request: LetterFacts): Letter<SilentGrant> | undefined =>
  chosen(silentGrantsIn(request), request);
export const lateAdviceChosen = (request: LetterFacts): Letter<LateAdvice> | undefined =>
  chosen(lateAdvicesIn(request), request);
