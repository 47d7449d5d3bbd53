/** Questions collected from staff, as a list to ask and answer: what waits for an answer first. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { directory, displayName, fold } from '../../../shared/directory/index.ts';
import { ofKind, type EntryOf } from '../../../shared/service-book/book.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import { FormDialog } from './form-dialog.tsx';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

type Question = EntryOf<'question'>;

type Writing =
  | { readonly what: 'ask'; readonly entry?: Question }
  | { readonly what: 'answer'; readonly entry: Question };

export function Questions({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('service');
  const [writing, setWriting] = useState<Writing>();
  const [typed, setTyped] = useState('');
  const words = fold(typed);
  const found = ofKind(entries, 'question')
    .filter(({ value }) => fold(`${value.text} ${value.answer?.text ?? ''}`).includes(words))
    .sort((a, b) => (a.value.on < b.value.on ? 1 : -1));
  const open = found.filter(({ value }) => value.answer === undefined);
  const answered = found.filter(({ value }) => value.answer !== undefined);
  const close = (): void => setWriting(undefined);
  return (
    <>
      <Group align="flex-end" mb="md">
        <TextInput
          flex={1}
          label={t('question.search')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {book.canWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting({ what: 'ask' })}>
            {t('question.add')}
          </Button>
        ) : null}
      </Group>
      {ofKind(entries, 'question').length === 0 ? <Text c="dimmed">{t('question.none')}</Text> : null}
      <List title={t('question.open')} questions={open} book={book} entries={entries} onWrite={setWriting} />
      <List title={t('question.answered')} questions={answered} book={book} entries={entries} onWrite={setWriting} />
      <ProblemNote problem={book.problem} />
      {writing?.what === 'ask' ? <Ask book={book} entry={writing.entry} onClose={close} /> : null}
      {writing?.what === 'answer' ? <Reply book={book} entry={writing.entry} onClose={close} /> : null}
    </>
  );
}

interface ListProps extends PartProps {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly onWrite: (writing: Writing) => void;
}

function List({ title, questions, book, onWrite }: ListProps): ReactNode {
  const { t } = useTranslation('service');
  const format = useFormat();
  if (questions.length === 0) return null;
  return (
    <section className={classes.part}>
      <div className={classes.head}>
        <h2>{title}</h2>
      </div>
      {questions.map((entry) => {
        const { text, on, from, to, answer } = entry.value;
        return (
          <div key={entry.id} className={classes.row}>
            <div>
              <Text fw={550} className={classes.words} dir="auto">
                {text}
              </Text>
              <Text size="sm" c="dimmed">
                {from === undefined ? format.date(on) : t('question.asked', { date: format.date(on), who: from })}
              </Text>
              {to === undefined ? null : (
                <Text size="sm" c="dimmed" dir="auto">
                  {t('question.putTo', { date: format.date(on), who: to })}
                </Text>
              )}
              {answer === undefined ? null : (
                <>
                  <Text className={classes.words} dir="auto" mt={4}>
                    {answer.text}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t('question.asked', { date: format.date(answer.on), who: answer.by })}
                  </Text>
                  {answer.source === undefined ? null : (
                    <Text size="sm" c="dimmed" dir="auto">
                      {t('question.sourceIs', { source: answer.source })}
                    </Text>
                  )}
                </>
              )}
              {book.canWrite && answer === undefined ? (
                <Button mt={4} size="compact-md" variant="default" onClick={() => onWrite({ what: 'answer', entry })}>
                  {t('question.doAnswer')}
                </Button>
              ) : null}
            </div>
            <RowButtons
              book={book}
              id={entry.id}
              what={text}
              onChange={() => onWrite({ what: answer === undefined ? 'ask' : 'answer', entry })}
            />
          </div>
        );
      })}
    </section>
  );
}

interface FormProps extends Pick<PartProps, 'book'> {
  readonly onClose: () => void;
}

function Ask({ book, entry, onClose }: FormProps & { readonly entry: Question | undefined }): ReactNode {
  const { t } = useTranslation('service');
  const { language } = useFormat();
  const { answer, ...asked } = entry?.value ?? { text: '', on: todayIso() };
  const helplines = directory.list('staff-support').map((each) => displayName(each, language));
  return (
    <FormDialog
      title={t('question.add')}
      fields={[
        { name: 'text', label: t('question.text'), hint: t('question.textHint'), as: 'text', needed: true },
        { name: 'on', label: t('question.on'), as: 'day', needed: true },
        { name: 'to', label: t('question.to'), as: 'line', offered: helplines },
        { name: 'from', label: t('question.from'), as: 'line' },
      ]}
      initial={asked}
      onDo={({ text = '', on = '', ...more }) =>
        book.write(
          { kind: 'question', value: { text, on, ...more, ...(answer !== undefined && { answer }) } },
          entry?.id,
        )
      }
      onClose={onClose}
    />
  );
}

function Reply({ book, entry, onClose }: FormProps & { readonly entry: Question }): ReactNode {
  const { t } = useTranslation('service');
  const me = useMe();
  const { answer, text } = entry.value;
  return (
    <FormDialog
      title={text}
      fields={[
        { name: 'text', label: t('question.answer'), as: 'text', needed: true },
        { name: 'by', label: t('question.by'), as: 'line', needed: true },
        { name: 'on', label: t('question.answeredOn'), as: 'day', needed: true },
        { name: 'source', label: t('question.source'), as: 'line' },
      ]}
      initial={answer ?? { text: '', by: entry.value.to ?? me.name, on: todayIso() }}
      onDo={({ text: said = '', by = '', on = '', ...more }) =>
        book.write({ kind: 'question', value: { ...entry.value, answer: { text: said, by, on, ...more } } }, entry.id)
      }
      onClose={onClose}
    />
  );
}
