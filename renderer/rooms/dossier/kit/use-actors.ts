/** Who can be asked to do something: the person, colleagues and correspondents, and the services of the directory. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import { directory, displayName, fold } from '../../../../shared/directory/index.ts';
import type { Actor } from '../../../../shared/dossier/entities.ts';
import { useFormat } from '../../../app/format.ts';
import { useMe, useVault } from '../../../app/vault.tsx';
import type { Correspondent, DossierView } from '../../../vault/api.ts';
import { functionName, placeName } from '../../../app/name-words.ts';
import type { Who } from './author.tsx';
import { useOpenDossier } from './dossier-context.tsx';

export interface ActorChoice {
  readonly key: string;
  readonly actor: Actor;
  /** What tells it apart: function and service, or nothing. */
  readonly about: string;
}

interface Known extends Who {
  readonly person: string;
}

/** Colleagues who read or wrote in this dossier, known here or not. */
function peopleIn({ sections }: DossierView): readonly Known[] {
  return sections.flatMap(({ readers, notes, entities }) => [
    ...readers,
    ...notes.map(({ author }) => author),
    ...entities.flatMap(({ units }) =>
      Object.values(units).flatMap(({ versions }) => versions.map(({ author }) => author)),
    ),
  ]);
}

const once = (people: readonly Known[]): readonly Known[] => [
  ...new Map(people.map((who) => [who.person, who])).values(),
];

/** @returns choices for what is being typed, best first; a name nobody knows comes last as "add, unverified". */
export function useActorChoices(detainee: string): (typed: string) => readonly ActorChoice[] {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const vault = useVault();
  const me = useMe();
  const { view } = useOpenDossier();
  const here = useMemo(() => once(peopleIn(view)), [view]);
  // Nobody types before the plan stands there; asking, and drawing every row again for the answer, can wait.
  const people = useRef<readonly Correspondent[]>([]);
  useEffect(() => {
    const idle = requestIdleCallback(
      () =>
        void vault.correspondents().then((answer) => {
          if (answer.ok) people.current = answer.value;
        }),
      { timeout: 2000 },
    );
    return () => cancelIdleCallback(idle);
  }, [vault]);

  return useCallback(
    (typed) => {
      const text = typed.trim();
      const words = fold(text);
      const matches = (name: string): boolean =>
        words === '' || words.split(' ').every((word) => ` ${fold(name)}`.includes(` ${word}`));
      const self: ActorChoice = {
        key: 'detainee',
        actor: { kind: 'detainee', name: detainee },
        about: t('actor.detainee'),
      };
      const persons = once([me, ...people.current, ...here]).map((who) => ({
        key: who.person,
        actor: { kind: 'person' as const, id: who.person, name: who.name },
        about: [functionName(who.function, format.language), placeName(who.service, format.language)].join(', '),
      }));
      const services = directory.search(text, format.language, { limit: 8, withClosed: false }).map((entry) => ({
        key: entry.id,
        actor: { kind: 'directory' as const, id: entry.id, name: displayName(entry, format.language) },
        about: t('actor.service'),
      }));
      const named = [self, ...persons].filter(({ actor, about }) => matches(`${actor.name} ${about}`));
      const known = [...named, ...services];
      const exact = known.some(({ actor }) => fold(actor.name) === words);
      if (text === '' || exact) return known;
      return [...known, { key: 'free', actor: { kind: 'free', name: text }, about: t('actor.unverified') }];
    },
    [detainee, format, here, me, t],
  );
}
