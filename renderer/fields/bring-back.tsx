/** Brings back what was taken out. One may say why; the reason stands in the history. */
import { Button, Popover, Stack, TextInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { ButtonWithIcon } from '../ui/button-with-icon.tsx';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { useSaving } from './use-saving.ts';

export interface BringBackProps {
  readonly section: SectionKind;
  readonly type: string;
  readonly entity: string;
}

export function BringBack({ section, type, entity }: BringBackProps): ReactNode {
  const { t } = useTranslation('history');
  const { save, saving, problem } = useSaving();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const bringBack = async (): Promise<void> => {
    const done = await save([{ do: 'bring-back', section, type, entity, reason }]);
    if (done) setOpen(false);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      width={360}
    >
      <Popover.Target>
        <ButtonWithIcon size="compact-md" variant="subtle" icon={IconArrowBackUp} onClick={() => setOpen(!open)}>
          {t('backDo')}
        </ButtonWithIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('backReason')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void bringBack();
          }}
        >
          <Stack gap="sm">
            <TextInput
              data-autofocus
              label={t('backReason')}
              description={t('backReasonHint')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" loading={saving}>
              {t('backDo')}
            </Button>
            <ProblemNote problem={problem} />
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
