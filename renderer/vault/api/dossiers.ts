/** Dossiers: listed, opened, searched, changed, shared; drafts of what is being typed. */
import { z } from 'zod';
import { reads, writes, nothing, type In } from './call.ts';
import { fileInput } from './documents.ts';
import { openingMotive } from './motive.ts';
import { fileLanguage } from '../../../shared/dossier/entities.ts';
import { heldAs } from '../../../shared/dossier/units/legal.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { FileLanguage, Note } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Author, SectionView } from '../../../shared/dossier/view.ts';
import type { ExtractView } from './extracts.ts';
import type { Closing } from './retention.ts';
import type { ClosedSection } from './tasks.ts';
import type { Realm } from './places.ts';

export interface DossierRow {
  readonly id: string;
  readonly realm: Realm;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly place: string;
  readonly fileLanguage?: FileLanguage;
  /** Next date from registry or by hand: ISO date, kind of shared/dossier registryDateKind, and its source. */
  readonly next?: { readonly on: string; readonly kind: string; readonly source: 'registry' | 'by-hand' };
  readonly nextDeadline?: { readonly on: string; readonly what: string };
  readonly changedSinceSeen: number;
  readonly responsible: string;
  readonly carriedByMe: boolean;
  readonly route?: string;
  readonly unsettled: number;
  /** A section could not be opened though I should be able to: it stays listed with "restore". */
  readonly damaged: boolean;
  readonly hasDates: boolean;
  /** My service closed it. */
  readonly closed?: Pick<Closing, 'on' | 'why'>;
  /** All dossiers of the person that a person put together, the one that names them first (SPEC.md, OP3). */
  readonly onePerson?: readonly string[];
}

/** A dossier has one section of this kind, and two were begun under its id. */
export interface BegunTwice {
  readonly kind: SectionKind;
  readonly options: readonly {
    readonly section: string;
    /** Who began it, where that is here. */
    readonly by?: Author;
    /** Whoever began the dossier says that it is of it: nobody else could. */
    readonly isOfFounder: boolean;
    readonly isShown: boolean;
  }[];
  /** A person chose which is shown. */
  readonly isChosen: boolean;
}

/** An entry that somebody who writes in its part put right or erased after it came here, or a whole part that they erased. */
export interface Corrected {
  readonly section: SectionKind;
  /** Absent: all of the part. */
  readonly entity?: string;
  readonly how: 'put-right' | 'erased';
  /** When they said so, by their clock. */
  readonly at: number;
}

/** Dossiers that a person put together as one person's (SPEC.md, OP1-OP6). */
export interface OnePerson {
  /** Those that open here, the one that names the person first. */
  readonly dossiers: readonly {
    readonly id: string;
    readonly surname: string;
    readonly firstName: string;
    readonly birth: string;
    /** Who carries it, as it is written; empty where nobody is. */
    readonly carriedBy: string;
    /** My service closed it, on this day. */
    readonly closedOn?: string;
  }[];
  /** How many others do not open here any more. */
  readonly gone: number;
}

export interface DossierView {
  readonly id: string;
  readonly realm: Realm;
  /** Only the sections I may read. */
  readonly sections: readonly SectionView[];
  /** What left as an extract, or came as one: nothing that is worked in. */
  readonly extracts?: readonly ExtractView[];
  /** When it was told that the consent by which I read this does not stand any more; no reason ever travels. */
  readonly withdrawnAt?: number;
  /** Entries of which whoever gave them says that they were put right or erased there. */
  readonly corrected?: readonly Corrected[];
  readonly savedAt?: number;
  /** Sections that were open to me until a day. */
  readonly closed?: readonly ClosedSection[];
  /** What was begun twice: one is shown, the other is kept. */
  readonly begunTwice?: readonly BegunTwice[];
  /** With which others a person put it together as one person's. */
  readonly onePerson?: OnePerson;
}

/** A dossier in which something stands in two versions: the sections hold those things only. */
export interface UnsettledDossier {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly view: DossierView;
  /** What goals, steps and inquiries are called, by entity id. */
  readonly names: Readonly<Record<string, string>>;
}

/** A note as it is written: what it may say is decided where it becomes an operation (change-ops.ts). */
const writtenNote = z.custom<Note>((given) => typeof given === 'object' && given !== null);

/** Where in a dossier it is. */
const ofEntity = { section: sectionKind, type: z.string(), entity: z.string() };
const ofUnit = { ...ofEntity, unit: z.string(), value: z.unknown(), sees: z.array(z.string()) };
const withReason = { ...ofEntity, reason: z.string().exactOptional() };

/** One change of a person. `sees` are the op ids the screen showed (what it replaces); empty for something new. */
export const change = z.discriminatedUnion('do', [
  z.object({ do: z.literal('put'), ...ofUnit }),
  z.object({ do: z.literal('take-out'), ...withReason }),
  z.object({ do: z.literal('bring-back'), ...withReason }),
  z.object({ do: z.literal('note'), section: sectionKind, note: writtenNote }),
  z.object({ do: z.literal('settle'), ...ofUnit }),
  z.object({ do: z.literal('settle-taken-out'), ...ofEntity, keep: z.boolean() }),
]);
export type Change = In<typeof change>;

export const draft = z.object({
  /** Where it was being typed: a path the page chooses, e.g. `plan/step/<id>/what`. */
  place: z.string(),
  dossier: z.string().exactOptional(),
  value: z.unknown(),
  sees: z.array(z.string()),
  at: z.number(),
});
export type Draft = In<typeof draft>;

