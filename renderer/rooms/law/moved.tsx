/** Dossiers whose dates a new law pack moved: from, to, why, and what it means for the plan. Each stays until it was looked at. */
import { Alert, Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarCheck, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { MovedDossier, MovedPack } from '../../vault/api.ts';
import { MoveLine } from './move-line.tsx';
import { PlanEffect } from './plan-effect.tsx';
import { RuleEnds } from './rule-ends.tsx';

export function MovedRoom(): ReactNode {
  const { t } = useTranslation(['law', 'common']);
  const me = useMe();
  const asked = useAnswer((vault) => vault.moved(), `moved ${me.realm}`);
  return (
    <Stack gap="lg" maw={860}>
      <div>
        <Title order={1}>{t('law:moved.title')}</Title>
        <Text c="dimmed" maw="44rem">
          {t('law:moved.about')}
        </Text>
      </div>
      {asked.state === 'waiting' ? <Loader role="status" aria-label={t('common:waiting')} /> : null}
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state !== 'ready' ? null : (
        <>
          <div role="status">
            {asked.value.computing ? <Alert color="water">{t('law:moved.computing')}</Alert> : null}
          </div>
          {asked.value.packs.length === 0 && !asked.value.computing ? (
            <Stack align="center" gap={4} py="lg" c="dimmed" ta="center">
              <IconCalendarCheck size={36} stroke={1.25} aria-hidden />
              <Text>{t('law:moved.none')}</Text>
            </Stack>
          ) : null}
          {asked.value.packs.map((pack) => (
            <OfPack key={pack.number} pack={pack} onSeen={asked.again} />
          ))}
        </>
      )}
      <RuleEnds />
    </Stack>
  );
}

interface OfPackProps {
  readonly pack: MovedPack;
  readonly onSeen: () => void;
}

function OfPack({ pack, onSeen }: OfPackProps): ReactNode {
  const { t } = useTranslation('law');
  const format = useFormat();
  const title = t('pack', { number: pack.number, name: pack.name[format.language] });
  return (
    <Stack component="section" gap="sm" aria-label={title}>
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t('moved.ofDay', { date: format.date(pack.day) })} {t('moved.count', { count: pack.total })}.{' '}
          {pack.total > pack.dossiers.length ? t('moved.more', { count: pack.dossiers.length }) : ''}
        </Text>
      </div>
      {pack.dossiers.map((dossier) => (
        <OfDossier key={dossier.dossier} number={pack.number} dossier={dossier} onSeen={onSeen} />
      ))}
    </Stack>
  );
}

interface OfDossierProps {
  readonly number: number;
  readonly dossier: MovedDossier;
  readonly onSeen: () => void;
}

function OfDossier({ number, dossier, onSeen }: OfDossierProps): ReactNode {
  const { t } = useTranslation('law');
  const vault = useVault();
  const { run, problem } = useCommand<AnyProblem>();
  const { surname, firstName, moves, plan } = dossier;
  const saw = async (): Promise<void> => {
    const answer = await run(vault.sawMoved({ number, dossiers: [dossier.dossier] }));
    if (answer.ok) onSeen();
  };
  return (
    <Paper withBorder p="md" data-moved={surname}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3} size="h5">
          <PersonName surname={surname} firstName={firstName} />
        </Title>
        <Group gap="xs">
          <Button component={Link} to={dossierPath(dossier.dossier, { tab: 'legal' })} variant="subtle">
            {t('moved.open')}
          </Button>
          <ButtonWithIcon
            variant="default"
            icon={IconCheck}
            aria-label={t('moved.seenLabel', { name: `${firstName} ${surname}` })}
            onClick={() => void saw()}
          >
            {t('moved.seen')}
          </ButtonWithIcon>
        </Group>
      </Group>
      <ProblemNote problem={problem} />
      {moves.length === 0 ? <Text>{t('moved.sinceThen')}</Text> : null}
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {moves.map((move) => (
          <MoveLine key={move.kind} move={move} />
        ))}
      </ul>
      {plan === undefined ? null : <PlanEffect plan={plan} />}
    </Paper>
  );
}
