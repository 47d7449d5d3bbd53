/** The note being written: kept as a draft at every pause, filed when the person says so. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../../shared/dossier/entities.ts';
import type { Result } from '../../../../shared/result.ts';
import { todayIso } from '../../../app/clock.ts';
import { keepBeforeLock } from '../../../app/lock.ts';
import { useVault } from '../../../app/vault.tsx';
import type { VaultProblem } from '../../../vault/api.ts';
import { useOpenDossier } from '../kit/dossier-context.tsx';
import { DraftWriter } from '../kit/draft-writer.ts';
import { emptyNote, noteFormOf, noteOf, type NoteForm } from './note-form.ts';
import type { NoteSection } from './note-places.ts';

const place = 'note/new';

export interface NoteWriting {
  readonly form: NoteForm;
  readonly set: (form: NoteForm) => void;
  readonly file: () => void;
  readonly discard: () => void;
  readonly filing: boolean;
  readonly cameBack: boolean;
  readonly problem: VaultProblem | undefined;
}

/** @param sections where a note may stand, the usual place first */
export function useNote(sections: readonly NoteSection[]): NoteWriting {
  const dossier = useOpenDossier();
  const fileNote = useFileNote(sections);
  const section = sections[0]?.kind ?? 'notes';
  const [form, setForm] = useState<NoteForm>(() => {
    const empty = emptyNote(section, todayIso());
    return noteFormOf(dossier.drafts.get(place)?.value, empty) ?? empty;
  });
  const [cameBack, setCameBack] = useState(form.text !== '');
  const [filing, setFiling] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();
  const latest = useRef({ dossier });
  latest.current = { dossier };
  const [writer] = useState(
    () =>
      new DraftWriter<NoteForm>(async (next) => {
        const kept = await latest.current.dossier.keepDraft(place, next, []);
        setProblem(kept.ok ? undefined : kept.problem);
      }),
  );
  useEffect(() => {
    const forget = keepBeforeLock(() => writer.flush());
    return () => {
      forget();
      void writer.flush();
    };
  }, [writer]);

  const set = useCallback(
    (next: NoteForm) => {
      setForm(next);
      setCameBack(false);
      writer.write(next);
    },
    [writer],
  );
  const discard = useCallback(() => {
    setForm(emptyNote(section, todayIso()));
    setCameBack(false);
    setProblem(undefined);
    void writer.drop().then(() => latest.current.dossier.dropDraft(place));
  }, [section, writer]);
  const file = useCallback(() => {
    const note = noteOf(form);
    if (note === undefined) return;
    void (async () => {
      setFiling(true);
      await writer.flush();
      const answer = await fileNote(form.section, note);
      setFiling(false);
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return;
      setCameBack(false);
      setForm({ ...emptyNote(section, todayIso()), section: form.section });
    })();
  }, [form, section, writer, fileNote]);
  return { form, set, file, discard, filing, cameBack, problem };
}

/** The first note of a service begins its notes. */
function useFileNote(sections: readonly NoteSection[]) {
  const vault = useVault();
  const { view, change } = useOpenDossier();
  return useCallback(
    async (section: NoteSection['kind'], note: Note): Promise<Result<unknown, VaultProblem>> => {
      const begins = sections.some((each) => each.kind === section && each.begins === true);
      const begun = begins ? await vault.beginSection({ dossier: view.id, section }) : undefined;
      if (begun?.ok === false) return begun;
      return change([{ do: 'note', section, note }], place);
    },
    [sections, vault, view.id, change],
  );
}
