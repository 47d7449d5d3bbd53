/** What any file of a trusted sender brings along: taken in where it counts, else noted with its reason (SPEC.md, LP4, DU2). */
import { z } from 'zod';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Numbered } from '../../../../shared/trust/published/contents.ts';
import { decodePublication, type Publication } from '../../../../shared/trust/published/published.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { updateKind } from './updates.ts';
import { packKind } from './law-packs.ts';
import type { Session } from '../../core/session/session.ts';
import type { PublicationRefusal } from '../../api/refusals.ts';
import type { PublicationKind } from './kind.ts';
import { noteRefused } from './refused.ts';
import { judge, keep } from './taking.ts';

const notes = z.object({ published: z.array(z.instanceof(Uint8Array<ArrayBuffer>)).max(8) });

/** Encoded publications a file brings, of whatever kind. */
export function publishedIn({ note }: Pick<ReadBundle, 'note'>): readonly Bytes[] {
  const parsed = notes.safeParse(note);
  return parsed.success ? parsed.data.published : [];
}

type Done = Promise<Result<undefined, VaultProblem>> | Result<undefined, VaultProblem>;

export async function ingestPublished(
  session: Session,
  realm: Realm,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  for (const bytes of publishedIn(bundle)) {
    const done = await hearOne(session, realm, bundle, bytes);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

function hearOne(session: Session, realm: Realm, { from }: ReadBundle, bytes: Bytes): Done {
  const read = decodePublication(session.crypto, bytes);
  const refuse = (why: PublicationRefusal, about?: Pick<Publication, 'kind' | 'number'>): Done =>
    noteRefused(session, realm, {
      why,
      from: from.name,
      hash: toHex(session.crypto.hash(bytes)),
      ...(about !== undefined && { kind: about.kind, number: about.number }),
    });
  if (!read.ok) return refuse(read.problem);
  const { publication } = read.value;
  const take = <C extends Numbered>(of: PublicationKind<C>): Done => {
    const judged = judge(session, realm, of, bytes);
    if (judged.ok) return keep(session, realm, of, judged.value);
    // Without a list nobody can say whose word it is: it comes again with later files once there is one.
    return judged.problem === 'no-list' ? ok(undefined) : refuse(judged.problem, publication);
  };
  return publication.kind === 'law-pack' ? take(packKind) : take(updateKind);
}
