/** Whether an inquiry goes to a house in whose territory the place does not lie, as far as the directory knows it. */
import { whoDoes } from '../../../shared/directory/competence/index.ts';
import { municipalityIn } from '../../../shared/directory/municipality-in.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { SendPlan } from '../../vault/api.ts';
import type { SendDraft } from './send-draft.ts';

export interface Elsewhere {
  /** Directory ids. */
  readonly municipality: string;
  readonly houses: readonly string[];
}

/** @param service of whoever is to get it */
export function elsewhereOf(
  { purpose }: Pick<SendDraft, 'purpose'>,
  plan: Pick<SendPlan, 'asTheyRead'> | undefined,
  service: string | undefined,
): Elsewhere | undefined {
  if (purpose !== 'inquiry-request' || service?.startsWith('justice-house:') !== true) return undefined;
  const open = listOf(
    plan?.asTheyRead.find(({ kind }) => kind === 'plan'),
    'inquiry',
  ).filter(({ units }) => units['answer'] === undefined);
  return open
    .flatMap((inquiry) => {
      const address = read('plan', 'inquiry', inquiry, 'address');
      const municipality = municipalityIn(`${address?.postalCode ?? ''} ${address?.town ?? ''}`.trim());
      return municipality === null ? [] : [{ municipality, houses: housesFor(municipality) }];
    })
    .find(({ houses }) => houses.length > 0 && !houses.includes(service));
}

/** In either language of the file: what it is in decides in Brussels alone, and is nothing to ask about here. */
function housesFor(municipality: string): readonly string[] {
  const { services } = whoDoes({ need: 'social-inquiry', municipality, fileLanguage: null, track: null });
  return services.map(({ entry }) => entry.id).filter((id) => id.startsWith('justice-house:'));
}
