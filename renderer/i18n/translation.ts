/**
 * Words for components: `t` of a namespace in the language on screen. The hook of react-i18next copied the whole instance
 * for each component that asked, and each word was looked up anew: a plan of twenty steps asks hundreds of times.
 */
import i18next, { type DefaultNamespace, type FlatNamespace, type i18n as I18n, type TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore } from 'react';

type Spaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

export interface Translation<N extends Spaces> {
  readonly t: TFunction<N>;
  readonly i18n: I18n;
}

/** Another instance below it: words in the language of the person one talks with. */
export const TranslationContext = createContext<I18n>(i18next);

/** `t('key')` is of the first namespace, `t('other:key')` of another one. */
export function useTranslation<const N extends Spaces = DefaultNamespace>(spaces?: N): Translation<N> {
  const instance = useContext(TranslationContext);
  const { subscribe, language, translation } = wordsOf(instance);
  const now = useSyncExternalStore(subscribe, language, language);
  // Kept under the name of this namespace; TypeScript cannot follow it through the map.
  return translation(now, typeof spaces === 'object' ? spaces[0] : spaces) as Translation<N>;
}

interface Words {
  readonly subscribe: (changed: () => void) => () => void;
  readonly language: () => string;
  readonly translation: (language: string, space: FlatNamespace | undefined) => unknown;
}

const known = new WeakMap<I18n, Words>();

function wordsOf(i18n: I18n): Words {
  const words = known.get(i18n) ?? makeWords(i18n);
  known.set(i18n, words);
  return words;
}

function makeWords(i18n: I18n): Words {
  const made = new Map<string, unknown>();
  return {
    subscribe: (changed) => {
      i18n.on('languageChanged', changed);
      return () => i18n.off('languageChanged', changed);
    },
    language: () => i18n.language,
    translation: (language, space = 'common') => {
      const key = `${language}/${space}`;
      const translation = made.get(key) ?? { t: remembering(i18n.getFixedT(language, space)), i18n };
      made.set(key, translation);
      return translation;
    },
  };
}

/** Looks up each word without places once. What is not there is not remembered: its file may still be on its way. */
function remembering<T extends (...asked: never[]) => unknown>(t: T): T {
  const said = new Map<string, string>();
  return new Proxy(t, {
    apply: (lookUp, self, asked: unknown[]): unknown => {
      const [key] = asked;
      const isPlain = asked.length === 1 && typeof key === 'string';
      const before = isPlain ? said.get(key) : undefined;
      if (before !== undefined) return before;
      const words: unknown = Reflect.apply(lookUp, self, asked);
      if (isPlain && typeof words === 'string' && words !== key) said.set(key, words);
      return words;
    },
  });
}
