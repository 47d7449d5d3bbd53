/** What travels along with an update: each is looked at in the room it belongs to, and counts for what those who signed it say. */
import { Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { CarriedKind, UpdateProblem, UpdateView } from '../../../shared/update/update.ts';
import { handOver } from '../../data/carried-file.ts';
import { useShell } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { sizeWords } from '../../i18n/size.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { paths } from '../../routes/paths.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { Refused } from './refused.tsx';

export interface CarriedProps {
  readonly token: string;
  readonly files: UpdateView['carried'];
}

/** Where it is taken in; words of a language come with a version, and are kept by whoever installs. */
const roomOf: Readonly<Record<Exclude<CarriedKind, 'dictionary'>, string>> = {
  'law-pack': paths.list,
  directory: paths.directory,
  list: paths.list,
};

export function Carried({ token, files }: CarriedProps): ReactNode {
  const { t } = useTranslation('updates');
  const { language } = useFormat();
  const shell = useShell();
  const navigate = useNavigate();
  const [saved, setSaved] = useState<string>();
  const { run, doing, isBusy, problem } = useCommand<UpdateProblem, string>();
  const open = async (name: string, is: CarriedKind): Promise<void> => {
    setSaved(undefined);
    if (is === 'dictionary') {
      const handed = await run(shell('update.hand', { token, name }), name);
      if (handed.ok) setSaved(name);
      return;
    }
    const bytes = await run(shell('update.carried', { token, name }), name);
    if (!bytes.ok) return;
    handOver(is, bytes.value);
    await navigate(roomOf[is]);
  };
  return (
    <section aria-labelledby="carried">
      <Stack gap="sm">
        <div>
          <Title order={2} id="carried">
            {t('carried.title')}
          </Title>
          <Text c="dimmed">{t('carried.about')}</Text>
        </div>
        {files.map(({ name, is, size }) => (
          <Group key={name} justify="space-between">
            <div>
              <Text fw={550}>{t(`carried.kind.${is}`)}</Text>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {`${name}, ${sizeWords(size, language)}`}
              </Text>
            </div>
            <ButtonWithIcon
              variant="default"
              icon={is === 'dictionary' ? IconDownload : IconEye}
              loading={doing === name}
              disabled={isBusy}
              onClick={() => void open(name, is)}
            >
              {t(is === 'dictionary' ? 'carried.dictionary' : 'carried.open')}
            </ButtonWithIcon>
          </Group>
        ))}
        <Refused problem={problem} />
        <div role="status">{saved === undefined ? null : <Text>{t('carried.saved')}</Text>}</div>
      </Stack>
    </section>
  );
}
