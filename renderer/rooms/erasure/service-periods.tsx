/** What was set for the whole service: who set it and when, as a file for colleagues, and from such a file. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useTextFiles } from '../../data/text-files.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useMe, useVault } from '../../data/vault.tsx';
import type { PeriodsOfService, Retention } from '../../vault/api.ts';
import { usePeriod } from './period.ts';

interface ServicePeriodsProps {
  readonly service: Retention['service'];
  readonly onChange: () => void;
}

interface Found {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly periods: PeriodsOfService;
}

export function ServicePeriods({ service: { set, maySet }, onChange }: ServicePeriodsProps): ReactNode {
  const { t } = useTranslation('retention');
  const { readsOnly } = useMe();
  const vault = useVault();
  const files = useTextFiles();
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<AnyProblem>();
  const tell = (told: AnyProblem | undefined): void => setProblem(told?.code === 'cancelled' ? undefined : told);
  const save = async (): Promise<void> => {
    const file = await vault.servicePeriodsFile();
    const saved = file.ok ? await files.save(`${t('service.file')}.txt`, file.value) : file;
    tell(saved.ok ? undefined : saved.problem);
  };
  const read = async (): Promise<void> => {
    const opened = await files.open();
    const periods = opened.ok ? await vault.readServicePeriods({ bytes: opened.value }) : opened;
    tell(periods.ok ? undefined : periods.problem);
    if (opened.ok && periods.ok) setFound({ bytes: opened.value, periods: periods.value });
  };
  const take = async ({ bytes }: Found): Promise<void> => {
    const taken = await vault.takeServicePeriods({ bytes });
    setFound(undefined);
    tell(taken.ok ? undefined : taken.problem);
    onChange();
  };
  return (
    <Stack gap="xs" mb="md">
      {set === null ? <Text>{t('service.none')}</Text> : <SetBy periods={set} />}
      {maySet ? <Text>{t('service.maySet')}</Text> : null}
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <Group>
        {set === null ? null : (
          <Button variant="default" onClick={() => void save()}>
            {t('service.save')}
          </Button>
        )}
        {readsOnly === null ? (
          <Button variant="default" onClick={() => void read()}>
            {t('service.take')}
          </Button>
        ) : null}
      </Group>
      {found === undefined ? null : (
        <Preview periods={found.periods} onTake={() => void take(found)} onClose={() => setFound(undefined)} />
      )}
    </Stack>
  );
}

function SetBy({ periods: { by, at, takenAt } }: { readonly periods: PeriodsOfService }): ReactNode {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const functionName = useFunctionName();
  const day = (moment: number): string => format.date(isoDateOf(moment));
  return (
    <Text>
      {t('service.is', { name: by.name, function: functionName(by.function), date: day(at), came: day(takenAt) })}
    </Text>
  );
}

interface PreviewProps {
  readonly periods: PeriodsOfService;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** Nothing counts before it was looked at. */
function Preview({ periods, onTake, onClose }: PreviewProps): ReactNode {
  const { t } = useTranslation('retention');
  const { t: tCommon } = useTranslation();
  const words = useUnitWords();
  const period = usePeriod();
  return (
    <Dialog onClose={onClose} size="lg" title={t('service.preview')}>
      <Stack gap="md">
        <SetBy periods={periods} />
        <Table>
          <Table.Caption className="visually-hidden">{t('service.preview')}</Table.Caption>
          <Table.Tbody>
            {periods.periods.map(({ section, months, source }) => (
              <Table.Tr key={section}>
                <Table.Td>{words.section(section)}</Table.Td>
                <Table.Td>{period(months)}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{source}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {periods.periods.length === 0 ? <Text>{t('service.nothing')}</Text> : null}
        <Group justify="end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button onClick={onTake}>{t('service.do')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
