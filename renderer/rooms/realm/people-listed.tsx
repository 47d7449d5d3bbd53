/** The people of a version by service, and who was shut out; `actions` add what can be done with each. */
import { Badge, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ListContent, ListedPerson } from '../../vault/api.ts';
import classes from '../../widgets/published/published.module.css';

export interface PeopleListedProps {
  readonly content: ListContent;
  readonly actions?: (person: ListedPerson) => ReactNode;
  readonly serviceActions?: (service: string) => ReactNode;
}

export function PeopleListed({ content, actions, serviceActions }: PeopleListedProps): ReactNode {
  const serviceName = useServiceName();
  return (
    <Stack gap="md">
      {content.services.map((service) => (
        <section key={service} aria-label={serviceName(service)}>
          <Title order={3} size="h5" mb={4}>
            {serviceName(service)}
          </Title>
          <Service
            people={content.people.filter((person) => person.service === service)}
            until={content.until}
            actions={actions}
          />
          {serviceActions?.(service)}
        </section>
      ))}
      <Revoked content={content} />
    </Stack>
  );
}

interface ServiceProps {
  readonly actions: PeopleListedProps['actions'] | undefined;
  readonly people: readonly ListedPerson[];
  readonly until: number;
}

function Service({ people, until, actions }: ServiceProps): ReactNode {
  const { t } = useTranslation('list');
  const format = useFormat();
  const functionName = useFunctionName();
  if (people.length === 0) return <Text c="dimmed">{t('nobody')}</Text>;
  return (
    <ul className={classes['rows']}>
      {people.map((person) => {
        const last = Math.max(...person.seats.map((each) => each.until));
        return (
          <li key={person.person}>
            <div className={classes['grow']}>
              <Text fw={600}>{person.name}</Text>
              <Text size="sm" c="dimmed">
                {[
                  functionName(person.function),
                  ...(person.seats.length > 1 ? [t('seats', { count: person.seats.length })] : []),
                  ...(last < until ? [t('personUntil', { date: format.date(isoDateOf(last)) })] : []),
                ].join(' · ')}
              </Text>
            </div>
            {person.helps ? (
              <Badge variant="light" color="gray">
                {t('helps')}
              </Badge>
            ) : null}
            {actions?.(person)}
          </li>
        );
      })}
    </ul>
  );
}

function Revoked({ content: { revoked } }: { readonly content: ListContent }): ReactNode {
  const { t } = useTranslation(['list', 'exchange']);
  const format = useFormat();
  if (revoked.length === 0) return null;
  return (
    <section aria-label={t('list:revoked')}>
      <Title order={3} size="h5" mb={4}>
        {t('list:revoked')}
      </Title>
      <ul className={classes['rows']}>
        {revoked.map(({ name, at, why }, index) => (
          <li key={index}>
            {t('list:revokedLine', {
              name: name ?? t('list:revokedUnknown'),
              date: format.date(isoDateOf(at)),
              why: t(`exchange:trust.why.${why}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
