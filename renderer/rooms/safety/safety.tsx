/** Safety copies: how old the last one is, a new one by a click, and the rule by which they are made. */
import { Alert, Group, NumberInput, Select, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconDeviceFloppy, IconFolder, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { CopyProgress } from '../../widgets/copy-progress.tsx';
import { useVault } from '../../data/vault.tsx';
import type { BackupRule, Backups } from '../../vault/api.ts';
import { CopyList } from './copies.tsx';
import { sizeWords } from '../../i18n/size.ts';

export function SafetyRoom(): ReactNode {
  const { t } = useTranslation('safety');
  const asked = useAnswer((vault) => vault.backups(), 'backups');
  const vault = useVault();
  const { again } = asked;
  useEffect(() => vault.onEvent((event) => (event.type === 'backups' ? again() : undefined)), [vault, again]);
  return (
    <Stack gap="lg" maw={720}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text mt="xs">{t('about')}</Text>
      </div>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <Copies backups={asked.value} /> : null}
    </Stack>
  );
}

function Copies({ backups }: { readonly backups: Backups }): ReactNode {
  const { t } = useTranslation('safety');
  const vault = useVault();
  const { run, problem } = useCommand();
  const [isMaking, setIsMaking] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const make = async (where: 'folder' | 'elsewhere'): Promise<void> => {
    setIsMaking(true);
    await run(vault.makeBackup({ where }));
    setIsMaking(false);
  };
  return (
    <>
      <Last backups={backups} />
      <ProblemNote problem={problem} />
      {isMaking || isChecking || backups.running ? (
        <CopyProgress
          label={t('writing')}
          words={(step) => t(step === 'checking' ? 'checking' : 'writing')}
          onStop={() => void vault.stopBackup()}
        />
      ) : (
        <Group>
          {backups.folder?.here === true ? (
            <ButtonWithIcon icon={IconDeviceFloppy} onClick={() => void make('folder')}>
              {t('make.folder', { folder: backups.folder.label })}
            </ButtonWithIcon>
          ) : null}
          <ButtonWithIcon
            variant={backups.folder?.here === true ? 'default' : 'filled'}
            icon={IconFolder}
            onClick={() => void make('elsewhere')}
          >
            {t('make.choose')}
          </ButtonWithIcon>
        </Group>
      )}
      <CopyList isBusy={isMaking || isChecking || backups.running} onChecking={setIsChecking} />
      <Rule
        backups={backups}
        onSave={(rule) => void run(vault.saveBackupRule(rule))}
        onFolder={() => void run(vault.chooseBackupFolder())}
      />
      <Text c="dimmed">{t('howBack')}</Text>
    </>
  );
}

/** Date, size and what is in it, in words. */
function Last({ backups: { last, due, lastAhead } }: { readonly backups: Backups }): ReactNode {
  const { t } = useTranslation('safety');
  const format = useFormat();
  if (last === undefined)
    return (
      <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} role="status">
        <Text>{t('none')}</Text>
      </Alert>
    );
  return (
    <Alert color="water" icon={<IconCircleCheck aria-hidden />} role="status">
      <Text fw={550}>
        {t('last', { when: format.moment(last.at), folder: last.folder, size: sizeWords(last.size, format.language) })}
      </Text>
      <Text>
        {t('holds', {
          dossiers: t('dossiers', { count: last.dossiers }),
          changes: t('changes', { count: last.contributions }),
          documents: t('documents', { count: last.documents }),
        })}
      </Text>
      {lastAhead ? <Text>{t('ahead')}</Text> : null}
      {due ? <Text>{t('due')}</Text> : null}
    </Alert>
  );
}

const everyChoices = ['never', 'day', 'week'] as const;

interface RuleProps {
  readonly backups: Backups;
  readonly onSave: (rule: BackupRule) => void;
  readonly onFolder: () => void;
}

function Rule({ backups: { rule, folder }, onSave, onFolder }: RuleProps): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <section aria-labelledby="rule">
      <Title order={2} id="rule" mb="xs">
        {t('rule.title')}
      </Title>
      <Stack gap="sm">
        <Select
          label={t('rule.every')}
          value={rule.every}
          allowDeselect={false}
          data={everyChoices.map((value) => ({ value, label: t(`rule.${value}`) }))}
          onChange={(value) => {
            const every = everyChoices.find((each) => each === value);
            if (every !== undefined) onSave({ ...rule, every });
          }}
        />
        <Group align="end">
          <div>
            <Text fw={550}>{t('rule.folder')}</Text>
            <Text>{folder === undefined ? t('rule.noFolder') : folder.label}</Text>
            {folder?.here === false ? <Text size="sm">{t('rule.notHere')}</Text> : null}
          </div>
          <ButtonWithIcon variant="default" icon={IconFolder} onClick={onFolder}>
            {t('rule.choose')}
          </ButtonWithIcon>
        </Group>
        <NumberInput
          label={t('rule.keep')}
          description={t('rule.keepAbout')}
          value={rule.keep}
          min={0}
          max={1000}
          maw={320}
          onChange={(value) => {
            if (typeof value === 'number' && value !== rule.keep) onSave({ ...rule, keep: value });
          }}
        />
      </Stack>
    </section>
  );
}
