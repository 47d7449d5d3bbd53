/** What the organisation set for this computer, value by value; nothing where it set nothing. */
import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { settingNames, type MachinePolicy, type SettingName } from '../../../shared/machine-policy/policy.ts';
import { usePolicy } from '../../data/policy.ts';
import { languageNames } from '../../i18n/i18n.ts';
import { useTranslation } from '../../i18n/translation.ts';

export function PolicySet(): ReactNode {
  const { t } = useTranslation('policy');
  const values = useValuesInWords(usePolicy());
  const set = settingNames.filter((name) => values[name] !== undefined);
  if (set.length === 0) return null;
  return (
    <section aria-labelledby="policy">
      <Title order={2} id="policy">
        {t('title')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('about')}
      </Text>
      <Table maw={720}>
        <Table.Tbody>
          {set.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={500}>
                {t(`setting.${name}`)}
              </Table.Th>
              <Table.Td>{values[name]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** Each value in words; what is a name of its own stands as it is. */
function useValuesInWords(policy: MachinePolicy): Readonly<Partial<Record<SettingName, string>>> {
  const { t } = useTranslation(['policy', 'common']);
  const {
    lockMinutes,
    language,
    screenCapture,
    folder,
    camera,
    storage,
    updates,
    secondKey,
    longestRetentionMonths,
    ...named
  } = policy;
  return {
    ...named,
    ...(lockMinutes !== undefined && { lockMinutes: t('common:me.minutes', { count: lockMinutes }) }),
    ...(language !== undefined && { language: languageNames[language] }),
    ...(screenCapture !== undefined && { screenCapture: t(`policy:value.${screenCapture}`) }),
    ...(folder !== undefined && { folder: t(`policy:value.${folder}`) }),
    ...(camera !== undefined && { camera: camera === 'off' ? t('policy:cameraOff') : t('policy:value.on') }),
    ...(storage !== undefined && { storage: t(`policy:value.${storage}`) }),
    ...(longestRetentionMonths !== undefined && {
      longestRetentionMonths: t('policy:months', { count: longestRetentionMonths }),
    }),
    ...(secondKey !== undefined && {
      secondKey: secondKey === 'off' ? t('policy:secondKeyOff') : t(`policy:value.${secondKey}`),
    }),
    ...(updates !== undefined && {
      updates: updates === 'off' ? t('policy:updatesOff') : t(`policy:value.${updates}`),
    }),
  };
}
