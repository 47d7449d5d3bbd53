/**
 * Menus and the like that are made once somebody asks for them: a plan has several in each row, and Mantine draws what is
 * around a closed one twice. The button stays where it is; what opens is placed beside it.
 */
import { Menu, type MenuProps } from '@mantine/core';
import { useEffect, useId, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';

interface OnDemand {
  /** It has been asked for: from now on it stays in the page, open or closed. */
  readonly asked: boolean;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
}

/** Closed when it is made and opened once it stands: so it knows its place, and where the keyboard goes back to. */
function useOnDemand(): OnDemand {
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  // oxlint-disable-next-line react/set-state-in-effect
  useEffect(() => setOpened(asked), [asked]);
  return { asked, opened, setOpened: (open) => (open && !asked ? setAsked(true) : setOpened(open)) };
}

export interface BesideProps {
  readonly element: HTMLElement | null;
  readonly ref?: Ref<HTMLElement | null>;
}

/** Stands for an element that is in the page already, where Mantine wants to put its own around it. */
export function Beside({ element, ref }: BesideProps): null {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element, [element]);
  return null;
}

/** What the button of a menu carries. */
export interface MenuOpener<E extends HTMLElement> {
  readonly ref: Ref<E>;
  readonly id: string;
  readonly onClick: () => void;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
}

export interface MenuOnDemandProps extends Omit<MenuProps, 'children' | 'opened' | 'onChange' | 'id'> {
  readonly button: (opener: MenuOpener<HTMLButtonElement>) => ReactNode;
  /** The dropdown. */
  readonly children: () => ReactNode;
}

export function MenuOnDemand({ button, children, ...menu }: MenuOnDemandProps): ReactNode {
  const { asked, opened, setOpened } = useOnDemand();
  const element = useRef<HTMLButtonElement>(null);
  const id = useId();
  const opener = {
    ref: element,
    id,
    onClick: () => setOpened(!opened),
    'aria-haspopup': 'menu',
    'aria-expanded': opened,
    'aria-controls': opened ? `${id}-dropdown` : undefined,
  } as const;
  return (
    <>
      {button(opener)}
      {asked ? (
        <Menu {...menu} id={id} opened={opened} onChange={setOpened}>
          <Menu.Target>
            <Beside element={element.current} />
          </Menu.Target>
          {children()}
        </Menu>
      ) : null}
    </>
  );
}
