/** Filters somebody gave a name: one press shows again what they look for. */
import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../ui/use-command.ts';
import { useTranslation } from '../i18n/translation.ts';
import type { FilterRoom, SavedFilter } from '../vault/api.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { useVault } from '../data/vault.tsx';

export interface SavedFiltersProps {
  readonly room: FilterRoom;
  /** What is shown now. */
  readonly current: Omit<SavedFilter, 'name'>;
  readonly onApply: (filter: SavedFilter) => void;
}

export function SavedFilters({ room, current, onApply }: SavedFiltersProps): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={320} trapFocus returnFocus withRoles>
      <Popover.Target>
        <ActionIcon aria-label={t('filters.open')} onClick={() => setIsOpen(!isOpen)}>
          <IconBookmark size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filters.open')}>
        <Kept
          room={room}
          current={current}
          onApply={(filter) => {
            onApply(filter);
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Kept({ room, current, onApply }: SavedFiltersProps): ReactNode {
  const { t } = useTranslation();
  const vault = useVault();
  const asked = useAnswer((of) => of.savedFilters({ room }), `filters/${room}`);
  const [name, setName] = useState('');
  const { run, problem } = useCommand();
  const filters = asked.state === 'ready' ? asked.value : [];
  const write = async (next: readonly SavedFilter[]): Promise<void> => {
    const answer = await run(vault.saveFilters({ room, filters: next }));
    if (answer.ok) asked.again();
  };
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const called = name.trim();
    if (called === '') return;
    await write([...filters.filter((each) => each.name !== called), { ...current, name: called }]);
    setName('');
  };
  return (
    <Stack gap="xs">
      {filters.length === 0 ? <Text c="dimmed">{t('filters.none')}</Text> : null}
      {filters.map((filter) => (
        <Group key={filter.name} gap={4} wrap="nowrap">
          <Button
            variant="subtle"
            color="gray"
            justify="flex-start"
            flex={1}
            styles={{ label: { color: 'var(--mantine-color-text)' } }}
            onClick={() => onApply(filter)}
          >
            {filter.name}
          </Button>
          <ActionIcon
            aria-label={t('filters.drop', { name: filter.name })}
            onClick={() => void write(filters.filter((each) => each.name !== filter.name))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <form onSubmit={(event) => void keep(event)}>
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TextInput
            flex={1}
            label={t('filters.name')}
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {t('filters.keep')}
          </Button>
        </Group>
      </form>
      <ProblemNote problem={problem} />
    </Stack>
  );
}
