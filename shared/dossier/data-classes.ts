/**
 * What kind of data each section may hold, for lists a controller has to keep (Act of 30 July 2018, articles 8-10, 31, 34, 55): of the
 * section, never of a person. Where people write freely, what they may write counts.
 */
import type { SectionKind } from './sections.ts';

/** `sensitive`: beliefs, origin, sexual life and the like; `criminal`: convictions, offences and what follows from them. */
export const dataClasses = ['criminal', 'health', 'sensitive'] as const;
export type DataClass = (typeof dataClasses)[number];

/** Whose data stand there. */
export type Capacity = 'detained' | 'near' | 'victims' | 'professionals';

interface Holds {
  readonly classes: readonly DataClass[];
  readonly about: readonly Capacity[];
}

/** That a dossier is there shows a conviction or a remand: no section is without `criminal`. */
const always: Holds = { classes: ['criminal'], about: ['detained', 'professionals'] };
const freely: Holds = { classes: dataClasses, about: ['detained', 'near', 'professionals'] };

export const sectionHolds: Readonly<Record<SectionKind, Holds>> = {
  identity: always,
  legal: always,
  plan: { classes: ['criminal', 'health'], about: ['detained', 'near', 'professionals'] },
  assessment: freely,
  guidance: freely,
  help: freely,
  victims: { classes: ['criminal'], about: ['detained', 'victims'] },
  health: { classes: ['criminal', 'health'], about: ['detained', 'professionals'] },
  consultation: freely,
  notes: freely,
  extract: { classes: ['criminal', 'health'], about: ['detained', 'professionals'] },
};
