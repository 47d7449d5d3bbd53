/** Requests to key holders that wait: the code to read out, answers coming in, and the new place once there are two. */
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import type { Answer, Me } from '../../vault/api.ts';

export interface WaitingRequest {
  readonly id: string;
  /** What the place is called, or when it was asked. */
  readonly title: string;
  readonly code: string;
  readonly answers: number;
}

export interface RequestsProps {
  readonly requests: readonly WaitingRequest[];
  readonly onAnswer: (id: string, bytes: Uint8Array<ArrayBuffer>) => Answer<number>;
  readonly onFinish: (id: string, passphrase: string) => Answer<Me>;
  /** What finishing is called, and what has to be done before it, if anything. */
  readonly finish: { readonly action: string; readonly before?: string | undefined };
  readonly onOpen: (me: Me) => void;
  readonly onChanged: () => void;
  /** Someone does not wait any more. */
  readonly onDrop?: (id: string) => void;
  /** Shown while one is being finished. */
  readonly progress?: ReactNode;
}

export function Requests(props: RequestsProps): ReactNode {
  const { t } = useTranslation('computer');
  if (props.requests.length === 0) return null;
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {t('lost.requests')}
      </Title>
      {props.requests.map((request) => (
        <Request key={request.id} {...props} request={request} />
      ))}
    </Stack>
  );
}

function Request(props: RequestsProps & { readonly request: WaitingRequest }): ReactNode {
  const { t } = useTranslation('computer');
  const { request, finish, onDrop } = props;
  const { id, title, code, answers } = request;
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const finishing = useCommand();
  const { isBusy } = finishing;
  const add = async (): Promise<void> => {
    const file = await run(files.open());
    const added = file.ok ? await run(props.onAnswer(id, file.value)) : file;
    if (added.ok) props.onChanged();
  };
  const open = async (passphrase: string): Promise<void> => {
    const answer = await finishing.run(props.onFinish(id, passphrase));
    if (answer.ok) props.onOpen(answer.value);
  };
  const isWhole = answers >= 2;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        <Text>
          {t('officers.code')}: <b className="tabular">{code}</b>
        </Text>
        <Text size="sm">{t('lost.codeAbout')}</Text>
        <Text role="status">{t('lost.answers', { count: answers })}</Text>
        <ProblemNote problem={finishing.problem ?? problem} />
        {isBusy ? props.progress : null}
        {isWhole ? <Finish {...finish} isBusy={isBusy} onFinish={(passphrase) => void open(passphrase)} /> : null}
        <Group>
          <Button variant={isWhole ? 'default' : 'filled'} disabled={isBusy} onClick={() => void add()}>
            {t('lost.addAnswer')}
          </Button>
          {onDrop === undefined ? null : (
            <Button variant="subtle" color="gray" disabled={isBusy} onClick={() => onDrop(id)}>
              {t('lost.drop')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

interface FinishProps {
  readonly action: string;
  readonly before?: string | undefined;
  readonly isBusy: boolean;
  readonly onFinish: (passphrase: string) => void;
}

/** The passphrase that was chosen when the request was made opens the new place. */
function Finish({ action, before, isBusy, onFinish }: FinishProps): ReactNode {
  const { t } = useTranslation('computer');
  const [passphrase, setPassphrase] = useState('');
  const needed = useNeeded({ passphrase: passphrase !== '' });
  return (
    <form
      ref={needed.around}
      onSubmit={(event) => {
        event.preventDefault();
        if (needed.isWhole()) onFinish(passphrase);
      }}
    >
      <Stack gap="sm" align="stretch">
        <PassphraseField
          label={t('lost.newPassphrase')}
          {...needed.field('passphrase')}
          description={t('lost.newPassphraseAbout')}
          value={passphrase}
          disabled={isBusy}
          onChange={setPassphrase}
        />
        {before === undefined ? null : <Text>{before}</Text>}
        <Group>
          <Button type="submit" loading={isBusy} disabled={before !== undefined}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
