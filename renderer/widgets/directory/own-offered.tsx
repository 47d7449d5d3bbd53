/** Below what the directory answers: services one's own service added for this need and place. */
import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Answer, Question } from '../../../shared/directory/competence/index.ts';
import { localFor, type LocalService } from '../../../shared/service-book/local.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import classes from './directory.module.css';
import { OwnEntry } from './own-entry.tsx';

interface OwnOfferedProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly onChoose: ((service: LocalService) => void) | undefined;
  readonly chooseWords: string | undefined;
}

export function OwnOffered({ question, answer, onChoose, chooseWords }: OwnOfferedProps): ReactNode {
  const { t } = useTranslation('directory');
  const { realm } = useMe();
  const book = useAnswer((vault) => vault.serviceBook(), `service-book/${realm}`);
  const offered = book.state === 'ready' ? localFor(book.value, question, answer) : [];
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="own-offered">
      <Title order={2} size="h4" id="own-offered" mt="lg" mb="xs">
        {t('own.offered')}
      </Title>
      <ul className={classes['list']}>
        {offered.map(({ id, value }) => (
          <OwnEntry key={id} service={value}>
            {onChoose === undefined ? null : (
              <Button size="compact-md" variant="default" onClick={() => onChoose(value)}>
                {chooseWords}
              </Button>
            )}
          </OwnEntry>
        ))}
      </ul>
    </section>
  );
}
