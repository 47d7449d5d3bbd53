/** A safety copy without passphrase or words: two key holders are asked, and with their answers it is put back. */
import { Divider, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { PickedFile } from '../../../shared/bridge/contract.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import { fail } from '../../../shared/result.ts';
import type { Me, RestoreRequest } from '../../vault/api.ts';
import { NewPassphrase } from '../../widgets/entry/passphrase-form.tsx';
import { Requests } from './lost-requests.tsx';

export interface ByOfficersProps {
  readonly picked: PickedFile | undefined;
  readonly requests: readonly RestoreRequest[];
  readonly onChanged: () => void;
  readonly onOpen: (me: Me) => void;
  /** How far putting back is. */
  readonly progress: ReactNode;
  /** Asking anew. */
  readonly children: ReactNode;
}

export function ByOfficers({ picked, requests, onChanged, onOpen, progress, children }: ByOfficersProps): ReactNode {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const vault = useVault();
  return (
    <Stack gap="lg">
      <Requests
        requests={requests.map(({ at, forService, ...each }) => {
          const date = format.date(isoDateOf(at));
          const reason = forService?.reason;
          return {
            ...each,
            title: reason === undefined ? t('restore.asked', { date }) : t('restore.service.asked', { date, reason }),
          };
        })}
        finish={{ action: t('restore.start'), before: picked === undefined ? t('restore.pickFirst') : undefined }}
        onAnswer={(id, bytes) => vault.addRestoreAnswer({ id, bytes })}
        onFinish={async (id, passphrase) =>
          picked === undefined
            ? fail({ code: 'not-found' as const })
            : vault.restoreByOfficers({ id, passphrase, handle: picked.handle, size: picked.size })
        }
        onDrop={(id) => void vault.dropRestoreRequest({ id }).then(onChanged)}
        onOpen={onOpen}
        onChanged={onChanged}
        progress={progress}
      />
      {requests.length === 0 ? null : <Divider />}
      {children}
    </Stack>
  );
}

interface AskProps {
  readonly picked: PickedFile | undefined;
  readonly onAsked: () => void;
  readonly onBack: () => void;
}

export function Ask({ picked, onAsked, onBack }: AskProps): ReactNode {
  const { t } = useTranslation(['safety', 'computer']);
  const vault = useVault();
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const ask = async (passphrase: string): Promise<void> => {
    if (picked === undefined) return;
    const made = await run(vault.requestRestore({ handle: picked.handle, size: picked.size, passphrase }));
    if (!made.ok) return;
    onAsked();
    await run(files.save('text', t('computer:officers.fileRequest'), made.value.file));
  };
  if (picked === undefined) return <Text>{t('safety:restore.pickFirst')}</Text>;
  return (
    <NewPassphrase
      title={t('computer:lost.newTitle')}
      about={t('safety:restore.officersAbout')}
      guesses={[]}
      action={t('computer:lost.ask')}
      onChoose={ask}
      onBack={onBack}
    >
      <ProblemNote problem={problem} />
    </NewPassphrase>
  );
}
