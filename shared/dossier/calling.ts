/** Whom of the surroundings one may call: with a number, after they said yes, and nobody else (SPEC.md, CT1-CT4). */
import { listOf, read } from './read.ts';
import type { ContactRole } from './units/calling.ts';
import { isUnsettled, type EntityView, type SectionView } from './view.ts';

export interface ToCall {
  readonly contact: string;
  readonly name: string;
  readonly role: ContactRole | undefined;
  readonly number: string;
}

/** For a victim no number is held, so there is none to ask for (OW3). */
export const hasNumber = (entity: EntityView | undefined): boolean =>
  read('assessment', 'contact', entity, 'who')?.capacity !== 'victim';

/** Those who may be called, oldest first. What stands in two versions is agreed with nobody yet. */
export function whoMayBeCalled(sections: readonly SectionView[]): readonly ToCall[] {
  return sections
    .filter(({ kind }) => kind === 'assessment')
    .flatMap((section) => listOf(section, 'contact').flatMap((entity) => toCall(entity) ?? []));
}

const relied = ['who', 'telephone', 'mayBeCalled'] as const;

function toCall(entity: EntityView): ToCall | undefined {
  const isOpen = entity.state !== 'present' || relied.some((unit) => isUnsettled(entity.units[unit]));
  const who = read('assessment', 'contact', entity, 'who');
  const number = read('assessment', 'contact', entity, 'telephone')?.number;
  const answer = read('assessment', 'contact', entity, 'mayBeCalled')?.answer;
  if (isOpen || who === undefined || number === undefined || answer !== 'yes' || !hasNumber(entity)) return undefined;
  return { contact: entity.id, name: who.name, role: read('assessment', 'contact', entity, 'role')?.role, number };
}
