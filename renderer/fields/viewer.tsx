/** A document on the screen: a picture or the pages of a PDF, drawn from memory; pages, turning and zoom by mouse and keyboard. */
import { Loader, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { isShortcut } from '../ui/shortcuts.ts';
import type { ShownPage } from '../workers/viewer/client.ts';
import { turned, type Quarters, type ViewerTrouble } from '../workers/viewer/messages.ts';
import { useDrawn, useShown, type ShownAs } from './shown-document.ts';
import { Pages, Turns, Zoom, zooms } from './viewer-bar.tsx';
import classes from './viewer.module.css';

export interface ViewerProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly name: string;
  /** Stands below a page that is drawn. */
  readonly below?: (page: ShownAs) => ReactNode;
}

const whole = zooms.indexOf(1);

export function Viewer({ bytes, mime, name, below }: ViewerProps): ReactNode {
  const { t } = useTranslation('files');
  const { document, trouble: openTrouble } = useShown(bytes, mime);
  const [page, setPage] = useState(1);
  const [quarters, setQuarters] = useState<Quarters>(0);
  const [step, setStep] = useState<number>(whole);
  const { ref, width } = useElementSize();
  const zoom = zooms[step] ?? 1;
  const { drawn, trouble: drawTrouble } = useDrawn(document, { page, quarters }, Math.round(width * zoom));
  const trouble = openTrouble ?? drawTrouble;
  const pages = document?.pages ?? 1;
  const goTo = (to: number): void => setPage(Math.min(pages, Math.max(1, Math.round(to))));
  const turn = (by: 1 | -1): void => setQuarters(turned(quarters, by));
  const zoomTo = (to: number): void => setStep(Math.min(zooms.length - 1, Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actionOf(event, { page, pages, step, goTo, turn, zoomTo });
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  if (trouble !== undefined) return <NotShown trouble={trouble} />;
  return (
    // Keys come up from the buttons and the page inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={classes.viewer} aria-label={t('viewer.of', { name })} onKeyDown={onKeyDown}>
      <div className={classes.bar}>
        <Pages page={page} pages={pages} onGo={goTo} />
        <Turns quarters={quarters} onTurn={turn} />
        <Zoom step={step} onZoom={zoomTo} />
      </div>
      {/* It scrolls: the keyboard must be able to get there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.sheet} tabIndex={0} role="group" aria-label={t('viewer.page', { page, pages })}>
        <div ref={ref} className={classes.measure} />
        {drawn === undefined ? <Loader m="md" aria-label={t('viewer.opening')} /> : null}
        {drawn === undefined ? null : <Drawn shown={drawn} width={width * zoom} />}
      </div>
      {drawn === undefined ? null : below?.({ page, quarters })}
    </section>
  );
}

interface KeyContext {
  readonly page: number;
  readonly pages: number;
  readonly step: number;
  readonly goTo: (page: number) => void;
  readonly turn: (by: 1 | -1) => void;
  readonly zoomTo: (step: number) => void;
}

function actionOf(
  event: KeyboardEvent,
  { page, pages, step, goTo, turn, zoomTo }: KeyContext,
): (() => void) | undefined {
  // With Shift it is both.
  if (isShortcut(event, 'turnLeft')) return () => turn(-1);
  if (isShortcut(event, 'turnRight')) return () => turn(1);
  const actions: Readonly<Record<string, () => void>> = {
    PageDown: () => goTo(page + 1),
    PageUp: () => goTo(page - 1),
    Home: () => goTo(1),
    End: () => goTo(pages),
    '+': () => zoomTo(step + 1),
    '-': () => zoomTo(step - 1),
    '0': () => zoomTo(whole),
  };
  return actions[event.key];
}

export function Drawn({ shown, width }: { readonly shown: ShownPage; readonly width: number }): ReactNode {
  const paint = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (canvas === null) return;
      canvas.width = shown.width;
      canvas.height = shown.height;
      // Drawn and not handed over: the same page may be painted again.
      canvas.getContext('2d')?.drawImage(shown.bitmap, 0, 0);
    },
    [shown],
  );
  return (
    <>
      <canvas ref={paint} className={classes.paper} style={{ width }} aria-hidden />
      <p className="visually-hidden" dir="auto">
        {shown.text}
      </p>
    </>
  );
}

/** Said in words, with what one can do; the document itself is unharmed. */
export function NotShown({ trouble }: { readonly trouble: ViewerTrouble }): ReactNode {
  const { t } = useTranslation('files');
  return (
    <div className={classes.notShown} role="status">
      <Text fw={550}>{t(`trouble.${trouble}`)}</Text>
      <Text c="dimmed">{t('trouble.kept')}</Text>
    </div>
  );
}
