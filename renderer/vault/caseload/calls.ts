/** The vault's answers about a whole caseload: each call of CaseloadApi. */
import { ok } from '../../../shared/result.ts';
import type { Realm } from '../api.ts';
import type { Workshop } from '../dossiers/dossiers.ts';
import type { WithShop } from '../presence.ts';
import type { CaseloadApi } from './api.ts';
import { savedFilters, saveFilters } from './filters.ts';
import { giveOutDates } from './giving-out-dates.ts';
import { giveOut } from './giving-out.ts';
import { importViews, takeBackImport } from './imports.ts';
import { takeInList } from './taking-in.ts';

export interface CaseloadCallDeps {
  readonly withShop: WithShop;
  /** The same once the reading through after unlocking has ended. */
  readonly whenRead: WithShop;
  readonly realm: (shop: Workshop) => Realm;
}

export const caseloadCalls = ({ withShop, whenRead, realm }: CaseloadCallDeps): CaseloadApi => ({
  importCaseload: ({ people }) => withShop((shop) => takeInList(shop, realm(shop), people)),
  imports: () => withShop(async (shop) => ok(await importViews(shop, realm(shop)))),
  takeBackImport: (input) => whenRead((shop) => takeBackImport(shop, realm(shop), input)),
  savedFilters: ({ room }) => withShop(({ session }) => ok(savedFilters(session, room))),
  saveFilters: ({ room, filters }) => withShop(({ session }) => saveFilters(session, room, filters)),
  exportCaseload: ({ dossiers }) => withShop((shop) => giveOut(shop, realm(shop), dossiers)),
  exportDates: ({ dossiers }) => withShop((shop) => giveOutDates(shop, realm(shop), dossiers)),
});
