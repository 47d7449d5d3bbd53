/** What somebody reads who holds a paper. */
import { buildPaper } from '../../../renderer/papers/kinds/builders.ts';
import { pageOf, type PaperKind, type PaperRequest } from '../../../renderer/papers/model/paper.ts';
import { request } from './dossier.ts';

export const bodyOf = (kind: PaperKind, change: Partial<PaperRequest> = {}): string =>
  pageOf(buildPaper(kind, request(change))).body;

/** Markup without its tags; pieces of one line stay together, and a second language follows after a stroke. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<span class="second"[^>]*>/g, ' / ')
    .replace(/<\/?(?:bdi|span|strong)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

export const paperText = (kind: PaperKind, change: Partial<PaperRequest> = {}): string => textOf(bodyOf(kind, change));
