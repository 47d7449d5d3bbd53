/** The look round: the rest of the screen steps back, one control is named, and the keyboard goes on or leaves. */
import { Button, FocusTrap, Group, Text, Title } from '@mantine/core';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../../i18n/translation.ts';
import { endTour, goTo, tourSteps, useTour, type TourStep } from './tour-steps.ts';
import classes from './tour.module.css';

export function Tour(): ReactNode {
  const at = useTour((state) => state.at);
  const step = at === undefined ? undefined : tourSteps[at];
  return at === undefined || step === undefined ? null : createPortal(<Card at={at} step={step} />, document.body);
}

function Card({ at, step }: { readonly at: number; readonly step: TourStep }): ReactNode {
  const { t } = useTranslation('tour');
  useWindowSize();
  const isLast = at === tourSteps.length - 1;
  const next = isLast ? endTour : () => goTo(at + 1);
  const back = (): void => goTo(Math.max(0, at - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = { ArrowRight: next, ArrowLeft: back, Escape: endTour }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <div className={classes['aside']} />
      <div className={classes['ring']} ref={(ring) => around(ring, placeOf(step))} />
      {/* It puts its own reference where the card has one: ours goes through it. */}
      <FocusTrap active innerRef={(card: HTMLElement | null) => beside(card, placeOf(step))}>
        {/* Arrows go on and back from anywhere in it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          className={classes['card']}
          role="dialog"
          aria-modal
          aria-labelledby="tour-title"
          aria-describedby="tour-text"
          onKeyDown={onKeyDown}
        >
          <Text size="sm" c="dimmed">
            {t('step', { at: at + 1, of: tourSteps.length })}
          </Text>
          <Title order={2} id="tour-title" size="h3">
            {t(`of.${step}.title`)}
          </Title>
          <Text id="tour-text" mt={4}>
            {t(`of.${step}.text`)}
          </Text>
          <Group mt="md" justify="space-between" wrap="nowrap">
            <Button variant="subtle" color="gray" size="compact-md" onClick={endTour}>
              {t('leave')}
            </Button>
            <Group gap="xs" wrap="nowrap">
              {at === 0 ? null : (
                <Button variant="default" size="compact-md" onClick={back}>
                  {t('back')}
                </Button>
              )}
              <Button size="compact-md" data-autofocus onClick={next}>
                {t(isLast ? 'done' : 'next')}
              </Button>
            </Group>
          </Group>
        </div>
      </FocusTrap>
    </>
  );
}

/** Drawn again when the window changes: the ring and the card are placed while they are drawn. */
function useWindowSize(): void {
  const [, setSize] = useState(0);
  useEffect(() => {
    const resized = (): void => setSize((count) => count + 1);
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
}

const placeOf = (step: TourStep): DOMRect | undefined =>
  document.querySelector(`[data-tour="${step}"]`)?.getBoundingClientRect();

const room = 8;

/** Of a control that is not there nothing is shown. */
function around(ring: HTMLElement | null, control: DOMRect | undefined): void {
  if (ring === null) return;
  const { x, y, width, height } = control ?? new DOMRect(-room, -room, 0, 0);
  Object.assign(ring.style, {
    left: `${x - room / 2}px`,
    top: `${y - room / 2}px`,
    width: `${width + room}px`,
    height: `${height + room}px`,
  });
}

/** To the right of what is at the left; below what is on top; never outside of the window. */
function beside(card: HTMLElement | null, control: DOMRect | undefined): void {
  if (card === null) return;
  const { width, height } = card.getBoundingClientRect();
  const isOnRail = control !== undefined && control.right < window.innerWidth / 3 && control.top > 60;
  const left = control === undefined ? (window.innerWidth - width) / 2 : isOnRail ? control.right + 16 : control.left;
  const top = control === undefined ? (window.innerHeight - height) / 2 : isOnRail ? control.top : control.bottom + 12;
  card.style.left = `${Math.max(room, Math.min(left, window.innerWidth - width - room))}px`;
  card.style.top = `${Math.max(room, Math.min(top, window.innerHeight - height - room))}px`;
}
