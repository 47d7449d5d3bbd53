/** Who of the service is trained in what, tool by tool, and what it lacks. Names stand in the order of the alphabet: nobody is ranked. */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { todayIso } from '../../i18n/clock.ts';
import { Why } from '../../fields/why.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import { ofKind, tools, type BookEntry, type EntryOf, type Tool } from '../../../shared/service-book/book.ts';
import { FormDialog, type Field } from './form-dialog.tsx';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import classes from './service.module.css';
import type { BookHand } from '../../data/use-book.ts';

export interface PartProps {
  readonly book: BookHand;
  readonly entries: readonly BookEntry[];
}

type Training = EntryOf<'training'>;

export function Staff({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('service');
  const [writing, setWriting] = useState<Training | 'new'>();
  const trainings = [...ofKind(entries, 'training')].sort((a, b) => a.value.who.localeCompare(b.value.who));
  const shown = tools.filter((tool) => tool !== 'other' || trainings.some(({ value }) => value.tool === 'other'));
  return (
    <>
      <section className={classes.part} aria-labelledby="trained">
        <div className={classes.head}>
          <h2 id="trained">{t('staff.title')}</h2>
          {book.canWrite ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>
              {t('staff.add')}
            </Button>
          ) : null}
        </div>
        {shown.map((tool) => (
          <OfTool
            key={tool}
            tool={tool}
            book={book}
            trained={trainings.filter(({ value }) => value.tool === tool)}
            onChange={setWriting}
          />
        ))}
        <Why>{t('staff.memory')}</Why>
      </section>
      <Lacks book={book} entries={entries} />
      <ProblemNote problem={book.problem} />
      {writing === undefined ? null : (
        <TrainingForm
          book={book}
          entry={writing === 'new' ? undefined : writing}
          colleagues={[...new Set(trainings.map(({ value }) => value.who))]}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  );
}

interface OfToolProps {
  readonly tool: Tool;
  readonly book: BookHand;
  readonly trained: readonly Training[];
  readonly onChange: (entry: Training) => void;
}

function OfTool({ tool, book, trained, onChange }: OfToolProps): ReactNode {
  const { t } = useTranslation('service');
  const format = useFormat();
  return (
    <div className={classes.tool}>
      <Text fw={550}>{t(`staff.toolName.${tool}`)}</Text>
      {trained.length === 0 ? (
        <Text c="dimmed">{t('staff.nobody')}</Text>
      ) : (
        <ul className={classes.people}>
          {trained.map((entry) => (
            <li key={entry.id}>
              <span>
                <bdi>{entry.value.who}</bdi>
                {entry.value.name === undefined ? null : <bdi>{`, ${entry.value.name}`}</bdi>}
                <Text span c="dimmed">{`, ${format.date(entry.value.on)}`}</Text>
              </span>
              <RowButtons book={book} id={entry.id} what={entry.value.who} onChange={() => onChange(entry)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface TrainingFormProps {
  readonly book: BookHand;
  readonly entry: Training | undefined;
  readonly colleagues: readonly string[];
  readonly onClose: () => void;
}

function TrainingForm({ book, entry, colleagues, onClose }: TrainingFormProps): ReactNode {
  const { t } = useTranslation('service');
  const me = useMe();
  const fields: readonly Field[] = [
    { name: 'who', label: t('staff.who'), as: 'line', needed: true, offered: [...new Set([me.name, ...colleagues])] },
    {
      name: 'tool',
      label: t('staff.tool'),
      as: 'choice',
      choices: tools.map((value) => ({ value, label: t(`staff.toolName.${value}`) })),
    },
    { name: 'name', label: t('staff.name'), as: 'line', needed: true, when: ({ tool }) => tool === 'other' },
    { name: 'on', label: t('staff.on'), as: 'day', needed: true },
  ];
  return (
    <FormDialog
      title={t('staff.add')}
      fields={fields}
      initial={entry?.value ?? { who: '', tool: tools[0], on: todayIso() }}
      onDo={({ who = '', tool = '', on = '', ...more }) =>
        book.write(
          { kind: 'training', value: { who, on, tool: tools.find((each) => each === tool) ?? 'other', ...more } },
          entry?.id,
        )
      }
      onClose={onClose}
    />
  );
}

function Lacks({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('service');
  const format = useFormat();
  const [writing, setWriting] = useState<EntryOf<'lack'> | 'new'>();
  const lacks = [...ofKind(entries, 'lack')].sort((a, b) => (a.value.since < b.value.since ? -1 : 1));
  const entry = writing === 'new' ? undefined : writing;
  return (
    <section className={classes.part} aria-labelledby="lacks">
      <div className={classes.head}>
        <h2 id="lacks">{t('staff.lacks')}</h2>
        {book.canWrite ? (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>
            {t('staff.addLack')}
          </Button>
        ) : null}
      </div>
      {lacks.length === 0 ? <Text c="dimmed">{t('staff.noLack')}</Text> : null}
      {lacks.map((each) => (
        <div key={each.id} className={classes.row}>
          <div>
            <Text fw={550} dir="auto">
              {each.value.what}
            </Text>
            <Text size="sm" c="dimmed">
              {t('staff.sinceDay', { date: format.date(each.value.since) })}
            </Text>
            {each.value.next === undefined ? null : <Text dir="auto">{each.value.next}</Text>}
          </div>
          <RowButtons book={book} id={each.id} what={each.value.what} onChange={() => setWriting(each)} />
        </div>
      ))}
      {writing === undefined ? null : (
        <FormDialog
          title={t('staff.addLack')}
          fields={[
            { name: 'what', label: t('staff.what'), as: 'line', needed: true },
            { name: 'since', label: t('staff.since'), as: 'day', needed: true },
            { name: 'next', label: t('staff.next'), as: 'line' },
          ]}
          initial={{ what: '', since: todayIso(), ...entry?.value }}
          onDo={({ what = '', since = '', ...more }) =>
            book.write({ kind: 'lack', value: { what, since, ...more } }, entry?.id)
          }
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}
