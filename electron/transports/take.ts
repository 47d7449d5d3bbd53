import { createHash } from 'node:crypto';
import type { ShellProblem } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { Trouble } from '../files/problems.ts';
import type { Spool } from '../spool/spool.ts';
import { nameBorne } from './look.ts';
import type { Fetching, Offer, Transport } from './transport.ts';

export interface Taken {
  readonly taken: string[];
  readonly known: string[];
  readonly damaged: number;
  /** Not taken, and still there: so much of this carrier waits here already that the rest is kept free for others. */
  readonly left?: number;
}

export interface Taking {
  readonly isKnown: (name: string) => Promise<boolean>;
  readonly signal?: AbortSignal;
  /** Told as a file comes: how far it is. */
  readonly onProgress?: (offer: Offer, bytes: number) => void;
}

/** What became of one offer: its name here, or that it is not what it should be. */
type Copied = { readonly name: string } | 'damaged';

/**
 * Copies what a carrier offers and is not yet known into the inbox, durable and hashed again. Whatever name a carrier
 * gave a file, its content says which one it is. A file that cannot be read is counted and does not stop the others.
 */
export async function takeAll(transport: Transport, inbox: Spool, how: Taking): Promise<Result<Taken, ShellProblem>> {
  const { signal } = how;
  const listed = await transport.list(signal);
  if (!listed.ok) return listed;
  const taken = new Set<string>();
  const known = new Set<string>();
  let damaged = listed.value.unreadable;
  let left = 0;
  const full = new Set<string | undefined>();
  for (const offer of listed.value.offers) {
    if (signal?.aborted === true) return fail('cancelled');
    const source = offer.source ?? transport.source;
    // Its share is full: what is left is not even read, and waits where it is.
    if (full.has(source)) {
      if (!(await isBorneKnown(offer, how))) left += 1;
      continue;
    }
    const name = offer.says ?? (await hashOf(transport, offer, signal));
    if (name !== null && (taken.has(name) || (await how.isKnown(name)))) {
      if (!taken.has(name)) known.add(name);
      await transport.ack(offer, signal);
      continue;
    }
    const copied = name === null ? ok('damaged' as const) : await copy(transport, offer, inbox, how);
    if (!copied.ok && copied.problem === 'inbox-full') {
      full.add(source);
      left += 1;
      continue;
    }
    if (!copied.ok) return copied;
    if (copied.value === 'damaged') {
      if (!(await transport.present())) return fail(transport.absence);
      damaged += 1;
      continue;
    }
    taken.add(copied.value.name);
    await transport.ack(offer, signal);
  }
  if (!(await transport.present())) return fail(transport.absence);
  await inbox.forgetComing(new Set(listed.value.offers.flatMap(({ says }) => says ?? [])));
  return ok({ taken: [...taken], known: [...known], damaged, ...(left > 0 && { left }) });
}

const isBorneKnown = async (offer: Offer, how: Taking): Promise<boolean> => {
  const name = nameBorne(offer);
  return name !== null && how.isKnown(name);
};

async function hashOf(transport: Transport, offer: Offer, signal: AbortSignal | undefined): Promise<string | null> {
  const hash = createHash('sha256');
  const how = signal === undefined ? {} : { signal };
  const read = await transport.get(offer, (piece) => Promise.resolve(void hash.update(piece)), how);
  return read.ok ? hash.digest('hex') : null;
}

/** A failure is the inbox's, or a person's who stopped it; what may be this file's own trouble is `damaged`. */
async function copy(
  transport: Transport,
  offer: Offer,
  inbox: Spool,
  { signal, onProgress }: Taking,
): Promise<Result<Copied, ShellProblem>> {
  const begun = await beginIn(inbox, offer, offer.source ?? transport.source);
  if (!begun.ok) return begun;
  const { handle, size: from } = begun.value;
  let inboxProblem: ShellProblem | null = null;
  const how: Fetching = { from, ...(signal && { signal }) };
  const read = await transport.get(
    offer,
    async (piece, at) => {
      const written = await inbox.write(handle, piece);
      onProgress?.(offer, at + piece.length);
      if (written.ok) return;
      inboxProblem = written.problem;
      throw new Trouble(written.problem);
    },
    how,
  );
  if (inboxProblem !== null) return fail(inboxProblem);
  if (!read.ok) {
    await inbox.leave(handle);
    return read.problem === 'cancelled' ? read : ok('damaged');
  }
  const finished = await inbox.finish(handle);
  if (finished.ok) return ok({ name: finished.value.name });
  if (finished.problem !== 'damaged') return finished;
  // What was resumed may have been torn here; what came in one go is not what it says.
  if (from === 0) transport.distrust(offer);
  return ok('damaged');
}

/** What says its hash is continued where an earlier fetch was cut. */
async function beginIn(
  inbox: Spool,
  { says, size }: Offer,
  source: string | undefined,
): Promise<Result<{ handle: string; size: number }, ShellProblem>> {
  if (says !== undefined) return inbox.resume(says, size, source);
  const begun = await inbox.begin(source, size);
  return begun.ok ? ok({ handle: begun.value, size: 0 }) : begun;
}
