/**
 * Invitation to a case consultation: on which basis, for what, when, and who takes part in which capacity, as the text or the
 * authorisation says who may. The person is not named on it: whoever is invited may decline, and the sheet lies about.
 */
import { bases } from '../../../shared/disclosure/gate/bases.ts';
import { closedNow, decidingOf } from '../../../shared/disclosure/gate/gate.ts';
import { read } from '../../../shared/dossier/read.ts';
import { citation } from '../../../shared/law/index.ts';
import { facts, line, own } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import { aboutCapacities, consultationsOf } from './minutes.ts';

export function invitationPaper(request: PaperRequest): Paper {
  const all = consultationsOf(request);
  const consultation = all.find((each) => each.id === request.entity) ?? all.at(-1);
  const bare = { ...request, view: { ...request.view, sections: [] } };
  const pen = penOf(bare);
  const said = read('consultation', 'consultation', consultation, 'basis');
  const closes = closedNow(decidingOf(consultation), 'participants');
  if (said === undefined || closes !== undefined)
    return sheet(bare, 'invitation', [
      [pen.sentence((t) => t.words.minutes.noInvitation)],
      closes === undefined ? [] : [pen.line((t) => citation(closes, t.language))],
      bilingualNote(pen),
    ]);
  const frame = read('consultation', 'consultation', consultation, 'frame');
  const invited = pen.unit('consultation', consultation, 'participants');
  return sheet(bare, 'invitation', [
    facts([
      {
        label: pen.words((t) => t.words.minutes.basis),
        value: [
          line(pen.words((t) => t.values.consultationBasis[said.basis])),
          line(own(said.reference)),
          line(
            pen.words((t) => citation(bases[said.basis].rests[0], t.language)),
            'small',
          ),
        ],
      },
      { label: pen.words((t) => t.words.minutes.organiser), value: [line(own(said.organiser))] },
      { label: pen.words((t) => t.words.minutes.purpose), value: [line(own(said.purpose))] },
      {
        label: pen.words((t) => t.words.minutes.on),
        value: frame === undefined ? [] : [line(pen.date(frame.on))],
      },
    ]),
    invited.length === 0
      ? []
      : [
          pen.heading((t) => t.units.unit('consultation', 'consultation', 'participants')),
          ...invited,
          ...aboutCapacities(consultation, pen),
        ],
    [pen.sentence((t) => t.words.minutes.invited, 'note')],
    bilingualNote(pen),
  ]);
}
