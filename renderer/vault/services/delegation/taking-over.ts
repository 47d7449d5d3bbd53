/** Accepting a hand-over: who accepts carries the dossier from then on, and the hand-over in its plan is answered. */
import { acceptingInPlan } from './handing-over.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { Contribution } from '../../../../shared/contributions/format.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Change } from '../../api/dossiers.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { personText, type Session } from '../../core/session/session.ts';
import { keep, nextContribution } from '../../core/writing/writing.ts';
import { opsOf } from '../dossiers/change-ops.ts';

/**
 * Writes once more, in the newest epoch, that I carry the dossier and accepted. What accepting writes goes into the append of the
 * file of the hand-over; where another file had waited for that one, the key of the newest epoch comes only behind it, and what was
 * written is late work there.
 */
export async function takeOverAnew(
  context: VaultContext,
  realm: Realm,
  bundle: ReadBundle,
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  const work = [];
  for (const came of bundle.sections) {
    const section = await sections.open(toHex(came.section));
    const newest = section?.log.epoch();
    if (!section || !newest || !section.log.holdsKey(newest)) continue;
    if (section.log.roleOf(session.identity(realm).sign.publicKey) === null) continue;
    const { log } = section;
    const taking = isHolder(session, realm, log) ? [] : takingOver(session, realm, section, log);
    const contributions = [...taking, ...acceptingInPlan(session, realm, section, log)];
    if (contributions.length > 0) work.push({ section, contributions });
  }
  return work.length === 0 ? ok(undefined) : keep(context, work);
}

function isHolder(session: Session, realm: Realm, log: SectionLog): boolean {
  const me = personText(session.identity(realm).person);
  return holdersIn(log).some(({ value }) => parseUnit('identity', 'responsible', 'holder', value)?.person === me);
}

const holdersIn = (log: SectionLog) => log.entity('responsible', 'responsible')?.units['holder']?.versions ?? [];

/**
 * An accepted hand-over moves the work: I am responsible from now on. Where the epoch that gives me that right is not here yet,
 * I say so once it is (`takeOverAnew`): said before, it would be set aside (C12).
 */
export function takingOver(
  session: Session,
  realm: Realm,
  section: OpenSection,
  log: SectionLog,
): readonly Contribution[] {
  if (section.key.kind !== 'identity') return [];
  if (log.roleOf(session.identity(realm).sign.publicKey) !== 'owner') return [];
  const me = session.me(realm);
  const change: Change = {
    // Accepting the hand-over settles who carries it, whatever stood side by side.
    do: holdersIn(log).length > 1 ? 'settle' : 'put',
    section: 'identity',
    type: 'responsible',
    entity: 'responsible',
    unit: 'holder',
    value: { person: personText(session.identity(realm).person), name: me.name, service: me.service },
    sees: log.currentOf('responsible', 'responsible', 'holder').map(toHex),
  };
  const ops = opsOf(session.crypto, log, me.seat, change, []);
  return ops.ok ? [nextContribution(session, section, realm, ops.value, log)] : [];
}
