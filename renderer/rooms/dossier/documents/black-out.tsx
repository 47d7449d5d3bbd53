/** Passages of a document that is kept are blacked out: the copy takes its place, the original goes to the own notes. */
import { Alert, Loader, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import type { Result } from '../../../../shared/result.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useVault } from '../../../data/vault.tsx';
import { useBytes } from '../../../fields/attachment.tsx';
import { noMarks } from '../../../fields/copies/areas.ts';
import { BlackOutForm } from '../../../fields/copies/black-out-form.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { todayIso } from '../../../i18n/clock.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNote, type AnyProblem } from '../../../ui/problems.tsx';
import type { BlackOutPlan } from '../../../vault/api.ts';
import type { Kept } from './kept.ts';

export interface BlackOutDialogProps {
  readonly document: Kept;
  readonly section: 'plan' | 'legal';
  readonly file: Attachment;
  readonly onClose: () => void;
}

export function BlackOutDialog({ document, section, file, onClose }: BlackOutDialogProps): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  const vault = useVault();
  const { view } = useOpenDossier();
  const place = { dossier: view.id, section, entity: document.id, document: file.id };
  const plan = useAnswer((asked) => asked.blackOutPlan(place), `black out ${file.id}`, view.id);
  const { bytes, problem } = useBytes(file);
  const [marks, setMarks] = useState(noMarks);
  const keep = async (made: Uint8Array<ArrayBuffer>): Promise<Result<unknown, AnyProblem>> => {
    const copy = await vault.attach({ name: t('copy.blackOut.name'), mime: 'application/pdf', bytes: made });
    return copy.ok ? vault.blackOut({ ...place, copy: copy.value, on: todayIso() }) : copy;
  };
  return (
    <Dialog onClose={onClose} size="min(72rem, 94vw)" title={t('copy.blackOut.title')}>
      <ProblemNote problem={problem ?? (plan.state === 'problem' ? plan.problem : undefined)} />
      {plan.state === 'ready' && bytes !== undefined ? (
        <BlackOutForm
          shown={{ bytes, mime: file.mime, name: file.name, marks, onMarks: setMarks }}
          told={<Told plan={plan.value} />}
          isAllowed={plan.value.canReplace}
          onMade={keep}
          onClose={onClose}
        />
      ) : problem === undefined && plan.state !== 'problem' ? (
        <Loader aria-label={t('common:waiting')} />
      ) : null}
    </Dialog>
  );
}

function Told({ plan: { canReplace, holders } }: { readonly plan: BlackOutPlan }): ReactNode {
  const { t } = useTranslation('files');
  if (!canReplace) return <Alert color="yellow">{t('copy.blackOut.notOwner')}</Alert>;
  return (
    <>
      <Text size="sm">{t('copy.blackOut.becomes')}</Text>
      {holders.length === 0 ? null : (
        <Alert color="yellow">
          {t('copy.blackOut.holders', { names: holders.map(({ name }) => name).join(', ') })}
        </Alert>
      )}
    </>
  );
}
