/** Around the views of a plan: whatever is changed in one of them can be taken back, by the notice that says so and by key (SPEC.md, U15). */
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { read, single } from '../../../../shared/dossier/read.ts';
import { DossierProvider, sectionOf, useOpenDossier, type OpenDossier } from '../../../fields/dossier-context.tsx';
import { takingBack } from '../../../fields/taking-back.ts';
import { ToldByPlace } from '../../../fields/use-take-out.tsx';
import { useValues } from '../../../fields/use-values.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useUndo } from '../../../ui/use-undo.tsx';
import type { Change, DossierView } from '../../../vault/api.ts';
import { dueOf, statusOf } from './model/use-plan.ts';

export function Undoable({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const dossier = useOpenDossier();
  const { run, problem } = useCommand();
  const offer = useUndo(run);
  const said = useSaid();
  const latest = useRef(dossier);
  latest.current = dossier;

  const change = useCallback<OpenDossier['change']>(
    async (changes, dropDraft) => {
      const { view: before, change: write } = latest.current;
      const answer = await write(changes, dropDraft);
      if (!answer.ok) return answer;
      const back = takingBack(before, answer.value, changes);
      const isRemoval = changes.some((each) => each.do === 'take-out');
      offer(back === undefined ? undefined : said(changes, answer.value), back && (() => latest.current.change(back)), {
        lasts: true,
        ...(isRemoval && { label: t('plan.bringBack') }),
      });
      return answer;
    },
    [offer, said, t],
  );
  const undoable = useMemo(() => ({ ...dossier, change }), [dossier, change]);
  return (
    <DossierProvider value={undoable}>
      <ToldByPlace value>
        <ProblemNote problem={problem} />
        {children}
      </ToldByPlace>
    </DossierProvider>
  );
}

/** What was done, in words; undefined where a text was typed: that is seen where it stands, and the key alone takes it back. */
function useSaid(): (changes: readonly Change[], after: DossierView) => ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  return useCallback(
    (changes, after) => {
      const [first] = changes;
      if (first === undefined || first.do === 'note') return undefined;
      if (first.do === 'take-out') return t('plan.tookOut');
      const entity = single(sectionOf(after, 'plan'), first.entity);
      if (entity === undefined || first.do !== 'put') return undefined;
      const what = read('plan', 'step', entity, 'what')?.text ?? '';
      const place = `${first.type}/${first.unit}`;
      if (place === 'step/status')
        return <bdi>{t('board.moved', { what, status: values.stepStatus[statusOf(entity)] })}</bdi>;
      if (place === 'step/due')
        return <bdi>{t('plan.dayMoved', { what, date: format.date(dueOf(entity) ?? '') })}</bdi>;
      return place === 'step/goal' || place === 'step/order' || place === 'goal/domain' ? t('plan.moved') : undefined;
    },
    [t, values, format],
  );
}
