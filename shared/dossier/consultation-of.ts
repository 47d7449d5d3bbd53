/** Reading case consultations: what belongs to one of them, who takes part, and whether it was closed. */
import { z } from 'zod';
import { listOf, read } from './read.ts';
import type { TakingPartAs } from './units/taking-part.ts';
import type { EntityView, SectionView } from './view.ts';

/** The unit of each entity that names its consultation. */
const namedBy: Readonly<Record<string, string>> = {
  position: 'position',
  decision: 'decision',
  signature: 'signed',
  approach: 'agreed',
  'own-record': 'record',
  'own-note': 'note',
  'limited-right': 'limited',
  'agreed-to-tell': 'tell',
  'non-participation': 'report',
};
const named = z.looseObject({ consultation: z.string() });

/** Which consultation something of it belongs to; itself for a consultation. */
export function consultationOf({ id, type, units }: EntityView): string | undefined {
  if (type === 'consultation') return id;
  const unit = Object.hasOwn(namedBy, type) ? namedBy[type] : undefined;
  return unit === undefined ? undefined : named.safeParse(units[unit]?.versions[0]?.value).data?.consultation;
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

export interface Seat {
  /** As it stands among the participants. */
  readonly written: string;
  /** Undefined where nobody said. */
  readonly as: TakingPartAs | undefined;
}

/** Who takes part, each with the capacity. */
export function seatsOf(consultation: EntityView): readonly Seat[] {
  const { names = [], capacities = [] } = read('consultation', 'consultation', consultation, 'participants') ?? {};
  return names.map((written) => ({ written, as: capacities.find(({ who }) => who === written)?.as }));
}

export const isClosed = (consultation: EntityView): boolean =>
  read('consultation', 'consultation', consultation, 'closed')?.state === 'closed';

/** `Joris Lantaarn, prevention official`: the name before the comma, the capacity after it. */
export function participantParts(written: string): { readonly name: string; readonly capacity: string } {
  const at = written.indexOf(',');
  return at === -1
    ? { name: written.trim(), capacity: '' }
    : { name: written.slice(0, at).trim(), capacity: written.slice(at + 1).trim() };
}
