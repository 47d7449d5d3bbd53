/**
 * A computer without work: everything comes back from a safety copy, opened with the passphrase, the printed words, or the
 * help of two key holders; or what the service may have of it, without the person.
 */
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Segments } from '../../ui/segments.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import type { PickedFile, ShellProblem } from '../../../shared/bridge/contract.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded, type NeededField } from '../../ui/needed.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useShell, useVault } from '../../data/vault.tsx';
import type { Me, Problems, RestoreRequest } from '../../vault/api.ts';
import { CopyProgress } from '../../widgets/copy-progress.tsx';
import { sizeWords } from '../../i18n/size.ts';
import { AskForService } from './ask-for-service.tsx';
import { Ask, ByOfficers } from './restore-by-officers.tsx';
import { StartPage } from './start-page.tsx';

export interface RestoreProps {
  /** Requests to key holders that wait. */
  readonly requests: readonly RestoreRequest[];
  readonly onDone: (me: Me, problems?: Problems) => void;
  /** A request was made, answered or dropped: ask again. */
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

export function Restore({ requests, onDone, onChanged, onBack }: RestoreProps): ReactNode {
  const { t } = useTranslation('safety');
  const vault = useVault();
  const shell = useShell();
  const [picked, setPicked] = useState<PickedFile>();
  const [way, setWay] = useState<Way>(firstWay(requests));
  const [isBusy, setIsBusy] = useState(false);
  const { run, problem } = useCommand<ShellProblem>();

  const pick = async (): Promise<void> => {
    const opened = await run(shell('files.open', { kind: 'backup' }));
    if (!opened.ok) return;
    if (picked !== undefined) await shell('files.close', { handle: picked.handle });
    setPicked(opened.value);
  };
  const done = async (me: Me, problems?: Problems): Promise<void> => {
    if (picked !== undefined) await shell('files.close', { handle: picked.handle });
    onDone(me, problems);
  };
  const progress = (
    <CopyProgress
      label={t('restore.title')}
      words={(step) => t(step === 'restoring' ? 'restore.restoring' : 'restore.reading')}
      onStop={() => void vault.stopRestore()}
    />
  );
  return (
    <StartPage isWide>
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('restore.title')}</Title>
          <Text mt="xs" c="dimmed">
            {t('restore.about')}
          </Text>
        </div>
        <FileChoice picked={picked} isBusy={isBusy} onPick={() => void pick()} />
        <ProblemNote problem={problem && { code: problem }} />
        <Segments
          fullWidth
          aria-label={t('restore.opensWith')}
          value={way}
          disabled={isBusy}
          data={ways.map((value) => ({ value, label: t(`restore.with.${value}`) }))}
          onChange={setWay}
        />
        {way === 'officers' || way === 'service' ? (
          <ByOfficers
            key={way}
            picked={picked}
            requests={requests.filter((each) => (each.forService !== undefined) === (way === 'service'))}
            progress={progress}
            onOpen={(me) => void done(me)}
            onChanged={onChanged}
          >
            {way === 'service' ? (
              <AskForService picked={picked} onAsked={onChanged} onBack={onBack} />
            ) : (
              <Ask picked={picked} onAsked={onChanged} onBack={onBack} />
            )}
          </ByOfficers>
        ) : (
          <BySecret
            key={way}
            way={way}
            picked={picked}
            isBusy={isBusy}
            progress={progress}
            onBusy={setIsBusy}
            onDone={(me, problems) => void done(me, problems)}
            onBack={onBack}
          />
        )}
      </Stack>
    </StartPage>
  );
}

const ways = ['passphrase', 'words', 'officers', 'service'] as const;
type Way = (typeof ways)[number];

/** Where something waits, that comes first. */
function firstWay([request]: readonly RestoreRequest[]): Way {
  if (request === undefined) return 'passphrase';
  return request.forService === undefined ? 'officers' : 'service';
}

interface BySecretProps {
  readonly way: 'passphrase' | 'words';
  readonly picked: PickedFile | undefined;
  readonly isBusy: boolean;
  readonly progress: ReactNode;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDone: (me: Me, problems: Problems) => void;
  readonly onBack: () => void;
}

function BySecret({ way, picked, isBusy, progress, onBusy, onDone, onBack }: BySecretProps): ReactNode {
  const { t } = useTranslation(['safety', 'common']);
  const vault = useVault();
  const [secret, setSecret] = useState('');
  const { run, problem } = useCommand();
  const needed = useNeeded({ secret: secret !== '' });
  const restore = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole() || picked === undefined) return;
    onBusy(true);
    const { handle, size } = picked;
    const opensWith = way === 'words' ? { words: secret } : { passphrase: secret };
    const back = await run(vault.restore({ handle, size, opensWith }));
    const opened = !back.ok
      ? back
      : await run(
          way === 'words'
            ? vault.unlockWithWords({ words: secret })
            : vault.unlock({ slot: back.value.slot, passphrase: secret }),
        );
    onBusy(false);
    if (!opened.ok) return;
    onDone(opened.value.me, opened.value.problems);
  };
  return (
    <form ref={needed.around} onSubmit={(event) => void restore(event)}>
      <Stack gap="lg">
        <Secret way={way} secret={secret} isBusy={isBusy} needed={needed.field('secret')} onChange={setSecret} />
        {picked === undefined ? <Text>{t('safety:restore.pickFirst')}</Text> : null}
        <ProblemNote problem={problem} />
        {isBusy ? progress : null}
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={onBack} disabled={isBusy}>
            {t('common:back')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={picked === undefined}>
            {t('safety:restore.start')}
          </Button>
        </Group>
      </Stack>
    </form>
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
      <ButtonWithIcon variant="default" icon={IconFileUpload} onClick={onPick} disabled={isBusy}>
        {t('restore.pick')}
      </ButtonWithIcon>
      <Text role="status">
        {picked === undefined
          ? t('restore.nothingPicked')
          : `${picked.name} (${sizeWords(picked.size, format.language)})`}
      </Text>
    </Group>
  );
}

interface SecretProps {
  readonly way: 'passphrase' | 'words';
  readonly secret: string;
  readonly isBusy: boolean;
  readonly needed: NeededField;
  readonly onChange: (secret: string) => void;
}

function Secret({ way, secret, isBusy, needed, onChange }: SecretProps): ReactNode {
  const { t } = useTranslation(['safety', 'start']);
  if (way === 'words')
    return (
      <Textarea
        label={t('safety:restore.words')}
        {...needed}
        value={secret}
        disabled={isBusy}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <PassphraseField
      label={t('start:passphrase.label')}
      {...needed}
      description={t('safety:restore.passphraseAbout')}
      value={secret}
      disabled={isBusy}
      autoComplete="current-password"
      onChange={onChange}
    />
  );
}
