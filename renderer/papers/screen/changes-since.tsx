/** Choosing an earlier version of a paper, so that what changed since is added: one saved here, or any day. */
import { Loader, NativeSelect } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { endOf } from '../../i18n/day-bounds.ts';
import type { DossierView, VaultProblem } from '../../vault/api.ts';
import type { VaultClient } from '../../vault/client.ts';
import { isoDay } from '../model/days.ts';
import type { PaperKind, PaperRequest } from '../model/paper.ts';

export interface ChangesSinceProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly onBefore: (before: PaperRequest['before']) => void;
}

type Since = 'none' | 'day' | `${number}`;

/** The list of versions is looked up only once somebody asks for it. */
export function ChangesSince(props: ChangesSinceProps): ReactNode {
  const { t } = useTranslation('papers');
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <Versions {...props} />;
  return (
    <ButtonWithIcon variant="default" icon={IconGitCompare} onClick={() => setAsked(true)}>
      {t('tab.changesAdd')}
    </ButtonWithIcon>
  );
}

/** Nothing to choose from before the versions are known: the choices would shift under somebody who chooses. */
function Versions(props: ChangesSinceProps): ReactNode {
  const { t } = useTranslation();
  const { view, kind } = props;
  const asked = useAnswer((vault) => vault.savedPapers({ dossier: view.id }), `papers/${view.id}`, view.id);
  if (asked.state === 'waiting') return <Loader size="sm" role="status" aria-label={t('waiting')} />;
  // Without them any other day can still be named.
  const papers = asked.state === 'ready' ? asked.value : [];
  const moments = papers.filter(({ paper }) => paper === kind).map(({ at }) => at);
  return <WhichVersion {...props} moments={moments} />;
}

interface WhichVersionProps extends ChangesSinceProps {
  /** When I saved this paper of this dossier before, newest first. */
  readonly moments: readonly number[];
}

function WhichVersion({ view, moments, onBefore }: WhichVersionProps): ReactNode {
  const { t } = useTranslation(['papers', 'common']);
  const format = useFormat();
  const [since, setSince] = useState<Since>('none');
  const [day, setDay] = useState('');
  const at = since === 'day' ? (day === '' ? undefined : endOf(day)) : since === 'none' ? undefined : Number(since);
  const { problem, isWaiting } = useBefore(view, at, onBefore);
  const choices = [
    { value: 'none', label: t('tab.noChanges') },
    ...moments.map((moment) => ({
      value: String(moment),
      label: t('tab.version', { date: format.moment(moment) }),
    })),
    { value: 'day', label: t('tab.otherDay') },
  ];
  return (
    <>
      <NativeSelect
        label={t('tab.changes')}
        description={t('tab.changesHint')}
        data={choices}
        autoFocus
        value={since}
        onChange={(event) => setSince(sinceOf(event.currentTarget.value))}
      />
      {since === 'day' ? <DateField label={t('tab.changesDay')} value={day} onChange={setDay} /> : null}
      {isWaiting ? <Loader size="sm" role="status" aria-label={t('common:waiting')} /> : null}
      <ProblemNote problem={problem} />
    </>
  );
}

function sinceOf(value: string): Since {
  const moment = Number(value);
  if (value === 'day' || value === 'none') return value;
  return Number.isFinite(moment) ? `${moment}` : 'none';
}

interface ReadingBefore {
  readonly problem: VaultProblem | undefined;
  readonly isWaiting: boolean;
}

/** Reads the dossier as it stood, and hands it on. */
function useBefore(view: DossierView, at: number | undefined, onBefore: ChangesSinceProps['onBefore']): ReadingBefore {
  const vault = useVault();
  const [looked, setLooked] = useState<{ readonly at: number | undefined; readonly problem?: VaultProblem }>();
  useEffect(() => {
    let isLate = false;
    const look = async (): Promise<void> => {
      const stood = at === undefined ? undefined : await viewAt(vault, view, at);
      if (isLate) return;
      setLooked({ at, ...(stood?.ok === false && { problem: stood.problem }) });
      onBefore(at !== undefined && stood?.ok === true ? { view: stood.value, on: isoDay(at) } : undefined);
    };
    void look();
    return () => {
      isLate = true;
    };
  }, [vault, view, at, onBefore]);
  const isThere = looked?.at === at;
  return { problem: isThere ? looked?.problem : undefined, isWaiting: at !== undefined && !isThere };
}

/** The parts of a dossier I read, as I could have read them at a moment. */
async function viewAt(vault: VaultClient, view: DossierView, at: number): Promise<Result<DossierView, VaultProblem>> {
  const kinds = [...new Set(view.sections.map(({ kind }) => kind))];
  const stood = new Map<SectionKind, Pick<SectionView, 'entities' | 'notes'>>();
  for (const section of kinds) {
    const state = await vault.stateOn({ dossier: view.id, section, at, by: 'known' });
    if (!state.ok) return state;
    stood.set(section, state.value);
  }
  // What stood there is told by kind: of two services' own sections, the first carries it all.
  const sections = view.sections.map((section) => {
    const state = stood.get(section.kind);
    stood.delete(section.kind);
    return { ...section, entities: state?.entities ?? [], notes: state?.notes ?? [] };
  });
  return ok({ ...view, sections });
}
