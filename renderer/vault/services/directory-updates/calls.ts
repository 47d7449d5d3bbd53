/** The vault's answers about updates of the directory. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok } from '../../../../shared/result.ts';
import { callsOf, type PublishedDeps } from '../published/calls.ts';
import type { directoryUpdatesApi } from '../../api/directory-updates.ts';
import { heldUpdates, updateKind } from '../published/updates.ts';
import { newsOfUpdate, updatesView } from './told.ts';

export function directoryUpdateCalls(deps: PublishedDeps): Answering<typeof directoryUpdatesApi> {
  const { realm } = deps;
  const { read, take, file, readToSign, sign } = callsOf(deps, updateKind, {
    held: heldUpdates,
    news: newsOfUpdate,
    view: updatesView,
  });
  return {
    directoryUpdates: (context) => ok(updatesView(context.session, realm(context))),
    readDirectoryUpdate: read,
    takeDirectoryUpdate: take,
    directoryUpdateFile: file,
    readUpdateToSign: readToSign,
    signDirectoryUpdate: sign,
  };
}
