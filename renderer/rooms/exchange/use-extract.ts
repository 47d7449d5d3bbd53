/** An extract in the making: its kind, the fields chosen one by one, and how it will read, asked anew at every choice. */
import { useEffect, useRef, useState } from 'react';
import { extractsFor, type ExtractFor } from '../../../shared/disclosure/extracts.ts';
import { isRequiredWith, type ExtractChoice } from '../../../shared/disclosure/extracting.ts';
import type { ExtractKind } from '../../../shared/dossier/units/extract.ts';
import { useChanges } from '../../data/use-changes.ts';
import { useVault } from '../../data/vault.tsx';
import type { Correspondent, ExtractPlan, ExtractRequest, VaultProblem } from '../../vault/api.ts';
import type { SendDraft } from './send-draft.ts';

export interface Extracting {
  /** What the chosen person may be given at all. */
  readonly offers: readonly ExtractFor[];
  readonly kind: ExtractKind | undefined;
  readonly plan: ExtractPlan | undefined;
  readonly problem: VaultProblem | undefined;
  readonly chosen: readonly string[];
  readonly toggle: (key: string) => void;
  /** What would be sent; undefined as long as something is missing. */
  readonly request: ExtractRequest | undefined;
  readonly isReady: boolean;
}

export function useExtract(draft: SendDraft, person: Correspondent | undefined): Extracting {
  const vault = useVault();
  const { dossier, to } = draft;
  const offers = to === undefined || person === undefined ? [] : extractsFor(person);
  const kind = offers.find((each) => each.kind === draft.extract.kind)?.kind ?? offers[0]?.kind;
  const about =
    dossier === undefined || to === undefined || kind === undefined ? undefined : `${dossier} ${to} ${kind}`;
  const [choice, setChoice] = useState<{ readonly about: string; readonly keys: readonly string[] }>();
  const [planned, setPlanned] = useState<{ readonly about: string; readonly plan: ExtractPlan }>();
  const [trouble, setTrouble] = useState<{ readonly about: string; readonly problem: VaultProblem }>();
  const latest = useRef(0);
  const changes = useChanges(dossier);
  const own = choice !== undefined && choice.about === about ? choice.keys : undefined;
  const { purpose, until } = draft.extract;

  useEffect(() => {
    if (dossier === undefined || to === undefined || kind === undefined || about === undefined) return;
    latest.current += 1;
    const mine = latest.current;
    const ask = async (): Promise<void> => {
      const request = { dossier, to, kind, purpose, message: '', ...(until !== '' && { until }) };
      const answered = await vault.planExtract({ ...request, fields: own ?? [] });
      if (mine !== latest.current) return;
      if (!answered.ok) return setTrouble({ about, problem: answered.problem });
      setTrouble(undefined);
      const proposed = answered.value.choices.filter((each) => each.preselected || each.required);
      if (own === undefined && proposed.length > 0) return setChoice({ about, keys: proposed.map(({ key }) => key) });
      setPlanned({ about, plan: answered.value });
    };
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [vault, dossier, to, kind, about, own, purpose, until, changes]);

  const plan = planned?.about === about ? planned?.plan : undefined;
  const chosen = own ?? [];
  const fits = plan?.latest !== undefined && (until === '' || until <= plan.latest);
  const isReady = fits && purpose.trim() !== '' && hasContent(plan.choices, chosen);
  const request =
    isReady && dossier !== undefined && to !== undefined && kind !== undefined
      ? {
          dossier,
          to,
          kind,
          purpose: purpose.trim(),
          message: draft.message.trim(),
          fields: [...chosen],
          ...(draft.why.trim() !== '' && { why: draft.why.trim() }),
          ...(until !== '' && { until }),
        }
      : undefined;
  return {
    offers,
    kind,
    plan,
    problem: trouble !== undefined && trouble.about === about ? trouble.problem : undefined,
    chosen,
    toggle: (key) => {
      if (about === undefined) return;
      const keys = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
      setChoice({ about, keys: withRequired(plan?.choices ?? [], keys) });
    },
    request,
    isReady: request !== undefined,
  };
}

/** What has to go with what was chosen is chosen too. */
const withRequired = (choices: readonly ExtractChoice[], keys: readonly string[]): readonly string[] => [
  ...new Set([...keys, ...choices.filter((each) => isRequiredWith(each, choices, keys)).map(({ key }) => key)]),
];

/** More than who it is about. */
const hasContent = (choices: readonly ExtractChoice[], chosen: readonly string[]): boolean =>
  choices.some(({ key, section }) => section !== 'identity' && chosen.includes(key));
