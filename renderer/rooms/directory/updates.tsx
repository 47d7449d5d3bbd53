/** Updates of the directory that keepers of the list published: what each changes, taking one in, passing it on. */
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { RefusedPublished } from '../../widgets/published/refused-published.tsx';
import { TakePublished } from '../../widgets/published/take-published.tsx';
import { UpdateNewsShown, UpdateSaid } from '../../widgets/published/update-news.tsx';

export function Updates(): ReactNode {
  const { t } = useTranslation(['directory', 'common', 'list']);
  const format = useFormat();
  const vault = useVault();
  const files = useFiles();
  const { realm } = useMe();
  const asked = useAnswer((client) => client.directoryUpdates(), `directory updates ${realm}`);
  const { run, problem } = useCommand<AnyProblem>();
  const save = (number: number): void =>
    void run(files.save('text', t('directory:updates.fileName'), vault.directoryUpdateFile({ number })));
  if (asked.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  const { held, hasList } = asked.value;
  return (
    <Stack gap="md" maw="48rem">
      <Text>{t('directory:updates.about')}</Text>
      {held.length === 0 ? (
        <Text c="dimmed">{t(hasList ? 'directory:updates.none' : 'directory:updates.needsList')}</Text>
      ) : null}
      {held.map((update) => (
        <div key={update.number} data-update={update.number}>
          <UpdateSaid update={update} />
          <Group gap="sm">
            <Text size="sm" c="dimmed">
              {t('directory:updates.takenAt', { date: format.date(isoDateOf(update.takenAt)) })}
            </Text>
            <Button size="compact-md" variant="subtle" color="gray" onClick={() => save(update.number)}>
              {t('directory:updates.toFile')}
            </Button>
          </Group>
        </div>
      ))}
      {hasList ? (
        <TakeUpdate onTaken={asked.again} />
      ) : (
        <Anchor component={Link} to={paths.list}>
          {t('list:title')}
        </Anchor>
      )}
      <ProblemNote problem={problem} />
      <RefusedPublished only="directory-update" />
    </Stack>
  );
}

function TakeUpdate({ onTaken }: { readonly onTaken: () => void }): ReactNode {
  const { t } = useTranslation('directory');
  const vault = useVault();
  return (
    <TakePublished
      is="directory"
      words={{
        open: t('updates.take'),
        take: t('updates.takeDo'),
        not: t('updates.not'),
        taken: (number) => t('updates.taken', { number }),
      }}
      read={(input) => vault.readDirectoryUpdate(input)}
      take={(input) => vault.takeDirectoryUpdate(input)}
      show={(news) => <UpdateNewsShown news={news} />}
      onTaken={onTaken}
    />
  );
}
