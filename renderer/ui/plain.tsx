/**
 * Fields and buttons without a label, a hint or an error of their own, for rows that hold many of them: Mantine's each bring a
 * wrapper with forty properties, which is most of what drawing a plan takes.
 */
import type { ComponentProps, ReactNode } from 'react';
import classes from './plain.module.css';

const named = (own: string | undefined, given: string | undefined): string =>
  given === undefined ? (own ?? '') : `${own ?? ''} ${given}`;

export const PlainInput = ({ className, ...props }: ComponentProps<'input'>): ReactNode => (
  <input type="text" {...props} className={named(classes['field'], className)} />
);

export const PlainTextarea = ({ className, ...props }: ComponentProps<'textarea'>): ReactNode => (
  <textarea {...props} className={named(classes['field'], className)} />
);

export const PlainButton = ({ className, ...props }: ComponentProps<'button'>): ReactNode => (
  <button type="button" {...props} className={named(classes['button'], className)} />
);

/** A sign one clicks. */
export const PlainSign = ({ className, ...props }: ComponentProps<'button'>): ReactNode => (
  <PlainButton {...props} className={named(classes['sign'], className)} />
);

/** A button with a frame, which begins with a sign. */
export const FramedButton = ({ className, ...props }: ComponentProps<'button'>): ReactNode => (
  <PlainButton {...props} className={named(classes['framed'], className)} />
);

/** Words beside what matters. */
export const Aside = ({ className, ...props }: ComponentProps<'span'>): ReactNode => (
  <span {...props} className={named(classes['aside'], className)} />
);
