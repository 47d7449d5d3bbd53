/** Reading the text of a page: asked for by a click, cancelled by another, let go of when the page is not shown any more. */
import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import type { Quarters } from '../../workers/viewer/messages.ts';
import { recognisePage, type TextTrouble } from '../../workers/recognition/client.ts';

export interface PageShown {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly page: number;
  readonly quarters: Quarters;
}

export type Reading =
  | { readonly is: 'offered' }
  | { readonly is: 'reading'; readonly share: number }
  | { readonly is: 'read'; readonly text: string }
  | { readonly is: 'not-read'; readonly trouble: Exclude<TextTrouble, 'cancelled'> };

export interface TextReading {
  readonly reading: Reading;
  readonly read: () => void;
  /** Gives up, or lets go of what was read: it is kept nowhere. */
  readonly close: () => void;
}

export function useText({ bytes, mime, page, quarters }: PageShown): TextReading {
  const { language } = useFormat();
  const [reading, setReading] = useState<Reading>({ is: 'offered' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const read = (): void => {
    const { signal } = (running.current = new AbortController());
    setReading({ is: 'reading', share: 0 });
    const onProgress = (share: number): void => {
      if (!signal.aborted) setReading({ is: 'reading', share });
    };
    void recognisePage({ bytes, mime, page, quarters, language, signal, onProgress }).then((told) => {
      if (signal.aborted) return;
      if (told.ok) setReading({ is: 'read', text: told.value });
      else if (told.problem !== 'cancelled') setReading({ is: 'not-read', trouble: told.problem });
    });
  };
  const close = (): void => {
    running.current?.abort();
    setReading({ is: 'offered' });
  };
  return { reading, read, close };
}
