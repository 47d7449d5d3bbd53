/** What a saved paper is called. */
import type { PaperKind } from '../model/paper.ts';

/** The kind and the day, and no one's name: file names are seen where dossiers are not. */
export const paperFileName = (
  words: (key: `tab.fileNames.${PaperKind}`) => string,
  kind: PaperKind,
  today: string,
): string => `${words(`tab.fileNames.${kind}`)}-${today}`;
