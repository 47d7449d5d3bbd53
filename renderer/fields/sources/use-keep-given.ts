/** A file that was given comes into the dossier; of one that was blacked out the original goes to the own notes, where it is kept at all. */
import { useCallback } from 'react';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import type { Result } from '../../../shared/result.ts';
import { useVault } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import type { Change } from '../../vault/api.ts';
import { sectionOf, useOpenDossier } from '../dossier-context.tsx';
import type { GivenFile } from '../pick-file.ts';
import { useSources } from './sources.tsx';
import { newEntityId, put, unitPlace } from '../unit-place.ts';

/** Where a document comes to stand. */
export interface NewDocument {
  readonly section: 'plan' | 'legal';
  readonly id: string;
  /** What it is, as it was typed. */
  readonly what?: string;
  readonly changes: (file: Attachment) => readonly Change[];
}

export type KeepGiven = (given: GivenFile, document: NewDocument) => Promise<Result<unknown, AnyProblem>>;

export function useKeepGiven(): KeepGiven {
  const vault = useVault();
  const { view, change } = useOpenDossier();
  const { filed } = useSources();
  const keep = useCallback<KeepGiven>(
    async ({ input, original }, document) => {
      const attached = await vault.attach(input);
      if (!attached.ok) return attached;
      const changes = document.changes(attached.value);
      if (original === undefined) return change(changes);
      const marked = [...changes, blackedOut(document)];
      if (!original.isKept) return change(marked);
      const notes = sectionOf(view, 'notes');
      const begun = notes?.canWrite === true || (await vault.beginSection({ dossier: view.id, section: 'notes' }));
      if (begun !== true && !begun.ok) return begun;
      const kept = await vault.attach(original.input);
      return kept.ok ? change([...marked, ...originalOf(document, kept.value)]) : kept;
    },
    [vault, view, change],
  );
  return useCallback(
    async (given, document) => {
      const kept = await keep(given, document);
      if (kept.ok) filed(given);
      return kept;
    },
    [keep, filed],
  );
}

function blackedOut({ section, id }: NewDocument): Change {
  const on = todayIso();
  return section === 'plan'
    ? put(unitPlace('plan', 'proof', id, 'blackedOut'), { on }, [])
    : put(unitPlace('legal', 'slip', id, 'blackedOut'), { on }, []);
}

function originalOf({ id, what }: NewDocument, file: Attachment): readonly Change[] {
  const original = newEntityId();
  const of = { document: id, ...(what !== undefined && { what }), on: todayIso() };
  return [
    put(unitPlace('notes', 'original', original, 'of'), of, []),
    put(unitPlace('notes', 'original', original, 'file'), { file }, []),
  ];
}
