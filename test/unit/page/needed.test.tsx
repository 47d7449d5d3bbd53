import i18next, { type i18n as I18n } from 'i18next';
import { useState, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { useNeeded, type NeededField } from '../../../renderer/ui/needed.ts';
import { TranslationContext } from '../../../renderer/i18n/translation.ts';

let i18n: I18n;

beforeEach(async () => {
  i18n = i18next.createInstance();
  const resources = { nl: { common: { needed: 'Nog in te vullen' } } };
  await i18n.init({ lng: 'nl', resources, defaultNS: 'common' });
});

interface FormProps {
  readonly name: string;
  readonly day: string;
  /** How often somebody goes on. */
  readonly tries?: number;
  /** What is said of a day that stands there and will not do. */
  readonly wrong?: string;
}

const answers: boolean[] = [];

function Form({ name, day, tries = 0, wrong }: FormProps): ReactNode {
  const needed = useNeeded({ name: name !== '', day: day !== '' && wrong === undefined });
  const [tried, setTried] = useState(0);
  if (tried < tries) {
    setTried(tried + 1);
    answers.push(needed.isWhole());
  }
  return (
    <>
      <Field {...needed.field('name')} />
      <Field {...needed.field('day', wrong)} />
    </>
  );
}

function Field({ error, wrapperProps, 'aria-required': isRequired }: NeededField): ReactNode {
  return (
    <p aria-required={isRequired} {...wrapperProps}>
      {error}
    </p>
  );
}

function shown(form: FormProps): readonly string[] {
  answers.length = 0;
  const page = renderToStaticMarkup(
    <TranslationContext value={i18n}>
      <Form {...form} />
    </TranslationContext>,
  );
  return [...page.matchAll(/<p aria-required="true"( data-missing="true")?>(.*?)<\/p>/g)].map(
    ([, missing, error]) => `${missing === undefined ? '' : '! '}${error}`,
  );
}

test('until somebody goes on, nothing is said of what is missing', () => {
  expect(shown({ name: '', day: '' })).toEqual(['', '']);
});

test('once somebody goes on, each missing field says so, and no other', () => {
  expect(shown({ name: '', day: '4/3', tries: 1 })).toEqual(['! Nog in te vullen', '']);
  expect(answers).toEqual([false]);
  expect(shown({ name: '', day: '', tries: 2 })).toEqual(['! Nog in te vullen', '! Nog in te vullen']);
  expect(answers).toEqual([false, false]);
});

test('what stands there and will not do is said in its own words at once, and gets the keyboard once somebody goes on', () => {
  expect(shown({ name: 'Wolf', day: '4/3', wrong: 'Al voorbij' })).toEqual(['', 'Al voorbij']);
  expect(shown({ name: 'Wolf', day: '4/3', wrong: 'Al voorbij', tries: 1 })).toEqual(['', '! Al voorbij']);
});

test('with every field filled in it goes on, and no field is marked', () => {
  expect(shown({ name: 'Wolf', day: '4/3', tries: 1 })).toEqual(['', '']);
  expect(answers).toEqual([true]);
});
