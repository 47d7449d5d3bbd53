/** Dossiers: listed, opened, searched, changed, shared; drafts of what is being typed. */
import { reads, writes, type CallsOf } from './call.ts';
import type { FileLanguage, Note } from '../../../shared/dossier/entities.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { Author, SectionView } from '../../../shared/dossier/view.ts';
import type { ExtractView } from './extracts.ts';
import type { Closing } from './retention.ts';
import type { ClosedSection } from './tasks.ts';
import type { FileInput } from './documents.ts';
import type { Realm } from './places.ts';
import type { Answer } from './problems.ts';

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

export interface DossierView {
  readonly id: string;
  readonly realm: Realm;
  /** Only the sections I may read. */
  readonly sections: readonly SectionView[];
  /** What left as an extract, or came as one: nothing that is worked in. */
  readonly extracts?: readonly ExtractView[];
  /** When it was told that the consent by which I read this does not stand any more; no reason ever travels. */
  readonly withdrawnAt?: number;
  readonly savedAt?: number;
  /** Sections that were open to me until a day. */
  readonly closed?: readonly ClosedSection[];
  /** What was begun twice: one is shown, the other is kept. */
  readonly begunTwice?: readonly BegunTwice[];
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

/** One change of a person. `sees` are the op ids the screen showed (what it replaces); empty for something new. */
export type Change =
  | {
      readonly do: 'put';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly unit: string;
      readonly value: unknown;
      readonly sees: readonly string[];
    }
  | {
      readonly do: 'take-out';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly reason?: string;
    }
  | {
      readonly do: 'bring-back';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly reason?: string;
    }
  | { readonly do: 'note'; readonly section: SectionKind; readonly note: Note }
  /** Closes an open difference; names every version the person looked at. */
  | {
      readonly do: 'settle';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly unit: string;
      readonly value: unknown;
      readonly sees: readonly string[];
    }
  /** Delete against edit: keep the entity as changed, or take it out after all. */
  | {
      readonly do: 'settle-taken-out';
      readonly section: SectionKind;
      readonly type: string;
      readonly entity: string;
      readonly keep: boolean;
    };

export interface Draft {
  /** Where it was being typed: a path the page chooses, e.g. `plan/step/<id>/what`. */
  readonly place: string;
  readonly dossier?: string;
  readonly value: unknown;
  readonly sees: readonly string[];
  readonly at: number;
}

export type Route = 'judge' | 'court' | 'sentence-end' | 'remand' | 'by-hand';

/** A date of shared/dossier (`registryDateKind`), as an ISO date. */
export interface DossierDate {
  readonly kind: string;
  readonly value: string;
  readonly source: 'registry' | 'by-hand';
  readonly note: string;
}

export interface NewDossier {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly fileLanguage: FileLanguage;
  readonly personLanguage: {
    readonly language: string;
    readonly interpreter: boolean;
    readonly plainLanguage: boolean;
  };
  readonly place: string;
  /** A place that is not in the directory, as it was typed. */
  readonly placeText?: string;
  readonly route: Route;
  readonly executableMonths?: number;
  readonly executableText: string;
  readonly dates: readonly DossierDate[];
  /** The scanned slip. */
  readonly slip?: FileInput;
}

export interface HitPerson {
  readonly dossier: string;
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: string;
}

export interface Hit {
  /** One object for all hits of a dossier: thousands of hits cross to the page, and it crosses once. */
  readonly person: HitPerson;
  readonly kind: 'person' | 'note' | 'step' | 'goal' | 'other';
  readonly section: SectionKind;
  readonly entity?: string;
  readonly excerpt: string;
  /** Start and length of each hit inside `excerpt`. */
  readonly marks: readonly (readonly [number, number])[];
  readonly on?: string;
}

export interface DossiersApi {
  caseload(): Answer<readonly DossierRow[]>;
  /** Everything that stands in two versions in the dossiers I read. */
  unsettled(): Answer<readonly UnsettledDossier[]>;
  unsettledCount(): Answer<number>;
  search(input: { query: string; limit: number }): Answer<{ hits: readonly Hit[]; complete: boolean }>;
  /** `dropDraft`: the place of the draft it comes from. */
  newDossier(input: NewDossier & { readonly dropDraft?: string }): Answer<DossierView>;
  openDossier(input: { id: string; reason?: string }): Answer<DossierView>;
  /**
   * The same in two answers, so that the page draws while the entry in the access log is being written. What it draws must not
   * be seen before `openingLogged` of the same number, which the page chooses and uses once, answers ok (SPEC: L3).
   */
  beginOpening(input: { id: string; opening: number }): Answer<DossierView>;
  openingLogged(input: { opening: number }): Answer<undefined>;
  /**
   * Someone looks at its row: the page may draw it where nobody sees it. Nothing is shown, nothing is logged. `preparing`: a number
   * the page chooses and uses once.
   */
  prepareDossier(input: { id: string; preparing: number }): Answer<DossierView>;
  /** Begins an opening like `beginOpening`; undefined where the dossier still is as it was last prepared, under that number. */
  openPrepared(input: { id: string; preparing: number; opening: number }): Answer<DossierView | undefined>;
  /** `dropDraft`: the place of the draft the changes come from. What is kept there after this is asked for stays (SPEC: D1). */
  change(input: { dossier: string; changes: readonly Change[]; dropDraft?: string }): Answer<DossierView>;
  /** `until`: open to them up to this moment (milliseconds since 1970). */
  shareWithColleague(input: {
    dossier: string;
    section: SectionKind;
    person: string;
    until?: number;
  }): Answer<DossierView>;
  /** Begins a part that is not kept yet, by those whose part it is: a ledger needs one, and a relation of trust. */
  beginSection(input: { dossier: string; section: SectionKind }): Answer<DossierView>;
  /** Which of two sections of one kind is shown and worked in; the other is kept and can be chosen again. */
  chooseBeginning(input: { dossier: string; section: string }): Answer<DossierView>;
  /** Takes someone out of a section my service owns: what is written from now on they do not get. */
  removeReader(input: { dossier: string; section: SectionKind; person: string }): Answer<DossierView>;
  putDraft(input: Draft): Answer<undefined>;
  drafts(): Answer<readonly Draft[]>;
  dropDraft(input: { place: string; dossier?: string }): Answer<undefined>;
}

export const dossiersApi: CallsOf<DossiersApi> = {
  caseload: reads,
  unsettled: reads,
  unsettledCount: reads,
  search: { ...reads, packed: true },
  newDossier: writes,
  openDossier: reads,
  beginOpening: reads,
  openingLogged: reads,
  prepareDossier: reads,
  openPrepared: reads,
  change: writes,
  shareWithColleague: writes,
  beginSection: writes,
  chooseBeginning: writes,
  removeReader: writes,
  putDraft: writes,
  drafts: reads,
  dropDraft: writes,
};
