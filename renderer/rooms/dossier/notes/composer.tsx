/** A new note, on top of the others. Ctrl+Enter files it; until then it is a draft only its author can read. */
import { ActionIcon, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { noteFormOf } from '../../../data/write-note.ts';
import { copyText } from '../../../data/copies.ts';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { domain as domainSchema, maxText } from '../../../../shared/dossier/entities.ts';
import { noteFollowUp } from '../../../../shared/dossier/units/note-follow-up.ts';
import type { NoteView } from '../../../../shared/dossier/view.ts';
import { useNeeded, type Needed } from '../../../ui/needed.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { SpelledText } from '../../../fields/spelling/spelled-text.tsx';
import { giveTypedAhead, noteMeant } from '../../../ui/typed-ahead.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { useCaretAtEnd } from '../../../fields/use-caret-at-end.ts';
import { DrugTestNamed } from '../../../fields/drug-test.tsx';
import { Knowing } from './knowing.tsx';
import { becauses, isContact, noteKinds, outcomes } from './note-form.ts';
import type { NoteSection } from './note-places.ts';
import classes from './notes.module.css';
import type { NoteWriting } from './use-note.ts';

export interface ComposerProps {
  readonly writing: NoteWriting;
  /** Where a note may be put, with who reads it there. */
  readonly sections: readonly NoteSection[];
  readonly corrected: NoteView | undefined;
  /** Changes each time the cursor should go to the text. */
  readonly focus: number;
  /** What is seldom said otherwise than it stands there is folded until it is asked for. */
  readonly isBrief?: boolean;
  /** Names the visit that came to write: asked for once more, the cursor goes to the text once more. */
  readonly wanted: string | undefined;
}

export function Composer({ writing, sections, corrected, focus, wanted, isBrief = false }: ComposerProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { form, set, file } = writing;
  const text = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(text);
  const needed = useNeeded({ text: form.text.trim() !== '', on: form.on !== '' });
  const [entered, setEntered] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  // A day that is missing is asked for where it is typed; one to come back on is not out of sight.
  const isFolded = isBrief && !unfolded && form.on !== '' && form.followUp === '';
  const open = entered || form.text !== '' || form.corrects !== '';
  useEffect(() => {
    if (focus > 0) text.current?.focus();
  }, [focus]);
  const { id } = useOpenDossier().view;
  useLayoutEffect(
    () => (wanted === undefined ? undefined : giveTypedAhead(noteMeant(id), () => text.current)),
    [wanted, id],
  );
  return (
    // Keys and files come up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={needed.around}
      {...noteFormOf(id)}
      className={classes.composer}
      aria-label={t('note.new')}
      data-open={open || undefined}
      onFocus={() => setEntered(true)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!needed.isWhole()) return;
        file();
        // A button that is at work gives the keyboard away: what is typed next goes into the field.
        text.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit();
      }}
    >
      {corrected === undefined ? null : (
        <Group justify="space-between" className={classes.corrects} wrap="nowrap">
          <Text size="sm" lineClamp={2} dir="auto">
            {t('note.correcting', { date: format.date(corrected.note.on) })} <q>{corrected.note.text}</q>
          </Text>
          <ActionIcon size="md" aria-label={t('note.noCorrection')} onClick={() => set({ ...form, corrects: '' })}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      <SpelledText
        ref={text}
        aria-label={t('note.text')}
        {...needed.field('text')}
        placeholder={t('note.placeholder')}
        autosize
        minRows={open ? 3 : 1}
        maxRows={18}
        maxLength={maxText}
        value={form.text}
        onChange={(event) => set({ ...form, text: event.currentTarget.value })}
      />
      <DrugTestNamed texts={[form.text]} />
      {open ? (
        <>
          {isFolded ? (
            <UnfoldButton form={form} onUnfold={() => setUnfolded(true)} />
          ) : (
            <>
              <NoteDetails writing={writing} sections={sections} needed={needed} />
              {isContact(form.kind) ? <Outcome writing={writing} /> : null}
              <Knowing writing={writing} />
              <FollowUpFields writing={writing} />
            </>
          )}
          <ComposerFoot writing={writing} sections={sections} />
        </>
      ) : null}
    </form>
  );
}

interface UnfoldProps {
  readonly form: NoteWriting['form'];
  readonly onUnfold: () => void;
}

/** As what it would be filed, and the way to say otherwise. */
function UnfoldButton({ form: { kind, on }, onUnfold }: UnfoldProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {`${values.noteKind[kind]} · ${format.numericDate(on)}`}
      </Text>
      <Button size="compact-sm" variant="subtle" aria-expanded={false} onClick={onUnfold}>
        {t('note.unfold')}
      </Button>
    </Group>
  );
}

type FootProps = Pick<ComposerProps, 'writing' | 'sections'>;

