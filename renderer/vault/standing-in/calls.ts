/** The vault's answers about who carries dossiers: each call of StandingInApi. */
import { ok } from '../../../shared/result.ts';
import type { Realm } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { WithShop } from '../presence.ts';
import type { StandingInApi } from './api.ts';
import { arrangeCover, covers, endCover } from './cover.ts';
import { handOverHere } from './hand-over.ts';

export interface StandingInCallDeps {
  readonly withShop: WithShop;
  readonly realm: (shop: Workshop) => Realm;
  /** Today, as an ISO date. */
  readonly day: () => string;
}

export const standingInCalls = ({ withShop, realm, day }: StandingInCallDeps): StandingInApi => ({
  handOverHere: (input) => withShop((shop) => handOverHere(shop, realm(shop), input)),
  covers: () => withShop((shop) => ok(covers(shop, realm(shop), day()))),
  arrangeCover: (input) => withShop((shop) => arrangeCover(shop, realm(shop), day(), input)),
  endCover: () => withShop((shop) => endCover(shop, realm(shop), day())),
});
