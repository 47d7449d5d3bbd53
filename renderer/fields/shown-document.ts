/** A document that is open in its worker, and the page of it that is drawn, for whatever shows it. */
import { useEffect, useState } from 'react';
import { showDocument, type ShownDocument, type ShownPage } from '../workers/viewer/client.ts';
import type { Quarters, ViewerTrouble } from '../workers/viewer/messages.ts';

/** Which page is on the screen, and how it was turned: for as long as the document is looked at, kept nowhere. */
export interface ShownAs {
  readonly page: number;
  readonly quarters: Quarters;
}

interface Shown {
  /** What it was made of: another file on the same spot starts from nothing. */
  readonly of?: Uint8Array<ArrayBuffer>;
  readonly document?: ShownDocument;
  readonly trouble?: ViewerTrouble;
}

/** Opened for as long as it is shown. */
export function useShown(bytes: Uint8Array<ArrayBuffer>, mime: string): Shown {
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
  /** What is drawn is the page that is asked for, turned as it is asked for. */
  readonly isAsAsked: boolean;
  readonly trouble?: ViewerTrouble;
}

/** The page as it stands on the screen; the one before stays until the new one is there. */
export function useDrawn(document: ShownDocument | undefined, { page, quarters }: ShownAs, width: number): DrawnPage {
  const [state, setState] = useState<Omit<DrawnPage, 'isAsAsked'> & Partial<ShownAs>>({});
  useEffect(() => {
    if (document === undefined || width === 0) return undefined;
    let gone = false;
    void document.page(page, Math.round(width * window.devicePixelRatio), quarters).then((answer) => {
      if (gone) return;
      setState(answer.ok ? { drawn: answer.value, page, quarters } : { trouble: answer.problem });
    });
    return () => {
      gone = true;
    };
  }, [document, page, quarters, width]);
  return { ...state, isAsAsked: state.page === page && state.quarters === quarters };
}
