/**
 * A form in a dialog: its fields, what went wrong, Cancel and the deed. Enter does it, Escape leaves; once it is done, it closes. What is
 * said in red is done by its button alone: nobody ends or erases something with the Enter that finished a line.
 */
import { Button, Group, Stack, type ButtonProps } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Result } from '../../shared/result.ts';
import { useTranslation } from '../i18n/translation.ts';
import { Dialog, type DialogProps } from './dialog.tsx';
import type { Needed } from './needed.ts';
import { ProblemNote, type AnyProblem } from './problems.tsx';
import { useCommand } from './use-command.ts';

export interface DeedFormProps<T> {
  /** What the deed is called; undefined: there is nothing to do, and it can only be left. */
  readonly action: string | undefined;
  readonly onDo: () => Promise<Result<T, AnyProblem>>;
  /** What follows once it is done, before it closes. */
  readonly onDone?: ((value: T) => void) | undefined;
  readonly onClose: () => void;
  readonly needed?: Pick<Needed<string>, 'around' | 'isWhole'> | undefined;
  readonly button?: Pick<ButtonProps, 'color' | 'disabled' | 'leftSection'>;
  /** Which button has the keyboard at first; else the first field has it. */
  readonly focus?: 'deed' | 'cancel';
  /** Another deed of the same fields; `isFree`: it asks for none of them. */
  readonly other?: { readonly action: string; readonly isFree: boolean; readonly onDo: DeedFormProps<T>['onDo'] };
  /** A word beside the buttons. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** The form by itself, for a dialog that shows more than it. */
export function DeedForm<T>(props: DeedFormProps<T>): ReactNode {
  const { action, onDo, onDone, onClose, needed, button, other } = props;
  const { run, doing, problem } = useCommand<AnyProblem, Which>();
  const act = async (which: Which): Promise<void> => {
    const isFree = which === 'other' && other?.isFree === true;
    if (!isFree && needed?.isWhole() === false) return;
    const done = await run(which === 'other' && other !== undefined ? other.onDo() : onDo(), which);
    if (!done.ok) return;
    onDone?.(done.value);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A form this dialog was opened from hears what is sent off in it, though it lies elsewhere on the page.
    event.stopPropagation();
    if (action !== undefined && button?.disabled !== true && !isGrave(button)) void act('deed');
  };
  return (
    <form ref={needed?.around} onSubmit={submit} noValidate>
      <Stack>
        {props.children}
        <ProblemNote problem={problem} />
        <Foot {...props} doing={doing} onGrave={() => void act('deed')} onOther={() => void act('other')} />
      </Stack>
    </form>
  );
}

type Which = 'deed' | 'other';

const isGrave = (button: DeedFormProps<unknown>['button']): boolean =>
  typeof button?.color === 'string' && button.color.startsWith('red');

interface FootProps<T> extends DeedFormProps<T> {
  readonly doing: Which | undefined;
  readonly onGrave: () => void;
  readonly onOther: () => void;
}

function Foot<T>({ action, button, focus, other, note, doing, onClose, onGrave, onOther }: FootProps<T>): ReactNode {
  const { t } = useTranslation();
  const wrap = note === undefined ? 'wrap' : 'nowrap';
  return (
    <Group justify={other === undefined && note === undefined ? 'flex-end' : 'space-between'} wrap={wrap}>
      {note}
      {other === undefined ? null : (
        <Button variant="default" loading={doing === 'other'} disabled={doing === 'deed'} onClick={onOther}>
          {other.action}
        </Button>
      )}
      <Group justify="flex-end" wrap={wrap}>
        <Button
          variant="default"
          disabled={doing !== undefined}
          onClick={onClose}
          data-autofocus={focus === 'cancel' || undefined}
        >
          {t('cancel')}
        </Button>
        {action === undefined ? null : (
          <Button
            type={isGrave(button) ? 'button' : 'submit'}
            onClick={isGrave(button) ? onGrave : undefined}
            {...button}
            loading={doing === 'deed'}
            disabled={button?.disabled === true || doing === 'other'}
            data-autofocus={focus === 'deed' || undefined}
          >
            {action}
          </Button>
        )}
      </Group>
    </Group>
  );
}

export type DialogFormProps<T> = DeedFormProps<T> & Pick<DialogProps, 'title' | 'size'>;

export function DialogForm<T>({ title, size, ...form }: DialogFormProps<T>): ReactNode {
  return (
    <Dialog onClose={form.onClose} title={title} size={size}>
      <DeedForm {...form} />
    </Dialog>
  );
}
