/** Getting back in without the passphrase: printed recovery words, or two key holders of the service. */
import { Button, Divider, Select, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { Me, Problems, Status } from '../../vault/api.ts';
import { NewPassphrase } from '../../widgets/entry/passphrase-form.tsx';
import { Requests } from './lost-requests.tsx';
import { StartPage } from './start-page.tsx';

export interface LostProps {
  readonly status: Status;
  readonly onOpen: (me: Me, problems?: Problems) => void;
  /** The places here changed (a request was made, an answer came): ask again. */
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

export function Lost(props: LostProps): ReactNode {
  const { t } = useTranslation(['computer', 'common']);
  const [way, setWay] = useState<'words' | 'officers'>();
  const { hasWords = false, officers = [], requests = [] } = props.status;
  const back = (): void => setWay(undefined);
  if (way === 'words') return <ByWords onOpen={props.onOpen} onBack={back} />;
  if (way === 'officers') return <ByOfficers {...props} onBack={back} />;
  return (
    <StartPage>
      <Stack gap="lg">
        <Title order={1}>{t('lost.title')}</Title>
        {hasWords || officers.length > 0 || requests.length > 0 ? null : <Text>{t('lost.nothing')}</Text>}
        {hasWords ? (
          <Button variant="default" onClick={() => setWay('words')}>
            {t('lost.words')}
          </Button>
        ) : null}
        {officers.length > 0 || requests.length > 0 ? (
          <Button variant="default" onClick={() => setWay('officers')}>
            {t('lost.officers')}
          </Button>
        ) : null}
        <Button variant="subtle" color="gray" onClick={props.onBack}>
          {t('common:back')}
        </Button>
      </Stack>
    </StartPage>
  );
}

function ByWords({ onOpen, onBack }: Pick<LostProps, 'onOpen' | 'onBack'>): ReactNode {
  const { t } = useTranslation(['computer', 'common']);
  const vault = useVault();
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<{ readonly me: Me; readonly problems: Problems }>();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ words: words.trim() !== '' });
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole()) return;
    const answer = await run(vault.unlockWithWords({ words }));
    if (answer.ok) setOpened(answer.value);
  };
  const choose = async (passphrase: string): Promise<void> => {
    const answer = await run(vault.changePassphrase({ proof: { words }, passphrase }));
    if (!answer.ok || opened === undefined) return;
    // A key that stood beside the passphrase that was lost is no longer asked.
    const me = await vault.me();
    onOpen(me.ok ? me.value : opened.me, opened.problems);
  };
  if (opened !== undefined)
    return (
      <StartPage isWide>
        <NewPassphrase
          title={t('lost.newTitle')}
          about={t('lost.newAbout')}
          guesses={[opened.me.name, opened.me.service]}
          action={t('ways.changePassphrase')}
          onChoose={choose}
          onBack={() => onOpen(opened.me, opened.problems)}
        >
          <ProblemNote problem={problem} />
        </NewPassphrase>
      </StartPage>
    );
  return (
    <StartPage>
      <form ref={needed.around} onSubmit={(event) => void open(event)}>
        <Stack gap="lg">
          <Title order={1}>{t('lost.words')}</Title>
          <Textarea
            label={t('lost.typeWords')}
            {...needed.field('words')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            autosize
            minRows={4}
            autoFocus
            autoComplete="off"
            spellCheck={false}
          />
          <ProblemNote problem={problem} />
          <Button type="submit" loading={isBusy}>
            {t('lost.openWords')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack} disabled={isBusy}>
            {t('common:back')}
          </Button>
        </Stack>
      </form>
    </StartPage>
  );
}

function ByOfficers({ status, onOpen, onChanged, onBack }: LostProps): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const files = useFiles();
  const { officers = [], requests = [] } = status;
  const [slot, setSlot] = useState(officers[0]?.id ?? '');
  const { run, problem } = useCommand<AnyProblem>();
  const ask = async (passphrase: string): Promise<void> => {
    const made = await run(vault.requestRecovery({ slot, passphrase }));
    if (!made.ok) return;
    onChanged();
    await run(files.save('text', t('officers.fileRequest'), made.value.file));
  };
  return (
    <StartPage isWide>
      <Stack gap="lg">
        <Title order={1}>{t('lost.officers')}</Title>
        <Requests
          requests={requests.map(({ label, ...each }) => ({ ...each, title: label }))}
          finish={{ action: t('lost.finish') }}
          onAnswer={(id, bytes) => vault.addRecoveryAnswer({ slot: id, bytes })}
          onFinish={(id, passphrase) => vault.finishRecovery({ slot: id, passphrase })}
          onOpen={onOpen}
          onChanged={onChanged}
        />
        {requests.length > 0 && officers.length > 0 ? <Divider /> : null}
        {officers.length === 0 ? null : (
          <>
            <Select
              label={t('lost.whose')}
              data={officers.map(({ id, label }) => ({ value: id, label }))}
              value={slot}
              allowDeselect={false}
              onChange={(next) => setSlot(next ?? slot)}
            />
            <NewPassphrase
              title={t('lost.newTitle')}
              about={t('lost.officersAbout')}
              guesses={officers.map(({ label }) => label)}
              action={t('lost.ask')}
              onChoose={ask}
              onBack={onBack}
            >
              <ProblemNote problem={problem} />
            </NewPassphrase>
          </>
        )}
      </Stack>
    </StartPage>
  );
}
