import type { OnStick, ShellProblem } from '../../shared/bridge/contract.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Offer, Transport } from './transport.ts';

export interface Here {
  /** Written by this computer and not yet dealt with. */
  readonly isMine: (name: string) => Promise<boolean>;
  /** Here now, or here before. */
  readonly isKnown: (name: string) => Promise<boolean>;
}

/**
 * Counts what a carrier offers without reading it. A file is told by the name it bears: that may be wrong, so taking in
 * never relies on it and stays possible whatever stands here.
 */
export async function lookAt(transport: Transport, here: Here): Promise<Result<OnStick, ShellProblem>> {
  const listed = await transport.list();
  if (!listed.ok) return listed;
  const found = { fresh: 0, known: 0, mine: 0, damaged: listed.value.unreadable };
  for (const offer of listed.value.offers) {
    const name = nameBorne(offer);
    if (name === null) found.fresh += 1;
    else if (await here.isMine(name)) found.mine += 1;
    else if (await here.isKnown(name)) found.known += 1;
    else found.fresh += 1;
  }
  return ok(found);
}

/** Null for what somebody renamed: it is met when it is read. */
export function nameBorne({ says, key }: Offer): string | null {
  return says ?? /^([0-9a-f]{64})\.bundle$/.exec(key.toLowerCase())?.[1] ?? null;
}
