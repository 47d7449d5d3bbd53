/** What waits for a person because it settles who reads what: each with all they need to choose, and the choice beside it. */
import { Button, Loader, Text, Title } from '@mantine/core';
import { IconListCheck, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { ClosedSection, LeftAside } from '../../vault/api.ts';
import { TaskCard } from './task-card.tsx';
import classes from './tasks.module.css';
import { WorkList } from './work-list.tsx';

export function TasksRoom(): ReactNode {
  const { t } = useTranslation(['tasks', 'common']);
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.tasks(), `tasks-list/${realm}`);
  const isEmpty = asked.state === 'ready' && asked.value.waiting.length === 0;
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('title')}</Title>
      {asked.state === 'problem' && <ProblemNote problem={asked.problem} />}
      {asked.state === 'waiting' && <Loader role="status" aria-label={t('common:waiting')} />}
      {isEmpty && <Nothing />}
      {asked.state === 'ready' && !isEmpty && <Text className={classes['lead'] ?? ''}>{t('lead')}</Text>}
      {asked.state === 'ready' &&
        asked.value.waiting.map((task) => <TaskCard key={`${task.id}/${task.seen}`} task={task} />)}
      {asked.state === 'ready' && <Aside left={asked.value.leftAside} />}
      {asked.state === 'ready' && <Closed sections={asked.value.closed} />}
    </div>
  );
}

function Nothing(): ReactNode {
  const { t } = useTranslation('tasks');
  return (
    <div className={classes['nothing']}>
      <IconListCheck size={28} stroke={1.5} aria-hidden />
      <Text fw={550}>{t('none')}</Text>
      <Text c="dimmed">{t('noneNext')}</Text>
    </div>
  );
}

function Aside({ left }: { readonly left: readonly LeftAside[] }): ReactNode {
  const { t } = useTranslation('tasks');
  const { moment } = useFormat();
  const vault = useVault();
  const words = useUnitWords();
  const { run, problem } = useCommand();
  if (left.length === 0) return null;
  const takeUp = async (id: string, work: string): Promise<void> => {
    await run(vault.takeUp({ id, work }));
  };
  return (
    <section className={classes['aside']} aria-labelledby="aside">
      <h2 id="aside">{t('aside.title')}</h2>
      <ProblemNote problem={problem} />
      {left.map((each) => (
        <article key={`${each.id}/${each.work.id}`} aria-label={`${each.surname}, ${words.section(each.section)}`}>
          <Text fw={550}>{`${each.surname}, ${each.firstName} – ${words.section(each.section)}`}</Text>
          <WorkList place={each} work={[each.work]} />
          <div className={classes['actions']}>
            <Text size="sm" c="dimmed" dir="auto">
              {each.reason === ''
                ? t('aside.whyNot', { when: moment(each.leftAt) })
                : t('aside.why', { when: moment(each.leftAt), reason: each.reason })}
            </Text>
            <Button variant="default" size="xs" onClick={() => void takeUp(each.id, each.work.id)}>
              {t('aside.up')}
            </Button>
          </div>
        </article>
      ))}
    </section>
  );
}

function Closed({ sections }: { readonly sections: readonly ClosedSection[] }): ReactNode {
  const { t } = useTranslation('tasks');
  const { moment } = useFormat();
  const words = useUnitWords();
  if (sections.length === 0) return null;
  return (
    <section className={classes['aside']} aria-labelledby="closed">
      <h2 id="closed">{t('closed.title')}</h2>
      {sections.map(({ dossier, section, until }) => (
        <Text key={`${dossier}/${section}/${until}`} className={classes['closed'] ?? ''}>
          <IconLock size={16} aria-hidden />
          {t('closed.line', { section: words.section(section), when: moment(until) })}
        </Text>
      ))}
    </section>
  );
}
