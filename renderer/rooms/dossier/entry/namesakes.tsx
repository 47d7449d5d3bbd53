/** Someone of this name, or of one that may be the same, is here already: shown side by side, never taken for one person without looking. */
import { Anchor, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { Link } from 'react-router';
import { fold } from '../../../../shared/directory/index.ts';
import { alikeTo } from '../../../../shared/dossier/alike/alike.ts';
import { oncePerPerson } from '../../../../shared/dossier/one-person.ts';
import { useFormat } from '../../../i18n/format.ts';
import { dossierPath } from '../../../routes/paths.ts';
import { placeName } from '../../../i18n/name-words.ts';
import { fullName } from '../../../ui/person-name.tsx';
import { useAnswer } from '../../../data/use-answer.ts';
import type { DossierRow } from '../../../vault/api.ts';
import classes from './entry.module.css';
import type { EntryForm } from './entry-form.ts';

/** Dossiers here whose name may be this one, however it is written (shared/disclosure/SPEC.md, D71). */
export function useNamesakes({ surname, firstName, birth }: EntryForm): readonly DossierRow[] {
  const caseload = useAnswer((vault) => vault.caseload(), 'caseload');
  const rows = caseload.state === 'ready' ? caseload.value : undefined;
  return useMemo(
    () => oncePerPerson(alikeTo({ surname, firstName, birth }, rows ?? [])),
    [rows, surname, firstName, birth],
  );
}

const headings = { same: 'sameBirth', other: 'otherBirth', alike: 'alikeName' } as const;

const nameOf = ({ surname, firstName }: Pick<DossierRow, 'surname' | 'firstName'>): string =>
  fold(`${surname} ${firstName}`);

export interface NamesakesProps {
  readonly form: EntryForm;
  readonly rows: readonly DossierRow[];
}

export function Namesakes({ form, rows }: NamesakesProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (rows.length === 0) return null;
  const named = rows.filter((row) => nameOf(row) === nameOf(form));
  const what = named.some(({ birth }) => birth === form.birth) ? 'same' : named.length > 0 ? 'other' : 'alike';
  const place = (id: string): string => (id === '' ? '' : placeName(id, format.language));
  return (
    <section className={classes.namesakes} role="status">
      <Text fw={600}>
        <IconUsers size={18} aria-hidden style={{ verticalAlign: '-3px' }} /> {t(`entry.${headings[what]}`)}
      </Text>
      <Table className="tabular" mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>{t('entry.birth')}</Table.Th>
            <Table.Th>{t('entry.place')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Td>{t('entry.thisOne')}</Table.Td>
            <Table.Td>{form.birth === '' ? t('entry.notYet') : format.date(form.birth)}</Table.Td>
            <Table.Td>{form.placeAt === '' ? form.placeText : place(form.placeAt)}</Table.Td>
          </Table.Tr>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor
                  component={Link}
                  to={dossierPath(row.id)}
                  aria-label={t('entry.openNamed', { name: fullName(row) })}
                >
                  <bdi>{fullName(row)}</bdi>
                </Anchor>
              </Table.Td>
              <Table.Td>{format.date(row.birth)}</Table.Td>
              <Table.Td>{place(row.place)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" mt={4}>
        {t('entry.alikeNext')}
      </Text>
    </section>
  );
}
