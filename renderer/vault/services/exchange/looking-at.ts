/** A file somebody opened from outside: what it is, by the reading of the inbox; nothing of it is kept or noted (SPEC.md, X15). */
import { ok, type Result } from '../../../../shared/result.ts';
import type { SeenFile } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { wasTaken } from '../exchanged/records.ts';
import { readSealed, strangeness } from './open-incoming.ts';

/** Of a sender who is not trusted no more is read than who they say they are. */
export async function lookAtFile(
  { session }: VaultContext,
  { handle }: { readonly handle: string },
): Promise<Result<SeenFile, VaultProblem>> {
  const read = await readSealed(session, (at) => session.shell('files.read', { handle, ...at }), {
    goesOn: (from) => strangeness(session, from, false) === null,
  });
  if (!read.ok) return read;
  const { bundle, realm } = read.value;
  const { manifest, from, headOnly } = bundle;
  const hold = strangeness(session, from, false);
  const { name, function: does, service } = session.me(realm);
  return ok({
    from: session.cards.authorOfCard(from),
    to: { name, function: does, service },
    purpose: manifest.purpose,
    madeAt: manifest.madeAt,
    realm,
    isReadWhole: headOnly !== true,
    isTaken: wasTaken(session, manifest.id),
    ...(hold !== null && { hold }),
  });
}
