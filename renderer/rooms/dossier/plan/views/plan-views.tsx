/** The plan as a list, a board, a timeline, a week or by what is missing: the same steps each time. The choice is remembered. */
import { Loader } from '@mantine/core';
import {
  IconCalendarWeek,
  IconChecklist,
  IconLayoutKanban,
  IconListDetails,
  IconTimeline,
  type TablerIcon,
} from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Segments } from '../../../../app/segments.tsx';
import { useTranslation } from '../../../../app/translation.ts';
import { useNavigate, useSearchParams } from 'react-router';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { dossierPath } from '../../../../app/paths.ts';
import { useSession } from '../../../../app/session.tsx';
import { planViews, type PlanView } from '../../../../vault/api.ts';
import { useOpenDossier } from '../../kit/dossier-context.tsx';
import { PlanList } from '../plan-tab.tsx';
import classes from './views.module.css';

export interface PlanViewProps {
  readonly section: SectionView;
  /** Shows a step, or the whole plan, in the list: there everything can be changed. */
  readonly onList: (step?: string) => void;
}

// Opening a dossier loads the list alone.
const Board = lazy(async () => ({ default: (await import('../board/board.tsx')).Board }));
const Timeline = lazy(async () => ({ default: (await import('../timeline/timeline.tsx')).Timeline }));
const Week = lazy(async () => ({ default: (await import('../week/week.tsx')).Week }));
const Readiness = lazy(async () => ({ default: (await import('../ready/readiness.tsx')).Readiness }));

const icons: Record<PlanView, TablerIcon> = {
  list: IconListDetails,
  board: IconLayoutKanban,
  timeline: IconTimeline,
  week: IconCalendarWeek,
  ready: IconChecklist,
};

export function PlanTab({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { t: tCommon } = useTranslation();
  const { view } = useOpenDossier();
  const navigate = useNavigate();
  const [shown, show] = useShown();
  const onList = (step?: string): void => {
    show('list');
    if (step !== undefined) void navigate(dossierPath(view.id, { tab: 'plan', entity: step }));
  };
  const props = { section, onList };
  return (
    <>
      <div className={classes.bar}>
        <Segments
          aria-label={t('views.label')}
          value={shown}
          onChange={(next) => {
            const known = planViews.find((each) => each === next);
            if (known !== undefined) show(known);
          }}
          data={planViews.map((value) => ({ value, label: <Label view={value} /> }))}
        />
      </div>
      {shown === 'list' ? (
        <PlanList section={section} />
      ) : (
        <Suspense fallback={<Loader role="status" aria-label={tCommon('waiting')} />}>
          {shown === 'board' ? <Board {...props} /> : null}
          {shown === 'timeline' ? <Timeline {...props} /> : null}
          {shown === 'week' ? <Week {...props} /> : null}
          {shown === 'ready' ? <Readiness {...props} /> : null}
        </Suspense>
      )}
    </>
  );
}

function Label({ view }: { readonly view: PlanView }): ReactNode {
  const { t } = useTranslation('dossier');
  const Icon = icons[view];
  return (
    <span className={classes.label}>
      <Icon size={16} aria-hidden />
      {t(`views.${view}`)}
    </span>
  );
}

/** The view chosen last on this computer; an address that names a step shows it in the list until another is chosen. */
function useShown(): readonly [PlanView, (view: PlanView) => void] {
  const { me, saveSettings } = useSession();
  const [query] = useSearchParams();
  const at = query.get('at');
  const [chosen, setChosen] = useState<{ readonly at: string | null; readonly view: PlanView }>();
  const remembered = at === null ? me.planView : 'list';
  const shown = chosen !== undefined && chosen.at === at ? chosen.view : remembered;
  const show = (view: PlanView): void => {
    setChosen({ at, view });
    void saveSettings({ planView: view });
  };
  return [shown, show];
}
