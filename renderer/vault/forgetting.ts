/** Destroying my keys of sections: what they sealed on this computer cannot be read again by me. */
import { toHex } from '../../shared/codec/hex.ts';
import type { Result } from '../../shared/result.ts';
import type { VaultProblem } from './api.ts';
import type { Workshop } from './dossiers.ts';

/** Rows first: were the computer to stop in between, the next unlock makes them again and the keys are still there. */
export async function forgetSections(
  shop: Workshop,
  hexes: readonly string[],
): Promise<Result<undefined, VaultProblem>> {
  const wanted = new Set(hexes);
  await shop.sections.forget(hexes);
  return shop.session.forgetKeys((key) => wanted.has(toHex(key.section)));
}
