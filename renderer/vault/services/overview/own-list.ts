/**
 * Whether a dossier is on somebody's own list: they carry it, stand in for who does, do a step in it, or were sent something of it by
 * name. Looking at any other says why first (shared/access-log/SPEC.md, A12).
 */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { OwnMotive } from '../../../../shared/access-log/motive.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import { isOpened } from '../../core/access/motives.ts';
import { personText, type Session } from '../../core/session/session.ts';
import { standsInFor } from '../delegation/deputies.ts';
import { carrierIn } from '../delegation/handing-over.ts';
import { incomingList } from '../exchanged/records.ts';

interface OnDay {
  readonly realm: Realm;
  /** ISO date. */
  readonly today: string;
}

/** By what it is on my own list; undefined where it is not. */
export function ownListMotive(context: VaultContext, { realm, today }: OnDay, id: string): OwnMotive | undefined {
  const dossier = dossiersIn(context, realm).find((each) => each.id === id);
  const me = personText(context.session.identity(realm).person);
  return (
    (dossier && motiveIn(dossier, me, today)) ?? (sentByName(context.session).has(id) ? 'asked-by-name' : undefined)
  );
}

/** Dossiers on my own list, and those I opened since unlocking. */
export function onOwnList(context: VaultContext, { realm, today }: OnDay): (dossier: string) => boolean {
  const { session } = context;
  const me = personText(session.identity(realm).person);
  const byName = sentByName(session);
  const dossiers = new Map(dossiersIn(context, realm).map((each) => [each.id, each]));
  return (id) => {
    const dossier = dossiers.get(id);
    if (dossier !== undefined && motiveIn(dossier, me, today) !== undefined) return true;
    return byName.has(id) || isOpened(session, id);
  };
}

interface Known {
  readonly me: string;
  readonly today: string;
  readonly motive: OwnMotive | undefined;
}

/** The search asks of every dossier at each key press; what is known of one is another object once it changed. */
const known = new WeakMap<DossierProjections, Known>();

function motiveIn(dossier: DossierProjections, me: string, today: string): OwnMotive | undefined {
  const before = known.get(dossier);
  if (before?.me === me && before.today === today) return before.motive;
  const motive = freshMotive(dossier, me, today);
  known.set(dossier, { me, today, motive });
  return motive;
}

function freshMotive(dossier: DossierProjections, me: string, today: string): OwnMotive | undefined {
  if (carrierIn(dossier)?.person === me) return 'carries';
  if (standsInFor(dossier, me, today) !== undefined) return 'stands-in';
  return doesAStep(dossier, me) ? 'step' : undefined;
}

const doesAStep = (dossier: DossierProjections, person: string): boolean =>
  entitiesOf(dossier, 'plan', 'step').some(({ units }) => {
    const actor = parseUnit('plan', 'step', 'who', units['who'])?.actor;
    return actor?.kind === 'person' && actor.id === person;
  });

/** A file is for one person: whoever accepted it was asked, whatever colleagues read beside them. @returns ids of dossiers */
function sentByName(session: Session): ReadonlySet<string> {
  const accepted = incomingList(session).flatMap(({ state, sections = [] }) => (state === 'accepted' ? sections : []));
  return new Set(accepted.flatMap((hex) => dossierOf(session, hex) ?? []));
}

/** Of a section (hex) I hold a key of. */
function dossierOf({ keys }: Session, hex: string): string | undefined {
  const [key] = keys.of(hex).values();
  return key && toBase64url(key.dossier);
}
