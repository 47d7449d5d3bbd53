/** The law packs that dates are computed from here: those of this version, and what keepers published for the realm. */
import { packs, type LawPack } from '../../shared/release/index.ts';
import { useAnswer } from './use-answer.ts';
import { useMe } from './vault.tsx';

/** Undefined until it is known: a date by another pack must not stand there for a moment. Those of this version where nothing answers. */
export function useLawPacks(): readonly LawPack[] | undefined {
  const me = useMe();
  const asked = useAnswer((vault) => vault.packsBeside(), `law packs ${me.realm}`);
  if (asked.state === 'waiting') return undefined;
  return asked.state === 'ready' ? [...packs, ...asked.value] : packs;
}
