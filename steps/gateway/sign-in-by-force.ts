/** Signs in by force, and leaves what became of it in the session. */
import type { Members } from './requests';
import type { Session } from './session';

/** @param request the whole body */
export async function byForce(session: Session, request: Members) {
  const answer = await session.client.forcedSignIn(request);
  session.signIn = { request, answer };
  session.judged = session.client.events.length;
  return answer;
}
