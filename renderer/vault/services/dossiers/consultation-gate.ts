/**
 * Writing in a case consultation: nothing before its basis, then what the basis opens (shared/disclosure/SPEC.md, D37-D39). Taking out is
 * always possible; what is brought back is written again and has to be open.
 */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Op } from '../../../../shared/contributions/ops.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { closedNow, decidingBy, withoutBasis, type Deciding } from '../../../../shared/disclosure/gate/gate.ts';
import { forbiddenBy } from '../../../../shared/disclosure/gate/forbidden.ts';
import { partOf } from '../../../../shared/disclosure/gate/parts.ts';
import { isForService } from '../../../../shared/disclosure/gate/taking-part.ts';
import { bases } from '../../../../shared/disclosure/gate/bases.ts';
import { consultationOf } from '../../../../shared/dossier/consultation-of.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { cite, type Grounds } from '../../../../shared/law/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Change } from '../../api/dossiers.ts';
import type { VaultProblem } from '../../api/problems.ts';
import { caseManagerOnly } from './case-manager.ts';

/** The section with what was changed before in the same wish. */
interface Place {
  readonly log: SectionLog;
  readonly earlier: readonly Op[];
  /** Whose writes it is. */
  readonly service: string;
  /** Whether somebody reads the section who neither writes now nor carries the dossier. */
  readonly isReadBeside: () => boolean;
}

/** Whether a change may be written; otherwise the article that closes it. */
export function throughGate(place: Place, change: Change): Result<undefined, VaultProblem> {
  const { log } = place;
  if (log.kind() !== 'consultation' || change.do === 'take-out') return ok(undefined);
  if (change.do === 'note') return answer(closingNotes(place));
  if (change.do === 'settle-taken-out' || change.do === 'bring-back') {
    const units = log.entity(change.type, change.entity)?.units ?? {};
    // Which step a task became is no step made anew.
    const asked = Object.keys(units).filter((unit) => partOf(change.type, unit) !== 'to-plan');
    const closes = asked.flatMap((unit) => closingAgain(place, change.type, change.entity, unit) ?? []);
    return answer(change.do === 'settle-taken-out' && !change.keep ? undefined : closes[0]);
  }
  return answer(
    closing(place, change.type, change.entity, change.unit, change.value) ??
      (change.do === 'settle' ? closingSettling(place, change) : undefined),
  );
}

const answer = (closes: Grounds | undefined): Result<undefined, VaultProblem> =>
  closes === undefined ? ok(undefined) : fail({ code: 'basis-closed', closes });

function closing(place: Place, type: string, entity: string, unit: string, value: unknown): Grounds | undefined {
  const part = partOf(type, unit);
  // What this version does not know is refused where it is read.
  if (part === undefined || type === 'keeping') return undefined;
  const consultation = type === 'consultation' ? entity : consultationIn(place, type, entity, value);
  if (consultation === undefined) return withoutBasis;
  if (part === 'basis') return closingBasis(place, value);
  if (isTakenOut(place, consultation)) return withoutBasis;
  const deciding = decidingIn(place, consultation);
  return closedNow(deciding, part) ?? forbiddenBy(deciding, unit, value) ?? closingStep(place, type, entity, unit);
}

/** Of what is written again, also what it says: a consultation itself is asked as it stood, and a note from before there were categories. */
function closingAgain(place: Place, type: string, entity: string, unit: string): Grounds | undefined {
  const isAsItStood = type === 'consultation' || type === 'own-note';
  const said = isAsItStood ? [] : valuesIn(place, type, entity, unit);
  return [undefined, ...said]
    .map((value) => closing(place, type, entity, unit, value))
    .find((each) => each !== undefined);
}

const ownFile = cite('consultation-data', '4');

