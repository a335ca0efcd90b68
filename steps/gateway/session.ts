/** An agent as a scenario knows it: the account, a client that acts for it, and the last sign-in. */
import type { GatewayAgent } from '../../fixtures/targets/target';
import type { AgentClient } from '../drivers/gateway/agent-client';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { Mailbox } from '../drivers/gateway/push-receiver';

export interface Session {
  account: GatewayAgent;
  client: AgentClient;
  /** What a right sign-in of this agent has besides the members that every sign-in needs. */
  own?: Record<string, unknown>;
  /** How many of the client's events a step has judged. */
  judged: number;
  /** When it was signed in to begin with, on the clock of the testbed. */
  since?: number;
  /** A poll was refused that should not have been, and that has been judged. */
  pollRefused?: boolean;
  /** Where sign-ins of it asked for pushes, the last one last. */
  readonly pushes: PushWish[];
  /** The sign-in that this session is about, once it was tried. */
  signIn?: SignIn;
}

/** How a sign-in asks for pushes: an address and a token of its own. */
export interface PushWish {
  mailbox: Mailbox;
  token: string;
}

/** A sign-in, and what became of it. */
export interface SignIn {
  /** The body as it was meant, where it is one. */
  request: Record<string, unknown>;
  answer: GatewayAnswer;
  /** Number in the address, where it is not the agent's own. */
  agentid?: string;
}

/** Members that every sign-in needs. */
export function required({ password, phonenum }: GatewayAgent): Record<string, unknown> {
  return { password, phonenum };
}

/** The list of events that the document foresees: by the state to sign in with. */
export function arrival(session: Session): '3' | '4' | '5' {
  const status = String(session.signIn?.request.status ?? 4);
  return status === '3' || status === '5' ? status : '4';
}
