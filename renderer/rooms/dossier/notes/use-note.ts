/** The note being written: kept as a draft while one types, filed when the person says so. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { fail, type Result } from '../../../../shared/result.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { keepBeforeLock } from '../../../data/lock.ts';
import { useVault } from '../../../data/vault.tsx';
import type { VaultProblem } from '../../../vault/api.ts';
import { useOpenDossier, type OpenDossier } from '../../../fields/dossier-context.tsx';
import { NoteDesk, notePlaces, type FileNote, type NotePlace } from './note-desk.ts';
import { changesOf } from './follow-up.ts';
import { emptyNote, noteFormOf, noteOf, type NoteForm } from './note-form.ts';
import type { NoteSection } from './note-places.ts';

export interface NoteWriting {
  readonly form: NoteForm;
  readonly set: (form: NoteForm) => void;
  readonly file: () => void;
  readonly discard: () => void;
  readonly filing: boolean;
  /** What is on its way into the dossier. */
  readonly isFiled: NoteForm | undefined;
  readonly cameBack: boolean;
  readonly problem: VaultProblem | undefined;
}

/** By dossier, as long as this page lives. */
const desks = new Map<string, NoteDesk>();

function deskOf(dossier: OpenDossier, empty: NoteForm): NoteDesk {
  const found = notePlaces.flatMap((place): (readonly [NotePlace, NoteForm])[] => {
    const form = noteFormOf(dossier.drafts.get(place)?.value, empty);
    return form === undefined ? [] : [[place, form]];
  });
  const known = desks.get(dossier.view.id);
  known?.takeUp(dossier, new Map(found), empty);
  if (known !== undefined) return known;
  const desk = new NoteDesk(dossier, new Map(found), empty);
  desks.set(dossier.view.id, desk);
  return desk;
}

/** @param sections where a note may stand, the usual place first */
export function useNote(sections: readonly NoteSection[]): NoteWriting {
  const dossier = useOpenDossier();
  const fileNote = useFileNote(sections);
  const section = sections[0]?.kind ?? 'notes';
  const [desk] = useState(() => deskOf(dossier, emptyNote(section, todayIso())));
  const { form, filing, cameBack, problem } = useSyncExternalStore(desk.subscribe, desk.get);
  useEffect(() => desk.keepIn(dossier), [desk, dossier]);
  useEffect(() => {
    const forget = keepBeforeLock(() => desk.flush());
    return () => {
      forget();
      void desk.flush();
    };
  }, [desk]);

  const set = useCallback((next: NoteForm) => desk.type(next), [desk]);
  const discard = useCallback(() => desk.discard(emptyNote(section, todayIso())), [desk, section]);
  const file = useCallback(() => {
    if (noteOf(desk.get().form) !== undefined) void desk.file(fileNote, emptyNote(section, todayIso()));
  }, [desk, section, fileNote]);
  return { form, set, file, discard, filing: filing !== undefined, isFiled: filing, cameBack, problem };
}

/** The first note of a service begins its notes. */
function useFileNote(sections: readonly NoteSection[]): FileNote {
  const vault = useVault();
  const { view, change } = useOpenDossier();
  return useCallback(
    async (form, place): Promise<Result<unknown, VaultProblem>> => {
      const { section } = form;
      const changes = changesOf(form);
      if (changes === undefined) return fail({ code: 'does-not-fit', field: 'note' });
      const begins = sections.some((each) => each.kind === section && each.begins === true);
      const begun = begins ? await vault.beginSection({ dossier: view.id, section }) : undefined;
      if (begun?.ok === false) return begun;
      return change(changes, place);
    },
    [sections, vault, view.id, change],
  );
}
