import { createHash } from 'node:crypto';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { Trouble } from '../files/problems.ts';
import type { Spool } from '../spool/spool.ts';
import type { Offer, Transport } from './transport.ts';

export interface Taken {
  readonly taken: string[];
  readonly known: string[];
  readonly damaged: number;
}

/**
 * Copies what a carrier offers and is not yet known into the inbox, durable and hashed again. Whatever name a carrier
 * gave a file, its content says which one it is. A file that cannot be read is counted and does not stop the others.
 */
export async function takeAll(
  transport: Transport,
  inbox: Spool,
  isKnown: (name: string) => Promise<boolean>,
): Promise<Result<Taken, ShellProblem>> {
  const listed = await transport.list();
  if (!listed.ok) return listed;
  const taken: string[] = [];
  const known = new Set<string>();
  let damaged = listed.value.unreadable;
  for (const offer of listed.value.offers) {
    const name = await hashOf(transport, offer);
    if (name !== null && (await isKnown(name))) {
      if (!taken.includes(name)) known.add(name);
      continue;
    }
    const copied = name === null ? null : await copy(transport, offer, inbox);
    if (copied === null) {
      if (!(await transport.present())) return fail('stick-removed');
      damaged += 1;
      continue;
    }
    if (!copied.ok) return copied;
    taken.push(copied.value);
    await transport.ack(offer);
  }
  return (await transport.present()) ? ok({ taken, known: [...known], damaged }) : fail('stick-removed');
}

async function hashOf(transport: Transport, offer: Offer): Promise<string | null> {
  const hash = createHash('sha256');
  const read = await transport.get(offer, (piece) => Promise.resolve(void hash.update(piece)));
  return read.ok ? hash.digest('hex') : null;
}

/** The name in the inbox; null when the carrier failed; a failure when the inbox did. */
async function copy(transport: Transport, offer: Offer, inbox: Spool): Promise<Result<string, ShellProblem> | null> {
  const begun = await inbox.begin();
  if (!begun.ok) return begun;
  let inboxProblem: ShellProblem | null = null;
  const read = await transport.get(offer, async (piece) => {
    const written = await inbox.write(begun.value, piece);
    if (written.ok) return;
    inboxProblem = written.problem;
    throw new Trouble(written.problem);
  });
  if (inboxProblem !== null) return fail(inboxProblem);
  if (!read.ok) {
    await inbox.abandon(begun.value);
    return null;
  }
  const finished = await inbox.finish(begun.value);
  return finished.ok ? ok(finished.value.name) : finished;
}
