/** The guide in the language on screen. Each language is a file of its own, asked for when it is first shown. */
import { useEffect, useState } from 'react';
import { languageOf } from '../../../i18n/words/files.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { InterfaceLanguage } from '../../../vault/api.ts';
import { blocksOf, type Block } from './blocks.ts';

const files: Readonly<Record<InterfaceLanguage, () => Promise<{ readonly default: string }>>> = {
  nl: () => import('../../../../shared/guide/nl.md?raw'),
  fr: () => import('../../../../shared/guide/fr.md?raw'),
  de: () => import('../../../../shared/guide/de.md?raw'),
  en: () => import('../../../../shared/guide/en.md?raw'),
};

export interface Guide {
  readonly language: InterfaceLanguage;
  readonly blocks: readonly Block[];
}

export const guideIn = async (language: InterfaceLanguage): Promise<Guide> => ({
  language,
  blocks: blocksOf((await files[language]()).default),
});

/** @returns undefined until it is there; after a change of language the former one stands until the other is there */
export function useGuide(): Guide | undefined {
  const { i18n } = useTranslation();
  const [guide, setGuide] = useState<Guide>();
  const language = languageOf(i18n.language);
  useEffect(() => {
    let isWanted = true;
    void guideIn(language).then((read) => {
      if (isWanted) setGuide(read);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return guide;
}
