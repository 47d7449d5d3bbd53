/** The order a request for an inquiry rests on, written by whoever sends it where none stands yet. */
import type { Change, DossierView, SendRequest, VaultApi } from '../../renderer/vault/api.ts';
import type { SectionView } from '../../shared/dossier/view.ts';
import { inquiryAsked, mandateOf } from '../../shared/disclosure/mandate-of.ts';

/** Always the same: two who write it apart agree. Of a day before any clock of a test begins. */
export const order = { kind: 'social-inquiry', authority: 'director', on: '2025-12-01', article: 'art. 8, al. 3' };

const anyDay = '9999-12-31';

/** What has to be written first for a file of this purpose to go; nothing for most. Where no inquiry waits, another is begun. */
export function orderFor(view: DossierView, { purpose }: Pick<SendRequest, 'purpose'>): readonly Change[] {
  const plan = view.sections.find(({ kind }) => kind === 'plan');
  if (purpose !== 'inquiry-request' || plan === undefined || typeof mandateOf(plan, anyDay) !== 'string') return [];
  const inquiry = inquiryAsked(plan);
  const sees = inquiry?.units['ordered']?.versions.flatMap(({ op, same }) => [op, ...same]) ?? [];
  const at = { section: 'plan', type: 'inquiry', entity: inquiry?.id ?? freeId(plan), unit: 'ordered' } as const;
  return [{ do: 'put', ...at, value: order, sees }];
}

/** The first of its kind that stands nowhere yet. */
function freeId({ entities }: Pick<SectionView, 'entities'>, count = 1): string {
  const id = count === 1 ? 'ordered' : `ordered-${count}`;
  return entities.some((each) => each.type === 'inquiry' && each.id === id) ? freeId({ entities }, count + 1) : id;
}

/** Writes the order, where one is needed; where it may not be written, sending says so. */
export async function orders(vault: VaultApi, asked: Pick<SendRequest, 'dossier' | 'purpose'>): Promise<void> {
  if (asked.purpose !== 'inquiry-request') return;
  const seen = await vault.change({ dossier: asked.dossier, changes: [] });
  const changes = seen.ok ? orderFor(seen.value, asked) : [];
  if (changes.length > 0) await vault.change({ dossier: asked.dossier, changes });
}
