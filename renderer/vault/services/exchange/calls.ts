/** The vault's answers about what is sent and what came in. */
import { giveUp } from './done-with.ts';
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultApi } from '../../api/calls.ts';
import { accept, look, refuse } from './accepting.ts';
import { askForMissing } from './missing.ts';
import { logAccess } from '../../core/access/access.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import { incoming } from './inbox.ts';
import { removeIncoming } from './removing.ts';
import { move, outgoing, planSend, send } from './sending.ts';
import type { Exchanging } from './purposes.ts';

export interface ExchangeCallDeps {
  readonly withContext: WithContext<Exchanging>;
  readonly realm: (context: VaultContext) => Realm;
  readonly now: () => number;
}

type Calls = Pick<
  VaultApi,
  | 'planSend'
  | 'send'
  | 'outgoing'
  | 'markOnStick'
  | 'giveUp'
  | 'incoming'
  | 'look'
  | 'removeIncoming'
  | 'askForMissing'
  | 'accept'
  | 'refuse'
>;

export function exchangeCalls({ withContext, realm, now }: ExchangeCallDeps): Calls {
  return {
    planSend: (request) => withContext((context) => planSend(context, request)),
    send: (request) =>
      withContext(async (context) => {
        const sent = await send(context, request);
        if (sent.ok) await context.purposes[request.purpose].whenSent?.(context, realm(context), sent.value);
        return sent;
      }),
    outgoing: () => withContext((context) => ok(outgoing(context.session, realm(context)))),
    markOnStick: ({ names }) =>
      withContext(async (context) => {
        const at = now();
        const moved = await move(context.session, (item) =>
          names.includes(item.name) && ['ready', 'on-stick', 'sent'].includes(item.state)
            ? { state: item.state === 'sent' ? 'sent' : 'on-stick', onStickAt: at }
            : null,
        );
        return moved.ok ? ok(outgoing(context.session, realm(context))) : moved;
      }),
    giveUp: ({ id, reason }) =>
      withContext(async (context) => {
        const logged = await logAccess(context.session, { what: 'gave-up', reason });
        if (!logged.ok) return logged;
        const moved = await giveUp(context.session, id, reason);
        return moved.ok ? ok(outgoing(context.session, realm(context))) : moved;
      }),

    incoming: () =>
      withContext(async (context) => {
        const came = await incoming(context, realm(context));
        // Receipts among it may say what became of what was asked.
        for (const { whenHeard } of came.ok ? Object.values(context.purposes) : [])
          await whenHeard?.(context, realm(context));
        return came;
      }),
    look: ({ name, again }) => withContext((context) => look(context, name, again)),
    removeIncoming: ({ names }) => withContext((context) => removeIncoming(context.session, names)),
    askForMissing: ({ name }) => withContext((context) => askForMissing(context, name)),
    accept: ({ name, ...answer }) => withContext((context) => accept(context, name, answer)),
    refuse: ({ name, reason }) => withContext((context) => refuse(context, name, reason)),
  };
}
