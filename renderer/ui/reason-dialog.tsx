/** Asks for a reason before something is refused or given up. */
import { Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Result } from '../../shared/result.ts';
import { DialogForm, type DialogFormProps } from './dialog-form.tsx';
import { useNeeded } from './needed.ts';
import type { AnyProblem } from './problems.tsx';

export interface ReasonDialogProps<T> extends Pick<DialogFormProps<T>, 'title' | 'action' | 'onDone' | 'onClose'> {
  readonly text: string;
  readonly label: string;
  readonly onReason: (reason: string) => Promise<Result<T, AnyProblem>>;
}

const longestReason = 1_000;

export function ReasonDialog<T>({ text, label, onReason, ...dialog }: ReasonDialogProps<T>): ReactNode {
  const [reason, setReason] = useState('');
  const needed = useNeeded({ reason: reason.trim() !== '' });
  return (
    <DialogForm {...dialog} needed={needed} onDo={() => onReason(reason.trim())}>
      <Text>{text}</Text>
      <Textarea
        label={label}
        data-autofocus
        {...needed.field('reason')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
