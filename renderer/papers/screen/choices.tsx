/** Choices beside a paper: which one of several, to whom, what the person asks for, and what it is compared with. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { whoMayBeCalled } from '../../../shared/dossier/calling.ts';
import type { EntityView } from '../../../shared/dossier/view.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import type { DossierView } from '../../vault/api.ts';
import { formsOf, sheetsOf } from '../kinds/forms.ts';
import { consultationsOf } from '../kinds/minutes.ts';
import { inquiriesOf } from '../kinds/inquiry.ts';
import { lateAdvicesIn, silentGrantsIn } from '../kinds/letters.ts';
import { isRightLetter, lettersOn } from '../kinds/rights.ts';
import { requestsOf } from '../kinds/person-and-law.ts';
import { askedFor, fileLanguageOf, type AskedFor, type PaperKind, type PaperRequest } from '../model/paper.ts';
import { addressed } from './addressee.ts';
import type { Choice } from './choice.ts';
import { PaperLanguages } from './languages.tsx';
import classes from './papers.module.css';

const longestTo = 200;

export interface ChoicesProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly choice: Choice;
  readonly request: PaperRequest;
  readonly onChange: (choice: Choice) => void;
  /** Beside them, in as little height. */
  readonly children?: ReactNode;
}

export function Choices({ view, kind, choice, request, onChange, children }: ChoicesProps): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <div className={classes.choices}>
      <PaperLanguages
        fileLanguage={fileLanguageOf(view)}
        language={request.language}
        second={request.second}
        onChange={(language, second) => onChange({ ...choice, language, second })}
      />
      <WhichOne
        view={view}
        kind={kind}
        request={request}
        chosen={choice.entity[kind]}
        onChoose={(id) => onChange({ ...choice, entity: { ...choice.entity, [kind]: id } })}
      />
      {addressed.includes(kind) ? (
        <TextInput
          label={t('tab.to')}
          maxLength={longestTo}
          value={request.to ?? ''}
          onChange={(event) => onChange({ ...choice, to: { ...choice.to, [kind]: event.currentTarget.value } })}
        />
      ) : null}
      {kind === 'sentenceEnd' ? (
        <Calls view={view} chosen={choice.calls} onChange={(calls) => onChange({ ...choice, calls })} />
      ) : null}
      {kind === 'ownCopy' ? <Asked asked={choice.asked} onChange={(asked) => onChange({ ...choice, asked })} /> : null}
      {children}
    </div>
  );
}

interface WhichOneProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly request: PaperRequest;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const ofInquiry: readonly PaperKind[] = ['inquiry', 'inquiryRequest'];
const ofRequest: readonly PaperKind[] = ['request', 'adviceCover', 'filePieces', 'fileCover'];

/** Requests on which the letter can be written now. */
function lettersOf(kind: PaperKind, request: PaperRequest): readonly EntityView[] {
  if (kind === 'silenceGrant') return silentGrantsIn(request).map(({ asked }) => asked);
  return kind === 'lateAdvice' ? lateAdvicesIn(request).map(({ asked }) => asked) : [];
}

/** What a paper is made of where there may be several, and by which unit they are told apart. */
function whichOf(view: DossierView, kind: PaperKind, request: PaperRequest) {
  if (ofInquiry.includes(kind))
    return { all: inquiriesOf({ view }), section: 'plan', unit: 'address', label: 'whichInquiry' } as const;
  if (kind === 'supportSheet')
    return { all: sheetsOf({ view }), section: 'notes', unit: 'made', label: 'whichForm' } as const;
  if (kind === 'referralForm')
    return { all: formsOf({ view }), section: 'plan', unit: 'asked', label: 'whichForm' } as const;
  if (isRightLetter(kind))
    return {
      all: lettersOn(kind, { view }),
      section: 'notes',
      unit: 'asked',
      label: 'whichRequest',
    } as const;
  if (kind === 'minutes' || kind === 'invitation')
    return {
      all: consultationsOf({ view }),
      section: 'consultation',
      unit: 'frame',
      label: 'whichConsultation',
    } as const;
  const all = ofRequest.includes(kind) ? requestsOf({ view }) : lettersOf(kind, request);
  return { all, section: 'legal', unit: 'request', label: 'whichRequest' } as const;
}

/** Asked only where there are several. */
function WhichOne({ view, kind, request, chosen, onChoose }: WhichOneProps): ReactNode {
  const { t } = useTranslation('papers');
  const words = useUnitWords();
  const { all, section, unit, label } = whichOf(view, kind, request);
  if (all.length < 2) return null;
  const named = (entity: EntityView, at: number): string => {
    const value = entity.units[unit]?.versions[0]?.value;
    const name = value === undefined ? '' : words.value(section, entity.type, unit, value);
    return name === '' ? `${words.type(section, entity.type)} ${at + 1}` : name;
  };
  return (
    <NativeSelect
      label={t(`tab.${label}`)}
      data={all.map((entity, at) => ({ value: entity.id, label: named(entity, at) }))}
      value={chosen ?? all.at(-1)?.id ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

interface CallsProps {
  readonly view: DossierView;
  readonly chosen: readonly string[];
  readonly onChange: (calls: readonly string[]) => void;
}

/** Offered is only who said yes; nobody is chosen for the one who prints. */
function Calls({ view, chosen, onChange }: CallsProps): ReactNode {
  const { t } = useTranslation('papers');
  const offered = whoMayBeCalled(view.sections);
  if (offered.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('tab.calls')}
      description={t('tab.callsHint')}
      value={[...chosen]}
      onChange={(calls) => onChange(calls)}
    >
      <div className={classes.asked}>
        {offered.map(({ contact, name, number }) => (
          <Checkbox key={contact} value={contact} label={`${name}, ${number}`} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface AskedProps {
  readonly asked: readonly AskedFor[];
  readonly onChange: (asked: readonly AskedFor[]) => void;
}

const labels = { offence: 'tab.askedOffence', health: 'tab.askedHealth', others: 'tab.askedOthers' } as const;

function Asked({ asked, onChange }: AskedProps): ReactNode {
  const { t } = useTranslation('papers');
  return (
    <Checkbox.Group
      label={t('tab.asked')}
      value={[...asked]}
      onChange={(chosen) => onChange(askedFor.filter((each) => chosen.includes(each)))}
    >
      <div className={classes.asked}>
        {askedFor.map((each) => (
          <Checkbox key={each} value={each} label={t(labels[each])} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
