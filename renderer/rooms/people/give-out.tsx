/** People given out as a list: how many, in which form, and what such a file means. It stands in the log before it is saved. */
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLockOpen } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { listAsCsv, listAsWorkbook, listOf } from '../../data/caseload-list/write-list.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useShell, useVault } from '../../data/vault.tsx';
import type { DossierRow } from '../../vault/api.ts';

const forms = ['xlsx', 'csv'] as const;
type Form = (typeof forms)[number];

export interface GiveOutProps {
  /** As the table shows them now. */
  readonly rows: readonly DossierRow[];
  readonly onClose: () => void;
}

export function GiveOut({ rows, onClose }: GiveOutProps): ReactNode {
  const { t } = useTranslation(['caseload', 'common']);
  const { language } = useFormat();
  const vault = useVault();
  const shell = useShell();
  const [form, setForm] = useState<Form>('xlsx');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();

  const save = async (): Promise<void> => {
    setIsBusy(true);
    const people = await vault.exportCaseload({ dossiers: rows.map(({ id }) => id) });
    if (!people.ok) {
      setIsBusy(false);
      return setProblem(people.problem);
    }
    const list = listOf(people.value, language);
    const bytes = form === 'csv' ? listAsCsv(list) : listAsWorkbook(list, t('caseload:sheetName'));
    const suggestedName = t('caseload:fileName', { on: todayIso() });
    const saved = await shell('files.save', { kind: form, suggestedName, bytes });
    setIsBusy(false);
    if (!saved.ok) return setProblem({ code: saved.problem });
    const left = rows.length - people.value.length;
    const message = t('caseload:saved', { count: people.value.length });
    notifications.show({
      color: 'water',
      message: left === 0 ? message : `${message} ${t('caseload:leftOut', { count: left })}`,
    });
    onClose();
  };

  return (
    <Dialog onClose={onClose} title={t('caseload:giveOutTitle', { count: rows.length })}>
      <Stack>
        <Text>{t('caseload:giveOutAbout')}</Text>
        <Radio.Group
          label={t('caseload:form.label')}
          value={form}
          onChange={(value) => setForm(forms.find((each) => each === value) ?? 'xlsx')}
        >
          <Stack gap="xs" mt="xs">
            {forms.map((value) => (
              <Radio key={value} value={value} label={t(`caseload:form.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Alert color="gray" icon={<IconLockOpen aria-hidden />} title={t('caseload:open.title')}>
          {t('caseload:open.about')}
        </Alert>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button loading={isBusy} onClick={() => void save()} data-autofocus>
            {t('caseload:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
