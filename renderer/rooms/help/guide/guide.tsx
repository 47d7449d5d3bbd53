/** The guide: what one does with Passerelle, with its contents beside it. */
import { Anchor, List, Text, Title } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useComeIntoView } from '../../../fields/use-come-into-view.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { paths } from '../../../routes/paths.ts';
import type { Block, Heading, Span } from './blocks.ts';
import classes from './guide.module.css';
import { useGuide } from './use-guide.ts';

export function GuideRoom(): ReactNode {
  const { t } = useTranslation(['help', 'news', 'common']);
  const guide = useGuide();
  const [query] = useSearchParams();
  const headings = guide?.blocks.filter((block) => block.kind === 'heading') ?? [];
  return (
    <div>
      <Anchor component={Link} to={paths.help}>
        {t('news:back')}
      </Anchor>
      {guide === undefined ? (
        <Text role="status">{t('common:waiting')}</Text>
      ) : (
        <div className={classes['guide']} lang={guide.language}>
          <Contents headings={headings.filter(({ level }) => level > 1)} />
          <article className={classes['text']}>
            {guide.blocks.map((block, at) => (
              <BlockOf key={at} block={block} at={query.get('at')} />
            ))}
          </article>
        </div>
      )}
    </div>
  );
}

function Contents({ headings }: { readonly headings: readonly Heading[] }): ReactNode {
  const { t } = useTranslation('help');
  return (
    <nav className={classes['contents']} aria-label={t('guide.contents')}>
      <ul>
        {headings.map(({ id, level, text }) => (
          <li key={id} data-level={level}>
            <Anchor component={Link} to={`${paths.guide}?at=${id}`} replace size="sm">
              {text}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BlockOf({ block, at }: { readonly block: Block; readonly at: string | null }): ReactNode {
  if (block.kind === 'heading') return <HeadingOf {...block} isAskedFor={block.id === at} />;
  if (block.kind === 'paragraph') return <Text>{wordsOf(block.spans)}</Text>;
  return (
    <List>
      {block.items.map((spans, item) => (
        <List.Item key={item}>{wordsOf(spans)}</List.Item>
      ))}
    </List>
  );
}

function HeadingOf({ level, id, text, isAskedFor }: Heading & { readonly isAskedFor: boolean }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useComeIntoView(heading, isAskedFor, 'start');
  return (
    <Title ref={heading} order={level} id={id} tabIndex={-1}>
      {text}
    </Title>
  );
}

const wordsOf = (spans: readonly Span[]): ReactNode =>
  spans.map(({ text, isStrong }, at) => (isStrong ? <strong key={at}>{text}</strong> : text));
