/** What the page asks about a whole caseload: taking people in from a list, taking that back, giving a list out. */
import { z } from 'zod';
import { reads, writes, type In } from './call.ts';
import { dossierDate } from './dossiers.ts';
import { fileLanguage } from '../../../shared/dossier/entities.ts';
import { route } from './dossiers.ts';
import type { AppointmentTime } from '../../../shared/dossier/appointment-times.ts';
import type { PlainEntity } from '../../../shared/dossier/read.ts';

/** One person as lists carry them. Nothing here can say anything about what a person is (design: "Never"). */
export const caseloadPerson = z.object({
  surname: z.string(),
  firstName: z.string(),
  /** ISO date. */
  birth: z.string(),
  birthPlace: z.string(),
  /** Of the prison's registry; taken in, and in no list that is given out. */
  registryNumber: z.string().exactOptional(),
  /** Wing and cell in that place; taken in, and in no list that is given out. */
  cell: z.string().exactOptional(),
  /** Directory id, or empty. */
  place: z.string(),
  /** A place that is not in the directory, as it was written. */
  placeText: z.string(),
  fileLanguage: fileLanguage.exactOptional(),
  /** The person's language: a code, or as it was written; empty where it is not known. */
  language: z.string(),
  interpreter: z.boolean(),
  plainLanguage: z.boolean(),
  route: route.exactOptional(),
  months: z.number().exactOptional(),
  sentence: z.string(),
  dates: z.array(dossierDate),
  /** What the list says and no field has a place for, as it stands there; taken in, and in no list that is given out. */
  notes: z.array(z.string()).exactOptional(),
});
export type CaseloadPerson = In<typeof caseloadPerson>;

/** What dates of a dossier are made of, for a calendar outside: nothing of any other section, so no name. */
export interface DatesOfDossier {
  readonly dossier: string;
  readonly legal: readonly PlainEntity[];
  /** When they are, and nothing else of them; none where my service closed the dossier. */
  readonly appointments: readonly AppointmentTime[];
}

/** People taken in together from one list. */
export interface ImportView {
  readonly id: string;
  readonly at: number;
  readonly people: number;
  /** Dossiers of it that are as they came: taking it back erases these. */
  readonly untouched: number;
}

/** Rooms whose filters can be kept. */
export const filterRoom = z.enum(['today', 'people']);
export type FilterRoom = In<typeof filterRoom>;

/** What somebody looks for, under a name of theirs. */
export const savedFilter = z.object({
  name: z.string(),
  typed: z.string(),
  /** What is chosen beside it, by the room's own words. */
  choices: z.record(z.string(), z.string()),
});
export type SavedFilter = In<typeof savedFilter>;

export const caseloadApi = {
  /** Makes a dossier for each, all or none. Answers the ids in the same order. */
  importCaseload: writes(z.object({ people: z.array(caseloadPerson) })).answers<{
    readonly id: string;
    readonly dossiers: readonly string[];
  }>(),
  /** Newest first; what was taken back whole is not among them. */
  imports: reads().answers<readonly ImportView[]>(),
  /** Erases what of it nobody worked on since. `reason`: as it will stand among what was erased. */
  takeBackImport: writes(z.object({ id: z.string(), reason: z.string() }), { turn: 'after-reading' }).answers<{
    readonly erased: number;
    readonly kept: number;
  }>(),
  /** What a list of these dossiers holds; each is in the access log before this answers. Those without a name are left out. */
  exportCaseload: writes(z.object({ dossiers: z.array(z.string()) })).answers<readonly CaseloadPerson[]>(),
  /** What a calendar file of these dossiers is made of; each that has dates is in the access log before this answers. */
  exportDates: writes(z.object({ dossiers: z.array(z.string()) })).answers<readonly DatesOfDossier[]>(),
  savedFilters: reads(z.object({ room: filterRoom })).answers<readonly SavedFilter[]>(),
  /** All of a room at once: at most 30, each name once. */
  saveFilters: writes(z.object({ room: filterRoom, filters: z.array(savedFilter) })).answers<readonly SavedFilter[]>(),
};
