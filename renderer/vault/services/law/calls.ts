/** The vault's answers about law packs: each call of lawApi. */
import type { Answering } from '../../core/gate/answering.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { logAccess } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { personElsewhere } from '../trust/correspondents.ts';
import { recipientFor } from '../trust/hybrid.ts';
import { post, receiptOnly } from '../post/posting.ts';
import { callsOf, type PublishedDeps } from '../published/calls.ts';
import type { Session } from '../../core/session/session.ts';
import type { lawApi } from '../../api/law.ts';
import { heldPacks, packKind, packsBeside } from '../published/law-packs.ts';
import { sawMoves } from './moved.ts';
import { movedView } from './moved-view.ts';
import { lawView, newsOf } from './told.ts';

export interface LawCallDeps extends PublishedDeps {
  readonly day: () => string;
  readonly isComputing: () => boolean;
}

export function lawCalls(deps: LawCallDeps): Answering<typeof lawApi> {
  const { realm, day, isComputing } = deps;
  const { read, take, file, readToSign, sign } = callsOf(deps, packKind, {
    held: heldPacks,
    news: newsOf,
    view: lawView,
  });
  return {
    moved: (context) => ok(movedView(context, realm(context), day(), isComputing())),
    sawMoved: async (context, input) => {
      const kept = await sawMoves(context.session, realm(context), input);
      if (kept.ok) context.session.notify({ type: 'changed' });
      return kept.ok ? ok(movedView(context, realm(context), day(), isComputing())) : kept;
    },
    law: (context) => ok(lawView(context.session, realm(context))),
    packsBeside: (context) => ok(packsBeside(context.session, realm(context))),
    readPack: read,
    takePack: take,
    packFile: file,
    sendPacks: (context, { person }) => sendPacks(context.session, realm(context), person),
    readPackToSign: readToSign,
    signPack: sign,
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
