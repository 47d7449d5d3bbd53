/** As an auditor: the logs of another computer, from a file its people handed over. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useVault } from '../../data/vault.tsx';
import type { AuditView } from '../../vault/api.ts';
import { Entries } from './entries.tsx';

/** Opens a file; what it says stands instead of my own log until it is closed. */
export function OpenAudit({ onView }: { readonly onView: (view: AuditView) => void }): ReactNode {
  const { t } = useTranslation('log');
  const vault = useVault();
  const files = useFiles();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const open = async (): Promise<void> => {
    const read = await run(files.pick('audit', ({ handle, size }) => vault.readAudit({ handle, size })));
    if (read.ok) onView(read.value);
  };
  return (
    <div>
      <ButtonWithIcon variant="default" loading={isBusy} icon={IconFileSearch} onClick={() => void open()}>
        {t('audit.open')}
      </ButtonWithIcon>
      <ProblemNote problem={problem} />
    </div>
  );
}

export function Audit({ view, onClose }: { readonly view: AuditView; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('log');
  const format = useFormat();
  const unnamed = useCallback((id: string) => t('audit.dossier', { id: id.slice(0, 6) }), [t]);
  const entries = view.logs.flatMap((log) => log.entries).sort((a, b) => b.at - a.at);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2}>{t('audit.title', { by: view.by, date: format.date(isoDateOf(view.madeAt)) })}</Title>
        <Button variant="default" onClick={onClose}>
          {t('audit.close')}
        </Button>
      </Group>
      {view.logs.length === 0 ? <Text>{t('audit.none')}</Text> : null}
      {view.logs.map((log) => (
        <Alert key={`${log.name}/${log.until ?? ''}`} color={log.state === 'whole' ? 'water' : 'red'} role="status">
          <Text fw={550}>{t(`audit.${log.state}`, { name: log.name })}</Text>
          {log.before === 0 ? null : <Text>{t('audit.before', { count: log.before })}</Text>}
        </Alert>
      ))}
      {entries.length === 0 ? null : <Entries entries={entries} names={noNames} unnamed={unnamed} />}
    </Stack>
  );
}

/** An auditor knows dossiers by their numbers alone. */
const noNames: ReadonlyMap<string, string> = new Map();
