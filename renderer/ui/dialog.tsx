/** A window over the page: the keyboard goes back to what opened it, and what was typed in it is not dropped without a word. */
import { Button, Group, Modal, Text, type ModalProps } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { isBeingFiled } from './being-filed.ts';
import classes from './dialog.module.css';
import { useTranslation } from '../i18n/translation.ts';

interface Unsaved {
  readonly said: string;
  readonly drop: string;
  readonly goOn: string;
}

export interface DialogProps {
  readonly title: ReactNode;
  readonly size?: NonNullable<ModalProps['size']> | undefined;
  readonly onClose: () => void;
  /** Something is under way that a person has to wait for: until then it does not close. */
  readonly isBusy?: boolean;
  /** What would go with it that was not typed, in words, and how its two buttons are called: asked before it closes. */
  readonly unsaved?: Unsaved | undefined;
  readonly children: ReactNode;
}

export function Dialog({ title, size = 'md', onClose, isBusy = false, unsaved, children }: DialogProps): ReactNode {
  const { t } = useTranslation();
  const { note, last } = useTyped();
  const [isAsking, setAsking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useKeyboardBack();
  const goOn = (): void => {
    setAsking(false);
    (last() ?? root.current?.querySelector<HTMLElement>('[role="dialog"] button'))?.focus();
  };
  const close = (): void => {
    // Each of several hears Escape, the one below first.
    if (!isOnTop(root.current)) return;
    // It closes once that is done, or says what went wrong.
    if (root.current !== null && isBeingFiled(root.current)) return;
    if (isAsking) goOn();
    else if (last() === undefined && unsaved === undefined) onClose();
    else setAsking(true);
  };
  const asked = unsaved ?? { said: t('dialog.typed'), drop: t('dialog.drop'), goOn: t('dialog.goOn') };
  return (
    <Modal
      ref={root}
      opened
      onClose={close}
      onInput={note}
      size={size}
      title={title}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
      withCloseButton={!isBusy}
      closeButtonProps={{ 'aria-label': t('close') }}
      data-dialog
    >
      {children}
      <KeyboardAtOnce />
      {isAsking ? (
        <Group role="alert" justify="space-between" className={classes['asking'] ?? ''}>
          <Text>{asked.said}</Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {asked.drop}
            </Button>
            <Button autoFocus onClick={goOn}>
              {asked.goOn}
            </Button>
          </Group>
        </Group>
      ) : null}
    </Modal>
  );
}

/**
 * The field that is meant has the keyboard from the first moment: the window gives it only a while later, and until then a letter would
 * go to the button that opened it. Where none is meant, whatever has it by then keeps it.
 */
function KeyboardAtOnce(): ReactNode {
  useLayoutEffect(() => {
    topmost()?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, []);
  return null;
}

const topmost = (): Element | undefined => [...document.querySelectorAll('[data-dialog]')].at(-1);

const isOnTop = (dialog: HTMLElement | null): boolean => topmost() === dialog;

/** Whether a dialog lies over the rest. */
export const isDialogOpen = (): boolean => document.querySelector('[data-dialog]') !== null;

/** Whether a dialog or the search lies over the rest: Escape is for that one alone. */
export const isSomethingOver = (): boolean => document.querySelector('[data-dialog], [data-search]') !== null;

/** After something that lay over the page is gone, the keyboard is where it was before, unless somebody took it elsewhere. */
function useKeyboardBack(): void {
  const [opener] = useState(openerNow);
  useEffect(
    () => () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const there = opener?.isConnected === true ? opener : document.querySelector<HTMLElement>('main');
      there?.focus({ preventScroll: true });
    },
    [opener],
  );
}

function openerNow(): HTMLElement | null {
  const at = document.activeElement;
  // The item of a menu goes with the menu; the button that opened it stays.
  const menu = at?.closest('[role="menu"]');
  const button = menu === null || menu === undefined ? at : document.querySelector(`[aria-controls="${menu.id}"]`);
  return button instanceof HTMLElement ? button : null;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Typed {
  readonly note: (event: FormEvent) => void;
  /** Where a text was typed last that still stands there. */
  readonly last: () => TextField | undefined;
}

function useTyped(): Typed {
  const fields = useRef(new Set<TextField>());
  const note = ({ target }: FormEvent): void => {
    if (!isTextField(target)) return;
    fields.current.delete(target);
    fields.current.add(target);
  };
  const last = (): TextField | undefined =>
    [...fields.current].filter((field) => field.isConnected && field.value.trim() !== '').at(-1);
  return { note, last };
}

/** A passphrase is typed again; choices and ticks are seen at a glance. */
const isTextField = (target: EventTarget): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
