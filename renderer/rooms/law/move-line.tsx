/** One modality that moved: from, to, and the rule on each side with its article and source. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeWords, kindName, ruleInWords, type Move, type MovedSide } from '../../../shared/release/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';

export function MoveLine({ move: { kind, from, to, because } }: { readonly move: Move }): ReactNode {
  const { t } = useTranslation('law');
  const { language } = useFormat();
  const say = useSide();
  return (
    <li data-kind={kind}>
      <Text>
        {sentenceCase(kindName(kind)[language])}:{' '}
        <Text span fw={600} className="tabular">
          {t('moved.fromTo', { from: say(from), to: say(to) })}
        </Text>
      </Text>
      {because === undefined ? (
        <details>
          <summary>{t('moved.why')}</summary>
          <Why side={from} words="moved.before" />
          <Why side={to} words="moved.now" />
        </details>
      ) : (
        <Text size="sm" c="dimmed">
          {t('moved.with', { kind: kindName(because)[language] })}
        </Text>
      )}
    </li>
  );
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function Why({ side, words }: { readonly side: MovedSide; readonly words: 'moved.before' | 'moved.now' }): ReactNode {
  const { t } = useTranslation('law');
  const { language } = useFormat();
  const said = [
    ...(side.state === 'opens' ? [] : [codeWords[side.code][language]]),
    ...(side.rule === undefined ? [] : [ruleInWords(side.rule, language)]),
  ];
  return (
    <Text size="sm" c="dimmed">
      {side.pack === undefined ? '' : `${t(words, { number: side.pack })} `}
      {said.join(' ')}
    </Text>
  );
}

function useSide(): (side: MovedSide) => string {
  const { t } = useTranslation('law');
  const format = useFormat();
  return (side) => {
    if (side.state !== 'opens') return t(side.state === 'refused' ? 'moved.refused' : 'moved.notOpen');
    if (side.rule.opens.how === 'any-time') return t('moved.anyTime');
    return side.earliest === side.latest
      ? format.date(side.earliest)
      : t('moved.range', { from: format.date(side.earliest), until: format.date(side.latest) });
  };
}
