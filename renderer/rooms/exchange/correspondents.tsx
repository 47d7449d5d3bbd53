/** The people one exchanges dossiers with, how far each is verified, and cards in and out. */
import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconId, IconListCheck, IconUsers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link, useNavigate } from 'react-router';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { paths } from '../../routes/paths.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import type { Correspondent } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { PracticeKey } from './practice-key.tsx';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { MyCode } from './card-code.tsx';
import { ScanCard } from './scan-card.tsx';
import { ListNotice } from './list-notice.tsx';
import { TrustMark } from '../../widgets/exchange/trust.tsx';
import { useCards } from './use-cards.ts';

export function Correspondents(): ReactNode {
  const { t } = useTranslation('exchange');
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  return (
    <Stack gap="lg" className={classes['narrow'] ?? ''}>
      <Text c="dimmed" maw="44rem">
        {t('correspondents.intro')}
      </Text>
      <CardButtons />
      <ScanCard />
      <ListNotice />
      <ListLink />
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <List people={asked.value} /> : null}
      <PracticeKey />
    </Stack>
  );
}

/** The list of people that is in force here, or the way to take one in. */
function ListLink(): ReactNode {
  const { t } = useTranslation('exchange');
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.list(), `list ${realm}`);
  const held = asked.state === 'ready' ? asked.value.held : null;
  return (
    <Anchor component={Link} to={paths.list} className={classes['state'] ?? ''}>
      <IconListCheck size={18} aria-hidden />
      {held === null
        ? t('correspondents.theList')
        : t('correspondents.theListOf', { list: held.name, number: held.number })}
    </Anchor>
  );
}

function CardButtons(): ReactNode {
  const { t } = useTranslation('exchange');
  const { saveMine, takeIn } = useCards();
  const navigate = useNavigate();
  const { run, problem } = useCommand<AnyProblem>();
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    const saved = await run(saveMine());
    setSaved(saved.ok);
  };
  const take = async (): Promise<void> => {
    setSaved(false);
    const taken = await run(takeIn());
    if (taken.ok) await navigate(exchangePaths.correspondent(taken.value.person));
  };
  return (
    <Stack gap="sm">
      <Group>
        <ButtonWithIcon icon={IconDownload} onClick={() => void take()}>
          {t('correspondents.takeIn')}
        </ButtonWithIcon>
        <ButtonWithIcon variant="default" icon={IconId} onClick={() => void save()}>
          {t('correspondents.myCard')}
        </ButtonWithIcon>
        <MyCode />
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">{isSaved ? <Alert color="water">{t('correspondents.myCardSaved')}</Alert> : null}</div>
    </Stack>
  );
}

function List({ people }: { readonly people: readonly Correspondent[] }): ReactNode {
  const { t } = useTranslation('exchange');
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  if (people.length === 0) {
    return (
      <div className={classes['emptyBox']}>
        <IconUsers size={36} stroke={1.25} aria-hidden />
        <Title order={2}>{t('correspondents.empty')}</Title>
        <Text>{t('correspondents.emptyHint')}</Text>
      </div>
    );
  }
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <ul className={classes['list']} aria-label={t('correspondents.list')}>
      {sorted.map((one) => (
        <li key={one.seat}>
          <Link to={exchangePaths.correspondent(one.person)} className={`${classes['row']} ${classes['people']}`}>
            <div>
              <Text fw={600}>{one.name}</Text>
              <Text size="sm" c="dimmed">
                {functionName(one.function)}
              </Text>
            </div>
            <Text>{serviceName(one.service)}</Text>
            <TrustMark of={one} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
