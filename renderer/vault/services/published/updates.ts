/** Updates of the directory held for a realm (SPEC.md, DU1), and the directory answering with them. */
import { answerWithUpdates, deliveredEntries } from '../../../../shared/directory/index.ts';
import { fits, withUpdates, type DirectoryUpdate } from '../../../../shared/directory/update.ts';
import { fail } from '../../../../shared/result.ts';
import { besideKnown, readUpdate } from '../../../../shared/trust/published/contents.ts';
import type { Realm } from '../../api/places.ts';
import { heldReader } from './held.ts';
import type { PublicationKind } from './kind.ts';
import type { Session } from '../../core/session/session.ts';

export const heldUpdates = heldReader('directory-update', readUpdate);

const updatesHeld = (session: Session, realm: Realm): readonly DirectoryUpdate[] =>
  heldUpdates(session, realm).map(({ content }) => content);

/** From now on this process answers with what is held for the realm worked in. */
export const putOverDirectory = (session: Session, realm: Realm): void =>
  void answerWithUpdates(updatesHeld(session, realm));

/** The directory with every other update. */
export const without = (session: Session, realm: Realm, { number }: DirectoryUpdate) =>
  withUpdates(
    deliveredEntries,
    updatesHeld(session, realm).filter((each) => each.number !== number),
  );

export const updateKind: PublicationKind<DirectoryUpdate> = {
  kind: 'directory-update',
  read: readUpdate,
  beside: (session, realm, update) => {
    const beside = besideKnown(updatesHeld(session, realm), update);
    return beside.ok && !fits(update, without(session, realm, update)) ? fail('broken-content') : beside;
  },
  whenKept: putOverDirectory,
};
