/** What was set for the whole service: who set it and when, as a file for colleagues, and from such a file. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import type { Result } from '../../../shared/result.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
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
  const files = useFiles();
  const [found, setFound] = useState<Found>();
  const { run, problem } = useCommand<AnyProblem>();
  const save = () => files.save('text', `${t('service.file')}.txt`, vault.servicePeriodsFile());
  const read = async (): Promise<Result<PeriodsOfService, AnyProblem>> => {
    const opened = await files.open();
    const periods = opened.ok ? await vault.readServicePeriods({ bytes: opened.value }) : opened;
    if (opened.ok && periods.ok) setFound({ bytes: opened.value, periods: periods.value });
    return periods;
  };
  return (
    <Stack gap="xs" mb="md">
      {set === null ? <Text>{t('service.none')}</Text> : <SetBy periods={set} />}
      {maySet ? <Text>{t('service.maySet')}</Text> : null}
      <ProblemNote problem={problem} />
      <Group>
        {set === null ? null : (
          <Button variant="default" onClick={() => void run(save())}>
            {t('service.save')}
          </Button>
        )}
        {readsOnly === null ? (
          <Button variant="default" onClick={() => void run(read())}>
            {t('service.take')}
          </Button>
        ) : null}
      </Group>
      {found === undefined ? null : <Preview found={found} onTaken={onChange} onClose={() => setFound(undefined)} />}
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
  readonly found: Found;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** Nothing counts before it was looked at. */
function Preview({ found: { bytes, periods }, onTaken, onClose }: PreviewProps): ReactNode {
  const { t } = useTranslation('retention');
  const vault = useVault();
  const words = useUnitWords();
  const period = usePeriod();
  return (
    <DialogForm
      size="lg"
      title={t('service.preview')}
      action={t('service.do')}
      onDo={() => vault.takeServicePeriods({ bytes })}
      onDone={onTaken}
      onClose={onClose}
    >
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
    </DialogForm>
  );
}
