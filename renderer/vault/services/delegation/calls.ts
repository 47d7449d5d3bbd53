/** The vault's answers about who carries dossiers: each call of StandingInApi. */
import { ok } from '../../../../shared/result.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { DelegationApi } from '../../api/delegation.ts';
import { delegate, delegations, endDelegation } from './deputies.ts';
import { handOverHere } from './hand-over.ts';

export interface DelegationCallDeps {
  readonly withContext: WithContext;
  readonly realm: (context: VaultContext) => Realm;
  /** Today, as an ISO date. */
  readonly day: () => string;
}

export const delegationCalls = ({ withContext, realm, day }: DelegationCallDeps): DelegationApi => ({
  handOverHere: (input) => withContext((context) => handOverHere(context, realm(context), input)),
  delegations: () => withContext((context) => ok(delegations(context, realm(context), day()))),
  delegate: (input) => withContext((context) => delegate(context, realm(context), day(), input)),
  endDelegation: () => withContext((context) => endDelegation(context, realm(context), day())),
});