/** Of the own file an agreed measure becomes a step of the plan; what was heard does not (D58). */
function closingStep(place: Place, type: string, entity: string, unit: string): Grounds | undefined {
  if (type !== 'own-record' || unit !== 'planned') return undefined;
  const isMeasure = valuesIn(place, type, entity, 'record').every(isMeasureValue);
  return isMeasure ? undefined : ownFile;
}
const isMeasureValue = (value: unknown): boolean =>
  parseUnit('consultation', 'own-record', 'record', value)?.kind === 'measure';

/** Nothing is held any more by one that was taken out: what belongs to it would stand on no card. */
const isTakenOut = ({ log }: Place, consultation: string): boolean =>
  log.entity('consultation', consultation)?.state === 'taken-out';

/** Which of two values stands is not chosen before it is settled on which basis it does. */
function closingSettling(place: Place, change: Settling): Grounds | undefined {
  const { type, entity, unit, value } = change;
  if (partOf(type, unit) === 'basis') return undefined;
  const consultation = type === 'consultation' ? entity : consultationIn(place, type, entity, value);
  const isOpen = consultation !== undefined && decidingIn(place, consultation).beside !== undefined;
  return isOpen ? withoutBasis : undefined;
}
type Settling = Extract<Change, { readonly do: 'settle' }>;

/** Each chooses a basis that is for a service like their own. */
function closingBasis({ service, log, isReadBeside }: Place, value: unknown): Grounds | undefined {
  const basis = parseUnit('consultation', 'consultation', 'basis', value)?.basis;
  if (basis !== undefined && !isForService(basis, service)) return bases[basis].closes;
  // What is recorded on it would be told to them by being written (D62).
  const only = basis && bases[basis].caseManagerOnly;
  return only !== undefined && caseManagerOnly(log) === undefined && isReadBeside() ? only : undefined;
}

/** What stands of one entity, this wish included: every version that was neither seen nor settled since. */
function valuesIn({ log, earlier }: Place, type: string, entity: string, unit: string): readonly unknown[] {
  const fresh = earlier
    .filter(isWriting)
    .findLast((op) => op.type === type && op.entity === entity && op.unit === unit);
  const versions = log.entity(type, entity)?.units[unit]?.versions ?? [];
  if (fresh === undefined) return versions.map(({ value }) => value);
  const seen = new Set(fresh.sees.map(toHex));
  const beside = versions.filter(({ op, same }) => [op, ...same].some((each) => !seen.has(each)));
  return [fresh.value, ...beside.map(({ value }) => value)];
}

const isWriting = (op: Op): op is Extract<Op, { readonly op: 'put' | 'settle' }> =>
  op.op === 'put' || op.op === 'settle';

const valueIn = (place: Place, type: string, entity: string, unit: string): unknown =>
  valuesIn(place, type, entity, unit)[0];

const decidingIn = (place: Place, consultation: string): Deciding =>
  decidingBy((unit) => valuesIn(place, 'consultation', consultation, unit));

/** Which consultation something belongs to: by what is written, else by what stands there. */
function consultationIn(place: Place, type: string, entity: string, value: unknown): string | undefined {
  const said = named(value) ?? unitsNaming.map((unit) => named(valueIn(place, type, entity, unit))).find(Boolean);
  if (said !== undefined) return said;
  const there = place.log.entity(type, entity);
  return there && consultationOf(there);
}

/** The unit of each entity that names its consultation. */
const unitsNaming = ['position', 'decision', 'signed', 'agreed', 'record', 'note', 'limited', 'tell', 'report'];

const named = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'consultation' in value && typeof value.consultation === 'string'
    ? value.consultation
    : undefined;

/** A note of the section belongs to no consultation: it stands in a common file, where one of them has it. */
function closingNotes(place: Place): Grounds | undefined {
  const ids = [...place.log.fold().entities.values()].flatMap(({ type, id }) =>
    type === 'consultation' && !isTakenOut(place, id) ? [id] : [],
  );
  const closes = ids.map((id) => closedNow(decidingIn(place, id), 'agenda'));
  return closes.includes(undefined) ? undefined : (closes[0] ?? withoutBasis);
}
