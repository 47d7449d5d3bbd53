/** The plan as a list, a board, a timeline, a week or by what is missing: the same steps each time. The choice is remembered. */
import { Loader } from '@mantine/core';
import {
  IconCalendarWeek,
  IconChecklist,
  IconDoorExit,
  IconLayoutKanban,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconListDetails,
  IconTimeline,
  type TablerIcon,
} from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useShortcut } from '../../ui/keyboard.ts';
import { Segments } from '../../ui/segments.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { Navigate } from 'react-router';
import { single } from '../../../shared/dossier/read.ts';
import { useAddress, useGo } from '../../routes/address.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { dossierPath, personPath } from '../../routes/paths.ts';
import { useSession } from '../../data/session.tsx';
import { planViews, type PlanView } from '../../vault/api.ts';
import { useOpenDossier } from '../../fields/dossier-context.tsx';
import { useLeaving } from './plan/leaving/use-leaving.ts';
import { useIsPanelOpen } from './plan/panel.ts';
import { PlanList } from './plan/plan-tab.tsx';
import { Undoable } from './plan/undoable.tsx';
import classes from './plan/views/views.module.css';

// Opening a dossier loads the list alone.
const Board = lazy(async () => ({ default: (await import('./plan/board/board.tsx')).Board }));
const Timeline = lazy(async () => ({ default: (await import('./plan/timeline/timeline.tsx')).Timeline }));
const Week = lazy(async () => ({ default: (await import('./plan/week/week.tsx')).Week }));
const LeavingView = lazy(async () => ({ default: (await import('./plan/leaving/leaving.tsx')).LeavingView }));
const Readiness = lazy(async () => ({ default: (await import('./plan/ready/readiness.tsx')).Readiness }));

/** What stands beside the views everybody has, where somebody leaves without follow-up: it is not remembered for others. */
type Shown = PlanView | 'leaving';

const icons: Record<Shown, TablerIcon> = {
  list: IconListDetails,
  board: IconLayoutKanban,
  timeline: IconTimeline,
  week: IconCalendarWeek,
  ready: IconChecklist,
  leaving: IconDoorExit,
};

export function PlanTab({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const { view } = useOpenDossier();
  const go = useGo();
  const { isOn } = useLeaving(section);
  const [shown, show] = useShown(isOn);
  const offered: readonly Shown[] = isOn ? [...planViews, 'leaving'] : planViews;
  const onList = (step?: string): void => {
    show('list');
    if (step !== undefined) void go(dossierPath(view.id, { tab: 'plan', entity: step }));
  };
  const props = { section, onList };
  // It is of the plan, and is shown on the page of the person: whoever comes from a list or a search goes on to there.
  const { query } = useAddress();
  const at = query.get('at');
  if (at !== null && single(section, at)?.type === 'sleeping-place')
    return <Navigate to={personPath(view.id, at)} replace />;
  return (
    <>
      <div className={classes.bar}>
        <Segments
          aria-label={t('views.label')}
          value={shown}
          onChange={show}
          data={offered.map((value) => ({ value, label: <Label view={value} /> }))}
        />
        {shown === 'list' ? <PanelButton /> : null}
      </div>
      <Undoable>
        {shown === 'list' ? (
          <PlanList section={section} />
        ) : (
          <Suspense fallback={<Loader role="status" aria-label={t('common:waiting')} />}>
            {shown === 'board' ? <Board {...props} /> : null}
            {shown === 'timeline' ? <Timeline {...props} /> : null}
            {shown === 'week' ? <Week {...props} /> : null}
            {shown === 'ready' ? <Readiness {...props} /> : null}
            {shown === 'leaving' ? <LeavingView section={section} /> : null}
          </Suspense>
        )}
      </Undoable>
    </>
  );
}

/** What is beside the list stays as it was left, in every plan. */
function PanelButton(): ReactNode {
  const { t } = useTranslation('dossier');
  const { saveSettings } = useSession();
  const isOpen = useIsPanelOpen();
  const turn = (): void => void saveSettings({ planPanel: isOpen ? 'folded' : 'open' });
  useShortcut('panel', turn);
  return (
    <ButtonWithIcon
      className={classes.panelButton}
      variant="subtle"
      color="gray"
      size="compact-sm"
      icon={isOpen ? IconLayoutSidebarRightCollapse : IconLayoutSidebarRightExpand}
      aria-expanded={isOpen}
      aria-keyshortcuts="F9"
      title="F9"
      onClick={turn}
    >
      {t('plan.panel')}
    </ButtonWithIcon>
  );
}

function Label({ view }: { readonly view: Shown }): ReactNode {
  const { t } = useTranslation('dossier');
  const Icon = icons[view];
  return (
    <span className={classes.label}>
      <Icon size={16} aria-hidden />
      {t(`views.${view}`)}
    </span>
  );
}

/** The view chosen last on this computer; an address that names a step or a view shows that until another is chosen. */
function useShown(isLeaving: boolean): readonly [Shown, (view: Shown) => void] {
  const { me, saveSettings } = useSession();
  const { query } = useAddress();
  const [asked, entity] = [query.get('view'), query.get('at')];
  const at = entity ?? asked;
  const [chosen, setChosen] = useState<{ readonly at: string | null; readonly view: Shown }>();
  const named: Shown =
    asked === 'leaving' && isLeaving ? 'leaving' : (planViews.find((each) => each === asked) ?? 'list');
  const remembered = at === null ? me.planView : named;
  const shown = chosen !== undefined && chosen.at === at ? chosen.view : remembered;
  const show = (view: Shown): void => {
    setChosen({ at, view });
    if (view !== 'leaving') void saveSettings({ planView: view });
  };
  return [shown, show];
}
