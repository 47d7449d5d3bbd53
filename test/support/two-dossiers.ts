/** Two dossiers that come from Mira, of which one brings a card that work in the other hangs on. */
import { toBase64url } from '../../shared/codec/base64url.ts';
import type { Contribution } from '../../shared/contributions/format.ts';
import { good, type Machine } from '../fixtures/machine.ts';
import { sending, type Correspondent } from './by-hand.ts';
import { crypto } from './exchange.ts';

type Id = Uint8Array<ArrayBuffer>;

export const partOf = (dossier: Id, kind: 'identity' | 'legal') => ({ section: crypto.random(16), dossier, kind });

/** A part, what founds it, and what was written in it. */
export interface Founded {
  readonly place: ReturnType<typeof partOf>;
  readonly founding: Contribution;
  readonly key: Id;
  readonly work: readonly Contribution[];
}

/** All parts of one of the dossiers come in one file, with these cards, and are accepted. */
export const comesFrom =
  (mira: Correspondent, a: Machine, founded: readonly Founded[]) =>
  async (dossier: Id, cards: readonly Id[]): Promise<void> => {
    const sections = founded
      .filter(({ place }) => place.dossier === dossier)
      .map(({ place, founding, key, work }) =>
        sending(place, founding.id, [founding, ...work], [{ epoch: founding.id, key }]),
      );
    const name = await mira.sends(a, { purpose: 'hand-over', dossier, sections, note: { cards: [...cards] } });
    await good(a.vault.accept({ name }));
  };

/** The way of leaving that the list says of a dossier. */
export const routeOf = async ({ vault }: Machine, dossier: Id): Promise<string | undefined> =>
  (await good(vault.caseload())).find(({ id }) => id === toBase64url(dossier))?.route;
