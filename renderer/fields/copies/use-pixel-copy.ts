/** Making a copy of pixels: how far it is, why there is none, and given up when the screen is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { pixelCopy, type CopyAsked, type CopyTrouble } from './pixel-copy.ts';

export type CopyWanted = Pick<CopyAsked, 'bytes' | 'mime' | 'marks'>;

export interface PixelCopying {
  /** Why there is no copy stands in `trouble`; whoever asked hears that it was given up. */
  readonly make: (wanted: CopyWanted) => Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>>;
  /** While one is being made. */
  readonly share: number | undefined;
  readonly trouble: Exclude<CopyTrouble, 'cancelled'> | undefined;
}

export function usePixelCopy(): PixelCopying {
  const [share, setShare] = useState<number>();
  const [trouble, setTrouble] = useState<PixelCopying['trouble']>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const make = useCallback<PixelCopying['make']>(async (wanted) => {
    const { signal } = (running.current = new AbortController());
    setTrouble(undefined);
    setShare(0);
    const made = await pixelCopy({ ...wanted, signal, onProgress: setShare });
    setShare(undefined);
    if (made.ok) return ok(made.value);
    if (made.problem !== 'cancelled') setTrouble(made.problem);
    return fail({ code: 'cancelled' });
  }, []);
  return { make, share, trouble };
}
