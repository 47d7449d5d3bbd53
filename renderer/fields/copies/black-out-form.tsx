/** Rectangles are drawn, and the copy is made and handed on. */
import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Result } from '../../../shared/result.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DeedForm } from '../../ui/dialog-form.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';
import { countAreas } from './areas.ts';
import { BlackOutEditor, type BlackOutEditorProps } from './black-out-editor.tsx';
import classes from './copies.module.css';
import { CopyState } from './copy-state.tsx';
import { usePixelCopy } from './use-pixel-copy.ts';

export interface BlackOutFormProps {
  readonly shown: BlackOutEditorProps;
  /** What becomes of the document, and of its original. */
  readonly told: ReactNode;
  readonly isAllowed: boolean;
  readonly onMade: (copy: Uint8Array<ArrayBuffer>) => Promise<Result<unknown, AnyProblem>>;
  readonly onClose: () => void;
}

export function BlackOutForm({ shown, told, isAllowed, onMade, onClose }: BlackOutFormProps): ReactNode {
  const { t } = useTranslation('files');
  const { make, ...state } = usePixelCopy();
  const [isAsked, setAsked] = useState(false);
  const isEmpty = countAreas(shown.marks.areas) === 0;
  const isWhole = (): boolean => {
    setAsked(true);
    return !isEmpty;
  };
  const act = async (): Promise<Result<unknown, AnyProblem>> => {
    const { bytes, mime, marks } = shown;
    const made = await make({ bytes, mime, marks });
    return made.ok ? onMade(made.value) : made;
  };
  return (
    <DeedForm
      action={isAllowed ? t('copy.blackOut.make') : undefined}
      onDo={act}
      onClose={onClose}
      needed={{ around: () => undefined, isWhole }}
    >
      {told}
      {isAllowed ? (
        <>
          <Text size="sm" c="dimmed">
            {t('copy.blackOut.how')}
          </Text>
          <div className={classes.editor}>
            <BlackOutEditor {...shown} />
          </div>
        </>
      ) : null}
      {isAsked && isEmpty ? (
        <Text c="red" role="alert">
          {t('copy.blackOut.needed')}
        </Text>
      ) : null}
      <CopyState {...state} />
    </DeedForm>
  );
}
