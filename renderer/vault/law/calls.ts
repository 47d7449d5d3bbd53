/** The vault's answers about law packs: each call of LawApi. */
import { fail, ok, type Result } from '../../../shared/result.ts';
import { logAccess } from '../access.ts';
import type { Realm, VaultProblem } from '../api.ts';
import { personElsewhere } from '../exchange/correspondents.ts';
import { recipientFor } from '../exchange/hybrid.ts';
import { post, receiptOnly } from '../exchange/posting.ts';
import { callsOf, type PublishedDeps } from '../published/calls.ts';
import type { Session } from '../session.ts';
import type { LawApi } from './api.ts';
import { heldPacks, packKind, packsBeside } from './held.ts';
import { sawMoves } from './moved.ts';
import { movedView } from './moved-view.ts';
import { lawView, newsOf } from './told.ts';

export interface LawCallDeps extends PublishedDeps {
  readonly day: () => string;
  readonly isComputing: () => boolean;
}

export function lawCalls(deps: LawCallDeps): LawApi {
  const { withShop, realm, day, isComputing } = deps;
  const { read, take, file, readToSign, sign } = callsOf(deps, packKind, {
    held: heldPacks,
    news: newsOf,
    view: lawView,
  });
  return {
    moved: () => withShop((shop) => ok(movedView(shop, realm(shop), day(), isComputing()))),
    sawMoved: (input) =>
      withShop(async (shop) => {
        const kept = await sawMoves(shop.session, realm(shop), input);
        if (kept.ok) shop.session.notify({ type: 'changed' });
        return kept.ok ? ok(movedView(shop, realm(shop), day(), isComputing())) : kept;
      }),
    law: () => withShop((shop) => ok(lawView(shop.session, realm(shop)))),
    packsBeside: () => withShop((shop) => ok(packsBeside(shop.session, realm(shop)))),
    readPack: read,
    takePack: take,
    packFile: file,
    sendPacks: ({ person }) => withShop((shop) => sendPacks(shop.session, realm(shop), person)),
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
