/**
 * With the person beside you: only the plan, the dates or who heard what, large, in their language. Nothing else of the application can be reached
 * until the worker's own passphrase is given.
 */
import { Button, Portal } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { languages } from '../../../../shared/language.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { actorText } from '../../../i18n/name-words.ts';
import { Segments } from '../../../ui/segments.tsx';
import { TranslationContext, useTranslation } from '../../../i18n/translation.ts';
import { useSection } from '../../../fields/dossier-context.tsx';
import { domainIcons } from '../../../fields/domains.ts';
import { usePerson } from '../../../fields/person.ts';
import { usePending } from '../../../fields/use-pending.ts';
import { useValues } from '../../../fields/use-values.ts';
import { Agreement } from '../plan/agreement.tsx';
import { goalPlaces, OwnWords, wishPlaces } from '../plan/own-words.tsx';
import { StatusWords } from '../plan/status.tsx';
import { dueOf, statusOf, usePlan, type GoalWithSteps } from '../plan/model/use-plan.ts';
import { LeaveWithPerson } from './leave.tsx';
import { PersonDates } from './person-dates.tsx';
import { PersonHeard } from './person-heard.tsx';
import { useKeyboardKept } from './use-keyboard-kept.ts';
import classes from './with-person.module.css';

export type PersonPart = 'plan' | 'dates' | 'heard';

export interface WithPersonProps {
  readonly plan: SectionView | undefined;
  /** What is shown first. */
  readonly first: PersonPart;
  readonly onLeave: () => void;
}

export function WithPerson(props: WithPersonProps): ReactNode {
  const { i18n } = useTranslation();
  const person = usePerson();
  // Headings exist in four languages; a person who speaks another reads them in the file's.
  const language = languages.find((each) => each === person.language) ?? person.fileLanguage;
  const theirs = useMemo(() => i18n.cloneInstance({ lng: language }), [i18n, language]);
  return (
    <TranslationContext value={theirs}>
      <Portal>
        <Screen {...props} language={language} />
      </Portal>
    </TranslationContext>
  );
}

function Screen({ plan, first, onLeave, language }: WithPersonProps & { readonly language: string }): ReactNode {
  const { t } = useTranslation(['dossier', 'calendar']);
  const person = usePerson();
  const hasDates = useSection('legal') !== undefined;
  const [chosen, setChosen] = useState(first);
  const parts = (['plan', 'dates', 'heard'] as const).filter(
    (part) => part === 'heard' || (part === 'plan' ? plan !== undefined : hasDates),
  );
  const shown = parts.find((part) => part === chosen) ?? parts[0] ?? 'heard';
  const title =
    shown === 'heard'
      ? t('calendar:person.heard')
      : t(shown === 'plan' ? 'dossier:person.title' : 'calendar:person.title', { name: person.firstName });
  const screen = useKeyboardKept();
  return (
    <div
      ref={screen}
      className={classes.screen}
      role="dialog"
      aria-modal="true"
      aria-label={title}
      lang={language}
      tabIndex={-1}
    >
      <div className={classes.page}>
        <header className={classes.head}>
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <LeaveWithPerson onLeave={onLeave} />
        </header>
        <Segments
          aria-label={t('calendar:person.parts')}
          value={shown}
          onChange={setChosen}
          data={parts.map((value) => ({ value, label: t(`calendar:person.${value}`) }))}
        />
        {shown === 'heard' ? <PersonHeard /> : null}
        {shown === 'dates' ? <PersonDates /> : null}
        {shown === 'plan' && plan !== undefined ? <BigPlan section={plan} /> : null}
      </div>
    </div>
  );
}

function BigPlan({ section }: { readonly section: SectionView }): ReactNode {
  const plan = usePlan(section);
  return (
    <>
      <BigWishes section={section} wishes={plan.wishes} />
      {plan.goals.map((goal) => (
        <BigGoal key={goal.goal.id} {...goal} canWrite={section.canWrite} />
      ))}
      <Agreement section={section} agreements={plan.agreements} />
    </>
  );
}

function BigWishes({
  section,
  wishes,
}: {
  readonly section: SectionView;
  readonly wishes: readonly EntityView[];
}): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('plan', 'wish', 'words', section);
  const rows: readonly { id: string; entity?: EntityView }[] = [
    ...wishes.map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <section aria-labelledby="person-wishes">
      <h2 id="person-wishes">{t('person.wishes')}</h2>
      {rows.map(({ id, entity }) => (
        <OwnWords
          key={id}
          places={wishPlaces(id)}
          entity={entity}
          canWrite={section.canWrite}
          label={t('plan.wish')}
          placeholder={t('plan.wishPlaceholder')}
          fresh={pending.newest === id}
          onLeftEmpty={() => pending.forget(id)}
        />
      ))}
      {section.canWrite ? (
        <Button variant="subtle" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => pending.begin()}>
          {t('plan.addWish')}
        </Button>
      ) : null}
    </section>
  );
}

function BigGoal({ goal, domain, steps, canWrite }: GoalWithSteps & { readonly canWrite: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const Icon = domainIcons[domain];
  return (
    <section aria-label={values.domain[domain]}>
      <h2>
        <Icon size={26} aria-hidden /> {values.domain[domain]}
      </h2>
      <OwnWords
        places={goalPlaces(goal.id)}
        entity={goal}
        domain={domain}
        canWrite={canWrite}
        label={t('plan.goal')}
        placeholder={t('plan.goalPlaceholder')}
      />
      <ul className={classes.steps}>
        {steps.map((step) => (
          <BigStep key={step.id} step={step} />
        ))}
      </ul>
    </section>
  );
}

function BigStep({ step }: { readonly step: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const who = read('plan', 'step', step, 'who')?.actor;
  const due = dueOf(step);
  const status = statusOf(step);
  const details = [
    who === undefined || who.name === ''
      ? ''
      : who.kind === 'detainee'
        ? t('person.you')
        : actorText(who, format.language),
    due === undefined || status === 'done' ? '' : t('person.by', { date: format.date(due) }),
  ].filter((part) => part !== '');
  return (
    <li data-status={status}>
      <span className={classes.what} dir="auto">
        {read('plan', 'step', step, 'what')?.text ?? ''}
      </span>
      <span className={classes.details}>
        <StatusWords status={status} />
        {details.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
      </span>
    </li>
  );
}
