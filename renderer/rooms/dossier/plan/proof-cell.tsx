/** The proofs of a step at a glance: the newest with its age, or a place to add one. */
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { todayIso } from '../../../i18n/clock.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { isNewerProof } from '../../../../shared/release/index.ts';
import { PlainButton } from '../../../ui/plain.tsx';
import classes from './step-row.module.css';
import { ProofAge } from './proof-age.tsx';

export interface ProofCellProps {
  readonly proofs: readonly EntityView[];
  readonly canWrite: boolean;
  readonly onAdd: () => void;
}

export function ProofCell({ proofs, canWrite, onAdd }: ProofCellProps): ReactNode {
  const { t } = useTranslation('dossier');
  const today = todayIso();
  const newest = proofs
    .map((proof) => read('plan', 'proof', proof, 'proof'))
    .filter((facts) => facts !== undefined)
    .reduce<Parameters<typeof ProofAge>[0]['proof'] | undefined>(
      (latest, facts) => (latest === undefined || isNewerProof(facts, latest, today) ? facts : latest),
      undefined,
    );
  if (newest !== undefined) return <ProofAge proof={newest} />;
  if (!canWrite) return null;
  return (
    <PlainButton className={classes.addProof} data-cell="proof" onClick={onAdd} aria-label={t('proof.add')}>
      <IconPaperclip size={16} aria-hidden />
      <span>{t('proof.short')}</span>
    </PlainButton>
  );
}
