/** The folder a scanner writes into on this computer: chosen once, or set by the organisation. */
import { Group, Text } from '@mantine/core';
import { IconFolderOff, IconFolderSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { useShell } from '../../data/vault.tsx';
import { useSources } from '../../fields/sources/sources.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Card } from '../../ui/card.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';

export function ScannerFolderCard(): ReactNode {
  const { t } = useTranslation(['computer', 'policy']);
  const shell = useShell();
  const { folder, onFolder } = useSources();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const choose = async (): Promise<Result<undefined, AnyProblem>> => {
    const chosen = await shell('scanner.choose', undefined);
    if (!chosen.ok) return fail({ code: chosen.problem });
    onFolder(chosen.value);
    return ok(undefined);
  };
  const forget = async (): Promise<Result<undefined, AnyProblem>> => {
    const forgotten = await shell('scanner.forget', undefined);
    if (!forgotten.ok) return fail({ code: forgotten.problem });
    onFolder(undefined);
    return ok(undefined);
  };
  return (
    <Card title={t('computer:scanner.title')}>
      <div>
        <Text size="sm" c="dimmed">
          {t('computer:scanner.about')}
        </Text>
        <Text size="sm" dir="auto">
          {folder === undefined ? t('computer:scanner.none') : t('computer:scanner.now', { folder: folder.label })}
        </Text>
        <ProblemNote problem={problem} />
        {folder?.isFixed === true ? (
          <Text size="sm">{t('policy:by')}</Text>
        ) : (
          <Group mt="xs">
            <ButtonWithIcon
              variant="default"
              icon={IconFolderSearch}
              loading={isBusy}
              onClick={() => void run(choose())}
            >
              {t(folder === undefined ? 'computer:scanner.choose' : 'computer:scanner.other')}
            </ButtonWithIcon>
            {folder === undefined ? null : (
              <ButtonWithIcon
                variant="default"
                icon={IconFolderOff}
                disabled={isBusy}
                onClick={() => void run(forget())}
              >
                {t('computer:scanner.forget')}
              </ButtonWithIcon>
            )}
          </Group>
        )}
      </div>
    </Card>
  );
}
