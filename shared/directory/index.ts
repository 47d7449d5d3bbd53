/**
 * The directory of services: who takes part in a release in Belgium, at which level, in which language.
 *
 * Version 1. Facts from memory stay unverified (`lastVerified: null`) until a service confirms them; screens say so.
 * Ids are stored in dossiers and never change meaning.
 */
import type { Language } from '../language.ts';
import { careAndGuidance } from './care-and-guidance.ts';
import { contactIn } from './contacts.ts';
import { courts } from './courts.ts';
import { explainedAround } from './explained-around.ts';
import { explainedPlans } from './explained-plans.ts';
import { explainedSystems } from './explained.ts';
import { justiceHouses, monitoringCentres } from './justice-houses.ts';
import { localWelfareCentres, municipalities } from './municipalities.ts';
import { houses, prisons, psychosocialServices } from './prisons.ts';
import { indexEntries, searchIndex, type SearchOptions } from './search.ts';
import { services } from './services.ts';
import { staffSupport } from './staff-support.ts';
import type { DirectoryEntry, EntryKind } from './types.ts';
import { withUpdates, type DirectoryUpdate } from './update.ts';

export const directoryVersion = 1;

/** As they came with the application. Also the order in which equally good search results are shown. */
export const deliveredEntries: readonly DirectoryEntry[] = [
  ...prisons,
  ...houses,
  ...justiceHouses,
  ...services,
  ...careAndGuidance,
  ...monitoringCentres,
  ...courts,
  ...psychosocialServices,
  ...municipalities,
  ...localWelfareCentres,
  ...staffSupport,
  ...explainedSystems,
  ...explainedPlans,
  ...explainedAround,
].map((entry) => ({ ...entry, ...contactIn(entry.id) }));

/** With the updates that count where this runs; `answerWithUpdates` says which. */
let entries = deliveredEntries;
let byId = new Map(entries.map((entry) => [entry.id, entry]));
let index: ReturnType<typeof indexEntries> | undefined;
let inUse: readonly DirectoryUpdate[] = [];

/**
 * From now on this process answers with these updates. Set by what knows them (the vault, and the page from its answer) whenever they
 * may be others: another realm, another list, one taken in. Answers true when something changed.
 */
export function answerWithUpdates(updates: readonly DirectoryUpdate[]): boolean {
  if (JSON.stringify(updates) === JSON.stringify(inUse)) return false;
  inUse = updates;
  entries = withUpdates(deliveredEntries, updates);
  byId = new Map(entries.map((entry) => [entry.id, entry]));
  index = undefined;
  return true;
}

export const directory = {
  version: directoryVersion,

  get entries(): readonly DirectoryEntry[] {
    return entries;
  },

  /** The entry with this id, or undefined: written by a newer version, or a local addition. */
  find: (id: string): DirectoryEntry | undefined => byId.get(id),

  /** Entries of these kinds in the order of the directory, closed ones included. */
  list: (...kinds: readonly EntryKind[]): readonly DirectoryEntry[] =>
    entries.filter((entry) => kinds.includes(entry.kind)),

  /** Finds by name in any language, short form, postal code or name before a merger; accents do not matter. */
  search(text: string, language: Language, options?: SearchOptions): readonly DirectoryEntry[] {
    index ??= indexEntries(entries);
    return searchIndex(index, text, language, options);
  },
} as const;

/** The name in the interface language. Municipalities of Brussels show their other official name too. */
export function displayName(entry: DirectoryEntry, language: Language): string {
  const name = entry.names[language];
  const { nl, fr } = entry.names;
  const bilingual = entry.kind === 'municipality' && entry.languages.length > 1 && nl !== fr;
  if (!bilingual) return name;
  if (language === 'nl') return `${nl} (${fr})`;
  return name === fr ? `${fr} (${nl})` : name;
}

/** The name of the entry with this id, or the id itself when this version does not hold it. */
export function nameOf(id: string, language: Language): string {
  const entry = directory.find(id);
  return entry === undefined ? id : displayName(entry, language);
}

/** Of the Flemish Community or Region. */
export const isFlemish = (service: string): boolean => directory.find(service)?.level === 'flemish';

export { addressLine, contactParts, type Contact, type ContactPart, type PostalAddress } from './contact.ts';
export { fold } from './fold.ts';
export {
  functionsOf,
  isWorkerFunctionId,
  leads,
  workerFunction,
  workerFunctions,
  type WorkerFunction,
  type WorkerFunctionId,
} from './functions.ts';
export type { SearchOptions } from './search.ts';
export { hasWords, sourceText } from './sources.ts';
export { fromMemory, isVerified, type DirectoryEntry, type EntryKind, type Level, type Territory } from './types.ts';
