/** Templates with which an organisation sets the policy of its Windows computers (ADMX, ADML), made from the declaration. */
import { z } from 'zod';
import de from '../../renderer/i18n/locales/de/policy.json' with { type: 'json' };
import en from '../../renderer/i18n/locales/en/policy.json' with { type: 'json' };
import fr from '../../renderer/i18n/locales/fr/policy.json' with { type: 'json' };
import nl from '../../renderer/i18n/locales/nl/policy.json' with { type: 'json' };
import { languages, names, type Language } from '../../shared/language.ts';
import { machinePolicy, settingNames, type SettingName } from '../../shared/machine-policy/policy.ts';
import { explained } from './explained.mts';

const words = { nl, fr, de, en };
/** Where Windows looks for the words of a language. */
const folderOf: Readonly<Record<Language, string>> = { nl: 'nl-NL', fr: 'fr-FR', de: 'de-DE', en: 'en-US' };
const languageNames: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};

type Shape =
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'text'; readonly longest: number };

const property = z.object({
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  enum: z.array(z.string()).optional(),
});
const properties = z
  .object({ properties: z.record(z.string(), property) })
  .parse(z.toJSONSchema(machinePolicy)).properties;

function shapeOf(name: SettingName): Shape {
  const { minimum, maximum, maxLength = 40, enum: choices } = properties[name] ?? {};
  if (choices !== undefined) return { kind: 'choice', choices };
  if (minimum !== undefined && maximum !== undefined) return { kind: 'number', least: minimum, most: maximum };
  return { kind: 'text', longest: maxLength };
}

/** Every file, by its path beneath build/resources/policy. */
export function policyTemplates(): Readonly<Record<string, string>> {
  return {
    'Passerelle.admx': definitions(),
    ...Object.fromEntries(languages.map((language) => [`${folderOf[language]}/Passerelle.adml`, wordsIn(language)])),
  };
}

const head = (element: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">`;

function definitions(): string {
  return `${head('policyDefinitions')}
  <policyNamespaces>
    <target prefix="passerelle" namespace="Passerelle.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="supported" displayName="$(string.supported)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="passerelle" displayName="$(string.passerelle)" />
  </categories>
  <policies>
${settingNames.map(definition).join('\n')}
  </policies>
</policyDefinitions>
`;
}

const definition = (name: SettingName): string =>
  `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_explained)" presentation="$(presentation.${name})" key="Software\\Policies\\Passerelle">
      <parentCategory ref="passerelle" />
      <supportedOn ref="supported" />
      <elements>
${element(name)}
      </elements>
    </policy>`;

function element(name: SettingName): string {
  const shape = shapeOf(name);
  switch (shape.kind) {
    case 'number':
      return `        <decimal id="value" valueName="${name}" required="true" minValue="${shape.least}" maxValue="${shape.most}" />`;
    case 'text':
      return `        <text id="value" valueName="${name}" required="true" maxLength="${shape.longest}" />`;
    case 'choice':
      return [
        `        <enum id="value" valueName="${name}" required="true">`,
        ...shape.choices.map(
          (choice) =>
            `          <item displayName="$(string.${name}_${choice})"><value><string>${choice}</string></value></item>`,
        ),
        '        </enum>',
      ].join('\n');
  }
}

function wordsIn(language: Language): string {
  const strings = [
    ['supported', explained[language].supported],
    ['passerelle', 'Passerelle'],
    ...settingNames.flatMap((name) => stringsOf(name, language)),
  ];
  return `${head('policyDefinitionResources')}
  <displayName>Passerelle</displayName>
  <description>${said(words[language].title, language)}</description>
  <resources>
    <stringTable>
${strings.map(([id = '', text = '']) => `      <string id="${id}">${said(text, language)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${settingNames.map((name) => presentation(name, language)).join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`;
}

function stringsOf(name: SettingName, language: Language): readonly (readonly [string, string])[] {
  const shape = shapeOf(name);
  const { setting } = words[language];
  return [
    [name, setting[name]],
    [`${name}_explained`, explained[language].of[name]],
    ...(shape.kind === 'choice'
      ? shape.choices.map((choice) => [`${name}_${choice}`, nameOfChoice(name, choice, language)] as const)
      : []),
  ];
}

/** As the screen names it; throws where it has no name. */
function nameOfChoice(name: SettingName, choice: string, language: Language): string {
  const { value, updatesOff, secondKeyOff, cameraOff } = words[language];
  const byName: Readonly<Record<string, string>> = name === 'language' ? languageNames : value;
  const off: Readonly<Record<string, string>> = { updates: updatesOff, secondKey: secondKeyOff, camera: cameraOff };
  const named = (choice === 'off' ? off[name] : undefined) ?? byName[choice];
  if (named === undefined) throw new Error(`no words for ${name} ${choice}`);
  return named;
}

/** What an editor of policies fills in at first: of a time of keeping the longest, so that switching it on alone shortens none. */
const filledIn: Partial<Record<SettingName, number>> = { lockMinutes: 5, longestRetentionMonths: 1200 };

function presentation(name: SettingName, language: Language): string {
  const shape = shapeOf(name);
  const label = said(words[language].setting[name], language);
  const box = {
    number: `<decimalTextBox refId="value" defaultValue="${filledIn[name] ?? 1}">${label}</decimalTextBox>`,
    choice: `<dropdownList refId="value" noSort="true">${label}</dropdownList>`,
    text: `<textBox refId="value"><label>${label}</label></textBox>`,
  }[shape.kind];
  return `      <presentation id="${name}">${box}</presentation>`;
}

/** With the blanks of French, for a file of XML. */
const said = (text: string, language: Language): string => escaped(names(text, text, text, text)[language]);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
