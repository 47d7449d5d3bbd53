/** A sealed file that lies in the page, dropped there, comes into the inbox: the way of every other, without a name of its own. */
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Shell } from './vault.tsx';

const piece = 8_388_608;

/** What was written of it is gone where it does not come to its end. */
export async function intoInbox(shell: Shell, file: Blob): Promise<Result<undefined, { readonly code: ShellProblem }>> {
  const begun = await shell('inbox.begin', undefined);
  if (!begun.ok) return fail({ code: begun.problem });
  const { handle } = begun.value;
  for (let offset = 0; offset < file.size; offset += piece) {
    const bytes = new Uint8Array(await file.slice(offset, offset + piece).arrayBuffer());
    const written = await shell('inbox.write', { handle, bytes });
    if (!written.ok) return fail({ code: written.problem });
  }
  const finished = await shell('inbox.finish', { handle });
  return finished.ok ? ok(undefined) : fail({ code: finished.problem });
}
