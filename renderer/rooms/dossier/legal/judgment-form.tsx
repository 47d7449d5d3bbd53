/** A judgment typed at once: court and day, sentence, final, recidivism, code, and what else it fixes. */
import { Button, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { toFirstEmpty } from '../../../fields/first-empty.ts';
import type { Editing } from '../../../fields/form/editing.ts';
import { unitForm } from '../../../fields/form/unit-form.tsx';
import { unitPlace, type UnitPlace } from '../../../fields/unit-place.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { stopsAtUnreadable } from '../../../ui/unreadable.ts';
import { FormPart, type PartState } from './form-part.tsx';
import classes from './judgment-form.module.css';
import { useFinalForm, useRecidivismForm } from './yes-or-no.tsx';

export interface JudgmentFormProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  /** Closed; what was typed is filed, or nothing was. */
  readonly onDone: () => void;
  /** Begins another; of one that is changed there is no next. */
  readonly onNext?: () => void;
}

export function JudgmentForm(props: JudgmentFormProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const form = useRef<HTMLDivElement>(null);
  const { report, done, drop, isMissed } = useParts(form, props);
  const { onNext } = props;
  // Each part takes the cursor when it opens: the first of them has it.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const inText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLButtonElement;
    const isDone = event.key === 'Enter' && (!inText || event.ctrlKey);
    if (isDone || (event.key === 'Escape' && !event.defaultPrevented)) done();
  };
  return (
    // Keys come up from the fields inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={form} role="group" aria-label={t('legal.judgment')} className={classes.form} onKeyDown={onKeyDown}>
      <Parts {...props} report={report} />
      <Group gap="xs" mt="xs">
        <Button size="compact-md" onClick={() => done()}>
          {t('entry.done')}
        </Button>
        {onNext === undefined ? null : (
          <Button size="compact-md" variant="default" onClick={() => done(onNext)}>
            {t('legal.nextJudgment')}
          </Button>
        )}
        {isMissed ? (
          <>
            <Button size="compact-md" variant="default" onClick={drop}>
              {t('common:dialog.drop')}
            </Button>
            <Text size="sm" role="alert">
              {t('entry.incomplete')}
            </Text>
          </>
        ) : null}
      </Group>
    </div>
  );
}

interface Whole {
  readonly report: (unit: string, state: PartState) => void;
  /** `then`: follows once all of it is filed. */
  readonly done: (then?: () => void) => void;
  readonly drop: () => void;
  readonly isMissed: boolean;
}

/** What is half typed is neither filed nor dropped without a word, in whichever part it stands. */
function useParts(form: { readonly current: HTMLDivElement | null }, { entity, onDone }: JudgmentFormProps): Whole {
  const parts = useRef(new Map<string, PartState>());
  const [isMissed, setMissed] = useState(false);
  const closing = useRef(false);
  const follows = useRef<() => void>(undefined);
  const close = useRef(onDone);
  close.current = onDone;
  // It closes once all is in the dossier: what is not would stand in the card as something that came back.
  const closeIfFiled = useCallback(() => {
    if (!closing.current || ![...parts.current.values()].every(({ isFiled }) => isFiled)) return;
    closing.current = false;
    close.current();
    follows.current?.();
  }, []);
  const report = useCallback(
    (unit: string, state: PartState) => {
      parts.current.set(unit, state);
      closeIfFiled();
    },
    [closeIfFiled],
  );
  const done = (then?: () => void): void => {
    if (form.current !== null && stopsAtUnreadable(form.current)) return;
    const all = [...parts.current.values()];
    const isHalf = all.some((part) => part.isHalf);
    setMissed(isHalf);
    if (isHalf) return toFirstEmpty(form.current);
    if (entity === undefined && all.every(({ isEmpty }) => isEmpty)) all.forEach(({ discard }) => discard());
    else all.forEach(({ leave }) => leave());
    follows.current = then;
    closing.current = true;
    closeIfFiled();
  };
  const drop = (): void => {
    for (const part of parts.current.values()) if (part.isHalf) part.discard();
    setMissed(false);
    closing.current = true;
    closeIfFiled();
  };
  return { report, done, drop, isMissed };
}

type PartsProps = JudgmentFormProps & Pick<Whole, 'report'>;

function Parts({ id, entity, canWrite, report }: PartsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [isWide, setWide] = useState(entity?.units['particulars'] !== undefined);
  const part = { entity, canWrite, report };
  const [final, recidivism] = [useFinalForm(), useRecidivismForm()];
  return (
    <>
      <FormPart {...part} {...declared(unitPlace('legal', 'judgment', id, 'judgment'))} />
      <FormPart {...part} {...declared(unitPlace('legal', 'judgment', id, 'sentence'))} />
      <FormPart {...part} {...final} place={unitPlace('legal', 'judgment', id, 'final')} />
      <FormPart {...part} {...recidivism} place={unitPlace('legal', 'judgment', id, 'recidivism')} />
      <FormPart {...part} {...declared(unitPlace('legal', 'judgment', id, 'code'))} />
      {isWide ? (
        <FormPart {...part} {...declared(unitPlace('legal', 'judgment', id, 'particulars'))} />
      ) : (
        <Button size="compact-sm" variant="subtle" className={classes.more ?? ''} onClick={() => setWide(true)}>
          {t('calendar.addParticulars')}
        </Button>
      )}
    </>
  );
}

const declared = <V,>(place: UnitPlace<V>): Editing<V> & { readonly place: UnitPlace<V> } => ({
  ...unitForm(place),
  place,
});
