/** The vault's answers about what is sent and what came in. */
import { giveUp } from './done-with.ts';
import { ok } from '../../../shared/result.ts';
import type { Realm, VaultApi } from '../api.ts';
import { accept, look, refuse } from './accepting.ts';
import { askForMissing } from './missing.ts';
import { logAccess } from '../access.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { WithShop } from '../presence.ts';
import { planExtract, sendExtract } from '../extracts/making.ts';
import { withdrawExtract, withdrawParts } from '../extracts/withdrawing.ts';
import { incoming } from './receiving.ts';
import { removeIncoming } from './removing.ts';
import { move, outgoing, planSend, send } from './sending.ts';
import { noteAnswers, noteSent } from '../standing-in/handing-over.ts';

export interface ExchangeCallDeps {
  readonly withShop: WithShop;
  readonly realm: (shop: Workshop) => Realm;
  readonly now: () => number;
}

type Calls = Pick<
  VaultApi,
  | 'planExtract'
  | 'sendExtract'
  | 'withdrawExtract'
  | 'withdrawParts'
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

export function exchangeCalls({ withShop, realm, now }: ExchangeCallDeps): Calls {
  return {
    planExtract: (request) => withShop((shop) => planExtract(shop, request)),
    sendExtract: (request) => withShop((shop) => sendExtract(shop, request)),
    withdrawExtract: (input) => withShop((shop) => withdrawExtract(shop, input)),
    withdrawParts: (input) => withShop((shop) => withdrawParts(shop, input)),
    planSend: (request) => withShop((shop) => planSend(shop, request)),
    send: (request) =>
      withShop(async (shop) => {
        const sent = await send(shop, request);
        if (sent.ok && request.purpose === 'hand-over') await noteSent(shop, realm(shop), sent.value);
        return sent;
      }),
    outgoing: () => withShop((shop) => ok(outgoing(shop.session, realm(shop)))),
    markOnStick: ({ names }) =>
      withShop(async (shop) => {
        const at = now();
        const moved = await move(shop.session, (item) =>
          names.includes(item.name) && ['ready', 'on-stick', 'sent'].includes(item.state)
            ? { state: item.state === 'sent' ? 'sent' : 'on-stick', onStickAt: at }
            : null,
        );
        return moved.ok ? ok(outgoing(shop.session, realm(shop))) : moved;
      }),
    giveUp: ({ id, reason }) =>
      withShop(async (shop) => {
        const logged = await logAccess(shop.session, { what: 'gave-up', reason });
        if (!logged.ok) return logged;
        const moved = await giveUp(shop.session, id, reason);
        return moved.ok ? ok(outgoing(shop.session, realm(shop))) : moved;
      }),

    incoming: () =>
      withShop(async (shop) => {
        const came = await incoming(shop, realm(shop));
        // Receipts among it say what became of hand-overs.
        if (came.ok) await noteAnswers(shop, realm(shop));
        return came;
      }),
    look: ({ name, again }) => withShop((shop) => look(shop, name, again)),
    removeIncoming: ({ names }) => withShop((shop) => removeIncoming(shop.session, names)),
    askForMissing: ({ name }) => withShop((shop) => askForMissing(shop, name)),
    accept: ({ name, ...answer }) => withShop((shop) => accept(shop, name, answer)),
    refuse: ({ name, reason }) => withShop((shop) => refuse(shop, name, reason)),
  };
}
