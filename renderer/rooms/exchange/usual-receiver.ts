/** Who is meant where nobody was chosen: an answer goes to whoever asked, anything else to the only contact there is. */
import { mayReceive } from '../../../shared/disclosure/matrix.ts';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent, IncomingItem } from '../../vault/api.ts';
import { isReachable } from '../../widgets/exchange/trust.tsx';
import type { SendDraft } from './send-draft.ts';

/** @returns the draft with its receiver: the one chosen, else the one that is meant */
export function useReceiver(draft: SendDraft, people: readonly Correspondent[]): SendDraft {
  const incoming = useAnswer((vault) => vault.incoming(), 'incoming');
  if (draft.to !== undefined) return draft;
  const able = people.filter((one) => isReachable(one) && mayReceive(draft.purpose, one));
  if (draft.purpose !== 'answer') return { ...draft, to: onlyOneOf(people, able) };
  if (incoming.state !== 'ready') return draft;
  const asked = whoAsked(incoming.value, draft.dossier);
  return { ...draft, to: able.find((one) => one.person === asked)?.person };
}

/** Not where somebody else may be meant who is not compared yet. */
export function onlyOneOf(
  people: readonly Pick<Correspondent, 'person' | 'trust'>[],
  able: readonly Pick<Correspondent, 'person'>[],
): string | undefined {
  const elsewhere = people.filter(({ trust }) => trust !== 'this-computer');
  return elsewhere.length === 1 && able.length === 1 ? able[0]?.person : undefined;
}

/** Whoever asked last for an inquiry about the person of a dossier, and was not refused. */
export function whoAsked(items: readonly IncomingItem[], dossier: string | undefined): string | undefined {
  const asked = items.filter(
    ({ purpose, state, about }) =>
      purpose === 'inquiry-request' && state === 'accepted' && dossier !== undefined && about?.dossier === dossier,
  );
  return [...asked].sort((a, b) => b.arrivedAt - a.arrivedAt)[0]?.from?.person;
}
