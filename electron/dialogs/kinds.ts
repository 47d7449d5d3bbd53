import type { z } from 'zod';
import type { fileKind } from '../../shared/bridge/contract.ts';

export type FileKind = z.infer<typeof fileKind>;

/** Extensions of each kind, the one for saving first. */
export const extensionsOf: Record<FileKind, readonly [string, ...string[]]> = {
  card: ['card'],
  picture: ['png', 'jpg', 'jpeg', 'webp'],
  document: ['pdf', 'png', 'jpg', 'jpeg', 'webp', 'tif', 'tiff', 'docx', 'odt', 'txt'],
  pdf: ['pdf'],
  word: ['docx'],
  bundle: ['bundle'],
  backup: ['backup'],
  text: ['txt'],
  calendar: ['ics'],
  audit: ['audit'],
  list: ['xlsx', 'csv', 'txt', 'tsv'],
  csv: ['csv'],
  xlsx: ['xlsx'],
};

/** A filter says nothing but the extensions: they read the same in every language. */
export const filterOf = (kind: FileKind): { name: string; extensions: string[] } => ({
  name: extensionsOf[kind].map((extension) => `*.${extension}`).join(', '),
  extensions: [...extensionsOf[kind]],
});
