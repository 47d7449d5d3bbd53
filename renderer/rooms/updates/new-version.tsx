/** The version a folder brings: what is new, first a safety copy, then the file for whoever installs. */
import { Alert, Group, List, Radio, Stack, Text, Title } from '@mantine/core';
import { IconDeviceFloppy, IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { UpdateProblem, UpdateView } from '../../../shared/update/update.ts';
import { usePolicy } from '../../data/policy.ts';
import { useMe, useShell, useVault } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
import { sizeWords } from '../../i18n/size.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { CopyProgress } from '../../widgets/copy-progress.tsx';
import { Refused } from './refused.tsx';

type Application = NonNullable<UpdateView['application']>;

export interface NewVersionProps {
  readonly token: string;
  readonly application: Application;
}

export function NewVersion({ token, application }: NewVersionProps): ReactNode {
  const { t } = useTranslation('updates');
  const { language } = useFormat();
  const { readsOnly } = useMe();
  const [isCopied, setCopied] = useState(false);
  const { version, news, dataFrom, isInstalled, packages } = application;
  return (
    <section aria-labelledby="new-version">
      <Stack gap="sm">
        <Title order={2} id="new-version">
          {t('version', { version })}
        </Title>
        {isInstalled ? <Text>{t('isInstalled')}</Text> : null}
        <Title order={3}>{t('news')}</Title>
        <List>
          {news[language].map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        <Text>{t('dataFrom', { version: dataFrom })}</Text>
        {isInstalled ? null : packages.length === 0 ? (
          <Text>{t('noneForThis')}</Text>
        ) : (
          <>
            <SafetyCopyFirst isCopied={isCopied} onCopied={() => setCopied(true)} />
            {isCopied || readsOnly !== null ? <Packages token={token} packages={packages} /> : null}
          </>
        )}
      </Stack>
    </section>
  );
}

/** UP9 of shared/update/SPEC.md: nothing is handed over before one was made, where one can be made. */
function SafetyCopyFirst({ isCopied, onCopied }: { readonly isCopied: boolean; readonly onCopied: () => void }) {
  const { t } = useTranslation(['updates', 'safety']);
  const vault = useVault();
  const { readsOnly } = useMe();
  const { run, isBusy, problem } = useCommand();
  const make = async (): Promise<void> => {
    const backups = await run(vault.backups());
    if (!backups.ok) return;
    const where = backups.value.folder?.here === true ? 'folder' : 'elsewhere';
    if ((await run(vault.makeBackup({ where }))).ok) onCopied();
  };
  return (
    <Stack gap="xs">
      <Title order={3}>{t('updates:copy.title')}</Title>
      <Text>{t(readsOnly === null ? 'updates:copy.about' : 'updates:copy.cannot')}</Text>
      <ProblemNote problem={problem} />
      <div role="status">{isCopied ? <Alert color="water">{t('updates:copy.done')}</Alert> : null}</div>
      {isBusy ? (
        <CopyProgress
          label={t('safety:writing')}
          words={(step) => t(step === 'checking' ? 'safety:checking' : 'safety:writing')}
          onStop={() => void vault.stopBackup()}
        />
      ) : isCopied || readsOnly !== null ? null : (
        <Group>
          <ButtonWithIcon icon={IconDeviceFloppy} onClick={() => void make()}>
            {t('updates:copy.make')}
          </ButtonWithIcon>
        </Group>
      )}
    </Stack>
  );
}

interface PackagesProps {
  readonly token: string;
  readonly packages: Application['packages'];
}

/** As it was installed here, unless whoever installs wants another form. */
function Packages({ token, packages }: PackagesProps): ReactNode {
  const { t } = useTranslation('updates');
  const [name, setName] = useState((packages.find(({ isAsInstalled }) => isAsInstalled) ?? packages[0])?.name ?? '');
  const { updates } = usePolicy();
  const isAsInstalled = packages.some((each) => each.name === name && each.isAsInstalled);
  return (
    <Stack gap="xs">
      <Title order={3}>{t('hand.title')}</Title>
      <Text>{t('hand.about')}</Text>
      <Which packages={packages} name={name} onChoose={setName} />
      <Give key={name} token={token} name={name} mayInstall={updates === 'install' && isAsInstalled} />
    </Stack>
  );
}

interface WhichProps extends Pick<PackagesProps, 'packages'> {
  readonly name: string;
  readonly onChoose: (name: string) => void;
}

function Which({ packages, name, onChoose }: WhichProps): ReactNode {
  const { t } = useTranslation('updates');
  const { language } = useFormat();
  return (
    <Radio.Group label={t('which')} value={name} onChange={onChoose}>
      <Stack gap="xs" mt="xs">
        {packages.map(({ name: each, form, size, isAsInstalled }) => (
          <Radio
            key={each}
            value={each}
            label={`${t(`form.${form}`)}, ${sizeWords(size, language)}`}
            description={isAsInstalled ? t('asInstalled') : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface GiveProps {
  readonly token: string;
  readonly name: string;
  readonly mayInstall: boolean;
}

/** One package, to whoever installs or, where that may be, to the system. */
function Give({ token, name, mayInstall }: GiveProps): ReactNode {
  const { t } = useTranslation('updates');
  const shell = useShell();
  const [sha256, setSha256] = useState<string>();
  const { run, doing, isBusy, problem } = useCommand<UpdateProblem, 'hand' | 'install'>();
  const hand = async (): Promise<void> => {
    setSha256(undefined);
    const handed = await run(shell('update.hand', { token, name }), 'hand');
    if (handed.ok) setSha256(handed.value.sha256);
  };
  const install = (): void => void run(shell('update.install', { token, name }), 'install');
  const [saving, installing] = [doing === 'hand', doing === 'install'];
  return (
    <>
      <Group>
        <ButtonWithIcon
          icon={IconDownload}
          variant={mayInstall ? 'default' : 'filled'}
          loading={saving}
          disabled={isBusy}
          onClick={() => void hand()}
        >
          {t('hand.do')}
        </ButtonWithIcon>
        {mayInstall ? (
          <ButtonWithIcon icon={IconPlayerPlay} loading={installing} disabled={isBusy} onClick={install}>
            {t('hand.install')}
          </ButtonWithIcon>
        ) : null}
      </Group>
      {mayInstall ? <Text size="sm">{t('hand.installAbout')}</Text> : null}
      <Refused problem={problem} />
      <div role="status">{sha256 === undefined ? null : <Saved sha256={sha256} />}</div>
    </>
  );
}

function Saved({ sha256 }: { readonly sha256: string }): ReactNode {
  const { t } = useTranslation('updates');
  return (
    <Alert color="water">
      <Text>{t('hand.done')}</Text>
      <Text ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {sha256}
      </Text>
    </Alert>
  );
}
