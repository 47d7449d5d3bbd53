/** The vault's answers about erasing: each call of ErasureApi. */
import { ok } from '../../../../shared/result.ts';
import type { WithContext } from '../../core/gate/session-gate.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import type { ErasureApi } from '../../api/erasure.ts';
import { certificate } from './certificate.ts';
import { documentPlan, eraseDocument } from './document.ts';
import { erase, erasurePlan, erasureViews } from './erase.ts';

export interface ErasureCallDeps {
  readonly entry: EntryDeps;
  readonly withContext: WithContext;
  /** The same once the reading through after unlocking has ended: nothing that is erased is being read. */
  readonly whenRead: WithContext;
}

export const erasureCalls = ({ entry, withContext, whenRead }: ErasureCallDeps): ErasureApi => ({
  erasurePlan: (what) => withContext((context) => erasurePlan(context, what)),
  erase: (input) => whenRead((context) => erase(entry, context, input)),
  documentPlan: (what) => withContext((context) => documentPlan(context, what)),
  eraseDocument: (input) => whenRead((context) => eraseDocument(entry, context, input)),
  erasures: () => withContext((context) => ok(erasureViews(context))),
  certificate: (input) => withContext(({ session }) => certificate(session, input)),
});