export const route = z.enum(['judge', 'court', 'sentence-end', 'remand', 'by-hand']);
export type Route = In<typeof route>;

/** A date of shared/dossier (`registryDateKind`), as an ISO date. */
export const dossierDate = z.object({
  kind: z.string(),
  value: z.string(),
  source: z.enum(['registry', 'by-hand']),
  note: z.string(),
});
export type DossierDate = In<typeof dossierDate>;

export const newDossier = z.object({
  surname: z.string(),
  firstName: z.string(),
  birth: z.string(),
  fileLanguage,
  personLanguage: z.object({ language: z.string(), interpreter: z.boolean(), plainLanguage: z.boolean() }),
  place: z.string(),
  /** A place that is not in the directory, as it was typed. */
  placeText: z.string().exactOptional(),
  route,
  /** In which capacity the person is held; the form of a new dossier always says it. */
  heldAs: z.enum(heldAs).exactOptional(),
  executableMonths: z.number().exactOptional(),
  executableText: z.string(),
  dates: z.array(dossierDate),
  /** The scanned slip. */
  slip: fileInput.exactOptional(),
});
export type NewDossier = In<typeof newDossier>;

export interface HitPerson {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
  /** How many dossiers of the person were put together: this is one of them, and stands for all. */
  readonly dossiers?: number;
}

export interface Hit {
  /** One object for all hits of a dossier: thousands of hits cross to the page, and it crosses once. */
  readonly person: HitPerson;
  /** `alike`: a person whose name sounds like what was typed (shared/disclosure/SPEC.md, D71). */
  readonly kind: 'person' | 'note' | 'step' | 'goal' | 'other' | 'alike';
  readonly section: SectionKind;
  readonly entity?: string;
  readonly excerpt: string;
  /** Start and length of each hit inside `excerpt`. */
  readonly marks: readonly (readonly [number, number])[];
  readonly on?: string;
}

export const dossiersApi = {
  caseload: reads().answers<readonly DossierRow[]>(),
  /** Everything that stands in two versions in the dossiers I read. */
  unsettled: reads().answers<readonly UnsettledDossier[]>(),
  unsettledCount: reads().answers<number>(),
  search: reads(z.object({ query: z.string(), limit: z.number() }), { turn: 'at-once', hands: 'packed' }).answers<{
    hits: readonly Hit[];
    complete: boolean;
    /** Of some dossiers only the name was looked at: nobody said yet why they are opened. */
    namesOnly: boolean;
  }>(),
  /** `dropDraft`: the place of the draft it comes from. */
  newDossier: writes(newDossier.extend({ dropDraft: z.string().exactOptional() }), {
    turn: 'own',
  }).answers<DossierView>(),
  openDossier: reads(z.object({ id: z.string(), motive: openingMotive.exactOptional() }), {
    turn: 'own',
  }).answers<DossierView>(),
  /**
   * The same in two answers, so that the page draws while the entry in the access log is being written. What it draws must not
   * be seen before `openingLogged` of the same number, which the page chooses and uses once, answers ok (SPEC: L3).
   */
  beginOpening: reads(z.object({ id: z.string(), opening: z.number(), motive: openingMotive.exactOptional() }), {
    turn: 'own',
  }).answers<DossierView>(),
  openingLogged: reads(z.object({ opening: z.number() }), { turn: 'own' }).answers<undefined>(),
  /**
   * Someone looks at its row: the page may draw it where nobody sees it. Nothing is shown, nothing is logged. `preparing`: a number
   * the page chooses and uses once.
   */
  prepareDossier: reads(z.object({ id: z.string(), preparing: z.number() })).answers<DossierView>(),
  /** Begins an opening like `beginOpening`; undefined where the dossier still is as it was last prepared, under that number. */
  openPrepared: reads(z.object({ id: z.string(), preparing: z.number(), opening: z.number() }), {
    turn: 'own',
  }).answers<DossierView | undefined>(),
  /** `dropDraft`: the place of the draft the changes come from. What is kept there after this is asked for stays (SPEC: D1). */
  change: writes(z.object({ dossier: z.string(), changes: z.array(change), dropDraft: z.string().exactOptional() }), {
    turn: 'own',
  }).answers<DossierView>(),
  /** `until`: open to them up to this moment (milliseconds since 1970). */
  shareWithColleague: writes(
    z.object({
      dossier: z.string(),
      section: sectionKind,
      person: z.string(),
      until: z.number().exactOptional(),
    }),
  ).answers<DossierView>(),
  /** Begins a part that is not kept yet, by those whose part it is: a ledger needs one, and a relation of trust. */
  beginSection: writes(z.object({ dossier: z.string(), section: sectionKind })).answers<DossierView>(),
  /** Which of two sections of one kind is shown and worked in; the other is kept and can be chosen again. */
  chooseBeginning: writes(z.object({ dossier: z.string(), section: z.string() })).answers<DossierView>(),
  /** Takes someone out of a section my service owns: what is written from now on they do not get. */
  removeReader: writes(
    z.object({ dossier: z.string(), section: sectionKind, person: z.string() }),
  ).answers<DossierView>(),
  putDraft: writes(draft, { turn: 'own' }).answers<undefined>(),
  drafts: reads(nothing, { turn: 'at-once' }).answers<readonly Draft[]>(),
  dropDraft: writes(z.object({ place: z.string(), dossier: z.string().exactOptional() }), {
    turn: 'at-once',
  }).answers<undefined>(),
};
