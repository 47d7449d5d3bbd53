/** A paper on screen: the very markup and styles that print, in a tree of its own so that neither side styles the other. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './papers.module.css';
import { pageOf, type Paper } from '../model/paper.ts';
import { paperFonts } from '../model/fonts.ts';
import { paperStyle, previewStyle } from '../model/style.ts';

/** Width of an A4 sheet in CSS pixels, upright and on its side. */
const sheetWidth = { upright: 794, landscape: 1123 };
/** Around the sheet, as in the style sheet. */
const margin = 16;

let styles: readonly CSSStyleSheet[] | undefined;

/** Made once, without a style element: the page's security policy allows only this way. */
function sheetStyles(): readonly CSSStyleSheet[] {
  if (styles === undefined) {
    styles = [paperStyle, previewStyle].map(sheetOf);
    // Fonts are declared for the whole document, or they count for nothing in a tree of its own.
    document.adoptedStyleSheets.push(sheetOf(paperFonts));
  }
  return styles;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export interface PreviewProps {
  readonly paper: Paper;
}

export function Preview({ paper }: PreviewProps): ReactNode {
  const { t } = useTranslation('papers');
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const width = paper.landscape === true ? sheetWidth.landscape : sheetWidth.upright;

  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...sheetStyles()];
    // Every text that goes into markup is escaped there (html.ts).
    root.innerHTML = pageOf(paper).body;
  }, [paper]);

  useEffect(() => {
    const outer = frame.current;
    const inner = host.current;
    if (outer === null || inner === null) return;
    const fit = (): void => {
      const scale = Math.min(1.2, (outer.clientWidth - 2 * margin) / width);
      inner.style.setProperty('zoom', scale.toFixed(3));
      inner.style.setProperty('width', `${width}px`);
    };
    const watch = new ResizeObserver(fit);
    watch.observe(outer);
    return () => watch.disconnect();
  }, [width]);

  return (
    <div ref={frame} className={classes['preview']} role="region" aria-label={t('tab.preview')}>
      <div ref={host} className={classes['sheet']} />
    </div>
  );
}
