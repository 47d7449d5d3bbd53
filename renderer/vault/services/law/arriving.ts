/** Law packs in a file of their own: shown before they count, taken in when a person says so (SPEC.md, LP4). */
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import { fail, must, ok, type Result } from '../../../../shared/result.ts';
import type { IncomingReport } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { Session } from '../../core/session/session.ts';
import { ingestSender } from '../exchange/arriving.ts';
import type { Exchanging, FileTaken, PurposeEntry } from '../exchange/purposes.ts';
import { noteTaken } from '../exchange/taking-in.ts';
import { incomingOf } from '../exchanged/records.ts';
import { publishedIn } from '../published/ingesting.ts';
import { judge, keep, refusal } from '../published/taking.ts';
import { packKind } from '../published/law-packs.ts';
import { newsOf } from './told.ts';

/** What they would change. Nothing is kept by looking. */
function packsIn(session: Session, realm: Realm, bundle: ReadBundle): Pick<IncomingReport, 'packs'> {
  const judged = publishedIn(bundle).map((bytes) => judge(session, realm, packKind, bytes));
  const refused = judged.find((each) => !each.ok);
  const news = judged.flatMap((each) => (each.ok ? [newsOf(session, realm, each.value)] : []));
  const why = judged.length === 0 ? 'not-a-publication' : refused?.ok === false ? refused.problem : undefined;
  return { packs: { news, ...(why !== undefined && { refused: why }) } };
}

async function takePacks(session: Session, realm: Realm, bundle: ReadBundle): Promise<Result<undefined, VaultProblem>> {
  const all = publishedIn(bundle);
  if (all.length === 0) return fail(refusal('not-a-publication'));
  for (const bytes of all) {
    const judged = judge(session, realm, packKind, bytes);
    const kept = judged.ok ? await keep(session, realm, packKind, judged.value) : fail(refusal(judged.problem));
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

/** All of them, or none with the reason of the first that does not count. */
async function takeFile(
  context: Exchanging,
  { name, opened: { bundle, realm } }: FileTaken,
): Promise<Result<undefined, VaultProblem>> {
  const { session } = context;
  const heard = await ingestSender(context, must(incomingOf(session, name), 'incoming item'), bundle);
  const taken = heard.ok ? await takePacks(session, realm, bundle) : heard;
  return taken.ok ? noteTaken(session, name, bundle) : taken;
}

export const lawPack: PurposeEntry = { isShownFirst: true, shows: packsIn, applies: takeFile };
