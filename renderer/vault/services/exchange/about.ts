/**
 * Whom a file of the inbox is about. Of somebody who stands in a dossier here, their name; of anybody else what the file says, known
 * from opening it and kept in memory alone: a name that nobody took in is written down nowhere.
 */
import type { IncomingItem } from '../../api/exchange.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, nameOf, type Named } from '../../core/context/projections.ts';
import type { Session } from '../../core/session/session.ts';
import type { Incoming } from '../exchanged/records.ts';
import { nameIn, sideBySide } from './named.ts';
import type { OpenedIncoming } from './opened.ts';

type About = NonNullable<IncomingItem['about']>;

const opened = new WeakMap<Session, Map<string, About>>();

/** Of a file that was opened just now. */
export function noteAbout(session: Session, name: string, { trials }: OpenedIncoming): void {
  const found = trials.flatMap((trial) => {
    const { after } = sideBySide(trial);
    return after?.kind === 'identity' || after?.kind === 'extract' ? [nameIn(after)] : [];
  })[0];
  if (found === undefined || found.surname === '') return;
  const known = opened.get(session) ?? new Map<string, About>();
  opened.set(session, known.set(name, { surname: found.surname, firstName: found.firstName }));
}

/** Answers for one file after the other: dossiers are gone through once. */
export function aboutIn({ session, sections }: VaultContext, realm: Realm): (item: Incoming) => About | undefined {
  const fragments = sections.fragments();
  const here = new Map(dossiersIn({ sections }, realm).map((dossier) => [dossier.id, dossier]));
  return ({ name, sections: brought = [] }) => {
    const dossier = here.get(brought.flatMap((hex) => fragments.get(hex)?.dossier ?? [])[0] ?? '');
    const named: Named | undefined = dossier === undefined ? undefined : nameOf(dossier);
    if (dossier !== undefined && named !== undefined && named.surname !== '')
      return { surname: named.surname, firstName: named.firstName, dossier: dossier.id };
    return opened.get(session)?.get(name);
  };
}
