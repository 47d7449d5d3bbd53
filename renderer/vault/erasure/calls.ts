/** The vault's answers about erasing: each call of ErasureApi. */
import { ok } from '../../../shared/result.ts';
import type { WithShop } from '../presence.ts';
import type { EntryDeps } from '../coming-in/entry.ts';
import type { ErasureApi } from './api.ts';
import { certificate } from './certificate.ts';
import { documentPlan, eraseDocument } from './document.ts';
import { erase, erasurePlan, erasureViews } from './erase.ts';

export interface ErasureCallDeps {
  readonly entry: EntryDeps;
  readonly withShop: WithShop;
  /** The same once the reading through after unlocking has ended: nothing that is erased is being read. */
  readonly whenRead: WithShop;
}

export const erasureCalls = ({ entry, withShop, whenRead }: ErasureCallDeps): ErasureApi => ({
  erasurePlan: (what) => withShop((shop) => erasurePlan(shop, what)),
  erase: (input) => whenRead((shop) => erase(entry, shop, input)),
  documentPlan: (what) => withShop((shop) => documentPlan(shop, what)),
  eraseDocument: (input) => whenRead((shop) => eraseDocument(entry, shop, input)),
  erasures: () => withShop((shop) => ok(erasureViews(shop))),
  certificate: (input) => withShop(({ session }) => certificate(session, input)),
});
