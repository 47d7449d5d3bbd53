/** The vault's answers about updates of the directory. */
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Realm, VaultProblem } from '../api.ts';
import type { Workshop } from '../dossiers.ts';
import type { Kdf } from '../keys/key-file.ts';
import type { Session } from '../session.ts';
import type { DirectoryUpdatesApi } from './api.ts';
import { signUpdate, updateToSign } from './signing.ts';
import { fileOfUpdate, keepUpdate, newsOfUpdate, updateInFile, updatesView } from './taking.ts';

export interface DirectoryUpdateDeps {
  readonly withShop: <T>(
    work: (shop: Workshop) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ) => Promise<Result<T, VaultProblem>>;
  readonly realm: (shop: Workshop) => Realm;
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
}

export function directoryUpdateCalls({ withShop, realm, derive }: DirectoryUpdateDeps): DirectoryUpdatesApi {
  const inRealm = <T>(
    work: (session: Session, realm: Realm) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> => withShop((shop) => work(shop.session, realm(shop)));
  return {
    directoryUpdates: () => inRealm((session, at) => ok(updatesView(session, at))),
    readDirectoryUpdate: ({ bytes }) =>
      inRealm((session, at) => {
        const judged = updateInFile(session, at, bytes);
        return judged.ok ? ok(newsOfUpdate(session, at, judged.value)) : judged;
      }),
    takeDirectoryUpdate: ({ bytes }) =>
      inRealm(async (session, at) => {
        const judged = updateInFile(session, at, bytes);
        const kept = judged.ok ? await keepUpdate(session, at, judged.value) : judged;
        return kept.ok ? ok(updatesView(session, at)) : kept;
      }),
    directoryUpdateFile: ({ number }) => inRealm((session, at) => fileOfUpdate(session, at, number)),
    readUpdateToSign: ({ bytes }) =>
      inRealm((session, at) => {
        const found = updateToSign(session, at, bytes);
        return found.ok ? ok(newsOfUpdate(session, at, found.value)) : found;
      }),
    signDirectoryUpdate: (input) =>
      inRealm((session, at) => signUpdate(session, at, { crypto: session.crypto, derive, now: session.now }, input)),
  };
}
