/** Adding where a service of the directory is found, or changing what one's own service added: beside what the directory says. */
import { Autocomplete, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { displayName, type DirectoryEntry } from '../../../shared/directory/index.ts';
import type { EntryOf } from '../../../shared/service-book/book.ts';
import type { Book } from '../../data/use-book.ts';
import { DateField } from '../../fields/date-field.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { ContactFields } from './contact-fields.tsx';
import { contactTyped, contactValue, hasContact, noContact, wrongIn } from './contact-form.ts';

interface ContactDialogProps {
  readonly entry: DirectoryEntry;
  readonly own: EntryOf<'contact'> | undefined;
  readonly book: Book;
  readonly onClose: () => void;
}

export function ContactDialog({ entry, own, book, onClose }: ContactDialogProps): ReactNode {
  const { t } = useTranslation(['directory', 'service']);
  const { language } = useFormat();
  const [typed, setTyped] = useState(own === undefined ? noContact : contactTyped(own.value));
  const [source, setSource] = useState(own?.value.source ?? '');
  const [on, setOn] = useState(own?.value.on ?? todayIso());
  const [isTried, setTried] = useState(false);
  const needed = useNeeded({
    contact: hasContact(typed) && wrongIn(typed).size === 0,
    source: source.trim() !== '',
    on: on !== '',
  });
  const isWhole = (): boolean => {
    setTried(true);
    return needed.isWhole();
  };
  const value = { of: entry.id, ...contactValue(typed), source: source.trim(), on };
  return (
    <DialogForm
      size="lg"
      title={t('directory:contact.title', { name: displayName(entry, language) })}
      action={t('service:save')}
      needed={{ around: needed.around, isWhole }}
      onDo={() => book.write({ kind: 'contact', value }, own?.id)}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('directory:contact.about')}
      </Text>
      <ContactFields typed={typed} onChange={setTyped} isTried={isTried} isFirst />
      {isTried && !hasContact(typed) ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('directory:contact.nothing')}
        </Text>
      ) : null}
      <Autocomplete
        label={t('directory:own.source')}
        {...needed.field('source')}
        data={[
          t('directory:contact.ownKnowledge'),
          t('directory:contact.fromService'),
          t('directory:contact.fromSite'),
        ]}
        maxLength={500}
        value={source}
        onChange={setSource}
      />
      <DateField label={t('directory:contact.on')} value={on} onChange={setOn} />
    </DialogForm>
  );
}
