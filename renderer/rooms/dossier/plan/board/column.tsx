/** One column of the board: a status and its cards. */
import { UnstyledButton } from '@mantine/core';
import { IconClockExclamation, IconHourglassLow, IconTargetArrow } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import type { Domain } from '../../../../../shared/dossier/entities.ts';
import type { Column as ColumnOf } from '../../../../../shared/dossier/plan/board.ts';
import { isOpenStep, type PlanStep } from '../../../../../shared/dossier/plan/steps.ts';
import { waitsFor } from '../../../../../shared/dossier/plan/waiting.ts';
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import { daysBetween, todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { domainIcons } from '../../../../fields/domains.ts';
import { useValues } from '../../../../fields/use-values.ts';
import { StatusWords } from '../status.tsx';
import classes from './board.module.css';

interface CardsProps {
  /** Every step of the plan: for what a card waits for. */
  readonly steps: readonly PlanStep[];
  readonly domains: ReadonlyMap<string, Domain>;
  readonly entities: ReadonlyMap<string, EntityView>;
  /** The card that Tab reaches. */
  readonly current: string | undefined;
  readonly canWrite: boolean;
  readonly onOpen: (step: string) => void;
}

export interface ColumnProps extends CardsProps {
  readonly column: ColumnOf;
  readonly onDrop: (step: string) => void;
}

const dragged = 'application/x-passerelle-step';

export function Column({ column, onDrop, ...cards }: ColumnProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [isOver, setOver] = useState(false);
  const brings = (event: DragEvent): boolean => cards.canWrite && event.dataTransfer.types.includes(dragged);
  return (
    // Cards are dropped here; keys move them from where they are.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes.column}
      data-status={column.status}
      data-over={isOver || undefined}
      aria-labelledby={`column-${column.status}`}
      onDragOver={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!inside) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!brings(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(dragged));
      }}
    >
      <h2 id={`column-${column.status}`}>
        <StatusWords status={column.status} />
        <span className="tabular">{column.steps.length === 0 ? '' : column.steps.length}</span>
      </h2>
      {column.steps.length === 0 ? <p className={classes.none}>{t('board.empty')}</p> : null}
      <ul>
        {column.steps.map((step) => (
          <li key={step.id}>
            <Card step={step} {...cards} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({
  step,
  steps,
  domains,
  entities,
  current,
  canWrite,
  onOpen,
}: CardsProps & { readonly step: PlanStep }): ReactNode {
  const { t } = useTranslation('dossier');
  const { list } = useFormat();
  const values = useValues();
  const domain = domains.get(step.goal);
  const Icon = domain === undefined ? IconTargetArrow : domainIcons[domain];
  const first = isOpenStep(step) ? waitsFor(steps, step) : [];
  const isUnsettled = Object.values(entities.get(step.id)?.units ?? {}).some(({ versions }) => versions.length > 1);
  return (
    <UnstyledButton
      className={classes.card}
      data-card={step.id}
      tabIndex={step.id === current ? 0 : -1}
      draggable={canWrite}
      aria-describedby={canWrite ? 'board-keys' : undefined}
      aria-keyshortcuts={canWrite ? '1 2 3 4 5' : undefined}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData(dragged, step.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onClick={() => onOpen(step.id)}
    >
      <span className={classes.domain}>
        <Icon size={14} aria-hidden />
        {domain === undefined ? t('plan.loose') : values.domain[domain]}
      </span>
      <bdi className={classes.what}>{step.what}</bdi>
      <When step={step} />
      {first.length === 0 ? null : (
        <span className={classes.note}>
          <IconHourglassLow size={14} aria-hidden />
          <bdi>{t('board.waits', { steps: list(first.map(({ what }) => t('quoted', { text: what }))) })}</bdi>
        </span>
      )}
      {isUnsettled ? <span className={classes.note}>{t('board.unsettled')}</span> : null}
    </UnstyledButton>
  );
}

/** Who and by when; late in words and with a sign. */
function When({ step }: { readonly step: PlanStep }): ReactNode {
  const { t } = useTranslation('dossier');
  const { shortDate } = useFormat();
  const today = todayIso();
  const isLate = step.due !== undefined && step.due < today && isOpenStep(step);
  return (
    <span className={classes.foot}>
      <bdi className={classes.who}>{step.who === '' ? t('board.nobody') : step.who}</bdi>
      {step.due === undefined ? null : (
        <span className={classes.due} data-late={isLate || undefined}>
          {isLate ? <IconClockExclamation size={14} aria-hidden /> : null}
          <span className="tabular">{shortDate(step.due)}</span>
          {isLate ? (
            <span className="visually-hidden">{t('plan.late', { count: daysBetween(step.due, today) })}</span>
          ) : null}
        </span>
      )}
    </span>
  );
}
