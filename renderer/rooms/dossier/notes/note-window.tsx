/** A note written over any page: what one is looking at stays in sight, and what was typed stays when the window is closed. */
import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowUpRight, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { closeNoteWindow } from '../../../data/write-note.ts';
import { useMe } from '../../../data/vault.tsx';
import { DossierProvider, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { DossierTexts } from '../../../fields/dossier-texts.tsx';
import { usePerson } from '../../../fields/person.ts';
import { useDossier, type Opening } from '../../../fields/use-dossier.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useGo } from '../../../routes/address.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { PersonName } from '../../../ui/person-name.tsx';
import { roomId } from '../../../ui/room-id.ts';
import { NotOpen } from '../../../widgets/motive/not-open.tsx';
import { useSeenOnceLogged } from '../../../fields/use-seen-once-logged.ts';
import { Composer } from './composer.tsx';
import { ToldBefore } from './told-before.tsx';
import { WhyNoNote } from './no-note.tsx';
import classes from './note-window.module.css';
import { useNote } from './use-note.ts';
import { noteWithOp, useNotes } from './use-notes.ts';

export interface NoteWindowProps {
  readonly dossier: string;
  /** Another one each time somebody comes to write. */
  readonly visit: number;
}

export default function NoteWindow({ dossier, visit }: NoteWindowProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const opening = useDossier(dossier);
  const title = useId();
  useLeftFromRoom();
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // It is for this window alone: nothing below it is left.
    event.stopPropagation();
    closeNoteWindow();
  };
  return (
    // Escape comes up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={classes.window} role="dialog" aria-labelledby={title} data-keys onKeyDown={leave}>
      <Group justify="space-between" wrap="nowrap" className={classes.head}>
        <Text id={title} fw={600}>
          {t('note.new')}
        </Text>
        <ActionIcon size="md" aria-label={t('common:close')} onClick={closeNoteWindow}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Content opening={opening} visit={visit} />
    </section>
  );
}

/** Where nothing in the window took the keyboard it is in the room below, and Escape is for the window all the same. */
function useLeftFromRoom(): void {
  useEffect(() => {
    const leave = (event: globalThis.KeyboardEvent): void => {
      const at = document.activeElement;
      if (event.key !== 'Escape' || (at !== document.body && at?.id !== roomId)) return;
      event.stopPropagation();
      closeNoteWindow();
    };
    window.addEventListener('keydown', leave, { capture: true });
    return () => window.removeEventListener('keydown', leave, { capture: true });
  }, []);
}

function Content({ opening, visit }: { readonly opening: Opening; readonly visit: number }): ReactNode {
  if (opening.state !== 'open') return <NotOpen opening={opening} />;
  return (
    <DossierProvider value={opening.dossier}>
      <DossierTexts>
        <Writing visit={visit} opening={opening} />
      </DossierTexts>
    </DossierProvider>
  );
}

interface WritingProps {
  readonly visit: number;
  readonly opening: Extract<Opening, { readonly state: 'open' }>;
}

function Writing({ visit, opening }: WritingProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const me = useMe();
  const go = useGo();
  const { surname, firstName, birth } = usePerson();
  const notes = useNotes();
  const writing = useNote(notes.writable);
  const seen = useSeenOnceLogged(opening.logged);
  useClosedOnceFiled(writing.filing, writing.problem === undefined && writing.form.text === '');
  useEffect(() => {
    // Made-up people never stand among real ones.
    if (view.realm !== me.realm) closeNoteWindow();
  }, [view.realm, me.realm]);
  const toNotes = (): void => {
    closeNoteWindow();
    void go(dossierPath(view.id, { tab: 'notes', isNew: true }));
  };
  return (
    <div ref={seen}>
      <Group justify="space-between" wrap="nowrap" gap="sm" mb="xs">
        <PersonName surname={surname} firstName={firstName} birth={birth} />
        <Button
          size="compact-sm"
          variant="subtle"
          rightSection={<IconArrowUpRight size={16} aria-hidden />}
          onClick={toNotes}
        >
          {t('note.toNotes')}
        </Button>
      </Group>
      {notes.writable.length === 0 ? (
        <WhyNoNote />
      ) : (
        <>
          <ToldBefore />
          <Composer
            writing={writing}
            sections={notes.writable}
            corrected={noteWithOp(notes, writing.form.corrects)}
            focus={0}
            isBrief
            wanted={String(visit)}
          />
        </>
      )}
    </div>
  );
}

/** What could not be filed stays to be read, and so does what was typed meanwhile. */
function useClosedOnceFiled(isFiling: boolean, isDone: boolean): void {
  const { t } = useTranslation('dossier');
  const wasFiling = useRef(false);
  useEffect(() => {
    if (wasFiling.current && !isFiling && isDone) {
      notifications.show({ color: 'water', message: t('note.filed') });
      closeNoteWindow();
    }
    wasFiling.current = isFiling;
  }, [isFiling, isDone, t]);
}
