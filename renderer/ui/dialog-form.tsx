/** A form over the page: kept when what is needed is there, closed once it is kept, with what went wrong beside the button. */
import { Button, Group, Stack } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import type { Needed } from './needed.ts';
import { ProblemNote, type AnyProblem } from './problems.tsx';
import { useTranslation } from '../i18n/translation.ts';

export interface DialogFormProps {
  readonly title: string;
  readonly needed: Pick<Needed<string>, 'around' | 'isWhole'>;
  /** Answers true when it is kept. */
  readonly onSave: () => Promise<boolean>;
  readonly problem: AnyProblem | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function DialogForm({ title, needed, onSave, problem, onClose, children }: DialogFormProps): ReactNode {
  const { t } = useTranslation(['service', 'common']);
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole()) return;
    setSaving(true);
    const kept = await onSave();
    setSaving(false);
    if (kept) onClose();
  };
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <form ref={needed.around} onSubmit={(event) => void submit(event)}>
        <Stack>
          {children}
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {t('service:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
