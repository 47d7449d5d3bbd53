/** The list of people in force here: who stands in it, until when, what to do next. */
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconId, IconListCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link, Route, Routes } from 'react-router';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { paths } from '../../routes/paths.ts';
import { ProblemNote, TroubleNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFiles } from '../../data/files.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { ListView } from '../../vault/api.ts';
import { Card } from '../../ui/card.tsx';
import type { Result } from '../../../shared/result.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { PacksCard } from './packs-card.tsx';
import { PolicyNumber } from '../../widgets/policy/policy-number.tsx';
import { Digits } from '../../widgets/published/digits.tsx';
import { SignedBy } from '../../widgets/published/news.tsx';
import { Office } from './office.tsx';
import { PeopleListed } from './people-listed.tsx';
import { listPaths } from './places.ts';
import { RefusedPublished } from '../../widgets/published/refused-published.tsx';
import { SendTo } from '../../widgets/published/send-to.tsx';
import { TakeList } from './take.tsx';

export function ListRoom(): ReactNode {
  return (
    <Routes>
      <Route path="office" element={<Office />} />
      <Route path="*" element={<Held />} />
    </Routes>
  );
}

function Held(): ReactNode {
  const { t } = useTranslation('list');
  const me = useMe();
  const asked = useAnswer((vault) => vault.list(), `list ${me.realm}`);
  return (
    <Stack gap="lg" maw={860}>
      <Anchor component={Link} to={`${paths.exchange}/correspondents`}>
        <IconArrowLeft size={17} aria-hidden style={{ verticalAlign: '-3px' }} /> {t('back')}
      </Anchor>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed" maw="44rem">
          {t('about')}
        </Text>
      </div>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <View view={asked.value} onChange={asked.again} /> : null}
      <Anchor component={Link} to={listPaths.office}>
        {t('office.link')}
      </Anchor>
    </Stack>
  );
}

interface ViewProps {
  readonly view: ListView;
  readonly onChange: () => void;
}

function View({ view, onChange }: ViewProps): ReactNode {
  const { t } = useTranslation('list');
  const { held } = view;
  return (
    <>
      <Warnings view={view} onChange={onChange} />
      {held === null ? (
        <Stack align="center" gap={4} py="lg" c="dimmed" ta="center">
          <IconListCheck size={36} stroke={1.25} aria-hidden />
          <Title order={2} size="h3">
            {t('none')}
          </Title>
          <Text maw="34rem">{t('noneHint')}</Text>
        </Stack>
      ) : null}
      <TakeList offered={view.offered} onTaken={onChange} />
      {held === null ? null : <InForce held={held} />}
      {held === null ? null : <PassOn onChange={onChange} />}
      <Refused view={view} />
      <PacksCard />
      <RefusedPublished />
    </>
  );
}

interface WarningsProps {
  readonly view: ListView;
  readonly onChange: () => void;
}

function Warnings({ view: { held, newer }, onChange }: WarningsProps): ReactNode {
  const vault = useVault();
  const { t } = useTranslation('list');
  const format = useFormat();
  const date = held === null ? '' : format.date(isoDateOf(held.until));
  return (
    <>
      {held?.expired === true ? (
        <TroubleNote text={{ what: t('expired.what', { date }), safe: t('expired.safe'), next: t('expired.next') }} />
      ) : null}
      {newer === undefined ? null : (
        <Alert color="yellow" title={t('newer.what', newer)}>
          <Text>{t('newer.safe')}</Text>
          <Text fw={550}>{t('newer.next', newer)}</Text>
          <Button variant="default" mt="xs" onClick={() => void vault.putNewerAside().then(onChange)}>
            {t('newer.aside')}
          </Button>
        </Alert>
      )}
    </>
  );
}

function InForce({ held }: { readonly held: NonNullable<ListView['held']> }): ReactNode {
  const { t } = useTranslation('list');
  const format = useFormat();
  return (
    <Card title={t('version', { list: held.name, number: held.number })}>
      <div>
        <Text>
          {t('issued', {
            issued: format.date(isoDateOf(held.issuedAt)),
            taken: format.date(isoDateOf(held.takenAt)),
          })}
        </Text>
        <SignedBy content={held} />
      </div>
      <div>
        <Text fw={600}>{t('number')}</Text>
        <Digits number={held.rootNumber} />
        <PolicyNumber number={held.rootNumber} />
        <Text size="sm" c="dimmed">
          {t('numberAbout')}
        </Text>
      </div>
      <Text fw={600}>{t('people', { count: held.people.length })}</Text>
      <PeopleListed content={held} />
    </Card>
  );
}

function PassOn({ onChange }: { readonly onChange: () => void }): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const files = useFiles();
  const [done, setDone] = useState<'saved' | 'sent'>();
  const { run, problem } = useCommand<AnyProblem>();
  const [isLeaving, setLeaving] = useState(false);
  const pass = async (work: Promise<Result<undefined, AnyProblem>>, what: 'saved' | 'sent'): Promise<void> => {
    const passed = await run(work);
    setDone(passed.ok ? what : undefined);
  };
  return (
    <Card title={t('passOn')}>
      <Group align="flex-end">
        <ButtonWithIcon
          variant="default"
          icon={IconId}
          onClick={() => void pass(files.save('text', t('fileName'), vault.listFile()), 'saved')}
        >
          {t('toFile')}
        </ButtonWithIcon>
        <SendTo onSend={(person) => pass(vault.sendList({ person }), 'sent')} />
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">{done === undefined ? null : <Alert color="water">{t(done)}</Alert>}</div>
      <Group>
        <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
          {t('leave')}
        </Button>
      </Group>
      {isLeaving ? (
        <ReasonDialog
          title={t('leaveTitle')}
          text={t('leaveText')}
          label={t('leaveReason')}
          action={t('leaveDo')}
          onClose={() => setLeaving(false)}
          onReason={(reason) => vault.leaveList({ reason })}
          onDone={onChange}
        />
      ) : null}
    </Card>
  );
}

function Refused({ view: { refused } }: { readonly view: ListView }): ReactNode {
  const { t } = useTranslation(['list', 'problems']);
  const format = useFormat();
  if (refused.length === 0) return null;
  return (
    <Card title={t('list:refused')}>
      <Text>{t('list:refusedAbout')}</Text>
      <ul style={{ margin: 0 }}>
        {refused.map(({ why, number, at }) => (
          <li key={`${why} ${String(at)}`}>
            {t('list:refusedLine', {
              number,
              date: format.date(isoDateOf(at)),
              why: t(`problems:list-${why}.what`),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
