/**
 * Giving a section to a colleague of the same service on this computer: an admission that every reader sees, and the
 * section's keys wrapped to them. Another service gets a section by sending, under rules of its own.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logAccess } from '../../core/access/access.ts';
import type { DossierView } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { filesEverIn } from '../../core/writing/named-files.ts';
import { refer } from '../../core/writing/references.ts';
import { housemateOf } from '../trust/correspondents.ts';
import { keep, nextContribution } from '../../core/writing/writing.ts';
import { realmOfDossier, type VaultContext } from '../../core/context/context.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import { caseManagerOnly, carries } from '../dossiers/case-manager.ts';
import { viewDossier } from '../dossiers/view-dossier.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import type { SectionKey } from '../../core/keys/section-key.ts';
import { drawerIds } from '../../core/writing/drawer.ts';
import { revocationOf } from '../trust/held-list.ts';
import type { Session } from '../../core/session/session.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { isOver } from '../../core/clock/over.ts';

/** Kinds never given to a colleague, even on one computer (design: the vault). */
export const neverGiven: readonly SectionKind[] = ['help', 'guidance', 'health'];

export async function shareWithColleague(
  context: VaultContext,
  input: {
    readonly dossier: string;
    readonly section: SectionKind;
    readonly person: string;
    readonly until?: number;
  },
): Promise<Result<DossierView, VaultProblem>> {
  const { session } = context;
  const realm = realmOfDossier(session, input.dossier);
  if (realm === null) return fail({ code: 'unknown-dossier' });
  const mate = colleague(context, realm, input.person);
  if (mate === null || neverGiven.includes(input.section)) return fail({ code: 'not-allowed' });
  if (revocationOf(session, mate.card) !== null) return fail({ code: 'revoked' });
  if (isOver(session, input.until)) return fail({ code: 'does-not-fit', field: 'until' });
  const wanted = await sectionsToGive(context, realm, input, mate.card);
  if (wanted === null) return fail({ code: 'not-allowed' });
  const closes = wanted.map(({ log }) => caseManagerOnly(log)).find((each) => each !== undefined);
  if (closes !== undefined && !carries(context, realm, input.dossier, input.person))
    return fail({ code: 'case-manager-only', closes });
  const logged = await logAccess(session, { what: 'shared-part', dossier: input.dossier });
  if (!logged.ok) return logged;
  const keys = wanted.flatMap(({ hex, key }) => keysToGive(session, hex, key.section));
  const referred = await referAll(session, wanted, mate.housemate);
  const given = referred.ok ? await session.giveKeys(keys, mate.housemate) : referred;
  if (!given.ok) return given;
  const kept = await keep(context, admissions(context, realm, wanted, mate.card, input.until));
  return kept.ok ? viewDossier(context, input.dossier) : kept;
}

/** Whoever is given sections has their documents from then on (SPEC.md, A8). */
export const referAll = (
  session: Session,
  sections: readonly OpenSection[],
  { seat }: Pick<LocalUser, 'seat'>,
): Promise<Result<undefined, VaultProblem>> =>
  refer(
    session,
    sections.map((section) => ({ files: filesEverIn(section), seats: [seat] })),
  );

/** Every key of a section but those of my own drawers. */
export function keysToGive(session: Session, hex: string, section: Bytes): readonly SectionKey[] {
  const drawers = drawerIds(session, section);
  return [...session.keys.of(hex)].flatMap(([epoch, key]) => (drawers.has(epoch) ? [] : [key]));
}

interface Colleague {
  readonly housemate: LocalUser;
  readonly card: SeatCard;
}

function colleague(context: VaultContext, realm: Realm, person: string): Colleague | null {
  const housemate = housemateOf(context.session, realm, person);
  const card = housemate && context.session.cards.read(housemate[realm]);
  return housemate && card ? { housemate, card } : null;
}

/** The section, and the identity too: without it a colleague would see a dossier without a name. Null when I may not. */
async function sectionsToGive(
  context: VaultContext,
  realm: Realm,
  input: { readonly dossier: string; readonly section: SectionKind },
  card: SeatCard,
): Promise<readonly OpenSection[] | null> {
  const mine = context.session.identity(realm).sign.publicKey;
  const given: OpenSection[] = [];
  let found = false;
  for (const { hex, key } of sectionsOf(context.session, input.dossier)) {
    if (key.kind !== input.section && key.kind !== 'identity') continue;
    const section = await context.sections.open(hex);
    const owners = section?.log.epoch()?.founding.owners ?? [];
    const mayGive = section?.log.roleOf(mine) === 'owner' && owners.includes(card.service);
    if (!section || !mayGive) return null;
    found ||= key.kind === input.section;
    given.push(section);
  }
  return found ? given : null;
}

/** What admits them to those of these sections in which they are not yet. */
export function admissions(
  context: VaultContext,
  realm: Realm,
  sections: readonly OpenSection[],
  { person, signKey, service }: SeatCard,
  until?: number,
) {
  const { crypto } = context.session;
  const member = { person, seat: signKey, service, writes: true, ...(until !== undefined && { until }) };
  const isIn = ({ log }: OpenSection, seat: Bytes): boolean =>
    log.members().some((each) => toHex(each.seat) === toHex(seat));
  return sections
    .filter((section) => !isIn(section, signKey))
    .map((section) => {
      const op = { op: 'admit' as const, salt: crypto.random(16), member };
      return { section, contributions: [nextContribution(context.session, section, realm, [op])] };
    });
}
