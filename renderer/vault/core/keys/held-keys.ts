/** The section keys a seat holds while it is unlocked, in memory alone. */
import { toHex } from '../../../../shared/codec/hex.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { hiddenKinds } from '../../../../shared/dossier/sections.ts';
import type { SectionKey } from './section-key.ts';

export class HeldKeys {
  /** section hex -> epoch hex -> key. */
  readonly #bySection = new Map<string, Map<string, SectionKey>>();
  /** dossier hex -> section hexes: a caseload has thousands of sections, and most questions are about one dossier. */
  readonly #byDossier = new Map<string, Set<string>>();
  #epochs: Bytes[] = [];
  #apart: Bytes[] = [];
  /** Sections (hex) whose first key was kept since unlocking: the journal holds nothing older of them. */
  readonly #new = new Set<string>();

  /** A key for an epoch that has one already is passed over: nobody slips another under what is written here. */
  hold(key: SectionKey): void {
    const section = toHex(key.section);
    const epochs = this.#bySection.get(section) ?? new Map<string, SectionKey>();
    const epoch = toHex(key.epoch);
    if (!epochs.has(epoch)) {
      epochs.set(epoch, key);
      (hiddenKinds.includes(key.kind) ? this.#apart : this.#epochs).push(key.epoch);
    }
    this.#bySection.set(section, epochs);
    const dossier = toHex(key.dossier);
    const sections = this.#byDossier.get(dossier);
    if (sections) sections.add(section);
    else this.#byDossier.set(dossier, new Set([section]));
  }

  /** Holds keys that were made or came just now. */
  holdNew(keys: readonly SectionKey[]): void {
    for (const key of keys) {
      if (!this.#bySection.has(toHex(key.section))) this.#new.add(toHex(key.section));
      this.hold(key);
    }
  }

  /** Lets go of those that are picked; without a key a section is none of mine any more. */
  forget(forgets: (key: SectionKey) => boolean): void {
    for (const [section, epochs] of this.#bySection) {
      const before = epochs.size;
      for (const [epoch, key] of epochs) if (forgets(key)) epochs.delete(epoch);
      if (epochs.size === 0) this.#bySection.delete(section);
      // What is left of it is read from the journal, whenever the section was made.
      if (epochs.size < before) this.#new.delete(section);
    }
    const held = new Set([...this.#bySection.values()].flatMap((epochs) => [...epochs.keys()]));
    this.#epochs = this.#epochs.filter((epoch) => held.has(toHex(epoch)));
    this.#apart = this.#apart.filter((epoch) => held.has(toHex(epoch)));
  }

  /** Ids of the epochs whose key is held, in the order in which the keys came: those of entries first, then those that lie apart. */
  get epochs(): readonly Bytes[] {
    return [...this.#epochs, ...this.#apart];
  }

  /** Of those of entries, in the order of the key file; or of those that lie apart. */
  epochsOf(where: 'entries' | 'apart'): readonly Bytes[] {
    return where === 'entries' ? this.#epochs : this.#apart;
  }

  /** Of a section (hex), by epoch (hex). */
  of(section: string): ReadonlyMap<string, SectionKey> {
    return this.#bySection.get(section) ?? new Map();
  }

  isNew(section: string): boolean {
    return this.#new.has(section);
  }

  /** Every section (hex). */
  sections(): readonly string[] {
    return [...this.#bySection.keys()];
  }

  /** Sections (hex) of a dossier. */
  sectionsOf(dossier: Bytes): readonly string[] {
    return [...(this.#byDossier.get(toHex(dossier)) ?? [])].filter((section) => this.#bySection.has(section));
  }
}
