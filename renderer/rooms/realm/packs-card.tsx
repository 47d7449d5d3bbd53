/** Law packs beside those of this version: taking one in, passing on. */
import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Result } from '../../../shared/result.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { LawView } from '../../vault/api.ts';
import { Card } from '../../ui/card.tsx';
import { SendTo } from '../../widgets/published/send-to.tsx';
import { TakePublished } from '../../widgets/published/take-published.tsx';
import { ExampleLink } from '../../widgets/example-link.tsx';
import { PackNewsShown, PackSaid } from '../../widgets/published/pack-news.tsx';

export function PacksCard(): ReactNode {
  const { t } = useTranslation('law');
  const me = useMe();
  const asked = useAnswer((vault) => vault.law(), `law ${me.realm}`);
  return (
    <Card title={t('title')}>
      <Text>{t('about')}</Text>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <View view={asked.value} onChange={asked.again} /> : null}
      <Group gap="lg">
        <Anchor component={Link} to={paths.moved} size="sm">
          {t('moved.title')}
        </Anchor>
        <ExampleLink />
      </Group>
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
      {view.hasList ? <TakePack onTaken={onChange} /> : null}
      {view.held.length === 0 ? null : <PassOn held={view.held} />}
    </>
  );
}

function TakePack({ onTaken }: { readonly onTaken: () => void }): ReactNode {
  const { t } = useTranslation('law');
  const vault = useVault();
  return (
    <TakePublished
      is="law-pack"
      words={{ open: t('take'), take: t('takeDo'), not: t('not'), taken: (number) => t('taken', { number }) }}
      read={(input) => vault.readPack(input)}
      take={(input) => vault.takePack(input)}
      show={(news) => <PackNewsShown news={news} />}
      onTaken={onTaken}
    />
  );
}

function PassOn({ held }: Pick<LawView, 'held'>): ReactNode {
  const { t } = useTranslation(['law', 'list']);
  const vault = useVault();
  const files = useFiles();
  const [done, setDone] = useState<'saved' | 'sent'>();
  const { run, problem } = useCommand<AnyProblem>();
  const pass = async (work: Promise<Result<undefined, AnyProblem>>, what: 'saved' | 'sent'): Promise<void> => {
    const passed = await run(work);
    setDone(passed.ok ? what : undefined);
  };
  const save = (number: number) => pass(files.save('text', t('law:fileName'), vault.packFile({ number })), 'saved');
  return (
    <Stack gap="sm">
      <Group>
        {held.map(({ number }) => (
          <ButtonWithIcon key={number} variant="default" icon={IconGavel} onClick={() => void save(number)}>
            {t('law:toFile', { number })}
          </ButtonWithIcon>
        ))}
      </Group>
      <Text size="sm">{t('law:along')}</Text>
      <Group align="flex-end">
        <SendTo onSend={(person) => pass(vault.sendPacks({ person }), 'sent')} />
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">
        {done === undefined ? null : <Alert color="water">{t(done === 'saved' ? 'law:saved' : 'list:sent')}</Alert>}
      </div>
    </Stack>
  );
}
