/** Which words of the minutes a signature was put under: another mark as soon as one of them is another. */
import { toHex } from '../../../../shared/codec/hex.ts';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { sittingOf } from '../../../../shared/disclosure/sitting.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';

const shown = 32;

/** The same on every computer that holds the same minutes: fields in their order, entities by their ids. */
export async function markOf(section: SectionView, consultation: string): Promise<string> {
  const units = sittingOf([section], consultation)
    .flatMap(({ entities }) => entities)
    .filter(({ state }) => state !== 'taken-out')
    .flatMap(({ id, units: all }) =>
      Object.entries(all).map(([name, { versions }]) => [`${id}/${name}`, versions.map(({ value }) => ordered(value))]),
    )
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(JSON.stringify(units))));
  return toHex(hash).slice(0, shown);
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
