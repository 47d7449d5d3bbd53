/** The calls each kind of publication has: reading a file, taking it in, passing it on, and signing for keepers. */
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Numbered } from '../../../../shared/trust/published/contents.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { Kdf } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import type { PublishedApi } from '../../api/published.ts';
import type { HeldReader } from './held.ts';
import type { PublicationKind } from './kind.ts';
import { refusedHere } from './refused.ts';
import { sign, toSign } from './signing.ts';
import { fileOf, inFile, keep, type Judged } from './taking.ts';

type Work<I, O> = (input: I) => Promise<Result<O, VaultProblem>>;

export interface PublishedDeps {
  readonly withContext: WithContext;
  readonly realm: (context: VaultContext) => Realm;
  readonly derive: (passphrase: string, kdf: Kdf) => Promise<Bytes>;
}

/** How a kind is told to the page. */
interface Told<C extends Numbered, News, View> {
  readonly held: HeldReader<C>;
  readonly news: (session: Session, realm: Realm, judged: Judged<C>) => News;
  readonly view: (session: Session, realm: Realm) => View;
}

export interface KindCalls<News, View> {
  readonly read: Work<{ bytes: Bytes }, News>;
  readonly take: Work<{ bytes: Bytes }, View>;
  readonly file: Work<{ number: number }, Bytes>;
  readonly readToSign: Work<{ bytes: Bytes }, News>;
  readonly sign: Work<{ bytes: Bytes; key: Bytes; passphrase: string }, { file: Bytes; published: boolean }>;
}

export function callsOf<C extends Numbered, News, View>(
  { withContext, realm, derive }: PublishedDeps,
  of: PublicationKind<C>,
  { held, news, view }: Told<C, News, View>,
): KindCalls<News, View> {
  const inRealm = <T>(
    work: (session: Session, at: Realm) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ): Promise<Result<T, VaultProblem>> => withContext((context) => work(context.session, realm(context)));
  const told = (session: Session, at: Realm, judged: Result<Judged<C>, VaultProblem>): Result<News, VaultProblem> =>
    judged.ok ? ok(news(session, at, judged.value)) : judged;
  return {
    read: ({ bytes }) => inRealm((session, at) => told(session, at, inFile(session, at, of, bytes))),
    take: ({ bytes }) =>
      inRealm(async (session, at) => {
        const judged = inFile(session, at, of, bytes);
        const kept = judged.ok ? await keep(session, at, of, judged.value) : judged;
        return kept.ok ? ok(view(session, at)) : kept;
      }),
    file: ({ number }) => inRealm((session, at) => fileOf(session, at, held, number)),
    readToSign: ({ bytes }) => inRealm((session, at) => told(session, at, toSign(session, at, of, bytes))),
    sign: (input) =>
      inRealm((session, at) => sign(session, at, of, { crypto: session.crypto, derive, now: session.now }, input)),
  };
}

export const publishedCalls = ({ withContext, realm }: PublishedDeps): PublishedApi => ({
  refusedPublications: () => withContext((context) => ok(refusedHere(context.session, realm(context)))),
});
