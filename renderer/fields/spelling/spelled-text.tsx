/** A text field that marks words a dictionary does not have, only while somebody writes in it. */
import { Textarea, type TextareaProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import {
  lazy,
  Suspense,
  useRef,
  useState,
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { PlainTextarea } from '../../ui/plain.tsx';
import classes from './spelling.module.css';
import type { Checked } from './checked.ts';
import { markChange } from './mark-keys.ts';
import { typeInto } from './type-into.ts';
import { checkedLanguage, useTextPlace } from './text-place.tsx';

const SpellingLayer = lazy(async () => ({ default: (await import('./spelling-layer.tsx')).SpellingLayer }));

export interface SpelledTextProps extends Omit<TextareaProps, 'ref' | 'spellCheck' | 'inputContainer'> {
  readonly value: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** The same without label, hint and error: for rows that hold many of them. */
export interface SpelledPlainProps extends Omit<ComponentProps<'textarea'>, 'spellCheck'> {
  readonly value: string;
}

/** Chosen by hand until locking, by place and field. */
const chosen = new Map<string, Checked>();

export function SpelledText(props: SpelledTextProps): ReactNode {
  const name = props['aria-label'] ?? (typeof props.label === 'string' ? props.label : '');
  const { field, around } = useSpelling(props, name);
  return <Textarea {...props} {...field} onKeyDown={markByKey(props)} inputContainer={around} />;
}

export function SpelledPlain(props: SpelledPlainProps): ReactNode {
  const { field, around } = useSpelling(props, props['aria-label'] ?? '');
  return around(<PlainTextarea {...props} {...field} />);
}

/** `lang`: the language of this text where it is not that of its place. */
type Asked = Pick<SpelledPlainProps, 'value' | 'ref' | 'lang' | 'readOnly' | 'onFocus' | 'onBlur'>;

/** With the keys of marks: in a row of many cells Enter and the like are the row's. */
const markByKey =
  ({ readOnly, onKeyDown }: Pick<SpelledTextProps, 'readOnly' | 'onKeyDown'>) =>
  (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    onKeyDown?.(event);
    const field = event.currentTarget;
    if (event.defaultPrevented || readOnly === true) return;
    const change = markChange(event.nativeEvent, field.value, field.selectionStart, field.selectionEnd);
    if (change === undefined) return;
    event.preventDefault();
    field.setSelectionRange(change.from, change.to);
    typeInto(field, change.text);
    field.setSelectionRange(...change.chosen);
  };

interface Spelling {
  /** What the field gets. */
  readonly field: Pick<ComponentProps<'textarea'>, 'ref' | 'lang' | 'spellCheck' | 'onFocus' | 'onBlur'>;
  readonly around: (input: ReactNode) => ReactNode;
}

function useSpelling({ value, ref, lang, readOnly, onFocus, onBlur }: Asked, name: string): Spelling {
  const place = useTextPlace();
  const area = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(area, ref ?? null);
  const [isIn, setIsIn] = useState(false);
  const key = `${place.id}/${name}/${lang ?? ''}`;
  const [byHand, setByHand] = useState(() => chosen.get(key));
  const checked = byHand ?? (lang === undefined ? place.language : (checkedLanguage(lang) ?? 'off'));
  const choose = (next: Checked): void => {
    chosen.set(key, next);
    setByHand(next);
  };
  const field: Spelling['field'] = {
    ref: merged,
    lang: checked === 'off' ? lang : checked,
    spellCheck: false,
    onFocus: (event) => {
      setIsIn(true);
      onFocus?.(event);
    },
    onBlur: (event) => {
      setIsIn(false);
      onBlur?.(event);
    },
  };
  const around = (input: ReactNode): ReactNode => (
    <div className={classes['around']}>
      {input}
      {isIn && readOnly !== true ? (
        <Suspense fallback={null}>
          <SpellingLayer area={area} text={value} checked={checked} names={place.names} onChoose={choose} />
        </Suspense>
      ) : null}
    </div>
  );
  return { field, around };
}
