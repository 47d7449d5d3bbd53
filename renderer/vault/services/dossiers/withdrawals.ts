/** Consents that were taken back, as they are remembered here: who says so, and what ends it (shared/disclosure/SPEC.md, D27, D30). */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { bytes16 } from '../../../../shared/codec/shapes.ts';
import type { ReadBundle } from '../../../../shared/bundle/read.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { mayWithdraw, withdrawalsOf, withdrawnKey } from './extract-view.ts';

type Noted = readonly (readonly [string, unknown])[];

const note = z.object({ withdraws: z.array(bytes16).max(100) });

/**
 * What a verified sender says was taken back, as records of their own. Of a section that is here it is kept only where it is
 * theirs to take back, or may turn out to be; of one that is not here it waits for it.
 */
export async function withdrawnBy(context: VaultContext, { note: told, from, manifest }: ReadBundle): Promise<Noted> {
  const parsed = note.safeParse(told);
  if (!parsed.success) return [];
  const seat = toHex(from.signKey);
  const noted: (readonly [string, unknown])[] = [];
  for (const section of parsed.data.withdraws) {
    const hex = toHex(section);
    const here = await context.sections.open(hex);
    const counts = here !== null && mayWithdraw(here.log, seat);
    // Who only reads it, or writes beside its keepers, takes nothing back.
    const isTheirs = here === null || counts || !here.log.members().some((each) => toHex(each.seat) === seat);
    if (isTheirs) noted.push([withdrawnKey(hex, seat), { at: manifest.madeAt, counts }]);
  }
  return noted;
}

/**
 * Parts that are given anew afterwards: a consent stands again, or they would not have been sent. Only who took one back ends
 * that, or somebody else who keeps the section and names the consent it now rests on.
 */
export function givenAnew(
  session: Session,
  { from, manifest }: ReadBundle,
  sections: readonly Pick<OpenSection, 'hex' | 'log'>[],
): Noted {
  const seat = toHex(from.signKey);
  const namesConsent = manifest.decisions.some((each) => each.startsWith('consent/'));
  return sections.flatMap((section) =>
    withdrawalsOf(session, section).flatMap((withdrawn) => {
      const isOwn = withdrawn.seat === seat;
      const mayGive = isOwn || (namesConsent && mayWithdraw(section.log, seat));
      const isEnded = mayGive && withdrawn.at < manifest.madeAt;
      return isEnded ? [[withdrawnKey(section.hex, withdrawn.seat), null] as const] : [];
    }),
  );
}
