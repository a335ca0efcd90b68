/** Where a gateway pushes the events of all agents of a process: each has an address that nobody can guess. */
import { randomUUID } from 'node:crypto';
import type { PushAccess } from '../../fixtures/targets/target';
import { readPush } from '../../steps/drivers/gateway/push-arrival';
import { listenForPushes, type OpenPost } from '../../steps/drivers/gateway/push-post';
import type { Exchange } from '../../traffic/exchange';

const JSON_TYPE: [string, string] = ['Content-Type', 'application/json; charset=UTF-8'];
const TAKEN = '{"message":"success","retcode":"0"}';

/** Is given each push with the answer that it was given. */
export type TakePush = (exchange: Exchange) => void;

export class PushRoom {
  private readonly takers = new Map<string, TakePush>();

  private constructor(private readonly post: OpenPost) {}

  /** Listens. Throws the error of `listen`, such as EADDRINUSE. */
  static async open(access: PushAccess): Promise<PushRoom> {
    const room: { opened?: PushRoom } = {};
    const post = await listenForPushes(access, {
      connected: () => undefined,
      came: async (request, response) => {
        const at = performance.timeOrigin + performance.now();
        const { url: path = '', method = '' } = request;
        const { push, raw } = await readPush(request);
        const take = room.opened?.takers.get(path);
        if (!take || raw === undefined) {
          response.writeHead(404).end();
          return;
        }
        response.writeHead(200, Object.fromEntries([JSON_TYPE])).end(TAKEN);
        take({
          ...{ at, took: performance.timeOrigin + performance.now() - at, method },
          ...{ url: new URL(path, post.base), headers: push.headers, body: { text: raw } },
          answer: { status: 200, headers: [JSON_TYPE], body: { text: TAKEN } },
        });
      },
    });
    room.opened = new PushRoom(post);
    return room.opened;
  }

  /** An address of its own for one agent. */
  address(take: TakePush): string {
    const path = `/pushed/${randomUUID()}`;
    this.takers.set(path, take);
    return `${this.post.base}${path}`;
  }

  close(): Promise<void> {
    return this.post.close();
  }
}
