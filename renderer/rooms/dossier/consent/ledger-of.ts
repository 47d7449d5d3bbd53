/** The ledger of the sections I write, in the order people were asked: never by what they said (shared/disclosure, D17). */
import { consentsIn, ledgerKinds, type Consent, type LedgerKind } from '../../../../shared/disclosure/consent.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { DossierView } from '../../../vault/api.ts';

export interface LedgerLine {
  readonly kind: LedgerKind;
  readonly consent: Consent;
  readonly entity: EntityView;
}

/** Sections of mine that hold a part of it. */
export const ledgersIn = (view: DossierView): readonly LedgerKind[] =>
  ledgerKinds.filter((kind) => view.sections.some((section) => section.kind === kind && section.canWrite));

export const linesOf = (view: DossierView): readonly LedgerLine[] =>
  view.sections
    .flatMap((section) => {
      const kind = ledgerKinds.find((each) => each === section.kind);
      if (kind === undefined || !section.canWrite) return [];
      return consentsIn(section).flatMap((consent): LedgerLine[] => {
        const entity = section.entities.find(({ id, type }) => id === consent.id && type === 'consent');
        return entity === undefined ? [] : [{ kind, consent, entity }];
      });
    })
    .sort((a, b) => a.consent.askedOn.localeCompare(b.consent.askedOn));
