/** Calls about people elsewhere and the ways to them: cards, what was verified, the network. */
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultApi } from '../../api/calls.ts';
import { catchUp } from './catching-up.ts';
import { correspondents, importCard, myCardFile, safetyNumberWith, verifyPerson } from '../trust/correspondents.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Exchanging } from './purposes.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import { cardFileWithHybrid, keepHybridBehind } from '../trust/hybrid.ts';
import { cardFileWithWay, isOnNetwork, keepWayBehind, routeReady, setNetwork } from '../post/network.ts';

export const correspondentCalls = (
  withContext: WithContext<Exchanging>,
  realm: (context: VaultContext) => Realm,
): Pick<
  VaultApi,
  'correspondents' | 'myCard' | 'importCard' | 'verify' | 'safetyNumber' | 'setNetwork' | 'catchUp'
> => ({
  correspondents: () =>
    withContext((context) => {
      const { session } = context;
      const known = correspondents(session, realm(context));
      return ok(known.map((one) => ({ ...one, onNetwork: isOnNetwork(session, realm(context), one.person) })));
    }),
  myCard: () =>
    withContext(async (context) => {
      const { session } = context;
      const at = realm(context);
      const file = cardFileWithWay(session, at, myCardFile(session, at));
      return ok(await cardFileWithHybrid(session, at, file));
    }),
  importCard: ({ bytes, scanned }) =>
    withContext(async (context) => {
      const imported = await importCard(context.session, realm(context), bytes, scanned);
      if (!imported.ok) return imported;
      await context.sections.authorsChanged();
      await keepWayBehind(context.session, bytes, imported.value.seat);
      await keepHybridBehind(context.session, bytes, imported.value.seat);
      return imported;
    }),
  verify: ({ person, how }) =>
    withContext(async (context) => {
      const verified = await verifyPerson(context.session, realm(context), person, how);
      if (verified.ok) await context.sections.authorsChanged();
      if (verified.ok) await routeReady(context.session);
      return verified;
    }),
  safetyNumber: ({ seat }) => withContext((context) => safetyNumberWith(context.session, realm(context), seat)),
  setNetwork: ({ text }) => withContext(({ session }) => setNetwork(session, text)),
  catchUp: () => withContext((context) => catchUp(context, realm(context))),
});
