/** Judges exchanges one after the other, whatever interface each of them is of. Reads no file, and keeps no exchange. */
import type { InterfaceName } from '../schemas/catalogue';
import type { Begun, Exchange } from './exchange';
import { GatewayTraffic } from './gateway';
import type { InterfaceTraffic } from './interface-traffic';
import type { Judged } from './judged';
import { LocalServiceTraffic } from './local-service';
import type { TrafficOptions } from './traffic-options';
import { WellClientTraffic } from './wellclient';

/** What became of an exchange. `late`: it was counted before, and this is what later ones show of it. */
export interface JudgedExchange {
  interface: InterfaceName;
  call: string;
  exchange: Exchange;
  judged: Judged;
  late: boolean;
}

export class TrafficJudge {
  private readonly interfaces: readonly InterfaceTraffic[];

  /** @param tell is given each exchange of a known interface as soon as something can be said */
  constructor(
    options: TrafficOptions,
    private readonly tell: (judged: JudgedExchange) => void,
  ) {
    const late = (exchange: Exchange, judged: Judged) =>
      tell({ interface: 'gateway', call: 'sign-in', exchange, judged, late: true });
    const { only } = options;
    const all = [
      new GatewayTraffic(options, late),
      new LocalServiceTraffic(options),
      new WellClientTraffic(options),
    ];
    this.interfaces = all.filter((each) => only === undefined || each.interface === only);
  }

  /** A request is under way, whose exchange is judged when it is over; for who sees it as it goes by. */
  begins(request: Begun): void {
    for (const each of this.interfaces) each.begins?.(request);
  }

  /** Judges an exchange. Gives false when it belongs to no known interface. */
  take(exchange: Exchange): boolean {
    for (const each of this.interfaces) {
      const found = each.judge(exchange);
      if (!found) continue;
      const { call, judged } = found;
      this.tell({ interface: each.interface, call, exchange, judged, late: false });
      return true;
    }
    return false;
  }

  /** Nothing more comes. */
  finish(): void {
    for (const each of this.interfaces) each.finish();
  }
}
