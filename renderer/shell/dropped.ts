/** A file dropped where nothing on the page takes it: what it is by the end of its name, so that it is never met with silence. */
import { useEffect, useEffectEvent } from 'react';
import { bringsFile } from '../fields/pick-file.ts';

export type OwnKind = 'bundle' | 'card' | 'backup' | 'audit';

export interface Dropped {
  /** Undefined for a file that is none of ours. */
  readonly kind: OwnKind | undefined;
  readonly file: File;
}

const kinds: readonly OwnKind[] = ['bundle', 'card', 'backup', 'audit'];

const kindOf = (name: string): OwnKind | undefined => kinds.find((kind) => name.toLowerCase().endsWith(`.${kind}`));

/** Of several the first of ours, else the first. */
export function droppedOf(files: Iterable<File>): Dropped | undefined {
  const all = [...files].map((file): Dropped => ({ kind: kindOf(file.name), file }));
  return all.find(({ kind }) => kind !== undefined) ?? all[0];
}

/** A window over the page has its own way with files, or none. */
const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Told of what nobody on the page took: it hears a drop last. */
export function useDropped(onDropped: (dropped: Dropped) => void): void {
  const onDrag = useEffectEvent((event: DragEvent) => {
    const { dataTransfer, defaultPrevented, type } = event;
    if (defaultPrevented || dataTransfer === null || !bringsFile(dataTransfer) || isCovered()) return;
    event.preventDefault();
    const dropped = type === 'drop' ? droppedOf(dataTransfer.files) : undefined;
    if (dropped !== undefined) onDropped(dropped);
  });
  useEffect(() => {
    const drag = (event: DragEvent): void => onDrag(event);
    window.addEventListener('dragover', drag);
    window.addEventListener('drop', drag);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('drop', drag);
    };
  }, []);
}
