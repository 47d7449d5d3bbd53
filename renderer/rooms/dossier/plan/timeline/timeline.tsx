/** The pathway on one picture: prisons, dates and decisions, steps, meetings, reports; the table below says the same. */
import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { dayNumber, pan, whole, zoom, type Stretch } from '../../../../../shared/dossier/pathway/scale.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { isShortcut } from '../../../../ui/keyboard.ts';
import { useLawPacks } from '../../../../data/law-packs.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import { draw, span } from '../../../../papers/pathway/drawing.ts';
import { originWords, pathway, type PathEvent } from '../../../../papers/pathway/events.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { NoSteps } from '../views/nothing.tsx';
import type { PlanViewProps } from '../views/plan-view-props.ts';
import views from '../views/views.module.css';
import { EventTable } from './event-table.tsx';
import { Legend } from './legend.tsx';
import { Picture } from './picture.tsx';
import classes from './timeline.module.css';
import { usePrint } from './use-print.ts';

const step = 1.5;
/** Share of the picture that one press of an arrow moves. */
const aPress = 0.2;
const moves = ['closer', 'further', 'earlier', 'later', 'toToday', 'wholePathway'] as const;

export function Timeline({ onList }: PlanViewProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const { language, date } = useFormat();
  const today = todayIso();
  const packs = useLawPacks();
  const events = useMemo(
    () => (packs === undefined ? [] : pathway(view.sections, language, today, packs)),
    [view, language, today, packs],
  );
  const { ref, width } = useElementSize();
  const [first, last] = useMemo(() => span(events, today), [events, today]);
  const [moved, setMoved] = useState<Stretch>();
  const stretch = moved ?? whole(first, last, width);
  const drawing = useMemo(() => {
    const dateWords = (event: PathEvent): string => `${date(event.from)} · ${originWords(event, language)}`;
    return draw({ events, stretch, width, today, dateWords });
  }, [events, stretch, width, today, date, language]);
  const { print, busy, problem } = usePrint();
  const move = {
    closer: () => setMoved(zoom(stretch, step, width / 2)),
    further: () => setMoved(zoom(stretch, 1 / step, width / 2)),
    earlier: () => setMoved(pan(stretch, -width * aPress)),
    later: () => setMoved(pan(stretch, width * aPress)),
    toToday: () => setMoved({ ...stretch, from: dayNumber(today) - width / 2 / stretch.pixelsPerDay }),
    wholePathway: () => setMoved(undefined),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = moves.find((name) => isShortcut(event, name));
    if (pressed === undefined) return;
    event.preventDefault();
    move[pressed]();
  };
  if (packs === undefined) return null;
  if (events.length === 0) return <NoSteps onList={onList} />;
  return (
    <div className={classes.timeline}>
      <div className={views.tools} role="toolbar" aria-label={t('timeline.tools')}>
        <Group gap="xs">
          <Tool label={t('timeline.further')} onClick={move.further} icon={<IconZoomOut size={18} aria-hidden />} />
          <Tool label={t('timeline.closer')} onClick={move.closer} icon={<IconZoomIn size={18} aria-hidden />} />
          <Tool label={t('timeline.earlier')} onClick={move.earlier} icon={<IconChevronLeft size={18} aria-hidden />} />
          <Tool label={t('timeline.later')} onClick={move.later} icon={<IconChevronRight size={18} aria-hidden />} />
          <Button size="compact-md" variant="default" onClick={move.toToday}>
            {t('timeline.today')}
          </Button>
          <Button size="compact-md" variant="default" onClick={move.wholePathway} disabled={moved === undefined}>
            {t('timeline.all')}
          </Button>
        </Group>
        <ButtonWithIcon
          className={classes.print}
          size="compact-md"
          variant="default"
          loading={busy}
          icon={IconPrinter}
          onClick={print}
        >
          {t('timeline.print')}
        </ButtonWithIcon>
      </div>
      <ProblemNote problem={problem} />
      <div ref={ref}>
        {/* Drawn for the width it has: on a guess it would be laid out again under the hand. */}
        {width === 0 ? null : (
          <Picture
            drawing={drawing}
            stretch={stretch}
            today={today}
            onKeyDown={onKeyDown}
            onPan={(pixels) => setMoved(pan(stretch, pixels))}
            onZoom={(by, at) => setMoved(zoom(stretch, by, at))}
          />
        )}
      </div>
      <div className={classes.below}>
        <Legend events={events} />
        <p className={views.hint}>{t('timeline.hint')}</p>
      </div>
      <EventTable events={events} today={today} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

const Tool = ({ label, icon, onClick }: ToolProps): ReactNode => (
  <Button size="compact-md" variant="default" leftSection={icon} onClick={onClick}>
    {label}
  </Button>
);
