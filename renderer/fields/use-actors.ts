/** Who can be asked to do something, as it is known on this screen. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import type { BookEntry } from '../../shared/service-book/book.ts';
import { isConfirmed } from '../../shared/dossier/view.ts';
import { useFormat } from '../i18n/format.ts';
import { useMe, useVault } from '../data/vault.tsx';
import type { Correspondent, DossierView } from '../vault/api.ts';
import { actorChoices, type ActorChoice, type Known } from './actor-choices.ts';
import { useOpenDossier } from './dossier-context.tsx';

/** Colleagues who read or wrote in this dossier, as far as it is shown that it is they. */
function peopleIn({ sections }: DossierView): readonly Known[] {
  return sections.flatMap(({ readers, notes, entities }) => [
    ...readers.filter(isConfirmed),
    ...notes.flatMap(({ author }) => (isConfirmed(author) ? [author] : [])),
    ...entities.flatMap(({ units }) =>
      Object.values(units).flatMap(({ versions }) =>
        versions.flatMap(({ author }) => (isConfirmed(author) ? [author] : [])),
      ),
    ),
  ]);
}

const once = (people: readonly Known[]): readonly Known[] => [
  ...new Map(people.map((who) => [who.person, who])).values(),
];

interface Asked {
  readonly people: readonly Correspondent[];
  readonly book: readonly BookEntry[];
}

/** What is asked for behind the screen. Only a field somebody types in is drawn again when it came. */
class Later {
  #now: Asked = { people: [], book: [] };
  readonly #told = new Set<() => void>();

  readonly now = (): Asked => this.#now;

  came(asked: Asked): void {
    this.#now = asked;
    for (const tell of this.#told) tell();
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#told.add(tell);
    return () => this.#told.delete(tell);
  };
}

export interface ActorChoices {
  /** For what is being typed, best first. */
  readonly offer: (typed: string) => readonly ActorChoice[];
  /** What it offers from may come later: a field in use asks to be told. */
  readonly later: Pick<Later, 'now' | 'subscribe'>;
}

export function useActorChoices(detainee: string): ActorChoices {
  const { t } = useTranslation(['dossier', 'directory']);
  const { language } = useFormat();
  const vault = useVault();
  const me = useMe();
  const { view } = useOpenDossier();
  const here = useMemo(() => once(peopleIn(view)), [view]);
  const [later] = useState(() => new Later());
  // Nobody types before the plan stands there; asking, and drawing every row again for the answer, can wait.
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const [people, book] = await Promise.all([vault.correspondents(), vault.serviceBook()]);
      later.came({ people: people.ok ? people.value : [], book: book.ok ? book.value : [] });
    };
    const idle = requestIdleCallback(() => void ask(), { timeout: 2000 });
    return () => cancelIdleCallback(idle);
  }, [vault, later]);

  return useMemo(() => {
    const words = {
      detainee: t('dossier:actor.detainee'),
      service: t('dossier:actor.service'),
      own: t('directory:own.mark'),
      unverified: t('dossier:actor.unverified'),
    };
    const offer = (typed: string): readonly ActorChoice[] => {
      const { people, book } = later.now();
      return actorChoices(typed, { detainee, people: once([me, ...people, ...here]), book, language, words });
    };
    return { offer, later };
  }, [detainee, language, here, later, me, t]);
}
