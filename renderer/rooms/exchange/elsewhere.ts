/** Whether an inquiry goes to a house in whose territory the place does not lie, as far as the directory knows it. */
import { inquiryPlace, type InquiryPlace } from '../../../shared/directory/competence/index.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { SendPlan } from '../../vault/api.ts';
import type { SendDraft } from './send-draft.ts';

/** @param service of whoever is to get it */
export function elsewhereOf(
  { purpose }: Pick<SendDraft, 'purpose'>,
  plan: Pick<SendPlan, 'asTheyRead'> | undefined,
  service: string | undefined,
): InquiryPlace | undefined {
  if (purpose !== 'inquiry-request' || service?.startsWith('justice-house:') !== true) return undefined;
  const open = listOf(
    plan?.asTheyRead.find(({ kind }) => kind === 'plan'),
    'inquiry',
  ).filter(({ units }) => units['answer'] === undefined);
  return open
    .flatMap((inquiry) => {
      // In either language of the file: what it is in decides in Brussels alone, and is nothing to ask about here.
      const place = inquiryPlace(read('plan', 'inquiry', inquiry, 'address') ?? { postalCode: '', town: '' });
      return place === undefined ? [] : [place];
    })
    .find(({ houses }) => houses.length > 0 && !houses.includes(service));
}
