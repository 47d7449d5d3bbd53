/** Who is meant where nobody was chosen: an answer goes to whoever asked. */
import { mayReceive } from '../../../shared/disclosure/matrix.ts';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent, IncomingItem } from '../../vault/api.ts';
import { isReachable } from '../../widgets/exchange/trust.tsx';
import type { SendDraft } from './send-draft.ts';

/** @returns the draft with its receiver: the one chosen, else the one that is meant */
export function useReceiver(draft: SendDraft, people: readonly Correspondent[]): SendDraft {
  const incoming = useAnswer((vault) => vault.incoming(), 'incoming');
  if (draft.to !== undefined || draft.purpose !== 'answer' || incoming.state !== 'ready') return draft;
  const asked = whoAsked(incoming.value, draft.dossier);
  const person = people.find((one) => one.person === asked);
  return person !== undefined && isReachable(person) && mayReceive(draft.purpose, person)
    ? { ...draft, to: person.person }
    : draft;
}

/** Whoever asked last for an inquiry about the person of a dossier, and was not refused. */
export function whoAsked(items: readonly IncomingItem[], dossier: string | undefined): string | undefined {
  const asked = items.filter(
    ({ purpose, state, about }) =>
      purpose === 'inquiry-request' && state === 'accepted' && dossier !== undefined && about?.dossier === dossier,
  );
  return [...asked].sort((a, b) => b.arrivedAt - a.arrivedAt)[0]?.from?.person;
}
