/** What is missing for the computation, as rows in plain sight, each with the way to where it is entered. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import { capital } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import type { LawHere } from './law-here.ts';
import classes from './missing-rows.module.css';
import { assumedCodes, missingIn, wrongCodes, type MissingCode } from './missing.ts';
import { useWant } from './wanted.tsx';
import { pair } from '../../../i18n/pair.ts';

export interface MissingRowsProps {
  readonly section: SectionView;
  readonly law: LawHere;
}

export function MissingRows({ section, law }: MissingRowsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const want = useWant();
  const id = useId();
  const missing = missingIn(law.made, section, law.recorded.free);
  if (missing.length === 0) return null;
  return (
    <section className={classes.missing} aria-labelledby={id}>
      <h2 id={id}>{t('legal.missing.title')}</h2>
      <ul>
        {missing.map(({ code, place, court }) => {
          const isWrong = wrongCodes.has(code);
          const Icon = isWrong ? IconAlertTriangle : IconCircleDashed;
          const what = capital(t(`legal.missing.${code}`));
          const whole = court === undefined ? what : `${what} (${court})`;
          const action = t(isWrong ? 'legal.missing.correct' : 'legal.missing.fill');
          return (
            <li key={`${code}/${place}`} data-missing={code}>
              <Icon size={16} aria-hidden />
              <span className={classes.what}>
                {whole} <span className={classes.state}>{t(`legal.missing.${stateOf(code)}`)}</span>
              </span>
              {section.canWrite ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  className={classes.fill ?? ''}
                  aria-label={pair(action, whole)}
                  onClick={() => want(place)}
                >
                  {action}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const stateOf = (code: MissingCode): 'isWrong' | 'isAssumed' | 'notEntered' =>
  wrongCodes.has(code) ? 'isWrong' : assumedCodes.has(code) ? 'isAssumed' : 'notEntered';
