/**
 * Requests to key holders on a computer without work: what must last until their answers are there (shared/backup/SPEC.md,
 * B12). The shell keeps them in one small file; the new place in each is sealed with the passphrase chosen for it.
 */
import { z } from 'zod';
import { decode, encode } from '../../../../shared/codec/cbor.ts';
import { bytes16, bytes32, count, someBytes } from '../../../../shared/codec/shapes.ts';
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { RestoreRequest } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { slotKdf } from '../../core/keys/key-file.ts';
import { askedForService, phoneCode } from '../people/recovery-files.ts';
import type { ShellCalls } from '../../core/shell/shell.ts';

const waitingRestore = z.strictObject({
  id: bytes16,
  /** Of the new place. */
  seat: bytes16,
  /** Of the safety copy. */
  vault: bytes16,
  /** Seats that the copy's key holders can open. */
  asked: z.array(bytes16).min(1).max(100),
  /** Hash of the request file. */
  request: bytes32,
  /** Of the new place, as the request names them. */
  signKey: bytes32,
  wrapKey: bytes32,
  kdf: slotKdf,
  box: someBytes,
  answers: z.array(someBytes).max(3),
  at: count,
  /** For a service, without the person: who asks, and why. `asked` is then ids of service keys. */
  forService: askedForService.optional(),
});
export type WaitingRestore = z.infer<typeof waitingRestore>;

/** The oldest makes way. */
const most = 5;
const file = z.strictObject({
  format: z.literal('passerelle/restore-requests'),
  version: z.literal(1),
  requests: z.array(waitingRestore).max(most),
});

/** What waits here; nothing where the file is not readable: a request can be made anew. */
export async function waitingRestores(shell: ShellCalls): Promise<Result<readonly WaitingRestore[], VaultProblem>> {
  const read = await shell('restore.requests', undefined);
  if (!read.ok) return fail({ code: read.problem });
  const value = read.value && decode(read.value);
  const parsed = value?.ok ? file.safeParse(value.value) : null;
  return ok(parsed?.success ? parsed.data.requests : []);
}

/** Puts these in place of what waited; with none the file is gone. */
export async function keepWaiting(
  shell: ShellCalls,
  requests: readonly WaitingRestore[],
): Promise<Result<undefined, VaultProblem>> {
  const value = { format: 'passerelle/restore-requests', version: 1, requests: requests.slice(-most) };
  const bytes: Bytes | null = requests.length === 0 ? null : encode(value);
  const kept = await shell('restore.keepRequests', { bytes });
  return kept.ok ? ok(undefined) : fail({ code: kept.problem });
}

export const restoreRequestView = ({ id, request, answers, at, forService }: WaitingRestore): RestoreRequest => ({
  id: toBase64url(id),
  code: phoneCode(request),
  answers: answers.length,
  at,
  ...(forService && { forService }),
});
