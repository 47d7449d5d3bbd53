/** The vault's answers about erasing: each call of erasureApi. */
import type { Answering } from '../../core/gate/answering.ts';
import { ok } from '../../../../shared/result.ts';
import type { EntryDeps } from '../opening/open-vault.ts';
import type { erasureApi } from '../../api/erasure.ts';
import { certificate } from './certificate.ts';
import { documentPlan, eraseDocument } from './document.ts';
import { erase, erasurePlan, erasureViews } from './erase.ts';

export const erasureCalls = (entry: EntryDeps): Answering<typeof erasureApi> => ({
  erasurePlan,
  erase: (context, input) => erase(entry, context, input),
  documentPlan,
  eraseDocument: (context, input) => eraseDocument(entry, context, input),
  erasures: (context) => ok(erasureViews(context)),
  certificate: ({ session }, input) => certificate(session, input),
});
