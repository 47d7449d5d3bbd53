import i18next, { type i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { TranslationContext, useTranslation } from '../../../renderer/i18n/translation.ts';

let i18n: I18n;

beforeEach(async () => {
  i18n = i18next.createInstance();
  const nl = { common: { close: 'Sluiten' }, dossier: { toPeople: 'Toe', quoted: '“{{text}}”' } };
  const fr = { common: { close: 'Fermer' }, dossier: { toPeople: 'Clos', quoted: '« {{text}} »' } };
  await i18n.init({ lng: 'nl', resources: { nl, fr }, defaultNS: 'common', interpolation: { escapeValue: false } });
});

const shown = (page: ReactNode, instance = i18n): string =>
  renderToStaticMarkup(<TranslationContext value={instance}>{page}</TranslationContext>);

function Common(): ReactNode {
  return useTranslation().t('close');
}

function Several(): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  return `${t('toPeople')} ${t('common:close')} ${t('quoted', { text: 'a' })} ${t('quoted', { text: 'b' })}`;
}

test('a component gets the words of the namespaces it asked for, with values in their places', () => {
  expect(shown(<Common />)).toBe('Sluiten');
  expect(shown(<Several />)).toBe('Toe Sluiten “a” “b”');
});

test('after a change of language everything is said in the other one, and back', async () => {
  expect(shown(<Several />)).toBe('Toe Sluiten “a” “b”');
  await i18n.changeLanguage('fr');
  expect(shown(<Several />)).toBe('Clos Fermer « a » « b »');
  await i18n.changeLanguage('nl');
  expect(shown(<Common />)).toBe('Sluiten');
});

test('below another instance its language is spoken, beside the one on screen', () => {
  const theirs = i18n.cloneInstance({ lng: 'fr' });
  expect(
    shown([
      <Common key="mine" />,
      <TranslationContext key="theirs" value={theirs}>
        {<Common />}
      </TranslationContext>,
    ]),
  ).toBe('SluitenFermer');
});

test('a word that was asked for before its file came is said once it is there', () => {
  const late = i18next.createInstance();
  void late.init({ lng: 'nl', resources: { nl: {} }, defaultNS: 'common' });
  expect(shown(<Common />, late)).toBe('close');
  late.addResourceBundle('nl', 'common', { close: 'Sluiten' });
  expect(shown(<Common />, late)).toBe('Sluiten');
});
