/** What goes by between clients that do as the documents say and targets that answer as they say; made up, for tests. */
import { SIGN_IN_RESULT } from '../../schemas/sign-in-result';
import { findCall } from '../../schemas/tables';
import type { Exchange } from '../exchange';

const GATEWAY = 'https://127.0.0.1:8043/agentgateway/resource';
const SERVICE = 'http://127.0.0.1:12307/';
const BEGINNING = Date.parse('2026-11-28T08:00:00Z');
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json; charset=UTF-8'];
const GUID = '279fe21d-2caa-4437-84c3-ab9e9dae20f5.AgentGateway0';

/** Every parameter of a sign-in with a documented value, but for those by which events are pushed. */
export const SIGN_IN = {
  password: 'ocean-harbour-7',
  phonenum: '40038',
  autoanswer: true,
  autoenteridle: true,
  releasephone: true,
  agenttype: 4,
  status: 3,
  ip: '127.0.0.1',
  entryIp: '10.0.0.1',
  phonelinkage: false,
  checkInWebm: true,
  checkInMailm: false,
  vcPhoneNumber: '40039',
  listenStatus: false,
  callBackUri: 'https://127.0.0.1/push',
  serviceworkid: 'B-291',
};

/**
 * An agent's client: it signs in, polls until there is no event, signs out, and signs in again with what is left.
 * @param agentid number of the agent
 */
export function gatewayClient(agentid: number | string = '291'): Exchange[] {
  const exchange = (
    seconds: number,
    method: string,
    path: string,
    payload: object,
    sent?: object,
  ): Exchange => ({
    at: BEGINNING + seconds * 1000,
    took: 50,
    method,
    url: new URL(`${GATEWAY}${path}`),
    headers: sent ? [JSON_TYPE] : [['Guid', GUID]],
    body: { text: sent ? JSON.stringify(sent) : '' },
    answer: { status: 200, headers: [JSON_TYPE], body: { text: JSON.stringify(payload) } },
  });
  const signIn = (seconds: number, members: object) => {
    const result = exchange(seconds, 'PUT', `/onlineagent/${agentid}`, signedIn(agentid), members);
    result.answer?.headers.push(['Guid', GUID], ['Set-GUID', `JSESSIONID=${GUID}`]);
    return result;
  };
  const poll = (seconds: number, eventType?: string) =>
    exchange(seconds, 'GET', `/agentevent/${agentid}`, {
      message: '',
      retcode: '0',
      ...(eventType && { event: { eventType, workNo: String(agentid), content: contentOf(eventType) } }),
    });
  return [
    signIn(0, SIGN_IN),
    poll(1, 'AgentOther_InService'),
    poll(2, 'AgentState_Ready'),
    poll(3, 'AgentState_SetNotReady_Success'),
    poll(4),
    exchange(20, 'DELETE', `/onlineagent/${agentid}/logout`, { message: 'success', retcode: '0' }),
    // With both, the events are pushed.
    signIn(21, { ...SIGN_IN, callBackUri: 'https://127.0.0.1/push', serviceToken: 'Harbour7' }),
    exchange(50, 'POST', `/onlineagent/${agentid}/handshake`, { message: 'success', retcode: '0' }),
  ];
}

function signedIn(agentid: number | string): object {
  return { message: '', retcode: '0', result: { ...SIGN_IN_RESULT, workno: String(agentid) } };
}

function contentOf(eventType: string): object | null {
  return eventType === 'AgentState_SetNotReady_Success' ? { reason: '0' } : null;
}

/** What each command takes besides; one of several kinds of transfer a line. */
const COMMANDS: readonly (readonly [command: string, parameters: Record<string, string>])[] = [
  ['dial_out', { dial_number: '013312345678' }],
  ['onekey_dial_out', {}],
  ['answer', {}],
  ['send_dtmf', { dtmf: '#' }],
  ['transfer_to', { trans_type: 'queue', trans_queue: 'sales' }],
  ['transfer_to', { trans_type: 'ext', trans_ext: '1001' }],
  ['transfer_to', { trans_type: 'number', trans_number: '013312345678' }],
  ['transfer_to', { trans_type: 'ivr', trans_ivr: 'welcome' }],
  ['huang_up', {}],
];

/** A page that gives the softphone every command, as the samples of the document do. */
export function servicePage(): Exchange[] {
  return COMMANDS.map(([command, parameters], number) => {
    const callback = `jQuery_${number}`;
    const query = new URLSearchParams({ cmd: command, ...parameters, jsonpcallback: callback, _: '1' });
    return {
      at: BEGINNING + number * 1000,
      took: 20,
      method: 'GET',
      url: new URL(`${SERVICE}?${query}`),
      headers: [],
      body: { text: '' },
      answer: {
        status: 200,
        headers: [['Content-Type', 'text/javascript; charset=utf-8']],
        body: { text: `${callback}(${JSON.stringify(successOf(command))});` },
      },
    };
  });
}

function successOf(command: string): Record<string, unknown> {
  const rows = findCall('local-service', command).call.replies[0]?.rows ?? [];
  return rows.find(({ id }) => id === 'success')?.values ?? {};
}
