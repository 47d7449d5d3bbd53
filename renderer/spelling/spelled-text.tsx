/** A text field that marks words a dictionary does not have, only while somebody writes in it. */
import { Textarea, type TextareaProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { lazy, Suspense, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Language } from '../../shared/language.ts';
import classes from './spelling.module.css';
import { checkedLanguage, useTextPlace } from './text-place.tsx';

const SpellingLayer = lazy(async () => ({ default: (await import('./spelling-layer.tsx')).SpellingLayer }));

export interface SpelledTextProps extends Omit<TextareaProps, 'ref' | 'spellCheck' | 'inputContainer'> {
  readonly value: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A language of the field, or that nothing is marked in it. */
export type Checked = Language | 'off';

/** Chosen by hand until locking, by place and field. */
const chosen = new Map<string, Checked>();

/** `lang`: the language of this text where it is not that of its place. */
export function SpelledText({ ref, lang, ...props }: SpelledTextProps): ReactNode {
  const { value, onFocus, onBlur, readOnly } = props;
  const place = useTextPlace();
  const area = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(area, ref ?? null);
  const [isIn, setIsIn] = useState(false);
  const name = props['aria-label'] ?? (typeof props.label === 'string' ? props.label : '');
  const key = `${place.id}/${name}/${lang ?? ''}`;
  const [byHand, setByHand] = useState(() => chosen.get(key));
  const checked = byHand ?? (lang === undefined ? place.language : (checkedLanguage(lang) ?? 'off'));
  const choose = (next: Checked): void => {
    chosen.set(key, next);
    setByHand(next);
  };
  return (
    <Textarea
      {...props}
      ref={merged}
      lang={checked === 'off' ? lang : checked}
      spellCheck={false}
      onFocus={(event) => {
        setIsIn(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setIsIn(false);
        onBlur?.(event);
      }}
      inputContainer={(input) => (
        <div className={classes['around']}>
          {input}
          {isIn && readOnly !== true ? (
            <Suspense fallback={null}>
              <SpellingLayer area={area} text={value} checked={checked} names={place.names} onChoose={choose} />
            </Suspense>
          ) : null}
        </div>
      )}
    />
  );
}
