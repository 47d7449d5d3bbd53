/** Calls about people elsewhere and the ways to them: cards, what was verified, the network. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultCalls } from '../../api/calls.ts';
import { catchUp } from './catching-up.ts';
import { correspondents, importCard, myCardFile, safetyNumberWith, verifyPerson } from '../trust/correspondents.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { Exchanging } from './purposes.ts';
import { cardFileWithHybrid, keepHybridBehind } from '../trust/hybrid.ts';
import { cardFileWithWay, isOnNetwork, keepWayBehind, routeReady, setNetwork } from '../post/network.ts';

export const correspondentCalls = (
  realm: (context: VaultContext) => Realm,
): Answering<
  Pick<VaultCalls, 'correspondents' | 'myCard' | 'importCard' | 'verify' | 'safetyNumber' | 'setNetwork' | 'catchUp'>,
  Exchanging
> => ({
  correspondents: (context) => {
    const { session } = context;
    const known = correspondents(session, realm(context));
    return ok(known.map((one) => ({ ...one, onNetwork: isOnNetwork(session, realm(context), one.person) })));
  },
  myCard: async (context) => {
    const { session } = context;
    const at = realm(context);
    const file = cardFileWithWay(session, at, myCardFile(session, at));
    return ok(await cardFileWithHybrid(session, at, file));
  },
  importCard: async (context, { bytes, scanned }) => {
    const imported = await importCard(context.session, realm(context), bytes, scanned);
    if (!imported.ok) return imported;
    await context.sections.authorsChanged();
    await keepWayBehind(context.session, bytes, imported.value.seat);
    await keepHybridBehind(context.session, bytes, imported.value.seat);
    return imported;
  },
  verify: async (context, { person, how }) => {
    const verified = await verifyPerson(context.session, realm(context), person, how);
    if (verified.ok) await context.sections.authorsChanged();
    if (verified.ok) await routeReady(context.session);
    return verified;
  },
  safetyNumber: (context, { seat }) => safetyNumberWith(context.session, realm(context), seat),
  setNetwork: ({ session }, { text }) => setNetwork(session, text),
  catchUp: (context) => catchUp(context, realm(context)),
});
