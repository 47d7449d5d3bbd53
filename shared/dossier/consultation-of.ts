/** Reading case consultations: what belongs to one of them, who takes part, and whether it was closed. */
import { listOf, read } from './read.ts';
import type { EntityView, SectionView } from './view.ts';

/** Which consultation a position, decision or signature belongs to; itself for a consultation. */
export function consultationOf(entity: EntityView): string | undefined {
  if (entity.type === 'position') return read('consultation', 'position', entity, 'position')?.consultation;
  if (entity.type === 'decision') return read('consultation', 'decision', entity, 'decision')?.consultation;
  if (entity.type === 'signature') return read('consultation', 'signature', entity, 'signed')?.consultation;
  return entity.type === 'consultation' ? entity.id : undefined;
}

export interface PartsOfConsultation {
  readonly positions: readonly EntityView[];
  readonly decisions: readonly EntityView[];
  readonly signatures: readonly EntityView[];
}

export function partsOf(section: SectionView, consultation: string): PartsOfConsultation {
  const of = (type: string): readonly EntityView[] =>
    listOf(section, type).filter((entity) => consultationOf(entity) === consultation);
  return { positions: of('position'), decisions: of('decision'), signatures: of('signature') };
}

export const participantsOf = (consultation: EntityView): readonly string[] =>
  read('consultation', 'consultation', consultation, 'participants')?.names ?? [];

export const isClosed = (consultation: EntityView): boolean =>
  read('consultation', 'consultation', consultation, 'closed')?.state === 'closed';

/** `Joris Lantaarn, prevention official`: the name before the comma, the capacity after it. */
export function participantParts(written: string): { readonly name: string; readonly capacity: string } {
  const at = written.indexOf(',');
  return at === -1
    ? { name: written.trim(), capacity: '' }
    : { name: written.slice(0, at).trim(), capacity: written.slice(at + 1).trim() };
}
