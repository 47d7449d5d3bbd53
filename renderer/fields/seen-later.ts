/** Who else reads a section, on another computer: they see what is done here with the next file that goes to them. */
import { useMemo } from 'react';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { useFormat } from '../i18n/format.ts';
import { authorName } from '../i18n/name-words.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useMe } from '../data/vault.tsx';
import type { DossierView } from '../vault/api.ts';
import { sectionOf } from './dossier-context.tsx';

/** @returns names of those readers, each once; nobody while it is not known who works at this computer. */
export function useSeenLater(view: DossierView, kind: SectionKind): readonly string[] {
  const me = useMe();
  const { language } = useFormat();
  const known = useAnswer((vault) => vault.correspondents(), 'correspondents', view.id);
  return useMemo(() => {
    if (known.state !== 'ready') return [];
    const colleagues = known.value.filter(({ trust }) => trust === 'this-computer').map(({ person }) => person);
    const here = new Set([me.person, ...colleagues]);
    const readers = sectionOf(view, kind)?.readers ?? [];
    return [...new Set(readers.filter(({ person }) => !here.has(person)).map((each) => authorName(each, language)))];
  }, [known, language, me, view, kind]);
}
