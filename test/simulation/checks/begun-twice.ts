/** A part that is not shown, since another of its kind is (renderer/vault/SPEC.md, R15). */
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import type { DossierView } from '../../../renderer/vault/api/dossiers.ts';

/** Named beside the one that is shown: which a person chose, or whoever began the dossier, where that can be told. */
export function standsBeside({ begunTwice = [] }: DossierView, section: string): boolean {
  const hexOf = (id: string): string => toHex(must(fromBase64url(id), 'a section id'));
  const twice = begunTwice.find(({ options }) => options.some((each) => hexOf(each.section) === section));
  const shown = twice?.options.find(({ isShown }) => isShown);
  if (twice === undefined || shown === undefined || hexOf(shown.section) === section) return false;
  return twice.isChosen || shown.isOfFounder || twice.options.every(({ isOfFounder }) => !isOfFounder);
}
