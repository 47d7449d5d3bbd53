/** What the directory of services, places and functions holds. It names services, never people. */
import type { Language, Names } from '../language.ts';
import type { Contact } from './contact.ts';

export const entryKinds = [
  'prison',
  'detention-house',
  'transition-house',
  'psychosocial-service',
  'justice-house',
  'monitoring-centre',
  'court',
  'prosecution',
  'prison-administration',
  'justice-administration',
  'municipality',
  'local-welfare',
  'welfare-service',
  'employment-service',
  'health-service',
  'housing-service',
  'learning-service',
  'guidance-service',
  'victim-service',
  'mediation-service',
  'legal-aid',
  'consultation',
  'local-support',
  /** Trains and advises those who do the work; receives nothing about a person. */
  'staff-support',
  /** Systems the directory explains so that people know why nothing goes there from here. Never an addressee. */
  'explained',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Nothing about a person goes there, so that none can be chosen as an addressee or as who does a step. */
export const neverAddressed: readonly EntryKind[] = ['explained', 'staff-support'];

/** Level of government that answers for a service. */
export type Level = 'federal' | 'flemish' | 'french' | 'german' | 'region' | 'brussels' | 'municipality';

/** Languages a service works in: the three of the country. */
export type ServiceLanguage = 'nl' | 'fr' | 'de';
export type Community = 'flemish' | 'french' | 'german';
export type Region = 'flanders' | 'wallonia' | 'brussels';

/** A day, or only the month or year where no more is known: `2022-09-30`, `2022-09`, `2022`. */
export type PartialDate = string;

export type Territory =
  | { readonly kind: 'country' }
  | { readonly kind: 'community'; readonly community: Community }
  | { readonly kind: 'region'; readonly region: Region }
  /** Follows a judicial division; which municipalities belong to it is not held here yet. */
  | { readonly kind: 'judicial-division'; readonly town: Names }
  | { readonly kind: 'place'; readonly town: Names }
  | MunicipalTerritory;

export interface MunicipalTerritory {
  readonly kind: 'municipality';
  /** Five-digit code of the statistics office. */
  readonly nis: string;
  readonly postalCode: string;
  readonly arrondissement: { readonly nl: string; readonly fr: string };
  /** Absent in Brussels, which belongs to no province. */
  readonly province?: Names;
  readonly region: Region;
  readonly communities: readonly Community[];
  /** Second language in which residents may be served. */
  readonly facilities?: ServiceLanguage;
  /** Municipalities that merged into this one on 1 January 2025. */
  readonly formerly: readonly string[];
}

export interface DirectoryEntry {
  /** Stable slug, e.g. `prison:gent`, `justice-house:namur`, `municipality:44021`. Dossiers store it for ever. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly names: Names;
  /** Short forms people type: `PSD`, `SPS`, `VDAB`. */
  readonly aliases: readonly string[];
  readonly level: Level;
  readonly languages: readonly ServiceLanguage[];
  readonly territory?: Territory;
  /** Where it is found, rung and written to, as far as a public source was read; what is absent is not known. */
  readonly contact?: Contact;
  /** What it does in a release, in one sentence. */
  readonly does?: Names;
  /** For kind `explained` only, and always there: why nothing goes there from this application. */
  readonly whyNothingGoesThere?: Names;
  /** Where the facts come from; `from memory` says nobody has checked them. */
  readonly source: string;
  /** Day a service confirmed the entry, or null: unverified. */
  readonly lastVerified: string | null;
  /** `closed` entries stay: histories of stays need them. */
  readonly operating: 'open' | 'closed';
  readonly opened?: PartialDate;
  readonly closed?: PartialDate;
  readonly note?: Names;
}

export const fromMemory = 'from memory';

export const isVerified = (entry: DirectoryEntry): boolean => entry.lastVerified !== null;

/** Search and display take any interface language. */
export type { Language, Names };
