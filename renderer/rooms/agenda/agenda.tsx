/** The agenda: a week of all dossiers I can open, with its hours. */
import { ActionIcon, Button, Loader, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { addDays } from '../../../shared/calendar/day.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { Segments } from '../../ui/segments.tsx';
import classes from './agenda.module.css';
import { GiveOutDialog } from './give-out.tsx';
import { daysOf, mondayOf, weekOf, type Day } from './model.ts';
import { NewAppointment } from './new-appointment.tsx';
import { useAgendaView } from './view.ts';
import { Week } from './week.tsx';

export function AgendaRoom(): ReactNode {
  const { t } = useTranslation(['agenda', 'common']);
  const { realm } = useMe();
  const { whose, monday: chosen } = useAgendaView();
  const monday = chosen ?? mondayOf(todayIso());
  const until = addDays(monday, 6);
  const about = `${realm}/${monday}`;
  const appointments = useAnswer((vault) => vault.appointments({ from: monday, until }), `appointments/${about}`);
  // The days of all dossiers, as Today has them.
  const today = useAnswer((vault) => vault.today(), `agenda today/${realm}`);
  const problem = [appointments, today].find((each) => each.state === 'problem');
  const days = useMemo(
    () =>
      appointments.state === 'ready' && today.state === 'ready'
        ? weekOf({ appointments: appointments.value, duties: today.value.rows }, monday, whose)
        : undefined,
    [appointments, today, monday, whose],
  );
  const goTo = (day: string): void => useAgendaView.setState({ monday: mondayOf(day) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { PageDown: addDays(monday, 7), PageUp: addDays(monday, -7) }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    // Keys come up from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.room} onKeyDown={onKeyDown}>
      <Head monday={monday} days={days} onGo={goTo} />
      {problem?.state === 'problem' ? <ProblemNote problem={problem.problem} /> : null}
      {days === undefined ? (
        problem === undefined && <Loader role="status" aria-label={t('common:waiting')} />
      ) : (
        <Week days={days} />
      )}
    </div>
  );
}

interface HeadProps {
  readonly monday: string;
  /** Undefined while it is not there yet. */
  readonly days: readonly Day[] | undefined;
  readonly onGo: (day: string) => void;
}

function Head({ monday, days, onGo }: HeadProps): ReactNode {
  const { t } = useTranslation(['agenda', 'common']);
  const { whose } = useAgendaView();
  const [asked, setAsked] = useState<'new' | 'give-out'>();
  const close = (): void => setAsked(undefined);
  return (
    <header className={classes.head}>
      <Title order={1}>{t('common:rail.agenda')}</Title>
      <Moves monday={monday} onGo={onGo} />
      <Segments
        aria-label={t('agenda:whose.label')}
        value={whose}
        onChange={(value) => useAgendaView.setState({ whose: value })}
        data={(['mine', 'all'] as const).map((value) => ({ value, label: t(`agenda:whose.${value}`) }))}
      />
      <div className={classes.deeds}>
        <ButtonWithIcon
          variant="default"
          size="compact-md"
          icon={IconPrinter}
          disabled={days === undefined}
          onClick={() => setAsked('give-out')}
        >
          {t('agenda:giveOut.open')}
        </ButtonWithIcon>
        <ButtonWithIcon size="compact-md" icon={IconPlus} onClick={() => setAsked('new')}>
          {t('agenda:new.open')}
        </ButtonWithIcon>
      </div>
      {asked === 'new' ? <NewAppointment onClose={close} /> : null}
      {asked === 'give-out' && days !== undefined ? <GiveOutDialog days={days} onClose={close} /> : null}
    </header>
  );
}

function Moves({ monday, onGo }: Pick<HeadProps, 'monday' | 'onGo'>): ReactNode {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  const [first = monday, , , , , , last = monday] = daysOf(monday);
  return (
    <div className={classes.moves}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('week.before')}
        aria-keyshortcuts="PageUp"
        onClick={() => onGo(addDays(monday, -7))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" size="compact-md" onClick={() => onGo(todayIso())}>
        {t('week.this')}
      </Button>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('week.after')}
        aria-keyshortcuts="PageDown"
        onClick={() => onGo(addDays(monday, 7))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <span role="status" className={classes.span}>
        {t('week.span', { from: format.shortDate(first), until: format.shortDate(last) })}
      </span>
    </div>
  );
}
