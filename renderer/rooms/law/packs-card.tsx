/** Law packs beside those of this version: taking one in, what was not taken in and why, passing on. */
import { Alert, Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconDownload, IconGavel } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { isoDateOf } from '../../app/clock.ts';
import { useFormat } from '../../app/format.ts';
import { paths } from '../../app/paths.ts';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTextFiles } from '../../app/text-files.ts';
import { useTranslation } from '../../app/translation.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { useMe, useVault } from '../../app/vault.tsx';
import type { LawView, PackNews } from '../../vault/api.ts';
import { Card } from '../computer/card.tsx';
import { SendTo } from '../realm/send-to.tsx';
import { ExampleLink } from './example-link.tsx';
import { PackNewsShown, PackSaid } from './pack-news.tsx';

type Bytes = Uint8Array<ArrayBuffer>;

export function PacksCard(): ReactNode {
  const { t } = useTranslation('law');
  const me = useMe();
  const asked = useAnswer((vault) => vault.law(), `law ${me.realm}`);
  return (
    <Card title={t('title')}>
      <Text>{t('about')}</Text>
      <ExampleLink />
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <View view={asked.value} onChange={asked.again} /> : null}
    </Card>
  );
}

function View({ view, onChange }: { readonly view: LawView; readonly onChange: () => void }): ReactNode {
  const { t } = useTranslation('law');
  const format = useFormat();
  return (
    <>
      {view.held.length === 0 ? <Text c="dimmed">{t(view.hasList ? 'none' : 'needsList')}</Text> : null}
      {view.held.map((pack) => (
        <div key={pack.number} data-pack={pack.number}>
          <PackSaid pack={pack} />
          <Text size="sm" c="dimmed">
            {t('takenAt', { date: format.date(isoDateOf(pack.takenAt)) })}
          </Text>
        </div>
      ))}
      <Anchor component={Link} to={paths.moved}>
        {t('moved.title')}
      </Anchor>
      {view.hasList ? <TakePack onTaken={onChange} /> : null}
      {view.held.length === 0 ? null : <PassOn held={view.held} />}
      <Refused view={view} />
    </>
  );
}

function TakePack({ onTaken }: { readonly onTaken: () => void }): ReactNode {
  const { t } = useTranslation('law');
  const vault = useVault();
  const files = useTextFiles();
  const [opened, setOpened] = useState<{ readonly news: PackNews; readonly bytes: Bytes }>();
  const [taken, setTaken] = useState<number>();
  const [problem, setProblem] = useState<AnyProblem>();
  const open = async (): Promise<void> => {
    setOpened(undefined);
    setTaken(undefined);
    setProblem(undefined);
    const file = await files.open();
    if (!file.ok) return setProblem(file.problem);
    const news = await vault.readPack({ bytes: file.value });
    if (news.ok) setOpened({ news: news.value, bytes: file.value });
    else setProblem(news.problem);
  };
  const take = async ({ news, bytes }: { readonly news: PackNews; readonly bytes: Bytes }): Promise<void> => {
    const answer = await vault.takePack({ bytes });
    if (!answer.ok) return setProblem(answer.problem);
    setOpened(undefined);
    setTaken(news.number);
    onTaken();
  };
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void open()}>
          {t('take')}
        </Button>
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div role="status">
        {taken === undefined ? null : <Alert color="water">{t('taken', { number: taken })}</Alert>}
      </div>
      {opened === undefined ? null : (
        <Paper withBorder p="md">
          <Stack gap="sm">
            <PackNewsShown news={opened.news} />
            <Group>
              {opened.news.is === 'same' ? null : <Button onClick={() => void take(opened)}>{t('takeDo')}</Button>}
              <Button variant="default" onClick={() => setOpened(undefined)}>
                {t('not')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}

function PassOn({ held }: Pick<LawView, 'held'>): ReactNode {
  const { t } = useTranslation(['law', 'list']);
  const vault = useVault();
  const files = useTextFiles();
  const [done, setDone] = useState<'saved' | 'sent'>();
  const [problem, setProblem] = useState<AnyProblem>();
  const finished = (failed: AnyProblem | undefined, what: 'saved' | 'sent'): void => {
    setProblem(failed);
    setDone(failed === undefined ? what : undefined);
  };
  const save = async (number: number): Promise<void> => {
    const file = await vault.packFile({ number });
    const saved = file.ok ? await files.save(t('law:fileName'), file.value) : file;
    finished(saved.ok ? undefined : saved.problem, 'saved');
  };
  return (
    <Stack gap="sm">
      <Group>
        {held.map(({ number }) => (
          <Button
            key={number}
            variant="default"
            leftSection={<IconGavel size={18} aria-hidden />}
            onClick={() => void save(number)}
          >
            {t('law:toFile', { number })}
          </Button>
        ))}
      </Group>
      <Text size="sm">{t('law:along')}</Text>
      <Group align="flex-end">
        <SendTo send={(person) => vault.sendPacks({ person })} onDone={(failed) => finished(failed, 'sent')} />
      </Group>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div role="status">
        {done === undefined ? null : <Alert color="water">{t(done === 'saved' ? 'law:saved' : 'list:sent')}</Alert>}
      </div>
    </Stack>
  );
}

function Refused({ view: { refused } }: { readonly view: LawView }): ReactNode {
  const { t } = useTranslation(['law', 'problems']);
  const format = useFormat();
  if (refused.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('law:refused')}</Text>
      <ul style={{ margin: 0 }}>
        {refused.map(({ why, at, from }) => (
          <li key={`${why} ${String(at)}`}>
            {t('law:refusedLine', {
              from,
              date: format.date(isoDateOf(at)),
              why: t(`problems:published-${why}.what`),
              next: t(`problems:published-${why}.next`),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
