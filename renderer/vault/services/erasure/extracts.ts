/** Extracts that repeat a part (SPEC.md, Z1): what is erased would stay readable in them. */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import { equal } from '../../../../shared/codec/bytes.ts';
import { extracts } from '../../../../shared/disclosure/extracts.ts';
import { read } from '../../../../shared/dossier/read.ts';
import { allSectionsOf } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import { realmOf } from '../../core/session/session.ts';
import type { RepeatingExtract, WhatToErase } from '../../api/erasure.ts';

interface Repeating {
  readonly section: OpenSection;
  readonly shown: RepeatingExtract;
}

/** Those made of one part of a dossier, or of what cannot be told; with a whole dossier all of them go anyway. */
export async function extractsRepeating(
  { session, sections }: VaultContext,
  { dossier, section: erased }: WhatToErase,
): Promise<readonly Repeating[]> {
  if (erased === undefined || erased === 'extract') return [];
  const found: Repeating[] = [];
  for (const { hex, key } of allSectionsOf(session, dossier)) {
    const section = key.kind === 'extract' ? await sections.open(hex) : null;
    if (!section) continue;
    const frames = (section.log.asRead()?.entities ?? [])
      .filter(({ type }) => type === 'extract')
      .map((entity) => read('extract', 'extract', entity, 'frame'));
    const frame = frames.find((each) => each !== undefined);
    if (frame && extracts[frame.kind].from !== erased) continue;
    const mine = session.identity(realmOf(key.realm)).sign.publicKey;
    const to = section.log.members().flatMap(({ seat }) => (equal(seat, mine) ? [] : [toHex(seat)]));
    const name = session.cards.author(to[0] ?? '')?.name ?? '';
    const shown = { id: toBase64url(key.section), to: name, ...(frame && { kind: frame.kind, on: frame.on }) };
    found.push({ section, shown });
  }
  return found;
}
