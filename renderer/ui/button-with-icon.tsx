/** A button with a sign before its words. */
import { Button, type ButtonProps } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';

export interface ButtonWithIconProps extends ButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> {
  readonly icon: Icon;
}

export function ButtonWithIcon({ icon: Sign, ...button }: ButtonWithIconProps): ReactNode {
  const size = typeof button.size === 'string' && button.size.startsWith('compact') ? 16 : 18;
  return <Button {...button} leftSection={<Sign size={size} aria-hidden />} />;
}
