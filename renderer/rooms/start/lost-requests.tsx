/** Requests to key holders that wait: the code to read out, answers coming in, and the new place once there are two. */
import { Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTextFiles } from '../../app/text-files.ts';
import { useVault } from '../../app/vault.tsx';
import type { Me, Status } from '../../vault/api.ts';

type RequestInfo = NonNullable<Status['requests']>[number];

export interface RequestsProps {
  readonly requests: readonly RequestInfo[];
  readonly onOpen: (me: Me) => void;
  readonly onChanged: () => void;
}

export function Requests({ requests, onOpen, onChanged }: RequestsProps): ReactNode {
  const { t } = useTranslation('computer');
  if (requests.length === 0) return null;
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t('lost.requests')}
      </Title>
      {requests.map((request) => (
        <Request key={request.id} request={request} onOpen={onOpen} onChanged={onChanged} />
      ))}
    </Stack>
  );
}

interface RequestProps {
  readonly request: RequestInfo;
  readonly onOpen: (me: Me) => void;
  readonly onChanged: () => void;
}

function Request({ request: { id, label, code, answers }, onOpen, onChanged }: RequestProps): ReactNode {
  const { t } = useTranslation('computer');
  const { t: tStart } = useTranslation('start');
  const vault = useVault();
  const files = useTextFiles();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();
  const add = async (): Promise<void> => {
    setProblem(undefined);
    const file = await files.open();
    if (!file.ok) return setProblem(file.problem);
    const added = await vault.addRecoveryAnswer({ slot: id, bytes: file.value });
    if (added.ok) onChanged();
    else setProblem(added.problem);
  };
  const finish = async (): Promise<void> => {
    setIsBusy(true);
    const answer = await vault.finishRecovery({ slot: id, passphrase });
    setIsBusy(false);
    if (answer.ok) onOpen(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Text fw={600}>{label}</Text>
        <Text>
          {t('officers.code')}: <b className="tabular">{code}</b>
        </Text>
        <Text size="sm">{t('lost.codeAbout')}</Text>
        <Text role="status">{t('lost.answers', { count: answers })}</Text>
        {problem === undefined ? null : <ProblemNote problem={problem} />}
        {answers < 2 ? null : (
          <PasswordInput
            label={t('lost.newPassphrase')}
            value={passphrase}
            autoComplete="off"
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': tStart('passphrase.show') }}
          />
        )}
        <Group>
          <Button variant={answers < 2 ? 'filled' : 'default'} onClick={() => void add()}>
            {t('lost.addAnswer')}
          </Button>
          {answers < 2 ? null : (
            <Button loading={isBusy} disabled={passphrase === ''} onClick={() => void finish()}>
              {t('lost.finish')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
