/** Tests are about something else than the motive: it is said where one is asked for (A12). */
import type { VaultApi, VaultProblem } from '../../renderer/vault/api.ts';
import type { VaultAnswer } from '../../renderer/vault/core/gate/session-gate.ts';
import type { Result } from '../../shared/result.ts';

export const sayingWhy = (vault: VaultApi): VaultApi => ({
  ...vault,
  openDossier: async (input) => {
    const opened = await vault.openDossier(input);
    return isAskedWhy(opened) ? vault.openDossier({ ...input, motive: { motive: 'asked-along' } }) : opened;
  },
  change: openedFirst(vault, vault.change),
  history: openedFirst(vault, vault.history),
  stateOn: openedFirst(vault, vault.stateOn),
  changesBetween: openedFirst(vault, vault.changesBetween),
  beginSection: openedFirst(vault, vault.beginSection),
  chooseBeginning: openedFirst(vault, vault.chooseBeginning),
  readAttachment: openedFirst(vault, vault.readAttachment),
  saveAttachment: openedFirst(vault, vault.saveAttachment),
  blackOutPlan: openedFirst(vault, vault.blackOutPlan),
  blackOut: openedFirst(vault, vault.blackOut),
  bringOriginalBack: openedFirst(vault, vault.bringOriginalBack),
  savedPapers: openedFirst(vault, vault.savedPapers),
  earlierReceivers: openedFirst(vault, vault.earlierReceivers),
  sendCorrection: openedFirst(vault, vault.sendCorrection),
  planSend: openedFirst(vault, vault.planSend),
  send: openedFirst(vault, vault.send),
  whatLeft: openedFirst(vault, vault.whatLeft),
  planExtract: openedFirst(vault, vault.planExtract),
  sendExtract: openedFirst(vault, vault.sendExtract),
  withdrawExtract: openedFirst(vault, vault.withdrawExtract),
  withdrawParts: openedFirst(vault, vault.withdrawParts),
});

const isAskedWhy = (answer: Result<unknown, VaultProblem>): boolean =>
  !answer.ok && answer.problem.code === 'motive-needed';

/** On the page a dossier is open before anything is done in it. */
const openedFirst =
  <Input extends { readonly dossier: string }, T>(vault: VaultApi, call: (input: Input) => VaultAnswer<T>) =>
  async (input: Input): VaultAnswer<T> => {
    const answer = await call(input);
    if (!isAskedWhy(answer)) return answer;
    await vault.openDossier({ id: input.dossier, motive: { motive: 'asked-along' } });
    return call(input);
  };
