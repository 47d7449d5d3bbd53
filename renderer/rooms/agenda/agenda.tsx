/** The agenda: a week of all dossiers I can open, with its hours. */
import { ActionIcon, Button, Loader, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { addDays } from '../../../shared/calendar/day.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import type { VaultProblem } from '../../vault/api.ts';
import classes from './agenda.module.css';
import { GiveOutDialog } from './give-out.tsx';
import { daysOf, itemsOf, mondayOf, weekOf, type Day, type Slot } from './model.ts';
import { moveAppointment } from './move.ts';
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
  const [asked, setAsked] = useState<Slot | 'give-out'>();
  const { move, problem: notMoved } = useMove(days);
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
      <Head monday={monday} days={days} onGo={goTo} onAsk={setAsked} />
      {asked === undefined || asked === 'give-out' ? null : (
        <NewAppointment slot={asked} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'give-out' && days !== undefined ? (
        <GiveOutDialog days={days} onClose={() => setAsked(undefined)} />
      ) : null}
      <ProblemNote problem={notMoved} />
      {problem?.state === 'problem' ? <ProblemNote problem={problem.problem} /> : null}
      {days === undefined ? (
        problem === undefined && <Loader role="status" aria-label={t('common:waiting')} />
      ) : (
        <Week days={days} onNew={setAsked} onMove={move} />
      )}
    </div>
  );
}

/** Moves one that was dragged; for a while the notice takes it back. */
function useMove(days: readonly Day[] | undefined): {
  readonly move: (key: string, to: Slot) => void;
  readonly problem: VaultProblem | undefined;
} {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  const vault = useVault();
  const { run, problem } = useCommand();
  const offer = useUndo(run);
  const move = (key: string, to: Slot): void => {
    const item = itemsOf(days ?? []).find((each) => each.key === key);
    if (item === undefined || item.of.is === 'duty') return;
    const { what } = item.of.row;
    const stays = item.on === to.on && (to.at === undefined || to.at === item.at);
    if (stays) return;
    const day = [format.date(to.on), to.at ?? item.at].filter((part) => part !== '').join(', ');
    void run(moveAppointment(vault, item.of.row, to)).then((moved) => {
      if (moved.ok) offer(<bdi>{t('moved', { what, day })}</bdi>, moved.value);
    });
  };
  return { move, problem };
}

interface HeadProps {
  readonly monday: string;
  /** Undefined while it is not there yet. */
  readonly days: readonly Day[] | undefined;
  readonly onGo: (day: string) => void;
  readonly onAsk: (what: Slot | 'give-out') => void;
}

function Head({ monday, days, onGo, onAsk }: HeadProps): ReactNode {
  const { t } = useTranslation(['agenda', 'common']);
  const { whose } = useAgendaView();
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
          onClick={() => onAsk('give-out')}
        >
          {t('agenda:giveOut.open')}
        </ButtonWithIcon>
        <ButtonWithIcon size="compact-md" icon={IconPlus} onClick={() => onAsk({ on: '' })}>
          {t('agenda:new.open')}
        </ButtonWithIcon>
      </div>
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
