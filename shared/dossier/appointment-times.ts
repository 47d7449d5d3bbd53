/** Appointments as far as they may leave for a calendar outside: when they are, and nothing anybody typed of them (SPEC.md, AG5). */
import { parseUnit, type PlainEntity } from './read.ts';

export interface AppointmentTime {
  readonly id: string;
  /** As it was written: it may be no day of the calendar. */
  readonly on: string;
  /** `09:30`; empty where no hour was agreed yet. */
  readonly at: string;
  readonly until?: string;
}

/** @param plan what the plan of a dossier holds */
export const appointmentTimes = (plan: readonly PlainEntity[]): readonly AppointmentTime[] =>
  plan.flatMap(({ id, type, units }): readonly AppointmentTime[] => {
    const when = type === 'appointment' ? parseUnit('plan', 'appointment', 'when', units['when']) : undefined;
    if (when === undefined) return [];
    const { on, at, until } = when;
    return [{ id, on, at, ...(until !== undefined && { until }) }];
  });
