/** The agenda of a consultation, and below it what this dossier would put on it. */
import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { agendaProposals, type Proposal } from '../../../../shared/dossier/agenda.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import { useValues } from '../../../fields/use-values.ts';
import classes from './consultation.module.css';

export interface AgendaProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
}

export function Agenda({ entity, canWrite }: AgendaProps): ReactNode {
  const words = useUnitWords();
  return (
    <div>
      <TextUnit
        place={unitPlace('consultation', 'consultation', entity.id, 'agenda')}
        view={entity.units['agenda']}
        label={words.unit('consultation', 'consultation', 'agenda')}
        canWrite={canWrite}
        minRows={3}
      />
      {canWrite ? <Proposed entity={entity} /> : null}
    </div>
  );
}

/** Only what someone adds stands on the agenda; what stands there is not proposed again. */
function Proposed({ entity }: { readonly entity: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const asLine = useLine();
  const { save, saving, problem } = useSaving();
  const agenda = read('consultation', 'consultation', entity, 'agenda')?.text ?? '';
  const lines = new Set(agenda.split('\n').map((each) => each.trim()));
  const open = agendaProposals(view.sections, todayIso())
    .map(asLine)
    .filter((text) => !lines.has(text));
  // Two versions of the agenda are settled first.
  if (open.length === 0 || (entity.units['agenda']?.versions.length ?? 0) > 1) return null;
  const add = (text: string): void => {
    const place = unitPlace('consultation', 'consultation', entity.id, 'agenda');
    const next = agenda.trim() === '' ? text : `${agenda.trimEnd()}\n${text}`;
    void save([put(place, { text: next }, opsSeen(entity.units['agenda']))]);
  };
  return (
    <section className={classes.part}>
      <h3>{t('consult.proposed')}</h3>
      <Text size="sm" c="dimmed">
        {t('consult.proposedHint')}
      </Text>
      <ul className={classes.proposals}>
        {open.map((text) => (
          <li key={text}>
            <span dir="auto">{text}</span>
            <ButtonWithIcon
              variant="subtle"
              size="compact-md"
              disabled={saving}
              icon={IconPlus}
              aria-label={t('consult.putNamed', { what: text })}
              onClick={() => add(text)}
            >
              {t('consult.put')}
            </ButtonWithIcon>
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
    </section>
  );
}

function useLine(): (proposal: Proposal) => string {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const values = useValues();
  const format = useFormat();
  return (one) => {
    if (one.kind === 'late') return t('consult.item.late', { date: format.date(one.due), what: one.what });
    if (one.kind === 'seen-differently') return t('consult.item.seen', { domain: values.domain[one.domain] });
    const what = [words.type(one.section, one.type), words.unit(one.section, one.type, one.unit)];
    return t('consult.item.versions', { what: [...new Set(what)].join(', ') });
  };
}
