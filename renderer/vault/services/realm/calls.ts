/** The vault's answers about the list of people of a realm: each call of listApi. */
import type { Answering } from '../../core/gate/answering.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { recipientFor } from '../trust/hybrid.ts';
import type { Kdf } from '../../core/keys/key-file.ts';
import { post, receiptOnly } from '../post/posting.ts';
import type { Session } from '../../core/session/session.ts';
import type { listApi } from '../../api/realm.ts';
import { beginDraft, changeDraft, draftFile, draftView, dropDraft, readDraft, readPart, signDraft } from './drafts.ts';
import { heldList } from '../trust/held-list.ts';
import { putNewerAside } from '../trust/newer-list.ts';
import { newOfficer, openOfficer, rolledOfficer, type OfficerDeps } from '../trust/officer-key.ts';
import { answerOffer, inFile, judge, leaveList, listFileOf, listView, newsOf, takeList } from './taking.ts';

export interface ListCallDeps {
  readonly realm: (context: VaultContext) => Realm;
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
}

const shortestPassphrase = 12;
const shortestReason = 10;

export function listCalls({ realm, derive }: ListCallDeps): Answering<typeof listApi> {
  const officerDeps = ({ crypto, now }: Session): OfficerDeps => ({ crypto, derive, now });
  const inRealm =
    <I, T>(
      work: (session: Session, realm: Realm, input: I) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
    ) =>
    (context: VaultContext, input: I) =>
      work(context.session, realm(context), input);

  return {
    list: inRealm((session, at) => ok(listView(session, at))),
    readList: inRealm(async (session, at, { bytes: file }) => {
      const bytes = inFile(session, file);
      const judged = bytes.ok ? await judge(session, at, bytes.value) : bytes;
      return judged.ok ? ok(newsOf(session, at, judged.value)) : judged;
    }),
    takeList: async (context, { bytes: file, compared }) => {
      const bytes = inFile(context.session, file);
      if (!bytes.ok) return bytes;
      const taken = await takeList(context.session, realm(context), { bytes: bytes.value, compared });
      if (taken.ok) await context.sections.authorsChanged();
      return taken;
    },
    answerOffer: inRealm((session, at, { compared }) => answerOffer(session, at, compared)),
    listFile: inRealm((session, at) => {
      const held = heldList(session, at);
      return held === null ? fail({ code: 'no-list' }) : ok(listFileOf(held.bytes));
    }),
    sendList: inRealm((session, at, { person }) => sendList(session, at, person)),
    leaveList: inRealm((session, at, { reason }) =>
      reason.trim().length < shortestReason
        ? fail({ code: 'does-not-fit', field: 'reason' })
        : leaveList(session, at, reason.trim()),
    ),

    putNewerAside: inRealm(async (session, at) => {
      const kept = await putNewerAside(session, at);
      return kept.ok ? ok(listView(session, at)) : kept;
    }),

    newOfficer: inRealm(async (session, _at, { name, passphrase }) => {
      if (name.trim() === '') return fail({ code: 'does-not-fit', field: 'name' });
      if (passphrase.length < shortestPassphrase) return fail({ code: 'does-not-fit', field: 'passphrase' });
      const logged = await logAccess(session, { what: 'officer-key-made' });
      return logged.ok ? ok(await newOfficer(officerDeps(session), { name, passphrase })) : logged;
    }),
    rollOfficer: inRealm(async (session, _at, { bytes, passphrase }) => {
      const officer = await openOfficer(officerDeps(session), bytes, passphrase);
      if (!officer.ok) return officer;
      const logged = await logAccess(session, { what: 'officer-key-made' });
      return logged.ok ? ok(await rolledOfficer(officerDeps(session), officer.value, passphrase)) : logged;
    }),
    readPart: inRealm((session, _at, { bytes }) => {
      const part = readPart(session, bytes);
      return part ? ok({ name: part.name, madeAt: part.madeAt }) : fail({ code: 'not-an-officer-file' });
    }),

    draft: inRealm((session, at) => ok(draftView(session, at))),
    beginDraft: inRealm((session, at, input) => beginDraft(session, at, input)),
    changeDraft: inRealm((session, at, input) => changeDraft(session, at, input)),
    dropDraftList: inRealm((session, at) => dropDraft(session, at)),
    draftFile: inRealm((session, at) => draftFile(session, at)),
    readDraft: inRealm((session, at, { bytes }) => readDraft(session, at, bytes)),
    signDraft: inRealm((session, at, input) => signDraft(session, at, officerDeps(session), input)),
  };
}

async function sendList(session: Session, realm: Realm, person: string): Promise<Result<undefined, VaultProblem>> {
  const held = heldList(session, realm);
  if (held === null) return fail({ code: 'no-list' });
  const found = personElsewhere(session, realm, person);
  if (found === null) return fail({ code: 'not-verified' });
  const sealable = recipientFor(session, realm, found.card);
  if (!sealable.ok) return sealable;
  const logged = await logAccess(session, { what: 'sent-directory' });
  if (!logged.ok) return logged;
  const posted = await post(session, realm, {
    ...receiptOnly,
    purpose: 'directory',
    to: found.card,
    directory: held.bytes,
  });
  return posted.ok ? ok(undefined) : posted;
}
