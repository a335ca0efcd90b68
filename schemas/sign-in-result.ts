/** The result of a sign-in at a gateway, each member with its type and a value that its row allows (表6): a sample. */
export const SIGN_IN_RESULT = {
  vdnid: '1',
  workno: '291',
  mediatype: 'TTF',
  loginTime: '1471585949806',
  isForceChange: 'false',
  serverName: 'AgentGateway',
  timeRemaining: '9',
};
