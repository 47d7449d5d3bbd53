/** Taking in a version from a file, or one that came with a file and waits for its number to be compared. */
import { Alert, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useVault } from '../../data/vault.tsx';
import type { Answer, ListNews, ListView } from '../../vault/api.ts';
import { PolicyNumber } from '../../widgets/policy/policy-number.tsx';
import { Digits } from '../../widgets/published/digits.tsx';
import { News } from '../../widgets/published/news.tsx';
import { useOpenedFile } from '../../widgets/published/opened-file.ts';

export interface TakeListProps {
  readonly offered: ListNews | null;
  readonly onTaken: () => void;
}

export function TakeList({ offered, onTaken }: TakeListProps): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const { opened, problem, open, close } = useOpenedFile((input) => vault.readList(input), 'list');
  const [taken, setTaken] = useState<number>();
  const look = async (): Promise<void> => {
    setTaken(undefined);
    await open();
    // A refusal of something that was signed is shown among the others.
    onTaken();
  };
  const done = (view: ListView): void => {
    close();
    setTaken(view.held?.number);
    onTaken();
  };
  return (
    <Stack gap="sm">
      <Group>
        <ButtonWithIcon icon={IconDownload} onClick={() => void look()}>
          {t('take')}
        </ButtonWithIcon>
      </Group>
      <ProblemNote problem={problem} />
      <div role="status">
        {taken === undefined ? null : <Alert color="water">{t('news.taken', { number: taken })}</Alert>}
      </div>
      {opened === undefined ? null : (
        <Decide
          news={opened.news}
          take={(compared) => vault.takeList({ bytes: opened.bytes, compared })}
          onTaken={done}
          onNot={close}
        />
      )}
      {offered === null || opened !== undefined ? null : (
        <>
          <Text>{t('news.offered')}</Text>
          <Decide
            news={offered}
            take={(compared) => vault.answerOffer({ compared })}
            onTaken={done}
            onNot={() => void vault.answerOffer({ compared: false }).then(onTaken)}
          />
        </>
      )}
    </Stack>
  );
}

interface DecideProps {
  readonly news: ListNews;
  readonly take: (compared: boolean) => Answer<ListView>;
  readonly onTaken: (view: ListView) => void;
  readonly onNot: () => void;
}

function Decide({ news, take, onTaken, onNot }: DecideProps): ReactNode {
  const { t } = useTranslation('list');
  const [isCompared, setCompared] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const isFirst = news.is === 'first';
  const needed = useNeeded({ compared: !isFirst || isCompared });
  const act = async (): Promise<void> => {
    if (!needed.isWhole()) return;
    const answer = await run(take(isCompared));
    if (answer.ok) onTaken(answer.value);
  };
  return (
    <Paper withBorder p="lg">
      <Stack gap="md" ref={needed.around}>
        <News {...news} />
        {isFirst ? (
          <>
            <Text fw={550}>{t('news.compare')}</Text>
            <Digits number={news.content.rootNumber} />
            <PolicyNumber number={news.content.rootNumber} />
            <Checkbox
              label={t('news.compared')}
              {...needed.field('compared')}
              checked={isCompared}
              onChange={(event) => setCompared(event.currentTarget.checked)}
            />
          </>
        ) : null}
        <ProblemNote problem={problem} />
        <Group>
          {news.is === 'same' ? null : <Button onClick={() => void act()}>{t('news.take')}</Button>}
          <Button variant="default" onClick={onNot}>
            {t('news.not')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
