/** Everything that stands in two versions, in one place: who wrote what, and a choice. Nothing else of the dossiers. */
import { Button, Loader, Text, Title } from '@mantine/core';
import { IconArrowsSplit2, IconCircleCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import type { Done } from './done.ts';
import { DossierDifferences } from './dossier-differences.tsx';
import classes from './settle.module.css';

export function SettleRoom(): ReactNode {
  const { t } = useTranslation(['settle', 'common']);
  const { realm } = useMe();
  const open = useAnswer((vault) => vault.unsettled(), `unsettled/${realm}`);
  const [done, setDone] = useState<readonly Done[]>([]);
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('title')}</Title>
      {open.state === 'problem' && <ProblemNote problem={open.problem} />}
      {open.state === 'waiting' && <Loader role="status" aria-label={t('common:waiting')} />}
      {open.state === 'ready' && open.value.length > 0 && <Text className={classes['lead'] ?? ''}>{t('lead')}</Text>}
      {done.length > 0 && <DoneList done={done} />}
      {open.state === 'ready' &&
        open.value.map((each) => (
          <DossierDifferences key={each.view.id} of={each} onDone={(made) => setDone((before) => [...before, made])} />
        ))}
      {open.state === 'ready' && open.value.length === 0 && done.length === 0 && <Nothing />}
    </div>
  );
}

function Nothing(): ReactNode {
  const { t } = useTranslation('settle');
  return (
    <div className={classes['nothing']}>
      <IconArrowsSplit2 size={36} stroke={1.25} aria-hidden />
      <Title order={2}>{t('none')}</Title>
      <Text>{t('noneNext')}</Text>
    </div>
  );
}

function DoneList({ done }: { readonly done: readonly Done[] }): ReactNode {
  const { t } = useTranslation('settle');
  const { list } = useFormat();
  return (
    <section className={classes['done']} aria-labelledby="settled" role="status">
      <h2 id="settled">{t('done')}</h2>
      <ul>
        {done.map(({ key, dossier, place, surname, firstName, what, later }) => (
          <li key={key}>
            <IconCircleCheck size={18} aria-hidden />
            <div>
              <Link to={dossierPath(dossier)}>
                <PersonName surname={surname} firstName={firstName} />
              </Link>
              <div dir="auto">
                {what}{' '}
                <Button component={Link} to={place} size="compact-sm" variant="subtle">
                  {t('otherwise')}
                </Button>
              </div>
              {later.length === 0 ? null : (
                <Text size="sm" c="dimmed">
                  {t('later', { count: later.length, who: list(later) })}{' '}
                  <Button
                    component={Link}
                    to={exchangePaths.sendWith({ dossier, purpose: 'update' })}
                    size="compact-sm"
                    variant="subtle"
                  >
                    {t('send')}
                  </Button>
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
