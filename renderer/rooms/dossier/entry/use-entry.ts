/** The entry form: kept as a draft while one types, brought back when it was left, saved as a new dossier. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FileLanguage } from '../../../../shared/dossier/entities.ts';
import { now } from '../../../app/clock.ts';
import { keepBeforeLock } from '../../../app/lock.ts';
import { dossierPath } from '../../../app/paths.ts';
import { useMe, useVault } from '../../../app/vault.tsx';
import type { DossierView, NewDossier, VaultProblem } from '../../../vault/api.ts';
import { unitOf } from '../kit/dossier-context.tsx';
import { DraftWriter } from '../kit/draft-writer.ts';
import { opsSeen, put, unitPlace } from '../kit/unit-place.ts';
import { emptyEntry, entryOf, newDossierOf, type EntryForm } from './entry-form.ts';

const place = 'new-dossier';

export interface Entry {
  readonly form: EntryForm;
  readonly set: (change: Partial<EntryForm>) => void;
  readonly cameBack: boolean;
  readonly startOver: () => void;
  readonly save: (slip: NewDossier['slip']) => Promise<void>;
  readonly saving: boolean;
  readonly problem: VaultProblem | undefined;
}

/** Undefined until the draft of an earlier time has been looked for. */
export function useEntry(): Entry | undefined {
  const vault = useVault();
  const me = useMe();
  const navigate = useNavigate();
  const file: FileLanguage = me.language === 'fr' || me.language === 'de' ? me.language : 'nl';
  const [empty] = useState(() => emptyEntry(file, me.service.startsWith('prison:') ? me.service : ''));
  const [form, setForm] = useState<EntryForm>();
  const [cameBack, setCameBack] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();
  const latest = useRef(form);
  latest.current = form;
  const [writer] = useState(
    () =>
      new DraftWriter<EntryForm>(async (value) => {
        const kept = await vault.putDraft({ place, value, sees: [], at: now() });
        setProblem(kept.ok ? undefined : kept.problem);
      }),
  );

  useEffect(() => {
    let gone = false;
    void vault.drafts().then((drafts) => {
      if (gone) return;
      const kept = drafts.ok
        ? drafts.value.find((draft) => draft.place === place && draft.dossier === undefined)
        : undefined;
      const back = kept === undefined ? undefined : entryOf(kept.value);
      setCameBack(back !== undefined);
      setForm(back ?? empty);
    });
    const forget = keepBeforeLock(() => writer.flush());
    return () => {
      gone = true;
      forget();
      void writer.flush();
    };
  }, [vault, empty, writer]);

  const set = useCallback(
    (change: Partial<EntryForm>) => {
      const next = { ...(latest.current ?? empty), ...change };
      latest.current = next;
      setForm(next);
      writer.write(next);
    },
    [empty, writer],
  );
  const startOver = (): void => {
    setForm(empty);
    setCameBack(false);
    void writer.drop().then(() => vault.dropDraft({ place }));
  };
  const save = async (slip: NewDossier['slip']): Promise<void> => {
    const typed = latest.current;
    const input = typed === undefined ? undefined : newDossierOf(typed, slip);
    if (typed === undefined || input === undefined || saving) return;
    setSaving(true);
    await writer.flush();
    const made = await vault.newDossier(input);
    setSaving(false);
    if (!made.ok) return setProblem(made.problem);
    await vault.dropDraft({ place });
    await keepTypedPlace(made.value, input.place === '' ? typed.placeText.trim() : '');
    await navigate(dossierPath(made.value.id, { tab: 'plan' }));
  };
  /** A place that is not in the directory is written as it was typed, once the dossier is there. */
  const keepTypedPlace = async (view: DossierView, text: string): Promise<void> => {
    if (text === '') return;
    const where = unitPlace('identity', 'person', 'person', 'place');
    await vault.change({ dossier: view.id, changes: [put(where, { text }, opsSeen(unitOf(view, where)))] });
  };
  return form === undefined ? undefined : { form, set, cameBack, startOver, save, saving, problem };
}
