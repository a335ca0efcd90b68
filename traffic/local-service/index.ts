/** Judges the traffic of a softphone's local service, one exchange at a time: no command has to do with another. */
import { findCall, loadTables } from '../../schemas/tables';
import type { Exchange } from '../exchange';
import type { InterfaceTraffic, Judging } from '../interface-traffic';
import { nothingJudged } from '../judged';
import { checkingOf, type TrafficOptions } from '../traffic-options';
import { judgeReply } from './reply';
import { judgeCommand } from './request';

const PORT = '12307';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const PREFLIGHT = 'OPTIONS';

export class LocalServiceTraffic implements InterfaceTraffic {
  readonly interface = 'local-service';
  private readonly commands = loadTables()
    .filter((table) => table.interface === 'local-service')
    .flatMap(({ calls }) => calls.map(({ name }) => name));

  constructor(private readonly options: TrafficOptions) {}

  judge(exchange: Exchange): Judging | undefined {
    const { url, method } = exchange;
    if (method === PREFLIGHT || !this.isHere(url)) return undefined;
    const sent = commandIn(url);
    // What was meant: how it is written is the client's own row.
    const meant = sent.trim().toLowerCase();
    const name = this.commands.find((command) => command === meant);
    if (name === undefined) return undefined;
    const judged = nothingJudged();
    judgeCommand(exchange, findCall('local-service', name).call, this.options, judged);
    judgeReply(exchange, name, checkingOf(this.options), judged);
    return { call: name, judged };
  }

  finish(): void {
    // Nothing is left: each command is judged when it comes.
  }

  private isHere({ host, hostname, port }: URL): boolean {
    const { localService } = this.options;
    if (localService !== undefined) return host === localService;
    return port === PORT || LOOPBACK.has(hostname);
  }
}

/** The command of an address as it was sent; empty where there is none. */
export function commandIn(url: URL): string {
  return url.searchParams.get('cmd') ?? '';
}
