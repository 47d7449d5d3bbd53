/** What files and folders of an export are called: numbers, and nothing of anybody (SPEC.md, EX6). */
import { z } from 'zod';

export const exportFiles = {
  index: 'index.html',
  schema: 'dossier.schema.json',
  page: 'dossier.html',
  json: 'dossier.json',
  documents: 'documents',
} as const;

const digits = 4;
const numbered = (at: number): string => String(at + 1).padStart(digits, '0');

export const dossierFolder = (at: number): string => numbered(at);

/** By what a document is, never by its own name, which may say whose it is. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** From the folder of its dossier. */
export const documentPath = ({ mime }: { readonly mime: string }, at: number): string =>
  `${exportFiles.documents}/${numbered(at)}.${Object.hasOwn(extensions, mime) ? (extensions[mime] ?? 'bin') : 'bin'}`;

/** What may be written in the folder of an export, and nothing else: no path leads out of it. */
export const exportPath = z
  .string()
  .regex(/^(index\.html|dossier\.schema\.json|\d{4,7}\/(dossier\.(html|json)|documents\/\d{4,7}\.[a-z]{3,4}))$/);

/** The folder of all of it, in the place that a person chose. */
export const exportFolder = (today: string, random: string): string => `passerelle-${today}-${random}`;
