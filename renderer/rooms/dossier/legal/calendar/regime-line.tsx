/** Which regime holds, and on which total: one line, with its reason behind a click. */
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import {
  codeWords,
  isNotConvicted,
  regimeInWords,
  regimeNames,
  totalInWords,
  type Calendar,
  type LawCode,
  type LawFacts,
  type RegimeStep,
} from '../../../../../shared/release/index.ts';
import { names, type Language } from '../../../../../shared/language.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import table from '../table/table.module.css';
import classes from './calendar.module.css';

export function RegimeLine({ made }: { readonly made: Calendar }): ReactNode {
  const { language } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { regime } = made;
  return (
    <div className={classes.regime} data-regime={regime?.regime ?? 'none'}>
      <button
        type="button"
        className={table.opener}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={16} aria-hidden />
        <span>
          <strong>{capital(namedRegime(regime, language))}</strong>
          {regime === undefined ? null : ` · ${totalInWords(regime.total, language)}`}
        </span>
      </button>
      {isOpen ? (
        <div id={id} className={classes.because}>
          <Because made={made} />
        </div>
      ) : null}
    </div>
  );
}

const or = names(' of ', ' ou ', ' oder ', ' or ');

/** Both, where an answer that is not entered decides between them. */
const namedRegime = (step: RegimeStep | undefined, language: Language): string =>
  step?.regime === 'none' && step.either.length > 0
    ? step.either.map((each) => regimeNames[each][language]).join(or[language])
    : regimeNames[step?.regime ?? 'none'][language];

/** Why there is no regime at all. */
const withoutRegime = (facts: LawFacts): LawCode =>
  facts.interned === true ? 'interned' : isNotConvicted(facts) ? 'not-convicted' : 'no-sentence';

function Because({ made: { facts, regime, pack } }: { readonly made: Calendar }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const codes = [...(regime?.refusal === undefined ? [] : [regime.refusal]), ...(regime?.cautions ?? [])];
  return (
    <>
      {regime === undefined ? (
        <p>{codeWords[withoutRegime(facts)][language]}</p>
      ) : (
        <p>{regimeInWords(regime, language)}</p>
      )}
      {codes.map((code) => (
        <p key={code}>{codeWords[code][language]}</p>
      ))}
      {pack === undefined ? null : (
        <p className={table.small}>{t('calendar.lead', { number: pack.number, name: pack.name[language] })}</p>
      )}
      <p className={table.small} data-unseen>
        {codeWords['unseen-after-april-2026'][language]}
      </p>
    </>
  );
}
