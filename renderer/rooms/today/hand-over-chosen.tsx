/** Handing over the dossiers of the rows that are chosen: those I carry, and which are left out and why. */
import type { ReactNode } from 'react';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import type { DossierRow, TodayRow } from '../../vault/api.ts';
import { HandOver, type LeftOut } from '../../widgets/caseload/hand-over.tsx';

export interface HandOverChosenProps {
  readonly rows: readonly TodayRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function HandOverChosen({ rows, onClose, onDone }: HandOverChosenProps): ReactNode {
  const { t } = useTranslation('caseload');
  const { realm } = useMe();
  const caseload = useAnswer((vault) => vault.caseload(), `caseload/${realm}`);
  if (caseload.state === 'waiting') return null;
  if (caseload.state === 'problem') {
    return (
      <Dialog onClose={onClose} title={t('handOver.title', { count: rows.length })}>
        <ProblemNote problem={caseload.problem} />
      </Dialog>
    );
  }
  const { mine, leftOut } = carriedAmong(rows, caseload.value);
  return <HandOver rows={mine} leftOut={leftOut} onClose={onClose} onDone={onDone} />;
}

/** Each dossier once, in the order of the rows. */
export function carriedAmong(
  rows: readonly Pick<TodayRow, 'dossier'>[],
  caseload: readonly DossierRow[],
): { readonly mine: readonly DossierRow[]; readonly leftOut: readonly LeftOut[] } {
  const byId = new Map(caseload.map((row) => [row.id, row]));
  const asked = [...new Set(rows.map(({ dossier }) => dossier))].flatMap((id) => byId.get(id) ?? []);
  const isGiven = ({ carriedByMe, damaged }: DossierRow): boolean => carriedByMe && !damaged;
  return {
    mine: asked.filter(isGiven),
    leftOut: asked
      .filter((row) => !isGiven(row))
      .map((row) => ({ row, why: row.carriedByMe ? 'damaged' : row.responsible === '' ? 'nobody' : 'other' })),
  };
}
