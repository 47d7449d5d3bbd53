/** What texts say of how long a part is kept: taken over only by a click; where no text fixes it, that is said. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { directory } from '../../../shared/directory/index.ts';
import { proposalsFor, type RetentionProposal } from '../../../shared/disclosure/retention.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { heldAs } from '../../../shared/dossier/units/legal.ts';
import { citation, shortCitation } from '../../../shared/law/index.ts';
import { useMe } from '../../data/vault.tsx';
import { useValues } from '../../fields/use-values.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { usePeriod } from './period.ts';
import type { BasisForm } from './rule-basis.tsx';

/** What a proposal fills in. */
export interface Taken {
  readonly months: number;
  readonly source: string;
  readonly basis: BasisForm;
}

interface ProposalsProps {
  readonly kind: SectionKind;
  readonly onTake: (taken: Taken) => void;
}

export function Proposals({ kind, onTake }: ProposalsProps): ReactNode {
  const { t } = useTranslation('retention');
  const { service } = useMe();
  const found = proposalsFor(directory.find(service), kind);
  return (
    <details className={classes['source']}>
      <summary>{t('proposals.title', { count: found.length })}</summary>
      {found.length === 0 ? <Text size="sm">{t('proposals.none')}</Text> : null}
      {found.map((each) => (
        <Proposal key={each.key} proposal={each} onTake={onTake} />
      ))}
    </details>
  );
}

interface ProposalProps extends Pick<ProposalsProps, 'onTake'> {
  readonly proposal: RetentionProposal;
}

function Proposal({ proposal, onTake }: ProposalProps): ReactNode {
  const { t } = useTranslation('retention');
  const { language } = useFormat();
  const lengths = useLengths(proposal);
  const { who, says, months, longest, rests, inWords, question } = proposal;
  return (
    <div data-proposal={proposal.key}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Text size="sm" fw={550}>
          {who[language]}
        </Text>
        {months === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={() => onTake(takenOf(proposal, language))}>
            {t('proposals.take')}
          </Button>
        )}
      </Group>
      <Text size="sm">{[t(`proposals.says.${says}`), ...lengths].join(' · ')}</Text>
      {longest === undefined ? null : <Text size="sm">{longest.on[language]}</Text>}
      {inWords === undefined ? null : <Text size="sm">{inWords[language]}</Text>}
      <ul>
        {rests.map((each) => (
          <li key={each.act}>{citation(each, language)}</li>
        ))}
      </ul>
      {question === undefined ? null : (
        <Text size="sm" data-question>
          {question[language]}
        </Text>
      )}
    </div>
  );
}

/** In words: by capacity where that decides, the maximum, and from what it runs. */
function useLengths({ months, byCapacity, longest, from }: RetentionProposal): readonly string[] {
  const { t } = useTranslation('retention');
  const values = useValues();
  const period = usePeriod();
  const each = heldAs.flatMap((as) => {
    const own = byCapacity?.[as];
    return own === undefined ? [] : [`${values.heldAs[as]}: ${period(own)}`];
  });
  const all = months === undefined || each.length > 0 ? each : [period(months)];
  const most = longest === undefined ? [] : [t('proposals.atMost', { period: period(longest.months) })];
  return all.length + most.length === 0 ? [] : [...all, ...most, t(`basis.events.${from}`)];
}

function takenOf(proposal: RetentionProposal, language: ReturnType<typeof useFormat>['language']): Taken {
  const { months = 1, rests, from, byCapacity = {}, longest, says, who } = proposal;
  const article = rests.map((each) => shortCitation(each, language)).join('; ');
  return {
    months,
    source: `${who[language]}: ${rests.map((each) => citation(each, language)).join('. ')}`.slice(0, 300),
    // A proposal without an article of its own names none: what the law wants is then still missing.
    basis: {
      from,
      article: says === 'proposal' ? '' : article.slice(0, 200),
      decidedBy: '',
      longest: longest?.months,
      byCapacity,
    },
  };
}
