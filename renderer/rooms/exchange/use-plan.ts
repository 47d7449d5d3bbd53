/** What can go and how it will read, asked anew at every choice; the message does not change it. */
import { useEffect, useRef, useState } from 'react';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { useChanges } from '../../data/use-changes.ts';
import { useVault } from '../../data/vault.tsx';
import type { SendPlan, VaultProblem } from '../../vault/api.ts';
import type { SendDraft } from './send-draft.ts';

export interface Planned {
  readonly plan: SendPlan | undefined;
  readonly chosen: readonly SectionKind[];
  readonly problem: VaultProblem | undefined;
  readonly choose: (sections: readonly SectionKind[]) => void;
}

interface Choice {
  readonly about: string;
  readonly sections: readonly SectionKind[];
}

export function usePlan({ dossier, purpose, to }: SendDraft): Planned {
  const vault = useVault();
  const about = dossier === undefined || to === undefined ? undefined : `${dossier} ${purpose} ${to}`;
  const [choice, setChoice] = useState<Choice>();
  const [planned, setPlanned] = useState<{ readonly about: string; readonly plan: SendPlan }>();
  const [trouble, setTrouble] = useState<{ readonly about: string; readonly problem: VaultProblem }>();
  const latest = useRef(0);
  // What is filed elsewhere in the dossier may be what was lacking.
  const changes = useChanges(dossier);
  const own = choice !== undefined && choice.about === about ? choice.sections : undefined;

  useEffect(() => {
    if (dossier === undefined || to === undefined || about === undefined) return;
    latest.current += 1;
    const mine = latest.current;
    const ask = async (): Promise<void> => {
      const request = { dossier, purpose, to, message: '' };
      const first = await vault.planSend({ ...request, sections: own ?? [] });
      if (mine !== latest.current) return;
      if (!first.ok) return setTrouble({ about, problem: first.problem });
      setTrouble(undefined);
      // Without a choice yet, what the purpose proposes is chosen and planned.
      if (own === undefined) {
        const proposed = first.value.lines.filter((line) => line.allowed && (line.preselected || line.required));
        if (proposed.length > 0) return setChoice({ about, sections: proposed.map((line) => line.section) });
      }
      setPlanned({ about, plan: first.value });
    };
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [vault, dossier, purpose, to, about, own, changes]);

  return {
    plan: planned?.about === about ? planned?.plan : undefined,
    chosen: own ?? [],
    problem: trouble !== undefined && trouble.about === about ? trouble.problem : undefined,
    choose: (sections) => (about === undefined ? undefined : setChoice({ about, sections })),
  };
}
