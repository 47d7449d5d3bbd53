/** The original of a document that was blacked out takes the place of its copy again: asked once, with who reads it from then on. */
import { Alert, Loader, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useVault } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { ProblemNote, type AnyProblem } from '../../../ui/problems.tsx';
import type { BlackOutPlan } from '../../../vault/api.ts';
import type { Kept } from './kept.ts';

export interface BringBackDialogProps {
  readonly document: Kept;
  readonly section: 'plan' | 'legal';
  /** The copy that stands there. */
  readonly file: Attachment;
  /** At least one: more where passages of a copy were blacked out once more. */
  readonly originals: readonly Kept[];
  readonly onClose: () => void;
}

export function BringBackDialog({ document, section, file, originals, onClose }: BringBackDialogProps): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  const vault = useVault();
  const { view } = useOpenDossier();
  const place = { dossier: view.id, section, entity: document.id, document: file.id };
  const plan = useAnswer((asked) => asked.blackOutPlan(place), `bring back ${file.id}`, view.id);
  const [chosen, setChosen] = useState(originals[0]?.id);
  const bringBack = (): Promise<Result<unknown, AnyProblem>> =>
    chosen === undefined
      ? Promise.resolve(fail({ code: 'look-again' }))
      : vault.bringOriginalBack({ ...place, original: chosen, on: todayIso() });
  const isAllowed = plan.state === 'ready' && plan.value.canReplace;
  return (
    <DialogForm
      title={t('copy.bringBack.title')}
      action={isAllowed ? t('copy.bringBack.do') : undefined}
      onDo={bringBack}
      onClose={onClose}
      focus="deed"
    >
      {plan.state === 'problem' ? <ProblemNote problem={plan.problem} /> : null}
      {plan.state === 'ready' ? (
        <Told plan={plan.value} />
      ) : plan.state === 'problem' ? null : (
        <Loader aria-label={t('common:waiting')} />
      )}
      {isAllowed && originals.length > 1 ? <Which originals={originals} chosen={chosen} onChoose={setChosen} /> : null}
    </DialogForm>
  );
}

function Told({ plan: { canReplace, readers } }: { readonly plan: BlackOutPlan }): ReactNode {
  const { t } = useTranslation('files');
  if (!canReplace) return <Alert color="yellow">{t('copy.bringBack.notOwner')}</Alert>;
  return (
    <>
      <Text>{t('copy.bringBack.becomes')}</Text>
      {readers.length === 0 ? null : (
        <Alert color="yellow">
          {t('copy.bringBack.readers', { names: readers.map(({ name }) => name).join(', ') })}
        </Alert>
      )}
    </>
  );
}

interface WhichProps {
  readonly originals: readonly Kept[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Which({ originals, chosen, onChoose }: WhichProps): ReactNode {
  const { t } = useTranslation('files');
  const format = useFormat();
  return (
    <Radio.Group label={t('copy.bringBack.which')} value={chosen ?? null} onChange={onChoose}>
      <Stack gap="xs" mt="xs">
        {originals.map(({ id, file, dated }) => (
          <Radio
            key={id}
            value={id}
            label={t('copy.bringBack.one', { name: file?.name ?? '', date: format.numericDate(dated) })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
