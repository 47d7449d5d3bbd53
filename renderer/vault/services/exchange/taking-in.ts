/** What a file of sections does once a person said yes: heard, its documents kept, and all of it applied in one append. */
import { receiptFor } from '../post/receipts.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { fail, must, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { incomingOf, keys, type Incoming } from '../exchanged/records.ts';
import { beginLife } from '../post/announcing.ts';
import { apply } from './applying.ts';
import { ingestSender } from './arriving.ts';
import { filesNamedIn, keepChunks } from './incoming-files.ts';
import { ownWorkIn } from './own-work.ts';
import type { Exchanging, FileTaken } from './purposes.ts';

/** Up to the one append nothing of the file counts; behind it all of it does. */
export async function takeSections(
  context: Exchanging,
  { name, opened: { bundle, realm, trials, waits, awaitsDecision }, dossier, drop }: FileTaken,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  if (bundle.sections.length === 0) return fail({ code: 'not-allowed' });
  const logged = await logAccess(session, { what: `took-in-${bundle.manifest.purpose}`, dossier });
  if (!logged.ok) return logged;
  const receipts = await ingestSender(context, must(incomingOf(session, name), 'incoming item'), bundle);
  if (!receipts.ok) return receipts;
  // Before anything is written here again: this copy is older than my work, or another one goes on in the same life.
  if (ownWorkIn(session, realm, trials).sameLife) {
    const begun = await beginLife(session, 'older');
    if (!begun.ok) return begun;
  }
  const chunks = await keepChunks(session, bundle.attachments, filesNamedIn(trials));
  return chunks.ok ? apply(context, name, bundle, realm, trials, { drop, waits: waits || awaitsDecision }) : chunks;
}

/** That a file was taken in which holds no sections: its sender hears it with the next one. */
export function noteTaken(
  session: Session,
  name: string,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const item: Incoming = { ...must(incomingOf(session, name), 'incoming item'), read: true, state: 'accepted' };
  return session.records.put([
    [keys.incoming(name), item],
    [keys.taken(toHex(bundle.manifest.id)), session.now()],
    ...receiptFor(session, bundle, { state: 'accepted' }),
  ]);
}
