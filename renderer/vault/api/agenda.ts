/** Appointments of all dossiers, for the week on screen and for what is handed on of it. */
import { z } from 'zod';
import { reads, writes } from './call.ts';

/** One appointment of a dossier, with whose it is. */
export interface AppointmentRow {
  readonly id: string;
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  /** ISO date. */
  readonly on: string;
  /** `09:30`; empty where no hour was agreed yet. */
  readonly at: string;
  readonly until?: string;
  readonly what: string;
  readonly place: string;
  readonly with?: string;
  /** Of a dossier I carry, that nobody carries, or whose carrier I stand in for. */
  readonly onMe: boolean;
}

const days = z.object({ from: z.string(), until: z.string() });

export const agendaApi = {
  /** Of both days and those between, by day and hour. */
  appointments: reads(days).answers<readonly AppointmentRow[]>(),
  /** Something of these dossiers leaves on a printed agenda or in a calendar file: each is in the access log before this answers. */
  recordAgenda: writes(z.object({ dossiers: z.array(z.string()).max(10_000) })).answers<undefined>(),
};
