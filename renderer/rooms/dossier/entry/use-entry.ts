/** The entry form: kept as a draft while one types, brought back when it was left, saved as a new dossier. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FileLanguage } from '../../../../shared/dossier/entities.ts';
import { ok } from '../../../../shared/result.ts';
import { now } from '../../../i18n/clock.ts';
import { keepBeforeLock } from '../../../data/lock.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { useMe, useVault } from '../../../data/vault.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import type { Answer, NewDossier, VaultProblem } from '../../../vault/api.ts';
import { DraftWriter } from '../../../fields/draft-writer.ts';
import type { GivenFile } from '../../../fields/pick-file.ts';
import { useSources } from '../../../fields/sources/sources.tsx';
import { emptyEntry, entryOf, newDossierOf, type EntryForm } from './entry-form.ts';
import { typedSince } from './typed-since.ts';

const place = 'new-dossier';

/** What was typed on this page and is no dossier yet: there on coming back to the form, also where the disk did not take it. */
let typedHere: EntryForm | undefined;

export interface DossierEntry {
  readonly form: EntryForm;
  readonly set: (change: Partial<EntryForm>) => void;
  readonly cameBack: boolean;
  readonly startOver: () => void;
  readonly save: (slip: GivenFile | undefined) => Promise<void>;
  readonly saving: boolean;
  readonly problem: VaultProblem | undefined;
}

/** Undefined until the draft of an earlier time has been looked for. */
export function useEntry(): DossierEntry | undefined {
  const vault = useVault();
  const me = useMe();
  const navigate = useNavigate();
  const { filed } = useSources();
  const file: FileLanguage = me.language === 'fr' || me.language === 'de' ? me.language : 'nl';
  const [empty] = useState(() => emptyEntry(file, me.service.startsWith('prison:') ? me.service : ''));
  const [form, setForm] = useState<EntryForm>();
  const [cameBack, setCameBack] = useState(false);
  const making = useCommand();
  const keeping = useCommand();
  const latest = useRef(form);
  const isSaving = useRef(false);
  const [writer] = useState(
    () =>
      new DraftWriter<EntryForm>(async (value) => {
        await keeping.run(vault.putDraft({ place, value, sees: [], at: now() }));
      }),
  );

  useEffect(() => {
    let gone = false;
    void vault.drafts().then((drafts) => {
      if (gone) return;
      const kept = drafts.ok
        ? drafts.value.find((draft) => draft.place === place && draft.dossier === undefined)
        : undefined;
      const back = typedHere ?? (kept === undefined ? undefined : entryOf(kept.value));
      setCameBack(back !== undefined);
      latest.current = back ?? empty;
      setForm(latest.current);
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
      typedHere = next;
      setForm(next);
      writer.write(next);
    },
    [empty, writer],
  );
  const forget = (): Promise<unknown> => {
    typedHere = undefined;
    return writer.drop().then(() => vault.dropDraft({ place }));
  };
  const startOver = (): void => {
    latest.current = empty;
    setForm(empty);
    setCameBack(false);
    void forget();
  };
  const save = async (slip: GivenFile | undefined): Promise<void> => {
    if (isSaving.current) return;
    isSaving.current = true;
    const made = await making.run(make(slip?.input));
    isSaving.current = false;
    if (!made.ok || made.value === undefined) return;
    if (slip !== undefined) filed(slip);
    await navigate(dossierPath(made.value, { tab: 'plan' }));
  };
  /** The dossier and the end of its draft are one append: whatever happens, it is not made twice. */
  const make = async (slip: NewDossier['slip']): Answer<string | undefined> => {
    await writer.flush();
    const typed = latest.current;
    const input = typed && newDossierOf(typed, slip);
    if (input === undefined) return ok(undefined);
    const made = await vault.newDossier({ ...input, dropDraft: place });
    if (!made.ok) return made;
    const { id } = made.value;
    if (latest.current === typed) {
      typedHere = undefined;
      return ok(id);
    }
    // Typed on while it was being made. What is not whole stays a draft.
    const now = latest.current && newDossierOf(latest.current, undefined);
    const changes = now === undefined ? [] : typedSince(made.value, input, now);
    if (now === undefined || !(await vault.change({ dossier: id, changes })).ok) return ok(id);
    await forget();
    return ok(id);
  };
  const problem = making.problem ?? keeping.problem;
  return form === undefined ? undefined : { form, set, cameBack, startOver, save, saving: making.isBusy, problem };
}
