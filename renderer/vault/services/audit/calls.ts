/** Naming the auditor of my service, handing them the logs of this computer, and reading such a file as one. */
import type { VaultCalls } from '../../api/calls.ts';
import type { Answering } from '../../core/gate/answering.ts';
import { z } from 'zod';
import { readAuditFile, writeAuditFile } from '../../../../shared/access-log/audit-file.ts';
import { openWith, sealFor, SourceFailed } from '../../../../shared/crypto/age.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { bytes32, moment } from '../../../../shared/codec/shapes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { AuditView } from '../../api/people.ts';
import { householdOf } from '../people/household.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { identitiesOf, recipientFor } from '../trust/hybrid.ts';
import { changePeople } from '../household/membership.ts';
import { cardOf } from '../people/officers.ts';
import { personAt } from '../../core/people/people.ts';
import { pagesOf } from '../../core/journal/reading.ts';
import type { Session } from '../../core/session/session.ts';
import { auditorOf } from '../../core/access/audit-frames.ts';
import { auditOf, whole } from './read.ts';

type Calls = Answering<Pick<VaultCalls, 'setAuditor' | 'exportAudit' | 'readAudit'>>;

export const auditCalls = (): Calls => ({
  setAuditor: async ({ session }, { person }) => {
    const named = await setAuditor(session, person);
    return named.ok ? ok(householdOf(session)) : named;
  },
  exportAudit: ({ session }, { suggestedName }) => exportAudit(session, suggestedName),
  readAudit: ({ session }, input) => readAudit(session, input),
});

/** A verified person reads the logs of my service from now on, with nobody's passphrase. */
export async function setAuditor(session: Session, person: string): Promise<Result<undefined, VaultProblem>> {
  const mine = session.household && personAt(session.household, session.secret.seat);
  if (!mine) return fail({ code: 'people-broken' });
  const auditor = cardOf(session, person);
  if (!auditor) return fail({ code: 'not-verified' });
  const changed = await changePeople(session, [{ act: { do: 'auditor', service: mine.card.service, auditor } }]);
  return changed.ok ? logAccess(session, { what: 'auditor-named' }) : changed;
}

async function accessFramesHere(session: Session): Promise<Result<Bytes[], VaultProblem>> {
  const frames: Bytes[] = [];
  for await (const page of pagesOf(session.shell)) {
    if (!page.ok) return fail({ code: page.problem });
    for (const { kind, bytes } of page.value.frames) if (kind === 'access') frames.push(bytes);
  }
  return ok(frames);
}

/** Everybody's log on this computer, sealed to my service's auditor: who makes the file reads only their own. */
export async function exportAudit(session: Session, suggestedName: string): Promise<Result<undefined, VaultProblem>> {
  const { crypto, vault, household } = session;
  const mine = household && personAt(household, session.secret.seat);
  const auditor = mine && auditorOf(household, mine.card.service);
  if (!auditor) return fail({ code: 'not-allowed' });
  const recipient = recipientFor(session, 'real', auditor.card);
  if (!recipient.ok) return recipient;
  const logged = await logAccess(session, { what: 'exported-audit' });
  if (!logged.ok) return logged;
  const frames = await accessFramesHere(session);
  if (!frames.ok) return frames;
  const { entries: people } = household;
  const head = { format: 'passerelle/audit' as const, version: 1 as const, vault, at: session.now() };
  const { sign } = session.identity('real');
  const plain = writeAuditFile(crypto, { ...head, people: [...people], frames: frames.value }, sign);
  const sealed = await sealFor([recipient.value], streamOf(plain));
  return sealed.ok ? save(session, suggestedName, sealed.value) : fail({ code: 'bad-card' });
}

const piece = 1_048_576;

const streamOf = (bytes: Bytes): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
};

async function save(
  session: Session,
  suggestedName: string,
  stream: ReadableStream<Uint8Array>,
): Promise<Result<undefined, VaultProblem>> {
  const begun = await session.shell('files.saveBegin', { kind: 'audit', suggestedName });
  if (!begun.ok) return fail({ code: begun.problem });
  const { handle } = begun.value;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const put = await session.shell('files.saveWrite', { handle, bytes: new Uint8Array(value) });
    if (put.ok) continue;
    await session.shell('files.saveAbandon', { handle });
    return fail({ code: put.problem });
  }
  const finished = await session.shell('files.saveFinish', { handle });
  return finished.ok ? ok(undefined) : fail({ code: finished.problem });
}

/** Larger is no log of a computer. */
const largest = 512 * 1_048_576;

/** As an auditor: what a file of another computer says. That it was read stands in my own log. */
export async function readAudit(
  session: Session,
  picked: { readonly handle: string; readonly size: number },
): Promise<Result<AuditView, VaultProblem>> {
  if (picked.size === 0 || picked.size > largest) return fail({ code: 'bad-file' });
  const { wrap, sign } = session.identity('real');
  const plain = await opened(session, picked);
  if (!plain.ok) return plain;
  const file = readAuditFile(session.crypto, plain.value);
  const me = { crypto: session.crypto, signKey: sign.publicKey, wrap, headsOf: headsOf(session) };
  const view = file && auditOf(me, file);
  if (!view) return fail({ code: 'bad-file' });
  const logged = await logAccess(session, { what: 'read-audit' });
  return logged.ok ? ok(view) : logged;
}

async function opened(
  session: Session,
  { handle, size }: { readonly handle: string; readonly size: number },
): Promise<Result<Bytes, VaultProblem>> {
  let at = 0;
  const sealed = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (at >= size) return controller.close();
      const read = await session.shell('files.read', { handle, offset: at, length: Math.min(piece, size - at) });
      if (!read.ok || read.value.length === 0) return controller.error(new SourceFailed('not read'));
      at += read.value.length;
      controller.enqueue(read.value);
    },
  });
  try {
    const file = await openWith(identitiesOf(session, 'real'), sealed);
    if (file.ok) return ok(await whole(file.value.plain));
    return fail({ code: file.problem === 'not-for-me' ? 'not-for-me' : 'bad-file' });
  } catch (error) {
    return fail({ code: error instanceof SourceFailed ? 'failed' : 'bad-file' });
  }
}

const known = z.looseObject({ signKey: bytes32, head: bytes32, at: moment });

const headsOf = (session: Session) => (signKey: Bytes) =>
  session.records.list('log-head/').flatMap(([, value]) => {
    const parsed = known.safeParse(value);
    if (!parsed.success || !equal(parsed.data.signKey, signKey)) return [];
    return [{ head: toHex(parsed.data.head), at: parsed.data.at }];
  });
