/** Quietly below a value that was chosen from two: who chose, when, and what the other one said, which can be taken after all. */
import { Button, Text } from '@mantine/core';
import { IconArrowsJoin2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { authorName } from '../i18n/name-words.ts';
import type { EntityView, UnitView } from '../../shared/dossier/view.ts';
import { useFormat } from '../i18n/format.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { authorLine } from './author.tsx';
import classes from './kit.module.css';
import { opsSeen, put, type UnitPlace } from './unit-place.ts';
import { sameValue } from '../../shared/same-value.ts';
import { useSaving } from './use-saving.ts';
import { pair } from '../i18n/pair.ts';

export interface SettledLineProps<V> {
  readonly place: UnitPlace<V>;
  readonly view: UnitView | undefined;
  readonly canWrite: boolean;
  readonly words: (value: unknown) => string;
}

export function SettledLine<V>({ place, view, canWrite, words }: SettledLineProps<V>): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { save, saving, problem } = useSaving();
  const [only, ...others] = view?.versions ?? [];
  if (only?.settlement === undefined || others.length > 0) return null;
  const { author, at, was } = only.settlement;
  const by = { who: authorLine(author, format), when: format.moment(at) };
  return (
    <Text component="div" size="sm" c="dimmed" className={classes.settled}>
      <IconArrowsJoin2 size={14} aria-hidden />
      <span>
        <bdi>{t('versions.settledBy', by)}</bdi>{' '}
        {was.map((said) => {
          const value = place.parse(said.value);
          return (
            <span key={`${said.author.seat}/${said.at}`} dir="auto">
              {t('versions.was', { what: words(said.value), who: authorName(said.author, format.language) })}{' '}
              {canWrite && value !== undefined && !sameValue(said.value, only.value) ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={saving}
                  aria-label={pair(t('versions.afterAll'), words(said.value))}
                  onClick={() => void save([put(place, value, opsSeen(view))])}
                >
                  {t('versions.afterAll')}
                </Button>
              ) : null}
            </span>
          );
        })}
      </span>
      <ProblemNote problem={problem} />
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
