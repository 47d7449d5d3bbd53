/** Who looked at what: what was done from my place, newest first, to filter and to hand over as a file. */
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link, useSearchParams } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { dataProtectionPath } from '../../routes/paths.ts';
import { fullName } from '../../ui/person-name.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { AccessEntry, Answer, AuditView, Realm } from '../../vault/api.ts';
import { LogUse } from '../../widgets/motive/log-use.tsx';
import { Audit, OpenAudit } from './audit.tsx';
import { Entries } from './entries.tsx';

export function LogRoom(): ReactNode {
  const { t } = useTranslation('log');
  const asked = useAnswer((vault) => vault.accessLog({}), 'log');
  const [audit, setAudit] = useState<AuditView>();
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text mt="xs" maw={720}>
          {t('about')}
        </Text>
        <LogUse />
      </div>
      <Reader />
      <Anchor component={Link} to={dataProtectionPath}>
        {t('officer')}
      </Anchor>
      <Exports onView={setAudit} />
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {audit !== undefined ? <Audit view={audit} onClose={() => setAudit(undefined)} /> : null}
      {audit === undefined && asked.state === 'ready' ? <Mine entries={asked.value} /> : null}
    </Stack>
  );
}

function Mine({ entries }: { readonly entries: readonly AccessEntry[] }): ReactNode {
  const { t } = useTranslation('log');
  const [query] = useSearchParams();
  const asked = useAnswer((vault) => vault.caseload(), 'log/names');
  const rows = asked.state === 'ready' ? asked.value : undefined;
  const names = useMemo(() => new Map((rows ?? []).map((row) => [row.id, fullName(row)])), [rows]);
  const me = useMe();
  const elsewhere = useMemo(() => elsewhereIn(entries, me.realm), [entries, me.realm]);
  const unnamed = useCallback(
    (id: string) => {
      const realm = elsewhere.get(id);
      return t(realm === undefined ? 'dossierGone' : `dossierOf.${realm}`);
    },
    [elsewhere, t],
  );
  return <Entries entries={entries} names={names} unnamed={unnamed} dossier={query.get('dossier')} />;
}

/**
 * Dossiers that are held here and not among those on screen. While one practises nobody real is named, and nobody made up among
 * real people: of them it is said which they are.
 */
export const elsewhereIn = (entries: readonly AccessEntry[], realm: Realm): ReadonlyMap<string, Realm> =>
  new Map(
    entries.flatMap((entry) =>
      entry.dossier === undefined || entry.realm === undefined || entry.realm === realm
        ? []
        : [[entry.dossier, entry.realm]],
    ),
  );

/** Who else reads it. */
function Reader(): ReactNode {
  const { t } = useTranslation('log');
  const format = useFormat();
  const asked = useAnswer((vault) => vault.household(), 'log/household');
  const auditor = asked.state === 'ready' ? asked.value.auditor : undefined;
  if (auditor === undefined || auditor.isMe) return null;
  return <Text>{t('reader', { name: auditor.name, date: format.date(isoDateOf(auditor.at)) })}</Text>;
}

function Exports({ onView }: { readonly onView: (view: AuditView) => void }): ReactNode {
  const { t } = useTranslation('log');
  const vault = useVault();
  const files = useFiles();
  const { run, problem } = useCommand<AnyProblem>();
  const save = (made: Answer<Uint8Array<ArrayBuffer>>, name: string): void => void run(files.save('text', name, made));
  const icon = <IconDownload size={18} aria-hidden />;
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" leftSection={icon} onClick={() => save(vault.exportLog(), t('fileName'))}>
          {t('export')}
        </Button>
        <Button variant="default" leftSection={icon} onClick={() => save(vault.exportAnchors(), t('anchorsFile'))}>
          {t('anchors')}
        </Button>
        <OpenAudit onView={onView} />
      </Group>
      <Text size="sm" c="dimmed" maw={720}>
        {t('anchorsAbout')}
      </Text>
      <ProblemNote problem={problem} />
    </Stack>
  );
}
