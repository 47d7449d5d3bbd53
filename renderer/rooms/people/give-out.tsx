/** People given out as a list: how many, in which form, and what such a file means. It stands in the log before it is saved. */
import { Alert, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLockOpen } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ok, type Result } from '../../../shared/result.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { listAsCsv, listAsWorkbook, listOf } from '../../data/caseload-list/write-list.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { DossierRow } from '../../vault/api.ts';

const forms = ['xlsx', 'csv'] as const;
type Form = (typeof forms)[number];

export interface GiveOutProps {
  /** As the table shows them now. */
  readonly rows: readonly DossierRow[];
  readonly onClose: () => void;
}

export function GiveOut({ rows, onClose }: GiveOutProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const vault = useVault();
  const files = useFiles();
  const [form, setForm] = useState<Form>('xlsx');
  const save = async (): Promise<Result<number, AnyProblem>> => {
    const people = await vault.exportCaseload({ dossiers: rows.map(({ id }) => id) });
    if (!people.ok) return people;
    const list = listOf(people.value, language);
    const bytes = form === 'csv' ? listAsCsv(list) : listAsWorkbook(list, t('sheetName'));
    const saved = await files.save(form, t('fileName', { on: todayIso() }), bytes);
    return saved.ok ? ok(people.value.length) : saved;
  };
  const tell = (count: number): void => {
    const left = rows.length - count;
    const message = t('saved', { count });
    notifications.show({
      color: 'water',
      message: left === 0 ? message : `${message} ${t('leftOut', { count: left })}`,
    });
  };

  return (
    <DialogForm
      title={t('giveOutTitle', { count: rows.length })}
      action={t('save')}
      focus="deed"
      onDo={save}
      onDone={tell}
      onClose={onClose}
    >
      <Text>{t('giveOutAbout')}</Text>
      <Radio.Group
        label={t('form.label')}
        value={form}
        onChange={(value) => setForm(forms.find((each) => each === value) ?? 'xlsx')}
      >
        <Stack gap="xs" mt="xs">
          {forms.map((value) => (
            <Radio key={value} value={value} label={t(`form.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Alert color="gray" icon={<IconLockOpen aria-hidden />} title={t('open.title')}>
        {t('open.about')}
      </Alert>
    </DialogForm>
  );
}
