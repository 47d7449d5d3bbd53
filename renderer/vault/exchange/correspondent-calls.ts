/** Calls about people elsewhere and the ways to them: cards, what was verified, the network. */
import { ok } from '../../../shared/result.ts';
import type { Realm, VaultApi } from '../api.ts';
import { catchUp } from './catching-up.ts';
import { correspondents, importCard, myCardFile, safetyNumberWith, verifyPerson } from './correspondents.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { WithShop } from '../presence.ts';
import { cardFileWithHybrid, keepHybridBehind } from './hybrid.ts';
import { cardFileWithWay, isOnNetwork, keepWayBehind, routeReady, setNetwork } from './network.ts';

export const correspondentCalls = (
  withShop: WithShop,
  realm: (shop: Workshop) => Realm,
): Pick<
  VaultApi,
  'correspondents' | 'myCard' | 'importCard' | 'verify' | 'safetyNumber' | 'setNetwork' | 'catchUp'
> => ({
  correspondents: () =>
    withShop((shop) => {
      const { session } = shop;
      const known = correspondents(session, realm(shop));
      return ok(known.map((one) => ({ ...one, onNetwork: isOnNetwork(session, realm(shop), one.person) })));
    }),
  myCard: () =>
    withShop(async (shop) => {
      const { session } = shop;
      const at = realm(shop);
      const file = cardFileWithWay(session, at, myCardFile(session, at));
      return ok(await cardFileWithHybrid(session, at, file));
    }),
  importCard: ({ bytes, scanned }) =>
    withShop(async (shop) => {
      const imported = await importCard(shop.session, realm(shop), bytes, scanned);
      if (!imported.ok) return imported;
      await shop.sections.authorsChanged();
      await keepWayBehind(shop.session, bytes, imported.value.seat);
      await keepHybridBehind(shop.session, bytes, imported.value.seat);
      return imported;
    }),
  verify: ({ person, how }) =>
    withShop(async (shop) => {
      const verified = await verifyPerson(shop.session, realm(shop), person, how);
      if (verified.ok) await shop.sections.authorsChanged();
      if (verified.ok) await routeReady(shop.session);
      return verified;
    }),
  safetyNumber: ({ seat }) => withShop((shop) => safetyNumberWith(shop.session, realm(shop), seat)),
  setNetwork: ({ text }) => withShop(({ session }) => setNetwork(session, text)),
  catchUp: () => withShop((shop) => catchUp(shop, realm(shop))),
});
