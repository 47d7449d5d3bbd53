/** Where a service is found: what the directory says, apart from it what one's own service added, and what nobody knows yet. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { displayName, sourceText, type DirectoryEntry } from '../../../shared/directory/index.ts';
import { ownContactOf } from '../../../shared/service-book/local.ts';
import type { Book } from '../../data/use-book.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { KnownContact, OwnContactLines, unknownOf } from '../../widgets/directory/contact.tsx';
import classes from '../../widgets/directory/directory.module.css';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import { ContactDialog } from './contact-dialog.tsx';

interface EntryContactProps {
  readonly entry: DirectoryEntry;
  readonly book: Book;
}

export function EntryContact({ entry, book }: EntryContactProps): ReactNode {
  const { t } = useTranslation('directory');
  const { list, numericDate, language } = useFormat();
  const [isWriting, setWriting] = useState(false);
  const { asked, canWrite } = book;
  const own = asked.state === 'ready' ? ownContactOf(asked.value, entry.id) : undefined;
  const unknown = unknownOf(entry.contact, own?.value);
  const name = displayName(entry, language);
  const write = (): void => setWriting(true);
  return (
    <>
      <KnownContact contact={entry.contact} />
      {own === undefined ? null : (
        <div className={classes['own']}>
          <OwnContactLines own={own.value} />
          <Group gap="xs">
            <Badge variant="light" color="water">
              {t('own.mark')}
            </Badge>
            <Text size="sm" c="dimmed">
              {t('contact.fromOwn', { source: sourceText(own.value.source, language), on: numericDate(own.value.on) })}
            </Text>
            <RowButtons book={book} id={own.id} what={name} onChange={write} />
          </Group>
        </div>
      )}
      {unknown.length === 0 ? null : (
        <Group gap="xs" className={classes['unknown'] ?? ''}>
          <Text size="sm" c="dimmed">
            {t('contact.unknown', { what: list(unknown.map((part) => t(`contact.named.${part}`))) })}
          </Text>
          {own === undefined && canWrite ? (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('contact.addNamed', { name })}
              onClick={write}
              disabled={asked.state !== 'ready'}
            >
              {t('contact.add')}
            </Button>
          ) : null}
        </Group>
      )}
      {isWriting ? <ContactDialog entry={entry} own={own} book={book} onClose={() => setWriting(false)} /> : null}
    </>
  );
}
