/** What a person sees at their desk is what was told to be kept there. */
import { z } from 'zod';
import type { DossierView, VaultApi } from '../../../renderer/vault/api.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { good, type Computer, type Desk } from '../machines/computer.ts';
import type { Ledger, Place } from './ledger.ts';
import { mustHold } from './loss.ts';

const worded = z.looseObject({ text: z.string() });

/** Every text of steps and notes that stands in a section, in however many versions. */
export function textsIn(section: SectionView): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { note } of section.notes) found.add(note.text);
  for (const { type, units } of section.entities)
    if (type === 'step')
      for (const { value } of units['what']?.versions ?? []) {
        const read = worded.safeParse(value);
        if (read.success) found.add(read.data.text);
      }
  return found;
}

/** Every dossier a person opens, without a trace in the log. */
export async function dossiersOf(vault: VaultApi): Promise<readonly DossierView[]> {
  const views: DossierView[] = [];
  for (const { id } of good(await vault.caseload())) views.push(good(await vault.change({ dossier: id, changes: [] })));
  return views;
}

/** Whose late work waits for a decision by design, and is not looked for here. */
export type Excused = (place: Place, writer: string | undefined) => boolean;

/** It waits for a decision, or was left aside, and whoever looks there reads it. */
async function waits({ vault }: Desk, text: string): Promise<boolean> {
  return JSON.stringify(good(await vault.tasks())).includes(JSON.stringify(text));
}

/** C10, S6: nothing kept is gone, no note stands twice, nobody lost a part they read. */
export async function seesAll(computer: Computer, desk: Desk, ledger: Ledger, excused: Excused): Promise<void> {
  const who = `${desk.who.name} at ${computer.name}`;
  const seat = { computer: computer.name, person: desk.who.person };
  const seen = new Set<string>();
  for (const view of await dossiersOf(desk.vault)) {
    for (const section of view.sections) {
      const place = { dossier: view.id, section: section.kind };
      seen.add(`${place.dossier}/${place.section}`);
      const shown = textsIn(section);
      for (const text of ledger.expectedAt(seat, place)) {
        const isToCome = section.waiting > 0 && ledger.isReplacedSomewhere(text);
        const stands = ledger.isShownOrReplaced(text, shown) || isToCome || excused(place, ledger.writerOf(text));
        mustHold(stands || (await waits(desk, text)), `${who}, ${section.kind}: "${text}" is gone`);
      }
      const notes = section.notes.map(({ note }) => note.text);
      mustHold(new Set(notes).size === notes.length, `${who}, ${section.kind}: a note stands twice`);
      for (const text of shown) ledger.isAt(seat, text);
      ledger.readsAt(seat, place);
      const readers = section.readers.map(({ person }) => person);
      ledger.sawReaders(seat, place, readers);
    }
  }
  for (const place of ledger.placesReadBy(seat))
    mustHold(seen.has(`${place.dossier}/${place.section}`), `${who} does not find ${place.section} any more`);
}
