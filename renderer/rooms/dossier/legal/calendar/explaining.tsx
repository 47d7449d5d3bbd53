/** The dates to the person they are about: on the screen turned to them, or on paper. */
import { Button } from '@mantine/core';
import { IconMessageCircle, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { onlyPaperPath } from '../../../../routes/paths.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { usePerson } from '../../../../fields/person.ts';
import { useExplain } from '../../person/explain-context.ts';

export function Explaining(): ReactNode {
  const { t } = useTranslation('calendar');
  const { view } = useOpenDossier();
  const { firstName } = usePerson();
  const explain = useExplain();
  return (
    <>
      {explain === undefined ? null : (
        <ButtonWithIcon size="compact-sm" variant="default" icon={IconMessageCircle} onClick={() => explain('dates')}>
          {t('person.show')}
        </ButtonWithIcon>
      )}
      <Button
        component={Link}
        to={onlyPaperPath(view.id, 'personDates')}
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('person.paper', { name: firstName })}
      </Button>
    </>
  );
}
