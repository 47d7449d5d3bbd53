/** Quietly below a value that was chosen from two: who chose, when, and what the other one said. */
import { Text } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../app/translation.ts';
import type { EntityView, UnitView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../app/format.ts';
import { authorLine } from './author.tsx';
import classes from './kit.module.css';

export interface SettledLineProps {
  readonly view: UnitView | undefined;
  readonly words: (value: unknown) => string;
}

export function SettledLine({ view, words }: SettledLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const [only, ...others] = view?.versions ?? [];
  if (only?.settlement === undefined || others.length > 0) return null;
  const { author, at, was } = only.settlement;
  const by = { who: authorLine(author, format), when: format.moment(at) };
  return (
    <Text component="div" size="sm" c="dimmed" className={classes.settled}>
      <IconArrowsJoin2 size={14} aria-hidden />
      <span>
        <bdi>{t('versions.settledBy', by)}</bdi>{' '}
        {was.map((said) => (
          <span key={`${said.author.seat}/${said.at}`} dir="auto">
            {t('versions.was', { what: words(said.value), who: said.author.name })}{' '}
          </span>
        ))}
      </span>
    </Text>
  );
}

/** The same for a whole thing that was taken out and came back. */
export function BroughtBackLine({ entity }: { readonly entity: EntityView | undefined }): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const back = entity?.broughtBack;
  if (back === undefined || entity?.state !== 'present') return null;
  const reason = typeof back.value === 'string' ? back.value : '';
  const by = { who: authorLine(back.author, format), when: format.moment(back.at) };
  return (
    <Text component="div" size="sm" c="dimmed" className={classes.settled}>
      <IconArrowsJoin2 size={14} aria-hidden />
      <span>
        <bdi>{t('takenOut.broughtBack', by)}</bdi>{' '}
        {reason === '' ? null : (
          <bdi>
            <q>{reason}</q>
          </bdi>
        )}
      </span>
    </Text>
  );
}
