/** The vault's answers about who carries dossiers: each call of StandingInApi. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { delegationApi } from '../../api/delegation.ts';
import { delegate, delegations, endDelegation } from './deputies.ts';
import { handOverHere } from './hand-over.ts';

export interface DelegationCallDeps {
  readonly realm: (context: VaultContext) => Realm;
  /** Today, as an ISO date. */
  readonly day: () => string;
}

export const delegationCalls = ({ realm, day }: DelegationCallDeps): Answering<typeof delegationApi> => ({
  handOverHere: (context, input) => handOverHere(context, realm(context), input),
  delegations: (context) => ok(delegations(context, realm(context), day())),
  delegate: (context, input) => delegate(context, realm(context), day(), input),
  endDelegation: (context) => endDelegation(context, realm(context), day()),
});
