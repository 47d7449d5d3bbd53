/**
 * Giving a colleague of this computer what their work on dossiers needs (SPEC.md, I4): the sections my service owns but those
 * of one relation of trust, each with an admission every reader sees.
 */
import { equal } from '../../../../shared/codec/bytes.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { SeatCard } from '../../../../shared/trust/seat-card.ts';
import { logEach } from '../../core/access/access.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { housemateOf } from '../trust/correspondents.ts';
import { keep } from '../../core/writing/writing.ts';
import { sectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { audienceNow, foundNext, keepEpoch, mayFoundNext } from '../sharing/founding.ts';
import type { LocalUser } from '../../core/keys/key-file.ts';
import { revocationOf } from '../trust/held-list.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { admissions, keysToGive, referAll } from '../sharing/sharing.ts';
import { openUntil } from '../../core/projections/open-until.ts';

/** What a service does in a dossier. A consultation has its named participants, the others one person each. */
const ofWork: readonly SectionKind[] = ['identity', 'legal', 'plan', 'assessment', 'victims', 'notes'];

export interface Colleague {
  readonly housemate: LocalUser;
  readonly card: SeatCard;
}

/** Somebody else of my service on this computer; null when there is nobody of this id. */
export function colleagueHere({ session }: VaultContext, realm: Realm, person: string): Colleague | null {
  const housemate = housemateOf(session, realm, person);
  const card = housemate && session.cards.read(housemate[realm]);
  const isColleague = card !== null && card.service === session.me(realm).service;
  return housemate && isColleague && toHex(card.signKey) !== session.me(realm).seat ? { housemate, card } : null;
}

/** The sections of a dossier I may give; null where its identity is not among them: nobody could tell whose it is. */
async function toGive(
  context: VaultContext,
  realm: Realm,
  dossier: string,
  card: SeatCard,
): Promise<readonly OpenSection[] | null> {
  const mine = context.session.identity(realm).sign.publicKey;
  const given: OpenSection[] = [];
  for (const { hex, key } of sectionsOf(context.session, dossier)) {
    const section = ofWork.includes(key.kind) ? await context.sections.open(hex) : null;
    const owners = section?.log.epoch()?.founding.owners ?? [];
    if (section && section.log.roleOf(mine) === 'owner' && owners.includes(card.service)) given.push(section);
  }
  return given.some(({ key }) => key.kind === 'identity') ? given : null;
}

/** Who reads a section until a day before that has it opened to them anew: an admission says nothing about a reader. */
async function openLonger(
  context: VaultContext,
  realm: Realm,
  section: OpenSection,
  { signKey }: SeatCard,
  until: number | undefined,
): Promise<Result<undefined, VaultProblem>> {
  const ends = openUntil(section.log, signKey);
  if (ends === undefined || (until !== undefined && until <= ends)) return ok(undefined);
  if (!mayFoundNext(context.session, realm, section.log)) return fail({ code: 'not-allowed' });
  const now = audienceNow(context.session, realm, section.log);
  const members = now.members.map((member) => {
    if (!equal(member.seat, signKey)) return member;
    const { until: _before, ...always } = member;
    return until === undefined ? always : { ...always, until };
  });
  const founded = foundNext(context.session, realm, section, { ...now, members, reason: 'audience' });
  return founded ? keepEpoch(context, realm, section, founded) : fail({ code: 'too-large' });
}

export interface Given {
  readonly given: readonly string[];
  readonly left: readonly string[];
}

/** @param until open to them up to this moment (milliseconds since 1970); without it, without end */
export async function giveDossiers(
  context: VaultContext,
  realm: Realm,
  dossiers: readonly string[],
  { housemate, card }: Colleague,
  until?: number,
): Promise<Result<Given, VaultProblem>> {
  const { session } = context;
  if (revocationOf(session, card) !== null) return fail({ code: 'revoked' });
  const given: string[] = [];
  const left: string[] = [];
  const wanted: OpenSection[] = [];
  for (const dossier of dossiers) {
    const sections = await toGive(context, realm, dossier, card);
    (sections === null ? left : given).push(dossier);
    wanted.push(...(sections ?? []));
  }
  for (const section of wanted) {
    const longer = await openLonger(context, realm, section, card, until);
    if (!longer.ok) return longer;
  }
  const letIn = admissions(context, realm, wanted, card, until);
  if (letIn.length === 0) return ok({ given, left });
  const logged = await logEach(
    session,
    given.map((dossier) => ({ what: 'shared-for-work', dossier })),
  );
  if (!logged.ok) return logged;
  const keys = letIn.flatMap(({ section: { hex, key } }) => keysToGive(session, hex, key.section));
  const opened = letIn.map(({ section }) => section);
  const referred = await referAll(session, opened, housemate);
  const wrapped = referred.ok ? await session.giveKeys(keys, housemate) : referred;
  if (!wrapped.ok) return fail(wrapped.problem);
  const kept = await keep(context, letIn);
  return kept.ok ? ok({ given, left }) : kept;
}
