/** One task: what it is about, all that would be read, and its choices. */
import { Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { authorName } from '../../i18n/name-words.ts';
import { dossierPath, tabOfSection } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import type { Someone, Task, TaskAnswer, VaultProblem } from '../../vault/api.ts';
import classes from './tasks.module.css';
import { WorkList } from './work-list.tsx';
import { pair } from '../../i18n/pair.ts';

/** A choice on a button. `asks`: for a reason first. */
interface Choice {
  readonly words: string;
  readonly answer: TaskAnswer;
  readonly asks?: boolean;
}

interface Shown {
  readonly title: string;
  readonly about: string;
  readonly choices: readonly Choice[];
}

function useShown(task: Task): Shown {
  const { t } = useTranslation('tasks');
  const { language, list } = useFormat();
  const words = useUnitWords();
  const section = words.section(task.section);
  const named = (people: readonly Someone[]): string => list(people.map((each) => authorName(each, language)));
  const leave = (label: string): Choice => ({ words: label, answer: { do: 'leave', reason: '' }, asks: true });
  switch (task.kind) {
    case 'join': {
      const who = named(task.newcomers);
      return {
        title: t('join.title', { section }),
        about: t('join.about', { who }),
        choices: [
          { words: t('join.letRead', { count: task.newcomers.length, who }), answer: { do: 'let-read' } },
          { words: t('join.without', { who }), answer: { do: 'without' } },
        ],
      };
    }
    case 'look':
      return {
        title: t('look.title', { section }),
        about: t('look.about'),
        choices: [{ words: t('look.letRead'), answer: { do: 'let-read' } }, leave(t('look.leave'))],
      };
    case 'adopt':
      return {
        title: t('adopt.title', { section }),
        about: t('adopt.about'),
        choices: [{ words: t('adopt.letRead'), answer: { do: 'let-read' } }, leave(t('adopt.leave'))],
      };
    case 'founded':
      return {
        title: t('founded.title', { section }),
        about: t('founded.about', { who: named(task.people) }),
        choices: [{ words: t('founded.letRead'), answer: { do: 'let-read' } }, leave(t('founded.leave'))],
      };
    case 'left-out': {
      const who = named(task.people);
      return {
        title: t('leftOut.title', { section, who }),
        about: t('leftOut.about', { who }),
        choices: [{ words: t('leftOut.letRead'), answer: { do: 'let-read' } }, leave(t('leftOut.leave'))],
      };
    }
    case 'compact':
      return {
        title: t('compact.title', { section }),
        about: t('compact.about', { count: task.count }),
        choices: [
          { words: t('compact.do'), answer: { do: 'compact' } },
          { words: t('compact.keep'), answer: { do: 'keep' } },
        ],
      };
    case 'take-out': {
      const who = named(task.people);
      return {
        title: t('takeOut.title', { section, who }),
        about: t('takeOut.about', { who }),
        choices: [
          { words: t('takeOut.do', { section }), answer: { do: 'take-out' } },
          { words: t('takeOut.keep'), answer: { do: 'keep' } },
        ],
      };
    }
  }
}

export function TaskCard({ task }: { readonly task: Task }): ReactNode {
  const { t } = useTranslation('tasks');
  const { title, about, choices } = useShown(task);
  const work = 'work' in task ? task.work : [];
  const { surname, firstName, birth } = task;
  return (
    <article className={classes['task']} aria-label={pair(`${surname}, ${firstName}`, title)}>
      <Link to={dossierPath(task.dossier, { tab: tabOfSection(task.section) })}>
        <PersonName surname={surname} firstName={firstName} birth={birth} />
      </Link>
      <h2>{title}</h2>
      <Text>{about}</Text>
      {task.kind === 'join' && work.length === 0 ? <Text>{t('join.nothing')}</Text> : null}
      {work.length === 0 ? null : <WorkList place={task} work={work} />}
      <Choices task={task} choices={choices} />
    </article>
  );
}

function Choices({ task, choices }: { readonly task: Task; readonly choices: readonly Choice[] }): ReactNode {
  const { t } = useTranslation(['tasks', 'common']);
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { run, doing, problem } = useCommand<VaultProblem, TaskAnswer['do']>();
  const give = (answer: TaskAnswer): void =>
    void run(vault.doTask({ id: task.id, seen: task.seen, answer }), answer.do);
  return (
    <>
      <ProblemNote problem={problem} />
      {asking ? (
        <form
          className={classes['reason']}
          onSubmit={(event) => {
            event.preventDefault();
            give({ do: 'leave', reason: reason.trim() });
          }}
        >
          <TextInput
            label={t('reason')}
            value={reason}
            maxLength={500}
            data-autofocus
            autoFocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={doing === 'leave'}>
            {t('reasonDo')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
            {t('common:cancel')}
          </Button>
        </form>
      ) : (
        <div className={classes['actions']}>
          {choices.map(({ words, answer, asks }, at) => (
            <Button
              key={answer.do}
              variant={at === 0 ? 'filled' : 'default'}
              loading={doing === answer.do}
              disabled={doing !== undefined && doing !== answer.do}
              onClick={() => (asks ? setAsking(true) : give(answer))}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
