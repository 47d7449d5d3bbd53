/** A safe copy of a document: asked for once, made page by page, kept beside the original. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Attachment } from '../../../../shared/dossier/entities.ts';
import type { Result } from '../../../../shared/result.ts';
import { useVault } from '../../../data/vault.tsx';
import { CopyState } from '../../../fields/copies/copy-state.tsx';
import { usePixelCopy } from '../../../fields/copies/use-pixel-copy.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import type { AnyProblem } from '../../../ui/problems.tsx';
import { safeCopyOf, type Kept } from './kept.ts';

export interface SafeCopyDialogProps {
  readonly document: Kept;
  readonly file: Attachment;
  readonly onClose: () => void;
}

export function SafeCopyDialog({ document, file, onClose }: SafeCopyDialogProps): ReactNode {
  const { t } = useTranslation('files');
  const vault = useVault();
  const { view, change } = useOpenDossier();
  const { make, ...state } = usePixelCopy();
  const keep = async (): Promise<Result<unknown, AnyProblem>> => {
    const bytes = await vault.readAttachment({ dossier: view.id, attachment: file });
    if (!bytes.ok) return bytes;
    const made = await make({ bytes: bytes.value, mime: file.mime });
    if (!made.ok) return made;
    const kept = await vault.attach({ name: t('copy.safe.name'), mime: 'application/pdf', bytes: made.value });
    return kept.ok ? change([safeCopyOf(document, kept.value)]) : kept;
  };
  return (
    <DialogForm title={t('copy.safe.title')} action={t('copy.safe.make')} onDo={keep} onClose={onClose} focus="deed">
      <Text>{t('copy.safe.what')}</Text>
      <CopyState {...state} />
    </DialogForm>
  );
}
