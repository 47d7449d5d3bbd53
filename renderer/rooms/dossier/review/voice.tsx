/** What the person says of a domain, in their own words and language, and whether they wish for change. */
import { IconQuote } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { sensitiveDomains } from '../../../../shared/dossier/units/plan.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { Necessity, useClosed } from '../../../fields/form/necessity.tsx';
import { draftPlace, unitPlace } from '../../../fields/unit-place.ts';
import { useValues } from '../../../fields/use-values.ts';
import { OwnWords, type OwnWordsPlaces } from '../plan/own-words.tsx';
import classes from './review.module.css';

const placesOf = (domain: Domain): OwnWordsPlaces => ({
  words: unitPlace('assessment', 'voice', domain, 'words'),
  translation: unitPlace('assessment', 'voice', domain, 'translation'),
});

interface VoiceProps {
  readonly domain: Domain;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
}

export function Voice({ domain, entity, canWrite: mayWrite }: VoiceProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { drafts } = useOpenDossier();
  const places = placesOf(domain);
  const [begun, setBegun] = useState(drafts.has(draftPlace(places.words)));
  const isWritten = entity?.units['words'] !== undefined;
  const kind = mayWrite ? sensitiveDomains.get(domain) : undefined;
  const closed = useClosed('assessment', kind);
  const canWrite = mayWrite && closed === undefined;
  const isOffered = mayWrite && !begun && !(isWritten && canWrite);
  return (
    <div className={classes.voice}>
      {begun && closed !== undefined && kind !== undefined ? (
        <Necessity dossier={closed} section="assessment" kind={kind} />
      ) : null}
      <Said places={places} domain={domain} entity={entity} canWrite={canWrite} begun={begun} setBegun={setBegun} />
      <div className={classes.voiceMore}>
        {isOffered ? (
          <ButtonWithIcon
            size="compact-md"
            variant="subtle"
            color="gray"
            icon={IconQuote}
            onClick={() => setBegun(true)}
          >
            {t('review.ownWords')}
          </ButtonWithIcon>
        ) : null}
        <WishForChange domain={domain} entity={entity} canWrite={canWrite} />
      </div>
    </div>
  );
}

interface SaidProps extends VoiceProps {
  readonly places: OwnWordsPlaces;
  readonly begun: boolean;
  readonly setBegun: (begun: boolean) => void;
}

function Said({ places, domain, entity, canWrite, begun, setBegun }: SaidProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const isWritten = entity?.units['words'] !== undefined;
  if (!isWritten && !(begun && canWrite)) return null;
  return (
    <OwnWords
      places={places}
      entity={entity}
      canWrite={canWrite}
      label={t('review.ownWordsOn', { domain: values.domain[domain] })}
      placeholder={t('review.ownWordsPlaceholder')}
      fresh={begun && !isWritten}
      onLeftEmpty={() => setBegun(false)}
    />
  );
}

function WishForChange({ domain, entity, canWrite }: VoiceProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  return (
    <UnitEntry
      place={unitPlace('assessment', 'voice', domain, 'change')}
      view={entity?.units['change']}
      canWrite={canWrite}
      add={t('review.wishAdd')}
      shown={({ wish, on }) => (
        <span>
          {values.changeWish[wish]} <span className={classes.from}>({format.date(on)})</span>
        </span>
      )}
    />
  );
}
