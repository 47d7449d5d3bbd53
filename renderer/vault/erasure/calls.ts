/** The vault's answers about erasing: each call of ErasureApi. */
import { ok, type Result } from '../../../shared/result.ts';
import type { VaultProblem } from '../api.ts';
import type { Workshop } from '../dossiers.ts';
import type { EntryDeps } from '../entry.ts';
import type { ErasureApi } from './api.ts';
import { certificate } from './certificate.ts';
import { documentPlan, eraseDocument } from './document.ts';
import { erase, erasurePlan, erasureViews } from './erase.ts';

type Answered<T> = Promise<Result<T, VaultProblem>>;

export interface ErasureCallDeps {
  readonly entry: EntryDeps;
  readonly withShop: <T>(
    work: (shop: Workshop) => Promise<Result<T, VaultProblem>> | Result<T, VaultProblem>,
  ) => Answered<T>;
  /** The same once the reading through after unlocking has ended: nothing that is erased is being read. */
  readonly whenRead: ErasureCallDeps['withShop'];
}

export const erasureCalls = ({ entry, withShop, whenRead }: ErasureCallDeps): ErasureApi => ({
  erasurePlan: (what) => withShop((shop) => erasurePlan(shop, what)),
  erase: (input) => whenRead((shop) => erase(entry, shop, input)),
  documentPlan: (what) => withShop((shop) => documentPlan(shop, what)),
  eraseDocument: (input) => whenRead((shop) => eraseDocument(entry, shop, input)),
  erasures: () => withShop((shop) => ok(erasureViews(shop))),
  certificate: (input) => withShop(({ session }) => certificate(session, input)),
});
