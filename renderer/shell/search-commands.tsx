/** What the search offers beside what it finds: people opened last, and what one may do from wherever one is. */
import { Spotlight } from '@mantine/spotlight';
import { IconFilePlus, IconLock, IconNote, IconPrinter, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMatch } from 'react-router';
import { fold } from '../../shared/directory/fold.ts';
import { isNearIn } from '../../shared/directory/near.ts';
import { useLock } from '../data/lock.ts';
import { openNoteSearch, useNoteSearch, type OpenedPerson } from '../data/note-search.ts';
import { useSession } from '../data/session.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { useGo } from '../routes/address.ts';
import { dossierPath, dossierRoute, paths } from '../routes/paths.ts';
import { writeNote } from '../data/write-note.ts';
import { PersonName } from '../ui/person-name.tsx';
import { typeAheadFor } from '../ui/typed-ahead.ts';

const all = ['note', 'newDossier', 'print', 'lock'] as const;
type Command = (typeof all)[number];

const icons = { note: IconNote, newDossier: IconFilePlus, print: IconPrinter, lock: IconLock };

function useCommandName(): (command: Command) => string {
  const { t } = useTranslation('common');
  return (command) => (command === 'lock' ? t('lock') : t(`search.command.${command}`));
}

/**
 * Those whose words begin with what is typed, with spaces between; `print` only where there is something to print.
 *
 * @param isForgiving also those that a slip of the fingers may have meant
 */
export function useCommandsFor(begun: string, isForgiving: boolean): string {
  const isInDossier = useMatch(dossierRoute) !== null;
  const typed = fold(begun);
  const nameOf = useCommandName();
  const offered = all.filter((command) => command !== 'print' || isInDossier);
  const fitting = offered.filter((command) => ` ${fold(nameOf(command))}`.includes(` ${typed}`));
  const near = (): readonly Command[] => offered.filter((command) => isNearIn(typed, fold(nameOf(command))));
  return (fitting.length > 0 || !isForgiving ? fitting : near()).join(' ');
}

interface CommandsProps {
  /** As `useCommandsFor` says. */
  readonly shown: string;
  /** What is typed is no name of whom the note is about. */
  readonly onNote: () => void;
}

export function Commands({ shown, onNote }: CommandsProps): ReactNode {
  const nameOf = useCommandName();
  const go = useGo();
  const lock = useLock();
  const dossier = useMatch(dossierRoute)?.params.id;
  const noteFromHere = (): void => {
    onNote();
    openNoteSearch();
  };
  const deeds: Readonly<Record<Command, () => void>> = {
    note: () => (dossier === undefined ? noteFromHere() : writeNote(go, dossier)),
    newDossier: () => {
      typeAheadFor('new-dossier');
      void go(paths.newDossier);
    },
    print: () => void (dossier !== undefined && go(dossierPath(dossier, { tab: 'papers' }))),
    lock,
  };
  return all
    .filter((command) => shown.split(' ').includes(command))
    .map((command) => {
      const Icon = icons[command];
      // Whose note it is to be is asked in this very window.
      const stays = command === 'note' && dossier === undefined;
      return (
        <Spotlight.Action key={command} closeSpotlightOnTrigger={!stays} onClick={deeds[command]}>
          <Icon size={20} stroke={1.75} aria-hidden />
          {nameOf(command)}
        </Spotlight.Action>
      );
    });
}

interface LastOpenedProps {
  readonly isForNote: boolean;
}

/** Whom one came from, without a letter typed; for a note it may be whoever one is with. */
export function LastOpened({ isForNote }: LastOpenedProps): ReactNode {
  const { t } = useTranslation('common');
  const go = useGo();
  const { me } = useSession();
  const here = useMatch(dossierRoute)?.params.id;
  // Made-up people are never offered beside real ones.
  const opened = useNoteSearch(({ opened: known }) => known).filter(
    ({ realm, dossier }) => realm === me.realm && (isForNote || dossier !== here),
  );
  if (opened.length === 0) return null;
  const open = ({ dossier }: OpenedPerson): void =>
    isForNote ? writeNote(go, dossier) : void go(dossierPath(dossier));
  const Icon = isForNote ? IconNote : IconUser;
  return (
    <Spotlight.ActionsGroup label={t('search.last')}>
      {opened.map((person) => (
        <Spotlight.Action key={person.dossier} onClick={() => open(person)}>
          <Icon size={20} stroke={1.75} aria-hidden />
          <PersonName surname={person.surname} firstName={person.firstName} birth={person.birth} />
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
