/** What tells two dossiers of one name apart: the birth date, who carries them, and whether they were followed to their end. */
import type { ReactNode } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { shortNumber } from '../../../papers/pathway/calendar-file.ts';
import { fullName } from '../../../ui/person-name.tsx';
import type { DossierRow, OnePerson } from '../../../vault/api.ts';

export type ToldApart = OnePerson['dossiers'][number];

/** A row of the list, as it is told apart. */
export const asOther = ({ id, surname, firstName, birth, responsible, closed }: DossierRow): ToldApart => ({
  ...{ id, surname, firstName, birth },
  carriedBy: responsible,
  ...(closed && { closedOn: closed.on }),
});

export interface TellApartProps {
  readonly dossier: ToldApart;
  /** It is the one that is open. */
  readonly isThis?: boolean;
  /** In a line that has little room: not who carries it. */
  readonly isShort?: boolean;
  /** Another of the list reads the same: its number is said. */
  readonly isDouble?: boolean;
}

export function TellApart({ dossier, isThis = false, isShort = false, isDouble = false }: TellApartProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { birth, carriedBy, closedOn } = dossier;
  const said = [
    birth === '' ? '' : format.numericDate(birth),
    isShort ? '' : carriedBy,
    closedOn === undefined ? '' : t('onePerson.closed', { on: format.numericDate(closedOn) }),
    isThis ? t('onePerson.this') : '',
    isDouble ? t('onePerson.number', { number: shortNumber(dossier.id) }) : '',
  ].filter((part) => part !== '');
  return (
    <>
      <bdi>{fullName(dossier)}</bdi>
      {said.map((part) => (
        <span key={part}> · {part}</span>
      ))}
    </>
  );
}
