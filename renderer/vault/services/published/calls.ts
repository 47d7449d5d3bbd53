/** The calls each kind of publication has: reading a file, taking it in, passing it on, and signing for keepers. */
import type { Answering } from '../../core/gate/answering.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Numbered } from '../../../../shared/trust/published/contents.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Kdf } from '../../core/keys/key-file.ts';
import type { Session } from '../../core/session/session.ts';
import type { publishedApi } from '../../api/published.ts';
import type { HeldReader } from './held.ts';
import type { PublicationKind } from './kind.ts';
import { refusedHere } from './refused.ts';
import { sign, toSign } from './signing.ts';
import { fileOf, inFile, keep, type Judged } from './taking.ts';

type Work<I, O> = (context: VaultContext, input: I) => Promise<Result<O, VaultProblem>> | Result<O, VaultProblem>;

export interface PublishedDeps {
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
  { realm, derive }: PublishedDeps,
  of: PublicationKind<C>,
  { held, news, view }: Told<C, News, View>,
): KindCalls<News, View> {
  const inRealm =
    <I, T>(
      work: (session: Session, at: Realm, input: I) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
    ): Work<I, T> =>
    (context, input) =>
      work(context.session, realm(context), input);
  const told = (session: Session, at: Realm, judged: Result<Judged<C>, VaultProblem>): Result<News, VaultProblem> =>
    judged.ok ? ok(news(session, at, judged.value)) : judged;
  return {
    read: inRealm((session, at, { bytes }) => told(session, at, inFile(session, at, of, bytes))),
    take: inRealm(async (session, at, { bytes }) => {
      const judged = inFile(session, at, of, bytes);
      const kept = judged.ok ? await keep(session, at, of, judged.value) : judged;
      return kept.ok ? ok(view(session, at)) : kept;
    }),
    file: inRealm((session, at, { number }) => fileOf(session, at, held, number)),
    readToSign: inRealm((session, at, { bytes }) => told(session, at, toSign(session, at, of, bytes))),
    sign: inRealm((session, at, input) =>
      sign(session, at, of, { crypto: session.crypto, derive, now: session.now }, input),
    ),
  };
}

export const publishedCalls = ({ realm }: PublishedDeps): Answering<typeof publishedApi> => ({
  refusedPublications: (context) => ok(refusedHere(context.session, realm(context))),
});
