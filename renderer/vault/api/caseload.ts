/** What the page asks about a whole caseload: taking people in from a list, taking that back, giving a list out. */
import { reads, writes, type CallsOf } from './call.ts';
import type { FileLanguage } from '../../../shared/dossier/entities.ts';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import type { DossierDate, Route } from './dossiers.ts';
import type { Answer } from './problems.ts';

/** One person as lists carry them. Nothing here can say anything about what a person is (design: "Never"). */
export interface CaseloadPerson {
  readonly surname: string;
  readonly firstName: string;
  /** ISO date. */
  readonly birth: string;
  readonly birthPlace: string;
  /** Directory id, or empty. */
  readonly place: string;
  /** A place that is not in the directory, as it was written. */
  readonly placeText: string;
  readonly fileLanguage?: FileLanguage;
  /** The person's language: a code, or as it was written; empty where it is not known. */
  readonly language: string;
  readonly interpreter: boolean;
  readonly plainLanguage: boolean;
  readonly route?: Route;
  readonly months?: number;
  readonly sentence: string;
  readonly dates: readonly DossierDate[];
}

/** What dates of a dossier are made of, for a calendar outside: no name, nothing of any other section. */
export interface DatesOfDossier {
  readonly dossier: string;
  readonly legal: readonly PlainEntity[];
  readonly identity: readonly PlainEntity[];
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
export type FilterRoom = 'today' | 'people';

/** What somebody looks for, under a name of theirs. */
export interface SavedFilter {
  readonly name: string;
  readonly typed: string;
  /** What is chosen beside it, by the room's own words. */
  readonly choices: Readonly<Record<string, string>>;
}

export interface CaseloadApi {
  /** Makes a dossier for each, all or none. Answers the ids in the same order. */
  importCaseload(input: {
    people: readonly CaseloadPerson[];
  }): Answer<{ readonly id: string; readonly dossiers: readonly string[] }>;
  /** Newest first; what was taken back whole is not among them. */
  imports(): Answer<readonly ImportView[]>;
  /** Erases what of it nobody worked on since. `reason`: as it will stand among what was erased. */
  takeBackImport(input: { id: string; reason: string }): Answer<{ readonly erased: number; readonly kept: number }>;
  /** What a list of these dossiers holds; each is in the access log before this answers. Those without a name are left out. */
  exportCaseload(input: { dossiers: readonly string[] }): Answer<readonly CaseloadPerson[]>;
  /** What a calendar file of these dossiers is made of; each that has dates is in the access log before this answers. */
  exportDates(input: { dossiers: readonly string[] }): Answer<readonly DatesOfDossier[]>;
  savedFilters(input: { room: FilterRoom }): Answer<readonly SavedFilter[]>;
  /** All of a room at once: at most 30, each name once. */
  saveFilters(input: { room: FilterRoom; filters: readonly SavedFilter[] }): Answer<readonly SavedFilter[]>;
}

export const caseloadApi: CallsOf<CaseloadApi> = {
  importCaseload: writes,
  imports: reads,
  takeBackImport: writes,
  exportCaseload: writes,
  exportDates: writes,
  savedFilters: reads,
  saveFilters: writes,
};
