/** Updates of the directory as the page is told of them: those held, and what one changes, entry by entry. */
import { changesOf, type DirectoryUpdate } from '../../../../shared/directory/update.ts';
import type { ReadPublication } from '../../../../shared/trust/published/published.ts';
import type { Realm } from '../../api/places.ts';
import { signersOf } from '../published/held.ts';
import type { Judged } from '../published/taking.ts';
import { heldList } from '../trust/held-list.ts';
import type { Session } from '../../core/session/session.ts';
import type { UpdateNews, UpdatesView, UpdateView } from '../../api/directory-updates.ts';
import { heldUpdates, putOverDirectory, without } from '../published/updates.ts';

/** What is held; this process answers with it from now on. */
export function updatesView(session: Session, realm: Realm): UpdatesView {
  putOverDirectory(session, realm);
  const held = heldUpdates(session, realm);
  return {
    hasList: heldList(session, realm) !== null,
    held: held.map(({ content, takenAt, ...read }) => ({ ...viewOf(session, realm, read, content), takenAt })),
    updates: held.map(({ content }) => content),
  };
}

export const newsOfUpdate = (
  session: Session,
  realm: Realm,
  { read, content, is }: Judged<DirectoryUpdate>,
): UpdateNews => ({ ...viewOf(session, realm, read, content), is });

const viewOf = (
  session: Session,
  realm: Realm,
  read: Pick<ReadPublication, 'signedBy'>,
  update: DirectoryUpdate,
): UpdateView => ({
  number: update.number,
  madeOn: update.madeOn,
  source: update.source,
  signedBy: signersOf(session, realm, read),
  changes: changesOf(update, without(session, realm, update)),
});
