/** Reading someone's card from a picture of its code: chosen, or dropped here. No camera is needed. */
import { Group, Paper, Text } from '@mantine/core';
import { IconPhotoScan } from '@tabler/icons-react';
import type { DragEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useNavigate } from 'react-router';
import { ProblemNote, TroubleNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { useScan } from './use-scan.ts';

export function ScanCard(): ReactNode {
  const { t } = useTranslation('exchange');
  const navigate = useNavigate();
  const { choose, read } = useScan();
  const { run, isBusy, problem } = useCommand<AnyProblem | 'no-code'>();
  const scan = async (picture: ReturnType<typeof choose>): Promise<void> => {
    const taken = await run(picture.then(read));
    if (taken.ok) await navigate(exchangePaths.correspondent(taken.value.person));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    void scan(file.arrayBuffer().then((bytes) => ({ ok: true, value: new Uint8Array(bytes) })));
  };
  return (
    <Paper withBorder p="md" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Group justify="space-between">
        <Text maw="34rem">{t('code.scanAbout')}</Text>
        <ButtonWithIcon variant="default" loading={isBusy} icon={IconPhotoScan} onClick={() => void scan(choose())}>
          {t('code.scan')}
        </ButtonWithIcon>
      </Group>
      {problem === 'no-code' ? (
        <TroubleNote text={{ what: t('code.noneWhat'), safe: t('code.noneSafe'), next: t('code.noneNext') }} />
      ) : (
        <ProblemNote problem={problem} />
      )}
    </Paper>
  );
}
