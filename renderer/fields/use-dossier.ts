/** Opens a dossier and keeps it in step with the vault; own changes answer with the new state at once. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fail, ok } from '../../shared/result.ts';
import { now } from '../i18n/clock.ts';
import { dossierAhead } from '../data/prerender-dossier.ts';
import type { Logged } from '../data/logged.ts';
import { openedAhead, openNow, takeAhead } from '../data/prefetch-dossier.ts';
import type { PrefetchedDossier } from '../data/prefetched-dossier.ts';
import { useVault } from '../data/vault.tsx';
import type { AskedMotive, DossierView, Draft, VaultProblem } from '../vault/api.ts';
import type { OpenDossier } from './dossier-context.tsx';
import { typedHere } from './typed-here.ts';

export type Opening =
  | { readonly state: 'opening' }
  /** `again`: with a motive where it asks for one. */
  | { readonly state: 'problem'; readonly problem: VaultProblem; readonly again: (motive?: AskedMotive) => void }
  /** `logged`: what it waits for before it may be seen. */
  | { readonly state: 'open'; readonly dossier: OpenDossier; readonly logged: Logged | undefined };

interface Loaded {
  readonly id: string;
  readonly view?: DossierView;
  readonly problem?: VaultProblem;
  /** What is typed on this page is put in while one types: a field that is drawn anew begins with it. */
  readonly drafts: Map<string, Draft>;
  /** The answer it comes from, unless a change came after it. */
  readonly from?: PrefetchedDossier;
}

function loadedFrom(id: string, from: PrefetchedDossier): Loaded {
  const own = from.drafts.ok ? from.drafts.value.filter(({ dossier }) => dossier === id) : [];
  const drafts = typedHere.over(id, own);
  return from.view.ok ? { id, view: from.view.value, drafts, from } : { id, problem: from.view.problem, drafts, from };
}

/** What is drawn before anybody opens it. */
function drawnOf(id: string): PrefetchedDossier | undefined {
  const drawn = dossierAhead.get();
  return drawn?.id === id ? drawn.opened : undefined;
}

export function useDossier(id: string): Opening {
  const vault = useVault();
  const [loaded, setLoaded] = useState(() => {
    const opened = openedAhead(vault, id) ?? drawnOf(id);
    return opened && loadedFrom(id, opened);
  });
  // Counts questions and own changes: an answer to an older question never replaces a newer state.
  const asked = useRef(0);
  const changing = useRef(0);

  const load = useCallback(
    async (motive?: AskedMotive) => {
      const mine = ++asked.current;
      const from = await ((motive === undefined ? takeAhead(vault, id) : undefined) ?? openNow(vault, id, motive));
      const logged = await from.logged.done;
      const known: PrefetchedDossier = logged.ok ? from : { ...from, view: logged };
      if (mine === asked.current) setLoaded((before) => (before?.from === known ? before : loadedFrom(id, known)));
    },
    [vault, id],
  );

  useEffect(() => {
    void load();
    const stop = vault.onEvent((event) => {
      const concernsMe = event.type === 'changed' && (event.dossier === undefined || event.dossier === id);
      if (concernsMe && changing.current === 0) void load();
    });
    return () => {
      asked.current += 1;
      stop();
    };
  }, [vault, id, load]);

  const shown = useRef(loaded);
  shown.current = loaded;

  const change = useCallback<OpenDossier['change']>(
    async (changes, dropDraft) => {
      const filed = dropDraft === undefined ? undefined : typedHere.filing(id, dropDraft);
      changing.current += 1;
      try {
        const answer = await vault.change({ dossier: id, changes, ...(dropDraft !== undefined && { dropDraft }) });
        if (!answer.ok) return fail(answer.problem);
        asked.current += 1;
        filed?.();
        setLoaded((before) => ({ id, view: answer.value, drafts: typedHere.over(id, before?.drafts.values() ?? []) }));
        return ok(answer.value);
      } finally {
        changing.current -= 1;
      }
    },
    [vault, id],
  );

  const keepDraft = useCallback<OpenDossier['keepDraft']>(
    (place, value, sees) => {
      const draft: Draft = { place, dossier: id, value, sees, at: now() };
      typedHere.keep(id, draft);
      shown.current?.drafts.set(place, draft);
      return vault.putDraft(draft);
    },
    [vault, id],
  );

  const dropDraft = useCallback<OpenDossier['dropDraft']>(
    async (place) => {
      typedHere.drop(id, place);
      shown.current?.drafts.delete(place);
      await vault.dropDraft({ place, dossier: id });
    },
    [vault, id],
  );

  return useMemo(() => {
    if (loaded === undefined || loaded.id !== id) return { state: 'opening' };
    if (loaded.view === undefined) {
      const problem = loaded.problem ?? { code: 'failed' };
      return { state: 'problem', problem, again: (motive) => void load(motive) };
    }
    const { view, drafts, from } = loaded;
    return {
      state: 'open',
      logged: from?.logged,
      dossier: { view, drafts, change, keepDraft, dropDraft, reload: () => void load() },
    };
  }, [loaded, id, load, change, keepDraft, dropDraft]);
}
