/** The dates in plain words, large, in the person's language: what it is, when, how sure, and what happens before. */
import { useMemo, type ReactNode } from 'react';
import { plainEntities } from '../../../../shared/dossier/read.ts';
import {
  forPerson,
  type LawPack,
  legalFactsOn,
  type PersonDate,
  recordedLaw,
} from '../../../../shared/release/index.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLawPacks } from '../../../data/law-packs.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { useSection } from '../../../fields/dossier-context.tsx';
import classes from './with-person.module.css';

export function PersonDates(): ReactNode {
  const packs = useLawPacks();
  return packs === undefined ? null : <Explained packs={packs} />;
}

function Explained({ packs }: { readonly packs: readonly LawPack[] }): ReactNode {
  const { t } = useTranslation('calendar');
  const { language, date } = useFormat();
  const section = useSection('legal');
  const today = todayIso();
  const { dates, steps, always } = useMemo(() => {
    const legal = plainEntities(section);
    const recorded = recordedLaw(legal, today);
    return forPerson({ packs, recorded, legal: legalFactsOn(legal, today) }, language, date);
  }, [section, today, packs, language, date]);
  return (
    <>
      {dates.length === 0 ? null : (
        <section aria-labelledby="person-dates">
          <h2 id="person-dates">{t('person.when')}</h2>
          <ul className={classes.steps}>
            {dates.map((each) => (
              <BigDate key={each.id} date={each} />
            ))}
          </ul>
        </section>
      )}
      {steps.length === 0 ? null : (
        <section aria-labelledby="person-before">
          <h2 id="person-before">{t('person.before')}</h2>
          <ul className={classes.steps}>
            {steps.map(({ id, said, origin }) => (
              <li key={id}>
                <span>{said}</span>
                <span className={classes.origin}>{origin}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="person-always">
        <h2 id="person-always">{t('person.always')}</h2>
        {always.map((said) => (
          <p key={said}>{said}</p>
        ))}
      </section>
    </>
  );
}

/** When, what it is, who says yes or no and what silence means, and how sure the day is. */
export function BigDate({ date }: { readonly date: PersonDate }): ReactNode {
  const { name, plain, when, sure, origin, ground, decides } = date;
  return (
    <li>
      <span className={classes.what}>{when}</span>
      <span>
        <strong>{name}</strong>. {plain} {decides}
      </span>
      <span className={classes.sure}>
        {sure} {ground}
      </span>
      <span className={classes.origin}>{origin}</span>
    </li>
  );
}
