/** One note: when, what kind, who wrote it. It is never changed; a correction is a new note that names it. */
import { knowingText } from '../../../i18n/units/knowing-text.ts';
import { Anchor, Button, Text } from '@mantine/core';
import { IconCornerDownRight, IconWritingSign } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { pair } from '../../../i18n/pair.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { TextRun } from '../../../../shared/dossier/light-text.ts';
import type { NoteView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { authorName } from '../../../i18n/name-words.ts';
import { outcomeText } from '../../../i18n/units/unit-words.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { useComeIntoView } from '../../../fields/use-come-into-view.ts';
import { useValues } from '../../../fields/use-values.ts';
import { LightText } from '../../../fields/light-text.tsx';
import { FollowUp } from './follow-up-line.tsx';
import { hitsWithin, piecesOf, type Hit } from './highlight.ts';
import classes from './notes.module.css';
import type { FoundNote } from './use-notes.ts';

export interface NoteItemProps {
  readonly found: FoundNote;
  readonly corrected: NoteView | undefined;
  readonly correctedBy: NoteView | undefined;
  readonly canCorrect: boolean;
  readonly shown: boolean;
  readonly onCorrect: () => void;
  readonly onShow: (op: string) => void;
}

export function NoteItem(props: NoteItemProps): ReactNode {
  const { found, corrected, correctedBy, canCorrect, shown, onCorrect, onShow } = props;
  const { view, part, hits } = found;
  const { note, author, at, op } = view;
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const values = useValues();
  const words = useUnitWords();
  const item = useRef<HTMLElement>(null);
  useComeIntoView(item, shown);

  const about = [
    values.noteKind[note.kind],
    note.domain === undefined ? '' : values.domain[note.domain],
    note.present === undefined ? '' : t('note.presentNamed', { who: note.present }),
    note.outcome === undefined ? '' : outcomeText(note.outcome, format.language),
    knowingText(note, format.language),
    note.told?.purposeOn === undefined ? '' : `${t('note.purposeOn')} ${format.date(note.told.purposeOn)}`,
    part.kind === 'notes' ? '' : words.section(part.kind),
  ].filter((part) => part !== '');

  return (
    <article
      ref={item}
      className={classes.note}
      aria-label={pair(format.date(note.on), about.join(' · '))}
      tabIndex={-1}
      data-note={op}
      data-shown={shown || undefined}
    >
      <div className={classes.noteDay}>
        <time dateTime={note.on}>{format.shortDate(note.on)}</time>
      </div>
      <div className={classes.noteBody}>
        <Text size="sm" c="dimmed">
          <bdi>{about.join(' · ')}</bdi>
        </Text>
        {corrected === undefined ? null : (
          <Text size="sm" className={classes.link}>
            <IconCornerDownRight size={15} aria-hidden />
            <Anchor component="button" type="button" onClick={() => onShow(corrected.op)}>
              {t('note.corrects', { date: format.date(corrected.note.on) })}
            </Anchor>
          </Text>
        )}
        <div className={classes.noteText} data-corrected={correctedBy === undefined ? undefined : true}>
          <LightText text={note.text} show={(run) => <Marked run={run} hits={hits} />} />
        </div>
        {correctedBy === undefined ? null : (
          <Text size="sm" className={classes.link}>
            <IconWritingSign size={15} aria-hidden />
            <Anchor component="button" type="button" onClick={() => onShow(correctedBy.op)}>
              {t('note.correctedBy', {
                date: format.date(correctedBy.note.on),
                who: authorName(correctedBy.author, format.language),
              })}
            </Anchor>
          </Text>
        )}
        <FollowUp note={view} part={part} />
        <div className={classes.noteFoot}>
          <WrittenBy author={author} at={at} full />
          {canCorrect ? (
            <Button
              className={classes.correct}
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-description={format.date(note.on)}
              onClick={onCorrect}
            >
              {t('note.correct')}
            </Button>
          ) : null}
        </div>
      </div>
    </article>
  );
}

function Marked({ run, hits }: { readonly run: TextRun; readonly hits: readonly Hit[] }): ReactNode {
  return piecesOf(run.text, hitsWithin(hits, run.start, run.text.length)).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
