/** Things someone has begun to write and that are not in the dossier yet: shown where they will stand. */
import { useCallback, useMemo, useState } from 'react';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { SectionView } from '../../shared/dossier/view.ts';
import { useOpenDossier } from './dossier-context.tsx';
import { newEntityId } from './unit-place.ts';

export interface Begun {
  readonly id: string;
  /** What the draft held, for things brought back; undefined when begun just now. */
  readonly draft?: unknown;
}

export interface Pending {
  readonly begun: readonly Begun[];
  /** The one begun last on this screen: it gets the cursor. */
  readonly newest: string | undefined;
  begin(): string;
  forget(id: string): void;
}

/** @param unit the unit that is written first; its draft says what was begun. */
export function usePending(kind: SectionKind, type: string, unit: string, section: SectionView | undefined): Pending {
  const { drafts } = useOpenDossier();
  const [started, setStarted] = useState<readonly string[]>([]);
  const [forgotten, setForgotten] = useState<readonly string[]>([]);
  const [newest, setNewest] = useState<string>();

  const begun = useMemo(() => {
    const there = new Set(section?.entities.map(({ id }) => id));
    const prefix = `${kind}/${type}/`;
    const back = [...drafts.values()].flatMap(({ place, value }): Begun[] => {
      const [id = '', ofUnit] = place.startsWith(prefix) ? place.slice(prefix.length).split('/') : [];
      return id !== '' && ofUnit === unit ? [{ id, draft: value }] : [];
    });
    const fresh = started.filter((id) => !back.some((each) => each.id === id)).map((id): Begun => ({ id }));
    return [...back, ...fresh].filter(({ id }) => !there.has(id) && !forgotten.includes(id));
  }, [drafts, forgotten, kind, section, started, type, unit]);

  const begin = useCallback(() => {
    const id = newEntityId();
    setStarted((before) => [...before, id]);
    setNewest(id);
    return id;
  }, []);
  const forget = useCallback((id: string) => setForgotten((before) => [...before, id]), []);
  return { begun, newest, begin, forget };
}
