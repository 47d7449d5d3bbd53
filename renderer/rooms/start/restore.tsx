/** A computer without work: everything comes back from a safety copy, opened with the passphrase or the printed words. */
import { Button, Group, PasswordInput, Progress, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../../shared/bridge/contract.ts';
import { useFormat } from '../../app/format.ts';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useShell, useVault } from '../../app/vault.tsx';
import type { Me, Problems } from '../../vault/api.ts';
import { useProgress } from '../safety/safety.tsx';
import { sizeWords } from '../safety/size.ts';
import { StartPage } from './start-page.tsx';

export interface RestoreProps {
  readonly onDone: (me: Me, problems: Problems) => void;
  readonly onBack: () => void;
}

export function Restore({ onDone, onBack }: RestoreProps): ReactNode {
  const { t } = useTranslation(['safety', 'common']);
  const vault = useVault();
  const shell = useShell();
  const [picked, setPicked] = useState<PickedFile>();
  const [opening, setOpening] = useState<Opening>({ way: 'passphrase', secret: '' });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<AnyProblem>();

  const pick = async (): Promise<void> => {
    setProblem(undefined);
    const opened = await shell('files.open', { kind: 'backup' });
    if (!opened.ok) return setProblem({ code: opened.problem });
    if (picked !== undefined) await shell('files.close', { handle: picked.handle });
    setPicked(opened.value);
  };

  const restore = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (picked === undefined) return;
    setIsBusy(true);
    setProblem(undefined);
    const { way, secret } = opening;
    const { handle, size } = picked;
    const back = await vault.restore({
      handle,
      size,
      opensWith: way === 'words' ? { words: secret } : { passphrase: secret },
    });
    const opened = !back.ok
      ? back
      : await (way === 'words'
          ? vault.unlockWithWords({ words: secret })
          : vault.unlock({ slot: back.value.slot, passphrase: secret }));
    setIsBusy(false);
    if (!opened.ok) return setProblem(opened.problem);
    await shell('files.close', { handle });
    onDone(opened.value.me, opened.value.problems);
  };

  return (
    <StartPage isWide>
      <form onSubmit={(event) => void restore(event)}>
        <Stack gap="lg">
          <div>
            <Title order={1}>{t('safety:restore.title')}</Title>
            <Text mt="xs" c="dimmed">
              {t('safety:restore.about')}
            </Text>
          </div>
          <FileChoice picked={picked} isBusy={isBusy} onPick={() => void pick()} />
          <OpensWith opening={opening} isBusy={isBusy} onChange={setOpening} />
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          {isBusy ? <Restoring onStop={() => void vault.stopRestore()} /> : null}
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={onBack} disabled={isBusy}>
              {t('common:back')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={picked === undefined || opening.secret === ''}>
              {t('safety:restore.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </StartPage>
  );
}

interface FileChoiceProps {
  readonly picked: PickedFile | undefined;
  readonly isBusy: boolean;
  readonly onPick: () => void;
}

function FileChoice({ picked, isBusy, onPick }: FileChoiceProps): ReactNode {
  const { t } = useTranslation('safety');
  const format = useFormat();
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<IconFileUpload size={18} aria-hidden />}
        onClick={onPick}
        disabled={isBusy}
      >
        {t('restore.pick')}
      </Button>
      <Text role="status">
        {picked === undefined
          ? t('restore.nothingPicked')
          : `${picked.name} (${sizeWords(picked.size, format.language)})`}
      </Text>
    </Group>
  );
}

interface Opening {
  readonly way: 'passphrase' | 'words';
  readonly secret: string;
}

interface OpensWithProps {
  readonly opening: Opening;
  readonly isBusy: boolean;
  readonly onChange: (opening: Opening) => void;
}

function OpensWith({ opening: { way, secret }, isBusy, onChange }: OpensWithProps): ReactNode {
  const { t } = useTranslation(['safety', 'start']);
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('safety:restore.opensWith')}
        value={way}
        disabled={isBusy}
        data={[
          { value: 'passphrase', label: t('safety:restore.withPassphrase') },
          { value: 'words', label: t('safety:restore.withWords') },
        ]}
        onChange={(value) => onChange({ way: value === 'words' ? 'words' : 'passphrase', secret: '' })}
      />
      {way === 'passphrase' ? (
        <PasswordInput
          label={t('start:passphrase.label')}
          description={t('safety:restore.passphraseAbout')}
          value={secret}
          disabled={isBusy}
          autoComplete="current-password"
          onChange={(event) => onChange({ way, secret: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('start:passphrase.show') }}
        />
      ) : (
        <Textarea
          label={t('safety:restore.words')}
          value={secret}
          disabled={isBusy}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ way, secret: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function Restoring({ onStop }: { readonly onStop: () => void }): ReactNode {
  const { t } = useTranslation(['safety', 'common']);
  const { step, share } = useProgress();
  return (
    <Stack gap="xs" role="status">
      <Text>{step === 'restoring' ? t('safety:restore.restoring') : t('safety:restore.reading')}</Text>
      <Progress value={share * 100} aria-label={t('safety:restore.title')} />
      <Group>
        <Button variant="default" onClick={onStop}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
