/**
 * Whether this computer is new or locked, and who may unlock it: from what stands in clear in the key file. Needs no
 * cryptography and little code: the page asks this by itself, and the first screen does not wait for the vault.
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Status } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { keepWaiting, restoreRequestView, waitingRestores } from '../backup/waiting.ts';
import { readWaysIn } from '../../core/keys/reading-key-file.ts';
import { isKeyed, officersSlots, passphraseSlots, requestSlots, wordsSlots } from '../../core/keys/key-file.ts';
import { requestView } from '../people/recovery-files.ts';
import type { ShellCalls } from '../../core/shell/shell.ts';

/** Something was saved here once, whoever it opened for. */
async function holdsWork(shell: ShellCalls): Promise<boolean> {
  const page = await shell('journal.read', { from: 0 });
  return page.ok && (page.value.frames.length > 0 || page.value.damaged);
}

/** Whether this computer is new, locked, or its key file cannot be used. */
export async function entryStatus(shell: ShellCalls): Promise<Result<Status, VaultProblem>> {
  const [file, restores] = await Promise.all([readWaysIn(shell), waitingRestores(shell)]);
  if (!file.ok) {
    if (file.problem.code === 'damaged-keys') return ok({ state: 'damaged', slots: [] });
    const { code } = file.problem;
    if (code === 'newer-version' || code === 'trial-version') return ok({ state: code, slots: [] });
    return file;
  }
  if (!restores.ok) return restores;
  if (file.value === null) {
    const keysMissing = await holdsWork(shell);
    return ok({ state: 'new', slots: [], keysMissing, restores: restores.value.map(restoreRequestView) });
  }
  // Left over when the power went right after a restore: it is done.
  if (restores.value.length > 0) await keepWaiting(shell, []);
  return ok({
    state: 'locked',
    slots: passphraseSlots(file.value).map((slot) => ({
      id: toBase64url(slot.id),
      label: slot.label,
      ...(isKeyed(slot) && { withKey: true as const }),
    })),
    hasWords: wordsSlots(file.value).length > 0,
    officers: officersSlots(file.value).map((slot) => ({ id: toBase64url(slot.id), label: slot.label })),
    requests: requestSlots(file.value).map(requestView),
  });
}
