/** A unit of several fields as an entry of a list: read at rest, typed into after "change", saved on leaving. */
import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { UnitView } from '../../../shared/dossier/view.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { stopsAtUnreadable } from '../../ui/unreadable.ts';
import type { Change } from '../../vault/api.ts';
import { atRest } from '../at-rest.ts';
import { endsBefore } from '../ends-before.ts';
import { toFirstEmpty } from '../first-empty.ts';
import type { FormOptions } from '../form/editing.ts';
import { unitForm } from '../form/unit-form.tsx';
import { SettledLine } from '../settled-line.tsx';
import { UnitBox } from '../unit-box.tsx';
import classes from '../unit-entry.module.css';
import type { UnitPlace } from '../unit-place.ts';
import { sameValue } from '../../../shared/same-value.ts';
import { useUnit } from '../use-unit.ts';

export interface UnitEntryProps<V> {
  readonly place: UnitPlace<V>;
  readonly view: UnitView | undefined;
  /** What this place knows of its form beside the declaration of the unit. */
  readonly form?: FormOptions;
  readonly canWrite: boolean;
  /** What stands there counts no longer: it is not shown, the form begins empty, and what is written takes its place. */
  readonly over?: boolean;
  /** The value at rest; the unit's words unless given. */
  readonly shown?: (value: V) => ReactNode;
  /** What stands there while nothing is written, with the button that begins. */
  readonly add?: string;
  /** Grey words that stand there meanwhile; the button is then a sign beside them. */
  readonly unfilled?: string;
  /** Begun just now: opens with the cursor in it. */
  readonly fresh?: boolean;
  readonly before?: () => readonly Change[];
  /** Closed without anything having been written. */
  readonly onLeftEmpty?: () => void;
  /** Closed by the person, whatever was written. */
  readonly onClose?: () => void;
  /** Closed by the person, and whole. */
  readonly onFiled?: () => void;
}

export function UnitEntry<V>(props: UnitEntryProps<V>): ReactNode {
  const {
    place,
    view,
    form,
    canWrite,
    over = false,
    shown,
    add,
    unfilled,
    fresh = false,
    before,
    onLeftEmpty,
    onClose,
    onFiled,
  } = props;
  const { t } = useTranslation(['dossier', 'common']);
  const words = useUnitWords();
  const { empty, toForm, toValue, fields } = unitForm(place, form);
  const read = over ? { ...place, parse: () => undefined } : place;
  const field = useUnit({ place: read, view, empty, toForm, toValue, ...(before !== undefined && { before }) });
  const [open, setOpen] = useState(fresh || field.cameBack);
  const label = words.unit(place.section, place.type, place.unit);
  const inWords = (value: unknown): string => words.value(place.section, place.type, place.unit, value);
  const standing = over ? undefined : view;
  const first = standing?.versions[0];
  const kept = first === undefined ? undefined : place.parse(first.value);
  const { value, needsLook } = atRest(field, toValue, kept);
  const mayWrite = canWrite && !field.readOnly;
  const editor = useRef<HTMLDivElement>(null);
  const [isMissed, setMissed] = useState(false);
  const startsFilled = fresh && form?.start !== undefined;
  // What it begins with need not be typed: the cursor is in the first that is empty.
  useEffect(() => (startsFilled ? toFirstEmpty(editor.current) : undefined), [startsFilled]);
  const shut = (): void => {
    setOpen(false);
    onClose?.();
  };
  const done = (): void => {
    if (editor.current !== null && stopsAtUnreadable(editor.current)) return;
    const isWhole = toValue(field.form) !== undefined;
    // What is half typed is neither filed nor dropped without a word.
    const isHalf = !isWhole && field.dirty && !sameValue(field.form, empty);
    setMissed(isHalf);
    if (isHalf) return toFirstEmpty(editor.current);
    if (standing === undefined && !isWhole) giveUp();
    else field.confirm();
    shut();
    if (isWhole) onFiled?.();
  };
  /** Nothing was written: it need not stay. */
  const giveUp = (): void => {
    field.discard();
    onLeftEmpty?.();
  };
  const drop = (): void => {
    if (standing === undefined) giveUp();
    else field.discard();
    setMissed(false);
    shut();
  };
  const close = (): void => {
    if (standing === undefined && !field.dirty) giveUp();
    else return done();
    shut();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inList = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && (!inList || event.ctrlKey)) done();
    else if (event.key === 'Escape' && !event.defaultPrevented) close();
  };

  if (field.unsettled.length === 0 && !open && !needsLook) {
    if (value === undefined && first === undefined) {
      if (!mayWrite || add === undefined) return null;
      if (unfilled !== undefined) return <Unfilled words={unfilled} add={add} onOpen={() => setOpen(true)} />;
      return (
        <Button
          className={classes.add}
          size="compact-md"
          variant="subtle"
          color="gray"
          aria-description={label}
          onClick={() => setOpen(true)}
        >
          {add}
        </Button>
      );
    }
    return (
      <div className={classes.entry}>
        <div className={classes.value} dir="auto">
          {value === undefined ? inWords(first?.value) : (shown?.(value) ?? inWords(value))}
          <SettledLine place={place} view={view} words={inWords} canWrite={mayWrite} />
        </div>
        {mayWrite ? (
          <Tooltip label={t('entry.change')}>
            <ActionIcon
              className={classes.pencil}
              size="lg"
              aria-label={t('entry.changeNamed', { what: label })}
              onClick={() => setOpen(true)}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
    );
  }
  return (
    // Keys and files come up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={editor}
      role="group"
      aria-label={label}
      className={field.unsettled.length > 0 ? undefined : classes.editor}
      onKeyDown={onKeyDown}
    >
      <UnitBox field={field} place={place} label={label} words={inWords} canWrite={canWrite} toValue={toValue}>
        {fields(field.form, field.set)}
      </UnitBox>
      {field.unsettled.length > 0 ? null : (
        <Group gap="xs" mt="sm">
          <Button size="compact-md" onClick={done}>
            {t('entry.done')}
          </Button>
          {isMissed ? (
            <>
              <Button size="compact-md" variant="default" onClick={drop}>
                {t('common:dialog.drop')}
              </Button>
              <Text size="sm" role="alert">
                {t(endsBefore(field.form) ? 'entry.endsBefore' : 'entry.incomplete')}
              </Text>
            </>
          ) : null}
        </Group>
      )}
    </div>
  );
}

interface UnfilledProps {
  readonly words: string;
  readonly add: string;
  readonly onOpen: () => void;
}

/** Told from what is filled in at a glance: not the words of a value, and not bold. */
function Unfilled({ words, add, onOpen }: UnfilledProps): ReactNode {
  return (
    <div className={classes.unfilled}>
      <span>{words}</span>
      <Tooltip label={add}>
        <ActionIcon size="lg" aria-label={add} onClick={onOpen}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
