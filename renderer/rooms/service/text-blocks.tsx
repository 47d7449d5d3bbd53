/** Texts a service writes often: made here once, put into notes and reports from the menu of the field (D76). */
import { Button, Kbd, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { textBlocks, type EntryOf } from '../../../shared/service-book/book.ts';
import { LightText } from '../../fields/light-text.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { isMac } from '../../ui/shortcuts.ts';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import { FormDialog } from './form-dialog.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

type Block = EntryOf<'block'>;

export function TextBlocks({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('service');
  const [writing, setWriting] = useState<Block | 'new'>();
  const blocks = textBlocks(entries);
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t('block.about')} <Kbd size="xs">{`${isMac ? '⌘' : 'Ctrl'} .`}</Kbd>
      </Text>
      {book.canWrite ? (
        <Button mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting('new')}>
          {t('block.add')}
        </Button>
      ) : null}
      {blocks.length === 0 ? <Text c="dimmed">{t('block.none')}</Text> : null}
      {blocks.map((entry) => (
        <div key={entry.id} className={classes.row}>
          <div>
            <Text fw={550} dir="auto">
              {entry.value.name}
            </Text>
            <LightText text={entry.value.text} />
          </div>
          <RowButtons book={book} id={entry.id} what={entry.value.name} onChange={() => setWriting(entry)} />
        </div>
      ))}
      <ProblemNote problem={book.problem} />
      {writing === undefined ? null : (
        <BlockForm book={book} entry={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />
      )}
    </>
  );
}

interface BlockFormProps extends Pick<PartProps, 'book'> {
  readonly entry: Block | undefined;
  readonly onClose: () => void;
}

function BlockForm({ book, entry, onClose }: BlockFormProps): ReactNode {
  const { t } = useTranslation('service');
  return (
    <FormDialog
      title={t('block.add')}
      fields={[
        { name: 'name', label: t('block.name'), as: 'line', needed: true },
        { name: 'text', label: t('block.text'), as: 'text', needed: true, hint: t('block.nobody') },
      ]}
      initial={entry?.value ?? {}}
      onDo={({ name = '', text = '' }) => book.write({ kind: 'block', value: { name, text } }, entry?.id)}
      onClose={onClose}
    />
  );
}
