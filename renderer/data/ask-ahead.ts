/**
 * Questions asked before the room that shows the answers is there: right after unlocking, so that the vault works on the
 * answers while the page draws the frame around them. Each is taken once; a change in between makes it worthless.
 */
import type { Answer } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';

const asked = new WeakMap<VaultClient, Map<string, Answer<unknown>>>();

/** @param questions by what identifies them in `useAnswer` */
export function askAhead(vault: VaultClient, questions: Readonly<Record<string, Answer<unknown>>>): void {
  const answers = new Map(Object.entries(questions));
  asked.set(vault, answers);
  const stop = vault.onEvent(({ type }) => {
    if (type !== 'changed') return;
    stop();
    answers.clear();
  });
}

/** The answer on its way, if this was asked ahead and nothing has changed since. */
export function takeAhead<T>(vault: VaultClient, about: string): Answer<T> | undefined {
  const answers = asked.get(vault);
  const answer = answers?.get(about);
  answers?.delete(about);
  // Asked under the same name by the same question: rooms/today/questions.ts.
  return answer as Answer<T> | undefined;
}
