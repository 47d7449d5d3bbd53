/** Notes: the composer on top, or beside where there is room, then everything written, newest first, filtered as one types. */
import { Button, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useCallback, useDeferredValue, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { useLocation } from 'react-router';
import { useAddress } from '../../../routes/address.ts';
import type { NoteView } from '../../../../shared/dossier/view.ts';
import kit from '../../../fields/kit.module.css';
import { Composer } from './composer.tsx';
import { ToldBefore } from './told-before.tsx';
import { NoteItem } from './note-item.tsx';
import classes from './notes.module.css';
import { correctionOf } from './note-form.ts';
import { useNote } from './use-note.ts';
import { filterNotes, noteOfFollowUp, noteWithOp, useNotes, type Notes } from './use-notes.ts';

/** How many notes are drawn at first: more than anyone reads at once. */
const firstPage = 100;
/** As many as one sees without scrolling: they are there at once, the rest right after. */
const atOnce = 8;

export function NotesTab(): ReactNode {
  const { t } = useTranslation('dossier');
  const { query } = useAddress();
  const notes = useNotes();
  const writing = useNote(notes.writable);
  const [focus, setFocus] = useState(0);
  const { key } = useLocation();
  const wanted = query.get('new') === '1' ? key : undefined;
  const [shown, setShown] = useState(() => query.get('note') ?? noteOfFollowUp(notes, query.get('at') ?? ''));
  const corrects = writing.form.corrects;
  const corrected = corrects === '' ? undefined : noteWithOp(notes, corrects);
  const latest = useRef(writing);
  latest.current = writing;
  // The same function each time: what is typed into the new note draws no other.
  const correct = useCallback((note: NoteView): void => {
    const { form, set } = latest.current;
    set(correctionOf(form, note));
    setFocus((before) => before + 1);
  }, []);
  return (
    <div className={`${kit.page} ${classes.tab}`}>
      {notes.writable.length === 0 ? null : (
        <div className={classes.writing}>
          <ToldBefore />
          <Composer writing={writing} sections={notes.writable} corrected={corrected} focus={focus} wanted={wanted} />
        </div>
      )}
      {notes.all.length === 0 ? (
        <Text className={kit.blank}>{t('note.none')}</Text>
      ) : (
        <NoteList
          notes={notes}
          shown={shown}
          onShow={setShown}
          {...(notes.writable.length > 0 && { onCorrect: correct })}
        />
      )}
    </div>
  );
}

interface NoteListProps {
  readonly notes: Notes;
  readonly shown: string | undefined;
  readonly onShow: (op: string) => void;
  readonly onCorrect?: (note: NoteView) => void;
}

const NoteList = memo(function NoteListShown({ notes, shown, onShow, onCorrect }: NoteListProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [typed, setTyped] = useState('');
  const found = filterNotes(notes.all, useDeferredValue(typed));
  const [pages, setPages] = useState(1);
  const shownAt = found.findIndex(({ view }) => view.op === shown);
  const count = Math.max(pages * firstPage, shownAt + 1);
  const drawn = useDeferredValue(count, shownAt < 0 ? atOnce : count);
  const show = (op: string): void => {
    setTyped('');
    onShow(op);
  };
  return (
    <div>
      <div className={classes.filter}>
        <TextInput
          aria-label={t('note.filter')}
          placeholder={t('note.filter')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {typed === '' ? t('note.count', { count: found.length }) : t('note.found', { count: found.length })}
        </Text>
      </div>
      <div>
        {found.slice(0, drawn).map((each) => {
          const { op, note } = each.view;
          return (
            <NoteItem
              key={op}
              found={each}
              corrected={note.corrects === undefined ? undefined : noteWithOp(notes, note.corrects)}
              correctedBy={notes.corrections.get(op)}
              canCorrect={onCorrect !== undefined}
              shown={op === shown}
              onCorrect={() => onCorrect?.(each.view)}
              onShow={show}
            />
          );
        })}
      </div>
      {found.length > count ? (
        <Button variant="default" mt="md" onClick={() => setPages((before) => before + 1)}>
          {t('note.more')}
        </Button>
      ) : null}
    </div>
  );
});
