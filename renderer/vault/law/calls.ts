/** The vault's answers about law packs: each call of LawApi. */
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import { personElsewhere } from '../correspondents.ts';
import type { Workshop } from '../dossiers.ts';
import { recipientFor } from '../hybrid.ts';
import type { Kdf } from '../keys/key-file.ts';
import { post, receiptOnly } from '../posting.ts';
import type { Session } from '../session.ts';
import type { LawApi } from './api.ts';
import { heldPacks, packsBeside } from './held.ts';
import { sawMoves } from './moved.ts';
import { movedView } from './moved-view.ts';
import { packToSign, signPack } from './signing.ts';
import { fileOfPack, keepPack, lawView, newsOf, packInFile } from './taking.ts';

export interface LawCallDeps {
  readonly withShop: <T>(
    work: (shop: Workshop) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ) => Promise<Result<T, VaultProblem>>;
  readonly realm: (shop: Workshop) => Realm;
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
  readonly day: () => string;
  readonly isComputing: () => boolean;
}

export function lawCalls({ withShop, realm, derive, day, isComputing }: LawCallDeps): LawApi {
  const inRealm = <T>(
    work: (session: Session, realm: Realm) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> => withShop((shop) => work(shop.session, realm(shop)));
  return {
    moved: () => withShop((shop) => ok(movedView(shop, realm(shop), day(), isComputing()))),
    sawMoved: (input) =>
      withShop(async (shop) => {
        const kept = await sawMoves(shop.session, realm(shop), input);
        if (kept.ok) shop.session.notify({ type: 'changed' });
        return kept.ok ? ok(movedView(shop, realm(shop), day(), isComputing())) : kept;
      }),
    law: () => inRealm((session, at) => ok(lawView(session, at))),
    packsBeside: () => inRealm((session, at) => ok(packsBeside(session, at))),
    readPack: ({ bytes }) =>
      inRealm((session, at) => {
        const judged = packInFile(session, at, bytes);
        return judged.ok ? ok(newsOf(session, at, judged.value)) : judged;
      }),
    takePack: ({ bytes }) =>
      inRealm(async (session, at) => {
        const judged = packInFile(session, at, bytes);
        const kept = judged.ok ? await keepPack(session, at, judged.value) : judged;
        return kept.ok ? ok(lawView(session, at)) : kept;
      }),
    packFile: ({ number }) => inRealm((session, at) => fileOfPack(session, at, number)),
    sendPacks: ({ person }) => inRealm((session, at) => sendPacks(session, at, person)),
    readPackToSign: ({ bytes }) =>
      inRealm((session, at) => {
        const found = packToSign(session, at, bytes);
        return found.ok ? ok(newsOf(session, at, found.value)) : found;
      }),
    signPack: (input) =>
      inRealm((session, at) => signPack(session, at, { crypto: session.crypto, derive, now: session.now }, input)),
  };
}

/** A file of its own with every pack taken in here, for somebody no other file goes to. */
async function sendPacks(session: Session, realm: Realm, person: string): Promise<Result<undefined, VaultProblem>> {
  const published = heldPacks(session, realm).map(({ bytes }) => bytes);
  if (published.length === 0) return fail({ code: 'not-found' });
  const found = personElsewhere(session, realm, person);
  if (found === null) return fail({ code: 'not-verified' });
  const sealable = recipientFor(session, realm, found.card);
  if (!sealable.ok) return sealable;
  const logged = await logAccess(session, { what: 'sent-law-pack' });
  if (!logged.ok) return logged;
  const posted = await post(session, realm, { ...receiptOnly, purpose: 'law-pack', to: found.card });
  return posted.ok ? ok(undefined) : posted;
}
