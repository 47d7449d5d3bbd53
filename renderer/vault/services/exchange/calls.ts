/** The vault's answers about what is sent and what came in. */
import type { Answering } from '../../core/gate/answering.ts';
import { giveUp } from './done-with.ts';
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultCalls } from '../../api/calls.ts';
import { accept, look, refuse } from './accepting.ts';
import { lookAtFile } from './looking-at.ts';
import { askForMissing } from './missing.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { incoming } from './inbox.ts';
import { removeIncoming } from './removing.ts';
import { openingFirst, saidWhy, type OwnList } from '../dossiers/motive.ts';
import type { Exchanging } from './purposes.ts';
import { whatLeft } from './what-left.ts';
import { move, outgoing, planSend, send } from './sending.ts';

export interface ExchangeCallDeps {
  readonly realm: (context: VaultContext) => Realm;
  readonly now: () => number;
  readonly own: OwnList;
}

type Calls = Answering<
  Pick<
    VaultCalls,
    | 'lookAtFile'
    | 'planSend'
    | 'send'
    | 'outgoing'
    | 'whatLeft'
    | 'markOnStick'
    | 'giveUp'
    | 'incoming'
    | 'look'
    | 'removeIncoming'
    | 'askForMissing'
    | 'accept'
    | 'refuse'
  >,
  Exchanging
>;

export function exchangeCalls({ realm, now, own }: ExchangeCallDeps): Calls {
  return {
    lookAtFile,
    // It shows what they will read, as opening the dossier does.
    planSend: openingFirst(own, planSend),
    send: saidWhy(own, async (context: Exchanging, request) => {
      const sent = await send(context, request);
      if (sent.ok) await context.purposes[request.purpose].whenSent?.(context, realm(context), sent.value);
      return sent;
    }),
    outgoing: (context) => ok(outgoing(context.session, realm(context))),
    whatLeft: saidWhy(own, whatLeft),
    markOnStick: async (context, { names }) => {
      const at = now();
      const moved = await move(context.session, (item) =>
        names.includes(item.name) && ['ready', 'on-stick', 'sent'].includes(item.state)
          ? { state: item.state === 'sent' ? 'sent' : 'on-stick', onStickAt: at }
          : null,
      );
      return moved.ok ? ok(outgoing(context.session, realm(context))) : moved;
    },
    giveUp: async (context, { id, reason }) => {
      const logged = await logAccess(context.session, { what: 'gave-up', reason });
      if (!logged.ok) return logged;
      const moved = await giveUp(context.session, id, reason);
      return moved.ok ? ok(outgoing(context.session, realm(context))) : moved;
    },

    incoming: async (context) => {
      const came = await incoming(context, realm(context));
      // Receipts among it may say what became of what was asked.
      for (const { whenHeard } of came.ok ? Object.values(context.purposes) : [])
        await whenHeard?.(context, realm(context));
      return came;
    },
    look,
    removeIncoming: (context, { names }) => removeIncoming(context.session, names),
    askForMissing,
    accept,
    refuse,
  };
}
