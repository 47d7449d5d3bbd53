/**
 * Who of a service may be told what was recorded of a consultation whose basis lets nobody but the case manager know it: whoever carries
 * the dossier (shared/disclosure/SPEC.md, D62).
 */
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { bases } from '../../../../shared/disclosure/gate/bases.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { Grounds } from '../../../../shared/law/index.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, holderIn } from '../../core/context/projections.ts';
import { personText } from '../../core/session/session.ts';

/** The article that keeps a section from all but the case manager, by any basis that ever stood in it: its log keeps what was written. */
export function caseManagerOnly(log: SectionLog): Grounds | undefined {
  if (log.kind() !== 'consultation') return undefined;
  const ops = [...log.fold().entities.values()].flatMap((each) => each.ops);
  return ops
    .flatMap(({ op }) => ((op.op === 'put' || op.op === 'settle') && op.unit === 'basis' ? [op.value] : []))
    .map(keptFor)
    .find((each) => each !== undefined);
}

function keptFor(value: unknown): Grounds | undefined {
  const basis = parseUnit('consultation', 'consultation', 'basis', value)?.basis;
  return basis && bases[basis].caseManagerOnly;
}

/** @param person id as text */
export function carries({ sections }: VaultContext, realm: Realm, dossier: string, person: string): boolean {
  const held = dossiersIn({ sections }, realm).find(({ id }) => id === dossier);
  return held !== undefined && holderIn(held)?.person === person;
}

/** Whether somebody reads the section who neither writes in it now nor carries the dossier. */
export function isReadBeside(context: VaultContext, realm: Realm, dossier: string, log: SectionLog): boolean {
  const me = personText(context.session.identity(realm).person);
  const persons = new Set(log.members().map(({ person }) => personText(person)));
  return [...persons].some((person) => person !== me && !carries(context, realm, dossier, person));
}