interface DetailsProps extends FootProps {
  readonly needed: Pick<Needed<'on'>, 'field'>;
}

function NoteDetails({ writing, sections, needed }: DetailsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const words = useUnitWords();
  const { form, set } = writing;
  return (
    <div className={classes.details}>
      <NativeSelect
        label={t('note.kind')}
        data={choicesOf(noteKinds, values.noteKind)}
        value={form.kind}
        onChange={({ currentTarget: { value } }) =>
          set({ ...form, kind: noteKinds.find((kind) => kind === value) ?? form.kind })
        }
      />
      <DateField
        label={t('note.on')}
        {...needed.field('on')}
        value={form.on}
        onChange={(on) => set({ ...form, on })}
        show="short"
      />
      <TextInput
        label={t('note.present')}
        maxLength={500}
        value={form.present}
        onChange={(event) => set({ ...form, present: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('note.domain')}
        data={[{ value: '', label: t('note.noDomain') }, ...choicesOf(domainSchema.options, values.domain)]}
        value={form.domain}
        onChange={({ currentTarget: { value } }) => set({ ...form, domain: domainSchema.safeParse(value).data ?? '' })}
      />
      {sections.length < 2 ? null : (
        <NativeSelect
          label={t('note.where')}
          data={sections.map(({ kind }) => ({ value: kind, label: words.section(kind) }))}
          value={form.section}
          onChange={({ currentTarget: { value } }) =>
            set({ ...form, section: sections.find(({ kind }) => kind === value)?.kind ?? form.section })
          }
        />
      )}
    </div>
  );
}

/** Said only where it did not go as meant: what became of it, because of whom, why. */
function Outcome({ writing: { form, set } }: Pick<ComposerProps, 'writing'>): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  return (
    <div className={classes.outcome}>
      <NativeSelect
        label={t('note.outcome')}
        data={[{ value: '', label: t('note.asPlanned') }, ...choicesOf(outcomes, values.noteOutcome)]}
        value={form.outcome}
        onChange={({ currentTarget: { value } }) =>
          set({ ...form, outcome: outcomes.find((each) => each === value) ?? '' })
        }
      />
      {form.outcome === '' ? null : (
        <>
          <NativeSelect
            label={t('note.because')}
            data={[{ value: '', label: t('note.notSaid') }, ...choicesOf(becauses, values.noteBecause)]}
            value={form.because}
            onChange={({ currentTarget: { value } }) => set({ ...form, because: value })}
          />
          <TextInput
            label={t('note.why')}
            maxLength={500}
            value={form.why}
            onChange={(event) => set({ ...form, why: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}

/** The words are those of the declaration: the line below the note has the same. */
function FollowUpFields({ writing: { form, set } }: Pick<ComposerProps, 'writing'>): ReactNode {
  const words = useUnitWords();
  const called = (field: string): string => words.field('notes', noteFollowUp, 'due', field);
  return (
    <div className={classes.outcome}>
      <DateField
        label={called('on')}
        value={form.followUp}
        onChange={(followUp) => set({ ...form, followUp })}
        show="short"
      />
      {form.followUp === '' ? null : (
        <TextInput
          label={called('what')}
          maxLength={500}
          value={form.followUpWhat}
          onChange={(event) => set({ ...form, followUpWhat: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function ComposerFoot({ writing, sections }: FootProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { form, discard, filing, isFiled, cameBack, problem } = writing;
  const where = sections.find(({ kind }) => kind === form.section);
  const readers = where?.readers ?? [];
  return (
    <>
      {problem === undefined ? null : (
        <ProblemNote problem={problem}>
          <Button variant="default" onClick={() => void copyText(form.text).catch(() => undefined)}>
            {t('marks.copy')}
          </Button>
        </ProblemNote>
      )}
      {isFiled === undefined ? null : <BeingFiled text={isFiled.text} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {cameBack ? `${t('marks.notFiled')} ` : ''}
          {readers.length === 0 ? t('note.readMe') : t('note.readBy', { who: format.list(readers) })}
          {where?.begins === true ? ` ${t('note.begins')}` : ''}
        </Text>
        <Group gap="xs">
          {form.text === '' ? null : (
            <Button variant="subtle" color="gray" onClick={discard}>
              {t('marks.discard')}
            </Button>
          )}
          <Button type="submit" loading={filing} title="Ctrl+Enter">
            {t('note.file')}
          </Button>
        </Group>
      </Group>
    </>
  );
}

/** In milliseconds; a disk that works is done long before. */
const patience = 500;

/** The field is free at once: a note the disk is slow with still stands to be read. */
function BeingFiled({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {isSlow ? (
        <Text size="sm" c="dimmed" lineClamp={3} dir="auto">
          {t('note.beingFiled')} <q>{text}</q>
        </Text>
      ) : null}
    </div>
  );
}
