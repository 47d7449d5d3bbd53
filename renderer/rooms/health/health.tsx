/** How this computer keeps what was saved: what was found, what was put right, what to do, in plain words. */
import { Alert, Badge, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconRefresh, IconTool } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { DateQuestion } from '../../widgets/date-question.tsx';
import { dayAndTime, useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import type { Health } from '../../vault/api.ts';
import { DueLink } from '../../widgets/due-link.tsx';
import { DamagedDocuments } from '../../widgets/damaged-documents.tsx';
import classes from './health.module.css';
import { Helpdesk } from './helpdesk.tsx';
import { OnShare } from './on-share.tsx';
import { PolicySet } from './policy-set.tsx';
import { SetAside } from './set-aside.tsx';

const stores = ['saved-work', 'working-copy', 'keys', 'drafts'] as const;

export function HealthRoom(): ReactNode {
  const { t } = useTranslation('health');
  const vault = useVault();
  const answer = useAnswer((of) => of.health(), 'health');
  const [checked, setChecked] = useState<Health>();
  const { run, isBusy, problem } = useCommand();
  const check = async (): Promise<void> => {
    const now = await run(vault.checkHealth());
    if (now.ok) setChecked(now.value);
  };
  const health = checked ?? (answer.state === 'ready' ? answer.value : undefined);
  return (
    <div className={classes['page']}>
      <Group justify="space-between" align="start" mb="lg">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('about')}</Text>
        </div>
        <ButtonWithIcon variant="default" icon={IconRefresh} loading={isBusy} onClick={() => void check()}>
          {t('checkNow')}
        </ButtonWithIcon>
      </Group>
      <ProblemNote problem={problem} />
      {answer.state === 'problem' ? <ProblemNote problem={answer.problem} /> : null}
      {health === undefined && answer.state === 'waiting' ? (
        <div role="status" aria-label={t('checking')}>
          <Loader />
        </div>
      ) : null}
      {health === undefined ? null : <Findings health={health} />}
    </div>
  );
}

function Findings({ health }: { readonly health: Health }): ReactNode {
  const { t } = useTranslation('health');
  return (
    <Stack gap="xl">
      {health.dateQuestion === undefined ? null : <DateQuestion question={health.dateQuestion} />}
      <OnShare />
      <Stores health={health} />
      {health.keysUsed === undefined ? null : <RoomForKeys used={health.keysUsed} />}
      {health.damagedDossiers.length === 0 ? null : <Damaged dossiers={health.damagedDossiers} />}
      <DamagedDocuments checked={health.checkedAt} />
      <SetAside count={health.setAside} />
      <Facts health={health} />
      <Helpdesk health={health} />
      <PolicySet />
      <DueLink />
      {health.datesSaid.length === 0 ? null : <DatesSaid said={health.datesSaid} />}
      {health.found.length === 0 ? null : (
        <section aria-labelledby="earlier">
          <Title order={2} id="earlier">
            {t('earlier')}
          </Title>
          <Earlier found={health.found} />
        </section>
      )}
    </Stack>
  );
}

/** Each place with what the last check says of it. */
function Stores({ health }: { readonly health: Health }): ReactNode {
  const { t } = useTranslation('health');
  return (
    <ul className={classes['stores']}>
      {stores.map((store) => {
        const last = health.found.find((each) => each.store === store && each.at === health.checkedAt);
        const state = health.checkedAt === null ? 'unknown' : stateAfter(last);
        const Icon =
          state === 'damaged' || state === 'behind' ? IconAlertTriangle : state === 'repaired' ? IconTool : IconCheck;
        return (
          <li key={store}>
            <div>
              <Text fw={550}>{t(`store.${store}.name`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`store.${store}.about`)}
              </Text>
            </div>
            <Badge
              variant="light"
              color={state === 'damaged' ? 'red' : 'water'}
              leftSection={state === 'unknown' ? undefined : <Icon size={14} aria-hidden />}
            >
              {t(`state.${state}`)}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}

function stateAfter(last: Health['found'][number] | undefined): 'good' | 'repaired' | 'behind' | 'damaged' {
  if (last === undefined) return 'good';
  if (last.what === 'copy-behind') return 'behind';
  return last.repaired ? 'repaired' : 'damaged';
}

function RoomForKeys({ used }: { readonly used: number }): ReactNode {
  const { t } = useTranslation('health');
  const share = useFormat().number(Math.floor(used * 100));
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('roomForKeys.title')}>
      {t('roomForKeys.next', { share: `${share} %` })}
    </Alert>
  );
}

function Damaged({ dossiers }: { readonly dossiers: Health['damagedDossiers'] }): ReactNode {
  const { t } = useTranslation('health');
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('damaged.title')}>
      <Text mb="xs">{t('damaged.next')}</Text>
      {dossiers.map(({ dossier, surname, firstName }) => (
        <div key={dossier}>
          <Link to={dossierPath(dossier)}>{`${surname}, ${firstName}`}</Link>
        </div>
      ))}
    </Alert>
  );
}

function Facts({ health }: { readonly health: Health }): ReactNode {
  const { t } = useTranslation('health');
  const format = useFormat();
  const moment = (at: number | null, none: string): string => (at === null ? none : format.moment(at));
  const gigabytes = Math.floor(health.freeBytes / 1e8) / 10;
  const facts = [
    [t('lastCheck'), moment(health.checkedAt, t('notYet'))],
    [t('lastCopy'), moment(health.lastSafetyCopy, t('noneYet'))],
    [t('space'), health.freeBytes < 1e8 ? t('spaceLittle') : t('spaceLeft', { size: format.number(gigabytes) })],
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {health.notChecked.length === 0 ? null : (
        <div>
          <dt>{t('notChecked')}</dt>
          <dd>{t('notCheckedFor', { names: format.list(health.notChecked) })}</dd>
        </div>
      )}
    </dl>
  );
}

/** What people said of the date of this computer. */
function DatesSaid({ said }: { readonly said: Health['datesSaid'] }): ReactNode {
  const { t } = useTranslation('health');
  const format = useFormat();
  return (
    <section aria-labelledby="dates-said">
      <Title order={2} id="dates-said">
        {t('date.said.title')}
      </Title>
      <ul className={classes['earlier']}>
        {said.map(({ at, from, to, how, reason }) => (
          <li key={at}>
            <Text size="sm" c="dimmed" className="tabular">
              {format.moment(at)}
            </Text>
            <Text>{t(`date.said.${how}`, { from: dayAndTime(from, format), to: dayAndTime(to, format) })}</Text>
            {reason === '' ? null : <Text dir="auto">{reason}</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Earlier({ found }: { readonly found: Health['found'] }): ReactNode {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <ul className={classes['earlier']}>
      {found.map(({ at, what }, index) => (
        <li key={`${at} ${what} ${index}`}>
          <Text size="sm" c="dimmed" className="tabular">
            {format.moment(at)}
          </Text>
          <Text>{t(`notice.${what}`)}</Text>
        </li>
      ))}
    </ul>
  );
}
