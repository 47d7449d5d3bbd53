/** Services one's own service added to what it knows of its surroundings: kept apart, changed, taken out, passed on as a file. */
import { Box, Button, Loader, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ofKind, type EntryOf } from '../../../shared/service-book/book.ts';
import { todayIso } from '../../i18n/clock.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { BookFiles } from '../../widgets/service/book-files.tsx';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import { useBook } from '../../data/use-book.ts';
import classes from '../../widgets/directory/directory.module.css';
import { OwnEntry } from '../../widgets/directory/own-entry.tsx';
import { OwnForm } from './own-form.tsx';

export function OwnServices(): ReactNode {
  const { t } = useTranslation(['directory', 'common']);
  const book = useBook();
  const [writing, setWriting] = useState<EntryOf<'service'> | 'new'>();
  const { asked } = book;
  if (asked.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  const services = [...ofKind(asked.value, 'service')].sort((a, b) => a.value.name.localeCompare(b.value.name));
  const close = (): void => setWriting(undefined);
  return (
    <>
      <Text mb="md" maw="42rem">
        {t('directory:own.about')}
      </Text>
      <Box mb="md">
        <BookFiles
          book={book}
          only="service"
          words={{
            give: t('directory:own.give'),
            take: t('directory:own.take'),
            fileName: t('directory:own.fileName', { on: todayIso() }),
          }}
        >
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>
            {t('directory:own.add')}
          </Button>
        </BookFiles>
      </Box>
      {services.length === 0 ? <Text c="dimmed">{t('directory:own.none')}</Text> : null}
      <ul className={classes['list']} aria-label={t('directory:tabs.own')}>
        {services.map((entry) => (
          <OwnEntry key={entry.id} service={entry.value}>
            <RowButtons book={book} id={entry.id} what={entry.value.name} onChange={() => setWriting(entry)} />
          </OwnEntry>
        ))}
      </ul>
      <ProblemNote problem={book.problem} />
      {writing === undefined ? null : (
        <OwnForm book={book} entry={writing === 'new' ? undefined : writing} onClose={close} />
      )}
    </>
  );
}
