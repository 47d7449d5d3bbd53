/** A document on the screen: a picture or the pages of a PDF, drawn from memory; zoom and pages by mouse and keyboard. */
import { ActionIcon, Group, Loader, NumberInput, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useCallback, useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { showDocument, type ShownDocument, type ShownPage } from '../workers/viewer/client.ts';
import type { ViewerTrouble } from '../workers/viewer/messages.ts';
import classes from './viewer.module.css';

export interface ViewerProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly name: string;
  /** Stands below a page that is drawn. */
  readonly below?: (page: number) => ReactNode;
}

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const whole = 2;

export function Viewer({ bytes, mime, name, below }: ViewerProps): ReactNode {
  const { t } = useTranslation('files');
  const { document, trouble: openTrouble } = useShown(bytes, mime);
  const [page, setPage] = useState(1);
  const [step, setStep] = useState<number>(whole);
  const { ref, width } = useElementSize();
  const zoom = zooms[step] ?? 1;
  const { drawn, trouble: drawTrouble } = useDrawn(document, page, Math.round(width * zoom));
  const trouble = openTrouble ?? drawTrouble;
  const pages = document?.pages ?? 1;
  const turnTo = (to: number): void => setPage(Math.min(pages, Math.max(1, Math.round(to))));
  const zoomTo = (to: number): void => setStep(Math.min(zooms.length - 1, Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyActions({ page, pages, step, turnTo, zoomTo })[event.key];
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
        <Pages page={page} pages={pages} onTurn={turnTo} />
        <Zoom step={step} onZoom={zoomTo} />
      </div>
      {/* It scrolls: the keyboard must be able to get there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.sheet} tabIndex={0} role="group" aria-label={t('viewer.page', { page, pages })}>
        <div ref={ref} className={classes.measure} />
        {drawn === undefined ? <Loader m="md" aria-label={t('viewer.opening')} /> : null}
        {drawn === undefined ? null : <Drawn shown={drawn} width={width * zoom} />}
      </div>
      {drawn === undefined ? null : below?.(page)}
    </section>
  );
}

interface KeyContext {
  readonly page: number;
  readonly pages: number;
  readonly step: number;
  readonly turnTo: (page: number) => void;
  readonly zoomTo: (step: number) => void;
}

const keyActions = ({ page, pages, step, turnTo, zoomTo }: KeyContext): Readonly<Record<string, () => void>> => ({
  PageDown: () => turnTo(page + 1),
  PageUp: () => turnTo(page - 1),
  Home: () => turnTo(1),
  End: () => turnTo(pages),
  '+': () => zoomTo(step + 1),
  '-': () => zoomTo(step - 1),
  '0': () => zoomTo(whole),
});

interface PagesProps {
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

function Pages({ page, pages, onTurn }: PagesProps): ReactNode {
  const { t } = useTranslation('files');
  if (pages === 1) return <span />;
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.before')}
        disabled={page === 1}
        onClick={() => onTurn(page - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <NumberInput
        size="xs"
        w="4rem"
        hideControls
        allowDecimal={false}
        min={1}
        max={pages}
        value={page}
        aria-label={t('viewer.number')}
        onChange={(value) => (typeof value === 'number' ? onTurn(value) : undefined)}
      />
      <Text size="sm">{t('viewer.ofPages', { pages })}</Text>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.after')}
        disabled={page === pages}
        onClick={() => onTurn(page + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Zoom({ step, onZoom }: { readonly step: number; readonly onZoom: (step: number) => void }): ReactNode {
  const { t, i18n } = useTranslation('files');
  const size = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(zooms[step] ?? 1);
  return (
    <Group gap="xs" wrap="nowrap">
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.smaller')}
        disabled={step === 0}
        onClick={() => onZoom(step - 1)}
      >
        <IconZoomOut size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" w="3.5rem" ta="center" className="tabular">
        {size}
      </Text>
      <ActionIcon
        variant="default"
        size="md"
        aria-label={t('viewer.larger')}
        disabled={step === zooms.length - 1}
        onClick={() => onZoom(step + 1)}
      >
        <IconZoomIn size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Drawn({ shown, width }: { readonly shown: ShownPage; readonly width: number }): ReactNode {
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

interface Shown {
  /** What it was made of: another file on the same spot starts from nothing. */
  readonly of?: Uint8Array<ArrayBuffer>;
  readonly document?: ShownDocument;
  readonly trouble?: ViewerTrouble;
}

function useShown(bytes: Uint8Array<ArrayBuffer>, mime: string): Shown {
  const [shown, setShown] = useState<Shown>({});
  useEffect(() => {
    let gone = false;
    let close = (): void => undefined;
    void showDocument(bytes, mime).then((opened) => {
      if (!opened.ok) return gone ? undefined : setShown({ of: bytes, trouble: opened.problem });
      close = opened.value.close;
      return gone ? close() : setShown({ of: bytes, document: opened.value });
    });
    return () => {
      gone = true;
      close();
    };
  }, [bytes, mime]);
  return shown.of === bytes ? shown : {};
}

interface DrawnPage {
  readonly drawn?: ShownPage;
  readonly trouble?: ViewerTrouble;
}

/** The page as it stands on the screen; the one before stays until the new one is there. */
function useDrawn(document: ShownDocument | undefined, page: number, width: number): DrawnPage {
  const [state, setState] = useState<DrawnPage>({});
  useEffect(() => {
    if (document === undefined || width === 0) return undefined;
    let gone = false;
    void document.page(page, Math.round(width * window.devicePixelRatio)).then((answer) => {
      if (gone) return;
      setState(answer.ok ? { drawn: answer.value } : { trouble: answer.problem });
    });
    return () => {
      gone = true;
    };
  }, [document, page, width]);
  return state;
}
