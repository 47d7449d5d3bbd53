/** Documents with damaged parts, of one dossier or of all: fetched again from a safety copy, or asked for. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../ui/use-command.ts';
import { useTranslation } from '../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import { dossierPath } from '../routes/paths.ts';
import { fullName } from '../ui/person-name.tsx';
import { ProblemNote, type AnyProblem } from '../ui/problems.tsx';
import { useAnswer } from '../data/use-answer.ts';
import { useFiles } from '../data/files.ts';
import { useVault } from '../data/vault.tsx';
import type { DamagedDocument } from '../vault/api.ts';

export interface DamagedDocumentsProps {
  /** Without it those of all dossiers, with their names. */
  readonly dossier?: string;
  /** Another value: something was checked, so it is asked again. */
  readonly checked?: number | null;
}

export function DamagedDocuments({ dossier, checked = null }: DamagedDocumentsProps): ReactNode {
  const { t } = useTranslation('health');
  const asked = useAnswer(
    (vault) => vault.damagedDocuments(dossier === undefined ? {} : { dossier }),
    `damaged ${dossier ?? ''} ${checked ?? ''}`,
    dossier,
  );
  const fetching = useFromCopy(asked.again);
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return null;
  if (asked.value.length === 0)
    return fetching.back === undefined || fetching.back === 0 ? null : (
      <Text role="status" fw={550}>
        {t('documents.back', { count: fetching.back })}
      </Text>
    );
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('documents.title')} mb="lg">
      <Stack gap="sm">
        <Text>{t('documents.about')}</Text>
        {asked.value.map((each) => (
          <Damaged key={each.id} document={each} isNamed={dossier === undefined} />
        ))}
        <Outcome {...fetching} />
        <Group>
          <Button loading={fetching.isBusy} onClick={() => void fetching.fetch()}>
            {t('documents.fromCopy')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

interface DamagedProps {
  readonly document: DamagedDocument;
  readonly isNamed: boolean;
}

function Damaged({ document, isNamed }: DamagedProps): ReactNode {
  const { t } = useTranslation('health');
  const format = useFormat();
  const vault = useVault();
  const [asked, setAsked] = useState<string>();
  const { run, problem } = useCommand<AnyProblem>();
  const { dossier, id, name, parts, of, holders } = document;
  const list = format.list(parts.map((part) => format.number(part)));
  const ask = async (holder: DamagedDocument['holders'][number]): Promise<void> => {
    const answer = await run(vault.askForParts({ dossier, document: id, person: holder.person }));
    if (answer.ok) setAsked(holder.name);
  };
  return (
    <div>
      {isNamed ? (
        <Link to={dossierPath(dossier, { tab: 'documents' })}>
          <bdi>{fullName(document)}</bdi>
        </Link>
      ) : null}
      <Text fw={550}>{t('documents.parts', { count: parts.length, name, list, of: format.number(of) })}</Text>
      {asked === undefined ? (
        <Group gap="xs" mt={4}>
          {holders.map((holder) => (
            <Button key={holder.person} variant="default" size="compact-md" onClick={() => void ask(holder)}>
              {t('documents.ask', { name: holder.name })}
            </Button>
          ))}
        </Group>
      ) : (
        <Text role="status">{t('documents.asked', { name: asked })}</Text>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}

interface FromCopy {
  readonly fetch: () => Promise<void>;
  readonly isBusy: boolean;
  /** How many parts came back the last time. */
  readonly back: number | undefined;
  readonly problem: AnyProblem | undefined;
}

/** The person picks a safety copy; what it has of the damaged parts is put back. */
function useFromCopy(onFetched: () => void): FromCopy {
  const vault = useVault();
  const files = useFiles();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const [back, setBack] = useState<number>();
  const fetch = async (): Promise<void> => {
    setBack(undefined);
    const answer = await run(files.pick('backup', ({ handle, size }) => vault.refetchFromCopy({ handle, size })));
    if (!answer.ok) return;
    setBack(answer.value.parts);
    onFetched();
  };
  return { fetch, isBusy, back, problem };
}

function Outcome({ isBusy, back, problem }: FromCopy): ReactNode {
  const { t } = useTranslation('health');
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (isBusy) return <Text role="status">{t('documents.reading')}</Text>;
  if (back === undefined) return null;
  return (
    <Text role="status" fw={550}>
      {back === 0 ? t('documents.nothing') : t('documents.back', { count: back })}
    </Text>
  );
}
