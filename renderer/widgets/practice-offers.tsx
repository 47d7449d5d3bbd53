/** Practice dossiers on offer: choose all or some; set up one after the other, with progress. */
import { Checkbox, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { ButtonWithIcon } from '../ui/button-with-icon.tsx';
import { asLanguage } from '../i18n/i18n.ts';
import classes from './practice-offers.module.css';
import { ProblemNote } from '../ui/problems.tsx';
import { useCommand } from '../ui/use-command.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useVault } from '../data/vault.tsx';

export interface PracticeOffersProps {
  readonly onInstalled: () => void;
  readonly onBusy?: (isBusy: boolean) => void;
  /** Another way on, beside the button. */
  readonly children?: ReactNode;
}

interface Progressing {
  readonly done: number;
  readonly of: number;
}

export function PracticeOffers({ onInstalled, onBusy, children }: PracticeOffersProps): ReactNode {
  const { t, i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  const vault = useVault();
  const offers = useAnswer((ask) => ask.practiceOffers(), 'practice-offers');
  const [left, setLeft] = useState<readonly number[]>([]);
  const [progress, setProgress] = useState<Progressing>();
  const { run, problem } = useCommand();

  if (offers.state === 'waiting') return <Loader role="status" aria-label={t('waiting')} />;
  if (offers.state === 'problem') return <ProblemNote problem={offers.problem}>{children}</ProblemNote>;
  const chosen = offers.value.filter(({ number, installed }) => !installed && !left.includes(number));

  const install = async (): Promise<void> => {
    onBusy?.(true);
    for (const [done, { number }] of chosen.entries()) {
      setProgress({ done, of: chosen.length });
      const answer = await run(vault.installPractice({ numbers: [number] }));
      if (!answer.ok) break;
      if (done === chosen.length - 1) onInstalled();
    }
    setProgress(undefined);
    onBusy?.(false);
  };

  return (
    <Stack gap="md">
      <Checkbox.Group
        label={t('practice.choose')}
        labelProps={{ className: 'visually-hidden' }}
        value={offers.value.filter(({ number }) => !left.includes(number)).map(({ number }) => String(number))}
        onChange={(values) =>
          setLeft(offers.value.map(({ number }) => number).filter((number) => !values.includes(String(number))))
        }
      >
        <div className={classes['offers']}>
          {offers.value.map(({ number, name, about, installed }) => (
            <Checkbox
              key={number}
              value={String(number)}
              disabled={installed || progress !== undefined}
              classNames={{ root: classes['offer'] ?? '' }}
              label={
                <>
                  <b>{name}</b>
                  {installed ? ` · ${t('practice.here')}` : ''}
                </>
              }
              description={about[language]}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ProblemNote problem={problem} />
      {progress === undefined ? null : <InstallProgress {...progress} />}
      <Group justify="space-between">
        {children ?? <span />}
        <ButtonWithIcon
          icon={IconSchool}
          disabled={chosen.length === 0}
          loading={progress !== undefined}
          onClick={() => void install()}
        >
          {t('practice.install', { count: chosen.length })}
        </ButtonWithIcon>
      </Group>
    </Stack>
  );
}

function InstallProgress({ done, of }: Progressing): ReactNode {
  const { t } = useTranslation();
  const words = t('practice.progress', { done: done + 1, of });
  return (
    <div role="status">
      <Text size="sm" mb={6} className="tabular">
        {words}
      </Text>
      <Progress value={((done + 0.5) / of) * 100} aria-label={words} />
    </div>
  );
}
