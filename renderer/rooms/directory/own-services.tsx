/** Services one's own service added to what it knows of its surroundings: kept apart, changed, taken out, passed on as a file. */
import { Button, Group, Loader, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ofKind, type EntryOf } from '../../../shared/service-book/book.ts';
import { todayIso } from '../../app/clock.ts';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTextFiles } from '../../app/text-files.ts';
import { useTranslation } from '../../app/translation.ts';
import { useVault } from '../../app/vault.tsx';
import { RowButtons } from '../service/row-buttons.tsx';
import { useBook, type Book } from '../service/use-book.ts';
import classes from './directory.module.css';
import { OwnEntry } from './own-entry.tsx';
import { OwnForm } from './own-form.tsx';

export function OwnServices(): ReactNode {
  const { t } = useTranslation(['directory', 'common']);
  const book = useBook();
  const [writing, setWriting] = useState<EntryOf<'service'> | 'new'>();
  const { asked } = book;
  if (asked.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  const services = [...ofKind(asked.value, 'service')].sort((a, b) => a.value.name.localeCompare(b.value.name));
  const close = (): void => {
    book.forgetProblem();
    setWriting(undefined);
  };
  return (
    <>
      <Text mb="md" maw="42rem">
        {t('directory:own.about')}
      </Text>
      <Group gap="sm" mb="md">
        {book.canWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>
            {t('directory:own.add')}
          </Button>
        ) : null}
        <Files book={book} />
      </Group>
      {services.length === 0 ? <Text c="dimmed">{t('directory:own.none')}</Text> : null}
      <ul className={classes['list']} aria-label={t('directory:tabs.own')}>
        {services.map((entry) => (
          <OwnEntry key={entry.id} service={entry.value}>
            <RowButtons book={book} id={entry.id} what={entry.value.name} onChange={() => setWriting(entry)} />
          </OwnEntry>
        ))}
      </ul>
      {book.problem === undefined || writing !== undefined ? null : <ProblemNote problem={book.problem} />}
      {writing === undefined ? null : (
        <OwnForm book={book} entry={writing === 'new' ? undefined : writing} onClose={close} />
      )}
    </>
  );
}

function Files({ book }: { readonly book: Book }): ReactNode {
  const { t } = useTranslation(['directory', 'service']);
  const vault = useVault();
  const files = useTextFiles();
  const [problem, setProblem] = useState<AnyProblem>();
  const told = (answer: { readonly ok: true } | { readonly ok: false; readonly problem: AnyProblem }): void =>
    setProblem(answer.ok || answer.problem.code === 'cancelled' ? undefined : answer.problem);
  const give = async (): Promise<void> => {
    const made = await vault.serviceBookFile({ only: 'service' });
    told(made.ok ? await files.save(t('directory:own.fileName', { on: todayIso() }), made.value) : made);
  };
  const take = async (): Promise<void> => {
    const opened = await files.open();
    const taken = opened.ok ? await vault.takeServiceBook({ bytes: opened.value }) : opened;
    told(taken);
    if (!taken.ok) return;
    notifications.show({ color: 'water', message: t('service:file.taken', { count: taken.value }) });
    await book.asked.renew();
  };
  if (!book.canWrite) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => void give()}>
        {t('directory:own.give')}
      </Button>
      <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={() => void take()}>
        {t('directory:own.take')}
      </Button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </>
  );
}
