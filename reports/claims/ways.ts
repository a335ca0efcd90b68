/** By what it shows that a target reads its document in the way that its ICS claims, and by what that it was asked to. */
import type { OptionId } from '../../schemas/proforma/proforma';
import { isKind } from '../../schemas/trace-entry';
import type { AnyJudgement } from '../results';
import type { Ran } from './discrepancy';

export interface Way {
  option: OptionId;
  /** A judgement that only a target makes true which was asked, and answered in the other way. */
  otherwise(judgement: AnyJudgement, scenario: Ran): boolean;
  /** Whether a scenario saw the way that is claimed. */
  seen(scenario: Ran): boolean;
}

/**
 * `authMode.static` and `transType.prefixed` are not among them: the rows `header.reply.Guid.static` and
 * `parameter.trans_type.*` judge what is claimed, and fail where it does not come.
 */
export const WAYS: readonly Way[] = [
  {
    option: 'option.correctedSpelling',
    otherwise: ({ requirement, verdict }) =>
      verdict === 'pass' && requirement.startsWith('plugin.checkin.event.loging_success.'),
    seen: cites('UP-12'),
  },
  {
    option: 'option.sipClickToDial',
    otherwise: ({ requirement, verdict }) =>
      verdict === 'pass' && /^local-service\..*\.result\.client_type_error$/.test(requirement),
    seen: cites('US-22'),
  },
  {
    option: 'option.encipheredPassword',
    // A password of ours that is too long is wrong as well (100-004), so that only this code says that length decides.
    otherwise: (judgement, scenario) => isTooLong(judgement) && retcodeOf(judgement, scenario) === '100-001',
    seen: (scenario) =>
      scenario.evidence.judgements.some(
        (judgement) => isTooLong(judgement) && retcodeOf(judgement, scenario) !== '100-001',
      ),
  },
  {
    option: 'option.wireProtocol',
    otherwise: ({ requirement, verdict }) =>
      verdict === 'pass' && /^wellclient\..*\.rule\.done$/.test(requirement),
    seen: ({ evidence }) => evidence.trace.some((entry) => isKind(entry, 'wellclient', 'request')),
  },
];

function cites(erratum: string): Way['seen'] {
  return ({ evidence }) => evidence.findings.some((finding) => finding.erratum === erratum);
}

function isTooLong({ requirement, exchange }: AnyJudgement): boolean {
  return requirement === 'gateway.sign-in.parameter.password.length' && exchange !== undefined;
}

function retcodeOf({ exchange }: AnyJudgement, { evidence }: Ran): unknown {
  const entry = evidence.trace.find(({ seq }) => seq === exchange);
  return isKind(entry, 'gateway', 'response') ? entry.data.payload?.retcode : undefined;
}
